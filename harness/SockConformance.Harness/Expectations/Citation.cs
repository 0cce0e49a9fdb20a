namespace SockConformance.Harness.Expectations;

/// <summary>
/// A place in a document: <c>netbsd-getsockopt.2#SO_LINGER.2</c> is the second sentence at SO_LINGER, and
/// <c>netbsd-getsockopt.2#SO_LINGER.2-4</c> the second to the fourth.
/// </summary>
/// <param name="Document">The document's id, as in documents.yaml.</param>
/// <param name="Section">The id of the place in the document's outline.</param>
/// <param name="Sentence">The (first) sentence there, counted from 1, or null for the place as a whole.</param>
/// <param name="Where">Where this is cited.</param>
/// <param name="Last">The last sentence, where several are cited; else null.</param>
public sealed record Citation(string Document, string Section, int? Sentence, Place Where, int? Last = null)
{
    /// <summary>Whether this speaks of that sentence of its place.</summary>
    public bool Covers(int sentence) => Sentence is not { } first || (sentence >= first && sentence <= (Last ?? first));

    /// <inheritdoc/>
    public override string ToString() =>
        Sentence is not { } first ? $"{Document}#{Section}"
        : Last is { } last ? $"{Document}#{Section}.{first}-{last}"
        : $"{Document}#{Section}.{first}";

    /// <summary>Reads <c>document#place</c>, <c>document#place.sentence</c> or <c>document#place.first-last</c>.</summary>
    /// <returns>Null when the text has no such form.</returns>
    public static Citation? Parse(string text, Place where)
    {
        ArgumentNullException.ThrowIfNull(text);
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash <= 0 || hash == text.Length - 1)
            return null;
        string document = text[..hash], section = text[(hash + 1)..];
        int dot = section.LastIndexOf('.');
        string[] numbers = dot > 0 ? section[(dot + 1)..].Split('-') : [];
        if (numbers.Length is 1 or 2 && int.TryParse(numbers[0], out int first))
        {
            if (numbers.Length == 1)
                return new Citation(document, section[..dot], first, where);
            if (int.TryParse(numbers[1], out int last))
                return new Citation(document, section[..dot], first, where, last);
        }
        return new Citation(document, section, null, where);
    }
}
