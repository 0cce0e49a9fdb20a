using System.Text.RegularExpressions;

namespace SockConformance.Tool.Tests;

/// <summary><c>explain</c> finds options by what people call them, and says what is known of a name that is no option.</summary>
[TestFixture]
internal sealed partial class ExplainNameTests : CliTest
{
    [Test]
    [CancelAfter(300_000)]
    public async Task A_word_that_people_use_finds_the_options_that_are_meant() => Assert.That(
        (await SockconfAsync("explain", "Nagle")).EndsWith(0).Out,
        Does.Match(@"^2 options are meant; .*\n  IPPROTO_TCP/TCP_NODELAY .*\n  IPPROTO_TCP/TCP_CORK "));

    [Test]
    [CancelAfter(300_000)]
    public async Task A_name_that_only_a_document_has_is_told_with_the_document() => Assert.That(
        (await SockconfAsync("explain", "IPV6_AUTH_LEVEL")).EndsWith(0).Out,
        Does.StartWith(
            "IPPROTO_IPV6/IPV6_AUTH_LEVEL: ip6(4) (netbsd-ip6.4) names it, and no header gives it a number: "));

    [TestCase("SO_KEEPALIVE/switched")]
    [TestCase("sol_socket/so_keepalive/SWITCHED/tcp4")]
    [CancelAfter(120_000)]
    public async Task A_case_is_told_with_its_steps_and_what_is_expected(string name)
    {
        var answer = (await SockconfAsync("explain", name, "--expectations", new TinyExpectations(In("e")).Folder)).EndsWith(0);
        Assert.That(answer.Lines[0], Is.EqualTo("SOL_SOCKET/SO_KEEPALIVE/switched: It is switched on and off"));
        string[] lines =
        [
            "  after-on: getsockopt b SO_KEEPALIVE", "Linux promises:", "  switched: What was set is read.",
            "    so after-off is off",
        ];
        Assert.That(answer.Lines, Is.SupersetOf(lines));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task The_first_lines_say_where_an_option_is_and_what_portable_code_does()
    {
        var lines = (await SockconfAsync("explain", "SO_RCVLOWAT")).EndsWith(0).Lines;
        const string where = "On Linux and NetBSD it can be read and set; on Winsock it is documented as not supported.";
        Assert.That(lines[1], Is.EqualTo(where));
        Assert.That(lines[2], Does.StartWith("Portable code: "));
    }

    [Test]
    [CancelAfter(120_000)]
    [Platform("Linux")]
    public async Task On_a_terminal_no_line_is_wider_than_it()
    {
        if ((await ShellAsync("command -v script")).Code != 0)
            Assert.Ignore("a terminal needs the program script; install the package bsdutils");
        string run = $"stty cols 60; '{Repository.Sockconf}' explain SO_LINGER --platform netbsd";
        var answer = await RunAsync(["script", "-qec", run, "/dev/null"], ("TERM", "xterm"), ("SHELL", "/bin/sh"));
        var lines = answer.EndsWith(0).Lines.Select(l => Mode().Replace(l, "").TrimEnd('\r')).ToList();
        Assert.That(lines, Has.Count.GreaterThan(20));
        // A word that is wider stands alone. What the terminal is told of its keys takes no column.
        Assert.That(lines.Where(l => l.Length > 60 && l.Trim().Contains(' ')), Is.Empty);
    }

    [GeneratedRegex("\u001b(\\[[?0-9;]*[a-z]|=|>)")]
    private static partial Regex Mode();
}
