namespace SockConformance.Harness.Runs;

/// <summary>Writes files whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>ENOSPC of the systems with POSIX errors, and ERROR_DISK_FULL of Windows, as .NET tells them.</summary>
    private static readonly int[] Full = [28, unchecked((int)0x80070070)];

    /// <summary>Writes a new file in the same folder first, then renames it.</summary>
    /// <param name="path">The file; its folder is made when it is not there.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="IOException">
    /// The disk is full or the folder cannot be written; nothing half is left behind, and what was there is as it was.
    /// </exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(write);
        string beside = path + "." + Guid.NewGuid().ToString("N")[..8] + ".tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
                write(stream);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bool full = Full.Contains(e.HResult);
            string why = full ? "the disk is full; make room" : e.Message.TrimEnd('.') + "; let it be written";
            throw new IOException($"{path} is as it was: {why}, or choose another place (a folder for --out)", e);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
