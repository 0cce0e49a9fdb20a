namespace SockConformance.Harness.Checking.Code;

/// <summary><c>if</c>, <c>elif</c> and <c>else</c> of Python, whose blocks are told by their columns.</summary>
internal sealed class IndentedGuards
{
    private readonly LexedSource source;
    private readonly bool[] beginsLine;

    private IndentedGuards(LexedSource source)
    {
        this.source = source;
        beginsLine = new bool[source.Tokens.Count];
        int depth = 0;
        for (int i = 0; i < beginsLine.Length; i++)
        {
            beginsLine[i] = depth == 0 && source.At(i).Line != source.At(i - 1).Line;
            depth = Math.Max(0, depth + Brackets.Step(source.At(i)));
        }
    }

    /// <summary>The branches of each <c>if</c> that asks for a system.</summary>
    public static IEnumerable<GuardedRange> Find(LexedSource source)
    {
        var guards = new IndentedGuards(source);
        return Enumerable.Range(0, source.Tokens.Count)
            .Where(i => guards.beginsLine[i] && source.At(i) is { Kind: TokenKind.Name, Text: "if" })
            .SelectMany(guards.Chain);
    }

    private IEnumerable<GuardedRange> Chain(int start)
    {
        Condition noneBefore = Condition.Always;
        bool namesASystem = false;
        int column = source.At(start).Column;
        for (int at = start; ;)
        {
            bool isElse = source.At(at).Text == "else";
            int colon = Brackets.Find(source, at, ":");
            var said = isElse ? Condition.Always : GuardReader.Read(source, at + 1, colon) ?? Condition.Unknown;
            namesASystem |= said != Condition.Unknown && !isElse;
            int end = BlockEnd(colon + 1, column);
            if (namesASystem)
                yield return new GuardedRange(colon + 1, end, Condition.And(noneBefore, said));
            noneBefore = Condition.And(noneBefore, Condition.Not(said));
            if (isElse)
                yield break;
            bool goesOn = end < beginsLine.Length && source.At(end).Column == column && source.At(end).Text is "elif" or "else";
            if (!goesOn)
            {
                string first = source.At(colon + 1).Text;
                if (namesASystem && at == start && (Guards.Leaves(first) || first == "raise"))
                    yield return new GuardedRange(end, BlockEnd(end, column - 1), noneBefore);
                yield break;
            }
            at = end;
        }
    }

    /// <summary>The first token at or behind an index that begins a line no further in than a column.</summary>
    private int BlockEnd(int first, int column)
    {
        int end = first;
        while (end < beginsLine.Length && !(beginsLine[end] && source.At(end).Column <= column))
            end++;
        return end;
    }
}
