namespace SockConformance.Harness.Expectations.Requests;

/// <summary>A control message that a request sends.</summary>
/// <param name="Call">Its level, its type as the call's name, and how its value is laid out.</param>
/// <param name="Fields">The fields of its value that are given, in order.</param>
public sealed record ControlMessage(OptionCall Call, IReadOnlyList<Argument> Fields);
