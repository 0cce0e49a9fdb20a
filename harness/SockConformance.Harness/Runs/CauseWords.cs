using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs;

/// <summary>Says in words why a verdict is what it is.</summary>
public static class CauseWords
{
    /// <summary>The whole sentence; empty for a pass.</summary>
    public static string Sentence(Cause cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return cause.Text ?? cause.Kind switch
        {
            CauseKind.Passed => "",
            CauseKind.Differs => $"{cause.Name}: expected {cause.Expected}, observed {Observed(cause)}",
            CauseKind.NotRun => "the run has no transcript of this case",
            CauseKind.NeedsPatience =>
                $"{Need(cause)}: the system takes seconds to show it; 'sockconf run --patient' waits for it",
            CauseKind.Stale => "stale: the case was changed since this transcript was made; run it again",
            CauseKind.NoClaim => "no claim speaks of this case",
            CauseKind.NotInForce => $"the claim holds{Range(cause)}; this is {cause.Version}",
            CauseKind.NeedsCapability => Need(cause),
            CauseKind.NeedsPrivilege => $"{Need(cause)}: {cause.Label ?? $"'{cause.Step}'"} fails with {cause.Error}",
            CauseKind.NeedsTunable => $"{Need(cause)}, which the target does not show",
            CauseKind.NeedsKind => $"{Need(cause)}, which the target does not make ({cause.Error})",
            CauseKind.StepAbsent => $"{Need(cause)}, which the target does not have",
            CauseKind.Refused => $"'{cause.Step}' is refused with {cause.Error}",
            CauseKind.SetupFailed => $"'{cause.Step}' fails with {cause.Observed}",
            CauseKind.CannotSee =>
                $"this case cannot see what it looks for: {cause.Name} should be {cause.Expected}, and is {Observed(cause)}",
            CauseKind.NothingToCompare => $"{cause.Name} is to be the same as {cause.Other}, which failed with {Observed(cause)}",
            CauseKind.CutShort => $"the transcript ends before '{cause.Step}'",
            CauseKind.Flaky => $"flaky: {Flakiness(cause)}",
            _ => $"'{cause.Step}': {cause.Observed}",
        };
    }

    /// <summary>What the target lacks, short: <c>needs ipv6</c>.</summary>
    public static string Need(Cause cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return cause.Text ?? cause.Kind switch
        {
            CauseKind.NeedsPatience => "needs patience",
            CauseKind.NeedsTunable => $"needs the tunable {cause.Need}",
            CauseKind.NeedsKind => $"needs sockets of the kind {cause.Need}",
            _ => $"needs {cause.Need}",
        };
    }

    /// <summary>What was observed where something else was expected.</summary>
    public static string Observed(Cause cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return cause.Observed ?? "nothing";
    }

    /// <summary>How a flaky case came out each time.</summary>
    public static string Flakiness(Cause cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return cause is { InRun: { } inRun, Alone: { } alone }
            ? $"{Code(inRun)} in the run, {Code(alone)} when run again alone ({Told(inRun, alone)})"
            : cause.Text ?? "";
    }

    private static string Told(Verdict inRun, Verdict alone) =>
        Sentence(inRun.Cause) is { Length: > 0 } first ? first : Sentence(alone.Cause);

    private static string Code(Verdict verdict) => RunFileFormat.Word(verdict.Code);

    private static string Range(Cause cause) =>
        (cause.From is null ? "" : $" from {cause.From}") + (cause.Until is null ? "" : $" until {cause.Until}");
}
