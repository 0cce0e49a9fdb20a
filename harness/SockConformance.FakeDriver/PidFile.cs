using System.Globalization;

namespace SockConformance.FakeDriver;

/// <summary>Tells a test which processes there were, in the file that the variable names, so that it can look whether any is left.</summary>
internal static class PidFile
{
    public const string Variable = "FAKEDRIVER_PIDS";

    public static void Add(int pid)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
            File.AppendAllText(path, pid.ToString(CultureInfo.InvariantCulture) + "\n");
    }
}
