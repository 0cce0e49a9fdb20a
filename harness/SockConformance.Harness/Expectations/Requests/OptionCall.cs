using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>The option that a request gets or sets, or the control message that it sends.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Name">Its name; of a control message its type.</param>
/// <param name="Type">The type in which its value is laid out.</param>
/// <param name="Option">The option of the catalog; null where the catalog has none of that level and name.</param>
public sealed record OptionCall(Symbol Level, Symbol Name, OptionType Type, Subject? Option)
{
    /// <summary>Level, name and type as the protocol writes them.</summary>
    public string Written { get; } = $"{Level} {Name} {Type.Layout}";
}
