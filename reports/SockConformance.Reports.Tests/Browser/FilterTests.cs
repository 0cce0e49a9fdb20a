using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

[TestFixture]
public sealed class FilterTests : MatrixTest
{
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
        await Shown.Locator($"select[name={name}]").SelectOptionAsync(value);
        await ExpectRows(options);
        await ExpectAddress(Shown, "index.html?" + name + "=" + Uri.EscapeDataString(value));
    }

    [Test, CancelAfter(120_000)]
    public async Task Words_are_looked_for_in_names_and_summaries()
    {
        await Shown.Locator("input[name=q]").FillAsync("the FIRST");
        await ExpectRows("SO_FIRST");
        await Expect(Shown.Locator("#shown")).ToHaveTextAsync("1 of 2 options");
    }

    [Test, CancelAfter(120_000)]
    public async Task A_status_is_looked_for_in_the_columns_that_are_shown()
    {
        await Shown.Locator("select[name=status]").SelectOptionAsync("divergent");
        await Choose("local", shown: false);
        await ExpectRows("SO_FIRST");
        await Shown.Locator("select[name=status]").SelectOptionAsync("unsupported");
        await ExpectRows("");
    }

    [Test, CancelAfter(120_000)]
    public async Task A_kind_shows_what_holds_of_that_kind_alone()
    {
        var cell = Shown.Locator("[id='SOL_SOCKET/SO_FIRST'] td:nth-child(3)");
        string before = await cell.InnerHTMLAsync();
        Assert.That(await cell.GetAttributeAsync("class"), Is.EqualTo("divergent"));
        await Shown.Locator("select[name=kind]").SelectOptionAsync("udp4");
        await Expect(cell).ToHaveClassAsync("supported");
        await Expect(cell).ToHaveTextAsync("✓supported");
        Assert.That(await cell.Locator("a").GetAttributeAsync("href"), Is.EqualTo("options/SOL_SOCKET/SO_FIRST.html#on/local"));
        await ExpectRows("SO_FIRST");
        await Shown.Locator("select[name=status]").SelectOptionAsync("divergent");
        await ExpectRows("");
        await Shown.Locator("select[name=status]").SelectOptionAsync("");
        await Shown.Locator("select[name=kind]").SelectOptionAsync("tcp4");
        await Expect(cell).ToHaveClassAsync("divergent");
        await Expect(Shown.Locator("[id='IPPROTO_TCP/TCP_SECOND'] td:nth-child(3)")).ToHaveClassAsync("unsupported");
        await Shown.Locator("select[name=kind]").SelectOptionAsync("");
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
        await Shown.Locator("input[name=q]").FillAsync("nothing has this");
        await ExpectRows("");
        await Shown.Locator("button[type=reset]").ClickAsync();
        await ExpectRows("SO_FIRST TCP_SECOND");
        await ExpectAddress(Shown, "index.html");
    }

    [Test, CancelAfter(120_000)]
    public async Task Back_from_an_option_finds_the_choices_as_they_were()
    {
        await Shown.Locator("select[name=status]").SelectOptionAsync("divergent");
        await Shown.Locator("#options tr[id]:visible th a").ClickAsync();
        await ExpectAddress(Shown, "SO_FIRST.html");
        await Shown.GoBackAsync();
        await ExpectRows("SO_FIRST");
        await Expect(Shown.Locator("select[name=status]")).ToHaveValueAsync("divergent");
        await Expect(Shown.Locator("#shown")).ToHaveTextAsync("1 of 2 options");
    }
}
