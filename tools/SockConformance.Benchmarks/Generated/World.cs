using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Benchmarks.Generated;

/// <summary>A generated catalog with all that is made from it.</summary>
internal sealed record World(
    IReadOnlyList<SourceFile> Files, Catalog Catalog, Plan Plan, IReadOnlyDictionary<string, Transcript> Transcripts,
    IReadOnlyList<Run> Runs)
{
    /// <summary>The platform that is planned for.</summary>
    public const string Platform = "linux";

    /// <summary>Makes one.</summary>
    /// <param name="own">The project's own files.</param>
    /// <param name="options">How many options it has.</param>
    /// <param name="targets">How many targets were run.</param>
    /// <exception cref="InvalidOperationException">It cannot be planned: an option is used that is not among those.</exception>
    public static World Generate(IReadOnlyList<SourceFile> own, int options, int targets)
    {
        var files = GeneratedCatalog.Files(own, options);
        var catalog = GeneratedCatalog.Read(files);
        var problems = new Problems();
        var plan = Planner.Plan(catalog, Platform, problems: problems);
        // To tell of a problem costs more than to plan, and the more the larger the catalog is.
        if (problems.Count > 0)
            throw new InvalidOperationException(
                $"the generated catalog cannot be planned, the first problem is {problems.All[0]}");
        var runs = Enumerable.Range(0, targets).Select(t => GeneratedRun.Generate(catalog, plan, t));
        return new World(files, catalog, plan, GeneratedRun.Transcripts(plan, 0), [.. runs]);
    }
}
