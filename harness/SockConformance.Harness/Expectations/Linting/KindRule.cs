namespace SockConformance.Harness.Expectations.Linting;

/// <summary>The kinds of a case are known to some platform; a claim's case runs on a kind that its platform has.</summary>
internal static class KindRule
{
    private static readonly string[] Words = ["documented", "first", "all"];

    public static void Check(Catalog catalog, Problems problems)
    {
        var kinds = catalog.Platforms.Values.SelectMany(p => p.Kinds.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var subject in catalog.Subjects)
        {
            foreach (var each in subject.Cases)
            {
                if (each.For.FirstOrDefault(p => p.Name == "kind") is not { } parameter)
                    continue;
                foreach (string kind in parameter.Values.Where(k => !kinds.Contains(k) && !Words.Contains(k)))
                    problems.NotAllowed(parameter.Where, "the kind", kind, kinds.Concat(Words), "kind");
                if (parameter.Values.Any(Words.Contains))
                    continue;
                string named = string.Join(", ", parameter.Values);
                foreach (var expectation in each.Expect.Where(e => !HasAny(e.Platform)))
                    problems.Add(
                        expectation.Where,
                        $"{expectation.Platform} has none of the kinds {named}, so this is never judged",
                        "kind");

                bool HasAny(string platform) => parameter.Values.Any(catalog.Platforms[platform].Kinds.ContainsKey);
            }
        }
    }
}
