namespace SockConformance.Harness.Protocol;

/// <summary>One request and what came back.</summary>
/// <param name="Request">The request's line.</param>
/// <param name="Reply">The driver's reply, or what stands for it.</param>
public sealed record Exchange(string Request, Reply Reply);
