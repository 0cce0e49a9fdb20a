namespace SockConformance.Harness.Expectations.Linting;

/// <summary>Why a claim cannot be tested is one word of a closed list, and a sentence.</summary>
internal static class UntestableRule
{
    private static readonly string[] Reasons =
        ["hardware", "legacy", "advice", "definition", "network", "callback", "opaque", "unload", "privilege", "timing"];

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var claim in catalog.Subjects.SelectMany(s => s.Claims).Where(c => c.Untestable is not null))
        {
            if (!Reasons.Contains(claim.Untestable!.Reason))
                problems.NotAllowed(claim.Where, "the reason", claim.Untestable.Reason, Reasons, "untestable");
            if (claim.Untestable.Why.Length < 10)
                problems.Add(
                    claim.Where, "'why' is a sentence that tells what keeps a case from showing the claim", "untestable");
        }
    }
}
