using System.Text.RegularExpressions;

namespace SockConformance.Harness.Checking.Code;

/// <summary>
/// Reads the expressions behind <c>#if</c> and <c>//go:build</c>. A name alone is taken for <c>defined(NAME)</c>; what compares
/// or calculates is unknown.
/// </summary>
internal sealed partial class ConditionReader
{
    private readonly List<string> words;
    private int at;

    private ConditionReader(string text) => words = [.. Word().Matches(text).Select(m => m.Value)];

    /// <summary>The condition that the text says.</summary>
    public static Condition Read(string text) => new ConditionReader(text).Any();

    private string Next => at < words.Count ? words[at] : "";

    private Condition Any()
    {
        var left = All();
        while (Take("||"))
            left = Condition.Or(left, All());
        return left;
    }

    private Condition All()
    {
        var left = Compared();
        while (Take("&&"))
            left = Condition.And(left, Compared());
        return left;
    }

    /// <summary>One operand; what follows it up to the next logical operator makes it unknown.</summary>
    private Condition Compared()
    {
        var operand = Operand();
        int depth = 0;
        bool isAlone = true;
        while (Next.Length > 0 && (depth > 0 || Next is not ("||" or "&&" or ")")))
        {
            depth += Next == "(" ? 1 : Next == ")" ? -1 : 0;
            isAlone = false;
            at++;
        }
        return isAlone ? operand : Condition.Unknown;
    }

    private Condition Operand()
    {
        if (Take("!"))
            return Condition.Not(Operand());
        if (Take("("))
        {
            var inner = Any();
            return Take(")") ? inner : Condition.Unknown;
        }
        string word = Next;
        at++;
        if (word == "defined")
        {
            bool inBrackets = Take("(");
            string name = Next;
            at++;
            return !inBrackets || Take(")") ? Condition.Defined(name) : Condition.Unknown;
        }
        return word == "0" ? Condition.Never
            : word == "1" ? Condition.Always
            : word.Length > 0 && (char.IsLetter(word[0]) || word[0] == '_') ? Condition.Defined(word)
            : Condition.Unknown;
    }

    private bool Take(string word)
    {
        bool isNext = Next == word;
        at += isNext ? 1 : 0;
        return isNext;
    }

    [GeneratedRegex(@"\w[\w.]*|\|\||&&|[<>=!]=|\S")]
    private static partial Regex Word();
}
