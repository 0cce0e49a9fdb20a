using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Reproducing;
using SockConformance.Harness.Tests.Headers;

namespace SockConformance.Harness.Tests.Reproducing;

/// <summary>Programs compile without a warning.</summary>
public sealed class CompileTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("sockconf-compile-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("linux", "gcc")]
    [TestCase("netbsd", "netbsd-amd64")]
    [Platform("Linux")]
    [CancelAfter(600_000)]
    public async Task What_all_programs_do_compiles_without_a_warning(string platform, string compiler, CancellationToken cancel)
    {
        var cross = Compiler(compiler);
        var texts = Texts(platform).Select(p => p.Text!).ToList();
        string helpers = ProgramParts.AllHelpers();
        // All in one file: the helpers once, in their order, and each main under a name of its own. Thousands of compilers would
        // take minutes.
        var headers = texts.SelectMany(t => ProgramParts.Headers(t)).Distinct()
            .OrderBy(h => h[1] == 'd' ? 0 : 1)
            .ThenBy(h => h.StartsWith("#ifndef", StringComparison.Ordinal))
            .ThenBy(h => h.StartsWith("#include <linux/", StringComparison.Ordinal))
            .ThenBy(h => h, StringComparer.Ordinal);
        var parts = texts.SelectMany(ProgramParts.Helpers).Distinct()
            .OrderBy(p => helpers.IndexOf(p, StringComparison.Ordinal)).ToList();
        Assert.That(parts, Has.All.Matches<string>(p => helpers.Contains(p!, StringComparison.Ordinal)));
        var mains = texts.Select((t, i) => Numbered(ProgramParts.MainFunction(t), i))
            .Append("int main(void)\n{\n    return 0;\n}\n");
        string all = string.Join('\n', headers.Concat(parts).Concat(mains));
        await File.WriteAllTextAsync(Path.Combine(folder, "all.c"), all, cancel);

        Assert.That(await cross.CompileAsync(folder, [.. Built(cross, "-o", "all"), "all.c"], cancel), Is.Empty);
    }

    [TestCase("linux", "gcc")]
    [TestCase("netbsd", "netbsd-amd64")]
    [Platform("Linux")]
    [CancelAfter(600_000)]
    public async Task Every_combination_of_headers_and_helpers_stands_alone(
        string platform, string compiler, CancellationToken cancel)
    {
        var cross = Compiler(compiler);
        var chosen = ProgramParts.Smallest(Texts(platform));
        for (int i = 0; i < chosen.Count; i++)
            await File.WriteAllTextAsync(Path.Combine(folder, chosen[i].FileName), Numbered(chosen[i].Text!, i), cancel);

        string[] arguments = [.. Built(cross, "-shared", "-o", "all"), .. chosen.Select(p => p.FileName)];
        Assert.That(await cross.CompileAsync(folder, arguments, cancel), Is.Empty);
    }

    [Test]
    [CancelAfter(600_000)]
    public async Task A_sample_of_programs_for_winsock_compiles_without_a_warning(CancellationToken cancel)
    {
        if (Harness.Targets.Programs.Find("x86_64-w64-mingw32-gcc") is not { } compiler)
        {
            Assert.Ignore("x86_64-w64-mingw32-gcc is missing; install gcc-mingw-w64-x86-64");
            return;
        }
        var sample = Programs.Sample("winsock", 16).Select(c => Programs.Write("winsock", c.Id)).Where(p => p.Text is not null)
            .ToList();
        foreach (var program in sample)
            await File.WriteAllTextAsync(Path.Combine(folder, program.FileName), program.Text, cancel);

        var files = sample.Select(p => Path.Combine(folder, p.FileName));
        string[] arguments = ["-fsyntax-only", "-Wall", "-Wextra", "-Werror", .. files];
        Assert.That(await Programs.RunAsync(compiler, arguments, cancel), Is.EqualTo((0, "")));
    }

    private static CrossCompiler Compiler(string name)
    {
        var compiler = CrossCompiler.All.Single(c => c.Name == name);
        compiler.Require();
        return compiler;
    }

    /// <summary>
    /// Zig has no check of the syntax alone: it looks for the objects. What it links is known to be in NetBSD's C library.
    /// </summary>
    private static IReadOnlyList<string> Built(CrossCompiler compiler, params IReadOnlyList<string> linked) =>
        compiler.Platform == "netbsd" ? ["-fno-sanitize=undefined", .. linked] : ["-fsyntax-only"];

    /// <summary>With a name of its own for main.</summary>
    private static string Numbered(string text, int number) =>
        text.Replace("int main(void)", $"int main{number}(void);\n\nint main{number}(void)", StringComparison.Ordinal);

    /// <summary>What C does not say on these platforms either; all else that a case does is part of a program.</summary>
    private static readonly string[] Reasons =
        [Unwritten.Process, Unwritten.Network, Unwritten.Pair, Unwritten.Address, Unwritten.Layout];

    /// <summary>Every case of the platform as a program, but those that have one of the reasons, and each shape once.</summary>
    private static List<Reproduction> Texts(string platform)
    {
        var all = Programs.All(platform).ToList();
        var without = all.Where(p => p.Program.Text is null && !Reasons.Contains(p.Program.WhyNot));
        Assert.That(without.Select(p => $"{p.Case.Id}: {p.Program.WhyNot}"), Is.Empty);
        var instances = Programs.Plan(platform).Instances;
        var written = all.Where(p => p.Program.Text is not null);
        return [.. written.DistinctBy(p => Shape(instances[p.Case.Id])).Select(p => p.Program)];
    }

    /// <summary>
    /// What a contract asks of many options is one program with another name and number for each; the names and numbers are in
    /// programs of the options' own cases.
    /// </summary>
    private static string Shape(CaseInstance instance) => instance.Option == instance.Subject || instance.Row is not { } row
        ? instance.Id
        : $"{instance.Subject.Id}/{instance.Case.Name} {instance.Kind} {row.Type}";
}
