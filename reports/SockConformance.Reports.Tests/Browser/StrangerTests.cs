using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

/// <summary>What somebody asks who has never seen the site, and where the answer is found.</summary>
[TestFixture]
public sealed class StrangerTests : StrangerTest
{
    [Test, CancelAfter(120_000)]
    public async Task Is_SO_REUSEADDR_the_same_on_Windows_and_Linux()
    {
        await Search("reuseaddr", "SO_REUSEADDR.html");
        await Seen(".portable", "On Windows it may take an address from a socket that listens there: leave it off");
    }

    [Test, CancelAfter(120_000)]
    public async Task Which_type_and_unit_has_SO_RCVTIMEO_on_each()
    {
        await Search("rcvtimeo", "SO_RCVTIMEO.html");
        var type = Shown.Locator(".facts tr", new PageLocatorOptions { HasText = "struct timeval" }).First;
        await Expect(type).ToHaveTextAsync(
            new Regex(@"^\s*type\s*struct timeval.*struct timeval.*DWORD \(milliseconds\), 4 bytes\s*$"));
    }

    [Test, CancelAfter(120_000)]
    public async Task Which_documented_options_does_gVisor_lack()
    {
        await Click(Shown.Locator(".systems a", new PageLocatorOptions { HasText = "gVisor" }));
        var group = Shown.Locator("section[aria-labelledby=missing] h3:has(.unsupported) + ul").First;
        await Expect(group.Locator("a")).ToHaveTextAsync([StrangerWorld.Lacking]);
        await Expect(group).ToBeInViewportAsync();
    }

    [Test, CancelAfter(120_000)]
    public async Task Which_documented_options_does_gVisor_lack_by_the_matrix_s_filter()
    {
        await Choose("select[name=status]", "unsupported");
        await Expect(Shown.Locator("#options tr[id]:visible th a")).ToHaveTextAsync([StrangerWorld.Lacking]);
    }

    [Test, CancelAfter(120_000)]
    public async Task What_changed_between_Linux_6_1_and_6_12()
    {
        await Click(Shown.Locator(".top nav a", new PageLocatorOptions { HasText = "History" }));
        await Click(Shown.Locator("a", new PageLocatorOptions { HasText = "6.1 → 6.12" }).First);
        await Expect(Shown.Locator("article.finding h3")).ToHaveTextAsync(
            [new Regex(StrangerWorld.New + " is there now")]);
    }

    [Test, CancelAfter(120_000)]
    public async Task What_is_WSAENOPROTOOPT_elsewhere()
    {
        await Search("wsaenop", "errors.html#error/ENOPROTOOPT");
        await Expect(Shown.Locator("tr:target")).ToBeInViewportAsync();
        await Expect(Shown.Locator("tr:target td")).ToHaveTextAsync(
        [
            new Regex(@"^ENOPROTOOPT \(92\)$"), new Regex(@"^ENOPROTOOPT \(42\)$"), new Regex(@"^WSAENOPROTOOPT \(10042\)$"),
            new Regex("^ProtocolOption$"), new Regex("."),
        ]);
    }

    [Test, CancelAfter(120_000)]
    public async Task Is_TCP_KEEPIDLE_there_on_Windows()
    {
        await Search("keepidle", "TCP_KEEPIDLE.html");
        await Seen(".portable", "Windows has it from Windows 10, version 1709 on.");
        await Seen(".answer", "Winsock: can be read and set, since");
    }

    [Test, CancelAfter(120_000)]
    public async Task Is_IPV6_V6ONLY_on_by_default()
    {
        await Search("v6only", "IPV6_V6ONLY.html");
        await Seen(".portable", "a new socket has it on under Windows, off under Linux, and takes no IPv4 under NetBSD");
    }

    [Test, CancelAfter(120_000)]
    public async Task What_does_Socket_GetSocketOption_cost_against_a_call_from_C()
    {
        await Click(Shown.Locator(".top nav a", new PageLocatorOptions { HasText = "Costs" }));
        await Seen("#main", "Socket.GetSocketOption takes 23 % (± 3) more time than the same call from C");
    }

    [Test, CancelAfter(120_000)]
    public async Task Why_is_this_cell_divergent_and_which_C_program_shows_it()
    {
        await Click(Shown.Locator($"[id='SOL_SOCKET/{StrangerWorld.Divergent}'] td.divergent a").First);
        await Click(Shown.Locator(".glance .to a").First);
        var card = Shown.Locator(".finding:target");
        await Expect(card.Locator(".want").First).ToHaveTextAsync("1000");
        await Expect(card.Locator(".was").First).ToHaveTextAsync("ok");
        await Click(card.Locator("a", new LocatorLocatorOptions { HasText = "as a C program" }));
        await Expect(Shown.Locator("pre:target")).ToContainTextAsync("recv(");
        await Expect(Shown.Locator("pre:target")).ToBeVisibleAsync();
    }

    [Test, CancelAfter(120_000)]
    public async Task What_was_really_run_when_and_on_what_and_what_was_not()
    {
        var systems = Shown.Locator("#targets tr");
        var run = new Regex(@"Linux 6\.18\s*asked directly.*2026-01-02", RegexOptions.Singleline);
        await Expect(systems.Nth(0)).ToHaveTextAsync(run);
        await Expect(systems.Nth(0)).ToBeInViewportAsync();
        await Expect(Shown.Locator("#targets .not").First).ToContainTextAsync("not run");
        await Expect(Shown.Locator("#targets .not").Last).ToHaveTextAsync(new Regex(@"^Windows\s*not run"));
    }
}
