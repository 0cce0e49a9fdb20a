using System.Text.RegularExpressions;

namespace SockConformance.Harness.Expectations.Linting;

/// <summary>An option that is on more than one platform has advice for portable code: one to four sentences.</summary>
internal static partial class PortabilityRule
{
    private const string Name = "portability";
    private const int Most = 4;

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var option in catalog.Options)
        {
            int platforms = option.Rows.Values.Count(r => !r.Absent);
            int sentences = option.Portability is { } advice ? Sentences(advice) : 0;
            if (sentences == 0 && platforms > 1)
                problems.Add(
                    option.Where,
                    $"{option.Id} is on {platforms} platforms and lacks 'portability': "
                    + "one to four sentences for people who write portable code",
                    Name);
            if (sentences > Most)
                problems.Add(
                    option.Where,
                    $"the advice of {option.Id} has {sentences} sentences; allowed are one to four: "
                    + "leave out what the table of the documents shows",
                    Name);
        }
    }

    /// <summary>
    /// How many sentences a text has: each ends with a full stop, a question mark or an exclamation mark before a space or at the
    /// end.
    /// </summary>
    internal static int Sentences(string text) => text.Trim().Length == 0 ? 0 : Math.Max(1, End().Count(text.Trim()));

    [GeneratedRegex(@"[.!?][)""']?(?=\s+[\p{Lu}\d""'(]|$)")]
    private static partial Regex End();
}
