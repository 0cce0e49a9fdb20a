using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking;

/// <summary>Reads lists of systems: <c>linux >= 5.10, windows 10, netbsd 10, gvisor</c>.</summary>
public static partial class SystemsReader
{
    private const string Windows = "windows";
    private const string Winsock = "winsock";

    /// <summary>The systems, in order.</summary>
    /// <param name="text">The list.</param>
    /// <param name="catalog">The platforms, with the names of their versions.</param>
    /// <param name="targets">The targets that may be named.</param>
    /// <exception cref="InputException">One is not known, or its version is none.</exception>
    public static IReadOnlyList<CheckedSystem> Read(string text, Catalog catalog, IReadOnlyList<SystemTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(targets);
        var found = text.Split(',', StringSplitOptions.TrimEntries).Select(t => One(t, catalog, targets)).ToList();
        return found.DistinctBy(s => s.Label).Count() == found.Count
            ? found
            : throw new InputException($"a system stands twice in '{text}'");
    }

    /// <summary>The names of the platforms' own systems.</summary>
    /// <param name="catalog">The platforms.</param>
    public static IEnumerable<string> Names(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Platforms.Keys.Select(p => p == Winsock ? Windows : p);
    }

    private static CheckedSystem One(string text, Catalog catalog, IReadOnlyList<SystemTarget> targets)
    {
        var match = Form().Match(text);
        if (!match.Success)
            throw new InputException(
                $"'{text}' is no system; write a name, or a name and a version: 'linux >= 5.10', 'windows 10', 'gvisor'");
        string name = match.Groups["name"].Value, version = match.Groups["version"].Value;
        bool andLater = match.Groups["sign"].Value == ">=";
        string id = name.Equals(Windows, StringComparison.OrdinalIgnoreCase) ? Winsock : name.ToLowerInvariant();
        if (catalog.Platforms.TryGetValue(id, out var platform))
        {
            string? oldest = version.Length > 0 ? Version(text, version, platform) : null;
            return new CheckedSystem(text, platform, oldest, andLater, Target: null);
        }
        string whole = version.Length > 0 ? $"{id}@{version}" : id;
        if (targets.FirstOrDefault(t => t.Name.Equals(whole, StringComparison.OrdinalIgnoreCase)) is { } target && !andLater)
            return new CheckedSystem(text, catalog.FindPlatform(target.Platform), Spoken(target), AndLater: false, target.Name);
        throw new InputException(Unknown(text, catalog, targets));
    }

    /// <summary>The version that a target speaks; of a release of the platform's own system the release.</summary>
    private static string? Spoken(SystemTarget target)
    {
        int mark = target.Name.IndexOf('@', StringComparison.Ordinal);
        return target.Speaks ?? (mark > 0 && target.Name[..mark] == target.Platform ? target.Name[(mark + 1)..] : null);
    }

    private static string Version(string text, string version, Platform platform)
    {
        string[] spellings = [version, "win" + version, "server" + version];
        string? named = spellings.FirstOrDefault(s => platform.Versions.ContainsKey(s.ToLowerInvariant()));
        if (named is not null)
            return platform.Versions[named.ToLowerInvariant()];
        if (Dotted().IsMatch(version))
            return version;
        string names = platform.Versions.Count == 0 ? "" : " or " + string.Join(", ", platform.Versions.Keys);
        throw new InputException($"'{version}' of '{text}' is no version; allowed: a dotted number{names}"
            + Nearest.DidYouMean(version, platform.Versions.Keys));
    }

    private static string Unknown(string text, Catalog catalog, IReadOnlyList<SystemTarget> targets)
    {
        var platforms = Names(catalog).ToList();
        var names = targets.Select(t => t.Name).Where(n => !platforms.Contains(n)).ToList();
        string example = platforms.Contains("linux") ? " ('linux >= 5.10')" : "";
        string also = names.Count == 0 ? "" : $", and the targets {string.Join(", ", names)}";
        return $"the system '{text}' is not known; allowed: {string.Join(", ", platforms)}, each alone or with a version{example}"
            + $"{also}{Nearest.DidYouMean(text, platforms.Concat(names))}";
    }

    [GeneratedRegex(@"^\d+(\.\d+)*$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?<name>[A-Za-z][\w+.-]*(@[\w.+-]+)?)(\s*(?<sign>>=|=)\s*|\s+|$)(?<version>[\w.]+)?$")]
    private static partial Regex Form();
}
