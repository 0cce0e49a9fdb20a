using SockConformance.Harness.Expectations.Reading;
using SockConformance.Reports.Site;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site;

/// <summary>A row of disagreements has several targets; a reason stands there with the targets of which it is true.</summary>
[TestFixture]
public sealed class DisagreementReasonTests
{
    private const string Wrong = "err EINVAL 22 via=header us=1";

    [Test]
    public void A_reason_names_its_target_where_a_row_has_several() =>
        Assert.That(Reasons("- { case: SO_X, reason: It is so here. }\n", null), Is.EqualTo(new[] { "on one: It is so here." }));

    [Test]
    public void A_reason_that_is_true_of_two_names_both() =>
        Assert.That(Reasons(Entry("It is so."), Entry("It is so.")), Is.EqualTo(new[] { "on one, other: It is so." }));

    [Test]
    public void Two_reasons_are_told_apart() => Assert.That(
        Reasons(Entry("Here."), Entry("There.")), Is.EqualTo(new[] { "on one: Here.", "on other: There." }));

    private static string Entry(string reason) => $"- {{ case: SO_X, reason: {reason} }}\n";

    private static IEnumerable<string> Reasons(string one, string? other)
    {
        var lists = new List<SourceFile> { new("known/one.yaml", one) };
        if (other is not null)
            lists.Add(new SourceFile("known/other.yaml", other));
        var catalog = OfOption(Row("get: supported"), "", [.. lists]);
        var run = TestRun.Answering(catalog, Wrong, null);
        var runs = new[] { "one", "other" }.Select(t => run with { Header = run.Header with { Target = t } });
        var matrix = Matrix.Build(catalog, [.. runs]);
        return DisagreementViews.Views(new ViewContext(matrix, catalog), "", 9).Single().Known.Select(k => $"{k.Of}: {k.Reason}");
    }
}
