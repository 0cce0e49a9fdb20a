namespace SockConformance.Harness.Runs;

/// <summary>Writes a file whole or not at all: beside its place first, then moved there.</summary>
internal static class AtomicFile
{
    /// <exception cref="IOException">The disk is full or the folder cannot be written; nothing half is left behind.</exception>
    public static void Write(string path, Action<Stream> write)
    {
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
