namespace SockConformance.Harness.Judging;

/// <summary>In which way a target's headers and the catalog are not of one mind.</summary>
public enum HeaderFindingKind
{
    /// <summary>Both have the name, with different numbers: the run asked by the headers' number.</summary>
    NumberDiffers,

    /// <summary>
    /// Both have the structure, with different sizes: the layout is wrong, or the target's structure is another one.
    /// </summary>
    SizeDiffers,

    /// <summary>The headers lack a name that the documents promise; the catalog's number stood in.</summary>
    HeadersLack,

    /// <summary>The headers have a name that the platform's documents do not know.</summary>
    DocumentsLack,
}
