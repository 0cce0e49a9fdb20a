using SockConformance.Harness.Checking.Code;

namespace SockConformance.Harness.Checking;

/// <summary>Something that a program should know of a use of an option.</summary>
/// <param name="Use">The use.</param>
/// <param name="Kind">Whether it is missing somewhere, or differs.</param>
/// <param name="Aspect">In what.</param>
/// <param name="Notes">What holds on which systems.</param>
/// <param name="Advice">The catalog's advice for portable code; null where it has none.</param>
/// <param name="IsExcused">Whether a comment excuses it.</param>
public sealed record Finding(
    OptionUse Use, FindingKind Kind, FindingAspect Aspect, IReadOnlyList<SystemNote> Notes, string? Advice, bool IsExcused)
{
    /// <summary>The kind and aspect in a word: <c>missing</c>, <c>differs-type</c>.</summary>
    public string Rule => Kind == FindingKind.Missing ? "missing" : "differs-" + Aspect.ToString().ToLowerInvariant();

    /// <summary>What is told of it in one line.</summary>
    public string Message => $"{Use.Name}: {string.Join("; ", Notes)}";
}
