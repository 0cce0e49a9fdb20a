using System.CommandLine;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf completion SHELL</c>: the script by which a shell completes command lines.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private const string Says =
        "Writes a script by which a shell completes commands, options, targets, options' names, cases and files. "
        + "bash: source <(sockconf completion bash), or into ~/.local/share/bash-completion/completions/sockconf. "
        + "zsh: into a file _sockconf of a folder of fpath. fish: into ~/.config/fish/completions/sockconf.fish. "
        + "pwsh: sockconf completion pwsh | Out-String | Invoke-Expression, in $PROFILE.";

    public static Command Make()
    {
        var shell = new Argument<string>("shell") { Description = string.Join(", ", Shells) };
        shell.AcceptOnlyFromAmong(Shells);
        var command = new Command("completion", Says) { shell };
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(shell);
            using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream("completion." + name)!;
            using var reader = new StreamReader(script);
            Console.Out.Write(reader.ReadToEnd());
            return ExitCode.Done;
        });
        return command;
    }
}
