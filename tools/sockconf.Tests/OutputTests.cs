using System.Text.RegularExpressions;

namespace SockConformance.Tool.Tests;

[TestFixture]
[Platform("Linux")]
internal sealed partial class OutputTests : CliTest
{
    private const string Escape = "\u001b";

    [TestCase("run --show")]
    [TestCase("list")]
    [TestCase("lint")]
    [TestCase("rnu")]
    [CancelAfter(300_000)]
    public async Task Without_a_terminal_nothing_is_written_that_only_a_terminal_understands(string line)
    {
        var expectations = new TinyExpectations(In("e")).WithWrongClaim();
        string[] command = [Repository.Sockconf, .. line.Split(' '), "--expectations", expectations.Folder];
        var answer = await RunAsync(command, ("TERM", "xterm-256color"), ("COLORTERM", "truecolor"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.All, Is.Not.Empty);
            Assert.That(answer.All, Does.Not.Contain(Escape).And.Not.Contain("\r"));
        }
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Without_a_terminal_no_line_is_broken_at_a_width()
    {
        string never = string.Join(' ', Enumerable.Repeat("never", 200));
        var expectations = new TinyExpectations(In("e")).WithWrongClaim()
            .Replace(TinyExpectations.Keepalive, "A new socket does not have it.", never);
        Assert.That(
            (await RunAsync([Repository.Sockconf, "run", "--expectations", expectations.Folder], ("COLUMNS", "40"))).Lines,
            Has.One.Contains(" " + never));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task On_a_terminal_a_divergence_is_coloured() =>
        Assert.That(Colours().Count(await OnTerminalAsync()), Is.GreaterThan(0));

    [Test]
    [CancelAfter(300_000)]
    public async Task On_a_terminal_NO_COLOR_is_honoured()
    {
        string text = await OnTerminalAsync(("NO_COLOR", "1"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("SOL_SOCKET/SO_KEEPALIVE/fresh/tcp4"));
            Assert.That(Colours().Count(text), Is.Zero);
        }
    }

    [TestCase("--color always", "", "", true)]
    [TestCase("", "FORCE_COLOR", "1", true)]
    [TestCase("", "FORCE_COLOR", "0", false)]
    [TestCase("--color never", "FORCE_COLOR", "1", false)]
    [TestCase("--color always", "NO_COLOR", "1", true)]
    [CancelAfter(300_000)]
    public async Task Colours_are_as_they_were_asked_for_where_no_terminal_is(string line, string name, string value, bool has)
    {
        string[] command = [Repository.Sockconf, "rnu", .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var answer = await RunAsync(command, name.Length > 0 ? [(name, value)] : []);
        Assert.That(Colours().IsMatch(answer.EndsWith(2).Error), Is.EqualTo(has));
    }

    [TestCase("-q", "")]
    [TestCase("", "1 file, ")]
    [CancelAfter(300_000)]
    public async Task Quiet_keeps_notes_back_and_no_results(string line, string noted)
    {
        await File.WriteAllTextAsync(In("a.c"), "f(SO_REUSEPORT);");
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var answer = (await SockconfAsync([.. words, "check", "a.c", "--systems", "windows"])).EndsWith(1);
        Assert.That(answer.Out, Does.StartWith("a.c:1:3: missing: SO_REUSEPORT"));
        Assert.That(answer.Error, noted.Length == 0 ? Is.Empty : Does.StartWith(noted));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_reader_that_has_had_enough_is_no_error()
    {
        var answer = await ShellAsync("{ \"$SOCKCONF\" plan linux; echo $? >&2; } | head -n 1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Out, Is.EqualTo("hello\n"));
            Assert.That(answer.Error, Is.EqualTo("0\n"));
        }
    }

    [GeneratedRegex("\u001b\\[(?:\\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\\d+)*m")]
    private static partial Regex Colours();

    /// <summary>What a run with a divergence writes to a terminal.</summary>
    private async Task<string> OnTerminalAsync(params (string, string?)[] environment)
    {
        if ((await ShellAsync("command -v script")).Code != 0)
            Assert.Ignore("a terminal needs the program script; install the package bsdutils");
        var expectations = new TinyExpectations(In("e")).WithWrongClaim();
        string run = $"'{Repository.Sockconf}' run --expectations {expectations.Folder}";
        var answer = await RunAsync(["script", "-qec", run, "/dev/null"], [("TERM", "xterm-256color"), .. environment]);
        return answer.EndsWith(0).Out;
    }
}
