using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Targets;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf smoke TARGET</c>: does it start, and can it be believed?</summary>
internal static class SmokeCommand
{
    public static Command Make()
    {
        var name = new Argument<string>("target") { Description = "The target's name, or NAME:ARGUMENT." };
        var file = Shared.Targets();
        var expectations = Shared.Expectations();
        var command = new Command(
            "smoke",
            "Starts a target, asks it who it is, and checks that it can be believed: "
            + "a socket can be made, a bogus level and a bogus name are refused.")
        {
            name, file, expectations,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var workspace = Shared.FindWorkspace();
            var list = TargetList.Read(workspace, parsed.GetValue(file)?.FullName);
            var named = list.Find(parsed.GetRequiredValue(name));
            var target = await AskedPlatform.ResolveAsync(workspace, named, cancel).ConfigureAwait(false);
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            var platform = catalog.FindPlatform(target.Platform, $"the target {target.Name}");
            var driver = await TargetLauncher.PrepareAsync(workspace, target, cancel).ConfigureAwait(false);
            var plan = new PlanDriver(driver, new DrivingOptions());
            await using var ending = plan.ConfigureAwait(false);
            try
            {
                var (canary, question) = (CanaryPlan.For(platform), HeaderPlan.For(catalog, platform.Id));
                var (hello, answers) = await plan.GreetAsync(canary, question, cancel).ConfigureAwait(false);
                string? version = await TargetVersion.AskAsync(target, cancel).ConfigureAwait(false);
                Terminal.Line($"{target.Name}: {TargetTitle.Title(hello, target, version)}");
                Terminal.Line($"  command  {driver}");
                foreach (var field in hello.Reply.Fields)
                    Terminal.Line($"  {field.Key,-8} {hello.Reply[field.Key]}");
                Terminal.Line("the canary passed");
                var headers = HeaderAnswers.Read(answers, HeaderPlan.Questions(catalog, platform.Id));
                bool agree = Headers.Print(HeaderCheck.Findings(catalog, platform.Id, hello.Abi, headers));
                return agree ? ExitCode.Done : ExitCode.NotAsExpected;
            }
            catch (DriverStartException e)
            {
                throw new TargetUnavailableException($"the target {target.Name} cannot be run: {e.Message}", e);
            }
        });
        return command;
    }
}
