using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Expectations.Linting;

/// <summary>A row cites what it says, and its probes can be made.</summary>
internal static class RowRule
{
    private const string Name = "row";

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var option in catalog.Options)
        {
            foreach (var row in option.Rows.Values)
            {
                if (row.Meaning == RowMeaning.Option)
                    CheckOption(row, problems);
                else if (row.Meaning is RowMeaning.Alias)
                    CheckAlias(catalog, option, row, problems);
                if (row.Meaning is RowMeaning.Alias or RowMeaning.HeaderOnly)
                    CheckClaims(option, row, problems);
                if (row.On is { } on && !catalog.Setups.ContainsKey(on.Setup))
                    problems.NotAllowed(row.Where, "the setup", on.Setup, catalog.Setups.Keys, Name);
                if (row.IsProbed && row.Kinds.Count == 0)
                    problems.Add(row.Where, $"the row lacks 'kinds': the kinds of socket that {Source(row)}", Name);
            }
        }
    }

    private static string Source(Row row) =>
        row.Meaning == RowMeaning.HeaderOnly ? "it can be asked on" : "the document speaks of";

    private static void CheckOption(Row row, Problems problems)
    {
        CheckCited(row, Claim.Get, row.Get, row.CiteGet, problems);
        CheckCited(row, Claim.Set, row.Set, row.CiteSet, problems);
        const string Unprobed = "the row has 'unprobed', which is for a set that is promised and has no sample";
        if (row.Unprobed is not null && (row.Set != Support.Supported || row.Sample is not null))
            problems.Add(row.Where, Unprobed + "; take out the one or the other", Name);
        else if (row.Set == Support.Supported && row.Unprobed is null && ProbeMaker.Sample(row) is null)
            problems.Add(row.Where, $"the row lacks 'sample': a value of type {row.Type} for the probe of set", Name);
    }

    private static void CheckCited(Row row, string access, Support support, Citation? cite, Problems problems)
    {
        string said = $"the row says of {access} that it is {support}";
        if (support != Support.Silent && cite is null)
            problems.Add(row.Where, said + ", without a citation; add cite: document#passage", Name);
    }

    /// <summary>An alias is one name for what another file has a row of, so the two cannot differ.</summary>
    private static void CheckAlias(Catalog catalog, Subject option, Row row, Problems problems)
    {
        string id = $"{option.Level}/{row.AliasOf}";
        var meant = catalog.FindOption(id)?.Rows.GetValueOrDefault(row.Platform);
        if (meant is { Meaning: not (RowMeaning.Absent or RowMeaning.Alias) })
            return;
        var others = catalog.Options
            .Where(o => o.Level == option.Level && o.Rows.GetValueOrDefault(row.Platform) is { IsProbed: true });
        problems.NotAllowed(row.Where, $"the option of {row.Platform} behind the alias", id, others.Select(o => o.Id), Name);
    }

    private static void CheckClaims(Subject option, Row row, Problems problems)
    {
        if (option.Claims.FirstOrDefault(c => c.Platform == row.Platform) is not { } claim)
            return;
        string why = row.Meaning == RowMeaning.Alias
            ? $"is another name of {row.AliasOf} there; move the claim to the file of {row.AliasOf}"
            : "is named by no document there; take 'header-only' out of the row if one names it";
        problems.Add(claim.Where, $"the claim '{claim.Name}' is of {row.Platform}, but {option.Name} {why}", Name);
    }
}
