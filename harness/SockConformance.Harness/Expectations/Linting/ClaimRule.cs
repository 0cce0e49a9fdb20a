namespace SockConformance.Harness.Expectations.Linting;

/// <summary>Each claim has a case that could prove it wrong, or says why none can.</summary>
internal static class ClaimRule
{
    private const string Name = "claim";

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var subject in catalog.Subjects)
        {
            var expected = subject.Cases.SelectMany(c => c.Expect).Select(e => (e.Platform, e.Claim)).ToHashSet();
            var tested = subject.Claims.Where(c => c.Shows != Shows.Access && c.Untestable is null);
            foreach (var claim in tested.Where(c => !expected.Contains((c.Platform, c.Name))))
                problems.Add(
                    claim.Where,
                    $"the claim '{claim.Name}' of {claim.Platform} has no case; write one that could prove it wrong, "
                    + "or say 'untestable: {reason, why}'",
                    Name);
            foreach (var twice in subject.Claims.GroupBy(c => (c.Platform, c.Name)).Where(g => g.Count() > 1))
                problems.Add(twice.Last().Where, $"{twice.Key.Platform} has two claims '{twice.Key.Name}'; rename one", Name);
        }
    }
}
