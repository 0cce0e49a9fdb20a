namespace SockConformance.Harness.Protocol;

/// <summary>The requests and replies of one case on one target: its conformance log.</summary>
/// <param name="CaseId">The case's id.</param>
/// <param name="Hash">The hash of the steps that were run, as the driver echoed it; a case that was changed since has
/// another.</param>
/// <param name="Exchanges">One a step, in order; fewer than the case has steps when the driver ended in the middle.</param>
public sealed record Transcript(string CaseId, string Hash, IReadOnlyList<Exchange> Exchanges);
