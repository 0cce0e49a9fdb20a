using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Site;

/// <summary>The commands that a reader copies to see a thing again.</summary>
internal static class Commands
{
    /// <summary>Runs a target again.</summary>
    public static string Target(TargetColumn column) => "sockconf run" + On(column);

    /// <summary>Runs an option or a contract again on a target.</summary>
    public static string Subject(TargetColumn column, Subject subject) =>
        $"sockconf run{On(column)} --only {Quote(subject.Id)} --show";

    /// <summary>Runs one case instance again on a target.</summary>
    public static string Case(TargetColumn column, CaseInstance instance) =>
        $"sockconf run{On(column)} --only {Quote(instance.Id)} --show";

    /// <summary>Writes a case as a program.</summary>
    public static string Reproduce(CaseInstance instance)
    {
        string platform = instance.Platform.Id == "linux" ? "" : " --platform " + instance.Platform.Id;
        return $"sockconf reproduce {Quote(instance.Id)}{platform}";
    }

    private static string On(TargetColumn column) =>
        column.Run!.Header.Target == "local" ? "" : " --target " + Quote(LogText.Shorten(column.Run.Header.Target, 60));

    /// <summary>A word of a shell; what the shell would take apart is quoted.</summary>
    private static string Quote(string word) => word.Length > 0 && word.All(IsPlain)
        ? word
        : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || "/_.-:@=,".Contains(character);
}
