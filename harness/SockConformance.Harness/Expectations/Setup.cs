namespace SockConformance.Harness.Expectations;

/// <summary>Steps that many cases begin with.</summary>
/// <param name="Name">Its name, for <c>use NAME $kind</c>.</param>
/// <param name="Says">What it leaves behind.</param>
/// <param name="StepsByKind">The steps for each kind; all of them must succeed.</param>
/// <param name="Where">Where it stands.</param>
public sealed record Setup(string Name, string Says, IReadOnlyDictionary<string, IReadOnlyList<string>> StepsByKind, Place Where);
