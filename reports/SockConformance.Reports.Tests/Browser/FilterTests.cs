using SockConformance.Harness.Expectations.Expanding;
using Microsoft.Playwright;
using SockConformance.Reports.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

[TestFixture]
public sealed class FilterTests : BrowserTest
{
    private SiteFolder site = null!;
    private IPage page = null!;

    private string Index => new Uri(Path.Combine(site.Root, "index.html")).AbsoluteUri;

    /// <summary>SO_FIRST diverges on tcp4 alone, TCP_SECOND is refused.</summary>
    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, [TestRun.Replying(Worlds.Catalog, Reply), Worlds.Runs[1]]);

    private static string? Reply(CaseInstance instance, string request)
    {
        if (instance.Subject.Name == "TCP_SECOND" && TestRun.IsCall(request))
            return TestRun.Refused;
        bool kept = TestRun.IsGet(request) && instance.Kind != "tcp4";
        return kept ? "ok value=10 len=4 size=4 written=4 raw=0a000000 via=header us=1" : null;
    }

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [SetUp]
    public async Task OpenMatrix() => page = await Open(Path.Combine(site.Root, "index.html"));

    [TestCase("level", "IPPROTO_TCP", "TCP_SECOND")]
    [TestCase("status", "divergent", "SO_FIRST")]
    [TestCase("status", "unsupported", "TCP_SECOND")]
    [TestCase("status", "!", "SO_FIRST TCP_SECOND")]
    [TestCase("status", "blocked", "")]
    [TestCase("kind", "udp4", "SO_FIRST")]
    [TestCase("worst", "value", "SO_FIRST")]
    [TestCase("worst", "crash", "")]
    [CancelAfter(120_000)]
    public async Task A_choice_shows_its_options_and_stands_in_the_address(string name, string value, string options)
    {
        await page.Locator($"select[name={name}]").SelectOptionAsync(value);
        await ExpectRows(options);
        await ExpectAddress(page, "index.html?" + name + "=" + Uri.EscapeDataString(value));
    }

    [Test, CancelAfter(120_000)]
    public async Task Words_are_looked_for_in_names_and_summaries()
    {
        await page.Locator("input[name=q]").FillAsync("the FIRST");
        await ExpectRows("SO_FIRST");
        await Expect(page.Locator("#shown")).ToHaveTextAsync("1 of 2 options");
    }

    [Test, CancelAfter(120_000)]
    public async Task A_status_is_looked_for_in_the_columns_that_are_shown()
    {
        await page.Locator("select[name=status]").SelectOptionAsync("divergent");
        await Choose("local", shown: false);
        await ExpectRows("SO_FIRST");
        await page.Locator("select[name=status]").SelectOptionAsync("unsupported");
        await ExpectRows("");
    }

    [Test, CancelAfter(120_000)]
    public async Task A_column_that_is_not_chosen_is_not_there_and_the_address_names_those_that_are()
    {
        foreach (string column in new[] { "doc-linux", "local", "doc-netbsd" })
            await Choose(column, shown: false);
        await Expect(page.Locator("#options thead tr:first-child th:visible")).ToHaveTextAsync(["Option", "Winsock"]);
        await Expect(page.Locator("[id='SOL_SOCKET/SO_FIRST'] td:visible")).ToHaveCountAsync(2);
        Assert.That(
            await page.Locator("#options thead tr:first-child th:visible").Last.GetAttributeAsync("colspan"),
            Is.EqualTo("2"));
        await ExpectAddress(page, "?cols=doc-winsock+wine");
    }

    [Test, CancelAfter(120_000)]
    public async Task Between_two_columns_only_what_differs_is_shown()
    {
        var other = await Open(Index + "?a=doc-linux&b=doc-netbsd");
        await Expect(other.Locator("#options tr[id]:visible th a")).ToHaveTextAsync(["TCP_SECOND"]);
        await other.Locator("#pick summary").ClickAsync();
        await other.Locator("select[name=b]").SelectOptionAsync("doc-linux");
        await Expect(other.Locator("#options tr[id]:visible")).ToHaveCountAsync(0);
    }

    [Test, CancelAfter(120_000)]
    public async Task A_kind_shows_what_holds_of_that_kind_alone()
    {
        var cell = page.Locator("[id='SOL_SOCKET/SO_FIRST'] td:nth-child(3)");
        string before = await cell.InnerHTMLAsync();
        Assert.That(await cell.GetAttributeAsync("class"), Is.EqualTo("divergent"));
        await page.Locator("select[name=kind]").SelectOptionAsync("udp4");
        await Expect(cell).ToHaveClassAsync("supported");
        await Expect(cell).ToHaveTextAsync("✓supported");
        Assert.That(await cell.Locator("a").GetAttributeAsync("href"), Is.EqualTo("options/SOL_SOCKET/SO_FIRST.html#on/local"));
        await ExpectRows("SO_FIRST");
        await page.Locator("select[name=status]").SelectOptionAsync("divergent");
        await ExpectRows("");
        await page.Locator("select[name=status]").SelectOptionAsync("");
        await page.Locator("select[name=kind]").SelectOptionAsync("tcp4");
        await Expect(cell).ToHaveClassAsync("divergent");
        await Expect(page.Locator("[id='IPPROTO_TCP/TCP_SECOND'] td:nth-child(3)")).ToHaveClassAsync("unsupported");
        await page.Locator("select[name=kind]").SelectOptionAsync("");
        Assert.That(await cell.InnerHTMLAsync(), Is.EqualTo(before), "the cell is as it was");
    }

    [Test, CancelAfter(120_000)]
    public async Task An_address_with_choices_opens_with_them()
    {
        var other = await Open(Index + "?q=second&level=IPPROTO_TCP&status=unsupported&cols=local");
        await Expect(other.Locator("tr[id]:visible")).ToHaveCountAsync(1);
        await Expect(other.Locator("select[name=level]")).ToHaveValueAsync("IPPROTO_TCP");
        await Expect(other.Locator("#options thead tr:last-child th:visible")).ToHaveCountAsync(1);
    }

    [Test, CancelAfter(120_000)]
    public async Task A_choice_that_does_not_exist_is_no_choice()
    {
        var other = await Open(Index + "?status=%3Cimg%20src%3Dx%3E&a=nobody&fold=%3Cb%3E");
        await Expect(other.Locator("tr[id]:visible")).ToHaveCountAsync(2);
        await Expect(other.Locator("select[name=status]")).ToHaveValueAsync("");
        Assert.That(Complaints, Is.Empty);
    }

    [Test, CancelAfter(120_000)]
    public async Task Clear_shows_everything_again()
    {
        await page.Locator("input[name=q]").FillAsync("nothing has this");
        await ExpectRows("");
        await page.Locator("button[type=reset]").ClickAsync();
        await ExpectRows("SO_FIRST TCP_SECOND");
        await ExpectAddress(page, "index.html");
    }

    [Test, CancelAfter(120_000)]
    public async Task Back_from_an_option_finds_the_choices_as_they_were()
    {
        await page.Locator("select[name=status]").SelectOptionAsync("divergent");
        await page.Locator("#options tr[id]:visible th a").ClickAsync();
        await ExpectAddress(page, "SO_FIRST.html");
        await page.GoBackAsync();
        await ExpectRows("SO_FIRST");
        await Expect(page.Locator("select[name=status]")).ToHaveValueAsync("divergent");
        await Expect(page.Locator("#shown")).ToHaveTextAsync("1 of 2 options");
    }

    [Test, CancelAfter(120_000)]
    public async Task A_level_is_folded_by_its_head_and_stays_folded_where_the_address_goes()
    {
        await page.Locator("tbody[data-level=SOL_SOCKET] .level button").ClickAsync();
        await ExpectRows("TCP_SECOND");
        await ExpectAddress(page, "index.html?fold=SOL_SOCKET");
        await page.ReloadAsync();
        await ExpectRows("TCP_SECOND");
    }

    [Test, CancelAfter(120_000)]
    public async Task An_option_that_no_system_shown_has_is_behind_a_line_that_counts_it()
    {
        await Choose("local", shown: false);
        await ExpectRows("SO_FIRST");
        await page.Locator(".others button:visible").ClickAsync();
        await ExpectRows("SO_FIRST TCP_SECOND");
        await ExpectAddress(page, "&rest=1");
    }

    [Test, CancelAfter(120_000)]
    public async Task A_link_to_an_option_opens_the_place_where_it_stands()
    {
        var other = await Open(Index + "?cols=wine#IPPROTO_TCP/TCP_SECOND");
        await Expect(other.Locator("[id='IPPROTO_TCP/TCP_SECOND']")).ToBeInViewportAsync();
    }

    [Test, CancelAfter(120_000)]
    public async Task A_phone_shows_names_and_the_column_that_is_chosen()
    {
        var phone = await Open(Index, width: 390);
        await Expect(phone.Locator("#options thead tr:last-child th:visible")).ToHaveCountAsync(1);
        await phone.Locator("select[name=col]").SelectOptionAsync("wine");
        var head = phone.Locator("#options thead tr:last-child th:visible a");
        await Expect(head).ToHaveAttributeAsync("href", "targets/wine.html");
        await ExpectAddress(phone, "?col=wine");
    }

    private async Task Choose(string column, bool shown)
    {
        await page.EvaluateAsync("document.getElementById('pick').open = true");
        await page.Locator($"input[name=cols][value={column}]").SetCheckedAsync(shown);
    }

    private async Task ExpectRows(string names)
    {
        string[] all = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = page.Locator("#options tr[id]:visible th a");
        if (all.Length == 0)
            await Expect(rows).ToHaveCountAsync(0);
        else
            await Expect(rows).ToHaveTextAsync(all);
    }
}
