namespace SockConformance.Harness.Protocol;

/// <summary>The requests and replies of one case on one target: its conformance log.</summary>
/// <param name="CaseId">The case's id.</param>
/// <param name="Hash">The hash of the steps that were run, as the driver echoed it; a case that was changed since has
/// another.</param>
/// <param name="Exchanges">One a step, in order; fewer than the case has steps when the driver ended in the middle.</param>
public sealed record Transcript(string CaseId, string Hash, IReadOnlyList<Exchange> Exchanges)
{
    /// <summary>Whether the replies of another transcript of the same case are the same, however long each took.</summary>
    public bool SaysTheSame(Transcript other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Exchanges.Count != other.Exchanges.Count)
            return false;
        for (int i = 0; i < Exchanges.Count; i++)
            if (!Exchanges[i].Reply.SaysTheSame(other.Exchanges[i].Reply))
                return false;
        return true;
    }
}
