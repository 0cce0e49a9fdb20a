using System.Text.RegularExpressions;

namespace SockConformance.Harness.Expectations.Linting;

/// <summary>
/// An option that documents of more than one platform know has advice for portable code: one to four sentences.
/// </summary>
internal static partial class PortabilityRule
{
    private const string Name = "portability";
    private const int Most = 4;
    private const string Advice = "one to four sentences for people who write portable code";
    private const string TooLong = "allowed are one to four: leave out what the table of the documents shows";

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var option in catalog.Options)
        {
            int platforms = option.Rows.Values.Count(r => r.Meaning is not (RowMeaning.Absent or RowMeaning.HeaderOnly));
            int sentences = option.Portability is { } advice ? Sentences(advice) : 0;
            if (sentences == 0 && platforms > 1)
                problems.Add(option.Where, $"{option.Id} is on {platforms} platforms and lacks 'portability': {Advice}", Name);
            if (sentences > Most)
                problems.Add(option.Where, $"the advice of {option.Id} has {sentences} sentences; {TooLong}", Name);
        }
    }

    /// <summary>
    /// How many sentences a text has: each ends with <c>.</c>, <c>?</c> or <c>!</c> before a space or at the end.
    /// </summary>
    internal static int Sentences(string text) => text.Trim().Length == 0 ? 0 : Math.Max(1, End().Count(text.Trim()));

    [GeneratedRegex(@"[.!?][)""']?(?=\s+[\p{Lu}\d""'(]|$)")]
    private static partial Regex End();
}
