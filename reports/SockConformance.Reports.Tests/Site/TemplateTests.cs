using SockConformance.Reports.Site;
using SockConformance.Reports.Site.Rendering;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed class TemplateTests
{
    private string folder = null!;

    [SetUp]
    public void CopyOurs()
    {
        folder = Directory.CreateTempSubdirectory("sockconf-templates-").FullName;
        foreach (string file in Directory.EnumerateFiles(SiteTemplates.OwnFolder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_folder_of_templates_replaces_ours()
    {
        Change("words.hbs", "<h1>Words</h1>", "<h1>What {{Page.Title}} mean</h1>");
        using var site = new SiteFolder(Worlds.Catalog, [], folder);
        Assert.That(site.Pages["words.html"].QuerySelector("h1")!.TextContent, Is.EqualTo("What Words mean"));
    }

    [Test]
    public void A_missing_template_is_named_with_what_a_folder_has()
    {
        File.Delete(Path.Combine(folder, "option.hbs"));
        Assert.That(Complaint(), Does.StartWith(Path.Combine(folder, "option.hbs") + ": ").And.Contain("index.hbs, option.hbs"));
    }

    [Test]
    public void A_missing_folder_is_an_error_that_names_it()
    {
        Assert.That(() => new SiteFolder(Worlds.Catalog, [], Path.Combine(folder, "none")), Throws.TypeOf<TemplateException>().With.Message.Contains(Path.Combine(folder, "none")));
    }

    [TestCase("{{#if Portability}}", "{{#if Portability}}{{#if Name}}", "'{{#if}}' is not closed")]
    [TestCase("<h1>{{Name}}", "<h1>{{Name", "is not closed; end it with '}}'")]
    [TestCase("<h1>{{Name}}", "<h1>{{/each}}", "closes nothing")]
    [TestCase("<h1>{{Name}}", "<h1>{{#each Cases}}{{/if}}", "closes '{{#each}}' of line")]
    [TestCase("<h1>{{Name}}", "<h1>{{> nix}}", "there is no partial 'nix'; allowed: answer")]
    [TestCase("<h1>{{Name}}", "<h1>{{{Name}}}", "unescaped")]
    [TestCase("<h1>{{Name}}", "<h1>{{&Name}}", "unescaped")]
    [TestCase("<h1>{{Name}}", "<h1>{{Nome}}", "the name 'Nome' is not known here")]
    public void A_broken_template_is_told_with_file_and_line(string right, string wrong, string complaint)
    {
        int line = Change("option.hbs", right, wrong);
        Assert.That(Complaint(), Does.StartWith($"{Path.Combine(folder, "option.hbs")}:{line}: ").And.Contain(complaint));
    }

    [Test]
    public void To_prepare_a_site_tells_of_a_broken_template_before_there_is_a_run()
    {
        Change("contract.hbs", "{{Summary}}", "{{Sumary}}");
        Assert.That(() => SiteWriter.Prepare(Worlds.Catalog, new SiteOptions { Templates = folder }), Throws.TypeOf<TemplateException>().With.Message.Contains("'Sumary'"));
    }

    [Test]
    public void A_name_that_is_not_known_in_a_part_is_told_with_the_part_s_file_and_line()
    {
        int line = Change("case.hbs", "{{Title}}</h3>", "{{Titel}}</h3>");
        Assert.That(Complaint(), Does.StartWith($"{Path.Combine(folder, "case.hbs")}:{line}: ").And.Contain("'Titel'"));
    }

    /// <summary>Replaces a text that stands in a template once; the line on which it stands.</summary>
    private int Change(string file, string right, string wrong)
    {
        string path = Path.Combine(folder, file), text = File.ReadAllText(path);
        Assert.That(text.Split(right), Has.Length.EqualTo(2), $"'{right}' must stand in {file} once");
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
        return text[..text.IndexOf(right, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
    }

    private string Complaint()
    {
        var error = Assert.Throws<TemplateException>(() => new SiteFolder(Worlds.Catalog, Worlds.Runs, folder).Dispose());
        return error!.Message;
    }
}
