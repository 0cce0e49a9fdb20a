using System.Globalization;
using System.Text.RegularExpressions;

namespace SockConformance.Harness.Tests.Sessions;

/// <summary>
/// Requests and the replies that the protocol promises, read from a file as <c>sessions/README.md</c> describes it.
/// </summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="On">The targets on which it holds.</param>
/// <param name="FromFile">Whether the requests are given as a file.</param>
/// <param name="Status">The exit status of the driver.</param>
/// <param name="Needs">What a driver has to have.</param>
/// <param name="Requests">All requests.</param>
/// <param name="Expected">The replies in order: the request that each is of, and its pattern.</param>
internal sealed record GoldenSession(
    string Name,
    IReadOnlyList<string> On,
    bool FromFile,
    int Status,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Requests,
    IReadOnlyList<(string Request, string Pattern)> Expected)
{
    /// <summary>Reads a session.</summary>
    /// <exception cref="InvalidDataException">A line has no known form.</exception>
    public static GoldenSession Parse(string name, string text)
    {
        var requests = new List<string>();
        var expected = new List<(string, string)>();
        var headers = new Dictionary<string, string>();
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("> ", StringComparison.Ordinal) || line == ">")
                requests.Add(line.Length > 2 ? line[2..] : "");
            else if (line.StartsWith("< ", StringComparison.Ordinal))
                expected.Add((requests[^1], line[2..]));
            else if (line.StartsWith("# ", StringComparison.Ordinal) && ColonOf(line) is var colon and > 0)
                headers.TryAdd(line[2..colon], line[(colon + 2)..]);
            else if (line.Length > 0 && line[0] != '#')
                throw new InvalidDataException(
                    $"{name}: '{line}' is neither a request (> ...), a reply (< ...) nor a comment (# ...)");
        }
        return new GoldenSession(
            name,
            Words("on"),
            headers.GetValueOrDefault("input") == "file",
            int.Parse(headers.GetValueOrDefault("status", "0"), CultureInfo.InvariantCulture),
            Words("needs"),
            requests,
            expected);

        string[] Words(string header) => headers.GetValueOrDefault(header, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>
    /// Whether a reply is what a pattern promises: <c>*</c> is any run without a space, a last word <c>...</c> any words.
    /// </summary>
    public static bool Matches(string pattern, string reply)
    {
        bool more = pattern.EndsWith(" ...", StringComparison.Ordinal);
        string expression = Regex.Escape(more ? pattern[..^4] : pattern).Replace("\\*", "[^ ]*", StringComparison.Ordinal);
        return Regex.IsMatch(reply, $"\\A{expression}{(more ? "( .*)?" : "")}\\z", RegexOptions.Singleline);
    }

    /// <summary>What differs from the replies that a driver gave; empty when it kept its promise.</summary>
    public IEnumerable<string> Differences(IReadOnlyList<string> replies)
    {
        for (int i = 0; i < Math.Max(Expected.Count, replies.Count); i++)
        {
            string found = i < replies.Count ? replies[i] : "(nothing)";
            if (i >= Expected.Count)
                yield return $"not expected: {found}";
            else if (i >= replies.Count || !Matches(Expected[i].Pattern, found))
                yield return $"{Expected[i].Request}\n  expected {Expected[i].Pattern}\n  found    {found}";
        }
    }

    private static int ColonOf(string line) => line.IndexOf(": ", StringComparison.Ordinal);
}
