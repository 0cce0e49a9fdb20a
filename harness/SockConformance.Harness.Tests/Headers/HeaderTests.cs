using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Headers;

/// <summary>The driver's sources and the catalog's numbers against the headers of each system, NetBSD's too.</summary>
[Platform("Linux")]
public sealed class HeaderTests
{
    private static readonly Catalog Real = TestCatalogs.ReadWhole(CatalogFiles.Load(Repository.Path("expectations")));

    private static IEnumerable<string> Compilers => CrossCompiler.All.Select(c => c.Name);

    [TestCaseSource(nameof(Compilers))]
    [CancelAfter(600_000)]
    public async Task The_driver_is_built_without_a_warning(string name, CancellationToken cancel)
    {
        var compiler = Find(name);
        using var folder = new ScratchFolder();

        string sources = Workspace.Find(Repository.Root).DriverSources;
        string output = Path.Combine(folder.Path, "sockdriver");
        string complaints = await compiler.CompileAsync(sources, [.. Sources(), "-o", output, .. compiler.Libraries], cancel);

        Assert.That(complaints, Is.Empty);
    }

    [TestCaseSource(nameof(Compilers))]
    [CancelAfter(600_000)]
    public async Task The_headers_give_the_catalogs_numbers(string name, CancellationToken cancel)
    {
        var compiler = Find(name);

        bool all = compiler.Platform == "netbsd";
        string right = HeaderAssertions.Write(Real, compiler.Platform, compiler.Machine, all);
        string complaints = await CompileAsync(compiler, right, cancel);

        Assert.That(complaints, Is.Empty);
    }

    [TestCaseSource(nameof(Compilers))]
    [CancelAfter(600_000)]
    public async Task A_wrong_number_is_seen(string name, CancellationToken cancel)
    {
        var compiler = Find(name);
        string right = HeaderAssertions.Write(Real, compiler.Platform, compiler.Machine, all: false);

        string wrong = right.Replace("(SO_SNDBUF) == ", "(SO_SNDBUF) == 1 + ", StringComparison.Ordinal);
        string complaints = await CompileAsync(compiler, wrong, cancel);

        Assert.That(complaints, Does.Contain("SO_SNDBUF_is_otherwise"));
    }

    private static CrossCompiler Find(string name)
    {
        var compiler = CrossCompiler.All.Single(c => c.Name == name);
        compiler.Require();
        return compiler;
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Workspace.Find(Repository.Root).DriverSources, "*.c").Order(
            StringComparer.Ordinal).Select(f => Path.GetFileName(f));

    private static async Task<string> CompileAsync(CrossCompiler compiler, string text, CancellationToken cancel)
    {
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "numbers.c"), text, cancel);
        string[] arguments = ["-I", Workspace.Find(Repository.Root).DriverSources, "-c", "numbers.c", "-o", "numbers.o"];
        return await compiler.CompileAsync(folder.Path, arguments, cancel);
    }
}
