namespace SockConformance.Harness.Checking.Code;

/// <summary>Rust's <c>cfg</c>: <c>all(unix, not(target_os = "linux"))</c>, and the items that attributes leave out.</summary>
internal static class RustCfg
{
    /// <summary>What a predicate says.</summary>
    /// <param name="source">The source.</param>
    /// <param name="first">The index of its first token.</param>
    /// <param name="end">The index behind its last.</param>
    public static Condition Read(LexedSource source, int first, int end)
    {
        var name = source.At(first);
        if (source.At(first + 1).Text == "(")
        {
            var parts = Parts(source, first + 2, end - 1);
            return name.Text switch
            {
                "all" => parts.Aggregate(Condition.Always, (all, part) => Condition.And(all, part)),
                "any" => SystemName.Any(parts),
                "not" when parts.Count == 1 => Condition.Not(parts[0]),
                _ => Condition.Unknown,
            };
        }
        if (source.At(first + 1).Text == "=" && source.At(first + 2).Kind == TokenKind.Text)
            return name.Text is "target_os" or "target_family" ? SystemName.Is(source.At(first + 2).Text) : Condition.Unknown;
        return name.Text is "unix" or "windows" ? SystemName.Is(name.Text) : Condition.Unknown;
    }

    /// <summary>What attributes of a source leave out: the item, statement or field behind <c>#[cfg(...)]</c>.</summary>
    public static IEnumerable<GuardedRange> Attributes(LexedSource source)
    {
        for (int i = 0; i < source.Tokens.Count; i++)
        {
            if (source.At(i).Text != "#" || source.At(i).Kind != TokenKind.Mark)
                continue;
            bool isInner = source.At(i + 1).Text == "!";
            int open = i + (isInner ? 2 : 1);
            if (source.At(open).Text != "[" || source.At(open + 1).Text != "cfg" || source.At(open + 2).Text != "(")
                continue;
            int close = Brackets.End(source, open);
            var when = Read(source, open + 3, close - 2);
            int end = isInner ? Brackets.Find(source, close) : ItemEnd(source, close);
            yield return new GuardedRange(close, end, when);
            // The macro cfg_if: if #[cfg(...)] { ... } else { ... }
            if (source.At(i - 1).Text == "if")
                foreach (var other in Otherwise(source, end, Condition.Not(when)))
                    yield return other;
        }
    }

    /// <summary>The branches behind one, which are taken only where none before them is.</summary>
    private static IEnumerable<GuardedRange> Otherwise(LexedSource source, int at, Condition noneBefore)
    {
        if (source.At(at).Text != "else")
            return [];
        int block = Brackets.Find(source, at, "{");
        int end = Brackets.End(source, block);
        // The next 'if' has an attribute of its own, which is found by itself; that none before it holds is added here.
        return Otherwise(source, end, noneBefore).Prepend(new GuardedRange(block, end, noneBefore));
    }

    private static int ItemEnd(LexedSource source, int first)
    {
        while (source.At(first).Text == "#" && source.At(first + 1).Text == "[")
            first = Brackets.End(source, first + 1);
        int end = Brackets.Find(source, first, ";", ",", "{");
        return source.At(end).Text == "{" ? Brackets.End(source, end)
            : source.At(end).Text is ";" or "," ? end + 1
            : end;
    }

    private static List<Condition> Parts(LexedSource source, int first, int end)
    {
        var parts = new List<Condition>();
        while (first < end)
        {
            int comma = Math.Min(end, Brackets.Find(source, first, ","));
            parts.Add(Read(source, first, comma));
            first = comma + 1;
        }
        return parts;
    }
}
