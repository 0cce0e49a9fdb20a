using SockConformance.Reports.Costs;
using Spectre.Console;

namespace SockConformance.Tool;

/// <summary>The costs of a target's releases beside each other, on the terminal.</summary>
internal static class CostReleaseSummary
{
    /// <summary>Prints it.</summary>
    public static void Print(CostReleases releases)
    {
        Terminal.Out.Say(
            $"[bold]{releases.Target}, releases compared[/]: times an empty call of the same release");
        var table = new Table().Border(Terminal.IsWatched ? TableBorder.Rounded : TableBorder.None);
        table.AddColumns("option", "call");
        foreach (var release in releases.Releases)
            table.AddColumn(new TableColumn(Markup.Escape(release.Name)).RightAligned());
        var empty = releases.Releases.Select(r => $"{r.Empty.Text} ± {r.Empty.MarginText} ns{(r.Empty.TooNoisy ? "?" : "")}");
        table.AddRow([.. empty.Prepend("").Prepend("an empty system call").Select(Cell)]);
        foreach (var row in releases.Rows)
            table.AddRow([.. row.Cells.Select(Words).Prepend(row.Call).Prepend(row.Option).Select(Cell)]);
        Terminal.Out.Write(table);
        Terminal.Note(CostReleases.Reading);
    }

    private static string Words(CostReleaseCell? cell) =>
        cell is null ? "-" : $"{cell.Text}{(cell.Noisy ? "?" : "")} ({cell.Nanoseconds.Text} ns)";

    private static Markup Cell(string text) => new(Markup.Escape(text));
}
