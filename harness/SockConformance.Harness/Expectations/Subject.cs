namespace SockConformance.Harness.Expectations;

/// <summary>What one file speaks of: an option, or a contract that holds for every option of a type.</summary>
public sealed record Subject
{
    /// <summary>The file's path without its ending: <c>SOL_SOCKET/SO_LINGER</c>, <c>contract/get-length</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The option's or contract's name.</summary>
    public required string Name { get; init; }

    /// <summary>The option's level, or null for a contract.</summary>
    public string? Level { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The structures that the file defines.</summary>
    public IReadOnlyDictionary<string, StructureType> Types { get; init; } = new Dictionary<string, StructureType>();

    /// <summary>One row a platform; empty for a contract.</summary>
    public IReadOnlyDictionary<string, Row> Rows { get; init; } = new Dictionary<string, Row>();

    /// <summary>All claims, those that the planner makes from the rows included.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>The parameters that all cases of a contract share.</summary>
    public IReadOnlyList<Parameter> For { get; init; } = [];

    /// <summary>All cases, probes included.</summary>
    public required IReadOnlyList<CaseDefinition> Cases { get; init; }

    /// <summary>Where documents disagree.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Advice for portable code, or null.</summary>
    public string? Portability { get; init; }

    /// <summary>Where the file begins.</summary>
    public required Place Where { get; init; }

    /// <summary>Whether this is a contract.</summary>
    public bool IsContract => Level is null;

    /// <summary>The cases that expect something for a claim of this file.</summary>
    public IEnumerable<CaseDefinition> CasesOf(Claim claim) =>
        Cases.Where(c => c.Expect.Any(e => e.Platform == claim.Platform && e.Claim == claim.Name));

    /// <summary>The claim of that name for the platform, or null.</summary>
    public Claim? Claim(string platform, string name) => Claims.FirstOrDefault(c => c.Platform == platform && c.Name == name);
}
