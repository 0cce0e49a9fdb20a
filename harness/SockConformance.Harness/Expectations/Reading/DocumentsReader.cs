using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads documents.yaml: each document with its outline.</summary>
internal static class DocumentsReader
{
    private const string OutOfScope = "out-of-scope";

    public static Dictionary<string, Document> Read(Node? root, ReadingContext context)
    {
        var problems = context.Problems;
        var documents = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var entry in root.AsMapping(problems, "documents.yaml")?.Entries ?? [])
        {
            if (entry.Value.AsMapping(problems, "a document") is not { } body)
                continue;
            body.Only(problems, "the key", "platform", "title", "version", "url", "outline");
            string platform = body.Require(problems, "platform", "a document");
            if (platform.Length > 0 && !context.Platforms.ContainsKey(platform))
                problems.NotAllowed(body["platform"]!.Where, "the platform", platform, context.Platforms.Keys);
            documents[entry.Key.Text] = new Document(
                entry.Key.Text,
                platform,
                body.Require(problems, "title", "a document"),
                body.Require(problems, "version", "a document"),
                body.Require(problems, "url", "a document"),
                ReadOutline(body["outline"], problems),
                entry.Key.Where);
        }
        return documents;
    }

    private static List<DocumentSection> ReadOutline(Node? node, Problems problems)
    {
        var sections = new List<DocumentSection>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in node.AsMapping(problems, "an outline")?.Entries ?? [])
        {
            var places = new List<DocumentPlace>();
            var body = section.Value.AsMapping(problems, "a section");
            string? outOfScope = Reason(body, problems);
            foreach (var place in body?.Entries.Where(e => e.Key.Text != OutOfScope) ?? [])
            {
                if (!seen.Add(place.Key.Text))
                    problems.Add(
                        place.Key.Where, $"the place '{place.Key.Text}' stands in this outline twice; give one another name");
                places.Add(ReadPlace(place, outOfScope, problems));
            }
            sections.Add(new DocumentSection(section.Key.Text, places));
        }
        return sections;
    }

    /// <summary>
    /// A place is its number of sentences, or <c>{ sentences: N, no-promise: [1, 2] }</c> where some of them promise nothing,
    /// or <c>{ sentences: N, out-of-scope: WHY }</c> where those that no claim cites are not about an option of the catalog's levels.
    /// </summary>
    private static DocumentPlace ReadPlace(Entry place, string? sectionsReason, Problems problems)
    {
        var body = place.Value as Mapping;
        body?.Only(problems, "the key", "sentences", "no-promise", OutOfScope);
        var written = body is null ? place.Value : body["sentences"];
        int sentences = (int)(PlatformsReader.Number(written, problems, "the number of sentences") ?? 1);
        var silent = new List<int>();
        foreach (string word in body?["no-promise"].AsWords(problems, "no-promise") ?? [])
        {
            if (int.TryParse(word, out int number) && number >= 1 && number <= sentences)
                silent.Add(number);
            else
                problems.Add(
                    place.Key.Where, $"'{word}' under no-promise is no sentence of '{place.Key.Text}', which has {sentences}");
        }
        return new DocumentPlace(place.Key.Text, sentences, silent, Reason(body, problems) ?? sectionsReason);
    }

    /// <summary>Why a section or a place is out of scope; null where it does not say so.</summary>
    private static string? Reason(Mapping? body, Problems problems) => body?[OutOfScope].AsText(problems, OutOfScope);
}
