using SockConformance.Harness.Expectations;

namespace SockConformance.Tool.Commands;

/// <summary>What a reader asks first of an option: on which platforms it is, and whether it can be read and set there.</summary>
internal static class WhereItIs
{
    /// <summary>In a sentence: <c>On Linux and NetBSD it can be read and set; on Winsock only set.</c></summary>
    /// <param name="option">The option.</param>
    /// <param name="platforms">The platforms to tell of.</param>
    public static string Sentence(Subject option, IEnumerable<Platform> platforms)
    {
        ArgumentNullException.ThrowIfNull(option);
        var groups = platforms.GroupBy(p => Words(option.Rows.GetValueOrDefault(p.Id)), p => p.Name, StringComparer.Ordinal);
        string sentence = string.Join("; ", groups.Select(g => $"on {And([.. g])} it {g.Key}"));
        return sentence.Length == 0 ? "" : char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    private static string Words(Row? row) => row switch
    {
        null or { Absent: true } => "is not known to the documents",
        { AliasOf: { } other } => $"is another name of {other}{Since(row)}",
        { Meaning: RowMeaning.Message } => $"is the type of a control message and no option{Since(row)}",
        { Meaning: RowMeaning.HeaderOnly } => $"is named by headers only{Since(row)}",
        _ => Access(row.Get, row.Set) + Since(row),
    };

    private static string Access(Support get, Support set) => (get, set) switch
    {
        (Support.Supported, Support.Supported) => "can be read and set",
        (Support.Supported, Support.Refused) => "can be read, and not set",
        (Support.Refused, Support.Supported) => "can be set, and not read",
        (Support.Supported, _) => "can be read",
        (_, Support.Supported) => "can be set",
        (Support.Refused, Support.Refused) => "is documented as not supported",
        (Support.Refused, _) => "cannot be read",
        (_, Support.Refused) => "cannot be set",
        _ => "is documented, and nothing is said of whether it can be read or set",
    };

    private static string Since(Row row) =>
        VersionName.Range(row.From, row.Until) is { Length: > 0 } range ? $" ({range})" : "";

    private static string And(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
