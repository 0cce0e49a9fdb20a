using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Comparing;
using static SockConformance.Harness.Tests.Runs.Comparing.ComparedRuns;

namespace SockConformance.Harness.Tests.Runs.Comparing;

/// <summary>What a comparison could say nothing of is counted, with the reason.</summary>
internal sealed class LeftOutTests
{
    private static readonly Run Whole = WithVerdict(VerdictCode.Pass).With(h => h with { Only = [] });
    private static readonly Run Part = WithVerdict(VerdictCode.Pass).With(h => h with { Only = ["SO_A", "SO_B"] });

    [TestCase(1, "1 case was not asked in both runs (only SO_A, SO_B as far as it went and all cases) and is left out.")]
    [TestCase(2, "2 cases were not asked in both runs (only SO_A, SO_B as far as it went and all cases) and are left out.")]
    public void Cases_that_one_run_was_not_asked_are_counted_with_what_each_was_asked(int count, string note) => Assert.That(
        ComparisonNotes.Notes(Part with { Complete = false }, Whole, new LeftOut { NotAsked = count }),
        Is.EqualTo(new[] { "The old run was ended in the middle.", note }));

    [TestCase(1, "1 case needs patience, which only one run had, and is left out; --patient runs them too.")]
    [TestCase(2, "2 cases need patience, which only one run had, and are left out; --patient runs them too.")]
    public void Cases_that_need_patience_are_counted(int count, string note) =>
        Assert.That(Notes(new LeftOut { Patience = count }), Is.EqualTo(new[] { note }));

    [TestCase(1, "1 case asks something else in the new run than in the old one and is left out.")]
    [TestCase(2, "2 cases ask something else in the new run than in the old one and are left out.")]
    public void Cases_that_ask_something_else_are_counted(int count, string note) =>
        Assert.That(Notes(new LeftOut { Changed = count }), Is.EqualTo(new[] { note }));

    [TestCase(1, "1 case is ")]
    [TestCase(2, "2 cases are ")]
    public void Cases_that_the_expectations_do_not_have_are_counted(int count, string note) => Assert.That(
        Notes(new LeftOut { Unknown = count }),
        Is.EqualTo(new[]
        {
            note + "not in the expectations in the version that was run: the verdicts are compared, the values are not.",
        }));

    private static IReadOnlyList<string> Notes(LeftOut left) => ComparisonNotes.Notes(Whole, Whole, left);
}
