namespace SockConformance.Tool.Tests;

/// <summary>
/// What zsh and fish themselves complete, with the script that the program gives for them: zsh by its own system of completion,
/// in a terminal where Tab is pressed, fish by its command that tells what Tab would offer.
/// </summary>
[TestFixture, Platform("Linux")]
internal sealed class ShellCompletionTests : CliTest
{
    private const string Fish = """
        set PATH (dirname $SOCKCONF) $PATH
        sockconf completion fish | source
        complete -C "$LINE"
        """;

    /// <summary>A terminal with a shell in it, which ends itself. What stood on the screen is told for who must look.</summary>
    private const string Terminal = """
        zmodload zsh/zpty
        path=($SOCKCONF:h $path)
        sockconf completion zsh > $HOME/.own/_sockconf
        zpty inner zsh -d -i
        while zpty -r inner chunk; do screen+=$chunk; done
        print -ru2 -- ${(V)screen}
        cat $TMPDIR/said
        """;

    /// <summary>Types the line, presses Tab as often as asked, and notes what stands there then. A bar is its end.</summary>
    private const string Typist = """
        press() {
            zle expand-or-complete
            print -r -- "$BUFFER|" >> $TMPDIR/said
            (( --TABS )) || exit
        }
        zle -N press
        bindkey '^I' press
        type() { zle -U "$LINE${(pl:$TABS::\t:)}" }
        zle -N zle-line-init type
        """;

    private const string Sourced = "autoload -Uz compinit; compinit -D -u; source <(sockconf completion zsh)";
    private const string Autoloaded = "fpath=($HOME/.own $fpath); autoload -Uz compinit; compinit -D -u";

    /// <summary>Another program of this name, which is known by what it suggests.</summary>
    [SetUp]
    public Task MakeAnotherProgramAsync() => ShellAsync(
        "mkdir .own && printf '#!/bin/sh\\necho completely-other\\n' > .own/sockconf && chmod +x .own/sockconf");

    [TestCase("sockconf com", "compare", "completion")]
    [TestCase("sockconf run --gz", "--gzip")]
    [TestCase("sockconf run \\\n    --gz", "--gzip")]
    [TestCase("sockconf run -t qemu-user-m", "qemu-user-mips")]
    [TestCase("sockconf run -t wine@", "wine@8", "wine@10")]
    [TestCase("sockconf run --target=wine@1", "--target=wine@10")]
    [TestCase("sockconf run --only 'SO_BROA", "SO_BROADCAST")]
    [TestCase("sockconf smoke ssh", "ssh:")]
    [TestCase("sockconf explain so_linger/block", "SO_LINGER/blocks")]
    [TestCase("sockconf reproduce SOL_SOCKET/SO_RCVBUF/doubled/tcp4", "SOL_SOCKET/SO_RCVBUF/doubled/tcp4")]
    [TestCase("true | sockconf comple", "completion")]
    [TestCase("~/.own/sockconf comple", "completely-other")]
    [TestCase("$HOME/.own/sockconf comple", "completion")]
    [TestCase("sockconf report ", "tmp/")]
    [TestCase("sockconf report ~/t", "~/tmp/")]
    [TestCase("sockconf run --out=t", "--out=tmp/")]
    [CancelAfter(60_000)]
    public async Task Fish_offers_what_may_stand_there(string line, params string[] words)
    {
        await NeedAsync("fish");
        var answer = await RunAsync(["fish", "--no-config", "-c", Fish], [.. Environment(line)]);
        Assert.That(answer.EndsWith(0).Lines, Is.EqualTo(words), answer.Error);
        Assert.That(answer.Error, Is.Empty);
    }

    /// <summary>Of several words the first Tab writes what they share, the second shows them, others take each in turn.</summary>
    [TestCase("sockconf com", "sockconf comp", "sockconf comp", "sockconf compare", "sockconf completion")]
    [TestCase("sockconf run --gz", "sockconf run --gzip ")]
    [TestCase("sockconf run -t qemu-user-m", "sockconf run -t qemu-user-mips ")]
    [TestCase("sockconf run -t wine@", "sockconf run -t wine@", "sockconf run -t wine@10", "sockconf run -t wine@8")]
    [TestCase("sockconf run --target=wine@1", "sockconf run --target=wine@10 ")]
    [TestCase("sockconf run --only 'SO_BROA", "sockconf run --only 'SO_BROADCAST' ")]
    [TestCase("sockconf smoke ssh", "sockconf smoke ssh:", "sockconf smoke ssh:")]
    [TestCase("sockconf explain so_linger/block", "sockconf explain SO_LINGER/blocks ")]
    [TestCase("sockconf reproduce SOL_SOCKET/SO_BROADC", "sockconf reproduce SOL_SOCKET/SO_BROADCAST/")]
    [TestCase("sockconf reproduce SOL_SOCKET/SO_RCVBUF/doubled/tcp4", "sockconf reproduce SOL_SOCKET/SO_RCVBUF/doubled/tcp4 ")]
    [TestCase("true | sockconf comple", "true | sockconf completion ")]
    [TestCase("~/.own/sockconf comple", "~/.own/sockconf completely-other ")]
    [TestCase("$HOME/.own/sockconf comple", "$HOME/.own/sockconf completion ")]
    [TestCase("sockconf report ", "sockconf report tmp/")]
    [TestCase("sockconf report ~/t", "sockconf report ~/tmp/")]
    [TestCase("sockconf run --out=t", "sockconf run --out=tmp/")]
    [CancelAfter(60_000)]
    public Task Tab_in_zsh_writes_what_may_stand_there(string line, params string[] lines) => PressAsync(Sourced, line, lines);

    [Test]
    [CancelAfter(60_000)]
    public Task Zsh_finds_the_script_in_its_folder_of_functions() =>
        PressAsync(Autoloaded, "sockconf comple", "sockconf completion ", "sockconf completion ", "sockconf completion bash");

    private async Task PressAsync(string setup, string line, params string[] lines)
    {
        await NeedAsync("zsh");
        await File.WriteAllTextAsync(In(".zshrc"), $"{setup}\n{Typist.ReplaceLineEndings("\n")}\n");
        var environment = Environment(line).Append(("TABS", $"{lines.Length}"));
        var answer = await RunAsync(["zsh", "-f", "-c", Terminal], [.. environment]);
        Assert.That(answer.EndsWith(0).Lines, Is.EqualTo(lines.Select(l => l + "|")), answer.Error);
    }

    private IEnumerable<(string Name, string? Value)> Environment(string line) =>
        [("SOCKCONF", Repository.Sockconf), ("LINE", line), ("HOME", Folder), ("ZDOTDIR", Folder), ("TERM", "xterm")];

    private async Task NeedAsync(string shell)
    {
        if ((await ShellAsync("command -v " + shell)).Code != 0)
            Missing($"tools/ci/install.sh brings the package {shell}");
    }
}
