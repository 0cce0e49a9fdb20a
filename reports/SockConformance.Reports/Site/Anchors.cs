using System.Globalization;
using System.Text;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Site;

/// <summary>Where things are: paths and ids that stay the same as long as the thing has its name.</summary>
internal static class Anchors
{
    /// <summary>The page of an option or a contract: <c>options/SOL_SOCKET/SO_LINGER.html</c>.</summary>
    public static string Page(Subject subject) =>
        subject.IsContract ? $"contract/{subject.Name}.html" : $"options/{subject.Level}/{subject.Name}.html";

    /// <summary>
    /// The page of a target: <c>targets/local.html</c>. Characters that a file's name cannot have become <c>_</c> or
    /// <c>~XX</c>.
    /// </summary>
    public static string Page(TargetColumn column)
    {
        string name = Id(column.Key);
        string safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || "-_~.@+".Contains(c) ? c : '_'));
        return $"targets/{safe.Replace("..", "_.", StringComparison.Ordinal)}.html";
    }

    /// <summary>A target on an option's page.</summary>
    public static string Target(TargetColumn column) => Id($"on/{column.Key}");

    /// <summary>A case instance on a target.</summary>
    public static string Answer(TargetColumn column, CaseInstance instance) =>
        Id($"on/{column.Key}/{CaseId.Parse(instance.Id).WithoutSubject}");

    /// <summary>A claim.</summary>
    public static string Claim(Claim claim) => Id($"claim/{claim.Platform}/{claim.Name}");

    /// <summary>
    /// A passage of a document, on the document's page. Links from elsewhere lead there by this id, so it stays.
    /// </summary>
    public static string Passage(string id) => Id($"place/{id}");

    /// <summary>A case.</summary>
    public static string Case(string name) => Id($"case/{name}");

    /// <summary>
    /// Text as an id that needs no escaping in the fragment of a link: characters that either forbids become <c>~XX</c>.
    /// </summary>
    public static string Id(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || "._/,+*=@:-".Contains((char)rune.Value)))
                builder.Append((char)rune.Value);
            else
                builder.Append(CultureInfo.InvariantCulture, $"~{rune.Value:x2}");
        }
        return builder.ToString();
    }

    /// <summary>An address that may stand in a link, or null: only the web's own schemes.</summary>
    public static string? Web(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        return uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp ? address : null;
    }
}
