using AngleSharp.Html.Parser;
using SockConformance.Reports.Site.Rendering;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Tests.Site.Rendering;

/// <summary>Whatever way a template takes to print a text, it is escaped.</summary>
[TestFixture]
internal sealed class EscapingTests
{
    private const string Hostile = "<script>alert('{{ 1 }}')</script>";
    private const string Escaped = "&lt;script&gt;alert(&#39;{{ 1 }}&#39;)&lt;/script&gt;";

    [TestCase("{{ Page.Title }}", Escaped, TestName = "A member is escaped")]
    [TestCase("{{ t = Page.Title }}{{ t }}", Escaped, TestName = "A variable is escaped")]
    [TestCase("{{ ret Page.Title }}", Escaped, TestName = "What a template returns is escaped")]
    [TestCase("{{ Page.Title + '<b>' }}", Escaped + "&lt;b&gt;", TestName = "A sum of texts is escaped")]
    [TestCase("{{ $'<b>{Page.Title}' }}", "&lt;b&gt;" + Escaped, TestName = "A text with values in it is escaped")]
    [TestCase("{{ Page.Title ?? 'x' }}", Escaped, TestName = "The choice of a value is escaped")]
    [TestCase("{{ capture t }}<b>{{ Page.Title }}</b>{{ end }}{{ t }}", "<b>" + Escaped + "</b>",
        TestName = "What is captured is escaped once")]
    [TestCase("{{ func b(t) }}<b>{{ t }}</b>{{ end }}{{ b Page.Title }}", "<b>" + Escaped + "</b>",
        TestName = "What a function prints is escaped once")]
    [TestCase("{{ func same(t); ret t; end }}{{ same Page.Title }}", Escaped, TestName = "What a function gives back is escaped")]
    [TestCase("{{ Page.Title | @(do; ret $0; end) }}", Escaped, TestName = "What goes through a pipe is escaped")]
    [TestCase("{{ include 'cite' cite: { Text: Page.Title, Href: null } }}", "<span class=\"cite\">" + Escaped + "</span>\n",
        TestName = "What goes through a part is escaped")]
    [TestCase("{{ capture t }}{{ Page.Title }}{{ end }}{{ include 'cite' cite: { Text: t, Href: null } }}",
        "<span class=\"cite\">" + Escaped + "</span>\n", TestName = "What is captured goes through a part as it is")]
    public void A_text_is_escaped_whatever_way_it_takes(string expression, string expected) =>
        Assert.That(Rendered(expression), Is.EqualTo(expected));

    [TestCase("{{ Page }}", TestName = "A whole view makes no element")]
    [TestCase("{{ [Page.Title] }}", TestName = "A list makes no element")]
    [TestCase("{{ { x: Page.Title } }}", TestName = "An object makes no element")]
    [TestCase("{{ capture t }}<b>{{ Page.Title }}{{ end }}{{ t + '<b>' }}",
        TestName = "What was captured and changed makes no element")]
    public void Text_makes_no_element(string expression) =>
        Assert.That(new HtmlParser().ParseDocument(Rendered(expression)).Body!.Children, Is.Empty);

    private static string Rendered(string expression)
    {
        using var folder = new TemplateFolder();
        File.WriteAllText(folder.Path("words"), expression);
        using var writer = new StringWriter();
        SiteTemplates.Load(folder.Root).Render("words", new WordsView(new PageView(Hostile, "", []), [], [], [], [], []), writer);
        return writer.ToString();
    }
}
