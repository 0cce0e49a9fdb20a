using SockConformance.Harness.Costs;
using Spectre.Console;

namespace SockConformance.Tool;

/// <summary>A measurement on the terminal: each call with its spread, and what was too noisy to tell.</summary>
internal sealed class CostSummary(CostRun run)
{
    /// <summary>Prints it.</summary>
    public void Print()
    {
        var header = run.Header;
        var (hello, yardsticks) = (header.Hello, run.Yardsticks);
        Terminal.Out.Say($"[bold]{header.Title}[/] ({header.Target}, {hello.Machine}, {hello.Libc})");
        string empty = "an empty system call " + Nanoseconds(yardsticks.Empty);
        string clock = "reading the clock " + Nanoseconds(yardsticks.Clock);
        string turn = "an empty turn " + Nanoseconds(yardsticks.Loop);
        Terminal.Out.Say($"{empty}, {clock}, {turn}");
        var table = new Table().Border(Terminal.IsWatched ? TableBorder.Rounded : TableBorder.None);
        table.AddColumns("option", "call", "on");
        foreach (string number in new[] { "ns", "min", "p90", "MAD", "times empty", "batches" })
            table.AddColumn(new TableColumn(number).RightAligned());
        foreach (var entry in run.Entries)
            table.AddRow(Row(entry));
        Terminal.Out.Write(table);
        foreach (var each in run.LeftOut)
            Terminal.Out.Say($"  left out: {each.Call} of {each.Option}: {each.Reason}");
        if (run.TooNoisy)
            Terminal.Complain(
                $"the machine was too noisy to tell: {run.NoisyEntries} of {run.Entries.Count} figures are uncertain by "
                + $"more than {Figure.MostNoise:P0}; run this again while nothing else runs, or with more --rounds");
        else if (run.NoisyEntries > 0)
            Terminal.Note($"{run.NoisyEntries} of {run.Entries.Count} figures were too noisy to tell; they are marked with ?");
    }

    private static string Nanoseconds(CostSeries series) =>
        series.PerTurn.Figure is var f && f.TooNoisy ? $"{f.Text} ns (too noisy)" : $"{f.Text} ± {f.MarginText} ns";

    private static Markup[] Row(CostEntry entry)
    {
        var cost = entry.Cost.PerTurn;
        var figure = cost.Figure;
        var relative = entry.Relative.Figure;
        var (low, high) = (cost.Deviation - figure.Margin, cost.Deviation + figure.Margin);
        var deviation = figure with { Value = cost.Deviation, Low = low, High = high };
        string[] words =
        [
            entry.Option, entry.Call, entry.Kind,
            $"{figure.Text} ± {figure.MarginText}{(figure.TooNoisy ? "?" : "")}",
            Like(cost.Min), Like(cost.P90), deviation.Text,
            $"{relative.Text} ± {relative.MarginText}{(relative.TooNoisy ? "?" : "")}",
            $"{cost.Batches} x {entry.Cost.Iterations}",
        ];
        return [.. words.Select(w => new Markup(Markup.Escape(w)))];

        // The extremes have no interval of their own: they get no more digits than the median has.
        string Like(double value) => new Figure(value, value - figure.Margin, value + figure.Margin).Text;
    }
}
