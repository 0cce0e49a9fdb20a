using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <summary>Tells which types the writers of programs can spell.</summary>
internal static class SpelledTypes
{
    /// <summary>Refuses a type with an address, an interface, a descriptor or as many elements as there are.</summary>
    /// <exception cref="NotReproducibleException">It has one.</exception>
    public static void RequireIntegersAndBytes(this OptionType type)
    {
        bool isOther = type.Shape is TypeShape.Address or TypeShape.List
            || type.Integer is { IsInterface: true } or { IsDescriptor: true }
            || type.Fields.Any(f => f is { IsOpen: true } or { Address: not null } or { Integer.IsInterface: true });
        if (isOther)
            throw new NotReproducibleException($"a value of type {type.Name} cannot be written in a short program yet");
    }
}
