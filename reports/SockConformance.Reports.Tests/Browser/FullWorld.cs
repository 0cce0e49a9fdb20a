using SockConformance.Harness.Campaign;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Site;
using SockConformance.Reports.Tests.Comparing;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Browser;

/// <summary>The small world with what only some sites have: changes since earlier runs, and headers that do not match.</summary>
internal static class FullWorld
{
    public static Matrix Matrix { get; } = Build();

    /// <summary>One page of each template, whatever templates there are.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        .. new ViewContext(Matrix, Worlds.Catalog).Pages.DistinctBy(p => p.Template).Select(p => p.Path),
        "reproduce/linux/SOL_SOCKET-SO_FIRST.html",
    ];

    private static Matrix Build()
    {
        var runs = Worlds.Runs;
        var symbols = new Dictionary<string, long?> { ["SO_FIRST"] = 9, ["TCP_SECOND"] = null };
        var headers = new HeaderAnswers(symbols, new Dictionary<string, long?>(), new Dictionary<string, long?>());
        Run local = runs[0] with { Header = runs[0].Header with { Headers = headers } };
        RunFile[] old = [new RunFile("old", Sets.Updated)];
        RunFile[] @new = [new RunFile("new", local), new RunFile("other", runs[1])];
        var changes = Compare.Runs(Worlds.Catalog, old, @new, judgeAgain: false);
        return Reports.Matrix.Build(Worlds.Catalog, [local, runs[1]]) with { Changes = changes };
    }
}
