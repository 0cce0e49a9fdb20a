namespace SockConformance.Harness.Driving;

/// <summary>How a driver is started.</summary>
public sealed record DriverCommand
{
    /// <summary>The program.</summary>
    public required string FileName { get; init; }

    /// <summary>Its arguments, not quoted.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Variables set beside the environment of this process, or in place of it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it gets these variables alone, and none of this process.</summary>
    public bool Isolated { get; init; }

    /// <summary>
    /// How many times slower than this machine's its clock may run: each answer but the first may take that much longer.
    /// </summary>
    public int ClockLag { get; init; } = 1;

    /// <summary>How long it may take to answer the first request.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether to wait for the line <c>ready</c> before anything is written, for transports that lose what comes too early.
    /// </summary>
    public bool WaitForReady { get; init; }

    /// <summary>How many drivers it serves, each on a channel of its own; 0 for one driver and no channels.</summary>
    public int Channels { get; init; }

    /// <summary>
    /// What is written to it before it is a driver: a script for the shell of another machine. Empty for nothing.
    /// </summary>
    public string Preamble { get; init; } = "";

    /// <summary>The command as a person would type it.</summary>
    public override string ToString() => string.Join(' ', Arguments.Prepend(FileName));
}
