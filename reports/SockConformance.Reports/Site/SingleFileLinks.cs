using System.Text.RegularExpressions;

namespace SockConformance.Reports.Site;

/// <summary>
/// Turns the links and ids of pages into those of one file, in which every id begins with its page's path; the first page's
/// ids stay as they are.
/// </summary>
/// <param name="paths">The paths of all pages; the first is the one that is seen at first.</param>
internal sealed partial class SingleFileLinks(IReadOnlyList<string> paths)
{
    private readonly HashSet<string> known = [.. paths];

    /// <summary>
    /// Rewrites a page's markup. Text cannot be taken for an attribute, because pages have no quotation mark outside of tags.
    /// </summary>
    public string Rewrite(string html, string page)
    {
        var attributes = Attribute().Matches(html);
        var own = attributes.Where(m => m.Groups[1].Value == "id").Select(m => m.Groups[2].Value);
        var ids = own.ToHashSet(StringComparer.Ordinal);
        return Attribute().Replace(html, m => m.Groups[1].Value switch
        {
            "href" => Link(m.Groups[2].Value, page, ids) is { } link ? $" href=\"{link}\"" : "",
            var name => $" {name}=\"{string.Join(' ', m.Groups[2].Value.Split(' ').Select(id => Id(page, id)))}\"",
        });
    }

    /// <summary>Where a link leads, or null where the file does not have what it leads to.</summary>
    private string? Link(string href, string page, HashSet<string> ids)
    {
        if (href.StartsWith("http://", StringComparison.Ordinal) || href.StartsWith("https://", StringComparison.Ordinal))
            return href;
        var parts = href.Split('#', 2);
        string path = parts[0].Length == 0 ? page : Resolve(parts[0], page);
        // A place within the page has to be there; the first page's frame has no ids of its own to tell that by.
        bool isWithin = parts[0].Length == 0 && page != paths[0];
        if (!known.Contains(path) || (isWithin && parts.Length > 1 && !ids.Contains(parts[1])))
            return null;
        // Of another page only the top is sure to be there: the file leaves out parts of pages.
        bool isTop = parts.Length < 2 || (path != page && path != paths[0]);
        return "#" + (isTop ? path : parts[1].StartsWith('?') ? parts[1] : Id(path, parts[1]));
    }

    private string Id(string page, string id) => page == paths[0] ? id : $"{page}:{id}";

    private static string Resolve(string href, string page)
    {
        var folders = new Stack<string>(page.Split('/')[..^1]);
        foreach (string part in href.Split('/'))
        {
            if (part == "..")
                folders.TryPop(out _);
            else
                folders.Push(part);
        }
        return string.Join('/', folders.Reverse());
    }

    [GeneratedRegex("\\s(href|id|for|aria-labelledby|aria-describedby|aria-controls)=\"([^\"]*)\"")]
    private static partial Regex Attribute();
}
