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
            var passages = new List<DocumentPassage>();
            var body = section.Value.AsMapping(problems, "a section");
            string? outOfScope = Reason(body, problems);
            foreach (var passage in body?.Entries.Where(e => e.Key.Text != OutOfScope) ?? [])
            {
                string id = passage.Key.Text;
                if (!seen.Add(id))
                    problems.Add(
                        passage.Key.Where, $"the passage '{id}' stands in this outline twice; give one another name");
                passages.Add(ReadPassage(passage, outOfScope, problems));
            }
            sections.Add(new DocumentSection(section.Key.Text, passages));
        }
        return sections;
    }

    /// <summary>
    /// A passage is its number of sentences, or <c>{ sentences: N, no-promise: [1, 2] }</c> where some of them promise nothing,
    /// or <c>{ sentences: N, out-of-scope: WHY }</c> where those that no claim cites are out of scope.
    /// </summary>
    private static DocumentPassage ReadPassage(Entry passage, string? sectionsReason, Problems problems)
    {
        string id = passage.Key.Text;
        var body = passage.Value as Mapping;
        body?.Only(problems, "the key", "sentences", "no-promise", OutOfScope);
        var written = body is null ? passage.Value : body["sentences"];
        int sentences = (int)(PlatformsReader.Number(written, problems, "the number of sentences") ?? 1);
        var silent = new List<int>();
        foreach (string word in body?["no-promise"].AsWords(problems, "no-promise") ?? [])
        {
            if (int.TryParse(word, out int number) && number >= 1 && number <= sentences)
                silent.Add(number);
            else
                problems.Add(
                    passage.Key.Where, $"'{word}' under no-promise is no sentence of '{id}', which has {sentences}");
        }
        return new DocumentPassage(id, sentences, silent, Reason(body, problems) ?? sectionsReason);
    }

    /// <summary>Why a section or a passage is out of scope; null where it does not say so.</summary>
    private static string? Reason(Mapping? body, Problems problems) => body?[OutOfScope].AsText(problems, OutOfScope);
}
