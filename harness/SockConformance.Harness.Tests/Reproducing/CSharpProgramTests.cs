using System.Globalization;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Reproducing;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Reproducing;

/// <summary>
/// Programs in C# compile, and on Linux show what the driver shows. All are built as one, each a method: a project for each would
/// take minutes.
/// </summary>
[Platform("Linux")]
public sealed class CSharpProgramTests
{
    private const string Project =
        "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>"
        + "<ImplicitUsings>enable</ImplicitUsings><OutputType>Exe</OutputType><UseAppHost>false</UseAppHost>"
        + "<AssemblyName>programs</AssemblyName><NoWarn>CS8321</NoWarn><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
        + "</PropertyGroup></Project>";

    [Test]
    [CancelAfter(900_000)]
    public async Task A_sample_compiles_shows_what_its_transcripts_show_and_ends_as_their_verdicts_say(CancellationToken cancel)
    {
        var linux = Sample("linux", 40);
        var winsock = Sample("winsock", 20);
        var recipe = new DriverRecipe(["cc"], ["-O1"], [], "sockdriver", HonorsCc: false);
        string driver = await DriverBuild.EnsureAsync(Workspace.Find(AppContext.BaseDirectory), recipe, cancel);
        var folder = Directory.CreateTempSubdirectory("sockconf-csharp-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "programs.csproj"), Project, cancel);
            var endings = EndingCases.All.Select(c => EndingCases.Program(c.Name, Language.CSharp).Text!);
            string source = Source([.. linux.Concat(winsock).Select(p => p.Text), .. endings]);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Programs.cs"), source, cancel);
            string[] build =
                ["build", folder.FullName, "-c", "Release", "--nologo", "-v", "q", "-p:UseSharedCompilation=false"];
            var (status, output) = await Programs.RunAsync("dotnet", build, cancel);
            Assert.That(status, Is.Zero, output);

            var differences = new List<string>();
            for (int i = 0; i < linux.Count; i++)
                differences.AddRange(await CompareAsync(driver, folder.FullName, linux[i].Id, i, cancel));
            Assert.That(differences, Is.Empty);
            int first = linux.Count + winsock.Count;
            for (int i = 0; i < EndingCases.All.Count; i++)
                EndingCases.Hold(EndingCases.All[i].Name, await RunAsync(folder.FullName, first + i, cancel));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void What_cannot_be_a_program_says_why()
    {
        var without = Programs.All("linux", Language.CSharp).Where(p => p.Program.Text is null).ToList();

        Assert.That(without, Is.Not.Empty);
        Assert.That(without.Select(p => p.Program.WhyNot), Has.All.Length.GreaterThan(20));
        Assert.That(
            Programs.All("netbsd", Language.CSharp).Select(p => p.Program.WhyNot),
            Has.All.EqualTo(".NET does not run on NetBSD"));
    }

    [TestCase(Language.C, "no programs are written for FreeBSD")]
    [TestCase(Language.CSharp, ".NET does not run on FreeBSD")]
    public void A_platform_that_the_helpers_do_not_know_has_no_programs(Language language, string why)
    {
        var known = Programs.Plan("linux").Instances.Values.First();
        var unknown = known with { Platform = known.Platform with { Id = "freebsd", Name = "FreeBSD" } };

        Assert.That(Reproducer.Write(unknown, language).WhyNot, Is.EqualTo(why));
    }

    private static List<(string Id, string Text)> Sample(string platform, int count) =>
        [.. Programs.Sample(platform, 200)
            .Select(c => (c.Id, Text: Programs.Write(platform, c.Id, Language.CSharp).Text!))
            .Where(p => p.Text is not null)
            .Take(count)];

    private static string Source(IReadOnlyList<string> programs) =>
        "using System.Runtime.InteropServices;\n"
        + "switch (args[0])\n{\n"
        + string.Concat(programs.Select((_, i) => $"case \"{i}\": return P{i}.Run();\n"))
        + "}\nreturn 3;\n"
        + string.Concat(programs.Select((p, i) => $"static class P{i}\n{{\ninternal static int Run()\n{{\n{Body(p)}\n}}\n}}\n"));

    private static string Body(string program) => string.Join('\n', program.Split('\n').Where(l => !IsHead(l)));

    private static bool IsHead(string line) =>
        line.StartsWith("#:", StringComparison.Ordinal) || line.StartsWith("using ", StringComparison.Ordinal);

    private static Task<(int Status, string Output)> RunAsync(string folder, int number, CancellationToken cancel)
    {
        string built = Path.Combine(folder, "bin", "Release", "net10.0", "programs.dll");
        return Programs.RunAsync("dotnet", [built, number.ToString(CultureInfo.InvariantCulture)], cancel);
    }

    private static async Task<IEnumerable<string>> CompareAsync(
        string driver, string folder, string id, int number, CancellationToken cancel)
    {
        var planned = Programs.Plan("linux").Cases.Single(c => c.Id == id);
        string plan = Path.Combine(folder, "plan");
        await File.WriteAllLinesAsync(plan, planned.Requests.Prepend(planned.Opening).Prepend("hello"), cancel);
        var (ended, output) = await RunAsync(folder, number, cancel);
        var (_, transcript) = await Programs.RunAsync("sh", ["-c", "exec \"$0\" < \"$1\"", driver, plan], cancel);
        // .NET ignores SIGPIPE, so its programs do not count it.
        var replies = transcript.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Reply.Parse)
            .Select(r => r with { Fields = [.. r.Fields.Where(f => f.Key != "sigpipe")] }).ToList();
        var instance = Programs.Plan("linux").Instances[id];
        var told = Likeness.Differences(instance, replies.Skip(2).ToList(), output);
        bool counts = instance.Expected.SelectMany(e => e.Checks).Any(c => c.Field == "sigpipe");
        var endings = counts ? [] : Endings.Differences(instance, planned, replies[0], replies.Skip(2).ToList(), ended);
        return told.Concat(endings).Select(d => $"{id}: {d}");
    }
}
