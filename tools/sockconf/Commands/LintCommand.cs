using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf lint</c>: every problem of the expectations at once.</summary>
internal static class LintCommand
{
    public static Command Make()
    {
        var expectations = Shared.Expectations();
        var runs = new Option<string[]>("--run")
        {
            Description = "Also list the weak cases that this run file shows: those in which "
                + "what was read after a set is what would have been read without it.",
            HelpName = "FILE",
        };
        var vacuous = new Option<string[]>("--vacuous")
        {
            Description = "Also run the cases that show effects on this target, each with its sets taken out, "
                + "and list the claims that hold all the same. What the platform's own system tells apart is listed apart and "
                + "does not count.",
            HelpName = "TARGET",
        };
        var (targets, only) = (Shared.Targets(), Shared.Only());
        var partial = new Option<bool>("--partial") { Description = "Take run files that were cut short, as far as they go." };
        var command = new Command(
            "lint",
            "Checks the expectations: format, citations, claims without a case, cases that are never run, "
            + "steps that cannot be planned.")
        {
            expectations, runs, partial, vacuous, targets, only,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var (catalog, problems) = CatalogCheck.Read(Shared.Load(Shared.FolderOf(parsed.GetValue(expectations))));
            foreach (var problem in problems)
                Terminal.Line($"{problem} [{problem.Rule}]");
            if (problems.Count > 0)
            {
                Terminal.Complain(Shared.Count(problems.Count, "problem"));
                return ExitCode.BadInput;
            }
            var files = (parsed.GetValue(runs) ?? []).Select(file => RunFileReader.Read(file, parsed.GetValue(partial)));
            int weak = files.Sum(run => ListWeak(catalog, run));
            if (weak > 0)
            {
                Terminal.Complain(Shared.Count(weak, "weak case"));
                return ExitCode.NotAsExpected;
            }
            int same = 0;
            foreach (string name in parsed.GetValue(vacuous) ?? [])
            {
                string? file = parsed.GetValue(targets)?.FullName;
                same += await ListVacuousAsync(catalog, name, file, parsed.GetValue(only) ?? [], cancel).ConfigureAwait(false);
            }
            if (same > 0)
            {
                Terminal.Complain(Shared.Count(same, "vacuous claim"));
                return ExitCode.NotAsExpected;
            }
            int claims = catalog.Subjects.Sum(s => s.Claims.Count(c => c.Shows != Shows.Access));
            int cases = catalog.Subjects.Sum(s => s.Cases.Count(c => !c.IsProbe));
            Terminal.Line(
                $"{Shared.Count(catalog.Options.Count, "option")}, {Shared.Count(catalog.Contracts.Count, "contract")}, "
                + $"{claims} claims beside the rows', {cases} cases beside the probes: no problems");
            return ExitCode.Done;
        });
        return command;
    }

    private static int ListWeak(Catalog catalog, Run run)
    {
        var platform = catalog.FindPlatform(run.Header.Platform, run.Header.Owner);
        var plan = SharedPlans.For(catalog).Only(platform.Id, run.Header.Only);
        var failed = run.Cases.Where(c => c.Verdicts.Any(v => v.Code == VerdictCode.Fail)).Select(c => c.Transcript.CaseId);
        var transcripts = run.Cases.Select(c => c.Transcript).ToList();
        var weak = WeakCases.Find(plan.Instances, transcripts, failed.ToHashSet(StringComparer.Ordinal));
        foreach (var each in weak)
            Terminal.Line(
                $"{each.Where}: {each.CaseId}, step {each.Label}, {each.Value}: {each.Why} [weak on {run.Header.Target}]");
        return weak.Count;
    }

    private static async Task<int> ListVacuousAsync(
        Catalog catalog, string name, string? file, string[] only, CancellationToken cancel)
    {
        var workspace = Shared.FindWorkspace();
        var targets = TargetList.Read(workspace, file);
        var target = targets.Find(name);
        if (catalog.Platforms.ContainsKey(target.Platform))
            Selection.Plan(catalog, target.Platform, only);
        var found = await VacuityCampaign.RunAsync(workspace, targets, target, catalog, only, cancel).ConfigureAwait(false);
        foreach (var each in found.Claims)
            Terminal.Line(
                $"{Claim(each)} holds without the option too ({Cases(each)}); look for what only the option does, or say "
                + $"'unset: holds' where the sentence says so [vacuous on {target.Name}]");
        foreach (var each in found.Ignored)
            Terminal.Line(
                $"{Claim(each)} holds on {target.Name} without the option too ({Cases(each)}); "
                + $"{Elsewhere(found.Reference)} [ignored on {target.Name}]");
        foreach (var each in found.Mismarked)
            Terminal.Line(
                $"{Claim(each)} says 'unset: holds' and fails where the option is never set ({Cases(each)}); take it out "
                + $"[unset on {target.Name}]");
        return found.Claims.Count + found.Mismarked.Count;
    }

    private static string Claim(EffectClaim each) =>
        $"{each.Claim.Where}: {each.Subject}: the claim '{each.Claim.Name}' of {each.Claim.Platform}";

    private static string Elsewhere(string? reference) => reference is null
        ? "no system of the platform's own can be asked here whether the cases are to blame"
        : $"the cases are not to blame, since {reference} tells the two apart";

    private static string Cases(EffectClaim each) =>
        string.Join(", ", each.Cases.Take(3)) + (each.Cases.Count > 3 ? ", ..." : "");
}
