using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking;

/// <summary>
/// Tells where documents promise different things: for the same step of the same case one platform's claim expects what
/// another's rules out.
/// </summary>
internal static class PromiseDifference
{
    /// <summary>The differences, one for each pair of sentences that contradict each other.</summary>
    public static IEnumerable<Difference> Find(IReadOnlyList<Standing> standings)
    {
        if (standings.Select(s => s.Option.Id).Distinct().Count() != 1)
            yield break;
        var option = standings[0].Option;
        var platforms = standings.GroupBy(s => s.System.Platform.Id, StringComparer.Ordinal).ToList();
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < platforms.Count; i++)
            foreach (var other in platforms.Skip(i + 1))
                foreach (var pair in Pairs(option, platforms[i].First().System, other.First().System))
                    if (told.Add(pair.Mine.Says + pair.Theirs.Says))
                        yield return new Difference(
                            pair.IsLength ? FindingAspect.Type
                                : IsDefault(pair.Mine) && IsDefault(pair.Theirs) ? FindingAspect.Default
                                : FindingAspect.Effect,
                            [Note(platforms[i], pair.Mine, pair.Topic), Note(other, pair.Theirs, pair.Topic)]);
    }

    private static SystemNote Note(IEnumerable<Standing> of, Claim claim, string topic) =>
        new([.. of.Select(s => s.System.Label)], topic + claim.Says.TrimEnd('.'));

    private static bool IsDefault(Claim claim) =>
        claim.Name.StartsWith("default", StringComparison.Ordinal) || claim.Name.StartsWith("fresh", StringComparison.Ordinal);

    /// <summary>The first pair of each kind; more of them say the same in other words.</summary>
    private static IEnumerable<Pair> Pairs(Subject option, CheckedSystem mine, CheckedSystem theirs)
    {
        var pairs =
            from definition in option.Cases
            where !definition.IsProbe
            from one in definition.Expect
            where one.Platform == mine.Platform.Id
            from other in definition.Expect
            where other.Platform == theirs.Platform.Id
            from check in one.Checks
            from against in other.Checks
            where check.Label == against.Label && check.Field == against.Field && Contradict(check.Matcher, against.Matcher)
            let first = option.Claim(mine.Platform.Id, one.Claim)
            let second = option.Claim(theirs.Platform.Id, other.Claim)
            where first is not null && second is not null && Holds(first, mine) && Holds(second, theirs)
            select new Pair(first, second, check.Field == "len", Topic(definition));
        return pairs.DistinctBy(p => (p.IsLength, IsDefault(p.Mine) && IsDefault(p.Theirs)));
    }

    /// <summary>Whether the system keeps a claim, as far as the catalog knows; access is told elsewhere.</summary>
    private static bool Holds(Claim claim, CheckedSystem system) =>
        claim.Errata.Count == 0 && claim.Shows != Shows.Access && VersionRange.IsInForce(system, claim);

    private static string Topic(CaseDefinition definition) =>
        definition.Title.Contains('$', StringComparison.Ordinal) ? "" : definition.Title.TrimEnd('.') + ": ";

    /// <summary>Whether no answer can be what both say; false where that cannot be told.</summary>
    private static bool Contradict(MatcherText one, MatcherText other) =>
        one.Alternatives.All(a => other.Alternatives.All(b => Contradict(Matcher.Parse(a), Matcher.Parse(b))));

    private static bool Contradict(Matcher? one, Matcher? other) => (one?.Kind, other?.Kind) switch
    {
        (null, _) or (_, null) => false,
        (MatcherKind.Number, MatcherKind.Number) => one.Low != other.Low,
        (MatcherKind.Number, MatcherKind.Nonzero) => one.Low == 0,
        (MatcherKind.Nonzero, MatcherKind.Number) => other.Low == 0,
        (MatcherKind.Duration, MatcherKind.Duration) => one.Low != other.Low,
        var (a, b) => (Succeeds(a) && Fails(b)) || (Fails(a) && Succeeds(b)),
    };

    private static bool Succeeds(MatcherKind? kind) =>
        kind is MatcherKind.Ok or MatcherKind.Number or MatcherKind.Nonzero or MatcherKind.Duration or MatcherKind.Range;

    private static bool Fails(MatcherKind? kind) => kind is MatcherKind.Fails or MatcherKind.FailsWith or MatcherKind.Refused;

    /// <summary>Two claims that no answer can keep both.</summary>
    /// <param name="Mine">The one.</param>
    /// <param name="Theirs">The other.</param>
    /// <param name="IsLength">Whether they speak of the value's length.</param>
    /// <param name="Topic">What the case asks, with a colon; may be empty.</param>
    private sealed record Pair(Claim Mine, Claim Theirs, bool IsLength, string Topic);
}
