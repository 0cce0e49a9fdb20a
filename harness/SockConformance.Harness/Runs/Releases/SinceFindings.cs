using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>Holds what documents say of since when there is an option against what releases answered.</summary>
/// <remarks>
/// Only releases of the platform's own system count: what an emulation has says nothing of the platform's versions.
/// </remarks>
public static class SinceFindings
{
    /// <summary>What contradicts the documents of one option; empty where nothing does, or no document names a version.</summary>
    /// <param name="option">The option.</param>
    /// <param name="histories">Its questions.</param>
    /// <param name="series">The releases.</param>
    /// <param name="platform">Their platform.</param>
    public static IEnumerable<SinceFinding> Find(
        Subject option, IReadOnlyCollection<AnswerHistory> histories, ReleaseSeries series, Platform platform)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(platform);
        if (option.Rows.GetValueOrDefault(platform.Id) is not { Meaning: RowMeaning.Option, From: { } since } row)
            yield break;
        var native = series.Releases.Where(r => r.Run.Header.Native);
        var releases = native.Select(r => (
            r.Release,
            IsDue: TargetFacts.From(r.Run.Header.Hello, r.Run.Header.Speaks).InForce(since, null, platform),
            IsOver: !TargetFacts.From(r.Run.Header.Hello, r.Run.Header.Speaks).InForce(null, row.Until, platform),
            IsThere: OptionPresence.IsThere(histories, series, r.Release, platform))).ToList();
        var early = releases.Where(r => !r.IsDue && r.IsThere == true).Select(r => r.Release).ToList();
        if (early.Count > 0)
            yield return new SinceFinding(option, since, row.CiteGet ?? row.CiteSet, early, IsThere: true);
        // A system may be built without what is optional, and an erratum tells already where else it is not there.
        bool isPromised = row.Optional is null && row.ErrataGet.Count == 0 && row.ErrataSet.Count == 0;
        var lacking = releases.Where(r => r is { IsDue: true, IsOver: false, IsThere: false }).Select(r => r.Release).ToList();
        if (lacking.Count > 0 && isPromised)
            yield return new SinceFinding(option, since, row.CiteGet ?? row.CiteSet, lacking, IsThere: false);
    }
}
