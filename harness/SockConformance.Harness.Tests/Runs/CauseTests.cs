using System.Text.Json.Nodes;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Tests.Judging;

namespace SockConformance.Harness.Tests.Runs;

/// <summary>Causes in words, and in run files of both formats.</summary>
internal sealed class CauseTests
{
    private static IEnumerable<TestCaseData> Examples =>
        Causes.All.Select(
            (e, i) => new TestCaseData(e.Verdict, e.Sentence).SetArgDisplayNames($"{i}", e.Verdict.Cause.Kind.ToString()));

    /// <summary>Kinds that came later have no sentence in files of format 1.</summary>
    private static IEnumerable<TestCaseData> OfFormatOne =>
        Examples.Where(e => e.Arguments[0] is Verdict { Cause.Kind: not (CauseKind.CannotSee or CauseKind.NothingToCompare) });

    [Test]
    public void There_is_an_example_of_every_kind() =>
        Assert.That(Causes.All.Select(e => e.Verdict.Cause.Kind).Distinct(), Is.EquivalentTo(Enum.GetValues<CauseKind>()));

    [TestCaseSource(nameof(Examples))]
    public void A_cause_is_told_in_a_sentence(Verdict verdict, string sentence) =>
        Assert.That(CauseWords.Sentence(verdict.Cause), Is.EqualTo(sentence));

    [TestCaseSource(nameof(Examples))]
    public void A_run_file_keeps_every_fact(Verdict verdict, string sentence) => Assert.Multiple(() =>
    {
        string text = SampleRun.TextOf(With(verdict));
        Assert.That(SampleRun.Read(text).Cases[0].Verdicts, Is.EqualTo(new[] { verdict }));
        Assert.That(text, Does.Not.Contain("\"reason\""), sentence);
    });

    [TestCaseSource(nameof(OfFormatOne))]
    public void The_sentence_of_a_file_of_format_1_becomes_the_cause_that_it_told_of(
        Verdict verdict, string sentence) => Assert.Multiple(() =>
    {
        var read = ReadFormatOne(verdict, sentence).Verdicts.Single();
        Assert.That(read, Is.EqualTo(verdict));
        Assert.That(CauseWords.Sentence(read.Cause), Is.EqualTo(sentence));
    });

    [TestCase("flaky: it changes")]
    [TestCase("flaky: well in the run, ill when run again alone (why)")]
    public void A_flaky_verdict_of_format_1_stays_flaky_whatever_it_says(string sentence)
    {
        var read = ReadFormatOne(Causes.All.First(e => e.Verdict.Flaky).Verdict, sentence).Verdicts.Single();

        Assert.That(
            (read.Flaky, CauseWords.Sentence(read.Cause), CauseWords.Flakiness(read.Cause)),
            Is.EqualTo((true, sentence, sentence)));
    }

    [TestCase("needs the tunable x, which the target does not show, or so")]
    [TestCase("the claim holds")]
    [TestCase("'close s': and so on")]
    [TestCase("'close s")]
    public void A_sentence_of_format_1_that_is_not_known_is_kept(string sentence)
    {
        var read = ReadFormatOne(new Verdict("claim", VerdictCode.Unresolved, Causes.Text(sentence)), sentence).Verdicts.Single();

        Assert.That(CauseWords.Sentence(read.Cause), Is.EqualTo(sentence));
    }

    [TestCase(CauseKind.NeedsPatience, "needs patience")]
    [TestCase(CauseKind.NeedsCapability, "needs cap:NET_RAW")]
    [TestCase(CauseKind.NeedsPrivilege, "needs cap:NET_ADMIN")]
    [TestCase(CauseKind.NeedsTunable, "needs the tunable net.a.b")]
    [TestCase(CauseKind.NeedsKind, "needs sockets of the kind ipx")]
    [TestCase(CauseKind.StepAbsent, "needs bpf")]
    public void What_is_lacking_is_told_in_short(CauseKind kind, string need) =>
        Assert.That(CauseWords.Need(Causes.All.First(e => e.Verdict.Cause.Kind == kind).Verdict.Cause), Is.EqualTo(need));

    [Test]
    public void A_flaky_case_shows_the_difference_of_the_transcript_that_was_kept_and_no_other()
    {
        var differences = Causes.All.Where(e => e.Verdict.Flaky).Select(e => e.Verdict.Cause.Difference()?.Name);

        Assert.That(differences, Is.EqualTo(new[] { "got.len", null }));
    }

    [TestCase(
        "\"cause\":\"differs\"",
        "\"cause\":\"rains\"",
        "x.jsonl:2: the cause 'rains' is not known; the file was written by another version; run again")]
    [TestCase("\"cause\":\"differs\",", "", "x.jsonl:2: the cause '' is not known")]
    public void A_cause_that_is_not_known_is_told_with_its_line(string right, string wrong, string message)
    {
        string text = SampleRun.TextOf(With(new Verdict("claim", VerdictCode.Fail, Causes.Differs("got", "1", "2"))));
        Assert.That(text, Does.Contain(right));

        Assert.That(
            () => SampleRun.Read(text.Replace(right, wrong, StringComparison.Ordinal)),
            Throws.TypeOf<RunFileException>()
                .With.Message.StartsWith(message)
                .And.Property("Where").EqualTo(new Place("x.jsonl", 2)));
    }

    [TestCase("inRun")]
    [TestCase("alone")]
    public void A_flaky_verdict_that_lacks_one_of_its_two_results_is_refused(string missing)
    {
        string[] lines = SampleRun.TextOf(With(Causes.All.First(e => e.Verdict.Flaky).Verdict)).Split('\n');
        var json = JsonNode.Parse(lines[1])!;
        json["verdicts"]![0]!.AsObject().Remove(missing);
        lines[1] = json.ToJsonString();

        Assert.That(
            () => SampleRun.Read(string.Join('\n', lines)),
            Throws.TypeOf<RunFileException>().With.Message.Contains("x.jsonl:2: a verdict that is flaky needs inRun and alone"));
    }

    private static Run With(Verdict verdict)
    {
        var run = SampleRun.Started();
        return run with { Cases = [run.Cases[0] with { Verdicts = [verdict] }] };
    }

    /// <summary>The case as a program that wrote format 1 would have written it.</summary>
    private static RunCase ReadFormatOne(Verdict verdict, string sentence)
    {
        string[] lines = SampleRun.TextOf(With(verdict)).Split('\n');
        lines[0] = lines[0].Replace("\"version\":2", "\"version\":1", StringComparison.Ordinal);
        var told = verdict.Cause.Difference();
        var line = new JsonObject
        {
            ["claim"] = verdict.Claim,
            ["code"] = RunFileFormat.Word(verdict.Code),
            ["reason"] = sentence.Length == 0 ? null : sentence,
            ["step"] = told?.Name,
            ["expected"] = told?.Expected,
            ["observed"] = told is null ? null : told.Observed ?? "nothing",
            ["flaky"] = verdict.Flaky ? true : null,
        };
        var json = JsonNode.Parse(lines[1])!;
        json["verdicts"] = new JsonArray(line);
        lines[1] = json.ToJsonString();
        return SampleRun.Read(string.Join('\n', lines)).Cases[0];
    }
}
