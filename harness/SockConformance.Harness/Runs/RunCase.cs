using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs;

/// <summary>One case of a run.</summary>
/// <param name="Transcript">What was asked and answered.</param>
/// <param name="Verdicts">What the judge said of it.</param>
public sealed record RunCase(Transcript Transcript, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>
    /// Whether it was run. One that was left for patience, or was planned after its run, stands in the run without exchanges.
    /// </summary>
    public bool IsAsked => Transcript.Exchanges.Count > 0;
}
