using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SockConformance.Harness.Tests.Architecture;

/// <summary>The rules of docs/ARCHITECTURE.md, each a pure function of the files; what it returns is forbidden.</summary>
internal static partial class Rules
{
    private static readonly string[] Stages =
    [
        "Protocol", "Expectations", "Planning", "Reproducing", "Driving", "Judging", "Answers", "Runs", "Costs", "Targets",
        "Divergences", "Checking", "Campaign",
    ];

    private static readonly Dictionary<string, string[]> StageArrows = new()
    {
        ["Protocol"] = [],
        ["Expectations"] = [],
        ["Planning"] = ["Expectations", "Protocol"],
        ["Reproducing"] = ["Expectations", "Planning", "Protocol"],
        ["Driving"] = ["Planning", "Protocol"],
        ["Judging"] = ["Expectations", "Protocol"],
        ["Answers"] = ["Expectations", "Planning", "Protocol"],
        ["Runs"] = ["Answers", "Expectations", "Judging", "Protocol"],
        ["Costs"] = ["Expectations", "Planning", "Protocol", "Runs"],
        ["Targets"] = ["Driving", "Expectations", "Judging", "Protocol", "Runs"],
        ["Divergences"] = ["Expectations", "Judging", "Planning", "Runs"],
        ["Checking"] = ["Answers", "Expectations", "Judging", "Runs"],
        ["Campaign"] = Stages,
    };

    private static readonly Dictionary<string, string[]> ProjectArrows = new()
    {
        ["SockConformance.Harness"] = [],
        ["SockConformance.FakeDriver"] = [],
        ["SockConformance.Reports"] = ["SockConformance.Harness"],
        ["SockConformance.Suite"] = ["SockConformance.Harness"],
        ["sockconf"] = ["SockConformance.Harness", "SockConformance.Reports"],
        ["SockConformance.Benchmarks"] = ["SockConformance.Harness", "SockConformance.Reports"],
    };

    /// <summary>The arrows that are held, a line a stage: <c>Judging: Expectations, Protocol</c>.</summary>
    public static IEnumerable<string> StagesHeld =>
        StageArrows.Select(
            a => $"{a.Key}: {(a.Value == Stages ? "all" : a.Value.Length == 0 ? "nothing" : string.Join(", ", a.Value))}");

    /// <summary>The arrows of the table of docs/ARCHITECTURE.md, written likewise.</summary>
    public static IEnumerable<string> StagesOnPage(string page)
    {
        var rows = page.Split('\n').SkipWhile(l => !l.StartsWith("| stage ", StringComparison.Ordinal))
            .Skip(2).TakeWhile(l => l.StartsWith('|'));
        foreach (string[] cells in rows.Select(r => r.Split('|')))
            foreach (Match stage in StageName().Matches(cells[1]))
                yield return $"{stage.Groups[1].Value}: {cells[2].Trim()}";
    }

    /// <summary>
    /// Arrows between the stages of the harness that are not listed: by a using directive, a whole name, or a name that begins
    /// with the stage.
    /// </summary>
    public static IEnumerable<string> StageViolations(IReadOnlyList<CodeFile> sources)
    {
        var types = sources
            .Where(f => f.Stage.Length > 0).ToLookup(f => f.Stage, f => System.IO.Path.GetFileNameWithoutExtension(f.Path));
        foreach (var file in sources.Where(f => f.Stage.Length > 0))
        {
            if (!StageArrows.TryGetValue(file.Stage, out string[]? allowed))
            {
                yield return $"{file.Path}: the stage {file.Stage} is not in the list of docs/ARCHITECTURE.md";
                continue;
            }
            var used = WholeName().Matches(file.Code).Select(m => m.Groups[1].Value)
                .Concat(
                    PartName().Matches(file.Code).Where(m => types[m.Groups[1].Value].Contains(m.Groups[2].Value))
                        .Select(m => m.Groups[1].Value));
            foreach (string stage in used.Distinct().Where(s => Stages.Contains(s) && s != file.Stage && !allowed.Contains(s)))
                yield return $"{file.Path}: {file.Stage} -> {stage}";
        }
    }

    /// <summary>References between projects that are not listed; a project of tests may reference any but the suite.</summary>
    public static IEnumerable<string> ProjectViolations(IReadOnlyList<CodeFile> projects) =>
        from file in projects
        let mayUse = ProjectArrows.GetValueOrDefault(file.Project, [])
        let isTest = file.Project.EndsWith(".Tests", StringComparison.Ordinal)
        from used in XDocument.Parse(file.Text).Descendants("ProjectReference")
        let reference = ProjectName(used.Attribute("Include")!.Value)
        where reference == "SockConformance.Suite" || !(isTest || mayUse.Contains(reference))
        select $"{file.Path}: {file.Project} -> {reference}";

    private static string ProjectName(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    /// <summary>Sources that have something which belongs to certain projects only.</summary>
    public static IEnumerable<string> Outside(IReadOnlyList<CodeFile> files, string pattern, Func<string, bool> mayHave) =>
        files.Where(f => !mayHave(f.Project) && Regex.IsMatch(f.Code, pattern)).Select(
            f => $"{f.Path}: {Regex.Match(f.Code, pattern).Value}");

    /// <summary>Files longer than a person reads at once.</summary>
    public static IEnumerable<string> TooLong(IReadOnlyList<CodeFile> sources, IReadOnlyCollection<string> allowed) =>
        sources.Where(f => f.Lines > 150 && !allowed.Contains(f.Path)).Select(f => $"{f.Path}: {f.Lines} lines");

    /// <summary>Lines with more columns than a person reads at once, with how many they have.</summary>
    public static IEnumerable<string> TooWide(IReadOnlyList<CodeFile> sources) =>
        from file in sources
        from line in file.Text.Split('\n').Index()
        where line.Item.Length > 130
        select $"{file.Path}:{line.Index + 1}: {line.Item.Length} columns";

    /// <summary>Files with more than one public type.</summary>
    public static IEnumerable<string> Crowded(IReadOnlyList<CodeFile> sources) =>
        sources.Where(f => PublicType().Count(f.Code) > 1).Select(f => $"{f.Path}: {PublicType().Count(f.Code)} public types");

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex StageName();

    [GeneratedRegex(@"\bSockConformance\.Harness\.(\w+)")]
    private static partial Regex WholeName();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w+)\.([A-Z]\w+)")]
    private static partial Regex PartName();

    [GeneratedRegex(@"(?m)^public (?:\w+ )*?(?:class|record|struct|enum|interface|delegate)\b")]
    private static partial Regex PublicType();
}
