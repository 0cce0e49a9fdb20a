namespace SockConformance.Harness.Expectations.Requests;

/// <summary>What a step can do.</summary>
/// <param name="Name">The request's first word.</param>
/// <param name="Operands">The words that it takes, in order. Those of an option's call stand behind these.</param>
public sealed record Verb(string Name, params IReadOnlyList<Operand> Operands)
{
    /// <summary>Longer than any wait that a case asks for; a request that is not done by then hangs.</summary>
    public const int UsualLimit = 5000;

    /// <summary>How long it may take, in milliseconds, unless the step says so; null for one that does not block.</summary>
    public int? Limit { get; init; }

    /// <summary>The names of what it takes as <c>name=...</c>, beside <c>limit</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>What else there is to know of it.</summary>
    public VerbTraits Traits { get; init; }

    /// <summary>Whether it gets or sets an option.</summary>
    public bool IsOfOption => Is(VerbTraits.Gets) || Is(VerbTraits.Sets);

    /// <summary>How it is written: <c>send SOCKET COUNT [FLAG ...]</c>.</summary>
    public string Usage => string.Join(' ', [Name, .. Operands.Select(o => o.Usage), .. Settings.Select(s => $"[{s}=...]")]);

    /// <summary>Whether it has a trait.</summary>
    public bool Is(VerbTraits trait) => (Traits & trait) != 0;
}
