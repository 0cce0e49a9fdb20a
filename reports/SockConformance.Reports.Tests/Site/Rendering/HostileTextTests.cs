using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using SockConformance.Reports.Site;
using SockConformance.Reports.Site.Rendering;
using SockConformance.Reports.Site.Views;
using SockConformance.Reports.Tests.Browser;

namespace SockConformance.Reports.Tests.Site.Rendering;

/// <summary>Holds every expression of every template against text that means harm; new ones are found by themselves.</summary>
[TestFixture]
internal sealed partial class HostileTextTests : IDisposable
{
    private const int Seeds = 40;

    private const string Hostile = "</pre></code></title><script>alert(1)</script>"
        + "<img src=x onerror=alert(1)> \" onclick=\"alert(1)\""
        + " ' x='`{{ 6 * 111 }}}}{{ include 'three' }}{% raw %}<!-- &lt;";

    /// <summary>What each page is made from; three pages are not in the small world.</summary>
    private static readonly Dictionary<string, Type> Views = new(
        new ViewContext(FullWorld.Matrix, Worlds.Catalog).Pages
            .DistinctBy(p => p.Template)
            .Select(p => KeyValuePair.Create(p.Template, p.View().GetType())))
    {
        ["costs"] = typeof(CostsView),
        ["errors"] = typeof(ErrorsView),
        ["programs"] = typeof(ProgramsView),
    };

    private readonly TemplateFolder folder = new();
    private readonly List<string> marks = [];
    private SiteTemplates templates = null!;

    private static IEnumerable<string> Pages => Views.Keys.Order(StringComparer.Ordinal);

    /// <summary>A mark behind each expression that prints, and at the end of each template, tells that it was reached.</summary>
    [OneTimeSetUp]
    public void MarkTemplates()
    {
        foreach (string name in SiteTemplates.Names)
        {
            string file = folder.Path(name);
            string marked = Printing().Replace(File.ReadAllText(file), m => m.Value + Mark($"{name}: {m.Value}"));
            File.WriteAllText(file, marked + Mark(name));
        }
        templates = SiteTemplates.Load(folder.Root);
    }

    public void Dispose() => folder.Dispose();

    [TestCaseSource(nameof(Pages))]
    public void Hostile_text_changes_no_element_and_no_attribute(string page)
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            var harmless = Skeleton(Render(page, "harmless", seed));
            Assert.That(Skeleton(Render(page, Hostile, seed)), Is.EqualTo(harmless), $"seed {seed}");
        }
    }

    [TestCaseSource(nameof(Pages))]
    public void Hostile_text_is_shown_as_it_is_and_never_taken_for_a_template(string page)
    {
        string html = Render(page, Hostile, seed: 1);
        var document = new HtmlParser().ParseDocument(html);

        var attributes = document.All.SelectMany(e => e.Attributes).Select(a => a.Value);
        Assert.That(attributes.Append(document.DocumentElement.TextContent), Has.Some.Contains(Hostile));
        // A mark of this test may have that number itself.
        Assert.That(Marked().Replace(html, ""), Does.Not.Contain("666"));
    }

    [Test]
    public void Every_expression_of_every_template_prints_hostile_text_in_these_tests()
    {
        string all = string.Concat(Pages.SelectMany(p => Enumerable.Range(0, Seeds).Select(s => Render(p, Hostile, s))));
        var reached = Marked().Matches(all).Select(m => m.Value).ToHashSet();

        var missed = marks.Where((_, i) => !reached.Contains($"⟦{i}⟧"));
        Assert.That(missed, Is.Empty, "give these templates a page, or the views more seeds");
    }

    private string Mark(string what)
    {
        marks.Add(what);
        return $"⟦{marks.Count - 1}⟧";
    }

    private string Render(string page, string text, int seed)
    {
        using var writer = new StringWriter();
        templates.Render(page, new FilledView(text, seed).Make(Views[page]), writer);
        return writer.ToString();
    }

    private static List<string> Skeleton(string html) =>
        [.. new HtmlParser().ParseDocument(html).All
            .Select(e => string.Join(' ', e.Attributes.Select(a => a.Name).Prepend(e.LocalName)))];

    [GeneratedRegex(@"\{\{ (?!(?:if|else|end|for|include|capture|func)\b)[^}]+ \}\}")]
    private static partial Regex Printing();

    [GeneratedRegex("⟦[0-9]+⟧")]
    private static partial Regex Marked();
}
