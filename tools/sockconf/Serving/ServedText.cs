using System.Text;
using Microsoft.Extensions.FileProviders;

namespace SockConformance.Tool.Serving;

/// <summary>A file whose text is not that of any on the disk.</summary>
/// <param name="name">Its name, by whose ending the server tells what it is.</param>
/// <param name="text">Its text.</param>
internal sealed class ServedText(string name, string text) : IFileInfo
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(text);

    /// <inheritdoc/>
    public bool Exists => true;

    /// <inheritdoc/>
    public bool IsDirectory => false;

    /// <inheritdoc/>
    public DateTimeOffset LastModified { get; } = DateTimeOffset.UtcNow;

    /// <inheritdoc/>
    public long Length => bytes.Length;

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>None: the server must not send a file of the disk in its place.</summary>
    public string? PhysicalPath => null;

    /// <inheritdoc/>
    public Stream CreateReadStream() => new MemoryStream(bytes, writable: false);
}
