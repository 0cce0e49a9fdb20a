using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads names.yaml.</summary>
internal static partial class NamesReader
{
    private const string UsedByKey = "used-by";

    public static RuntimeNames Read(Node? root, Problems problems)
    {
        if (root.AsMapping(problems, "names.yaml") is not { } body)
            return RuntimeNames.None;
        body.Only(problems, "the key", "sources", "options");
        var sources = Entries(body, "sources", problems).Select(e => ReadSource(e.Key.Text, e.Value, problems)).ToList();
        string[] keys = [.. sources.Select(s => s.Id), UsedByKey];
        var options = Entries(body, "options", problems).Select(e => ReadOption(e.Key, e.Value, keys, problems));
        return new RuntimeNames(sources, [.. options]);
    }

    private static IReadOnlyList<Entry> Entries(Mapping body, string key, Problems problems) =>
        body[key].AsMapping(problems, key)?.Entries ?? [];

    private static RuntimeSource ReadSource(string id, Node node, Problems problems)
    {
        if (node.AsMapping(problems, "a runtime") is not { } body)
            return new RuntimeSource(id, "", null, []);
        body.Only(problems, "the key", "name", "raw", "read");
        var read = body["read"].AsItems(problems, "read").Select(n => n.AsMapping(problems, "what was read")).OfType<Mapping>();
        List<NameSource> sources = [.. read.Select(m => ReadNameSource(m, problems))];
        if (sources.Count == 0)
            problems.Add(body.Where, $"the runtime {id} lacks what was read; list title, version and url under 'read'");
        return new RuntimeSource(id, body.Require(problems, "name", "a runtime"), body["raw"].AsText(problems, "raw"), sources);
    }

    private static NameSource ReadNameSource(Mapping body, Problems problems)
    {
        const string What = "what was read";
        body.Only(problems, "the key", "title", "version", "url");
        return new NameSource(Text("title"), Text("version"), Text("url"));

        string Text(string key) => body.Require(problems, key, What);
    }

    private static OptionNames ReadOption(Scalar id, Node node, string[] keys, Problems problems)
    {
        if (!OptionId().IsMatch(id.Text))
            problems.Add(id.Where, $"'{id.Text}' is no option; allowed is LEVEL/NAME in capitals, such as IPPROTO_IP/IP_TTL");
        var names = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (node.AsMapping(problems, "an option") is not { } body)
            return new OptionNames(id.Text, names, null, id.Where);
        body.Only(problems, "the runtime", keys);
        foreach (var entry in body.Entries.Where(e => e.Key.Text != UsedByKey))
            names[entry.Key.Text] = ReadNames(id, entry, problems);
        return new OptionNames(id.Text, names, ReadUsedBy(body[UsedByKey], problems), id.Where);
    }

    private static IReadOnlyList<string> ReadNames(Scalar id, Entry entry, Problems problems)
    {
        var found = entry.Value.AsWords(problems, entry.Key.Text);
        if (found.Count == 0 || found.Any(string.IsNullOrWhiteSpace))
            problems.Add(entry.Key.Where, $"{entry.Key.Text} has no name of {id.Text} here; write one, or leave the runtime out");
        foreach (var twice in found.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            problems.Add(entry.Key.Where, $"{entry.Key.Text} has {twice.Key} twice for {id.Text}; leave it once");
        return found;
    }

    private static UsedBy? ReadUsedBy(Node? node, Problems problems)
    {
        if (node.AsMapping(problems, UsedByKey) is not { } body)
            return null;
        body.Only(problems, "the key", "projects", "of", "runtimes", "runtimes-of");
        var used = new UsedBy(Count("projects"), Count("of"), Count("runtimes"), Count("runtimes-of"));
        Within("projects", used.Projects, used.ProjectsOf);
        Within("runtimes", used.Runtimes, used.RuntimesOf);
        return used;

        long Count(string key)
        {
            _ = body.Require(problems, key, UsedByKey);
            return body[key] is Scalar text ? PlatformsReader.Number(text, problems, key) ?? 0 : 0;
        }

        void Within(string key, long count, long of)
        {
            if (count >= 0 && count <= of)
                return;
            var where = body[key]?.Where ?? body.Where;
            problems.Add(where, $"{key} is {count}; allowed is 0 to {of}, the number of those that were surveyed");
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9_]*/[A-Z][A-Z0-9_]*$")]
    private static partial Regex OptionId();
}
