using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace SockConformance.Tool.Tests;

/// <summary>What a browser gets of <c>sockconf serve</c>. One server serves all tests.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed partial class ServeTests
{
    private const string Page = """
        <!doctype html><head><meta http-equiv="Content-Security-Policy" content="script-src 'self'"></head>
        <body>first</body>
        """;

    private readonly HttpClient browser = new();
    private Serving serving = null!;

    [OneTimeSetUp]
    public async Task Serve()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        serving = new Serving(Page);
        await serving.StartAsync(limit.Token);
    }

    [OneTimeTearDown]
    public void End()
    {
        browser.Dispose();
        serving.Dispose();
    }

    [Test, CancelAfter(60_000)]
    public async Task A_page_has_the_script_that_loads_it_again_and_its_file_stays_as_it_is(CancellationToken cancel)
    {
        string served = await browser.GetStringAsync(serving.Address, cancel);
        string script = Script().Match(served).Groups["path"].Value;

        Assert.That(served, Does.Contain("first").And.Contain("connect-src 'self'; script-src 'self'"));
        Assert.That(await browser.GetStringAsync(serving.Address + script, cancel), Does.Contain("location.reload()"));
        Assert.That(await File.ReadAllTextAsync(serving.Page, cancel), Is.EqualTo(Page));
    }

    [TestCase("/../secret.txt")]
    [TestCase("/%2e%2e/secret.txt")]
    [TestCase("/..%2fsecret.txt")]
    [TestCase("/.hidden.html")]
    [CancelAfter(60_000)]
    public async Task What_is_outside_of_the_folder_or_hidden_is_not_found(string path) =>
        Assert.That(await StatusAsync(path, "127.0.0.1"), Is.EqualTo("HTTP/1.1 404 Not Found"));

    [TestCase("localhost", "200 OK")]
    [TestCase("elsewhere.example", "400 Bad Request")]
    [CancelAfter(60_000)]
    public async Task Only_names_of_this_machine_are_answered(string host, string status) =>
        Assert.That(await StatusAsync("/index.html", host), Is.EqualTo("HTTP/1.1 " + status));

    [Test, CancelAfter(60_000)]
    public async Task An_open_page_is_told_when_the_site_was_written_anew_and_not_before(CancellationToken cancel)
    {
        string served = await browser.GetStringAsync(serving.Address, cancel);
        string seen = Script().Match(served).Groups["seen"].Value;
        string events = serving.Address + ".sockconf/changes?seen=" + seen;
        using var answer = await browser.GetAsync(events, HttpCompletionOption.ResponseHeadersRead, cancel);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancel));
        var told = lines.ReadLineAsync(cancel).AsTask();

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/event-stream"));
        await Task.Delay(1000, cancel);
        Assert.That(told.IsCompleted, Is.False);
        File.SetLastWriteTimeUtc(serving.Page, DateTime.UtcNow.AddMinutes(1));
        Assert.That(await told, Is.EqualTo("data: changed"));
    }

    [Test, CancelAfter(60_000)]
    public async Task A_port_that_is_taken_is_told_with_what_to_do(CancellationToken cancel)
    {
        string port = serving.Address.Split(':')[^1].TrimEnd('/');
        using var second = serving.Start("serve", "site", "--port", port);
        (await second.WaitAsync(cancel)).ComplainsWith(2, $"port {port} cannot be had", "--port takes another, or 0");
    }

    [TestCase("there is no site in 'empty'", "serve", "empty")]
    [TestCase("there is no port '70000'", "serve", "site", "--port", "70000")]
    [CancelAfter(60_000)]
    public async Task A_wrong_folder_or_port_is_told(string said, params string[] arguments)
    {
        using var wrong = serving.Start(arguments);
        (await wrong.WaitAsync(TestContext.CurrentContext.CancellationToken)).ComplainsWith(2, said);
    }

    /// <summary>The first line of an answer to a request that no client's library has tidied up.</summary>
    private async Task<string?> StatusAsync(string path, string host)
    {
        var cancel = TestContext.CurrentContext.CancellationToken;
        var address = new Uri(serving.Address);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port, cancel);
        await using var stream = client.GetStream();
        string request = $"GET {path} HTTP/1.1\r\nHost: {host}:{address.Port}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), cancel);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(cancel);
    }

    [GeneratedRegex("<script src=\"/(?<path>[^\"]*)\" data-seen=\"(?<seen>[^\"]*)\"")]
    private static partial Regex Script();
}
