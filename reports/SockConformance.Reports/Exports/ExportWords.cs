using SockConformance.Reports.Model;

namespace SockConformance.Reports.Exports;

/// <summary>The words of exported data: closed lists, as the schema has them.</summary>
internal static class ExportWords
{
    public static string Word(CellStatus status) => status switch
    {
        CellStatus.Supported => "supported",
        CellStatus.Divergent => "divergent",
        CellStatus.Unsupported => "unsupported",
        CellStatus.Unresolved => "unresolved",
        CellStatus.Blocked => "blocked",
        CellStatus.Untested => "untested",
        CellStatus.NotApplicable => "not-applicable",
        _ => "no-run",
    };

    /// <summary>The word of a mark, or null where the status says all.</summary>
    public static string? Word(CellMark mark) => mark switch
    {
        CellMark.Promised => "promised",
        CellMark.AsDocumented => "as-documented",
        CellMark.WorksThoughRefused => "works-though-refused",
        CellMark.Partly => "partly",
        CellMark.EffectNotShown => "effect-not-shown",
        CellMark.Ignored => "accepted-and-ignored",
        CellMark.Flaky => "flaky",
        CellMark.Message => "message",
        CellMark.HeaderOnly => "headers-only",
        _ => null,
    };
}
