using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Planning;

/// <summary>What a target's headers are asked.</summary>
public sealed class HeaderPlanTests
{
    private const string Known = """
        option: SO_ALPHA
        level: SOL_SOCKET
        summary: x
        types:
          pair: { first: u16, second: char 8 }
          alpha: { one: u8 }
        platforms: { linux: { number: 9, type: int, kinds: [tcp4] }, winsock: absent }

        """;

    private const string Unknown = """
        option: SO_OTHER
        level: SOL_SOCKET
        summary: x
        types:
          other: { one: u8 }
        platforms: { linux: absent, winsock: { number: 9, type: int, kinds: [tcp4] } }

        """;

    [Test]
    public void Each_name_is_asked_once_in_order_and_each_structure_of_an_option_that_the_platform_has()
    {
        string sameName = TestCatalogs.SmallFiles.Single(f => f.Path == "SOL_SOCKET/SO_TEST.yaml").Text
            .Replace("level: SOL_SOCKET", "level: A_LEVEL", StringComparison.Ordinal);
        var files = TestCatalogs.Small(
            new SourceFile("SOL_SOCKET/SO_ALPHA.yaml", Known),
            new SourceFile("SOL_SOCKET/SO_OTHER.yaml", Unknown),
            new SourceFile("A_LEVEL/SO_TEST.yaml", sameName));

        Assert.That(HeaderPlan.For(TestCatalogs.ReadWhole(files), "linux").Requests, Is.EqualTo(new[]
        {
            "symbol SOL_SOCKET",
            "symbol SO_ALPHA",
            "symbol SO_OTHER",
            "symbol SO_TEST",
            "structure alpha",
            "sizeof {one:u8}",
            "structure pair",
            "sizeof {first:u16,second:char*8}",
        }));
    }
}
