using System.Text;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>A document's errata as a text for a mail: lines of at most 76 columns, but for words that are longer.</summary>
internal static class ErrataText
{
    private const int Width = 76;
    private const int Indent = 14;

    /// <summary>The text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="entries">Its errata, in reading order.</param>
    public static string Text(Document document, IReadOnlyList<ErrataEntryView> entries)
    {
        var text = new StringBuilder($"{document.Title}, {document.Version}\n{document.Url}\n");
        foreach (var (entry, number) in entries.Select((e, i) => (e, i + 1)))
        {
            string versions = entry.Versions;
            string since = versions.Length == 0 ? "" : $", {char.ToLowerInvariant(versions[0])}{versions[1..]}";
            text.Append($"\n{number}. {entry.Passage.Text}: {entry.Fault}{since}\n");
            Add(text, "It says", entry.Says + " (our words)");
            Add(text, "What holds", entry.Why);
            Add(text, "Seen on", string.Join(", ", entry.Seen));
            foreach (string evidence in entry.Evidence)
                Add(text, "Evidence", evidence);
            Add(text, "Suggestion", entry.Suggestion);
        }
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string value)
    {
        if (value.Length == 0)
            return;
        var line = new StringBuilder($"  {name}:".PadRight(Indent));
        bool isEmpty = true;
        foreach (string word in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(' ', Indent);
                isEmpty = true;
            }
            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }
        text.Append(line).Append('\n');
    }
}
