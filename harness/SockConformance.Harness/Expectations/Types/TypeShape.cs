namespace SockConformance.Harness.Expectations.Types;

/// <summary>How a value of a type is built.</summary>
public enum TypeShape
{
    /// <summary>One integer.</summary>
    Integer,

    /// <summary>Fields, each with a name.</summary>
    Structure,

    /// <summary>Text that ends with a NUL.</summary>
    Text,

    /// <summary>Bytes, so many of them.</summary>
    Bytes,

    /// <summary>One address.</summary>
    Address,

    /// <summary>As many elements of one type as there are.</summary>
    List,
}
