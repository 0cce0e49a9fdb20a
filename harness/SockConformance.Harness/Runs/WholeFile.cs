namespace SockConformance.Harness.Runs;

/// <summary>Writes files whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Writes a new file in the same folder first, then renames it.</summary>
    /// <param name="path">The file; its folder is made when it is not there.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written; nothing half is left behind.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(write);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string beside = path + "." + Guid.NewGuid().ToString("N")[..8] + ".tmp";
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
                write(stream);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
