using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Expectations;

public sealed class MatcherTests
{
    [TestCase("any", MatcherKind.Any, "", 0, 0)]
    [TestCase("ok", MatcherKind.Ok, "", 0, 0)]
    [TestCase("fails", MatcherKind.Fails, "", 0, 0)]
    [TestCase("fails WSAEFAULT", MatcherKind.FailsWith, "WSAEFAULT", 0, 0)]
    [TestCase("refused", MatcherKind.Refused, "", 0, 0)]
    [TestCase("crash", MatcherKind.Crash, "", 0, 0)]
    [TestCase("on", MatcherKind.Nonzero, "", 0, 0)]
    [TestCase("nonzero", MatcherKind.Nonzero, "", 0, 0)]
    [TestCase("off", MatcherKind.Number, "", 0, 0)]
    [TestCase("8192", MatcherKind.Number, "8192", 8192, 0)]
    [TestCase("-1", MatcherKind.Number, "-1", -1, 0)]
    [TestCase("0x10", MatcherKind.Number, "0x10", 16, 0)]
    [TestCase("at least 300", MatcherKind.AtLeast, "", 300, 0)]
    [TestCase("at least 2s", MatcherKind.AtLeast, "", 2000, 0)]
    [TestCase("below 1000", MatcherKind.Below, "", 1000, 0)]
    [TestCase("1..4", MatcherKind.Range, "", 1, 4)]
    [TestCase("-4..-1", MatcherKind.Range, "", -4, -1)]
    [TestCase("size", MatcherKind.Size, "size", 0, 0)]
    [TestCase("size-1", MatcherKind.Size, "size-1", 0, 0)]
    [TestCase("size/2", MatcherKind.Size, "size/2", 0, 0)]
    [TestCase("300ms", MatcherKind.Duration, "", 300, 0)]
    [TestCase("2s", MatcherKind.Duration, "", 2000, 0)]
    [TestCase("= before", MatcherKind.SameAs, "before", 0, 0)]
    [TestCase("= before.len", MatcherKind.SameAs, "before.len", 0, 0)]
    [TestCase("SOCK_STREAM", MatcherKind.Word, "SOCK_STREAM", 0, 0)]
    [TestCase("read+write", MatcherKind.Word, "read+write", 0, 0)]
    [TestCase("@c", MatcherKind.Word, "@c", 0, 0)]
    [TestCase("127.0.0.1", MatcherKind.Word, "127.0.0.1", 0, 0)]
    [TestCase("::1", MatcherKind.Word, "::1", 0, 0)]
    [TestCase("[ff02::1]:@s", MatcherKind.Word, "[ff02::1]:@s", 0, 0)]
    [TestCase("239.1.2.3:0;239.1.2.4:0", MatcherKind.Word, "239.1.2.3:0;239.1.2.4:0", 0, 0)]
    [TestCase("6,0,0,5;6,0,0,0", MatcherKind.Word, "6,0,0,5;6,0,0,0", 0, 0)]
    [TestCase("?", MatcherKind.Word, "?", 0, 0)]
    [TestCase("[::ffff:127.0.0.1]", MatcherKind.Word, "[::ffff:127.0.0.1]", 0, 0)]
    [TestCase("[fe80::1%25veth0]", MatcherKind.Word, "[fe80::1%25veth0]", 0, 0)]
    public void A_matcher_is_read(string text, MatcherKind kind, string name, long low, long high) =>
        Assert.That(Matcher.Parse(text), Is.EqualTo(new Matcher(kind, name, low, high, text)));

    [TestCase("not ok", MatcherKind.Ok)]
    [TestCase("not fails EINVAL", MatcherKind.FailsWith)]
    [TestCase("not 0", MatcherKind.Number)]
    [TestCase("not 1..4", MatcherKind.Range)]
    [TestCase("not = before.len", MatcherKind.SameAs)]
    public void The_opposite_of_a_matcher_is_read(string text, MatcherKind opposite)
    {
        var matcher = Matcher.Parse(text)!;

        Assert.That((matcher.Kind, matcher.Written, matcher.Opposite?.Kind), Is.EqualTo((MatcherKind.Not, text, opposite)));
    }

    [TestCase("not")]
    [TestCase("not ")]
    [TestCase("not any")]
    [TestCase("not not ok")]
    [TestCase("not two words")]
    [TestCase("")]
    [TestCase(" ok")]
    [TestCase("fails ")]
    [TestCase("fails einval")]
    [TestCase("fails EINVAL EPERM")]
    [TestCase("at least")]
    [TestCase("at least many")]
    [TestCase("at least -")]
    [TestCase("4..1")]
    [TestCase("1..")]
    [TestCase("a..b")]
    [TestCase("= ")]
    [TestCase("= Big")]
    [TestCase("=before")]
    [TestCase("two words")]
    [TestCase("a,b")]
    [TestCase("6,0,0")]
    public void Anything_else_is_no_matcher(string text) => Assert.That(Matcher.Parse(text), Is.Null);

    [Test]
    public void Reading_a_matcher_never_fails() =>
        Properties.HoldForText(text => Matcher.Parse(text) is null or { Written: not null });

    [TestCase("300ms", ExpectedResult = 300)]
    [TestCase("2s", ExpectedResult = 2000)]
    [TestCase("0ms", ExpectedResult = 0)]
    [TestCase("-1ms", ExpectedResult = null)]
    [TestCase("1.5s", ExpectedResult = null)]
    [TestCase("300", ExpectedResult = null)]
    [TestCase("ms", ExpectedResult = null)]
    [TestCase("s", ExpectedResult = null)]
    [TestCase("", ExpectedResult = null)]
    public long? A_time_has_its_unit(string text) => Duration.Parse(text);

    [TestCase("netbsd-getsockopt.2#SO_LINGER.2", "netbsd-getsockopt.2", "SO_LINGER", 2, null)]
    [TestCase("linux-socket.7#SO_LINGER", "linux-socket.7", "SO_LINGER", null, null)]
    [TestCase("page#a.b", "page", "a.b", null, null)]
    [TestCase("page#a.2-4", "page", "a", 2, 4)]
    [TestCase("page#a.2-b", "page", "a.2-b", null, null)]
    [TestCase("page#a.1-2-3", "page", "a.1-2-3", null, null)]
    public void A_citation_is_document_place_and_sentence_or_sentences(
        string text, string document, string section, int? sentence, int? last)
    {
        var place = new Place("x.yaml", 1, 1);
        var read = Citation.Parse(text, place);

        Assert.That(read, Is.EqualTo(new Citation(document, section, sentence, place, last)));
        Assert.That(read!.ToString(), Is.EqualTo(text));
    }

    [TestCase("page#a", new[] { 1, 2, 3, 4 })]
    [TestCase("page#a.3", new[] { 3 })]
    [TestCase("page#a.2-3", new[] { 2, 3 })]
    public void A_citation_covers_its_sentences_and_a_whole_place_all(string text, int[] covered)
    {
        var cite = Citation.Parse(text, new Place("x.yaml", 1, 1))!;

        Assert.That(Enumerable.Range(1, 4).Where(cite.Covers), Is.EqualTo(covered));
    }

    [TestCase("page")]
    [TestCase("#SO_LINGER")]
    [TestCase("page#")]
    public void A_text_without_document_or_place_is_no_citation(string text) =>
        Assert.That(Citation.Parse(text, new Place("x.yaml", 1, 1)), Is.Null);
}
