namespace SockConformance.Reports.Tests;

/// <summary>Compares a text with the one that was looked at and approved.</summary>
internal static class Snapshot
{
    /// <summary>Fails, and writes what was received beside the approved file, when the two differ.</summary>
    /// <param name="received">The text.</param>
    /// <param name="name">The file's name; <c>index.html</c> is compared with <c>Snapshots/index.approved.html</c>.</param>
    public static void Matches(string received, string name)
    {
        string stem = Path.GetFileNameWithoutExtension(name), ending = Path.GetExtension(name);
        string folder = Path.Combine(AppContext.BaseDirectory, "Snapshots");
        string approvedPath = Path.Combine(folder, $"{stem}.approved{ending}");
        string receivedPath = Path.Combine(folder, $"{stem}.received{ending}");
        string approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        if (approved == received)
        {
            File.Delete(receivedPath);
            return;
        }
        Directory.CreateDirectory(folder);
        File.WriteAllText(receivedPath, received);
        var (a, b) = (approved.Split('\n'), received.Split('\n'));
        int line = Enumerable.Range(0, Math.Max(a.Length, b.Length)).First(i => i >= a.Length || i >= b.Length || a[i] != b[i]);
        Assert.Fail($"""
            {name} is not as approved, first in line {line + 1}
              approved: {(line < a.Length ? a[line] : "(end)")}
              received: {(line < b.Length ? b[line] : "(end)")}
            Look at {receivedPath}; if it is right, copy it over Snapshots/{stem}.approved{ending} of this project.
            """);
    }
}
