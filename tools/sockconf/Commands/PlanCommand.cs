using System.CommandLine;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf plan PLATFORM</c>: the requests for a driver, for a machine without .NET.</summary>
internal static class PlanCommand
{
    public static Command Make()
    {
        var platform = new Argument<string>("platform") { Description = "linux, netbsd or winsock" };
        var only = Shared.Only();
        var expectations = Shared.Expectations();
        var command = new Command(
            "plan",
            "Writes the plan of a platform: 'sockconf plan netbsd > plan', there 'sockdriver < plan > transcript', "
            + "here 'sockconf judge transcript'.")
        {
            platform, only, expectations,
        };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            var plan = Selection.Plan(catalog, parsed.GetRequiredValue(platform), parsed.GetValue(only) ?? []);
            foreach (string line in plan.Lines)
                Terminal.Line(line);
            return ExitCode.Done;
        });
        return command;
    }
}
