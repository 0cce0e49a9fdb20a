using Spectre.Console;

namespace SockConformance.Tool;

/// <summary>What people see: tables and colour on a terminal, plain lines elsewhere, and with NO_COLOR no colour.</summary>
internal static class Terminal
{
    /// <summary>Standard output.</summary>
    public static IAnsiConsole Out => field ??= Make(Console.Out, Console.IsOutputRedirected);

    /// <summary>Whether notes and progress are kept back.</summary>
    public static bool IsQuiet { get; set; }

    /// <summary>When colours are used: <c>auto</c>, <c>always</c> or <c>never</c>; set before anything is written.</summary>
    public static string Colour { get; set; } = ColourOption.Auto;

    private static IAnsiConsole Error => field ??= Make(Console.Error, Console.IsErrorRedirected);

    /// <summary>Whether a person watches, so that progress is worth showing; in continuous integration nobody does.</summary>
    public static bool IsWatched =>
        !IsQuiet && !Console.IsErrorRedirected && !Console.IsOutputRedirected
        && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes a line that is data, with a sign in place of what a terminal would obey.</summary>
    public static void Line(string text = "") => Console.Out.WriteLine(Printable.Text(text));

    /// <summary>Writes many lines that are data at once: the system is asked for each write.</summary>
    public static void Lines(IEnumerable<string> lines) =>
        Console.Out.Write(string.Concat(lines.Select(l => l + Environment.NewLine)));

    /// <summary>Writes a line for people: on a terminal it is broken at blanks to fit the width, elsewhere never.</summary>
    /// <param name="text">The line.</param>
    /// <param name="indent">By how many columns the next lines are indented; two more than the first unless told.</param>
    public static void Wrapped(string text, int? indent = null)
    {
        int width = Console.IsOutputRedirected ? int.MaxValue : Out.Profile.Width;
        foreach (string line in Wrapping.Lines(text, width, indent))
            Line(line);
    }

    /// <summary>Writes a complaint to standard error.</summary>
    public static void Complain(string text) => Error.Say($"[red]{text}[/]");

    /// <summary>Tells something beside the result, on standard error.</summary>
    public static void Note(string text)
    {
        if (!IsQuiet)
            Error.Say($"[grey]{text}[/]");
    }

    /// <summary>Shows how far things are while they run, to a person who watches.</summary>
    /// <param name="run">Does the work. It asks for a line by its name and tells the line how many of how many are done; the
    /// line is null when nobody watches.</param>
    public static Task<T> WithProgressAsync<T>(Func<Func<string, Action<int, int>?>, Task<T>> run) => !IsWatched
        ? run(_ => null)
        : Error.Progress().AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new RemainingTimeColumn(),
                new SpinnerColumn())
            .StartAsync(context => run(name =>
            {
                var task = context.AddTask(Markup.Escape(name));
                return (done, all) =>
                {
                    task.MaxValue = all;
                    task.Value = done;
                };
            }));

    private static IAnsiConsole Make(TextWriter writer, bool redirected)
    {
        bool always = ColourOption.IsAlways(Colour);
        bool plain = !always && (redirected || ColourOption.IsNever(Colour));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = always ? AnsiSupport.Yes : redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = always && redirected ? ColorSystemSupport.Standard
                : plain ? ColorSystemSupport.NoColors
                : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        // A redirected line is read by a program or a log: it must not be broken at some guessed width.
        if (redirected)
            console.Profile.Width = 10_000;
        return console;
    }
}
