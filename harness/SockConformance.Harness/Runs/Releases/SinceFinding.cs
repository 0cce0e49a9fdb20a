using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>A document says since when there is an option, and a release of the platform's own system says otherwise.</summary>
/// <param name="Option">The option.</param>
/// <param name="Since">The version that the document names: <c>3.14</c>.</param>
/// <param name="Cite">Where it does, or null.</param>
/// <param name="Releases">The releases that contradict it, oldest first.</param>
/// <param name="IsThere">True where older releases have the option already, false where newer ones lack it.</param>
public sealed record SinceFinding(
    Subject Option, string Since, Citation? Cite, IReadOnlyList<string> Releases, bool IsThere);
