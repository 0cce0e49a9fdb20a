namespace SockConformance.Harness.Expectations;

/// <summary>What a platform's documents say of getting or setting an option.</summary>
public enum Support
{
    /// <summary>The documents do not say.</summary>
    Silent,

    /// <summary>Promised.</summary>
    Supported,

    /// <summary>Documented as not supported.</summary>
    Refused,
}
