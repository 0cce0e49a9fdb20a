namespace SockConformance.Harness.Expectations.Linting;

/// <summary>from and until name versions of platforms.yaml, or are dotted numbers.</summary>
internal static class VersionRule
{
    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var subject in catalog.Subjects)
        {
            foreach (var claim in subject.Claims.Where(c => c.Shows != Shows.Access))
                CheckBoth(catalog.Platforms[claim.Platform], claim.From, claim.Until, claim.Where, problems);
            foreach (var claim in subject.Claims)
                foreach (var erratum in claim.Errata)
                    CheckBoth(catalog.Platforms[claim.Platform], erratum.From, erratum.Until, erratum.Where, problems);
            foreach (var row in subject.Rows.Values.Where(r => !r.Absent))
                CheckBoth(catalog.Platforms[row.Platform], row.From, row.Until, row.Where, problems);
        }
    }

    private static void CheckBoth(Platform platform, string? from, string? until, Place where, Problems problems)
    {
        foreach (string version in new[] { from, until }.OfType<string>())
            if (!platform.Versions.ContainsKey(version) && !IsDottedNumber(version))
                problems.NotAllowed(
                    where,
                    $"the version of {platform.Name}",
                    version,
                    platform.Versions.Keys.Append("a dotted number such as 3.9"),
                    "version");
    }

    private static bool IsDottedNumber(string text) => text.Split('.').All(p => p.Length > 0 && p.All(char.IsAsciiDigit));
}
