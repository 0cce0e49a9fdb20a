using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Targets;

/// <summary>A release of a target, and what is fetched for it.</summary>
/// <param name="Target">The target's name: <c>linux</c>.</param>
/// <param name="Name">The release's: <c>5.10</c>.</param>
/// <param name="Tested">Whether the project's own tests run it wherever it is.</param>
/// <param name="Suites">The suites of Debian that serve it.</param>
/// <param name="Packages">Patterns of its packages, as the table explains them.</param>
public sealed record Release(
    string Target, string Name, bool Tested, IReadOnlyList<string> Suites, IReadOnlyList<string> Packages)
{
    /// <summary>The name under which it is chosen, and that of all that is kept of it: <c>linux@5.10</c>.</summary>
    public string FullName => TargetName.Join(Target, Name);
}
