using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Types;
using SockConformance.Harness.Protocol;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Site;

/// <summary>What a program in C has to know of an option's value on a platform.</summary>
internal static class TypeFacts
{
    private const int MostValues = 3;
    private const int LongestValue = 60;

    /// <summary>What a reply tells beside the value.</summary>
    private static readonly HashSet<string> Around = ["len", "size", "written", "over", "raw", "via"];

    /// <summary>
    /// The type with its size: <c>struct timeval, 16 bytes on x86_64</c>. A size that systems differ in is the one that was seen.
    /// </summary>
    public static string Type(OptionRow row, Promise promise)
    {
        string name = TypeNames.InC(promise.Row!, row.Option.Types);
        var type = OptionType.Find(promise.Row!.Type, row.Option.Types, promise.Platform.Id);
        bool hasSize = type is not null && !type.IsOpen && type.Shape is not (TypeShape.Text or TypeShape.Bytes);
        if (name.Length == 0 || !hasSize || promise.Row.Also.Count > 0)
            return name;
        if (type!.Size is { } size)
            return $"{name}, {CellNotes.Count(size, "byte")}";
        var measured = Gets(row, promise.Platform)
            .Select(g => (Size: g.Reply["size"], g.Column.Run!.Header.Hello.Machine)).Where(m => m.Size is not null);
        var sizes = measured.GroupBy(m => m.Size!, m => m.Machine).Take(MostValues).ToList();
        string On(IGrouping<string, string> group) =>
            $"{Shown(group.Key)} bytes on {Shown(string.Join(", ", group.Distinct().Order(StringComparer.Ordinal)))}";
        return sizes.Count == 0 ? name : $"{name}, {string.Join("; ", sizes.Select(On))}";
    }

    /// <summary>
    /// What a get of a new socket gave: one value, or some with the systems that gave them. Empty where nothing was read, or what
    /// is read differs from time to time.
    /// </summary>
    public static string Fresh(OptionRow row, Platform platform)
    {
        if (row.Option.Rows.GetValueOrDefault(platform.Id) is { On: not null } or { Varies: true })
            return "";
        var values = Gets(row, platform).Select(g => (Value: Value(g.Reply), System: GroupedSystems.Name(g.Column)))
            .Where(v => v.Value.Length > 0).GroupBy(v => v.Value, v => v.System).OrderByDescending(g => g.Count()).ToList();
        if (values.Count < 2)
            return values.Count == 0 ? "" : values[0].Key;
        int all = values.SelectMany(v => v).Distinct().Count();
        string On(IGrouping<string, string> group) => $"{group.Key} on {GroupedSystems.Words([.. group.Distinct()], all)}";
        string more = values.Count > MostValues ? $"; and {values.Count - MostValues} other values" : "";
        return string.Join("; ", values.Take(MostValues).Select(On)) + more;
    }

    /// <summary>The errors that the platform's claims name in the option's cases.</summary>
    public static IReadOnlyList<string> Errors(Subject option, string platform)
    {
        var checks = option.Cases.SelectMany(c => c.Expect).Where(e => e.Platform == platform).SelectMany(e => e.Checks);
        return [.. checks.SelectMany(c => c.Matcher.Errors).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(TargetColumn Column, Reply Reply)> Gets(OptionRow row, Platform platform) =>
        row.Cells.Where(c => c.Column.Platform.Id == platform.Id)
            .SelectMany(c => c.Probes(Claim.Get).Where(p => p.Answer.Works), (c, p) => (c.Column, p.Answer.Reply!));

    private static string Value(Reply reply)
    {
        var fields = reply.Fields.Where(f => !Around.Contains(f.Key))
            .Select(f => f.Key == "value" ? reply[f.Key]! : $"{f.Key}={reply[f.Key]}");
        return Shown(string.Join(' ', fields));
    }

    private static string Shown(string text) => LogText.Shorten(text, LongestValue);
}
