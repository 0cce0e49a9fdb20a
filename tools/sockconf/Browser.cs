using System.ComponentModel;
using System.Diagnostics;

namespace SockConformance.Tool;

/// <summary>Opens pages in the browser of whoever runs the program.</summary>
internal static class Browser
{
    /// <summary>The variable that names another program than the system's own.</summary>
    public const string Variable = "BROWSER";

    /// <summary>What names a display where neither Windows nor macOS does the showing.</summary>
    private static readonly string[] Displays = ["DISPLAY", "WAYLAND_DISPLAY"];

    /// <summary>What a shell ends with when it finds no such program.</summary>
    private const int NotThere = 127;

    /// <summary>A program that has not failed by then shows the page.</summary>
    private static readonly TimeSpan FailsWithin = TimeSpan.FromSeconds(3);

    /// <summary>Opens a file, or says on standard error why it cannot be opened; that is no failure of the command.</summary>
    /// <param name="file">The path of the file.</param>
    public static void Open(string file)
    {
        if (Obstacle(Path.GetFullPath(file)) is { } why)
            Terminal.Complain($"no browser was opened: {why}; open {file} yourself, or name a program by {Variable}");
    }

    /// <summary>Why the file could not be opened, or null.</summary>
    private static string? Obstacle(string file)
    {
        string own = Environment.GetEnvironmentVariable(Variable) ?? "";
        var words = own.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 && !OperatingSystem.IsWindows() && !OperatingSystem.IsMacOS() && !HasDisplay())
            return "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)";
        var command = words.Length > 0 ? words : [OperatingSystem.IsMacOS() ? "open" : "xdg-open"];
        try
        {
            // Windows knows itself which program shows a page.
            bool isShell = words.Length == 0 && OperatingSystem.IsWindows();
            var start = isShell ? new ProcessStartInfo(file) { UseShellExecute = true } : Start([.. command, file]);
            using var started = Process.Start(start);
            bool isShowing = started is null || !started.WaitForExit(FailsWithin) || started.ExitCode == 0;
            return isShowing ? null
                : started!.ExitCode == NotThere ? $"the program '{command[0]}' is not there"
                : $"'{command[0]}' ended with {started.ExitCode}";
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException)
        {
            return $"'{command[0]}' cannot be started ({e.Message})";
        }
    }

    /// <summary>
    /// The program without this one's streams where a shell can part them: who reads those must not wait for the browser's end.
    /// </summary>
    private static ProcessStartInfo Start(IReadOnlyList<string> command) => OperatingSystem.IsWindows()
        ? new ProcessStartInfo(command[0], command.Skip(1))
        : new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" </dev/null >/dev/null 2>&1", "sh", .. command]);

    private static bool HasDisplay() =>
        Displays.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));
}
