using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking.Code;

/// <summary>A place in a source where an option is used.</summary>
/// <param name="File">The file, as it is to be told.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Length">How long the name is that stands there.</param>
/// <param name="Name">The name, as it is known: <c>SO_LINGER</c>, <c>Socket.NoDelay</c>.</param>
/// <param name="Options">The options that it may mean, the first that a system has being meant there; one at least.</param>
/// <param name="IsOwnName">Whether it is the option's own name, so that the program lays out the value itself.</param>
/// <param name="When">Under which conditions it is compiled; null for always.</param>
public sealed record OptionUse(
    string File, int Line, int Column, int Length, string Name, IReadOnlyList<Subject> Options, bool IsOwnName, Condition? When)
{
    /// <summary>The option by its id, or the options that it may mean.</summary>
    public string Id => string.Join(" or ", Options.Select(o => o.Id));
}
