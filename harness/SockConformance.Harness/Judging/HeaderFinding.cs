namespace SockConformance.Harness.Judging;

/// <summary>One thing on which a target's headers and the catalog are not of one mind.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Name">The level, option or structure.</param>
/// <param name="Catalog">The catalog's number or size, or null where it has none.</param>
/// <param name="Headers">The headers' number or size, or null where they have none.</param>
public sealed record HeaderFinding(HeaderFindingKind Kind, string Name, long? Catalog, long? Headers)
{
    /// <summary>Whether one of the two must be wrong; else it is only good to know.</summary>
    public bool IsMismatch => Kind is HeaderFindingKind.NumberDiffers or HeaderFindingKind.SizeDiffers;

    /// <summary>The finding in words.</summary>
    public override string ToString() => Kind switch
    {
        HeaderFindingKind.NumberDiffers => $"{Name} is {Headers} in the headers, {Catalog} in the catalog",
        HeaderFindingKind.SizeDiffers => $"struct {Name} has {Headers} bytes in the headers, {Catalog} in the catalog's layout",
        HeaderFindingKind.HeadersLack => $"{Name} is not in the headers; the catalog's {Catalog} stood in",
        _ => $"{Name} is {Headers} in the headers; the documents do not know it",
    };
}
