namespace SockConformance.Harness.Checking.Code;

/// <summary><c>switch runtime.GOOS</c> of Go and <c>switch (process.platform)</c> of JavaScript.</summary>
internal static class SwitchGuards
{
    /// <summary>Words by which a case of JavaScript does not go on into the next.</summary>
    private static readonly string[] Leaving = ["break", "return", "throw", "continue"];

    /// <summary>The cases of each switch over the running system.</summary>
    public static IEnumerable<GuardedRange> Find(LexedSource source) =>
        Enumerable.Range(0, source.Tokens.Count)
            .Where(i => source.At(i) is { Kind: TokenKind.Name, Text: "switch" })
            .SelectMany(i => Cases(source, i + 1));

    private static List<GuardedRange> Cases(LexedSource source, int subject)
    {
        int brace = Brackets.Find(source, subject, "{");
        bool isBracketed = source.At(subject).Text == "(";
        if (!GuardReader.IsSubject(source, subject + (isBracketed ? 1 : 0), brace - (isBracketed ? 1 : 0)))
            return [];
        var read = Labels(source, brace).ToList();
        var named = SystemName.Any(read.Where(c => c.Is is not null).Select(c => c.Is!));
        var ranges = new List<GuardedRange>();
        Condition fallen = Condition.Never;
        foreach (var (condition, first, end) in read)
        {
            var when = Condition.Or(fallen, condition ?? Condition.Not(named));
            ranges.Add(new GuardedRange(first, end, when));
            fallen = FallsThrough(source, first, end) ? when : Condition.Never;
        }
        return ranges;
    }

    /// <summary>The cases with what they say (null for the default) and where their statements stand.</summary>
    private static IEnumerable<(Condition? Is, int First, int End)> Labels(LexedSource source, int brace)
    {
        int at = Brackets.Find(source, brace + 1, "case", "default");
        while (source.At(at).Text is "case" or "default")
        {
            int colon = Brackets.Find(source, at, ":");
            var texts = Enumerable.Range(at, colon - at).Select(source.At).Where(t => t.Kind == TokenKind.Text);
            int next = Brackets.Find(source, colon + 1, "case", "default");
            bool isDefault = source.At(at).Text == "default";
            yield return (isDefault ? null : SystemName.Any(texts.Select(t => SystemName.Is(t.Text))), colon + 1, next);
            at = next;
        }
    }

    private static bool FallsThrough(LexedSource source, int first, int end)
    {
        var words = Enumerable.Range(first, Math.Max(0, end - first)).Select(i => source.At(i).Text);
        return source.Language == SourceLanguage.Go ? words.Contains("fallthrough") : !words.Any(Leaving.Contains);
    }
}
