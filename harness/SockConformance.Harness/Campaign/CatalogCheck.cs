using SockConformance.Harness.Expectations.Linting;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Campaign;

/// <summary>Everything that can be said against a folder of expectations before anything is run.</summary>
public static class CatalogCheck
{
    /// <summary>Reads, lints and plans for every platform.</summary>
    public static (Catalog Catalog, IReadOnlyList<Problem> Problems) Read(IReadOnlyList<SourceFile> files)
    {
        var catalog = CatalogReader.Read(files, out var problems);
        var all = new Problems();
        all.AddRange(problems);
        all.AddRange(Lint.Check(catalog));
        var planning = new Problems();
        foreach (string platform in catalog.Platforms.Keys)
            Planner.Plan(catalog, platform, null, planning);
        all.AddRange(planning.All.Distinct());
        return (catalog, all.All);
    }
}
