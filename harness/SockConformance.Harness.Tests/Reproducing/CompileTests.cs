using System.Text.RegularExpressions;
using SockConformance.Harness.Reproducing;

namespace SockConformance.Harness.Tests.Reproducing;

/// <summary>Programs compile without a warning.</summary>
public sealed partial class CompileTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("sockconf-compile-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    [Platform("Linux")]
    [CancelAfter(600_000)]
    public async Task What_all_programs_for_linux_do_compiles_without_a_warning(CancellationToken cancel)
    {
        var texts = Programs.All("linux").Select(p => p.Program.Text ?? throw new AssertionException($"{p.Case.Id}: {p.Program.WhyNot}")).ToList();
        string helpers = Helpers();
        // All in one file: the helpers once, in their order, and each main under a name of its own. Thousands of compilers would take minutes.
        var headers = texts.SelectMany(t => Header().Matches(t).Select(m => m.Value)).Distinct().OrderBy(h => h.StartsWith("#ifndef", StringComparison.Ordinal)).ThenBy(h => h, StringComparer.Ordinal);
        var parts = texts.SelectMany(Parts).Distinct().OrderBy(p => helpers.IndexOf(p, StringComparison.Ordinal)).ToList();
        Assert.That(parts, Has.All.Matches<string>(p => helpers.Contains(p!, StringComparison.Ordinal)));
        var mains = texts.Select((t, i) => MainOf().Match(t).Value.Replace("int main(void)", $"int main{i}(void);\n\nint main{i}(void)", StringComparison.Ordinal));
        string file = Path.Combine(folder, "all.c");
        await File.WriteAllTextAsync(file, "#define _GNU_SOURCE\n" + string.Join('\n', headers.Concat(parts).Concat(mains)), cancel);

        Assert.That(await Programs.RunAsync("cc", ["-fsyntax-only", "-Wall", "-Wextra", "-Werror", file], cancel), Is.EqualTo((0, "")));
    }

    [Test]
    [Platform("Linux")]
    [CancelAfter(600_000)]
    public async Task Every_combination_of_headers_and_helpers_for_linux_stands_alone(CancellationToken cancel)
    {
        var firsts = Programs.All("linux").Select(p => p.Program).DistinctBy(p => string.Join('\n', Header().Matches(p.Text!).Select(m => m.Value).Where(h => h[1] == 'i' && h[2] == 'n').Concat(Parts(p.Text!)))).ToList();
        foreach (var program in firsts)
            await File.WriteAllTextAsync(Path.Combine(folder, program.FileName), program.Text, cancel);

        Assert.That(await Programs.RunAsync("cc", ["-fsyntax-only", "-Wall", "-Wextra", "-Werror", .. firsts.Select(p => Path.Combine(folder, p.FileName))], cancel), Is.EqualTo((0, "")));
    }

    [Test]
    [CancelAfter(600_000)]
    public async Task A_sample_of_programs_for_winsock_compiles_without_a_warning(CancellationToken cancel)
    {
        if (Harness.Campaign.Programs.Find("x86_64-w64-mingw32-gcc") is not { } compiler)
        {
            Assert.Ignore("x86_64-w64-mingw32-gcc is missing; install gcc-mingw-w64-x86-64");
            return;
        }
        var sample = Programs.Sample("winsock", 16).Select(c => Programs.Write("winsock", c.Id)).Where(p => p.Text is not null).ToList();
        foreach (var program in sample)
            await File.WriteAllTextAsync(Path.Combine(folder, program.FileName), program.Text, cancel);

        Assert.That(await Programs.RunAsync(compiler, ["-fsyntax-only", "-Wall", "-Wextra", "-Werror", .. sample.Select(p => Path.Combine(folder, p.FileName))], cancel), Is.EqualTo((0, "")));
    }

    private static string Helpers()
    {
        using var stream = typeof(Reproducer).Assembly.GetManifestResourceStream("helpers.c")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What stands between the headers and main.</summary>
    private static IEnumerable<string> Parts(string text) =>
        Between().Match(text).Groups[1].Value.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim('\n')).Where(p => p.Length > 0);

    [GeneratedRegex(@"(?m)^#include .*$|^#ifndef .*\n#define .*\n#endif$")]
    private static partial Regex Header();

    [GeneratedRegex(@"(?s)(?:#include [^\n]*\n|#endif\n)\n(.*)\nint main\(void\)")]
    private static partial Regex Between();

    [GeneratedRegex(@"(?s)\nint main\(void\)\n.*$")]
    private static partial Regex MainOf();
}
