namespace SockConformance.Harness.Expectations;

/// <summary>How bad it is for a program that relies on the promise, worst first.</summary>
public enum Consequence
{
    /// <summary>The program is ended by a fault, or its memory is overwritten.</summary>
    Crash,

    /// <summary>The call succeeds, and what the option is for does not happen, or something else does.</summary>
    Effect,

    /// <summary>A call works that should be refused.</summary>
    WorksThoughRefused,

    /// <summary>A call is refused, or fails, though the documents promise it.</summary>
    RefusedThoughPromised,

    /// <summary>A get returns another value.</summary>
    Value,

    /// <summary>A call fails with another error, or tells another length.</summary>
    ErrorOrLength,
}
