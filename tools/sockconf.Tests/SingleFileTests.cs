namespace SockConformance.Tool.Tests;

/// <summary><c>sockconf report --single-file</c>.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class SingleFileTests : CliTest
{
    [SetUp]
    public void MakeExpectations() => _ = new TinyExpectations(In("e"));

    [Test]
    [CancelAfter(120_000)]
    public async Task It_writes_one_file_that_has_the_matrix_and_the_options_and_says_where()
    {
        (await SockconfAsync("run", "--expectations", "e", "--out", "old")).EndsWith(0);
        var answer = (await SockconfAsync("report", "old/runs", "--single-file", "--out", "mail", "--expectations", "e"))
            .EndsWith(0);
        string text = File.ReadAllText(In("mail", "sockconformance.html"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Out, Does.Contain(Path.Combine("mail", "sockconformance.html")));
            Assert.That(
                Directory.EnumerateFileSystemEntries(In("mail")).Select(Path.GetFileName),
                Is.EqualTo(new[] { "sockconformance.html" }));
            Assert.That(
                text,
                Does.Contain("id=\"options/SOL_SOCKET/SO_KEEPALIVE.html\"").And.Contain("id=\"options\"")
                    .And.Contain("<style>").And.Contain("</html>"));
        }
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Templates_that_do_not_fit_in_one_file_are_told_without_a_stack_trace()
    {
        (await SockconfAsync("run", "--expectations", "e", "--out", "old")).EndsWith(0);
        const string copy = "cp -r \"$(dirname \"$(readlink -f \"$SOCKCONF\")\")/templates\" t";
        (await ShellAsync(copy + " && sed -i 's/<main id=\"main\">/<main>/' t/head.sbn-html")).EndsWith(0);
        (await SockconfAsync("report", "old/runs", "--single-file", "--templates", "t", "--expectations", "e"))
            .ComplainsWith(2, Path.Combine("t", "head.sbn-html"), "<main id=\"main\">");
    }
}
