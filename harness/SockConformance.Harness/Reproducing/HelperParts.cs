using System.Collections.Concurrent;
using System.Reflection;

namespace SockConformance.Harness.Reproducing;

/// <summary>
/// The helpers that a program may need, by name; they are text beside this file, so that they are read and mended as code.
/// </summary>
internal sealed class HelperParts
{
    private const string Mark = "//@ ";
    private static readonly ConcurrentDictionary<(string File, string Platform), HelperParts> Read = new();
    private readonly List<Part> parts = [];

    private HelperParts(string text, string platform)
    {
        foreach (string chunk in text.ReplaceLineEndings("\n").Split("\n" + Mark).Skip(1))
        {
            int end = chunk.IndexOf('\n', StringComparison.Ordinal);
            var head = chunk[..end].Split(';', StringSplitOptions.TrimEntries);
            string[] Words(string key)
            {
                string? line = head.FirstOrDefault(h => h.StartsWith(key, StringComparison.Ordinal));
                return line?[key.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
            }
            if (Words("on:") is { Length: > 0 } on && !on.Contains(platform))
                continue;
            parts.Add(new Part(head[0], Words("needs:"), Words("include:"), chunk[(end + 1)..].TrimEnd('\n')));
        }
    }

    /// <summary>The parts of a file for a platform.</summary>
    /// <param name="file">The name of the embedded file.</param>
    /// <param name="platform">The platform's id.</param>
    public static HelperParts Load(string file, string platform) =>
        Read.GetOrAdd((file, platform), f => Open(f.File, f.Platform));

    private static HelperParts Open(string file, string platform)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded");
        using var reader = new StreamReader(stream);
        return new HelperParts(reader.ReadToEnd(), platform);
    }

    /// <summary>Whether there is a part of that name.</summary>
    public bool Has(string name) => parts.Exists(p => p.Name == name);

    /// <summary>The named parts and all that they stand on, in the order of the file.</summary>
    public IReadOnlyList<Part> Closure(IEnumerable<string> names)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(names);
        while (open.TryPop(out string? name))
        {
            if (!wanted.Add(name))
                continue;
            var part =
                parts.FirstOrDefault(p => p.Name == name) ?? throw new InvalidOperationException($"there is no helper '{name}'");
            foreach (string need in part.Needs)
                open.Push(need);
        }
        return [.. parts.Where(p => wanted.Contains(p.Name))];
    }

    /// <summary>One helper.</summary>
    internal sealed record Part(string Name, IReadOnlyList<string> Needs, IReadOnlyList<string> Includes, string Text);
}
