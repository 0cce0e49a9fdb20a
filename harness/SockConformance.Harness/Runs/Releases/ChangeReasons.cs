using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>
/// Why releases of a target differ: what <c>changes.yaml</c> tells, and the known divergences and the errata of claims that begin
/// or end with a version.
/// </summary>
internal sealed class ChangeReasons
{
    private readonly Dictionary<string, Subject> subjects;
    private readonly List<ChangeReason> told;
    private readonly List<(string Version, KnownEntry Entry)> known;
    private readonly string platform;

    /// <summary>Makes it.</summary>
    /// <param name="catalog">The expectations.</param>
    /// <param name="target">The target without its releases.</param>
    /// <param name="platform">The id of its platform.</param>
    public ChangeReasons(Catalog catalog, string target, string platform)
    {
        this.platform = platform;
        subjects = catalog.Subjects.ToDictionary(s => s.Id, StringComparer.Ordinal);
        told = [.. catalog.Changes.Where(c => c.Target == target)];
        var listed = catalog.Known.GetValueOrDefault(target, []);
        known = [.. listed.SelectMany(e => Bounds(e.When.GetValueOrDefault("from"), e.When.GetValueOrDefault("until")),
            (entry, version) => (version, entry))];
    }

    /// <summary>
    /// The reasons for a change, those told for it first. Versions behind the first release count, up to the second.
    /// </summary>
    /// <param name="subject">The option under which the answer is told.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="claims">The claims that the case was judged by.</param>
    /// <param name="from">The last release with the old answer.</param>
    /// <param name="to">The first release with the new one.</param>
    public IReadOnlyList<ReleaseReason> Find(Subject subject, string caseId, IEnumerable<string> claims, string from, string to)
    {
        bool Came(string version) => VersionOrder.IsVersion(version)
            && VersionOrder.Compare(version, from) > 0 && VersionOrder.Compare(version, to) <= 0;
        var own = told.Where(r => Came(r.In) && r.Speaks(subject, caseId))
            .Select(r => new ReleaseReason(r.In, r.Why, r.Evidence));
        var listed = known.Where(k => Came(k.Version) && Glob.Matches(k.Entry.Case, caseId))
            .Select(k => new ReleaseReason(k.Version, k.Entry.Reason, k.Entry.Link is { } link ? [link] : []));
        var owner = subjects.GetValueOrDefault(CaseId.Parse(caseId).Subject);
        var errata = claims.Select(c => owner?.Claim(platform, c)).OfType<Claim>().SelectMany(c => c.Errata)
            .Where(e => e.Covers(owner!.Id, caseId))
            .SelectMany(e => Bounds(e.From, e.Until).Where(Came), (e, v) => new ReleaseReason(v, e.Why, e.Evidence));
        return [.. own.Concat(listed.Concat(errata).ExceptBy(own.Select(r => r.In), r => r.In)).DistinctBy(r => r.Why)];
    }

    private static IEnumerable<string> Bounds(string? from, string? until) => new[] { from, until }.OfType<string>();
}
