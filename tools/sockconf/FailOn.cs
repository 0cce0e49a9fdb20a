using System.CommandLine;
using SockConformance.Harness.Expectations;

namespace SockConformance.Tool;

/// <summary>The option <c>--fail-on</c>: what ends the program with 1, in words with commas between.</summary>
internal static class FailOn
{
    /// <summary>Makes it; a word that is not allowed is told with what is.</summary>
    /// <param name="description">What it is for, the words and the default included.</param>
    /// <param name="allowed">The words.</param>
    public static Option<string[]> Option(string description, IReadOnlyList<string> allowed)
    {
        var option = new Option<string[]>("--fail-on") { Description = description, HelpName = "WORDS" };
        string all = string.Join(", ", allowed);
        option.Validators.Add(result =>
        {
            foreach (string word in Words(result.Tokens.Select(t => t.Value)).Except(allowed))
                result.AddError($"--fail-on does not know '{word}'; allowed: {all}{Nearest.DidYouMean(word, allowed)}");
        });
        return option;
    }

    /// <summary>The words that were given.</summary>
    /// <param name="texts">The option's values.</param>
    public static IEnumerable<string> Words(IEnumerable<string> texts) =>
        texts.SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
