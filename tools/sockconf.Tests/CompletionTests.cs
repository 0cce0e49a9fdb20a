namespace SockConformance.Tool.Tests;

/// <summary>A shell completes command lines by what the program suggests for the line up to the cursor.</summary>
[TestFixture]
internal sealed class CompletionTests : CliTest
{
    /// <summary>What bash does when a key is pressed: the words of the line, parted as it parts them, and the function.</summary>
    private const string Bash = """
        PATH="$(dirname "$SOCKCONF"):$PATH"
        source <(sockconf completion bash)
        compopt() { echo "$2"; }
        complete -p sockconf >/dev/null
        COMP_LINE=$LINE COMP_POINT=${#LINE} COMP_WORDS=($WORDS) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _sockconf sockconf
        printf '%s\n' "${COMPREPLY[@]}"
        """;

    [TestCase("sockconf com", "compare", "completion")]
    [TestCase("sockconf run --gz", "--gzip")]
    [TestCase("sockconf se", "serve")]
    [TestCase("sockconf serve --p", "--port")]
    [TestCase("sockconf run -t qemu-user-m", "qemu-user-mips")]
    [TestCase("sockconf explain so_linger/block", "SO_LINGER/blocks")]
    [TestCase("sockconf run --only SOL_SOCKET/SO_BROAD", "SOL_SOCKET/SO_BROADCAST")]
    [TestCase("sockconf reproduce SOL_SOCKET/SO_RCVBUF/doubled/tcp4", "SOL_SOCKET/SO_RCVBUF/doubled/tcp4")]
    [TestCase("sockconf export --format ju", "junit")]
    [TestCase("sockconf target new mine --kind c", "container", "cross")]
    [TestCase("sockconf --color al", "always")]
    [TestCase("sockconf errors WSAEWOULD", "WSAEWOULDBLOCK")]
    [TestCase("sockconf check --systems wind", "windows")]
    [TestCase("sockconf report ")]
    [CancelAfter(60_000)]
    public async Task What_may_stand_there_is_suggested_and_nothing_where_a_file_may(string line, params string[] words) =>
        Assert.That((await SockconfAsync($"[suggest:{line.Length}]", line)).EndsWith(0).Lines, Is.EqualTo(words));

    [TestCase("sockconf run -t wine@", "sockconf run -t wine @", "@8", "@10")]
    [TestCase("sockconf smoke ssh", "sockconf smoke ssh", "nospace", "ssh:")]
    [TestCase("sockconf smoke ssh:", "sockconf smoke ssh :", "nospace")]
    [TestCase("sockconf run --target=wine@1", "sockconf run --target = wine @1", "@10")]
    [TestCase("sockconf run -t 'wine@1", "sockconf run -t 'wine@1", "wine@10")]
    [CancelAfter(60_000)]
    [Platform("Linux")]
    public async Task Bash_completes_names_that_it_parts_itself(string line, string words, params string[] found)
    {
        var answer = await RunAsync(["bash", "-c", Bash], ("SOCKCONF", Repository.Sockconf), ("LINE", line), ("WORDS", words));
        Assert.That(answer.EndsWith(0).Lines, Is.EqualTo(found));
    }

    [TestCase("bash", "complete -o bashdefault -o default -F _sockconf sockconf")]
    [TestCase("zsh", "#compdef sockconf")]
    [TestCase("fish", "complete -c sockconf")]
    [TestCase("pwsh", "Register-ArgumentCompleter -Native -CommandName sockconf")]
    [CancelAfter(60_000)]
    public async Task Each_shell_has_a_script(string shell, string has) =>
        Assert.That((await SockconfAsync("completion", shell)).EndsWith(0).Lines, Has.Some.StartsWith(has));

    [Test]
    [CancelAfter(60_000)]
    public async Task A_shell_that_has_none_is_told() =>
        (await SockconfAsync("completion", "tcsh")).ComplainsWith(2, "'tcsh'", "'bash'", "'fish'");
}
