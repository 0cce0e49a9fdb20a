using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Targets;

[TestFixture]
internal sealed class TargetReaderTests
{
    private const string Whole = """
        target: far
        title: Far System
        version-command: far --version
        platform: linux
        about: A far machine.
        programs: { ssh: openssh-client }
        build:
          compilers: [cc]
          flags: [-O2]
          libraries: [-lm]
          output: sd
        run: "ssh {driver} --own-net"
        environment: { A: b }
        start-limit: 20s
        parallel: 3
        speaks: "4.4"
        announces: yes
        """;

    private const string Kept = """
        target: old
        platform: netbsd
        about: It answered once.
        native: true
        recorded:
          file: a.gz
          on: 2026-11-29
          how: By hand.
        """;

    [Test]
    public void A_target_is_read_with_all_that_it_says()
    {
        var target = TargetReader.Read("far/target.yaml", Whole, new Problems())!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(target.Name, Is.EqualTo("far"));
            Assert.That(target.Title, Is.EqualTo("Far System"));
            Assert.That(target.VersionCommand, Is.EqualTo(["far", "--version"]));
            Assert.That(target.Command, Is.EqualTo(["ssh", "{driver}", "--own-net"]));
            Assert.That(target.StartLimit, Is.EqualTo(TimeSpan.FromSeconds(20)));
            Assert.That(target.Speaks, Is.EqualTo("4.4"));
            Assert.That(target.Announces, Is.True);
            Assert.That(target.Build!.Libraries, Is.EqualTo(["-lm"]));
            Assert.That(target.Build!.HonorsCc, Is.False);
        }
    }

    [Test]
    public void A_recording_has_a_file_beside_its_target_a_day_and_how_it_was_made()
    {
        var target = TargetReader.Read("/far/target.yaml", Kept, new Problems())!;

        var recorded = new Recorded(new DateOnly(2026, 11, 29), "By hand.");
        Assert.That(target.Recording, Is.EqualTo(new Recording("/far/a.gz", recorded)));
        Assert.That(target.Command, Is.Empty);
    }

    [TestCase("on: 2026-11-29", "on: yesterday", "'yesterday' is no day; write it as 2026-11-29")]
    [TestCase("how: By hand.", "", "a recording lacks the key 'how'")]
    [TestCase("file: a.gz", "", "a recording lacks the key 'file'")]
    [TestCase("native:", "run: ./driver\nnative:", "a target with 'recorded' is not run; take out 'run' or 'recorded'")]
    public void A_wrong_recording_is_told_with_its_place(string right, string wrong, string complaint)
    {
        var problems = new Problems();
        var target = TargetReader.Read("far/target.yaml", Kept.Replace(right, wrong, StringComparison.Ordinal), problems);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(target, Is.Null);
            Assert.That(problems.All.Single().ToString(), Does.StartWith("far/target.yaml:").And.Contain(complaint));
        }
    }

    [TestCase("parallel: 3", "paralel: 3", "did you mean 'parallel'?")]
    [TestCase("start-limit: 20s", "start-limit: soon", "'soon' is no time")]
    [TestCase("start-limit: 20s", "start-limit: 86401s", "'86401s' is no time of at most a day")]
    [TestCase("about: A far machine.", "", "a target lacks the key 'about'")]
    [TestCase("parallel: 3", "parallel: many", "allowed is a whole number")]
    public void A_wrong_target_file_is_told_with_its_place(string right, string wrong, string complaint)
    {
        var problems = new Problems();
        var target = TargetReader.Read("far/target.yaml", Whole.Replace(right, wrong, StringComparison.Ordinal), problems);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(target, Is.Null);
            Assert.That(problems.All.Single().ToString(), Does.StartWith("far/target.yaml:").And.Contain(complaint));
        }
    }

    [Test]
    public void Every_target_of_the_project_is_read() =>
        Assert.That(
            TargetReader.ReadAll(Repository.Path("tools", "targets")).Select(t => t.Name),
            Has.Member("local").And.Member("wine"));

    [Test]
    public void A_missing_program_is_told_with_its_package()
    {
        string text = Whole.Replace("ssh: openssh-client", "no-such-program-x: some-package", StringComparison.Ordinal);
        var target = TargetReader.Read("far/target.yaml", text, new Problems())!;
        Assert.That(Programs.Lacking(target), Does.Contain("no-such-program-x").And.Contain("install the package some-package"));
    }
}
