namespace SockConformance.Harness.Expectations;

/// <summary>A place in a document: <c>netbsd-getsockopt.2#SO_LINGER.2</c> is the second sentence at SO_LINGER.</summary>
/// <param name="Document">The document's id, as in documents.yaml.</param>
/// <param name="Section">The id of the place in the document's outline.</param>
/// <param name="Sentence">The sentence there, counted from 1, or null for the place as a whole.</param>
/// <param name="Where">Where this is cited.</param>
public sealed record Citation(string Document, string Section, int? Sentence, Place Where)
{
    /// <inheritdoc/>
    public override string ToString() => Sentence is { } s ? $"{Document}#{Section}.{s}" : $"{Document}#{Section}";

    /// <summary>Reads <c>document#place</c> or <c>document#place.sentence</c>.</summary>
    /// <returns>Null when the text has no such form.</returns>
    public static Citation? Parse(string text, Place where)
    {
        ArgumentNullException.ThrowIfNull(text);
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash <= 0 || hash == text.Length - 1)
            return null;
        string document = text[..hash], section = text[(hash + 1)..];
        int dot = section.LastIndexOf('.');
        if (dot > 0 && int.TryParse(section.AsSpan(dot + 1), out int sentence))
            return new Citation(document, section[..dot], sentence, where);
        return new Citation(document, section, null, where);
    }
}
