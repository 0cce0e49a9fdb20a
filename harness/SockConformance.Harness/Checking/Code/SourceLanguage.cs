namespace SockConformance.Harness.Checking.Code;

/// <summary>A language in whose sources options are looked for.</summary>
/// <param name="Name">What it is called, such as <c>C#</c>.</param>
/// <param name="Endings">How its files end, such as <c>.cs</c>.</param>
/// <param name="Runtimes">The runtimes of <c>names.yaml</c> whose names it uses.</param>
public sealed record SourceLanguage(string Name, IReadOnlyList<string> Endings, IReadOnlyList<string> Runtimes)
{
    /// <summary>C, with the preprocessor's conditions.</summary>
    public static SourceLanguage C { get; } = new("C", [".c", ".h"], ["libuv"]);

    /// <summary>C++, with the preprocessor's conditions and raw strings.</summary>
    public static SourceLanguage Cpp { get; } =
        new("C++", [".cc", ".cpp", ".cxx", ".c++", ".hh", ".hpp", ".hxx", ".inl"], ["libuv"]);

    /// <summary>C#.</summary>
    public static SourceLanguage CSharp { get; } = new("C#", [".cs"], ["dotnet"]);

    /// <summary>Go, with the systems that a file is built for.</summary>
    public static SourceLanguage Go { get; } = new("Go", [".go"], ["go"]);

    /// <summary>Rust.</summary>
    public static SourceLanguage Rust { get; } = new("Rust", [".rs"], ["rust"]);

    /// <summary>Python.</summary>
    public static SourceLanguage Python { get; } = new("Python", [".py", ".pyi"], ["python"]);

    /// <summary>Java.</summary>
    public static SourceLanguage Java { get; } = new("Java", [".java"], ["java"]);

    /// <summary>JavaScript and TypeScript.</summary>
    public static SourceLanguage JavaScript { get; } =
        new("JavaScript", [".js", ".mjs", ".cjs", ".ts", ".mts", ".cts"], ["node"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SourceLanguage> All { get; } = [C, Cpp, CSharp, Go, Rust, Python, Java, JavaScript];

    /// <summary>Whether the preprocessor of C reads it.</summary>
    public bool IsPreprocessed => this == C || this == Cpp;

    /// <summary>The language of a file, by how its name ends; null for a file of none of them.</summary>
    public static SourceLanguage? Find(string path)
    {
        string ending = Path.GetExtension(path);
        return All.FirstOrDefault(l => l.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase));
    }
}
