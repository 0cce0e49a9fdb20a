namespace SockConformance.Harness.Targets;

/// <summary>How a driver is built.</summary>
/// <param name="Compilers">Compilers to try, the first that is there; the variable CC goes before them where the target is the
/// host.</param>
/// <param name="Flags">Arguments before the sources.</param>
/// <param name="Libraries">Arguments behind the sources.</param>
/// <param name="Output">The program's file name.</param>
/// <param name="HonorsCc">Whether the variable CC chooses the compiler.</param>
public sealed record DriverRecipe(
    IReadOnlyList<string> Compilers, IReadOnlyList<string> Flags, IReadOnlyList<string> Libraries, string Output, bool HonorsCc);
