namespace SockConformance.Harness.Expectations;

/// <summary>
/// A passage of a document, or a sentence of it: <c>netbsd-getsockopt.2#SO_LINGER.2</c> is the second sentence at SO_LINGER.
/// </summary>
/// <param name="Document">The document's id, as in documents.yaml.</param>
/// <param name="Passage">The id of the passage in the document's outline.</param>
/// <param name="Sentence">The sentence there, counted from 1, or null for the passage as a whole.</param>
/// <param name="Where">Where this is cited.</param>
public sealed record Citation(string Document, string Passage, int? Sentence, Place Where)
{
    /// <inheritdoc/>
    public override string ToString() => Sentence is { } s ? $"{Document}#{Passage}.{s}" : $"{Document}#{Passage}";

    /// <summary>Reads <c>document#passage</c> or <c>document#passage.sentence</c>.</summary>
    /// <returns>Null when the text has no such form.</returns>
    public static Citation? Parse(string text, Place where)
    {
        ArgumentNullException.ThrowIfNull(text);
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash <= 0 || hash == text.Length - 1)
            return null;
        string document = text[..hash], passage = text[(hash + 1)..];
        int dot = passage.LastIndexOf('.');
        if (dot > 0 && int.TryParse(passage.AsSpan(dot + 1), out int sentence))
            return new Citation(document, passage[..dot], sentence, where);
        return new Citation(document, passage, null, where);
    }
}
