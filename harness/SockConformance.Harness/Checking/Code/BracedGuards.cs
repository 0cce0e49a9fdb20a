namespace SockConformance.Harness.Checking.Code;

/// <summary><c>if</c> and <c>else</c> of languages with braces.</summary>
internal static class BracedGuards
{
    /// <summary>The branches of each <c>if</c> that asks for a system.</summary>
    public static IEnumerable<GuardedRange> Find(LexedSource source) =>
        Enumerable.Range(0, source.Tokens.Count)
            .Where(i => source.At(i) is { Kind: TokenKind.Name, Text: "if" } && source.At(i - 1).Text != "else")
            .SelectMany(i => Chain(source, i));

    private static IEnumerable<GuardedRange> Chain(LexedSource source, int start)
    {
        Condition noneBefore = Condition.Always;
        bool namesASystem = false;
        for (int at = start; ;)
        {
            bool isElse = source.At(at).Text != "if";
            var (first, close) = isElse ? (at, at) : Asked(source, at + 1);
            var said = isElse ? Condition.Always : GuardReader.Read(source, first, close) ?? Condition.Unknown;
            namesASystem |= said != Condition.Unknown && !isElse;
            int body = isElse ? at : BodyAfter(source, close);
            int end = BodyEnd(source, body);
            if (namesASystem)
                yield return new GuardedRange(body, end, Condition.And(noneBefore, said));
            noneBefore = Condition.And(noneBefore, Condition.Not(said));
            if (isElse)
                yield break;
            if (source.At(end).Text != "else")
            {
                // if (process.platform !== 'linux') return; what follows is reached on Linux only.
                if (namesASystem && at == start && Leaves(source, body))
                    yield return new GuardedRange(end, Brackets.Find(source, end), noneBefore);
                yield break;
            }
            at = end + 1;
        }
    }

    /// <summary>The tokens of the condition: in brackets, or up to the brace; in Go behind a statement of its own.</summary>
    private static (int First, int End) Asked(LexedSource source, int at)
    {
        if (source.Language == SourceLanguage.JavaScript || source.Language == SourceLanguage.CSharp)
            return (at, Brackets.End(source, at));
        int brace = Brackets.Find(source, at, "{");
        int statement = Brackets.Find(source, at, ";");
        return (statement < brace ? statement + 1 : at, brace);
    }

    private static int BodyAfter(LexedSource source, int close) => Math.Min(close, source.Tokens.Count);

    private static int BodyEnd(LexedSource source, int body)
    {
        if (source.At(body).Text == "{")
            return Brackets.End(source, body);
        int end = Brackets.Find(source, body, ";");
        return source.At(end).Text == ";" ? end + 1 : end;
    }

    private static bool Leaves(LexedSource source, int body)
    {
        int first = source.At(body).Text == "{" ? body + 1 : body;
        return Guards.Leaves(source.At(first).Text) || source.At(first).Text is "throw" or "panic";
    }
}
