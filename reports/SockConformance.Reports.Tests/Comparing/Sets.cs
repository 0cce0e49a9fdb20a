using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Comparing;

/// <summary>Comparisons that tests show: what an update changed, nothing, and what a hostile target says.</summary>
internal static class Sets
{
    /// <summary>An update after which TCP_SECOND is there and SO_FIRST's get gives another value on udp4.</summary>
    public static Run Updated { get; } = Later(TestRun.Replying(Worlds.Catalog, AfterUpdate));

    public static Run Before { get; } = Worlds.Runs[0];

    public static ComparisonSet Update { get; } = Compared(Before, Updated);

    public static ComparisonSet Nothing { get; } = Compared(Before, Later(Before));

    /// <summary>The update taken back.</summary>
    public static ComparisonSet Back { get; } = Compared(Updated, Before);

    /// <summary>An update after which the short buffer of the contract is no fault any more.</summary>
    public static ComparisonSet Mended { get; } = Compared(Before, Later(TestRun.Replying(Worlds.Catalog, (_, _) => null)));

    public static ComparisonSet Hostile { get; } = Compared(Before, Later(Worlds.HostileRuns[0]));

    /// <summary>The matrix that has the changes beside its columns.</summary>
    public static Matrix Matrix(ComparisonSet set, params Run[] runs) =>
        Reports.Matrix.Build(Worlds.Catalog, runs) with { Changes = set };

    private static ComparisonSet Compared(Run old, Run @new) =>
        Compare.Runs(Worlds.Catalog, [new RunFile("old", old)], [new RunFile("new", @new)], judgeAgain: false);

    private static string? AfterUpdate(CaseInstance instance, string request)
    {
        if (instance.Id.EndsWith("udp4", StringComparison.Ordinal) && TestRun.IsGet(request))
            return "ok value=10 len=4 size=4 us=1";
        return request.Contains("len=1", StringComparison.Ordinal) ? "crash SIGSEGV" : null;
    }

    private static Run Later(Run run)
    {
        var header = run.Header;
        return run with { Header = header with { Started = header.Started.AddDays(30), Title = header.Title + ", updated" } };
    }
}
