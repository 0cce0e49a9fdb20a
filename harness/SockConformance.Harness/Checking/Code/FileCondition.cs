using System.Text.RegularExpressions;

namespace SockConformance.Harness.Checking.Code;

/// <summary>Conditions that hold for a whole file.</summary>
internal static partial class FileCondition
{
    private static readonly string[] GoSystems = ["linux", "windows", "netbsd", "freebsd", "openbsd", "dragonfly", "darwin",
        "solaris", "illumos", "aix", "android", "ios", "js", "plan9", "wasip1", "zos", "hurd", "nacl"];

    /// <summary>For which systems a file of Go is built, by its name and its <c>//go:build</c>; null for all.</summary>
    public static Condition? Find(string path, LexedSource source)
    {
        if (source.Language != SourceLanguage.Go)
            return null;
        string[] parts = Path.GetFileNameWithoutExtension(path).Split('_');
        string? system = parts.Skip(1).Reverse().Take(2).FirstOrDefault(GoSystems.Contains);
        var byName = system is null ? null : Condition.Defined(system);
        var said = source.Comments.Select(c => Build().Match(c.Text)).FirstOrDefault(m => m.Success);
        return said is null ? byName : Condition.And(byName, ConditionReader.Read(said.Groups[1].Value));
    }

    /// <summary>Names that a program of Python asks for before it uses them: <c>hasattr(socket, "SO_REUSEPORT")</c>.</summary>
    public static IReadOnlySet<string> AskedFor(LexedSource source)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; source.Language == SourceLanguage.Python && i < source.Tokens.Count; i++)
            if (source.At(i).Text is "hasattr" or "getattr" && source.At(i + 4) is { Kind: TokenKind.Text } name)
                asked.Add(name.Text);
        return asked;
    }

    [GeneratedRegex(@"^//go:build\s+(.+)$")]
    private static partial Regex Build();
}
