namespace SockConformance.Tool.Tests;

/// <summary>The script that keeps Wine's server, with a program of the test's own in the place of that server.</summary>
[TestFixture, Platform("Linux")]
internal sealed class KeepScriptTests : CliTest
{
    private const string Server = """
        #!/bin/sh
        echo "$*" >> calls
        [ "$(wc -l < calls)" -gt "$REFUSALS" ]

        """;

    [TestCase(0, 1)]
    [TestCase(3, 4)]
    [CancelAfter(60_000)]
    public async Task A_server_that_another_program_started_is_waited_for(int refusals, int calls)
    {
        File.WriteAllText(In("server"), Server.ReplaceLineEndings("\n"));

        (await KeepAsync("sh", "server", refusals)).EndsWith(0);

        Assert.That(File.ReadAllLines(In("calls")), Is.EqualTo(Enumerable.Repeat("-p60", calls)));
    }

    /// <summary>It is known by its command line, its prefix, and that it stays for a minute.</summary>
    [Test, CancelAfter(60_000)]
    public async Task One_that_is_kept_already_is_not_waited_for()
    {
        File.WriteAllText(In("wineserver"), "sleep 100\n");
        using var kept = Start(["sh", In("wineserver"), "-p60"], ("WINEPREFIX", In("prefix")));

        var answer = (await KeepAsync("false", "", 0)).EndsWith(0);

        Assert.That(answer.Error, Is.Empty, "after half a minute it would say that it gave up");
    }

    private Task<Answer> KeepAsync(string program, string argument, int refusals) => RunAsync(
        ["sh", Repository.Path("tools", "targets", "wine", "keep.sh"), program, argument],
        ("WINEPREFIX", In("prefix")), ("REFUSALS", $"{refusals}"));
}
