using SockConformance.Harness.Costs;
using SockConformance.Reports.Costs;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Costs;

[TestFixture]
public sealed class CostBookTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("sockconf-costs").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_folder_without_costs_or_no_folder_gives_no_book() => Assert.Multiple(() =>
    {
        Assert.That(CostBook.Read(folder, Assert.Fail), Is.Null);
        Assert.That(CostBook.Read(Path.Combine(folder, "nowhere"), Assert.Fail), Is.Null);
    });

    [Test]
    public void A_measurement_and_the_one_before_it_are_told_apart()
    {
        var run = TestCosts.Run(Worlds.Runs[0], ("L/O", CostEntry.Get, _ => 2));
        CostFileWriter.Write(Path.Combine(folder, "local.jsonl"), run);
        var before = TestCosts.Run(Worlds.Runs[0], ("L/O", CostEntry.Get, _ => 3));
        CostFileWriter.Write(Path.Combine(folder, "local" + CostBook.EarlierEnding), before);
        var book = CostBook.Read(folder, Assert.Fail)!;
        Assert.Multiple(() =>
        {
            Assert.That(book.Runs.Single().Entries[0].Relative.Median, Is.EqualTo(2));
            Assert.That(book.Earlier["local"].Entries[0].Relative.Median, Is.EqualTo(3));
        });
    }

    [Test]
    public void A_wrong_file_is_told_and_the_rest_is_read()
    {
        var complaints = new List<string>();
        CostFileWriter.Write(Path.Combine(folder, "local.jsonl"), TestCosts.Run(Worlds.Runs[0], ("L/O", CostEntry.Get, _ => 2)));
        File.WriteAllText(Path.Combine(folder, "a.jsonl"), "nonsense\n");
        File.WriteAllText(Path.Combine(folder, "a" + RatioFile.Ending), "{");
        File.WriteAllText(Path.Combine(folder, "a-report-brief.json"), "{\"Benchmarks\":[{}]}");
        var book = CostBook.Read(folder, complaints.Add)!;
        Assert.Multiple(() =>
        {
            Assert.That(book.Runs, Has.Count.EqualTo(1));
            Assert.That(complaints, Has.Count.EqualTo(3));
            Assert.That(complaints, Is.All.StartsWith("left out of the page of costs: " + folder));
        });
    }

    [Test]
    public void An_export_of_BenchmarkDotNet_gives_medians_with_their_interval_and_what_is_allocated()
    {
        Directory.CreateDirectory(Path.Combine(folder, "benchmarks", "results"));
        File.WriteAllText(Path.Combine(folder, "benchmarks", "results", "X-report-brief.json"), """
            {"Title":"X","Benchmarks":[
                {"Type":"Own","Method":"Plan","Parameters":"Size=a l(...)text [27]",
                 "FullName":"X.Own.Plan(Size: \"a long text (in parentheses)\")",
                 "Statistics":{"OriginalValues":[10,11,12,13,14,15],"Median":12.5},"Memory":{"BytesAllocatedPerOperation":64}},
              {"Type":"Own","Method":"Failed","Parameters":"","FullName":"X.Own.Failed","Statistics":null,"Memory":null}]}
            """);
        Assert.That(
            CostBook.Read(folder, Assert.Fail)!.Benchmarks,
            Is.EqualTo(new[]
            {
                new BenchmarkFigure("Own.Plan(Size: \"a long text (in parentheses)\")", new Figure(12.5, 10, 15), 64),
            }));
    }
}
