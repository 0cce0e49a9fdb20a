using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads known/TARGET.yaml: a list of divergences with their reasons.</summary>
internal static class KnownReader
{
    private static readonly string[] Conditions = ["release", "arch", "user", "libc", "version"];

    public static List<KnownEntry> Read(Node? root, Problems problems)
    {
        var entries = new List<KnownEntry>();
        foreach (var item in root.AsItems(problems, "a list of known divergences"))
        {
            if (item.AsMapping(problems, "a known divergence") is not { } body)
                continue;
            body.Only(problems, "the key", "case", "claim", "when", "reason", "link");
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
                body.Where));
        }
        return entries;
    }
}
