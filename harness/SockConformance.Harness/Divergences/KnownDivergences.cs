using System.IO.Enumeration;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Divergences;

/// <summary>Which verdicts of a run are listed, with a reason, in the target's known divergences.</summary>
public sealed class KnownDivergences(Catalog catalog, RunHeader header)
{
    private readonly List<KnownEntry> entries =
        [.. List(catalog, header.Target).Where(e => e.When.All(w => Holds(w.Key, w.Value, header)))];

    /// <summary>
    /// Whether a verdict is a divergence at all: what a listing speaks of. A failure with the answer that an erratum of its claim
    /// tells is the document's, and so none; of documents that contradict each other one side alone is judged; and what a case
    /// could not see diverges from nothing. Where an option is refused although it is promised, the probe of it fails;
    /// that its other cases are unsupported then says nothing new. What comes out differently when it is asked again alone is
    /// flaky: that tells of the machine's load, not of the option.
    /// </summary>
    public static bool IsDivergence(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict is { Claim: not null, Flaky: false, Excused: false, SettledBy: null, IsBlind: false }
            && verdict.Code is VerdictCode.Fail or VerdictCode.Unresolved;
    }

    /// <summary>The entry that lists this divergence, or null.</summary>
    public KnownEntry? Find(string caseId, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return IsDivergence(verdict) ? entries.FirstOrDefault(e => Speaks(e, caseId, verdict)) : null;
    }

    /// <summary>
    /// Entries that list no divergence of the run: every case that they name passes, or fails as an erratum says. One of what comes
    /// in some runs only is none of them.
    /// </summary>
    public IReadOnlyList<KnownEntry> Stale(IReadOnlyCollection<RunCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return [.. entries.Where(e => e is { Inherited: false, Varies: false }).Where(e =>
        {
            var named = cases.Where(c => Glob.Matches(e.Case, c.Transcript.CaseId));
            var spoken = named.SelectMany(c => c.Verdicts.Where(v => SpeaksOfClaim(e, v))).ToList();
            return spoken.Count > 0 && spoken.All(v => v.Code == VerdictCode.Pass || v.Excused || v.SettledBy is not null);
        })];
    }

    private static IReadOnlyList<KnownEntry> List(Catalog catalog, string target) =>
        catalog.Known.GetValueOrDefault(KnownList.NameFor(catalog.Known.Keys, target), []);

    private static bool Speaks(KnownEntry entry, string caseId, Verdict verdict) =>
        Glob.Matches(entry.Case, caseId) && SpeaksOfClaim(entry, verdict);

    private static bool SpeaksOfClaim(KnownEntry entry, Verdict verdict) =>
        entry.Claim == "*" || FileSystemName.MatchesSimpleExpression(entry.Claim, verdict.Claim ?? "", ignoreCase: false);

    private static bool Holds(string condition, string pattern, RunHeader header) => condition switch
    {
        "from" => VersionOrder.Compare(Version(header), pattern) >= 0,
        "until" => VersionOrder.Compare(Version(header), pattern) < 0,
        _ => Matches(condition, pattern, header),
    };

    private static string Version(RunHeader header) => header.Hello.Wine ?? header.Hello.Release;

    private static bool Matches(string condition, string pattern, RunHeader header) => FileSystemName.MatchesSimpleExpression(
        pattern,
        condition switch
        {
            "release" => header.Hello.Release,
            "arch" => header.Hello.Machine,
            "user" => header.Hello.Reply["uid"] == "0" ? "root" : "other",
            "libc" => header.Hello.Libc,
            _ => header.Hello.Wine ?? header.Hello.Reply["version"] ?? "",
        },
        ignoreCase: false);
}
