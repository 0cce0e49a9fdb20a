using System.CommandLine;
using SockConformance.Harness;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Comparing;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf history OPTION</c>: since when, until when, and what changed.</summary>
internal static class HistoryCommand
{
    public static Command Make()
    {
        var option = new Argument<string?>("option")
        {
            Description = "An option or contract, as explain takes it; left out for all, with --between.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var between = new Option<string[]>("--between")
        {
            Description = "Only what came between two releases: --between 6.1 6.12.",
            HelpName = "RELEASE",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        var target = new Option<string>("--target", "-t")
        {
            Description = "The target whose releases to compare, without a release number.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "linux",
        };
        var runs = AnswerSheets.Option();
        var json = JsonOption.Make();
        var expectations = Shared.Expectations();
        var command = new Command(
            "history",
            "Tells what each release of a target answered differently from the one before: since when, until when, and whether "
            + "it improved, regressed or changed. It takes runs of at least two releases, as 'sockconf run --target linux@6.1 "
            + "--target linux@6.12' makes them.")
        {
            option, between, target, runs, json, expectations,
        };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            var files = AnswerSheets.Files(parsed.GetValue(runs) ?? [], "history");
            var series = Series(catalog, files, parsed.GetRequiredValue(target));
            string[] ends = parsed.GetValue(between) ?? [];
            Check(series, ends);
            var subject = parsed.GetValue(option) is { } name ? Subject(catalog, name, series) : null;
            if (subject is null && ends.Length == 0)
                throw new InputException("name an option, or two releases with --between; 'sockconf list' shows the options");
            var histories = new Histories(catalog, series);
            var asked = subject is null ? histories.All() : histories.ForOption(subject);
            if (parsed.GetValue(json))
                HistoryJson.Write(series, asked, Console.Out);
            else if (ends is [var from, var to])
                HistoryText.WriteBetween(
                    series, ReleaseStep.Between(series, histories.Platform, from, to, asked), Console.Out);
            else
                HistoryText.Write(series, histories.Platform, asked, Console.Out);
            return ExitCode.Done;
        });
        return command;
    }

    private static ReleaseSeries Series(Catalog catalog, IReadOnlyList<RunFile> files, string target)
    {
        var known = files.Where(f => catalog.Platforms.ContainsKey(f.Run.Header.Platform)).Select(f => f.Run);
        var meant = known.Where(r => TargetName.WithoutRelease(r.Header.Target) == target).ToList();
        return ReleaseSeries.FromRuns(meant.Select(r => Rejudge.Run(r, catalog))) is [var one] ? one : throw new InputException(
            $"there are no runs of two releases of {target} among {Shared.Count(files.Count, "run file")}; "
            + $"'sockconf run --target {target}@RELEASE' makes one, and --runs names files or folders of them");
    }

    private static void Check(ReleaseSeries series, string[] ends)
    {
        string allowed = string.Join(", ", series.Releases.Select(r => r.Release));
        foreach (string end in ends.Where(e => series.IndexOf(e) < 0))
            throw new InputException($"there is no run of {series.Target}@{end}; allowed: {allowed}");
        if (ends is [var from, var to] && series.IndexOf(from) >= series.IndexOf(to))
            throw new InputException($"--between takes the older release first: {from} does not come before {to} in {allowed}");
    }

    private static Subject Subject(Catalog catalog, string name, ReleaseSeries series)
    {
        string platform = series.Releases[0].Run.Header.Platform;
        var found = OptionLookup.Find(catalog, name, platform).Select(f => f.Subject).OfType<Subject>().ToList();
        return found is [var one] ? one : throw new InputException(found.Count == 0
            ? $"the option '{name}' of {platform} is not known; allowed: {OptionLookup.Allowed}; 'sockconf list' shows all"
            : $"{found.Count} options are called '{name}': {string.Join(", ", found.Select(s => s.Id))}; name one by LEVEL/NAME");
    }
}
