using System.Text.Json;

namespace SockConformance.Tool.Tests;

/// <summary>Programs get as JSON what people get as lines.</summary>
[TestFixture]
internal sealed class JsonOutputTests : CliTest
{
    [Test]
    [CancelAfter(120_000)]
    public async Task List_tells_options_with_what_each_platform_promises()
    {
        var first = (await JsonAsync("list", "--json", "--expectations", Tiny()))[0];

        Assert.That(first.GetProperty("id").GetString(), Is.EqualTo("SOL_SOCKET/SO_KEEPALIVE"));
        Assert.That(first.GetProperty("platforms").GetProperty("linux").GetString(), Is.EqualTo("get/set"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task List_tells_cases_by_their_ids()
    {
        var cases = await JsonAsync("list", "--cases", "linux", "--only", "fresh", "--json", "--expectations", Tiny());

        var ids = cases.EnumerateArray().Select(c => c.GetString());
        Assert.That(ids, Is.EqualTo(new[] { "SOL_SOCKET/SO_KEEPALIVE/fresh/tcp4" }));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Explain_tells_a_case_with_its_steps_and_what_is_expected()
    {
        var found = (await JsonAsync("explain", "so_keepalive/fresh/tcp4", "--json", "--expectations", Tiny()))[0];

        Assert.That(found.GetProperty("case").GetString(), Is.EqualTo("SOL_SOCKET/SO_KEEPALIVE/fresh"));
        Assert.That(found.GetProperty("parameters").GetString(), Is.EqualTo("tcp4"));
        var last = found.GetProperty("steps").EnumerateArray().Last();
        Assert.That(last.GetProperty("text").GetString(), Does.StartWith("getsockopt"));
        var expected = found.GetProperty("expect").EnumerateArray().First();
        Assert.That(expected.GetProperty("checks").EnumerateArray().Select(c => c.GetString()), Has.Some.Contains(" is "));
        Assert.That(expected.GetProperty("says").GetString(), Is.Not.Empty);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Targets_tells_each_with_its_platform()
    {
        var targets = (await JsonAsync("targets", "--json")).EnumerateArray();

        var wine = targets.Single(t => t.GetProperty("name").GetString() == "wine");
        Assert.That(wine.GetProperty("platform").GetString(), Is.EqualTo("winsock"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Errors_tells_names_and_numbers_of_each_system()
    {
        var error = (await JsonAsync("errors", "ECONNREFUSED", "--json"))[0];

        var numbers = error.GetProperty("numbers").EnumerateObject().ToDictionary(n => n.Name, n => n.Value.GetInt64());
        Assert.That(
            numbers, Is.EquivalentTo(new Dictionary<string, long> { ["linux"] = 111, ["netbsd"] = 61, ["winsock"] = 10061 }));
    }

    [TestCase("111", "111 is ECONNREFUSED on Linux.")]
    [TestCase("42", "42 is ENOPROTOOPT on NetBSD.")]
    [TestCase("10022", "10022 is WSAEINVAL on Winsock.")]
    [CancelAfter(120_000)]
    public async Task Errors_says_whose_a_number_is(string number, string says) =>
        Assert.That((await SockconfAsync("errors", number)).EndsWith(0).Lines, Has.One.EqualTo(says));

    [Test]
    [CancelAfter(120_000)]
    public async Task A_number_of_no_error_is_told() =>
        (await SockconfAsync("errors", "9999")).ComplainsWith(2, "no system has the number 9999");

    private string Tiny() => new TinyExpectations(In("e")).Folder;

    private async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        using var json = JsonDocument.Parse((await SockconfAsync(arguments)).EndsWith(0).Out);
        return json.RootElement.Clone();
    }
}
