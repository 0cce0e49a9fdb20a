namespace SockConformance.Harness.Expectations;

/// <summary>The matchers, all there are.</summary>
public enum MatcherKind
{
    /// <summary>Seen, not judged.</summary>
    Any,

    /// <summary>The call succeeds.</summary>
    Ok,

    /// <summary>The call fails.</summary>
    Fails,

    /// <summary>The call fails with an error of that name.</summary>
    FailsWith,

    /// <summary>The call fails with one of the platform's refusals.</summary>
    Refused,

    /// <summary>The call ends in a fault.</summary>
    Crash,

    /// <summary>The number is at least so much; a time may be one tick of the target less.</summary>
    AtLeast,

    /// <summary>The number is less.</summary>
    Below,

    /// <summary>The number is within both bounds.</summary>
    Range,

    /// <summary>The number is not 0; a boolean is on.</summary>
    Nonzero,

    /// <summary>The same as another observed step, or field of one.</summary>
    SameAs,

    /// <summary>The size of the option's type on the target, or what is calculated from it.</summary>
    Size,

    /// <summary>This number.</summary>
    Number,

    /// <summary>This time, in milliseconds, in whatever type the option has it.</summary>
    Duration,

    /// <summary>This name or text.</summary>
    Word,

    /// <summary>Not what another matcher says; what that one looks at must be there.</summary>
    Not,
}
