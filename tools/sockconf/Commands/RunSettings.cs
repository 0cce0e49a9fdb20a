namespace SockConformance.Tool.Commands;

/// <summary>What the command line of <c>sockconf run</c> says.</summary>
/// <param name="Targets">The names of the targets.</param>
/// <param name="TargetsFile">A file of the user's own targets, or null.</param>
/// <param name="Only">Patterns of the cases to run; empty for all.</param>
/// <param name="Patient">Whether cases that take the system seconds to show are run too.</param>
/// <param name="Show">Whether the transcript of each case is printed.</param>
/// <param name="Verbose">Whether the verdict of every case is printed.</param>
/// <param name="Strict">Whether a divergence that is not listed ends the command with 1.</param>
/// <param name="Timings">Whether it is printed where the time went.</param>
/// <param name="Folder">Where run files and the site are written.</param>
/// <param name="Gzip">Whether run files are compressed.</param>
/// <param name="Open">Whether the site is opened in a browser.</param>
/// <param name="Templates">A folder of templates in place of the site's own, or null.</param>
/// <param name="Baseline">Run files, or folders of them, to compare with.</param>
/// <param name="FailOn">The kinds of difference from the baseline that end the command with 1.</param>
internal sealed record RunSettings(
    IReadOnlyList<string> Targets,
    string? TargetsFile,
    IReadOnlyList<string> Only,
    bool Patient,
    bool Show,
    bool Verbose,
    bool Strict,
    bool Timings,
    string Folder,
    bool Gzip,
    bool Open,
    string? Templates,
    IReadOnlyList<string> Baseline,
    IReadOnlyList<string> FailOn)
{
    /// <summary><c>--exec COMMAND</c> is a more readable <c>--target exec:COMMAND</c>.</summary>
    public static string[] TargetNames(string[] targets, string? command) => (targets, command) switch
    {
        ([], null) => ["local"],
        (_, null) => targets,
        _ => [.. targets.Where(t => t != "exec"), "exec:" + command],
    };
}
