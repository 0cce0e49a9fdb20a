using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

[TestFixture]
public sealed class ColumnTests : MatrixTest
{
    [Test, CancelAfter(120_000)]
    public async Task A_column_that_is_not_chosen_is_not_there_and_the_address_names_those_that_are()
    {
        foreach (string column in new[] { "doc-linux", "local", "doc-netbsd" })
            await Choose(column, shown: false);
        await Expect(Shown.Locator("#options thead tr:first-child th:visible")).ToHaveTextAsync(["Option", "Winsock"]);
        await Expect(Shown.Locator("[id='SOL_SOCKET/SO_FIRST'] td:visible")).ToHaveCountAsync(2);
        Assert.That(
            await Shown.Locator("#options thead tr:first-child th:visible").Last.GetAttributeAsync("colspan"),
            Is.EqualTo("2"));
        await ExpectAddress(Shown, "?cols=doc-winsock+wine");
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
    public async Task A_level_is_folded_by_its_head_and_stays_folded_where_the_address_goes()
    {
        await Shown.Locator("tbody[data-level=SOL_SOCKET] .level button").ClickAsync();
        await ExpectRows("TCP_SECOND");
        await ExpectAddress(Shown, "index.html?fold=SOL_SOCKET");
        await Shown.ReloadAsync();
        await ExpectRows("TCP_SECOND");
    }

    [Test, CancelAfter(120_000)]
    public async Task An_option_that_no_system_shown_has_is_behind_a_line_that_counts_it()
    {
        await Choose("local", shown: false);
        await ExpectRows("SO_FIRST");
        await Shown.Locator(".others button:visible").ClickAsync();
        await ExpectRows("SO_FIRST TCP_SECOND");
        await ExpectAddress(Shown, "&rest=1");
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
}
