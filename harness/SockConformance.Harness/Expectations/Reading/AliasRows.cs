namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Gives each row that is an alias what the option's own row says: number, types and kinds.</summary>
/// <remarks>The two stand in different files, so this is done when all are read.</remarks>
internal static class AliasRows
{
    /// <summary>
    /// The subjects, each alias completed; one whose option is not known stays as it was read, for lint to tell.
    /// </summary>
    public static List<Subject> Complete(List<Subject> subjects)
    {
        if (!subjects.Exists(s => s.Rows.Values.Any(r => r.AliasOf is not null)))
            return subjects;
        var byId = subjects.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return [.. subjects.Select(s => Complete(s, byId))];
    }

    private static Subject Complete(Subject subject, Dictionary<string, Subject> byId)
    {
        if (subject.Rows.Values.All(r => r.AliasOf is null))
            return subject;
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        var types = new Dictionary<string, StructureType>(subject.Types, StringComparer.Ordinal);
        foreach (var (platform, row) in subject.Rows)
        {
            rows[platform] = row;
            var option = row.AliasOf is { } name ? byId.GetValueOrDefault($"{subject.Level}/{name}") : null;
            if (option?.Rows.GetValueOrDefault(platform) is not { } own)
                continue;
            rows[platform] = Complete(row, own);
            foreach (var structure in option.Types)
                types.TryAdd(structure.Key, structure.Value);
        }
        return subject with { Rows = rows, Types = types };
    }

    private static Row Complete(Row alias, Row own) => alias with
    {
        Number = own.Number,
        // Where times of 64 bits have a number of their own, it is the option's and not that of its older name.
        Numbers = alias.Numbers.Count > 0 ? alias.Numbers : own.Numbers,
        Type = own.Type,
        Also = own.Also,
        Kinds = own.Kinds,
        Privilege = own.Privilege,
        Beyond = own.Beyond,
        From = own.From,
        Until = own.Until,
    };
}
