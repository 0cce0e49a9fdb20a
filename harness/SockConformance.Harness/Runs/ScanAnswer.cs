namespace SockConformance.Harness.Runs;

/// <summary>An answer that differs from the one that this system gives for names that it does not have.</summary>
/// <param name="Level">The level's number.</param>
/// <param name="Name">The option's number.</param>
/// <param name="Call"><c>get</c> or <c>set</c>.</param>
/// <param name="Kind">The kind of socket that was asked.</param>
/// <param name="Said"><c>ok</c>, for a get with the bytes that came (<c>ok 4 bytes</c>), the error's name, or how the driver
/// ended (<c>crash SIGSEGV</c>).</param>
public sealed record ScanAnswer(long Level, long Name, string Call, string Kind, string Said);
