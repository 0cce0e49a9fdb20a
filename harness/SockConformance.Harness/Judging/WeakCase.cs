using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Judging;

/// <summary>A case whose pass shows nothing: what it read after a set is what it would have read without one.</summary>
/// <param name="CaseId">The case; or, for a boolean of which only one value was ever seen, the option's id.</param>
/// <param name="Label">The step.</param>
/// <param name="Value">What was read.</param>
/// <param name="Why">What makes it weak.</param>
/// <param name="Where">Where the case stands.</param>
public sealed record WeakCase(string CaseId, string Label, string Value, string Why, Place Where);
