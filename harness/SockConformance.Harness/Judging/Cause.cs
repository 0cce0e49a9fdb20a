namespace SockConformance.Harness.Judging;

/// <summary>
/// Why a verdict is what it is, as data: a kind and its facts, null where the kind has none. Words are made where it is shown.
/// </summary>
/// <param name="Kind">The kind; it says which facts there are.</param>
public sealed record Cause(CauseKind Kind)
{
    /// <summary>All that was expected was observed.</summary>
    public static Cause Passed { get; } = new(CauseKind.Passed);

    /// <summary>The label of the step that decided.</summary>
    public string? Label { get; init; }

    /// <summary>The field of its answer that was looked at; null for the main result.</summary>
    public string? Field { get; init; }

    /// <summary>The matchers as written.</summary>
    public string? Expected { get; init; }

    /// <summary>What the step gave, as <see cref="Wording"/> spells it; null where it was not observed.</summary>
    public string? Observed { get; init; }

    /// <summary>The text of a step that has no label.</summary>
    public string? Step { get; init; }

    /// <summary>What the target lacks: a capability, a privilege, a function, a tunable, a kind of socket.</summary>
    public string? Need { get; init; }

    /// <summary>The label of the step that this one was to give the same as.</summary>
    public string? Other { get; init; }

    /// <summary>The name of the error with which the step failed.</summary>
    public string? Error { get; init; }

    /// <summary>The first version for which the claim holds.</summary>
    public string? From { get; init; }

    /// <summary>The first version for which it holds no more.</summary>
    public string? Until { get; init; }

    /// <summary>The target's version.</summary>
    public string? Version { get; init; }

    /// <summary>The verdict of a flaky case in the run; its transcript is the one that was kept.</summary>
    public Verdict? InRun { get; init; }

    /// <summary>The verdict of a flaky case when it was run again alone.</summary>
    public Verdict? Alone { get; init; }

    /// <summary>The sentence of an old run file that no kind was found for.</summary>
    public string? Text { get; init; }

    /// <summary>The observed thing's name: <c>got</c>, <c>got.len</c>; null where no labelled step decided.</summary>
    public string? Name => Field is null ? Label : Label + "." + Field;

    /// <summary>
    /// The difference that the transcript which was kept shows: of a flaky case that of its first time; null where it shows none.
    /// </summary>
    /// <remarks>A method, since a record prints its properties, and this one may be the cause itself.</remarks>
    public Cause? Difference() => Kind switch
    {
        CauseKind.Differs => this,
        CauseKind.Flaky => InRun?.Cause.Difference(),
        _ => null,
    };
}
