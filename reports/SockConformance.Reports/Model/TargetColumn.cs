using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Model;

/// <summary>A column of the matrix: a run on a target, or the place where a platform's first run would stand.</summary>
public sealed record TargetColumn
{
    /// <summary>What names the column in links: the target's name, with a number where two runs are of one target.</summary>
    public required string Key { get; init; }

    /// <summary>The platform that the target implements.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The run, or null where there is none yet.</summary>
    public required Run? Run { get; init; }

    /// <summary>What has to be known to read the run: that it was cut short, that other expectations judged it.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What the judge knows of the target; null where there is no run.</summary>
    public TargetFacts? Facts => Run is null ? null : TargetFacts.From(Run.Header.Hello, Run.Header.Speaks);
}
