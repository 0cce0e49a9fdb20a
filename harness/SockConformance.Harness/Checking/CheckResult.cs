using SockConformance.Harness.Checking.Code;

namespace SockConformance.Harness.Checking;

/// <summary>What was found in sources.</summary>
/// <param name="Systems">The systems that were asked for.</param>
/// <param name="Files">How many files were read.</param>
/// <param name="Uses">The uses of options, excused ones included.</param>
/// <param name="Findings">What is to be said of them, by file and place.</param>
/// <param name="IdleExcuses">Comments that excuse nothing, as <c>FILE:LINE</c>.</param>
public sealed record CheckResult(
    IReadOnlyList<CheckedSystem> Systems, int Files, IReadOnlyList<OptionUse> Uses, IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> IdleExcuses)
{
    /// <summary>The findings that no comment excuses.</summary>
    public IEnumerable<Finding> Open => Findings.Where(f => !f.IsExcused);
}
