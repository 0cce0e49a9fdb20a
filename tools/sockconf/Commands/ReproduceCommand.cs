using SockConformance.Harness.Expectations;
using SockConformance.Harness;
using System.CommandLine;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Reproducing;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf reproduce CASE</c>: a case as a program of its own.</summary>
internal static class ReproduceCommand
{
    public static Command Make()
    {
        var name = new Argument<string>("case")
        {
            Description = "A case's id, such as SOL_SOCKET/SO_RCVBUF/doubled/tcp4, or a pattern with --out.",
        };
        var platform = new Option<string>("--platform")
        {
            Description = "The platform that it is for.",
            HelpName = "PLATFORM",
            DefaultValueFactory = _ => "linux",
        };
        var language = new Option<string>("--language")
        {
            Description = "c or csharp.",
            HelpName = "LANGUAGE",
            DefaultValueFactory = _ => "c",
        };
        language.AcceptOnlyFromAmong("c", "csharp");
        var folder = new Option<string?>("--out", "-o")
        {
            Description = "Write a file for each case that the pattern names into this folder.",
            HelpName = "DIR",
        };
        var expectations = Shared.Expectations();
        var command = new Command(
            "reproduce",
            "Prints a case as a complete program, in C or C#, that makes the same calls and prints what they gave.")
        {
            name, platform, language, folder, expectations,
        };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            string wanted = parsed.GetRequiredValue(name);
            var plan = SharedPlans.For(catalog).Whole(catalog.FindPlatform(parsed.GetRequiredValue(platform)).Id);
            var into = parsed.GetRequiredValue(language) == "c" ? Language.C : Language.CSharp;
            return parsed.GetValue(folder) is { } to ? WriteAll(plan, wanted, into, to) : Print(plan, wanted, into);
        });
        return command;
    }

    private static int Print(Plan plan, string wanted, Language language)
    {
        var planned = plan.Cases.FirstOrDefault(c => c.Id == wanted)
            ?? throw new InputException(
                    $"the case '{wanted}' is not in the plan of {plan.PlatformId}; "
                    + $"'sockconf plan {plan.PlatformId}' shows all, or give a pattern and --out "
                    + $"DIR{Nearest.DidYouMean(wanted, plan.Cases.Select(c => c.Id))}");
        var program = Reproducer.Write(plan.Instances[planned.Id], language);
        Terminal.Line(program.Text ?? throw new InputException($"{wanted} cannot be one program: {program.WhyNot}"));
        return ExitCode.Done;
    }

    private static int WriteAll(Plan plan, string pattern, Language language, string folder)
    {
        var cases = plan.Cases.Where(c => Glob.Matches(pattern, c.Id)).ToList();
        if (cases.Count == 0)
            throw new InputException(
                $"no case of {plan.PlatformId} matches '{pattern}'; 'sockconf plan {plan.PlatformId}' shows all");
        Directory.CreateDirectory(folder);
        int written = 0;
        foreach (var planned in cases)
        {
            var program = Reproducer.Write(plan.Instances[planned.Id], language);
            if (program.Text is null)
            {
                Terminal.Complain($"{planned.Id}: {program.WhyNot}");
                continue;
            }
            File.WriteAllText(Path.Combine(folder, program.FileName), program.Text);
            written++;
        }
        Terminal.Line($"{written} of {cases.Count} programs written to {folder}");
        return ExitCode.Done;
    }
}
