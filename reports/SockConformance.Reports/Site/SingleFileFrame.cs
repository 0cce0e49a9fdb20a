using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SockConformance.Reports.Site.Rendering;

namespace SockConformance.Reports.Site;

/// <summary>
/// What stands before and behind the pages of a single file: the first page's own frame, with style and script within it
/// and a policy that allows these two alone.
/// </summary>
/// <param name="Before">Up to the first page.</param>
/// <param name="After">Behind the last page.</param>
internal sealed partial record SingleFileFrame(string Before, string After)
{
    private const string Open = "<main id=\"main\">";
    private const string Close = "</main>";

    /// <summary>The frame of a rendered first page.</summary>
    /// <exception cref="TemplateException">The templates lack what a single file needs.</exception>
    public static SingleFileFrame FromPage(string html, SingleFileLinks links, SiteTemplates templates)
    {
        string style = templates.Read("style.css"), script = templates.Read("script.js");
        var parts = SiteTemplates.Parts("style.css").Select(f => (File: f, End: "</style"))
            .Concat(SiteTemplates.Parts("script.js").Select(f => (File: f, End: "</script")));
        foreach (var (file, end) in parts)
            if (templates.ReadFile(file).Contains(end, StringComparison.OrdinalIgnoreCase))
                throw templates.BrokenFile(file, $"it has '{end}', which would end it within a single file; write it otherwise");
        string main = MainOf(html, templates);
        int at = html.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        string before = html[..at], after = html[(at + main.Length)..];
        before = Replace(before, Style(), $"<style>{style}</style>", "a link of rel stylesheet");
        before = Replace(before, Script(), "", "a script with src");
        string policy = $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; "
            + "base-uri 'none'; form-action 'none'";
        string meta = $"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">";
        before = Replace(before, Policy(), meta, "a Content-Security-Policy");
        before = Rewritten(before, "<body>").Replace(" aria-current=\"page\"", "", StringComparison.Ordinal);
        int body = after.LastIndexOf("</body>", StringComparison.Ordinal);
        if (body < 0)
            throw templates.Broken("foot", "it lacks '</body>', which a single file needs");
        string rest = links.Rewrite(after[..body], "index.html") + $"<script>{script}</script>\n" + after[body..];
        return new SingleFileFrame(before, rest);

        string Replace(string text, Regex what, string by, string name)
        {
            if (what.Count(text) == 1)
                return what.Replace(text, _ => by);
            string compare = $"compare with our template of {SiteTemplates.OwnFolder}";
            throw templates.Broken("head", $"it must have {name} once, which a single file replaces; {compare}");
        }

        string Rewritten(string text, string from)
        {
            int start = text.IndexOf(from, StringComparison.Ordinal);
            if (start < 0)
                throw templates.Broken("head", $"it lacks '{from}', which a single file needs");
            return text[..start] + links.Rewrite(text[start..], "index.html");
        }
    }

    /// <summary>What a page has between the marks of its main part.</summary>
    public static string MainOf(string html, SiteTemplates templates)
    {
        int start = html.IndexOf(Open, StringComparison.Ordinal), end = html.LastIndexOf(Close, StringComparison.Ordinal);
        if (start < 0 || end <= start)
            throw templates.Broken("head", $"a page lacks '{Open}' or '{Close}', between which a single file takes it");
        return html[(start + Open.Length)..end];
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("<link rel=\"stylesheet\"[^>]*>")]
    private static partial Regex Style();

    [GeneratedRegex("<script src=[^>]*></script>\n?")]
    private static partial Regex Script();

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();
}
