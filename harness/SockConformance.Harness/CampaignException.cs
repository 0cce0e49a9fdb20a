namespace SockConformance.Harness;

/// <summary>Something that the user gave cannot be used; the message tells where, what was found and what to do.</summary>
public sealed class CampaignException : Exception
{
    /// <inheritdoc/>
    public CampaignException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public CampaignException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <inheritdoc/>
    public CampaignException()
    {
    }
}
