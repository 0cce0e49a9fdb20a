namespace SockConformance.Harness.Expectations.Linting;

/// <summary>
/// Where a folder has the names of errors, it has those by which platforms refuse and deny, and those that cases expect.
/// </summary>
internal static class ErrorRule
{
    private const string Name = "errors";

    public static void Check(Catalog catalog, Problems problems)
    {
        if (catalog.Errors.Errors.Count == 0)
            return;
        foreach (var platform in catalog.Platforms.Values)
            foreach (string error in platform.Refusals.Concat(platform.Denials).Concat(platform.NoFamily))
                CheckOne(catalog, platform.Id, error, platform.Where, problems);
        var expectations = catalog.Subjects.SelectMany(s => s.Cases).SelectMany(c => c.Expect);
        foreach (var (platform, check) in expectations.SelectMany(e => e.Checks.Select(c => (e.Platform, c))))
            foreach (string error in check.Matcher.Errors)
                CheckOne(catalog, platform, error, check.Where, problems);
    }

    private static void CheckOne(Catalog catalog, string platform, string error, Place where, Problems problems)
    {
        if (catalog.Errors.Find(platform, error) is null)
            problems.Add(
                where, $"errors.yaml does not have {error} of {platform}; add it there, beside what others call it", Name);
    }
}
