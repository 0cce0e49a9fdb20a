namespace SockConformance.Harness.Expectations.Linting;

/// <summary>A known divergence is explained: what a program wrote in place of the reason does not stay.</summary>
internal static class KnownRule
{
    private const string Name = "known";

    public static void Check(Catalog catalog, Problems problems)
    {
        var own = catalog.Known.Values.SelectMany(e => e).Where(e => !e.Inherited);
        foreach (var entry in own.Where(e => e.Reason.Trim() == KnownEntry.ToBeWritten))
            problems.Add(
                entry.Where,
                $"the reason of '{entry.Case}' is still {KnownEntry.ToBeWritten}; "
                + "say why the target does not do what its document says, with a link where one exists",
                Name);
    }
}
