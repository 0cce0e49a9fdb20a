using SockConformance.Harness;
using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf scan</c>: which numbers answer that the catalog does not know; and what two scans differ in.</summary>
internal static class ScanCommand
{
    public static Command Make()
    {
        var target = new Option<string>("--target", "-t")
        {
            Description = "The target, NAME or NAME:ARGUMENT.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "local",
        };
        var file = Shared.Targets();
        var levels = new Option<string?>("--levels")
        {
            Description = "The levels to ask, such as 0..300,0xffff. Default: those that platforms.yaml has for the platform.",
            HelpName = "RANGES",
        };
        var names = new Option<string?>("--names")
        {
            Description = "The names to ask in each level, such as 0..255. Default: those of platforms.yaml.",
            HelpName = "RANGES",
        };
        var kinds = new Option<string[]>("--kind")
        {
            Description = "Only sockets of this kind, such as tcp4. May be repeated.",
            HelpName = "KIND",
        };
        var set = new Option<bool>("--set")
        {
            Description = "Also set each option to 1. This may change the system that is asked: use one that may be broken.",
        };
        var all = new Option<bool>("--all") { Description = "Show also what the catalog knows." };
        var output = new Option<string?>("--out", "-o")
        {
            Description = "Write the answers to a file, for --diff.",
            HelpName = "FILE",
        };
        var diff = new Option<string[]?>("--diff")
        {
            Description = "Compare two such files; ends with 1 when they differ.",
            HelpName = "OLD NEW",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        var expectations = Shared.Expectations();
        var command = new Command(
            "scan",
            "Asks every level and name in a range, and lists the numbers that answer although the catalog does not know them.")
        {
            target, file, levels, names, kinds, set, all, output, diff, expectations,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            if (parsed.GetValue(diff) is { Length: 2 } files)
                return Differ(catalog, files[0], files[1]);
            var workspace = Shared.FindWorkspace();
            var found = TargetList.Read(workspace, parsed.GetValue(file)?.FullName).Find(parsed.GetRequiredValue(target));
            var asked = await AskedPlatform.ResolveAsync(workspace, found, cancel).ConfigureAwait(false);
            var platform = catalog.FindPlatform(asked.Platform, $"the target {asked.Name}");
            string levelText = parsed.GetValue(levels) ?? platform.ScanLevels;
            string nameText = parsed.GetValue(names) ?? platform.ScanNames;
            var (levelNumbers, nameNumbers) = (Numbers("--levels", levelText), Numbers("--names", nameText));
            string[] kindNames = Kinds(platform, parsed.GetValue(kinds) ?? []);
            var range = new ScanRange(levelNumbers, nameNumbers, kindNames, parsed.GetValue(set));
            if (range.Set)
                Terminal.Note(
                    $"each option of {asked.Name} that takes it is set to 1; what lies outside its sockets may keep that");
            var (scan, numberNames) = await ScanCampaign.RunAsync(workspace, asked, catalog, range, levelText, nameText, cancel)
                .ConfigureAwait(false);
            new ScanText(numberNames).Print(scan, parsed.GetValue(all));
            if (parsed.GetValue(output) is { } path)
            {
                ScanFile.Write(path, scan);
                Terminal.Line($"{Shared.Count(scan.Answers.Count, "answer")} written to {path}");
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static int Differ(Catalog catalog, string oldFile, string newFile)
    {
        var (old, @new) = (ScanFile.Read(oldFile), ScanFile.Read(newFile));
        if (old.Platform != @new.Platform)
            throw new InputException(
                $"{oldFile} is of {old.Platform}, {newFile} of {@new.Platform}, whose numbers mean other options; "
                + "compare scans of one platform");
        if ((old.Levels, old.Names) != (@new.Levels, @new.Names))
            throw new InputException(
                $"{oldFile} asked levels {old.Levels} and names {old.Names}, "
                + $"{newFile} levels {@new.Levels} and names {@new.Names}; scan again with the same --levels and --names");
        var differences = ScanDiff.Differences(old, @new);
        catalog.FindPlatform(@new.Platform, newFile);
        new ScanText(new NumberNames(catalog, @new.Platform, @new.Hello.Abi, null)).Print(old, @new, differences);
        return differences.Count == 0 ? ExitCode.Done : ExitCode.NotAsExpected;
    }

    private static IReadOnlyList<long> Numbers(string option, string text) =>
        NumberRanges.Parse(text, out string why) ?? throw new InputException($"{option}: {why}");

    private static string[] Kinds(Platform platform, string[] kinds)
    {
        foreach (string kind in kinds.Where(k => !platform.Kinds.ContainsKey(k)))
            throw new InputException(
                $"--kind: '{kind}' is no kind of {platform.Name}; allowed: "
                + $"{string.Join(", ", platform.Kinds.Keys)}{Nearest.DidYouMean(kind, platform.Kinds.Keys)}");
        return kinds.Length > 0 ? kinds : [.. platform.Kinds.Keys];
    }
}
