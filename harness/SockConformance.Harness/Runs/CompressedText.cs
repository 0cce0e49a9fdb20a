using System.IO.Compression;

namespace SockConformance.Harness.Runs;

/// <summary>Reads text that may be compressed by gzip, by what the file holds and not by its name.</summary>
public static class CompressedText
{
    private static readonly byte[] Magic = [0x1f, 0x8b];

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It cannot be read. What is damaged within is found while it is read
    /// (<see cref="InvalidDataException"/>).</exception>
    public static StreamReader Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        Span<byte> begins = stackalloc byte[Magic.Length];
        int length = file.ReadAtLeast(begins, Magic.Length, throwOnEndOfStream: false);
        file.Position = 0;
        bool isCompressed = begins[..length].SequenceEqual(Magic);
        return new StreamReader(isCompressed ? new GZipStream(file, CompressionMode.Decompress) : file);
    }
}
