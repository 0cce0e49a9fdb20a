namespace SockConformance.Harness.Expectations;

/// <summary>Consequences as they are written in files.</summary>
public static class ConsequenceWords
{
    private static readonly Dictionary<string, Consequence> ByWord = new(StringComparer.Ordinal)
    {
        ["crash"] = Consequence.Crash,
        ["effect"] = Consequence.Effect,
        ["works-though-refused"] = Consequence.WorksThoughRefused,
        ["refused-though-promised"] = Consequence.RefusedThoughPromised,
        ["value"] = Consequence.Value,
        ["error-or-length"] = Consequence.ErrorOrLength,
    };

    /// <summary>All words, of the worst first.</summary>
    public static IReadOnlyCollection<string> All => ByWord.Keys;

    /// <summary>The word of a consequence.</summary>
    public static string Word(Consequence consequence) => ByWord.First(w => w.Value == consequence).Key;

    /// <summary>The consequence of a word, or null.</summary>
    public static Consequence? Find(string word) => ByWord.TryGetValue(word, out var found) ? found : null;
}
