using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Tests.Expectations.Requests;

/// <summary>Names and numbers of levels, options and addresses, as steps have them.</summary>
public sealed class SymbolTests
{
    [TestCase("SO_TEST=7", "SO_TEST", "7", true)]
    [TestCase("54321", "54321", null, false)]
    [TestCase("=1", "", "1", false)]
    public void A_symbol_is_a_name_a_number_or_both(string text, string name, string? number, bool isName)
    {
        var symbol = Symbol.Parse(text);

        Assert.That((symbol.Name, symbol.Number, symbol.IsName), Is.EqualTo((name, number, isName)));
    }

    [Test]
    public void A_kind_of_socket_is_written_as_the_protocol_has_it() => Assert.That(
        SocketKind.Parse("AF_INET=2 SOCK_STREAM=1 0", null)!.ToString(), Is.EqualTo("AF_INET=2 SOCK_STREAM=1 0"));

    [Test]
    public void A_protocol_in_hexadecimal_is_an_address_s_number() =>
        Assert.That((Address.Parse("any:0x800")?.Number, Address.Parse("any:0x8g")), Is.EqualTo(("0x800", (Address?)null)));

    [Test]
    public void A_level_that_only_another_platform_has_is_asked_for_by_its_name()
    {
        const string One = "levels: { SOL_SOCKET: 1 }", Two = "levels: { SOL_SOCKET: 1, IPPROTO_UDP: 17 }";
        var catalog = TestCatalogs.ReadWhole(TestCatalogs.SmallWith("platforms.yaml", One, Two));
        var problems = new Problems();
        var reader = new RequestReader(catalog, catalog.Platforms["winsock"], problems);
        var request = reader.Read("recvmsg s 1 want=IPPROTO_UDP/X", new Place("x.yaml", 1, 1), null);

        Assert.That((request?.Wanted, problems.All.Count), Is.EqualTo(("IPPROTO_UDP/X", 0)));
    }

    [TestCase("recvmsg s 1 want=SO_TEST")]
    [TestCase("sendmsg s 1 SO_TEST int 7")]
    [TestCase("in p recvmsg s 1 want=SO_TEST")]
    public void A_name_that_two_levels_have_is_read_anew_for_each_file(string step)
    {
        string other = TestCatalogs.SmallFiles.Single(f => f.Path == "SOL_SOCKET/SO_TEST.yaml").Text
            .Replace("level: SOL_SOCKET", "level: A_LEVEL", StringComparison.Ordinal);
        var catalog = TestCatalogs.ReadWhole(TestCatalogs.Small(new SourceFile("A_LEVEL/SO_TEST.yaml", other)));
        var reader = new RequestReader(catalog, catalog.Platforms["linux"], new Problems());
        string Level(string option)
        {
            var request = reader.Read(step, new Place("x.yaml", 1, 1), catalog.FindOption(option))!.Asked;
            return request.Wanted ?? request.Messages[0].Call.Level.ToString();
        }

        Assert.That((Level("SOL_SOCKET/SO_TEST"), Level("A_LEVEL/SO_TEST")), Is.EqualTo(
            step.Contains("want", StringComparison.Ordinal)
                ? ("SOL_SOCKET=1/SO_TEST=7", "A_LEVEL/SO_TEST=7")
                : ("SOL_SOCKET=1", "A_LEVEL")));
    }
}
