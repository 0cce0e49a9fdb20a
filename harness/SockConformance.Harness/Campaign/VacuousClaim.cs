using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Campaign;

/// <summary>A claim that an option does something, of which every case that passes also does without the option.</summary>
/// <param name="Subject">The id of the option or contract.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Cases">The ids of the cases that pass with the option set and without.</param>
public sealed record VacuousClaim(string Subject, Claim Claim, IReadOnlyList<string> Cases);
