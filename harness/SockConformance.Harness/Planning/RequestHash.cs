using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace SockConformance.Harness.Planning;

/// <summary>Tells whether a case is asked the same as when a transcript of it was made.</summary>
internal static class RequestHash
{
    private const int Bytes = 6;

    /// <summary>A hash of the lines of a case's requests: twelve hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<string> lines)
    {
        int most = 0;
        foreach (string line in lines)
            most += Encoding.UTF8.GetMaxByteCount(line.Length) + 1;
        byte[] text = ArrayPool<byte>.Shared.Rent(most);
        int length = 0;
        foreach (string line in lines)
        {
            if (length > 0)
                text[length++] = (byte)'\n';
            length += Encoding.UTF8.GetBytes(line, text.AsSpan(length));
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(text);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }
}
