namespace SockConformance.Reports.Model;

/// <summary>In what way a target and the documents disagree, worst first.</summary>
public enum FindingKind
{
    /// <summary>A call ended in a fault.</summary>
    Crash,

    /// <summary>A get or set that is promised is refused: the target does not have the option.</summary>
    PromisedButRefused,

    /// <summary>The option is accepted and does something else than the documents say.</summary>
    Effect,

    /// <summary>A get or set that is promised fails with some other error.</summary>
    PromisedButFails,

    /// <summary>A get returns something else.</summary>
    Value,

    /// <summary>A call is refused otherwise than documented, or not at all.</summary>
    Refusal,

    /// <summary>A get or set that is documented as not supported works.</summary>
    WorksThoughRefused,
}
