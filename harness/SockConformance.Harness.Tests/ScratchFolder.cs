namespace SockConformance.Harness.Tests;

/// <summary>A folder for the files of one test, gone with it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("sockconf-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
