namespace SockConformance.Reports.Model;

/// <summary>How far a target keeps a claim of a contract.</summary>
/// <param name="Unit">What is counted: <c>option</c>, or <c>case</c> where the contract asks no option.</param>
/// <param name="Holding">The options of which every judged case holds.</param>
/// <param name="Failing">The options of which a case fails.</param>
/// <param name="Open">The options of which nothing could be judged, or something is unresolved.</param>
public sealed record ContractScore(
    string Unit, IReadOnlyList<string> Holding, IReadOnlyList<string> Failing, IReadOnlyList<string> Open)
{
    /// <summary>How many were judged.</summary>
    public int Judged => Holding.Count + Failing.Count;

    /// <summary><c>41 of 43 options hold</c>.</summary>
    public string Text =>
        Judged == 0 ? "untested" : $"{Holding.Count} of {CellNotes.Count(Judged, Unit)} {(Judged == 1 ? "holds" : "hold")}";
}
