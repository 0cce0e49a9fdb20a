namespace SockConformance.Tool.Tests;

/// <summary>
/// A target whose driver writes what a terminal would obey, bytes that are no text, times that no clock has, and far too much: it
/// costs its own cases, and nothing of it comes raw to a terminal or into a page.
/// </summary>
[TestFixture]
[Platform("Linux")]
internal sealed class HostileTargetTests : CliTest
{
    private const string Targets = """
        targets:
          - target: hostile
            title: "Hostile"
            platform: linux
            about: Says what it likes.
            run: "sh {folder}/driver.sh"
            start-limit: 20s
        """;

    /// <summary>A driver as a script. Of two requests it answers with 16 MB, or with a hundred thousand lines.</summary>
    private const string Driver = """
        while IFS= read -r line; do
            set -- $line
            case $line in
            hello) printf 'ok protocol=1 os=Linux release=6.1\033[31m version=\033]0;t\007\000 tick_us=1 caps=ipv6 uid=0\n' ;;
            *54321*) printf 'err E\033[8mX 22 us=1\n' ;;
            case\ *) printf 'ok case=%s hash=%s\n' "$2" "$3" ;;
            getsockopt*RCVBUF*) printf 'ok value='; head -c 16000000 /dev/zero | tr '\0' 7; printf '\n' ;;
            getsockopt*KEEPALIVE*) printf 'ok value=\033[2J\000\302\233x%%1b[31m len=4 size=4 us=-99999999999999999999\n' ;;
            setsockopt*KEEPALIVE*) printf 'err E\033[1mBAD 22 us=9223372036854775807\n' ;;
            setsockopt*) yes 'ok us=1' | head -n 100000 ;;
            *) printf 'ok us=1\r\n' ;;
            esac
        done
        """;

    [Test]
    [CancelAfter(120_000)]
    public async Task A_complaint_that_has_its_words_in_it_is_printable_too()
    {
        await File.WriteAllTextAsync(In("targets.yaml"), Targets);
        await File.WriteAllTextAsync(In("driver.sh"), "read -r line; printf '\\033[2J\\007no hello\\n'; sleep 1");
        var answer = await SockconfAsync("smoke", "hostile", "--targets", "targets.yaml");

        Assert.That(answer.Error, Does.Contain("?[2J?no hello"));
        Assert.That(Raw(answer.All), Is.Empty);
    }

    [Test]
    [CancelAfter(240_000)]
    public async Task Nothing_that_it_says_is_obeyed_and_the_run_comes_to_its_end()
    {
        await File.WriteAllTextAsync(In("targets.yaml"), Targets);
        await File.WriteAllTextAsync(In("driver.sh"), Driver);
        string[] common = ["--expectations", new TinyExpectations(In("e")).Folder, "--color", "never"];
        var run = await SockconfAsync(["run", "--targets", "targets.yaml", "-t", "hostile", "--show", .. common]);
        var told = await SockconfAsync(["explain", "SO_KEEPALIVE", "--runs", "out/runs", .. common]);
        var smoke = await SockconfAsync(["smoke", "hostile", "--targets", "targets.yaml", .. common]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Code, Is.LessThan(2), run.All);
            Assert.That(File.Exists(In("out", "runs", "hostile.jsonl")), run.All);
            Assert.That(told.Code, Is.Zero, told.All);
            Assert.That(new FileInfo(In("out", "runs", "hostile.jsonl")).Length, Is.LessThan(2 << 20));
            foreach (string text in (string[])[run.All, told.All, smoke.All, .. Pages()])
                Assert.That(Raw(text), Is.Empty);
        }
    }

    private IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(In("out"), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".html" or ".json" or ".jsonl" or ".xml" or ".csv" or ".svg")
            .Select(File.ReadAllText);

    /// <summary>The characters that a terminal obeys: all controls but ends of lines and tabs.</summary>
    private static IEnumerable<string> Raw(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Where(c => char.IsControl(c) && c is not ('\n' or '\t'))
            .Distinct().Select(c => $"U+{(int)c:X4}");
}
