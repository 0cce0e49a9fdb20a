using SockConformance.Harness.Campaign;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Harness.Tests.Campaign;
using SockConformance.Harness.Tests.Judging;

namespace SockConformance.Harness.Tests.Runs.Comparing;

/// <summary>Pairs of runs of the small catalog, made of answers and verdicts written by hand.</summary>
internal static class ComparedRuns
{
    public const string On = "ok value=1 len=4 size=4 raw=01000000 via=header us=3";

    /// <summary>The run of one case with the answer to its get and a verdict.</summary>
    public static Run WithVerdict(VerdictCode code, string answer = On, bool flaky = false, string? hash = null) =>
        SmallRun.With(answer, code, hash, flaky) is var run
            ? run with { Header = run.Header with { Expectations = SmallRun.Catalog.Hash } }
            : null!;

    /// <summary>A verdict that fails for a reason in words.</summary>
    public static Verdict Failing(string claim, string why) => new(claim, VerdictCode.Fail, Causes.Text(why));

    /// <summary>A run with something else in its header.</summary>
    public static Run With(this Run run, Func<RunHeader, RunHeader> change) => run with { Header = change(run.Header) };

    /// <summary>The differences of two runs.</summary>
    public static IReadOnlyList<Difference> Between(Run old, Run @new) => Compared(old, @new).Differences;

    /// <summary>The comparison of two runs.</summary>
    public static TargetComparison Compared(Run old, Run @new) => Compare.Runs(SmallRun.Catalog, old, @new);
}
