using SockConformance.Reports.Site.Rendering;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Tests.Site.Rendering;

[TestFixture]
internal sealed class TemplateTests
{
    private TemplateFolder folder = null!;

    [SetUp]
    public void CopyOurs() => folder = new TemplateFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void A_folder_of_templates_replaces_ours()
    {
        folder.Change("words", "<h1>Words</h1>", "<h1>What {{ Page.Title }} mean</h1>");
        using var site = new SiteFolder(Worlds.Catalog, [], folder.Root);
        Assert.That(site.Pages["words.html"].QuerySelector("h1")!.TextContent, Is.EqualTo("What Words mean"));
    }

    [Test]
    public void A_missing_template_is_named_with_what_a_folder_has()
    {
        File.Delete(folder.Path("option"));
        Assert.That(Complaint(), Does.StartWith(folder.Path("option") + ": ").And.Contain("index.sbn-html, known.sbn-html"));
    }

    [Test]
    public void A_missing_folder_is_an_error_that_names_it()
    {
        string none = Path.Combine(folder.Root, "none");
        Assert.That(
            () => new SiteFolder(Worlds.Catalog, [], none),
            Throws.TypeOf<TemplateException>().With.Message.Contains(none));
    }

    [TestCase("<h1>{{ Nome }}", 4, "the name 'Nome' is not known here; did you mean 'Name'?; allowed: Answers, Bites")]
    [TestCase("<h1>{{ Page.Titel }}", 9, "did you mean 'Title'?; allowed: Brief, Nav, Root, Title")]
    [TestCase("<h1>{{ include 'nix' }}", 4, "the name 'nix' is not known here; allowed: answers, case")]
    [TestCase("<h1>{{ include Name }}", 4, "is not known here; allowed: answers, case")]
    [TestCase("<h1>{{ include 'status' Name }}", 4, "a part is included by its name and named values")]
    [TestCase("<h1>{{ Name = 1 }}", 4, "Cannot set the readonly variable `Name`")]
    [TestCase("<h1>{{ Name", 17, "Unexpected token `{`")]
    [TestCase("<h1>{{ end }}", 6, "Found <end> statement without a corresponding beginning")]
    [TestCase("<h1>{{ x = null; x.Text }}", 16, "Object `x` is null")]
    public void A_broken_template_is_told_with_file_line_and_column(string wrong, int column, string complaint)
    {
        var (line, at) = folder.Change("option", "<h1>{{ Name }}", wrong);
        Assert.That(Complaint(), Does.StartWith($"{folder.Path("option")}:{line}:{at + column + 3}: ").And.Contain(complaint));
    }

    [Test]
    public void A_block_without_an_end_is_told_with_the_place_where_the_template_ends()
    {
        folder.Change("three", "Promise", "{{ if true }}Promise");
        Assert.That(Complaint(), Does.StartWith(folder.Path("three") + ":1:").And.Contain("The <end> statement was not found"));
    }

    [Test]
    public void To_prepare_a_site_tells_of_a_broken_template_before_there_is_a_run()
    {
        folder.Change("contract", "{{ Summary }}", "{{ Sumary }}");
        var options = new SiteOptions { Templates = folder.Root };
        Assert.That(
            () => SiteWriter.Prepare(Worlds.Catalog, options),
            Throws.TypeOf<TemplateException>().With.Message.Contains("'Sumary'"));
    }

    [Test]
    public void A_name_that_is_not_known_in_a_part_is_told_with_the_part_s_file_and_place()
    {
        var (line, column) = folder.Change("case", "test_case.Title }}", "test_case.Titel }}");
        Assert.That(Complaint(), Does.StartWith($"{folder.Path("case")}:{line}:{column + 10}: ").And.Contain("'Titel'"));
    }

    [Test]
    public void A_part_knows_what_it_is_given_and_nothing_of_the_template_that_includes_it()
    {
        folder.Change("three", "Promise", "{{ Name }}");
        Assert.That(Complaint(), Does.StartWith(folder.Path("three") + ":").And.Contain("the name 'Name' is not known here"));
    }

    [Test]
    public void Parts_that_include_each_other_without_end_are_an_error()
    {
        folder.Change("three", "Promise", "{{ include 'three' }}");
        Assert.That(Complaint(), Does.StartWith(folder.Path("three") + ":").And.Contain("without end"));
    }

    [Test]
    public void A_broken_template_is_told_of_a_single_file_as_of_a_folder()
    {
        folder.Change("option", "{{ Summary }}", "{{ Titel }}");
        string file = Path.Combine(folder.Root, "single.html");
        var matrix = Matrix.Build(Worlds.Catalog, Worlds.Runs);
        var options = new SiteOptions { Templates = folder.Root };
        Assert.That(
            () => SingleFileWriter.Write(matrix, Worlds.Catalog, file, options),
            Throws.TypeOf<TemplateException>().With.Message.Contains("'Titel'"));
    }

    [Test]
    public void A_writer_that_cannot_write_is_no_fault_of_the_template()
    {
        var view = new WordsView(new PageView("Words", "", []), [], [], [], [], []);
        using var writer = new FullDisk();
        Assert.That(
            () => SiteTemplates.Load(null).Render("words", view, writer),
            Throws.TypeOf<IOException>().With.Message.EqualTo("the disk is full"));
    }

    private string Complaint() =>
        Assert.Throws<TemplateException>(() => new SiteFolder(Worlds.Catalog, Worlds.Runs, folder.Root).Dispose())!.Message;

    private sealed class FullDisk : StringWriter
    {
        public override void Write(ReadOnlySpan<char> buffer) => throw new IOException("the disk is full");
    }
}
