using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads changes.yaml: by target, why a release answers otherwise than the one before it.</summary>
internal static class ChangesReader
{
    public static List<ChangeReason> Read(Node? root, Problems problems)
    {
        var reasons = new List<ChangeReason>();
        foreach (var (target, list) in root.AsMapping(problems, "changes.yaml")?.Entries ?? [])
            foreach (var item in list.AsItems(problems, $"the changes of {target.Text}"))
                if (item.AsMapping(problems, "a change") is { } body)
                    reasons.Add(ReadOne(target.Text, body, problems));
        return reasons;
    }

    private static ChangeReason ReadOne(string target, Mapping body, Problems problems)
    {
        body.Only(problems, "the key of a change", "options", "cases", "in", "why", "evidence");
        var options = body["options"].AsWords(problems, "options");
        if (options.Count == 0)
            problems.Add(body.Where, "the change names no option; write 'options: [NAME]', those whose answers changed");
        var evidence = body["evidence"].AsWords(problems, "evidence");
        if (evidence.All(string.IsNullOrWhiteSpace))
            problems.Add(
                body.Where, "the change has no evidence; name a commit, a release note or a source (file:line) under 'evidence'");
        return new ChangeReason(
            target, options, body["cases"].AsWords(problems, "cases"), body.Require(problems, "in", "a change"),
            body.Require(problems, "why", "a change"), evidence, body.Where);
    }
}
