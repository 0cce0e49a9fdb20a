using SockConformance.Harness.Driving;

namespace SockConformance.Harness.Targets;

/// <summary>
/// A folder for the temporary names of a run's drivers. A driver that is killed cannot clean up; this does it for all of them.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("sockconf-").FullName;
        // A driver may have dropped to another user before it makes its names here.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, (UnixFileMode)0b111_111_111 | UnixFileMode.StickyBit);
    }

    public string Path { get; }

    /// <summary>The command with this folder for its temporary files, unless the target has one of its own.</summary>
    public DriverCommand For(DriverCommand command) => command.Environment.ContainsKey("TMPDIR")
        ? command
        : command with { Environment = new Dictionary<string, string>(command.Environment) { ["TMPDIR"] = Path } };

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody still holds a file there, or made one that is not ours to remove; the run's result does not hang on it.
        }
    }
}
