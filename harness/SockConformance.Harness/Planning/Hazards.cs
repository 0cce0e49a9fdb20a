using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Planning;

/// <summary>What no plan may ask, because it takes the whole system down.</summary>
internal static class Hazards
{
    private const string Rule = "hazard";

    private const string Panics = "a kernel built with DIAGNOSTIC panics when such a socket accepts a connection";

    private static readonly Hazard[] All = [new("netbsd", "LOCAL_CONNWAIT", "accept", Panics)];

    /// <summary>On a platform, an option that is set in a case that also does something else.</summary>
    private sealed record Hazard(string Platform, string Option, string Verb, string Why);

    /// <summary>Tells each case that would do it.</summary>
    public static void Check(CaseInstance instance, Problems problems)
    {
        foreach (var hazard in All)
        {
            if (hazard.Platform != instance.Platform.Id)
                continue;
            var sets = instance.Steps.Where(s => s.Request.Verb.Is(VerbTraits.Sets));
            var set = sets.FirstOrDefault(s => s.Request.Option?.Option?.Name == hazard.Option);
            if (set is null || instance.Steps.All(s => s.Request.Verb.Name != hazard.Verb))
                continue;
            string what = $"{instance.Id} sets {hazard.Option} and has '{hazard.Verb}', also by a setup";
            string advice = $"take one of them out, or keep the case from {hazard.Platform} by 'only'";
            problems.Add(set.Where, $"{what}: {hazard.Why}; {advice}", Rule);
        }
    }
}
