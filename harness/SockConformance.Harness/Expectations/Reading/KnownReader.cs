using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads known/TARGET.yaml: a list of divergences with their reasons.</summary>
internal static class KnownReader
{
    private const string MovedDocument =
        "'document' is no key here any more: where the document is at fault, write 'erratum: { is, observed, why, evidence }' "
        + "at the claim in the option's file, and remove this entry";

    private static readonly string[] Conditions = ["release", "arch", "user", "libc", "version", "from", "until"];

    /// <summary>The entries of all targets, by target; those that a list takes over with <c>like</c> included.</summary>
    public static Dictionary<string, IReadOnlyList<KnownEntry>> Join(
        IReadOnlyDictionary<string, KnownFile> lists, Problems problems)
    {
        var all = new Dictionary<string, IReadOnlyList<KnownEntry>>(StringComparer.Ordinal);
        foreach (var (target, (entries, like)) in lists)
        {
            foreach (string other in like.Where(o => !lists.ContainsKey(o)))
                problems.NotAllowed(
                    entries.Count > 0 ? entries[0].Where : new Place($"known/{target}.yaml", 1, 1),
                    "the list under 'like'",
                    other,
                    lists.Keys);
            var others = like.Where(lists.ContainsKey).SelectMany(o => lists[o].Entries);
            all[target] = [.. entries, .. others.Select(e => e with { Inherited = true })];
        }
        return all;
    }

    /// <summary>One target's list; null, or a file of nothing but comments, is a list of nothing.</summary>
    public static KnownFile Read(Node? root, Problems problems)
    {
        var entries = new List<KnownEntry>();
        var like = new List<string>();
        foreach (var item in root.AsItems(problems, "a list of known divergences"))
        {
            if (item.AsMapping(problems, "a known divergence") is not { } body)
                continue;
            if (body["like"].AsText(problems, "like") is { } other)
            {
                like.Add(other);
                body.Only(problems, "the key", "like");
                continue;
            }
            if (body["document"] is { } moved)
                problems.Add(moved.Where, MovedDocument);
            body.Only(problems, "the key", "case", "claim", "when", "reason", "link", "consequence", "varies", "document");
            var when = PlatformsReader.Texts(body["when"], problems, "when");
            foreach (string key in when.Keys.Where(k => !Conditions.Contains(k)))
                problems.NotAllowed(body["when"]!.Where, "the condition", key, Conditions);
            string reason = body.Require(problems, "reason", "a known divergence");
            if (string.IsNullOrWhiteSpace(reason) && body["reason"] is { } empty)
                problems.Add(empty.Where, "the reason is empty; say why the target does not do what its document says");
            entries.Add(new KnownEntry(
                body.Require(problems, "case", "a known divergence"),
                body["claim"].AsText(problems, "claim") ?? "*",
                when,
                reason,
                body["link"].AsText(problems, "link"),
                body.Where)
            {
                Consequence = ConsequenceReader.Read(body["consequence"], problems),
                Varies = RowMeaningReader.IsYes(body["varies"], "varies", problems),
            });
        }
        return new KnownFile(entries, like);
    }
}
