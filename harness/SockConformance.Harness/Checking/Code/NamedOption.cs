using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking.Code;

/// <summary>A name, and an option that it reaches.</summary>
/// <param name="Pattern">The name.</param>
/// <param name="Option">The option.</param>
public sealed record NamedOption(NamePattern Pattern, Subject Option);
