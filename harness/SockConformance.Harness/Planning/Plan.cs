using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Planning;

/// <summary>The steps to run on one platform, in order.</summary>
/// <param name="PlatformId">The platform.</param>
/// <param name="Cases">The cases, sorted by id.</param>
/// <param name="Instances">What each case was made from, by id: for the judge, never for the driver.</param>
public sealed record Plan(
    string PlatformId, IReadOnlyList<PlannedCase> Cases, IReadOnlyDictionary<string, CaseInstance> Instances)
{
    /// <summary>The questions to the headers of the driver.</summary>
    public required IReadOnlyList<HeaderQuestion> Questions { get; init; }

    /// <summary>The case that puts those questions to it.</summary>
    public PlannedCase Headers => HeaderPlan.Case(Questions);

    /// <summary>The whole plan as a driver reads it: <c>hello</c>, the questions to its headers, then each case.</summary>
    public IEnumerable<string> Lines => Cases.Prepend(Headers).SelectMany(c => c.Requests.Prepend(c.Opening)).Prepend("hello");
}
