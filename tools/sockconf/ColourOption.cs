using System.CommandLine;
using SockConformance.Harness.Expectations;

namespace SockConformance.Tool;

/// <summary>
/// When colours are used. <c>--color</c> decides; without it <c>NO_COLOR</c>, then <c>FORCE_COLOR</c>, each set to anything (but
/// <c>FORCE_COLOR=0</c> is none); else a terminal has colours and nothing else.
/// </summary>
internal static class ColourOption
{
    public const string Auto = "auto";
    private const string Always = "always";
    private const string Never = "never";

    /// <summary>The option, which every command has.</summary>
    public static Option<string> Option()
    {
        string[] allowed = [Auto, Always, Never];
        var option = new Option<string>("--color")
        {
            Description = "When to use colours: always, never, or auto: on a terminal, subject to NO_COLOR and FORCE_COLOR.",
            HelpName = "WHEN",
            Recursive = true,
            DefaultValueFactory = _ => Auto,
        };
        option.CompletionSources.Add(allowed);
        option.Validators.Add(result =>
        {
            string found = result.GetValueOrDefault<string>() ?? "";
            if (!allowed.Contains(found))
                result.AddError($"--color does not know '{found}'; allowed: {string.Join(", ", allowed)}"
                    + Nearest.DidYouMean(found, allowed));
        });
        return option;
    }

    /// <summary>Whether colours are used even where no terminal is.</summary>
    public static bool IsAlways(string asked) =>
        asked == Always || (asked == Auto && !IsSet("NO_COLOR") && IsSet("FORCE_COLOR") && Value("FORCE_COLOR") != "0");

    /// <summary>Whether a terminal gets none.</summary>
    public static bool IsNever(string asked) => asked == Never || (asked == Auto && IsSet("NO_COLOR"));

    private static bool IsSet(string name) => !string.IsNullOrEmpty(Value(name));

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name);
}
