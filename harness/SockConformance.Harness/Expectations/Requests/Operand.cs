namespace SockConformance.Harness.Expectations.Requests;

/// <summary>A word that a verb takes.</summary>
/// <param name="Name">What the word is called; requests have it under this name.</param>
/// <param name="Kind">What the word is.</param>
/// <param name="Allowed">
/// The words that it may be, <c>NAME:N</c> for one that a number follows; empty for any. Several may be joined by <c>+</c>.
/// </param>
public sealed record Operand(string Name, OperandKind Kind, params IReadOnlyList<string> Allowed)
{
    /// <summary>Whether it may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether there may be none or any number of it.</summary>
    public bool Repeats { get; init; }

    /// <summary>How it is told to people: <c>SOCKET</c>, <c>[FLAG ...]</c>.</summary>
    public string Usage => Name.ToUpperInvariant() is var name && Repeats ? $"[{name} ...]" : IsOptional ? $"[{name}]" : name;

    /// <summary>Whether the word is one of those allowed.</summary>
    public bool Allows(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Allowed.Count == 0 || word.Split('+').All(part => Allowed.Any(a => Fits(part, a)));
    }

    private static bool Fits(string word, string allowed) =>
        allowed.EndsWith(":N", StringComparison.Ordinal)
            ? word.StartsWith(allowed[..^1], StringComparison.Ordinal)
            : word == allowed;
}
