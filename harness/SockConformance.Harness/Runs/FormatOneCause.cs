using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs;

/// <summary>
/// Reads causes from run files of format 1, where they are sentences. Those sentences are part of that format and never change.
/// </summary>
internal static class FormatOneCause
{
    private const string Patience = "needs patience: the system takes seconds to show it; 'sockconf run --patient' waits for it";

    /// <summary>The cause of a verdict; one with the sentence as its text where it says nothing that is known.</summary>
    public static Cause Read(VerdictLine line, VerdictCode code)
    {
        string text = line.Reason ?? "";
        if (line.Flaky == true)
            return Flaky(line, text) ?? new Cause(CauseKind.Flaky) { Text = text };
        return Difference(line) ?? Read(text, code);
    }

    private static Cause Read(string text, VerdictCode code) => text switch
    {
        "" when code == VerdictCode.Pass => Cause.Passed,
        "no claim speaks of this case" => new Cause(CauseKind.NoClaim),
        "the run has no transcript of this case" => new Cause(CauseKind.NotRun),
        "stale: the case was changed since this transcript was made; run it again" => new Cause(CauseKind.Stale),
        Patience => new Cause(CauseKind.NeedsPatience),
        _ => Need(text) ?? OfStep(text) ?? OfVersion(text) ?? OfExpectation(text) ?? Unclassified(text),
    };

    private static Cause Unclassified(string text) => new(CauseKind.Unclassified) { Text = text };

    /// <summary>What differed and where, which the line gives beside the sentence.</summary>
    private static Cause? Difference(VerdictLine line) =>
        line.Step is { } name ? Differs(name, line.Expected, line.Observed) : null;

    private static Cause Differs(string name, string? expected, string? observed)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return new Cause(CauseKind.Differs)
        {
            Label = dot < 0 ? name : name[..dot],
            Field = dot < 0 ? null : name[(dot + 1)..],
            Expected = expected,
            Observed = observed == "nothing" ? null : observed,
        };
    }

    private static Cause? Flaky(VerdictLine line, string text)
    {
        if (Parts(text, "flaky: ", " in the run, ", " when run again alone (", ")") is not [var first, var second, var reason])
            return null;
        if (RunFileFormat.Code(first) is not { } inRun || RunFileFormat.Code(second) is not { } alone)
            return null;
        // The sentence has one reason: that of the run, unless the case passed there.
        bool passed = inRun == VerdictCode.Pass;
        var told = Difference(line) ?? Read(reason, passed ? alone : inRun);
        var other = Read("", passed ? inRun : alone);
        return new Cause(CauseKind.Flaky)
        {
            InRun = new Verdict(line.Claim, inRun, passed ? other : told),
            Alone = new Verdict(line.Claim, alone, passed ? told : other),
        };
    }

    private static Cause? Need(string text)
    {
        if (Parts(text, "needs the tunable ", ", which the target does not show") is [var tunable])
            return new Cause(CauseKind.NeedsTunable) { Need = tunable };
        if (Parts(text, "needs sockets of the kind ", ", which the target does not make (", ")") is [var kind, var error])
            return new Cause(CauseKind.NeedsKind) { Need = kind, Error = error };
        if (Parts(text, "needs ", ", which the target does not have") is [var absent])
            return new Cause(CauseKind.StepAbsent) { Need = absent };
        if (Parts(text, "needs ", ": '", "' fails with ", "") is [var privilege, var step, var denial])
            return new Cause(CauseKind.NeedsPrivilege) { Need = privilege, Step = step, Error = denial };
        if (Parts(text, "needs ", ": ", " fails with ", "") is [var other, var label, var failure])
            return new Cause(CauseKind.NeedsPrivilege) { Need = other, Label = label, Error = failure };
        return Parts(text, "needs ", "") is [var capability] ? new Cause(CauseKind.NeedsCapability) { Need = capability } : null;
    }

    private static Cause? OfStep(string text)
    {
        if (Parts(text, "the transcript ends before '", "'") is [var missing])
            return new Cause(CauseKind.CutShort) { Step = missing };
        if (Parts(text, "'", "' is refused with ", "") is [var refused, var error])
            return new Cause(CauseKind.Refused) { Step = refused, Error = error };
        if (Parts(text, "'", "' fails with ", "") is [var failed, var failure])
            return new Cause(CauseKind.SetupFailed) { Step = failed, Observed = failure, Error = failure.Split(' ')[0] };
        return Parts(text, "'", "': ", "") is [var step, var observed] && KindOf(observed) is { } kind
            ? new Cause(kind) { Step = step, Observed = observed }
            : null;
    }

    private static CauseKind? KindOf(string observed)
    {
        (string Beginning, CauseKind Kind)[] kinds =
        [
            ("a fault: ", CauseKind.Crashed), ("no answer within ", CauseKind.Hung), ("the driver ended: ", CauseKind.Ended),
            ("the driver did not understand: ", CauseKind.NotUnderstood), ("no reply of the protocol: ", CauseKind.Garbage),
        ];
        var fitting = kinds.Where(k => observed.StartsWith(k.Beginning, StringComparison.Ordinal));
        return fitting.Select(k => (CauseKind?)k.Kind).FirstOrDefault();
    }

    private static Cause? OfVersion(string text)
    {
        if (Parts(text, "the claim holds from ", " until ", "; this is ", "") is [var from, var until, var version])
            return new Cause(CauseKind.NotInForce) { From = from, Until = until, Version = version };
        if (Parts(text, "the claim holds from ", "; this is ", "") is [var since, var older])
            return new Cause(CauseKind.NotInForce) { From = since, Version = older };
        return Parts(text, "the claim holds until ", "; this is ", "") is [var end, var newer]
            ? new Cause(CauseKind.NotInForce) { Until = end, Version = newer }
            : null;
    }

    private static Cause? OfExpectation(string text) =>
        Parts(text, "", ": expected ", ", observed ", "") is [var name, var expected, var observed]
            ? Differs(name, expected, observed)
            : null;

    /// <summary>
    /// What stands between the given literals of a text, or null where the text does not have them in this order; the last
    /// literal must end the text.
    /// </summary>
    private static string[]? Parts(string text, params ReadOnlySpan<string> literals)
    {
        if (!text.StartsWith(literals[0], StringComparison.Ordinal))
            return null;
        var parts = new string[literals.Length - 1];
        int at = literals[0].Length;
        for (int i = 1; i < literals.Length; i++)
        {
            bool last = i == literals.Length - 1;
            int end = !last ? text.IndexOf(literals[i], at, StringComparison.Ordinal)
                : text.EndsWith(literals[i], StringComparison.Ordinal) ? text.Length - literals[i].Length
                : -1;
            if (end < at)
                return null;
            parts[i - 1] = text[at..end];
            at = end + literals[i].Length;
        }
        return parts;
    }
}
