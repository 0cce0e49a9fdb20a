namespace SockConformance.Harness.Costs;

/// <summary>A call that the target supports and that was not measured.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Call"><c>get</c> or <c>set</c>.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record CostLeftOut(string Option, string Call, string Reason);
