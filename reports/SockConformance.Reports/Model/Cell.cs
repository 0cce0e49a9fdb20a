using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Reports.Model;

/// <summary>An option on a target: what it does, and everything that says so.</summary>
public sealed record Cell
{
    /// <summary>The option.</summary>
    public required Subject Option { get; init; }

    /// <summary>The option whose results it shows, where the cell's own is another name of it; else null.</summary>
    public Subject? Meant { get; init; }

    /// <summary>The column.</summary>
    public required TargetColumn Column { get; init; }

    /// <summary>The status, by the rules of <see cref="CellRules"/>.</summary>
    public required CellOutcome Outcome { get; init; }

    /// <summary>The same rules for each kind of socket alone; empty where no case has a kind.</summary>
    public IReadOnlyList<KindOutcome> Kinds { get; init; } = [];

    /// <summary>The promises that are not kept, worst first; also those that the status does not tell of.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The cases behind it, sorted by id.</summary>
    public IReadOnlyList<CaseResult> Results { get; init; } = [];

    /// <summary>The verdicts of each claim that is in force and was put to the target, by the claim's name.</summary>
    public IEnumerable<IGrouping<string, ClaimVerdict>> Claims => Results.SelectMany(r => r.Verdicts)
        .Where(v => v.Claim is not null && v.Verdict.Code != VerdictCode.NotApplicable).GroupBy(v => v.Claim!.Name);

    /// <summary>What the probes of get or set were answered.</summary>
    public IEnumerable<(CaseResult Result, ProbeAnswer Answer)> Probes(string access) =>
        Results.Select(r => (Result: r, Answer: r.Probe!))
            .Where(p => p.Answer is { Reply: not null } && p.Answer.Access == access);
}
