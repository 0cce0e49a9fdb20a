using System.Text.RegularExpressions;

namespace SockConformance.Harness.Expectations;

/// <summary>What an observation is held against.</summary>
/// <param name="Kind">Which matcher.</param>
/// <param name="Text">The name, the label or the expression, where the kind has one.</param>
/// <param name="Low">The number, the lower bound, or the milliseconds.</param>
/// <param name="High">The upper bound of a range, inclusive.</param>
/// <param name="Written">The matcher as it was written.</param>
public sealed partial record Matcher(MatcherKind Kind, string Text, long Low, long High, string Written)
{
    /// <summary>What must not hold, of a matcher of kind <see cref="MatcherKind.Not"/>; else null.</summary>
    public Matcher? Opposite { get; init; }

    /// <summary>The word for a call that succeeds.</summary>
    public const string OkWord = "ok";

    /// <summary>The word for a call that fails, however.</summary>
    public const string FailsWord = "fails";

    /// <summary>The word for a call that the platform refuses because it does not have the option.</summary>
    public const string RefusedWord = "refused";

    /// <summary>What a complaint about a matcher says is allowed.</summary>
    public const string Allowed =
        "allowed: ok, fails, fails NAME, refused, crash, any, a number, a name, an address, on, off, "
        + "size (also size-1, size/2, ...), at least N, below N, A..B, nonzero, = LABEL, "
        + "= LABEL.FIELD, 300ms, not and one of these, or a list of these";

    /// <summary>Reads a matcher; null when the text is none.</summary>
    public static Matcher? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        switch (text)
        {
            case "any": return Simple(MatcherKind.Any);
            case OkWord: return Simple(MatcherKind.Ok);
            case FailsWord: return Simple(MatcherKind.Fails);
            case RefusedWord: return Simple(MatcherKind.Refused);
            case "crash": return Simple(MatcherKind.Crash);
            case "nonzero" or "on": return Simple(MatcherKind.Nonzero);
            case "off": return new Matcher(MatcherKind.Number, "", 0, 0, text);
            case "not": return null;
        }
        if (After("fails ") is { } error)
            return ErrorName().IsMatch(error) ? new Matcher(MatcherKind.FailsWith, error, 0, 0, text) : null;
        if (After("at least ") is { } least)
            return Amount(least) is { } n ? new Matcher(MatcherKind.AtLeast, "", n, 0, text) : null;
        if (After("below ") is { } below)
            return Amount(below) is { } n ? new Matcher(MatcherKind.Below, "", n, 0, text) : null;
        if (After("= ") is { } label)
            return Label().IsMatch(label) ? new Matcher(MatcherKind.SameAs, label, 0, 0, text) : null;
        if (After("not ") is { } opposite)
            return Not(opposite, text);
        if (SizeForm().IsMatch(text))
            return new Matcher(MatcherKind.Size, text, 0, 0, text);
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots > 0)
            return Range(text, text[..dots], text[(dots + 2)..]);
        if (Duration.Parse(text) is { } ms)
            return new Matcher(MatcherKind.Duration, "", ms, 0, text);
        if (Amount(text) is { } number)
            return new Matcher(MatcherKind.Number, text, number, 0, text);
        return WordForm().IsMatch(text) ? new Matcher(MatcherKind.Word, text, 0, 0, text) : null;

        Matcher Simple(MatcherKind kind) => new(kind, "", 0, 0, text);

        string? After(string prefix) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;
    }

    private static Matcher? Range(string text, string from, string to) =>
        Amount(from) is { } low && Amount(to) is { } high && low <= high
            ? new Matcher(MatcherKind.Range, "", low, high, text)
            : null;

    /// <summary>The opposite of nothing in particular, or of an opposite, is no matcher.</summary>
    private static Matcher? Not(string opposite, string text) =>
        Parse(opposite) is { Kind: not (MatcherKind.Any or MatcherKind.Not) } inner
            ? new Matcher(MatcherKind.Not, "", 0, 0, text) { Opposite = inner }
            : null;

    /// <summary>A whole number, decimal or 0x, or a duration taken as milliseconds.</summary>
    private static long? Amount(string text) => WholeNumber.Parse(text) ?? Duration.Parse(text);

    [GeneratedRegex("^[A-Z][A-Z0-9_]+$")]
    private static partial Regex ErrorName();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*(\.[a-z0-9_]+){0,2}$")]
    private static partial Regex Label();

    [GeneratedRegex(@"^size([-+*/]\d+)?$")]
    private static partial Regex SizeForm();

    [GeneratedRegex(@"^([@\w?:;./+%\[\]-]+|\d+(,\d+){3}(;\d+(,\d+){3})*)$")]
    private static partial Regex WordForm();
}
