namespace SockConformance.Harness.Expectations.Requests;

/// <summary>What others must know of a verb beside its words.</summary>
[Flags]
public enum VerbTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An actor can do it while a later step blocks.</summary>
    ByActor = 1,

    /// <summary>Its result is a number, the reply's <c>value</c>.</summary>
    Counts = 2,

    /// <summary>It sends, which may raise SIGPIPE.</summary>
    Sends = 4,

    /// <summary>Its reply tells a peer's address.</summary>
    TellsPeer = 8,

    /// <summary>It waits for the time that it names, whatever the system does.</summary>
    Sleeps = 16,

    /// <summary>It closes a socket, which may wait for the socket's linger time.</summary>
    Closes = 32,

    /// <summary>It sends until no more is taken: how much that is differs from run to run.</summary>
    Fills = 64,

    /// <summary>It reads an option.</summary>
    Gets = 128,

    /// <summary>It sets an option.</summary>
    Sets = 256,

    /// <summary>It connects a socket to an address.</summary>
    Connects = 512,

    /// <summary>It makes or ends a second process, or speaks to one: a second process cannot do it.</summary>
    OfProcesses = 1024,

    /// <summary>It starts a process, whose number differs from run to run.</summary>
    Starts = 4096,

    /// <summary>A second process makes the request that stands behind it, and answers.</summary>
    HandsOn = 2048,

    /// <summary>It receives: of a raw socket, whatever the system sends.</summary>
    Receives = 8192,

    /// <summary>It makes a socket, for which the system may lack the family or the process the privilege.</summary>
    MakesSocket = 16384,

    /// <summary>It reads an address or an option and changes nothing.</summary>
    Reads = 32768,

    /// <summary>Its value tells of the machine and not of its sockets.</summary>
    OfMachine = 65536,

    /// <summary>It reads or sets a tunable of the system, which may not have it.</summary>
    Tunes = 131072,
}
