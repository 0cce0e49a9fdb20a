using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Judging;

internal sealed class NumberNamesTests
{
    private static readonly IReadOnlyList<SourceFile> WithUnknown = TestCatalogs.Small(new SourceFile(
        "SOL_SOCKET/SO_AAA.yaml",
        "option: SO_AAA\nlevel: SOL_SOCKET\nsummary: x\nplatforms: { linux: absent, winsock: absent }\n"));

    [Test]
    public void Without_headers_names_are_those_of_the_catalog() => Assert.Multiple(() =>
    {
        Assert.That(Names().Level(1), Is.EqualTo("SOL_SOCKET"));
        Assert.That(Names().Option(1, 7), Is.EqualTo(("SOL_SOCKET/SO_TEST", true)));
    });

    [TestCase(1, 8)]
    [TestCase(2, 7)]
    public void A_number_that_nothing_has_has_no_name(long level, long name) =>
        Assert.That(Names().Option(level, name), Is.Null);

    [Test]
    public void The_headers_numbers_take_the_place_of_the_catalog_s() => Assert.Multiple(() =>
    {
        var names = Names(("SOL_SOCKET", 65535), ("SO_TEST", 9));

        Assert.That((names.Level(65535), names.Level(1)), Is.EqualTo(("SOL_SOCKET", (string?)null)));
        Assert.That((names.Option(65535, 9)?.Id, names.Option(1, 7)), Is.EqualTo(("SOL_SOCKET/SO_TEST", ((string, bool)?)null)));
    });

    [Test]
    public void Where_the_headers_lack_a_name_the_catalog_s_number_stands() =>
        Assert.That(Names(("SO_TEST", null)).Option(1, 7)?.Id, Is.EqualTo("SOL_SOCKET/SO_TEST"));

    [Test]
    public void An_option_that_only_the_headers_know_is_not_documented() =>
        Assert.That(Names(("SO_AAA", 8)).Option(1, 8), Is.EqualTo(("SOL_SOCKET/SO_AAA", false)));

    [Test]
    public void Of_two_names_of_a_number_the_documented_one_is_told() =>
        Assert.That(Names(("SO_AAA", 7)).Option(1, 7), Is.EqualTo(("SOL_SOCKET/SO_TEST", true)));

    [Test]
    public void Numbers_are_told_apart_by_the_32_bits_that_a_call_takes() =>
        Assert.That(Names().Option(1 + (1L << 32), 7 - (1L << 32))?.Id, Is.EqualTo("SOL_SOCKET/SO_TEST"));

    private static NumberNames Names(params (string Name, long? Number)[] headers)
    {
        var none = new Dictionary<string, long?>();
        var symbols = headers.ToDictionary(h => h.Name, h => h.Number);
        var answers = headers.Length == 0 ? null : new HeaderAnswers(symbols, none, none);
        return new NumberNames(TestCatalogs.ReadWhole(WithUnknown), "linux", "x86_64", answers);
    }
}
