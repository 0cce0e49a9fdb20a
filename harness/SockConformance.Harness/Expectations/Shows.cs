namespace SockConformance.Harness.Expectations;

/// <summary>What has to be seen for a claim to be shown.</summary>
public enum Shows
{
    /// <summary>Something that the option does: a bind that fails, a read that times out.</summary>
    Effect,

    /// <summary>What a get returns.</summary>
    Value,

    /// <summary>That a call is refused, and how.</summary>
    Refusal,

    /// <summary>That the option can be got or set at all; the planner's own claims from a row.</summary>
    Access,
}
