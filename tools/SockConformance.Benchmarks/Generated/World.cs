using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Benchmarks.Generated;

/// <summary>A generated catalog with all that is made from it.</summary>
internal sealed record World(IReadOnlyList<SourceFile> Files, Catalog Catalog, Plan Plan, IReadOnlyDictionary<string, Transcript> Transcripts, IReadOnlyList<Run> Runs)
{
    /// <summary>The platform that is planned for.</summary>
    public const string Platform = "linux";

    /// <summary>Makes one.</summary>
    /// <param name="own">The project's own files.</param>
    /// <param name="options">How many options it has.</param>
    /// <param name="targets">How many targets were run.</param>
    /// <param name="copied">Of how many option files copies are made; all unless told.</param>
    public static World Of(IReadOnlyList<SourceFile> own, int options, int targets, int copied = int.MaxValue)
    {
        var files = GeneratedCatalog.Files(own, options, copied: copied);
        var catalog = GeneratedCatalog.Read(files);
        var plan = Planner.Plan(catalog, Platform);
        return new World(files, catalog, plan, GeneratedRun.Transcripts(plan, 0), [.. Enumerable.Range(0, targets).Select(t => GeneratedRun.Of(catalog, plan, t))]);
    }
}
