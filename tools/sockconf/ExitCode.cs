namespace SockConformance.Tool;

/// <summary>What the program's end tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>The job was done; with --strict also: all is as expected.</summary>
    public const int Done = 0;

    /// <summary>Something is not as expected.</summary>
    public const int NotAsExpected = 1;

    /// <summary>The command line or the data that was given is wrong.</summary>
    public const int BadInput = 2;

    /// <summary>A target could not be run.</summary>
    public const int NoTarget = 3;
}
