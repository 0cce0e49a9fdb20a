using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace SockConformance.Tool.Serving;

/// <summary>The files of a site; its pages with a script that loads them again when the site has changed.</summary>
/// <param name="folder">The site's folder.</param>
/// <param name="changes">Tells when it has changed.</param>
internal sealed class LiveFiles(string folder, SiteChanges changes) : IFileProvider, IDisposable
{
    private readonly PhysicalFileProvider files = new(Path.GetFullPath(folder));

    /// <inheritdoc/>
    public IFileInfo GetFileInfo(string subpath)
    {
        if (subpath == ReloadScript.Path)
            return new ServedText(ReloadScript.Name, ReloadScript.Text);
        var file = files.GetFileInfo(subpath);
        bool isPage = file is { Exists: true, IsDirectory: false } && file.Name.EndsWith(".html", StringComparison.Ordinal);
        if (!isPage)
            return file;
        // Before the page is read: what is written while it is read counts as a change.
        string state = changes.State();
        using var reader = new StreamReader(file.CreateReadStream());
        return new ServedText(file.Name, ReloadScript.Into(reader.ReadToEnd(), state));
    }

    /// <inheritdoc/>
    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    /// <inheritdoc/>
    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    /// <inheritdoc/>
    public void Dispose() => files.Dispose();
}
