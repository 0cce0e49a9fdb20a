namespace SockConformance.Harness.Expectations;

/// <summary>A case as written: named steps, and what each platform's claims expect of them.</summary>
public sealed record CaseDefinition
{
    /// <summary>The need of a case that waits longer than a quick run may: it is the user's to give, not the target's.</summary>
    public const string Patience = "patience";

    /// <summary>Its name, unique within the file.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, in words; may use parameters.</summary>
    public required string Title { get; init; }

    /// <summary>Its parameters, in order.</summary>
    public IReadOnlyList<Parameter> For { get; init; } = [];

    /// <summary>
    /// What it needs of a target, as capabilities (<c>ipv6</c>, <c>cap:NET_ADMIN</c>, <c>accept-filter:dataready</c>).
    /// </summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Whether it is run only for a user who has patience: the system takes seconds to show what it looks for.</summary>
    public bool NeedsPatience => Needs.Contains(Patience);

    /// <summary>The platforms that it runs on; empty for all that have a row.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>What differs by platform: name -> platform -> text.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Let { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Its steps.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>Labels, or label.field, whose values differ from run to run.</summary>
    public IReadOnlyList<string> Varies { get; init; } = [];

    /// <summary>
    /// What observed steps have to give for the case to see anything at all: where one does not, nothing is said of its claims.
    /// </summary>
    public IReadOnlyList<Check> Sees { get; init; } = [];

    /// <summary>What is expected.</summary>
    public required IReadOnlyList<Expectation> Expect { get; init; }

    /// <summary>Whether the planner made it from a row.</summary>
    public bool IsProbe { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Where { get; init; }
}
