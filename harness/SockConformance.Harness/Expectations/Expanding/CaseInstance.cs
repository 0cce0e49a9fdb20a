namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>A case on one platform with one value for each parameter.</summary>
public sealed record CaseInstance
{
    /// <summary>The file's id, the case's name and the parameters: <c>SOL_SOCKET/SO_LINGER/blocks/tcp4</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The option or contract that the case belongs to.</summary>
    public required Subject Subject { get; init; }

    /// <summary>
    /// The option that is asked: the subject, or for a contract the option of the parameter; null when there is none.
    /// </summary>
    public required Subject? Option { get; init; }

    /// <summary>The case as written.</summary>
    public required CaseDefinition Case { get; init; }

    /// <summary>The platform.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The title with its parameters filled in.</summary>
    public required string Title { get; init; }

    /// <summary>The parameters' values, in order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>The steps, setups written out.</summary>
    public required IReadOnlyList<StepInstance> Steps { get; init; }

    /// <summary>What has to be seen for the case to see anything.</summary>
    public IReadOnlyList<ExpectedValue> Sees { get; init; } = [];

    /// <summary>What is expected; empty where no claim speaks.</summary>
    public required IReadOnlyList<ExpectedClaim> Expected { get; init; }

    /// <summary>The kind of socket, or null when the case has none.</summary>
    public string? Kind => Parameters.FirstOrDefault(p => p.Key == "kind").Value;

    /// <summary>The option's row for the platform, or null.</summary>
    public Row? Row => Option?.Rows.GetValueOrDefault(Platform.Id);
}
