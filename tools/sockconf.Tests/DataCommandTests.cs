namespace SockConformance.Tool.Tests;

/// <summary>Commands that tell what the expectations hold.</summary>
[TestFixture]
internal sealed class DataCommandTests : CliTest
{
    [TestCase("SO_KEEPALIVE")]
    [TestCase("SOL_SOCKET/SO_KEEPALIVE")]
    [CancelAfter(300_000)]
    public async Task Explain_tells_the_promises_of_an_option_with_place_and_cases(string name)
    {
        var answer = (await SockconfAsync("explain", name, "--expectations", new TinyExpectations(In("e")).Folder)).EndsWith(0);
        Assert.That(answer.Lines.Select(l => l.TrimEnd()), Is.EqualTo(new[]
        {
            "SOL_SOCKET/SO_KEEPALIVE: Whether an idle connection is probed.",
            "On Linux it can be read and set.",
            "Linux: number 9, int (boolean), get promised, set promised, on tcp4",
            "  fresh: A new socket does not have it.",
            "    page#SO_KEEPALIVE.2",
            "    cases: fresh",
            "  switched: What was set is read.",
            "    page#SO_KEEPALIVE.3",
            "    cases: switched",
        }));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Explain_tells_what_each_platform_says_of_a_real_option()
    {
        var answer = (await SockconfAsync("explain", "SO_LINGER")).EndsWith(0);
        Assert.That(
            answer.Out,
            Does.Contain("\nLinux: number 13").And.Contain("\nNetBSD: number 128").And.Contain("\nWinsock: number 128")
                .And.Contain("linux-socket.7#SO_LINGER"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task List_tells_each_option_with_what_is_promised_of_it()
    {
        var answer = (await SockconfAsync("list", "--expectations", new TinyExpectations(In("e")).Folder)).EndsWith(0);
        Assert.That(answer.Lines.Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))),
            Is.EqualTo(new[] { "SOL_SOCKET/SO_KEEPALIVE linux get/set", "SOL_SOCKET/SO_RCVBUF linux get/set" }));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task List_tells_the_cases_of_a_platform()
    {
        string folder = new TinyExpectations(In("e")).Folder;
        var answer = await SockconfAsync("list", "--cases", "linux", "--only", "SO_KEEPALIVE", "--expectations", folder);
        answer.EndsWith(0);
        Assert.That(
            answer.Lines.Select(l => l.TrimEnd()),
            Is.EqualTo(new[] { "fresh", "probe-get", "probe-set", "switched" }.Select(c => $"SOL_SOCKET/SO_KEEPALIVE/{c}/tcp4")));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task The_list_of_symbols_that_the_driver_knows_is_as_the_expectations_ask_for() =>
        (await SockconfAsync("symbols", "--check")).EndsWith(0);

    [Test]
    [CancelAfter(300_000)]
    public async Task A_symbol_that_the_driver_does_not_know_is_named_and_the_file_left_alone()
    {
        string file = Repository.Path("harness", "driver", "symbols.inc");
        string before = await File.ReadAllTextAsync(file);
        var expectations = new TinyExpectations(In("e"))
            .Replace("platforms.yaml", "local-stream: AF_UNIX=1", "local-stream: AF_UNHEARD_OF=1");
        (await SockconfAsync("symbols", "--check", "--expectations", expectations.Folder))
            .ComplainsWith(1, "lacks: AF_UNHEARD_OF", "run 'sockconf symbols'");
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(before));
    }

    [Test]
    [CancelAfter(300_000)]
    [Platform("Linux")]
    public async Task Smoke_tells_what_the_driver_says_of_its_system_and_that_the_canary_passed()
    {
        var answer = (await SockconfAsync("smoke", "local")).EndsWith(0);
        string release = (await ShellAsync("uname -r")).Out.Trim();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Lines[0], Is.EqualTo($"local: Linux {release}"));
            string[] fields =
            [
                "protocol", "os", "release", "machine", "libc", "endian", "sizes", "tick_us", "uid", "net", "caps",
            ];
            foreach (string field in fields)
                Assert.That(answer.Lines, Has.One.Match($@"^  {field} +\S"));
            Assert.That(answer.Lines, Has.One.EqualTo("the canary passed"));
        }
    }

    [TestCase("--help")]
    [TestCase("run --help")]
    [CancelAfter(300_000)]
    public async Task Help_is_no_error(string line)
    {
        var answer = (await SockconfAsync(line.Split(' '))).EndsWith(0);
        Assert.That((answer.Out.Contains("Usage:", StringComparison.Ordinal), answer.Error), Is.EqualTo((true, "")));
    }
}
