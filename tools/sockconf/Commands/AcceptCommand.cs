using SockConformance.Harness.Campaign;
using SockConformance.Harness;
using System.CommandLine;
using System.Text.RegularExpressions;
using System.Text;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf accept RUN</c>: lists a run's divergences in known/, after somebody has looked at them.</summary>
internal static partial class AcceptCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("run") { Description = "The run file." };
        var list = new Option<string?>("--target-known")
        {
            Description = "The list to change. Default: known/TARGET.yaml of the expectations.",
            HelpName = "FILE",
        };
        var reason = new Option<string?>("--reason")
        {
            Description = $"The reason of the new entries. Default: '{KnownEntry.ToBeWritten}', "
                + "which 'sockconf lint' refuses.",
            HelpName = "TEXT",
        };
        var stale = new Option<bool>("--remove-stale")
        {
            Description = "Remove entries all of whose cases pass; without it they are only reported.",
        };
        var dry = new Option<bool>("--dry-run") { Description = "Show what would change and write nothing." };
        var only = Shared.Only();
        var partial = RunFiles.Partial();
        var expectations = Shared.Expectations();
        var command = new Command(
            "accept",
            "Adds the divergences of a run to the list of known ones, each with a reason to be written; "
            + "what is in the list already stays as it is.")
        {
            file, list, reason, stale, dry, only, partial, expectations,
        };
        command.SetAction(parsed =>
        {
            string folder = Shared.FolderOf(parsed.GetValue(expectations));
            var run = Single(RunFiles.Read([parsed.GetRequiredValue(file)], parsed.GetValue(partial), "accept"));
            if (!FileName().IsMatch(run.Header.Target))
                throw new InputException(
                    $"the run's target is '{run.Header.Target}', which is no name of a file; judge it under another: "
                    + "'sockconf judge FILE --name NAME'");
            if (parsed.GetValue(reason) is { } given && string.IsNullOrWhiteSpace(given))
                throw new InputException(
                    "--reason is empty; say why the target does not do what its document says, "
                    + "or leave it out and write each reason into the list");
            var files = Shared.Load(folder);
            string path = parsed.GetValue(list) ?? Path.Combine(folder, Accept.PathFor(files, run.Header.Target));
            string text = File.Exists(path) ? File.ReadAllText(path) : "";
            var patterns = parsed.GetValue(only) ?? [];
            var accepted = Accept.Acceptance(files, run, text, parsed.GetValue(reason), parsed.GetValue(stale), patterns);
            Show(path, accepted);
            if (!parsed.GetValue(dry) && accepted.Edits.Count > 0)
                WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(accepted.Text)));
            Tell(accepted, path, parsed.GetValue(stale), parsed.GetValue(dry));
            return ExitCode.Done;
        });
        return command;
    }

    private static Run Single(IReadOnlyList<RunFile> files) => files.Count == 1
        ? files[0].Run
        : throw new InputException(
                $"accept takes one run file, here are {files.Count}: {string.Join(", ", files.Select(f => f.Path))}");

    private static void Show(string path, Acceptance accepted)
    {
        if (accepted.Edits.Count > 0)
            Terminal.Line(path);
        foreach (var edit in accepted.Edits)
        {
            Terminal.Line($"@@ line {edit.Line}");
            foreach (string line in edit.Removed)
                Terminal.Line("-" + line);
            foreach (string line in edit.Added)
                Terminal.Line("+" + line);
        }
    }

    private static void Tell(Acceptance accepted, string path, bool removed, bool dry)
    {
        foreach (var entry in accepted.Stale)
            Terminal.Line(
                $"stale: {entry.Where}: {entry.Case} passes; "
                + $"{(removed ? dry ? "it would be removed" : "removed" : "--remove-stale removes it")}");
        foreach (string id in accepted.Flaky)
            Terminal.Line($"flaky, not listed: {id}");
        if (accepted.Edits.Count == 0)
            Terminal.Line("nothing to change");
        else
            Terminal.Line(dry
                ? $"{accepted.Added} new; nothing was written (--dry-run)"
                : $"{path} written, {accepted.Added} new");
        if (accepted.Unexplained > 0 && !dry)
            Terminal.Line(
                $"{accepted.Unexplained} {(accepted.Unexplained == 1 ? "asks" : "ask")} for a reason: "
                + $"write it in place of '{KnownEntry.ToBeWritten}'; 'sockconf lint' refuses the list until then");
    }

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9._@-]*$")]
    private static partial Regex FileName();
}
