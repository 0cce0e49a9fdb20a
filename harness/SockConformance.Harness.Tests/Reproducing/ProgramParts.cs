using System.Text.RegularExpressions;
using SockConformance.Harness.Reproducing;

namespace SockConformance.Harness.Tests.Reproducing;

/// <summary>What a program in C is put together from: headers, helpers, main.</summary>
internal static partial class ProgramParts
{
    /// <summary>All helpers there are, in their order.</summary>
    public static string AllHelpers()
    {
        using var stream = typeof(Reproducer).Assembly.GetManifestResourceStream("helpers.c")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The lines that include and define.</summary>
    public static IEnumerable<string> Headers(string text) => Header().Matches(text).Select(m => m.Value);

    /// <summary>What stands between the headers and main.</summary>
    public static IEnumerable<string> Helpers(string text) =>
        Between().Match(text).Groups[1].Value.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(
            p => p.Trim('\n')).Where(p => p.Length > 0);

    /// <summary>Its main.</summary>
    public static string MainFunction(string text) => MainOf().Match(text).Value;

    /// <summary>
    /// A program of each combination that has a header or helper which no smaller one within it has. Where a header or helper is
    /// all that it needs in the smaller one, so it is in the larger.
    /// </summary>
    public static List<Reproduction> Smallest(IEnumerable<Reproduction> programs)
    {
        var all = programs.Select(p => (Program: p, Has: Combination(p.Text!))).DistinctBy(p => string.Join('\n', p.Has))
            .ToList();
        return [.. all.Where(p => !p.Has.IsSubsetOf(Within(p.Has))).Select(p => p.Program)];

        HashSet<string> Within(HashSet<string> has) => [.. all.Where(o => o.Has.IsProperSubsetOf(has)).SelectMany(o => o.Has)];
    }

    private static HashSet<string> Combination(string text) =>
        [.. Headers(text).Where(h => h.StartsWith("#include", StringComparison.Ordinal)), .. Helpers(text)];

    [GeneratedRegex(@"(?m)^#define _[A-Z]+_SOURCE$|^#include .*$|^#ifndef .*\n#define .*\n#endif$")]
    private static partial Regex Header();

    [GeneratedRegex(@"(?s)(?:#include [^\n]*\n|#endif\n)\n(.*)\nint main\(void\)")]
    private static partial Regex Between();

    [GeneratedRegex(@"(?s)\nint main\(void\)\n.*$")]
    private static partial Regex MainOf();
}
