using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>Causes that tests need as examples.</summary>
internal static class Causes
{
    /// <summary>Something else was observed.</summary>
    /// <param name="name">The label, with the field behind a dot where one was looked at.</param>
    /// <param name="expected">The matcher as written.</param>
    /// <param name="observed">What was observed; null for nothing.</param>
    public static Cause Differs(string name, string expected, string? observed) => new(CauseKind.Differs)
    {
        Label = name.Split('.')[0],
        Field = name.Split('.') is [_, var field] ? field : null,
        Expected = expected,
        Observed = observed,
    };

    /// <summary>Another result in the run than alone.</summary>
    public static Cause Flaky(Verdict inRun, Verdict alone) => new(CauseKind.Flaky) { InRun = inRun, Alone = alone };

    /// <summary>A sentence that is none of the kinds.</summary>
    public static Cause Text(string text) => new(CauseKind.Unclassified) { Text = text };

    /// <summary>One of each kind, with the facts that the judge gives it, and the sentence that is made of it.</summary>
    public static IReadOnlyList<(Verdict Verdict, string Sentence)> All { get; } = [.. Each()];

    private static IEnumerable<(Verdict Verdict, string Sentence)> Each()
    {
        var patience = "needs patience: the system takes seconds to show it; 'sockconf run --patient' waits for it";
        var differs = Differs("got.len", "4 or 8", "16");
        yield return Example(VerdictCode.Pass, Cause.Passed, "");
        yield return Example(VerdictCode.Fail, differs, "got.len: expected 4 or 8, observed 16");
        yield return Example(VerdictCode.Fail, Differs("got", "on", null), "got: expected on, observed nothing");
        yield return Example(VerdictCode.Untested, new(CauseKind.NotRun), "the run has no transcript of this case");
        yield return Example(VerdictCode.Blocked, new(CauseKind.NeedsPatience), patience);
        yield return Example(
            VerdictCode.Untested,
            new(CauseKind.Stale),
            "stale: the case was changed since this transcript was made; run it again");
        yield return Example(VerdictCode.Untested, new(CauseKind.NoClaim), "no claim speaks of this case");
        yield return Example(VerdictCode.NotApplicable, Version("4.5", null), "the claim holds from 4.5; this is 4.4");
        yield return Example(VerdictCode.NotApplicable, Version(null, "vista"), "the claim holds until vista; this is 4.4");
        yield return Example(
            VerdictCode.NotApplicable, Version("win95", "vista"), "the claim holds from win95 until vista; this is 4.4");
        yield return Example(VerdictCode.Blocked, new(CauseKind.NeedsCapability) { Need = "cap:NET_RAW" }, "needs cap:NET_RAW");
        yield return Example(VerdictCode.Blocked, Denied(step: "listen s"), "needs cap:NET_ADMIN: 'listen s' fails with EPERM");
        yield return Example(VerdictCode.Blocked, Denied(label: "set"), "needs cap:NET_ADMIN: set fails with EPERM");
        yield return Example(
            VerdictCode.Blocked,
            new(CauseKind.NeedsTunable) { Need = "net.a.b" },
            "needs the tunable net.a.b, which the target does not show");
        yield return Example(
            VerdictCode.Blocked, new(CauseKind.NeedsKind) { Need = "ipx", Error = "EAFNOSUPPORT" },
            "needs sockets of the kind ipx, which the target does not make (EAFNOSUPPORT)");
        yield return Example(
            VerdictCode.Blocked, new(CauseKind.StepAbsent) { Need = "bpf" }, "needs bpf, which the target does not have");
        yield return Example(
            VerdictCode.Unsupported, new(CauseKind.Refused) { Step = "setsockopt s SO_A on", Error = "ENOPROTOOPT" },
            "'setsockopt s SO_A on' is refused with ENOPROTOOPT");
        yield return Example(
            VerdictCode.Unresolved,
            new(CauseKind.SetupFailed) { Step = "bind s any", Observed = "EINVAL (22)", Error = "EINVAL" },
            "'bind s any' fails with EINVAL (22)");
        yield return Broken(CauseKind.Crashed, "a fault: SIGSEGV");
        yield return Broken(CauseKind.Hung, "no answer within 5000 ms");
        yield return Broken(CauseKind.Ended, "the driver ended: by signal 9");
        yield return Broken(CauseKind.NotUnderstood, "the driver did not understand: what");
        yield return Broken(CauseKind.Garbage, "no reply of the protocol: '***'");
        yield return Example(
            VerdictCode.Unresolved, new(CauseKind.CutShort) { Step = "close s" }, "the transcript ends before 'close s'");
        yield return Example(
            VerdictCode.Unresolved,
            new(CauseKind.CannotSee) { Label = "info", Field = "rtt", Expected = "nonzero", Observed = "0" },
            "this case cannot see what it looks for: info.rtt should be nonzero, and is 0");
        yield return Example(
            VerdictCode.Unresolved,
            new(CauseKind.NothingToCompare) { Label = "got", Other = "before", Observed = "EINVAL (22)", Error = "EINVAL" },
            "got is to be the same as before, which failed with EINVAL (22)");
        yield return Example(
            VerdictCode.Unresolved, Flaky(new("claim", VerdictCode.Fail, differs), new("claim", VerdictCode.Pass, Cause.Passed)),
            "flaky: fail in the run, pass when run again alone (got.len: expected 4 or 8, observed 16)");
        yield return Example(
            VerdictCode.Unresolved, Flaky(new("claim", VerdictCode.Pass, Cause.Passed), new("claim", VerdictCode.Fail, differs)),
            "flaky: pass in the run, fail when run again alone (got.len: expected 4 or 8, observed 16)");
        yield return Example(
            VerdictCode.Unresolved, Text("It rained: heavily, 'since noon'."), "It rained: heavily, 'since noon'.");
    }

    private static (Verdict Verdict, string Sentence) Example(VerdictCode code, Cause cause, string sentence) =>
        (new Verdict("claim", code, cause), sentence);

    private static Cause Version(string? from, string? until) =>
        new(CauseKind.NotInForce) { From = from, Until = until, Version = "4.4" };

    private static Cause Denied(string? label = null, string? step = null) =>
        new(CauseKind.NeedsPrivilege) { Need = "cap:NET_ADMIN", Label = label, Step = step, Error = "EPERM" };

    private static (Verdict Verdict, string Sentence) Broken(CauseKind kind, string observed)
    {
        var cause = new Cause(kind) { Step = "close s", Observed = observed };
        return Example(VerdictCode.Unresolved, cause, $"'close s': {observed}");
    }
}
