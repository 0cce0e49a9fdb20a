namespace SockConformance.Harness.Expectations;

/// <summary>A manual page, reference page or standard that is cited.</summary>
/// <param name="Id">Its id in citations.</param>
/// <param name="Platform">The platform that it documents.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">Its version or date.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Sections">Its outline in reading order.</param>
/// <param name="Where">Where it stands.</param>
public sealed record Document(
    string Id, string Platform, string Title, string Version, string Url, IReadOnlyList<DocumentSection> Sections, Place Where)
{
    /// <summary>Whether a passage of it is that option's: its name, or a word and its name (<c>row-SO_DEBUG</c>).</summary>
    public bool Names(string option) => Sections.SelectMany(s => s.Passages)
        .Any(p => p.Id == option || p.Id.EndsWith("-" + option, StringComparison.Ordinal));

    /// <summary>The passage of that id, or null.</summary>
    public DocumentPassage? Find(string id)
    {
        foreach (var section in Sections)
            foreach (var passage in section.Passages)
                if (passage.Id == id)
                    return passage;
        return null;
    }
}
