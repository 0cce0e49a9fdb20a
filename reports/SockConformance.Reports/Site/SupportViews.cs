using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Tells in words which platforms have an option, and how their systems stand.</summary>
internal static class SupportViews
{
    /// <summary>A line a platform. A platform whose documents do not know the option is told too.</summary>
    public static IReadOnlyList<SupportView> Views(OptionRow row) =>
    [
        .. row.Promises.Select(p => new SupportView(p.Platform.Name, Documents(p), Systems(row, p))),
    ];

    /// <summary>What a platform's documents say: <c>can be read and set, since 2.3.41</c>.</summary>
    public static string Documents(Promise promise)
    {
        if (promise.Absent)
            return "not documented";
        var row = promise.Row!;
        string from = row.From is null ? "" : $", since {VersionName.Text(row.From)}";
        return Access(row) + from + (row.Until is null ? "" : $", until {VersionName.Text(row.Until)}");
    }

    private static string Access(Row row) => (row.Meaning, row.Get, row.Set) switch
    {
        (RowMeaning.Alias, _, _) => $"another name of {row.AliasOf}",
        (RowMeaning.Message, _, _) => "the type of a control message, not an option",
        (RowMeaning.HeaderOnly, _, _) => "named in the headers only",
        (_, Support.Supported, Support.Supported) => "can be read and set",
        (_, Support.Supported, Support.Refused) => "can be read, not set",
        (_, Support.Refused, Support.Supported) => "can be set, not read",
        (_, Support.Supported, _) => "can be read; the documents do not mention setting it",
        (_, _, Support.Supported) => "can be set; the documents do not mention reading it",
        (_, Support.Refused, _) or (_, _, Support.Refused) => "documented as not supported",
        _ => "mentioned, but not whether it can be read or set",
    };

    private static IReadOnlyList<OutcomeView> Systems(OptionRow row, Promise promise)
    {
        var cells = row.Cells.Where(c => c.Column.Platform.Id == promise.Platform.Id).ToList();
        var told = cells.Where(c => !promise.Absent || c.Outcome.Status != CellStatus.NotApplicable);
        var statuses = told.Select(c => (GroupedSystems.Name(c.Column), Status(c.Outcome))).ToList();
        if (promise.Absent && cells.TrueForAll(c => c.Column.Run is null))
            return [];
        var outcomes = GroupedSystems.Outcomes(statuses).OrderBy(o => Rank(o.Status));
        return [.. outcomes.Select(o => IsNoRun(o) ? o with { Systems = "" } : o)];
    }

    /// <summary>What works comes first, then what does otherwise, then what could not be told.</summary>
    private static int Rank(StatusView status) => status.Class switch
    {
        "supported" or "partly" => 0,
        "refused" => 1,
        "divergent" => 2,
        "unsupported" => 3,
        _ => 4,
    };

    private static bool IsNoRun(OutcomeView outcome) => outcome.Status.Class == "norun";

    /// <summary>An outcome as the beginning of a sentence that goes on with <c>on</c> and systems.</summary>
    private static StatusView Status(CellOutcome outcome)
    {
        string word = (outcome.Status, outcome.Mark) switch
        {
            (CellStatus.Supported, CellMark.Partly) => "works on some kinds of socket",
            (CellStatus.Supported, _) => "works as documented",
            (CellStatus.Divergent, CellMark.WorksThoughRefused) => "works though documented as not supported",
            (CellStatus.Divergent, _) => "does not keep a promise",
            (CellStatus.Unsupported, CellMark.AsDocumented) => "is refused as documented",
            (CellStatus.Unsupported, CellMark.Ignored) => "is accepted and ignored",
            (CellStatus.Unsupported, _) => "is refused though documented",
            (CellStatus.Unresolved, _) => "could not be decided",
            (CellStatus.Blocked, _) => "could not be asked",
            (CellStatus.Untested, _) => "was not judged",
            (CellStatus.NotApplicable, _) => "does not apply",
            _ => "no system has been run",
        };
        var status = StatusWords.View(outcome);
        string note = outcome.Status is CellStatus.Divergent or CellStatus.Unresolved or CellStatus.Blocked ? outcome.Note : "";
        return status with { Word = word, Note = note, Document = false };
    }
}
