namespace SockConformance.Harness.Expectations;

/// <summary>Why a release answers otherwise than the one before it.</summary>
/// <param name="Target">The target whose releases are meant, without a release: <c>linux</c>.</param>
/// <param name="Options">Options or contracts whose answers changed, by id or name.</param>
/// <param name="Cases">Patterns of the cases that are meant; empty for all.</param>
/// <param name="In">The version with which the change came: <c>6.9</c>.</param>
/// <param name="Why">What changed, in a sentence or two.</param>
/// <param name="Evidence">What shows it beside a run: a commit, a release note, a source by file and line.</param>
/// <param name="Where">Where it stands; nowhere, where it was taken from an erratum or a known divergence.</param>
public sealed record ChangeReason(
    string Target, IReadOnlyList<string> Options, IReadOnlyList<string> Cases, string In, string Why,
    IReadOnlyList<string> Evidence, Place Where)
{
    /// <summary>Whether it speaks of an answer.</summary>
    /// <param name="subject">The option under which the answer is told.</param>
    /// <param name="caseId">The case.</param>
    public bool Speaks(Subject subject, string caseId)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return (Options.Contains(subject.Id) || Options.Contains(subject.Name))
            && (Cases.Count == 0 || Cases.Any(p => Glob.Matches(p, caseId)));
    }
}
