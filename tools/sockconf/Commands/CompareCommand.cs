using System.CommandLine;
using SockConformance.Harness;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Comparing;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf compare REFERENCE TARGET</c>: what an emulation does otherwise than the platform's own system.</summary>
internal static class CompareCommand
{
    public static Command Make()
    {
        var reference = new Argument<string>("reference")
        {
            Description = "The run file of the platform's own system, or the name of its target.",
        };
        var target = new Argument<string>("target")
        {
            Description = "The run file of the system to compare, or the name of its target.",
        };
        var only = Shared.Only();
        var format = Formats.Option("text", "text", "json");
        var file = Formats.File();
        var partial = RunFiles.Partial();
        var expectations = Shared.Expectations();
        var command = new Command(
            "compare",
            "Tells what a target answers differently from a reference, whether or not a document speaks of it: the worst "
            + "consequence first, then what most programs use. What the target's list of known divergences or an erratum "
            + "explains is marked. Ends with 0.")
        {
            reference, target, only, format, file, partial, expectations,
        };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            var one = Single(parsed.GetRequiredValue(reference), parsed.GetValue(partial));
            var other = Single(parsed.GetRequiredValue(target), parsed.GetValue(partial));
            if (one.Header.Platform != other.Header.Platform)
                throw new InputException(
                    $"{one.Header.Target} is of the platform {one.Header.Platform} and {other.Header.Target} of "
                    + $"{other.Header.Platform}: they are asked different things; name two runs of one platform");
            catalog.FindPlatform(other.Header.Platform, other.Header.Owner);
            var chosen = Selection.Subjects(catalog, parsed.GetValue(only) ?? []).Select(s => s.Id).ToHashSet();
            var comparison = EmulationComparison.Between(catalog, one, other, s => chosen.Contains(s.Id));
            Formats.Write(parsed.GetValue(file), writer =>
            {
                if (parsed.GetRequiredValue(format) == "json")
                    EmulationJson.Write(comparison, writer);
                else
                    EmulationText.Write(comparison, writer);
            });
            return ExitCode.Done;
        });
        return command;
    }

    /// <exception cref="InputException">The path stands for several targets.</exception>
    private static Run Single(string path, bool partial)
    {
        var series = RunSeries.FromFiles(RunFiles.Read([path], partial, "compare"));
        return series is [var one] ? one.Newest.Run : throw new InputException(
            $"'{path}' has runs of {string.Join(", ", series.Select(s => s.Newest.Run.Header.Target))}; "
            + "compare takes one run on each side");
    }
}
