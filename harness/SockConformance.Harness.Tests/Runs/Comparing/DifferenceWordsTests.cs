using SockConformance.Harness.Runs.Comparing;

namespace SockConformance.Harness.Tests.Runs.Comparing;

/// <summary>The words for differences, which people write on the command line.</summary>
public sealed class DifferenceWordsTests
{
    [Test]
    public void What_is_no_word_is_no_kind() => Assert.That(DifferenceWords.Kind("nonsense"), Is.Null);

    [Test]
    public void These_are_all_words() => Assert.That(
        string.Join(' ', DifferenceWords.All),
        Is.EqualTo("crashed regressed flaky changed-verdict changed-value removed added fixed"));

    [Test]
    public void Every_kind_has_a_word_of_its_own_that_leads_back_to_it() =>
        Assert.That(
            Enum.GetValues<DifferenceKind>().Select(k => DifferenceWords.Kind(DifferenceWords.Word(k))),
            Is.EqualTo(Enum.GetValues<DifferenceKind>().Cast<DifferenceKind?>()));
}
