using SockConformance.Harness.Costs;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Costs;

[TestFixture]
internal sealed class CostMergeTests
{
    private static readonly CostRun Whole = CostFiles.Run with { Header = CostFiles.Run.Header with { Only = [] } };

    private static RunHeader Part { get; } = Whole.Header with { Only = ["SO_TEST"], Started = Whole.Header.Started.AddHours(1) };

    [Test]
    public void A_call_that_was_measured_again_takes_the_place_of_the_earlier_one() => Assert.Multiple(() =>
    {
        var again = Whole.Entries[1] with { Kind = "tcp6" };
        var joined = CostMerge.Into(Whole, Whole with { Header = Part, Entries = [again], LeftOut = [] });
        Assert.That(joined.Entries, Is.EqualTo(new[] { Whole.Entries[0], again }));
        Assert.That(joined.LeftOut, Is.EqualTo(Whole.LeftOut));
        Assert.That(joined.Header.Only, Is.Empty, "it is whole");
        Assert.That(joined.Header.Started, Is.EqualTo(Part.Started));
    });

    [Test]
    public void A_call_that_is_left_out_now_and_was_measured_before_stands_there_once() => Assert.Multiple(() =>
    {
        var leftOut = new CostLeftOut("SOL_SOCKET/SO_TEST", "get", "why");
        var joined = CostMerge.Into(Whole, Whole with { Header = Part, Entries = [], LeftOut = [leftOut] });
        Assert.That(joined.Entries, Is.EqualTo(new[] { Whole.Entries[1] }));
        Assert.That(joined.LeftOut.Select(l => l.Option), Is.EqualTo(new[] { "SOL_SOCKET/SO_OTHER", "SOL_SOCKET/SO_TEST" }));
        Assert.That(CostFileReader.Read(new StringReader(CostFiles.Text(joined)), "f").LeftOut, Is.EqualTo(joined.LeftOut));
    });

    [Test]
    public void Two_parts_are_a_part_that_names_both() =>
        Assert.That(
            CostMerge.Into(Whole with { Header = Part with { Only = ["SO_OTHER"] } }, Whole with { Header = Part }).Header.Only,
            Is.EqualTo(new[] { "SO_OTHER", "SO_TEST" }));

    [Test]
    public void Only_measurements_of_the_same_system_driver_and_expectations_are_joined() => Assert.Multiple(() =>
    {
        Assert.That(CostMerge.Obstacle(Whole.Header, Part), Is.Null);
        Assert.That(CostMerge.Obstacle(Whole.Header, Part with { Title = "another" }), Does.Contain("system"));
        Assert.That(CostMerge.Obstacle(Whole.Header, Part with { Hello = Updated }), Does.Contain("system"));
        Assert.That(CostMerge.Obstacle(Whole.Header, Part with { Driver = "other" }), Does.Contain("sources"));
        Assert.That(CostMerge.Obstacle(Whole.Header, Part with { Expectations = "changed" }), Does.Contain("expectations"));
    });

    private static Hello Updated =>
        Hello.Read(Reply.Parse(Whole.Header.Hello.Reply.Line.Replace("release=", "release=9", StringComparison.Ordinal)), out _)!;
}
