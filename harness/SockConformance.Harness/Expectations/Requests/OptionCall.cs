using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>The option that a request gets or sets.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type in which its value is laid out.</param>
/// <param name="Option">The option of the catalog; null where level, name and type were written out.</param>
public sealed record OptionCall(Symbol Level, Symbol Name, OptionType Type, Subject? Option);
