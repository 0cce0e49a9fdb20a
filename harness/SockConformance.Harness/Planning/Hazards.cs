using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Planning;

/// <summary>What no plan may ask, because it takes the whole system down.</summary>
internal static class Hazards
{
    private const string Rule = "hazard";

    private static readonly Hazard[] All =
    [
        new("netbsd", "LOCAL_CONNWAIT", "accept", "a kernel built with DIAGNOSTIC panics when a connection is accepted on such a socket"),
    ];

    /// <summary>On a platform, an option that is set in a case that also does something else.</summary>
    private sealed record Hazard(string Platform, string Option, string Verb, string Why);

    /// <summary>Tells each case that would do it.</summary>
    public static void Check(CaseInstance instance, Problems problems)
    {
        foreach (var hazard in All)
        {
            if (hazard.Platform != instance.Platform.Id)
                continue;
            var set = instance.Steps.FirstOrDefault(s => s.Request.Verb.Is(VerbTraits.Sets) && s.Request.Option?.Option?.Name == hazard.Option);
            if (set is null || instance.Steps.All(s => s.Request.Verb.Name != hazard.Verb))
                continue;
            string what = $"{instance.Id} sets {hazard.Option} and has '{hazard.Verb}', also by a setup";
            problems.Add(set.Where, $"{what}: {hazard.Why}; take one of them out, or keep the case from {hazard.Platform} by 'only'", Rule);
        }
    }
}
