namespace SockConformance.Harness.Expectations.Linting;

/// <summary>Both sides of a contradiction can be found: a citation, a platform's get or set, or a platform's claim.</summary>
internal static class ContradictionRule
{
    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var subject in catalog.Subjects)
            foreach (var contradiction in subject.Contradictions)
                foreach (string side in contradiction.Between)
                    CheckSide(catalog, subject, side, contradiction.Where, problems);
    }

    private static void CheckSide(Catalog catalog, Subject subject, string side, Place where, Problems problems)
    {
        if (Citation.Parse(side, where) is { } cite)
        {
            CitationRule.CheckOne(catalog, cite, null, problems);
            return;
        }
        int dot = side.IndexOf('.', StringComparison.Ordinal);
        string platform = dot < 0 ? side : side[..dot];
        string name = dot < 0 ? "" : side[(dot + 1)..];
        if (!catalog.Platforms.ContainsKey(platform))
            problems.NotAllowed(where, "the platform", platform, catalog.Platforms.Keys, "contradiction");
        else if (name is not (Claim.Get or Claim.Set) && subject.Claim(platform, name) is null)
            problems.NotAllowed(
                where,
                $"the claim of {platform}",
                name,
                subject.Claims.Where(c => c.Platform == platform).Select(c => c.Name).Concat([Claim.Get, Claim.Set]),
                "contradiction");
    }
}
