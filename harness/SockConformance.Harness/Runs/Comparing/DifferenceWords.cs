namespace SockConformance.Harness.Runs.Comparing;

/// <summary>The words for differences: a closed list, as people write it on the command line and as files have it.</summary>
public static class DifferenceWords
{
    private static readonly (DifferenceKind Kind, string Word)[] Words =
    [
        (DifferenceKind.Crashed, "crashed"),
        (DifferenceKind.Regressed, "regressed"),
        (DifferenceKind.Flaky, "flaky"),
        (DifferenceKind.ChangedVerdict, "changed-verdict"),
        (DifferenceKind.ChangedValue, "changed-value"),
        (DifferenceKind.Removed, "removed"),
        (DifferenceKind.Added, "added"),
        (DifferenceKind.Fixed, "fixed"),
    ];

    /// <summary>All words, in the order of the kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Words.Select(w => w.Word)];

    /// <summary>The word of a kind.</summary>
    public static string Word(DifferenceKind kind) => Words.First(w => w.Kind == kind).Word;

    /// <summary>The kind of a word, or null.</summary>
    public static DifferenceKind? Kind(string word) =>
        Words.Where(w => w.Word == word).Select(w => (DifferenceKind?)w.Kind).FirstOrDefault();
}
