using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site;

/// <summary>What tells systems apart that share a column: each by what it has of its own.</summary>
[TestFixture]
internal sealed class SystemWayTests
{
    private static readonly Catalog Catalog = OfOption(Row("get: supported, set: supported"));

    [TestCase("Emu 1.0", "emulates Linux; the same as second")]
    [TestCase("Emu 2.0", "emulates Linux; the same Emu 2.0 emulates Linux")]
    public void The_others_of_a_column_are_named_by_what_differs(string title, string ways)
    {
        var columns = Matrix.Build(Catalog, [Emulation("first", "Emu 1.0"), Emulation("second", title)]).Columns.ToList();
        Assert.That(SystemWords.Ways(new ColumnGroup(columns[..2], 0, true)), Is.EqualTo(ways));
    }

    private static Run Emulation(string target, string title)
    {
        var run = TestRun.Replying(Catalog, (_, _) => null, target);
        return run with { Header = run.Header with { Title = title, Driver = "here" } };
    }
}
