using System.Runtime.InteropServices;
using System.Text;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>A file of expectations. One that was read from a disk is decoded when somebody asks for its text.</summary>
/// <remarks>What was read of a file is mostly known from earlier, and then nobody asks.</remarks>
public sealed record SourceFile
{
    /// <summary>As on the disk; null where only the text is known.</summary>
    private readonly byte[]? bytes;
    private string? text;

    /// <summary>A file that holds a text.</summary>
    /// <param name="path">Its path relative to the folder, with <c>/</c>.</param>
    /// <param name="text">What it holds.</param>
    public SourceFile(string path, string text) => (Path, this.text) = (path, text);

    private SourceFile(string path, byte[] bytes) => (Path, this.bytes) = (path, bytes);

    /// <summary>Its path relative to the folder, with <c>/</c>.</summary>
    public string Path { get; init; }

    /// <summary>What it holds.</summary>
    public string Text
    {
        get => text ??= Decoded(bytes!);
        init => (text, bytes) = (value, null);
    }

    /// <summary>Whether its bytes on the disk are known.</summary>
    internal bool IsFromDisk => bytes is not null;

    /// <summary>What tells its text from any other: its bytes on the disk, or else those of its characters.</summary>
    internal ReadOnlySpan<byte> Content => bytes ?? MemoryMarshal.AsBytes(Text.AsSpan());

    /// <summary>A file as it is on the disk: UTF-8, or as its byte order mark says.</summary>
    /// <param name="path">Its path relative to the folder, with <c>/</c>.</param>
    /// <param name="bytes">What it holds; not copied.</param>
    public static SourceFile FromBytes(string path, byte[] bytes) => new(path, bytes);

    /// <summary>The text as UTF-8, with the line ends of Unix.</summary>
    internal ReadOnlySpan<byte> UnixUtf8()
    {
        bool isThat = bytes is not null && Ascii.IsValid(bytes) && !bytes.AsSpan().ContainsAny((byte)'\r', (byte)'\f');
        return isThat ? bytes : Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"));
    }

    /// <summary>Whether both have the same path and text, wherever they are from.</summary>
    public bool Equals(SourceFile? other) => other is not null && Path == other.Path && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Text);

    private static string Decoded(byte[] bytes)
    {
        if (bytes is not [0 or > 0x7f, ..])
            return Encoding.UTF8.GetString(bytes);
        // No file of ours begins so; a byte order mark tells how it is written.
        using var reader = new StreamReader(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }
}
