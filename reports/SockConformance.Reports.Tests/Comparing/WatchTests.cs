using SockConformance.Harness.Runs;
using SockConformance.Reports.Comparing;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Comparing;

internal sealed class WatchTests
{
    private static readonly Run Old = Sets.Before;

    private static readonly Run New = Sets.Updated;

    [Test]
    public void The_first_runs_are_compared_with_nothing_and_kept()
    {
        var report = Report([], [New]);

        Assert.That(report.ToKeep.Select(f => f.Run), Is.EqualTo(new[] { New }));
        Assert.That(
            Text(report),
            Is.EqualTo(
                "These are the first runs; the next ones are held against them.\n"
                + "local: the first run, Linux 6.1.0, updated of 2026-02-01 03:04; the next is held against it\n"));
    }

    [Test]
    public void What_an_update_brought_is_told_by_option_and_the_new_run_is_kept()
    {
        var report = Report([Old], [New]);

        Assert.That(report.ToKeep.Select(f => f.Run), Is.EqualTo(new[] { New }));
        Assert.That(
            Text(report),
            Does.StartWith("1 target has an earlier run; answers changed since on local.\n")
                .And.Contain("    improved  setsockopt s TCP_SECOND on on tcp4 works (before: ENOPROTOOPT)\n")
                .And.Contain("16 cases were compared"));
    }

    [Test]
    public void Where_no_answer_changed_it_says_so() =>
        Assert.That(
            Text(Report([Old], [Later(Old)])),
            Does.StartWith("1 target has an earlier run, and no answer changed since.\n")
                .And.EndWith("  no answer changed; 16 cases were compared\n"));

    [Test]
    public void A_target_without_a_new_run_keeps_the_one_that_it_had()
    {
        var report = Report([Old, Named(Old, "gone")], [New]);

        Assert.That(report.ToKeep.Select(f => f.Run), Is.EqualTo(new[] { New }));
        const string gone = "gone: no new run; the next is held against Linux 6.1.0 of 2026-01-02 03:04 still\n";
        Assert.That(Text(report), Does.Contain(gone));
    }

    [Test]
    public void One_target_each_of_other_names_is_no_pair() =>
        Assert.That(
            Text(Report([Named(Old, "gone")], [New])),
            Does.StartWith("No target has both a kept run and a new one, so nothing was compared.\n")
                .And.Contain("local: the first run, ").And.Contain("gone: no new run; "));

    [Test]
    public void A_run_that_was_ended_in_the_middle_is_compared_as_far_as_it_went_and_not_kept()
    {
        var report = Report([Old], [New with { Cases = [.. New.Cases.Take(3)], Complete = false }]);

        Assert.That(report.ToKeep, Is.Empty);
        Assert.That(
            Text(report),
            Does.Contain("local: the new run is not kept, since it was ended in the middle\n")
                .And.Contain("3 cases were compared"));
    }

    [Test]
    public void A_run_of_some_cases_does_not_take_the_place_of_a_whole_one()
    {
        var part = New with { Header = New.Header with { Only = ["TCP_SECOND"] } };

        Assert.That(Report([Old], [part]).NotKept.Single().Why, Is.EqualTo("it is of some cases only (TCP_SECOND)"));
    }

    [Test]
    public void A_run_from_before_the_kept_one_does_not_take_its_place() =>
        Assert.That(Report([New], [Old]).NotKept.Single().Why, Is.EqualTo("the kept run began later"));

    [Test]
    public void A_target_that_is_of_another_platform_now_is_refused_by_both_files()
    {
        var other = New with { Header = New.Header with { Platform = "netbsd" } };

        Assert.That(
            () => Report([Old], [other]),
            Throws.TypeOf<RunFileException>().With.Message.EqualTo(
                "local is of the platform netbsd in new0 and of linux in kept0, which was kept: they cannot be compared; "
                + "remove the kept run, or give the new one another name with 'sockconf judge FILE --name NAME'"));
    }

    [TestCase("local", false, ExpectedResult = "")]
    [TestCase("local", true, ExpectedResult = "6.4")]
    [TestCase("linux", false, ExpectedResult = "6.4")]
    [TestCase("linux@6", false, ExpectedResult = "6.4")]
    public string What_changed_on_a_platform_s_own_system_is_told_with_the_platform_s_reasons(string target, bool native)
    {
        Run Of(int which) => Named(ReleaseWorld.Runs[which], target) is var run
            ? run with { Header = run.Header with { Native = native, Started = run.Header.Started.AddDays(which) } }
            : null!;
        var step = Report([Of(0)], [Of(1)]).Updates.Single().Step;

        return string.Join(' ', step.Options.SelectMany(o => o.Reasons).Select(r => r.In));
    }

    [TestCase("", "", "6.1.0 (kept)", "6.1.0 (new)")]
    [TestCase("wine=9.0 ", "wine=10.0 ", "9.0 (kept)", "10.0 (new)")]
    public void What_came_is_told_of_the_system_s_release_and_on_Wine_of_Wine_s(string old, string now, string from, string to)
    {
        Run Saying(string words) => TestRun.Replying(
            Worlds.Catalog, (_, _) => null, hello: $"os=Linux release=6.1.0 machine=x86_64 libc=x {words}uid=0 caps=");
        var step = Report([Saying(old)], [Later(Saying(now))]).Updates.Single().Step;

        Assert.That((step.From, step.To), Is.EqualTo((from, to)));
    }

    [Test]
    public void Markdown_of_a_hostile_target_is_no_markup()
    {
        var report = Report([Old], [Later(Worlds.HostileRuns[0])]);
        using var writer = new StringWriter();
        WatchText.WriteMarkdown(report, writer);

        Assert.That(writer.ToString(), Does.StartWith("# What changed").And.Not.Contain("<").And.Not.Contain("\u202e"));
    }

    private static WatchReport Report(Run[] kept, Run[] @new) =>
        Watch.Report(Worlds.Catalog, Files("kept", kept), Files("new", @new));

    private static RunFile[] Files(string name, Run[] runs) => [.. runs.Select((r, i) => new RunFile($"{name}{i}", r))];

    private static Run Named(Run run, string target) => run with { Header = run.Header with { Target = target } };

    private static Run Later(Run run) => run with { Header = run.Header with { Started = run.Header.Started.AddDays(30) } };

    private static string Text(WatchReport report)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        WatchText.Write(report, writer);
        return writer.ToString();
    }
}
