namespace SockConformance.Harness.Answers;

/// <summary>What kind of answer a step gave.</summary>
public enum AnswerKind
{
    /// <summary>The call succeeded.</summary>
    Result,

    /// <summary>The call failed with an error of the system.</summary>
    Error,

    /// <summary>The call faulted, hung, or the driver died.</summary>
    Fault,

    /// <summary>The case ended before the step: what it was to show was not seen.</summary>
    NotReached,
}
