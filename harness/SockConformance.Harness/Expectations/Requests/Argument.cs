namespace SockConformance.Harness.Expectations.Requests;

/// <summary>A word of a request with its meaning.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called: the operand, the setting or the field.</param>
/// <param name="Value">What it says, as the protocol means it; a field's value is not escaped yet.</param>
public readonly record struct Argument(OperandKind Kind, string Name, string Value);
