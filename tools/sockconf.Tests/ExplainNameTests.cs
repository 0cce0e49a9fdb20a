namespace SockConformance.Tool.Tests;

/// <summary><c>explain</c> finds options by what people call them, and says what is known of a name that is no option.</summary>
[TestFixture]
internal sealed class ExplainNameTests : CliTest
{
    [Test]
    [CancelAfter(300_000)]
    public async Task A_word_that_people_use_finds_the_options_that_are_meant() => Assert.That(
        (await SockconfAsync("explain", "Nagle")).EndsWith(0).Out,
        Does.Match(@"^2 options are meant; .*\n  IPPROTO_TCP/TCP_NODELAY .*\n  IPPROTO_TCP/TCP_CORK "));

    [Test]
    [CancelAfter(300_000)]
    public async Task A_name_that_only_a_document_has_is_told_with_the_document() => Assert.That(
        (await SockconfAsync("explain", "IPV6_AUTH_LEVEL")).EndsWith(0).Out,
        Does.StartWith(
            "IPPROTO_IPV6/IPV6_AUTH_LEVEL: ip6(4) (netbsd-ip6.4) names it, and no header gives it a number: "));
}
