namespace SockConformance.Harness.Runs;

/// <summary>That a run's answers were recorded elsewhere, and are judged without being asked for again.</summary>
/// <param name="On">The day on which the system answered.</param>
/// <param name="How">On what it was and how, in a sentence or two.</param>
public sealed record Recorded(DateOnly On, string How);
