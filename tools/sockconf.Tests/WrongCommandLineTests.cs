namespace SockConformance.Tool.Tests;

[TestFixture]
internal sealed class WrongCommandLineTests : CliTest
{
    [TestCase("", "a command is needed; allowed: run, plan, judge")]
    [TestCase("rnu", "the command 'rnu' is not known; allowed: run, plan, judge", "did you mean 'run'?")]
    [TestCase("xyzzy", "the command 'xyzzy' is not known; allowed: run, plan, judge")]
    [TestCase("@run", "the command '@run' is not known; allowed: run, plan, judge")]
    [TestCase("--vresion", "the option '--vresion' is not known; allowed: --help, --version", "did you mean '--version'?")]
    [CancelAfter(300_000)]
    public async Task A_wrong_command_is_told_with_those_that_are_allowed(string line, string found, string meant = "--help") =>
        (await SockconfAsync(Words(line))).ComplainsWith(2, found, meant);

    [TestCase("run --stirct", "the option '--stirct' is not known to 'run'", "did you mean '--strict'?")]
    [TestCase("judge t --parital", "the option '--parital' is not known to 'judge'", "did you mean '--partial'?")]
    [TestCase("report runs --otu site", "the option '--otu' is not known to 'report'", "did you mean '--out'?")]
    [TestCase("judge --parital t", "the option '--parital' is not known to 'judge'", "did you mean '--partial'?")]
    [TestCase("plan --olny", "the option '--olny' is not known to 'plan'", "did you mean '--only'?")]
    [TestCase("lint --strict", "the option '--strict' is not known to 'lint'", "allowed: --expectations, --run")]
    [TestCase("symbols --chekc", "the option '--chekc' is not known to 'symbols'", "did you mean '--check'?")]
    [CancelAfter(300_000)]
    public async Task A_wrong_option_is_told_with_those_that_are_allowed(string line, string found, string meant) =>
        (await SockconfAsync(Words(line))).ComplainsWith(2, found, "allowed: --", meant);

    [TestCase("--expectations D list", "write it behind: 'sockconf list ... --expectations'")]
    [TestCase("--only X", "the option '--only' is one of commands, and stands behind one: 'sockconf COMMAND ... --only'")]
    [CancelAfter(300_000)]
    public async Task An_option_before_its_command_is_told_where_it_stands(string line, string found) =>
        (await SockconfAsync(Words(line))).ComplainsWith(2, found);

    [TestCase("run extra", "'extra' is too much; 'run' takes no arguments")]
    [TestCase("plan linux netbsd", "'netbsd' is too much; 'plan' takes <platform> and no more")]
    [TestCase("judge one two", "'two' is too much; 'judge' takes <file> and no more")]
    [CancelAfter(300_000)]
    public async Task An_argument_too_many_is_told_with_what_the_command_takes(string line, string found) =>
        (await SockconfAsync(Words(line))).ComplainsWith(2, found, "--help");

    [TestCase("plan", "'platform'")]
    [TestCase("judge", "'file'")]
    [TestCase("report", "'run'")]
    [TestCase("smoke", "'target'")]
    [TestCase("explain", "'option'")]
    [TestCase("run --only", "'--only'")]
    [CancelAfter(300_000)]
    public async Task An_argument_that_is_missing_is_named(string line, string missing) =>
        (await SockconfAsync(Words(line))).ComplainsWith(2, missing, $"'sockconf {Words(line)[0]} --help'");

    [TestCase("run --expectations")]
    [TestCase("run --out")]
    [TestCase("run --target")]
    [TestCase("run --templates")]
    [TestCase("judge")]
    [TestCase("report")]
    [CancelAfter(300_000)]
    public async Task An_empty_word_is_told_as_any_other_wrong_one(string line) =>
        (await SockconfAsync([.. Words(line), ""])).ComplainsWith(2, "''");

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
