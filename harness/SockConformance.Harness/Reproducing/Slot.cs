namespace SockConformance.Harness.Reproducing;

/// <summary>
/// What is known of a socket of the case, step by step; a program has no branches, so this is known while it is written.
/// </summary>
internal sealed class Slot(string name)
{
    public string Name { get; } = name;

    /// <summary>The variable; long names could be those of functions.</summary>
    public string Variable { get; } = name.Length <= 3 && !ShortKeywords.Contains(name) ? name : name + "_socket";

    private static readonly string[] ShortKeywords = ["if", "do", "for", "int", "new", "out", "ref", "is", "in", "as", "try"];

    /// <summary>The variable that holds its address.</summary>
    public string Address => Variable + "_at";

    public string Family { get; set; } = "AF_INET";

    public string Type { get; set; } = "SOCK_STREAM";

    /// <summary>Whether it is an open socket: no pipe, no file, not closed.</summary>
    public bool Open { get; set; }

    /// <summary>Whether it has a variable; one that no later step speaks of has none.</summary>
    public bool Declared { get; set; }

    /// <summary>Whether the address variable is declared.</summary>
    public bool HasAddress { get; set; }

    /// <summary>Whether the address variable holds what the socket has.</summary>
    public bool Fresh { get; set; }

    /// <summary>Whether it was bound to an address that is not the wildcard address.</summary>
    public bool Specific { get; set; }

    /// <summary>Whether an actor may change its address at any time.</summary>
    public bool Restless { get; set; }
}
