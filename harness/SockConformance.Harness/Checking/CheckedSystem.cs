using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking;

/// <summary>A system that a program is meant for.</summary>
/// <param name="Label">What it was called: <c>linux >= 5.10</c>.</param>
/// <param name="Platform">The platform whose documents hold for it.</param>
/// <param name="Version">The oldest version that is meant, dotted; null where none was said.</param>
/// <param name="AndLater">Whether later versions are meant too.</param>
/// <param name="Target">The target that it is; null for the platform's own system.</param>
public sealed record CheckedSystem(string Label, Platform Platform, string? Version, bool AndLater, string? Target)
{
    /// <summary>The platform's own system in a version that was said, or in any.</summary>
    public bool IsAnyVersion => Version is null && Target is null;
}
