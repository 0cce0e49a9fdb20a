namespace SockConformance.Harness.Tests.Fuzzing;

/// <summary>One change of an input.</summary>
/// <param name="How">What is done.</param>
/// <param name="At">Where, in millionths of the input.</param>
/// <param name="Length">How many bytes it is done to.</param>
/// <param name="Bytes">What is put in.</param>
internal sealed record Edit(EditKind How, int At, int Length, byte[] Bytes)
{
    /// <summary>Where the input ends, as <see cref="At"/> counts.</summary>
    public const int Whole = 1_000_000;

    /// <summary>An input grows no further than this, so that what is slow is the reader and not the size.</summary>
    private const int Longest = 1 << 16;

    /// <summary>The input with the change made.</summary>
    public byte[] Apply(byte[] input)
    {
        int at = (int)((long)input.Length * At / Whole);
        int end = Math.Min(at + Length, input.Length);
        byte[] range = input[at..end];
        byte[] changed = How switch
        {
            EditKind.Delete => [.. input[..at], .. input[end..]],
            EditKind.Insert => [.. input[..at], .. Bytes, .. input[at..]],
            EditKind.Replace => [.. input[..at], .. Bytes, .. input[end..]],
            EditKind.Repeat => [.. input[..end], .. Enumerable.Repeat(range, Bytes.Length).SelectMany(r => r), .. input[end..]],
            EditKind.CutOff => input[..at],
            EditKind.Flip => [.. input[..at], .. range.Select(b => (byte)(b ^ (1 << (Bytes.Length % 8)))), .. input[end..]],
            _ => [.. input[end..], .. range, .. input[..at]],
        };
        return changed.Length > Longest ? changed[..Longest] : changed;
    }
}
