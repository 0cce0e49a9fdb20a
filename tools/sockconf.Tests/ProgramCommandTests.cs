namespace SockConformance.Tool.Tests;

/// <summary>reproduce and errors.</summary>
[TestFixture]
internal sealed class ProgramCommandTests : CliTest
{
    [Test]
    [CancelAfter(60_000)]
    public async Task A_case_is_printed_as_a_program_in_either_language()
    {
        const string id = "SOL_SOCKET/SO_RCVBUF/doubled/tcp4";
        string c = (await SockconfAsync("reproduce", id)).EndsWith(0).Out;
        string csharp = (await SockconfAsync("reproduce", id, "--language", "csharp")).EndsWith(0).Out;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(c, Does.Contain("must(setsockopt(s, SOL_SOCKET, SO_RCVBUF, &(const int){5000}, sizeof(int)),"));
            Assert.That(
                csharp,
                Does.Contain("static extern int setsockopt(nint s, int level, int name, byte[]? value, int length);"));
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_pattern_writes_a_file_for_each_case()
    {
        (await SockconfAsync("reproduce", "SO_ERROR", "--platform", "netbsd", "--out", In("programs"))).EndsWith(0);
        Assert.That(Directory.EnumerateFiles(In("programs")).Select(Path.GetFileName), Is.Not.Empty.And.All.Contains("SO_ERROR"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task What_cannot_be_one_program_says_why() =>
        (await SockconfAsync("reproduce", "SOL_SOCKET/SO_ERROR/set/tcp4", "--platform", "netbsd", "--language", "csharp"))
            .ComplainsWith(2, "cannot be one program: .NET does not run on NetBSD");

    [Test]
    [CancelAfter(60_000)]
    public async Task A_case_that_is_not_known_is_told_with_the_one_that_was_meant() =>
        (await SockconfAsync("reproduce", "SOL_SOCKET/SO_RCVBUF/doubld/tcp4"))
            .ComplainsWith(2, "is not in the plan of linux", "did you mean 'SOL_SOCKET/SO_RCVBUF/doubled/tcp4'?");

    [TestCase("EAGAIN")]
    [TestCase("WSAEWOULDBLOCK")]
    [TestCase("WouldBlock")]
    [CancelAfter(60_000)]
    public async Task An_error_is_found_by_any_of_its_names(string name) =>
        Assert.That(
            (await SockconfAsync("errors", name)).EndsWith(0).Out,
            Does.Contain("EAGAIN").And.Contain("WSAEWOULDBLOCK").And.Contain("WouldBlock").And.Contain("10035"));

    [Test]
    [CancelAfter(60_000)]
    public async Task An_error_that_is_not_known_is_told_with_the_one_that_was_meant() =>
        (await SockconfAsync("errors", "EAGIN")).ComplainsWith(2, "no system has an error 'EAGIN'", "did you mean 'EAGAIN'?");
}
