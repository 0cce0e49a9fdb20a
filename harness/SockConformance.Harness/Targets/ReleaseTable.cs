using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Targets;

/// <summary>
/// Reads the table of releases. Its columns are separated by spaces, since the script that fetches reads it too.
/// </summary>
public static class ReleaseTable
{
    /// <summary>The table's file in the folder of the targets.</summary>
    public const string FileName = "releases.txt";

    private const int LeastColumns = 4;

    /// <summary>The releases, in the table's order.</summary>
    /// <param name="file">The file's name, for what is wrong with it.</param>
    /// <param name="text">What it says.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static IReadOnlyList<Release> Read(string file, string text, Problems problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problems);
        var releases = new List<Release>();
        foreach (var (number, line) in text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => (i + 1, line)))
        {
            string[] columns = line.Split('#')[0].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length == 0)
                continue;
            if (ReadLine(new Place(file, number, 1), columns, problems) is not { } release)
                continue;
            if (releases.Any(r => r.FullName == release.FullName))
                problems.Add(new Place(file, number, 1), $"{release.FullName} stands twice in the table; remove one");
            else
                releases.Add(release);
        }
        return releases;
    }

    private static Release? ReadLine(Place where, string[] columns, Problems problems)
    {
        string[] name = columns[0].Split(TargetName.Mark);
        if (columns.Length < LeastColumns || name.Length != 2 || name.Any(n => n.Length == 0))
        {
            problems.Add(
                where,
                "a line of this table is NAME@RELEASE, yes or no, the suites with commas between them, and one package or more");
            return null;
        }
        if (columns[1] is not ("yes" or "no"))
        {
            problems.NotAllowed(where, "what is said of the tests", columns[1], ["yes", "no"]);
            return null;
        }
        return new Release(name[0], name[1], columns[1] == "yes", columns[2].Split(','), columns[3..]);
    }
}
