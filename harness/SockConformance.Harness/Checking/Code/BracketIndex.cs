namespace SockConformance.Harness.Checking.Code;

/// <summary>
/// Where the brackets of a source close and its statements end. Each is looked for from many tokens, so all are found at once,
/// from the last token to the first: a source of nothing but <c>if</c> takes no longer than another.
/// </summary>
internal sealed class BracketIndex(IReadOnlyList<SourceToken> tokens)
{
    private readonly Dictionary<string, int[]> found = new(StringComparer.Ordinal);
    private int[]? behind;

    /// <summary>The index behind the bracket that closes this one; behind the token itself where it opens none.</summary>
    public int End(int open) => open >= tokens.Count ? tokens.Count
        : open < 0 || Brackets.Step(tokens[open]) <= 0 ? open + 1
        : (behind ??= FindEnds())[open];

    /// <summary>The first token outside of inner brackets that is one of these, or that closes the outer ones.</summary>
    public int Find(int first, string[] marks)
    {
        string key = string.Join(' ', marks);
        if (!found.TryGetValue(key, out int[]? places))
            found[key] = places = FindMarks(marks);
        return places[Math.Clamp(first, 0, tokens.Count)];
    }

    private int[] FindEnds()
    {
        int[] ends = new int[tokens.Count];
        var open = new Stack<int>();
        for (int i = 0; i < ends.Length; i++)
        {
            ends[i] = tokens.Count;
            int step = Brackets.Step(tokens[i]);
            if (step > 0)
                open.Push(i);
            else if (step < 0 && open.TryPop(out int opened))
                ends[opened] = i + 1;
        }
        return ends;
    }

    private int[] FindMarks(string[] marks)
    {
        int[] places = new int[tokens.Count + 1];
        places[^1] = tokens.Count;
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            bool isMark = tokens[i].Kind != TokenKind.Text && marks.Contains(tokens[i].Text);
            int step = Brackets.Step(tokens[i]);
            places[i] = isMark || step < 0 ? i : places[step > 0 ? End(i) : i + 1];
        }
        return places;
    }
}
