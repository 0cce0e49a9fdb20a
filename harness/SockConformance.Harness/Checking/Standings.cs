using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking;

/// <summary>Tells how options stand on systems: by the rows of the catalog, and by what a run of the system answered.</summary>
internal static class Standings
{
    /// <summary>How the first of several options that a name may mean stands, of which the system has one.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="options">The options, one at least.</param>
    /// <param name="system">The system.</param>
    /// <param name="answers">What the system was seen to answer.</param>
    public static Standing Find(
        Catalog catalog, IReadOnlyList<Subject> options, CheckedSystem system, SystemAnswers answers)
    {
        var all = options.Select(o => One(catalog, o, system, answers)).ToList();
        return all.Find(s => s.Lacks is null) ?? all[0];
    }

    private static Standing One(Catalog catalog, Subject option, CheckedSystem system, SystemAnswers answers)
    {
        var row = option.Rows.GetValueOrDefault(system.Platform.Id);
        if (row?.AliasOf is { } other && catalog.FindOption($"{option.Level}/{other}") is { } meant && meant != option)
            return One(catalog, meant, system, answers);
        bool? answered = row is null ? null : answers.Has(option, system);
        string? refusal = answered == false ? answers.Refusal(option, system) : null;
        string? lacks = answered == true ? null : Lacks(row, system) ?? refusal;
        return new Standing(system, option, lacks is null ? row : null, lacks);
    }

    private static string? Lacks(Row? row, CheckedSystem system) => row switch
    {
        null or { Absent: true } => "not there",
        { Meaning: RowMeaning.Message } => "not there as an option: it is the type of a control message only",
        { Get: Support.Refused, Set: Support.Refused } => $"documented as not supported ({row.CiteSet ?? row.CiteGet})",
        _ => OutOfVersion(row, system),
    };

    private static string? OutOfVersion(Row row, CheckedSystem system) =>
        VersionRange.IsBefore(system, row.From) ? $"only from {VersionName.Text(row.From!)} on"
        : VersionRange.IsBehind(system, row.Until) ? $"gone from {VersionName.Text(row.Until!)} on"
        : null;
}
