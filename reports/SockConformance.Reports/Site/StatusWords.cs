using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Comparing;
using SockConformance.Reports.Exports;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Each status by a word, a mark and a class that gives its colour: always the three together.</summary>
internal static class StatusWords
{
    /// <summary>All outcomes of cells, as a legend shows them.</summary>
    public static readonly IReadOnlyList<CellOutcome> All =
    [
        new(CellStatus.Supported), new(CellStatus.Supported, CellMark.Partly), new(CellStatus.Divergent),
        new(CellStatus.Unsupported, CellMark.Promised, "though promised"),
        new(CellStatus.Unsupported, CellMark.Ignored, "accepted and ignored"),
        new(CellStatus.Unsupported, CellMark.AsDocumented, "as documented"),
        new(CellStatus.Unresolved), new(CellStatus.Blocked), new(CellStatus.Untested),
        new(CellStatus.NotApplicable), new(CellStatus.NoRun),
    ];

    /// <summary>
    /// For a run that is loaded in the browser, the statuses of exports whose class is another word: <c>not-applicable=na</c>,
    /// and <c>supported/partly=partly</c> where a mark has another class than its status.
    /// </summary>
    public static readonly string Exported = string.Join(' ', Enum.GetValues<CellStatus>().SelectMany(ExportedOf));

    private static IEnumerable<string> ExportedOf(CellStatus status)
    {
        string word = ExportWords.Word(status), usual = View(new CellOutcome(status)).Class;
        var marks = Enum.GetValues<CellMark>().Select(m => (Word: ExportWords.Word(m), View(new CellOutcome(status, m)).Class));
        var others = marks.Where(m => m.Word is not null && m.Class != usual);
        var own = others.Select(m => $"{word}/{m.Word}={m.Class}");
        return word == usual ? own : own.Prepend($"{word}={usual}");
    }

    /// <summary>A cell's status; beside it the mark of a document that is at fault, which has no colour.</summary>
    public static StatusView View(CellOutcome outcome) => Status(outcome) with { Document = outcome.Document };

    private static StatusView Status(CellOutcome outcome) => outcome switch
    {
        { Status: CellStatus.Supported, Mark: CellMark.Partly } => new("partly", "◐", "partly", outcome.Note),
        { Status: CellStatus.Supported } => new("supported", "✓", "supported", outcome.Note),
        { Status: CellStatus.Divergent } => new("divergent", "≠", "divergent", outcome.Note),
        { Status: CellStatus.Unsupported, Mark: CellMark.AsDocumented } => new("refused", "∅", "unsupported", outcome.Note),
        { Status: CellStatus.Unsupported } => new("unsupported", "✗", "unsupported", outcome.Note),
        { Status: CellStatus.Unresolved } => new("unresolved", "?", "unresolved", outcome.Note),
        { Status: CellStatus.Blocked } => new("blocked", "⊘", "blocked", outcome.Note),
        { Status: CellStatus.Untested, Mark: CellMark.HeaderOnly } => new("untested", "○", "headers only", outcome.Note),
        { Status: CellStatus.NotApplicable, Mark: CellMark.Message } => new("na", "–", "message", outcome.Note),
        { Status: CellStatus.Untested } => new("untested", "○", "untested", outcome.Note),
        { Status: CellStatus.NotApplicable } => new("na", "–", "not applicable", outcome.Note),
        _ => new("norun", "…", "no run yet", outcome.Note),
    };

    /// <summary>A verdict's; a failure that is not the target's fault has no colour.</summary>
    public static StatusView View(Verdict verdict) => verdict switch
    {
        { Excused: true } => new("na", "¶", "document at fault", ""),
        { SettledBy: { } holds } => new("na", "⇄", "documents differ", $"'{holds}' holds"),
        _ => View(verdict.Code),
    };

    public static StatusView View(VerdictCode code) => new(
        code switch
        {
            VerdictCode.Pass => "supported",
            VerdictCode.Fail => "divergent",
            VerdictCode.Unsupported => "unsupported",
            VerdictCode.Unresolved => "unresolved",
            VerdictCode.Blocked => "blocked",
            VerdictCode.Untested => "untested",
            _ => "na",
        },
        code switch
        {
            VerdictCode.Pass => "✓",
            VerdictCode.Fail => "≠",
            VerdictCode.Unsupported => "✗",
            VerdictCode.Unresolved => "?",
            VerdictCode.Blocked => "⊘",
            VerdictCode.Untested => "○",
            _ => "–",
        },
        RunFileFormat.Word(code),
        "");

    public static StatusView View(ContractScore? score) => score switch
    {
        null => new("na", "–", "not applicable", ""),
        { Judged: 0 } => new("untested", "○", "untested", ""),
        { Failing.Count: > 0 } => new("divergent", "≠", score.Text, Open(score)),
        _ => new("supported", "✓", score.Text, Open(score)),
    };

    /// <summary>How bad it is that a promise is not kept, in words.</summary>
    public static StatusView View(Consequence consequence) => consequence switch
    {
        Consequence.Crash => new("crash", "!", "crash", ""),
        Consequence.Effect => new("divergent", "≠", "other effect", ""),
        Consequence.WorksThoughRefused => new("divergent", "≠", "works anyway", ""),
        Consequence.RefusedThoughPromised => new("unsupported", "✗", "promised, refused", ""),
        Consequence.Value => new("divergent", "≠", "other value", ""),
        _ => new("divergent", "≠", "other error or length", ""),
    };

    /// <summary>How two runs differ, in words; only what got worse has the colour of a promise that is not kept.</summary>
    public static StatusView View(DifferenceKind kind)
    {
        string word = ComparisonText.Word(kind);
        return kind switch
        {
            DifferenceKind.Crashed => new("crash", "!", word, ""),
            DifferenceKind.Regressed => new("divergent", "↓", word, ""),
            DifferenceKind.Flaky => new("unresolved", "?", word, ""),
            DifferenceKind.Fixed => new("supported", "↑", word, ""),
            DifferenceKind.Added => new("untested", "+", word, ""),
            DifferenceKind.Removed => new("untested", "−", word, ""),
            _ => new("blocked", "≠", word, ""),
        };
    }

    /// <summary>What a release changed; only what got worse has the colour of a promise that is not kept.</summary>
    public static StatusView View(ChangeQuality quality) => quality switch
    {
        ChangeQuality.Improved => new("supported", "↑", HistoryWords.Word(quality), ""),
        ChangeQuality.Regressed => new("divergent", "↓", HistoryWords.Word(quality), ""),
        _ => new("blocked", "≠", HistoryWords.Word(quality), ""),
    };

    private static string Open(ContractScore score) => score.Open.Count == 0 ? "" : $"{score.Open.Count} not judged";
}
