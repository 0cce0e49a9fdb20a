namespace SockConformance.Harness.Expectations;

/// <summary>What a row says that the name is on its platform.</summary>
public enum RowMeaning
{
    /// <summary>An option that the platform's documents know.</summary>
    Option,

    /// <summary>Nothing: neither documents nor headers know it.</summary>
    Absent,

    /// <summary>Another name of an option that has a file of its own: the same level, the same number.</summary>
    Alias,

    /// <summary>The type of a control message, and no option.</summary>
    Message,

    /// <summary>An option that only the headers name: it is asked, and nothing is claimed of it.</summary>
    HeaderOnly,
}
