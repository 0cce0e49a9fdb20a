namespace SockConformance.Tool.Tests;

/// <summary>Every number in a range is asked, and what nobody wrote down is listed.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class ScanTests : CliTest
{
    private static readonly string[] Small = ["--levels", "1", "--names", "0..40", "--kind", "tcp4"];

    [Test]
    [CancelAfter(60_000)]
    public async Task What_answers_is_listed_but_for_what_the_catalog_knows()
    {
        var answer = (await ScanAsync(Small)).EndsWith(0);

        // SO_TYPE (3) is not in the small folder of expectations; SO_KEEPALIVE (9) is; 0 is no option.
        Assert.That(
            answer.Lines,
            Has.One.Match("^  SOL_SOCKET 3  get ok 4 bytes  all kinds$").And.None.Contain(" 9  get")
                .And.None.Match("SOL_SOCKET 0 "));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task What_the_catalog_knows_is_shown_when_asked_for() =>
        Assert.That(
            (await ScanAsync([.. Small, "--all"])).EndsWith(0).Lines,
            Has.One.Contains("SOL_SOCKET/SO_KEEPALIVE (9)  get ok 4 bytes"));

    [Test]
    [CancelAfter(60_000)]
    public async Task Nothing_is_set_unless_asked_for_and_then_with_a_warning()
    {
        var (plain, setting) = ((await ScanAsync(Small)).EndsWith(0), (await ScanAsync([.. Small, "--set"])).EndsWith(0));

        Assert.That(plain.All, Does.Not.Contain("set ok").And.Not.Contain("is set to 1"));
        Assert.That(setting.Out, Does.Match("SOL_SOCKET 2  set ok"));
        Assert.That(setting.Error, Does.Contain("each option of local that takes it is set to 1"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Two_scans_of_one_system_do_not_differ_and_an_option_that_is_new_is_told()
    {
        (await ScanAsync([.. Small, "--out", "new"])).EndsWith(0);
        // As if the system of before had not had SO_TYPE.
        var lines = File.ReadAllLines(In("new")).ToList();
        lines.RemoveAll(l => l.StartsWith("{\"level\":1,\"name\":3,", StringComparison.Ordinal));
        lines[^1] = $"{{\"end\":\"complete\",\"answers\":{lines.Count - 2}}}";
        File.WriteAllLines(In("old"), lines);

        Assert.That(
            (await ScanAsync("--diff", "new", "new")).EndsWith(0).Out,
            Does.Contain("the same numbers answer in the same way"));
        Assert.That(
            (await ScanAsync("--diff", "old", "new")).EndsWith(1).Lines,
            Has.One.EqualTo("+ SOL_SOCKET 3  get ok 4 bytes  all kinds"));
        Assert.That(
            (await ScanAsync("--diff", "new", "old")).EndsWith(1).Lines,
            Has.One.EqualTo("- SOL_SOCKET 3  get ok 4 bytes  all kinds"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Scans_of_different_ranges_are_not_compared()
    {
        (await ScanAsync([.. Small, "--out", "a"])).EndsWith(0);
        (await ScanAsync("--levels", "1", "--names", "0..3", "--kind", "tcp4", "--out", "b")).EndsWith(0);
        (await ScanAsync("--diff", "a", "b")).ComplainsWith(2, "asked levels 1 and names 0..40", "scan again with the same");
    }

    [TestCase("--levels x", "--levels: 'x' is no number and no range")]
    [TestCase("--names 9..1", "write 1..9")]
    [TestCase("--kind tcp5", "'tcp5' is no kind of Linux", "did you mean 'tcp4'?")]
    [TestCase("--diff one", "--diff")]
    [TestCase("--diff no such", "no: cannot be read")]
    [TestCase("--target nowhere", "the target 'nowhere' is not known")]
    [CancelAfter(60_000)]
    public async Task What_is_wrong_is_told(string line, params string[] said) =>
        (await ScanAsync(line.Split(' '))).ComplainsWith(2, said);

    private Task<Answer> ScanAsync(params string[] arguments) =>
        SockconfAsync(["scan", "--expectations", new TinyExpectations(In("e")).Folder, .. arguments]);
}
