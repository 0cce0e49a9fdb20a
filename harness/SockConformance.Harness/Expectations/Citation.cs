namespace SockConformance.Harness.Expectations;

/// <summary>
/// A passage of a document, or sentences of it: <c>netbsd-getsockopt.2#SO_LINGER.2</c> is the second sentence at SO_LINGER,
/// and <c>netbsd-getsockopt.2#SO_LINGER.2-4</c> the second to the fourth.
/// </summary>
/// <param name="Document">The document's id, as in documents.yaml.</param>
/// <param name="Passage">The id of the passage in the document's outline.</param>
/// <param name="Sentence">The (first) sentence there, counted from 1, or null for the passage as a whole.</param>
/// <param name="Where">Where this is cited.</param>
/// <param name="Last">The last sentence, where several are cited; else null.</param>
public sealed record Citation(string Document, string Passage, int? Sentence, Place Where, int? Last = null)
{
    /// <summary>Whether this speaks of that sentence of its passage.</summary>
    public bool Covers(int sentence) => Sentence is not { } first || (sentence >= first && sentence <= (Last ?? first));

    /// <inheritdoc/>
    public override string ToString() =>
        Sentence is not { } first ? $"{Document}#{Passage}"
        : Last is { } last ? $"{Document}#{Passage}.{first}-{last}"
        : $"{Document}#{Passage}.{first}";

    /// <summary>Reads <c>document#passage</c>, <c>document#passage.sentence</c> or <c>document#passage.first-last</c>.</summary>
    /// <returns>Null when the text has no such form.</returns>
    public static Citation? Parse(string text, Place where)
    {
        ArgumentNullException.ThrowIfNull(text);
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash <= 0 || hash == text.Length - 1)
            return null;
        string document = text[..hash], passage = text[(hash + 1)..];
        int dot = passage.LastIndexOf('.');
        string[] numbers = dot > 0 ? passage[(dot + 1)..].Split('-') : [];
        if (numbers.Length is 1 or 2 && int.TryParse(numbers[0], out int first))
        {
            if (numbers.Length == 1)
                return new Citation(document, passage[..dot], first, where);
            if (int.TryParse(numbers[1], out int last))
                return new Citation(document, passage[..dot], first, where, last);
        }
        return new Citation(document, passage, null, where);
    }
}
