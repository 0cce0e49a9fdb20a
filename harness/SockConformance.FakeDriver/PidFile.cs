using System.Globalization;

namespace SockConformance.FakeDriver;

/// <summary>
/// Tells a test which processes there were, in the file that the variable names, so that it can look whether any is left.
/// </summary>
internal static class PidFile
{
    public const string Variable = "FAKEDRIVER_PIDS";

    /// <summary>How many processes there were so far, this one included; 0 when nobody asked.</summary>
    public static int Count => Path is null ? 0 : File.ReadAllLines(Path).Length;

    private static string? Path => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    public static void Add(int pid)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
            File.AppendAllText(path, pid.ToString(CultureInfo.InvariantCulture) + "\n");
    }
}
