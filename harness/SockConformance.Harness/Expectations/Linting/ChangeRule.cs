namespace SockConformance.Harness.Expectations.Linting;

/// <summary>
/// Why a release differs from the one before: of options that there are, in a version, with evidence that one can look up.
/// </summary>
internal static class ChangeRule
{
    private const string Name = "change";
    private const int ShortestSentence = 10;

    public static void Check(Catalog catalog, Problems problems)
    {
        var subjects = catalog.Subjects.SelectMany(s => new[] { s.Id, s.Name }).ToHashSet(StringComparer.Ordinal);
        foreach (var reason in catalog.Changes)
        {
            foreach (string option in reason.Options.Where(o => !subjects.Contains(o)))
                problems.NotAllowed(reason.Where, "the option or contract", option, subjects, Name);
            bool isVersion = reason.In.Split('.').All(part => part.Length > 0 && part.All(char.IsAsciiDigit));
            if (reason.In.Length > 0 && !isVersion)
                problems.Add(reason.Where, $"'in' is the version that brought it, such as 6.9, and not '{reason.In}'", Name);
            if (reason.Why.Length is > 0 and < ShortestSentence)
                problems.Add(reason.Where, "'why' is a sentence that says what changed", Name);
            if (reason.Evidence.Any(e => e.Length > 0) && !reason.Evidence.Any(ErratumRule.NamesSource))
                problems.Add(reason.Where, ErratumRule.NoSource(reason.Evidence[0]), Name);
        }
    }
}
