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
            foreach (var row in option.Rows.Values.Where(r => !r.Absent))
            {
                if (row.Get != Support.Silent && row.CiteGet is null)
                    problems.Add(
                        row.Where,
                        $"the row says of get that it is {row.Get}, without a citation; add cite: document#place",
                        Name);
                if (row.Set != Support.Silent && row.CiteSet is null)
                    problems.Add(
                        row.Where,
                        $"the row says of set that it is {row.Set}, without a citation; add cite: document#place",
                        Name);
                if (row.Unprobed is not null && (row.Set != Support.Supported || row.Sample is not null))
                    problems.Add(
                        row.Where,
                        "the row has 'unprobed', which is for a set that is promised and has no sample; "
                        + "take out the one or the other",
                        Name);
                else if (row.Set == Support.Supported && row.Unprobed is null && ProbeMaker.Sample(row) is null)
                    problems.Add(row.Where, $"the row lacks 'sample': a value of type {row.Type} for the probe of set", Name);
                if (row.On is { } on && !catalog.Setups.ContainsKey(on.Setup))
                    problems.NotAllowed(row.Where, "the setup", on.Setup, catalog.Setups.Keys, Name);
                if (row.Kinds.Count == 0)
                    problems.Add(row.Where, "the row lacks 'kinds': the kinds of socket that the document speaks of", Name);
            }
        }
    }
}
