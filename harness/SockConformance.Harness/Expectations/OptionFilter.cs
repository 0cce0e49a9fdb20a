namespace SockConformance.Harness.Expectations;

/// <summary>
/// Which options a contract is put to, by what their row for the platform says. An alias and a message are never meant, an
/// option that only headers name by <c>asks: get</c> alone.
/// </summary>
/// <param name="Asks">What the case tries on a fresh socket unless a document refuses it: <c>get</c>; or <c>set</c>, for which no
/// option is meant whose row says that no value may be set, or that a set changes more than its socket. Null where that is no
/// matter.</param>
/// <param name="Get">What the row must say of get, or null for anything.</param>
/// <param name="Set">What the row must say of set, or null for anything.</param>
/// <param name="Types">The types allowed; empty for any.</param>
/// <param name="Levels">The levels allowed; empty for any.</param>
/// <param name="Names">The names allowed; empty for any.</param>
public sealed record OptionFilter(
    string? Asks,
    Support? Get,
    Support? Set,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Levels,
    IReadOnlyList<string> Names)
{
    /// <summary>The word for a case that only reads.</summary>
    public const string AsksGet = "get";

    /// <summary>The word for a case that sets.</summary>
    public const string AsksSet = "set";

    /// <summary>Whether the filter lets this option through on the row's platform.</summary>
    public bool Accepts(Subject option, Row row)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(row);
        bool isAsked = (row.Meaning == RowMeaning.Option || (row.Meaning == RowMeaning.HeaderOnly && Asks == AsksGet))
            && (Asks is null || row.On is null)
            && (Asks != AsksGet || row.Get != Support.Refused)
            && (Asks != AsksSet || IsSafe(row))
            && (Get is null || row.Get == Get)
            && (Set is null || row.Set == Set);
        return isAsked
            && Allows(Types, row.Type)
            && Allows(Levels, option.Level)
            && Allows(Names, option.Name);
    }

    private static bool IsSafe(Row row) => row.Set != Support.Refused && row.Unprobed is null && row.Beyond is null;

    private static bool Allows(IReadOnlyList<string?> allowed, string? one) => allowed.Count == 0 || allowed.Contains(one);
}
