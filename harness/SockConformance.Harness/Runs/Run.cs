namespace SockConformance.Harness.Runs;

/// <summary>One plan on one target.</summary>
/// <param name="Header">What it was of.</param>
/// <param name="Cases">Its cases, sorted by id.</param>
/// <param name="Complete">False when it was ended in the middle: it must never be taken for a whole run.</param>
public sealed record Run(RunHeader Header, IReadOnlyList<RunCase> Cases, bool Complete)
{
    /// <summary>The cases by their ids; of two with one id, which only a file from elsewhere has, the first.</summary>
    public Dictionary<string, RunCase> CasesById()
    {
        var byId = new Dictionary<string, RunCase>(Cases.Count, StringComparer.Ordinal);
        foreach (var each in Cases)
            byId.TryAdd(each.Transcript.CaseId, each);
        return byId;
    }
}
