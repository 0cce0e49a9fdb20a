using System.Text.RegularExpressions;

namespace SockConformance.Harness.Tests.Architecture;

/// <summary>A source or project file.</summary>
/// <param name="Path">Its path in the repository, with <c>/</c>.</param>
/// <param name="Text">What it holds.</param>
internal sealed partial record CodeFile(string Path, string Text)
{
    private static readonly string[] Folders = ["harness", "suite", "reports", "tools"];

    /// <summary>The project's name: the folder of the project file, such as <c>SockConformance.Reports</c>.</summary>
    public string Project => ProjectFolder().Match(Path).Groups[1].Value;

    /// <summary>The stage of the harness, such as <c>Judging</c>; empty elsewhere.</summary>
    public string Stage => Project == "SockConformance.Harness" && Path.Split('/') is [_, _, var stage, _, ..] ? stage : "";

    /// <summary>The text without comments, in which one may name what one does not use.</summary>
    public string Code => Comment().Replace(Text, "");

    /// <summary>How many lines it has.</summary>
    public int Lines => Text.TrimEnd('\n').Split('\n').Length;

    /// <summary>All C# sources of the repository.</summary>
    public static IReadOnlyList<CodeFile> Sources { get; } = Find("*.cs");

    /// <summary>All project files of the repository.</summary>
    public static IReadOnlyList<CodeFile> Projects { get; } = Find("*.csproj");

    private static CodeFile[] Find(string pattern) =>
    [
        .. Folders.Select(f => Repository.Path(f)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, pattern, SearchOption.AllDirectories))
            .Select(f => System.IO.Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(p => !p.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(p => new CodeFile(p, File.ReadAllText(Repository.Path(p)).ReplaceLineEndings("\n"))),
    ];

    [GeneratedRegex("^[^/]+/([^/]+)/")]
    private static partial Regex ProjectFolder();

    [GeneratedRegex(@"(?m)^\s*//.*$")]
    private static partial Regex Comment();
}
