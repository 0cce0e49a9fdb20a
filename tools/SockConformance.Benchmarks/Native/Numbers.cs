namespace SockConformance.Benchmarks.Native;

/// <summary>Numbers of Linux's headers on x86_64, arm64 and most others.</summary>
internal static class Numbers
{
    public const int SolSocket = 1;
    public const int KeepAlive = 9;
    public const int ReceiveBuffer = 8;
    public const int Linger = 13;
    public const int ProtocolTcp = 6;
    public const int Congestion = 13;

    /// <summary>A name that no Linux has.</summary>
    public const int Bogus = 54321;
}
