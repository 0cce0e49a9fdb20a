using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Tests.Answers;

namespace SockConformance.Harness.Tests.Runs.Releases;

/// <summary>Runs of releases of Linux that answer one question.</summary>
internal static class ReleasedRun
{
    /// <summary>A run.</summary>
    /// <param name="catalog">A catalog of <see cref="AskedCase"/>.</param>
    /// <param name="release">The release, in the target's name and in the driver's hello.</param>
    /// <param name="reply">What is answered on tcp4.</param>
    /// <param name="native">Whether it is the platform's own system.</param>
    /// <param name="verdict">What the judge said; untested unless told.</param>
    /// <param name="second">What is answered to the next question, if there is one.</param>
    public static Run Make(
        Catalog catalog, string release, string reply, bool native = true, Verdict? verdict = null, string? second = null)
    {
        string[] replies = second is null ? [reply] : [reply, second];
        var sheet = AskedCase.Sheet(catalog, "linux@" + release, "linux", ("tcp4", replies));
        var run = SampleRun.Started();
        verdict ??= new Verdict(null, VerdictCode.Untested, new Cause(CauseKind.NoClaim));
        return run with
        {
            Header = run.Header with
            {
                Target = sheet.Target,
                Only = [],
                Native = native,
                Speaks = release,
            },
            Cases = [.. sheet.Transcripts.Values.Select(t => new RunCase(t, [verdict]))],
        };
    }
}
