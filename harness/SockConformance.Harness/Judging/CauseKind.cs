namespace SockConformance.Harness.Judging;

/// <summary>Why a verdict is what it is; beside each kind the facts of <see cref="Cause"/> that it has.</summary>
public enum CauseKind
{
    /// <summary>All that was expected was observed.</summary>
    Passed,

    /// <summary>A labelled step gave something else: label, field, expected, observed, and the error where it failed.</summary>
    Differs,

    /// <summary>The run has no transcript of the case.</summary>
    NotRun,

    /// <summary>The case waits for what takes the system seconds to show, and the run did not wait.</summary>
    NeedsPatience,

    /// <summary>The transcript is of another version of the case.</summary>
    Stale,

    /// <summary>No claim speaks of the case.</summary>
    NoClaim,

    /// <summary>The claim does not hold for the target's version: from, until, version.</summary>
    NotInForce,

    /// <summary>The target lacks a capability that the case asks for: need.</summary>
    NeedsCapability,

    /// <summary>A step was denied for lack of a privilege: need, error, and the step's label or text.</summary>
    NeedsPrivilege,

    /// <summary>The target does not show a tunable (a sysctl): need.</summary>
    NeedsTunable,

    /// <summary>The target makes no sockets of a kind: need, error.</summary>
    NeedsKind,

    /// <summary>The target does not have a function or symbol that a step uses: need.</summary>
    StepAbsent,

    /// <summary>The option itself is refused in a step that prepares the observation: step, error.</summary>
    Refused,

    /// <summary>Another step that prepares the observation failed: step, observed, error.</summary>
    SetupFailed,

    /// <summary>A fault ended the driver in a step that prepares the observation: step, observed.</summary>
    Crashed,

    /// <summary>A step had no answer within its limit: step, observed.</summary>
    Hung,

    /// <summary>The driver ended before it answered a step: step, observed.</summary>
    Ended,

    /// <summary>The driver did not understand a step: step, observed.</summary>
    NotUnderstood,

    /// <summary>What came in answer to a step is no reply of the protocol: step, observed.</summary>
    Garbage,

    /// <summary>The transcript ends before a step: step.</summary>
    CutShort,

    /// <summary>
    /// What the case has to see in order to see anything is not there: label, field, expected, observed, and the error where the
    /// step failed.
    /// </summary>
    CannotSee,

    /// <summary>
    /// A step was to give the same as another, which failed: label, field, other, what the other observed, error.
    /// </summary>
    NothingToCompare,

    /// <summary>The case came out otherwise when it was run again alone: in-run, alone.</summary>
    Flaky,

    /// <summary>A sentence of an old run file that is none of these: text.</summary>
    Unclassified,
}
