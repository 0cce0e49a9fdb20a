using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <summary>
/// Writes matchers as conditions over what a program printed: what holds of a transcript holds of the program's lines.
/// </summary>
/// <param name="platform">The platform, whose refusals <c>refused</c> stands for.</param>
/// <param name="words">The language.</param>
internal sealed class CheckConditions(Platform platform, CheckWords words)
{
    /// <summary>A wait may be one tick shorter, of the system with the largest: milliseconds.</summary>
    private const int Tick = 16;

    private static readonly string[] TextFields = ["data", "raw", "cdata"];

    private string Null => words.Null;

    /// <summary>Whether any of the matchers holds.</summary>
    public string Any(ExpectedValue check)
    {
        var all = check.Matchers.Select(m => One(m, check)).ToList();
        return string.Join(" || ", all.Select(c => all.Count > 1 && c.Contains(" && ", StringComparison.Ordinal) ? $"({c})" : c));
    }

    /// <summary>Whether a step was come to at all.</summary>
    public string IsThere(string label) => $"{words.Use("line_of")}({words.LineOf(words.Quote(label))}) != {Null}";

    /// <summary>Whether a step is something that the system does not have.</summary>
    public string IsAbsent(string label) => $"{words.Use("absent")}({words.Quote(label)})";

    /// <summary>Whether a step told the field that a check is of.</summary>
    public string HasField(ExpectedValue check) => $"{words.Use("result_of")}({Of(check)}) != {Null}";

    private string One(Matcher matcher, ExpectedValue check)
    {
        string label = words.Quote(check.Label), of = Of(check), low = Number(matcher.Low);
        switch (matcher.Kind)
        {
            case MatcherKind.Any:
                return check.Field == "host" ? IsWord(of, matcher.Written) : IsThere(check.Label);
            case MatcherKind.Ok:
                return Succeeded(check.Label);
            case MatcherKind.Fails:
                return Fails(label, null);
            case MatcherKind.FailsWith:
                return Fails(label, matcher.Text);
            case MatcherKind.Refused:
                return $"({string.Join(" || ", platform.Refusals.Select(r => Fails(label, r)).DefaultIfEmpty(words.False))})";
            case MatcherKind.Crash:
                return words.False;
            case MatcherKind.Not:
                return $"{CanSay(matcher.Opposite!, check)} && !({One(matcher.Opposite!, check)})";
            case MatcherKind.AtLeast:
                return Within(of, Number(matcher.Low - (check.Field == "ms" ? Tick : 0)), words.Largest);
            case MatcherKind.Below:
                return Within(of, words.Least, Number(matcher.Low - 1));
            case MatcherKind.Range:
                return Within(of, low, Number(matcher.High));
            case MatcherKind.Nonzero:
                return $"{words.Use("nonzero")}({of})";
            case MatcherKind.Number when !IsText(check.Field):
                return Within(of, low, low);
            case MatcherKind.Size:
                string size = Size(matcher.Text, $"{words.Use("size_of")}({label})");
                return Within(of, size, size);
            case MatcherKind.Duration:
                return $"{words.Use("lasts")}({of}, {low})";
            case MatcherKind.SameAs:
                return $"{words.Use("same")}({of}, {Of(matcher.Text.Split('.', 2))})";
            default:
                return IsWord(of, matcher.Text);
        }
    }

    /// <summary>Whether what a matcher looks at was observed: the opposite of what nobody saw is not shown either.</summary>
    private string CanSay(Matcher matcher, ExpectedValue check) => matcher.Kind switch
    {
        MatcherKind.Ok or MatcherKind.Fails or MatcherKind.FailsWith or MatcherKind.Refused or MatcherKind.Crash =>
            IsThere(check.Label),
        MatcherKind.Word => $"({HasField(check)}{(check.Field is null ? $" || {Named(check)}" : "")})",
        MatcherKind.Duration => check.Field is null ? Succeeded(check.Label) : HasField(check),
        MatcherKind.Number when IsText(check.Field) => HasField(check),
        MatcherKind.SameAs => $"{Succeeded(check.Label)} && {Succeeded(matcher.Text.Split('.')[0])}",
        _ => Within(Of(check), words.Least, words.Largest),
    };

    private string Named(ExpectedValue check) => $"{words.Use("result_of")}({Of([check.Label, "name"])}) != {Null}";

    private string Succeeded(string label) => $"{words.Use("succeeded")}({words.Quote(label)})";

    private string Fails(string label, string? error) =>
        $"{words.Use("failed")}({label}, {(error is null ? Null : words.Quote(error == "EWOULDBLOCK" ? "EAGAIN" : error))})";

    private string Within(string of, string low, string high) => $"{words.Use("within")}({of}, {low}, {high})";

    /// <summary>In what is printed a percent sign stands for a character, itself too.</summary>
    private string IsWord(string of, string word) =>
        $"{words.Use("is_word")}({of}, {words.Quote(word.Replace("%", "%25", StringComparison.Ordinal))})";

    private string Of(ExpectedValue check) => Of(check.Field is null ? [check.Label] : [check.Label, check.Field]);

    /// <summary>A label, and a field of it or nothing.</summary>
    private string Of(string[] name) => $"{words.Quote(name[0])}, {(name.Length > 1 ? words.Quote(name[1]) : Null)}";

    private static string Size(string text, string size) => Length.Parse(text)!.Value switch
    {
        { IsSize: true } => size,
        { IsOfSize: true } length => $"{size} {length.Operator} {length.Operand}",
        var length => Number(length.Operand),
    };

    private static bool IsText(string? field) => field is not null && TextFields.Contains(field[(field.LastIndexOf('.') + 1)..]);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
