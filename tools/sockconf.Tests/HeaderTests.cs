namespace SockConformance.Tool.Tests;

/// <summary>A target's headers are held against the catalog.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class HeaderTests : CliTest
{
    private const string Finding = "SO_KEEPALIVE is 9 in the headers, 99 in the catalog";

    [Test]
    [CancelAfter(300_000)]
    public async Task The_headers_of_this_system_agree_with_the_catalog() =>
        Assert.That((await SockconfAsync("smoke", "local")).EndsWith(0).Out, Does.Contain("the headers agree with the catalog"));

    [Test]
    [CancelAfter(300_000)]
    public async Task Smoke_tells_a_number_that_differs_and_what_to_do_and_ends_with_1()
    {
        var answer = (await SockconfAsync("smoke", "local", "--expectations", WithWrongNumber())).EndsWith(1);
        Assert.That(answer.Out, Does.Contain(Finding).And.Contain("correct 'number'"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_strict_run_tells_it_as_a_finding_of_its_own_and_ends_with_1()
    {
        var answer = (await SockconfAsync("run", "--strict", "--expectations", WithWrongNumber())).EndsWith(1);
        Assert.That(answer.Out, Does.Contain("headers  " + Finding));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_number_that_differs_is_found_also_in_a_transcript_from_another_machine()
    {
        string expectations = WithWrongNumber();
        const string build = "cc $DRIVER/*.c -o sockdriver";
        string plan = $"$SOCKCONF plan linux --expectations {expectations} > plan";
        (await ShellAsync($"{plan} && {build} && ./sockdriver < plan > transcript")).EndsWith(0);
        Assert.That((await SockconfAsync("judge", "transcript", "--expectations", expectations)).Out, Does.Contain(Finding));
    }

    private string WithWrongNumber() =>
        new TinyExpectations(In("e")).Replace(TinyExpectations.Keepalive, "number: 9", "number: 99").Folder;
}
