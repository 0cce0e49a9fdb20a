namespace SockConformance.Harness.Tests.Architecture;

/// <summary>
/// The tree is what docs/ARCHITECTURE.md says: an arrow, a package or a word in the wrong place is found by reading the sources.
/// </summary>
public sealed class ArchitectureTests
{
    // Spelt in two halves, so that this file is no find of its own.
    private const string Sockets = @"\bSystem\.Net" + @"\.Sockets\b";
    private const string Html = "<" + "(html|div)\\b";
    private const string Console = @"(?<![\w.])(Ansi)?Con" + @"sole\.|\bEnvironment\.Exit";
    private const string TestFramework = @"\bNU" + @"nit\b";

    private static readonly string[] Programs = ["sockconf", "SockConformance.Benchmarks", "SockConformance.FakeDriver"];

    [Test]
    public void Stages_of_the_harness_use_only_those_that_the_design_lists() =>
        Assert.That(Rules.StageViolations(CodeFile.Sources), Is.Empty);

    [Test]
    public void The_page_has_the_arrows_that_are_held()
    {
        string page = File.ReadAllText(Repository.Path("docs/ARCHITECTURE.md"));

        Assert.That(Rules.StagesOnPage(page), Is.EquivalentTo(Rules.StagesHeld));
    }

    [Test]
    public void Projects_reference_only_those_that_the_design_lists() =>
        Assert.That(Rules.ProjectViolations(CodeFile.Projects), Is.Empty);

    [Test]
    public void Nunit_is_in_the_suite_and_in_the_tests_only()
    {
        CodeFile[] files = [.. CodeFile.Sources, .. CodeFile.Projects];
        Assert.That(Rules.Outside(files, TestFramework, p => IsTest(p) || p == "SockConformance.Suite"), Is.Empty);
    }

    [Test]
    public void The_console_and_exit_codes_are_in_the_programs_only() =>
        Assert.That(
            Rules.Outside(CodeFile.Sources, Console, Programs.Contains),
            Is.Empty,
            "the fake driver stands in for a driver, whose pipes are its console");

    [Test]
    public void Html_is_in_the_reports_only() =>
        Assert.That(
            Rules.Outside(CodeFile.Sources, Html, p => p is "SockConformance.Reports" or "SockConformance.Reports.Tests"),
            Is.Empty);

    [Test]
    public void Sockets_of_the_runtime_are_in_the_benchmarks_and_the_tests_of_the_server_only() =>
        Assert.That(
            Rules.Outside(CodeFile.Sources, Sockets, p => p is "SockConformance.Benchmarks" or "sockconf.Tests"), Is.Empty);

    [Test]
    public void All_projects_and_sources_are_found()
    {
        string[] projects =
        [
            "SockConformance.Harness", "SockConformance.Harness.Tests", "SockConformance.Reports", "SockConformance.Suite",
            "sockconf",
        ];
        string[] stages =
            ["Protocol", "Expectations", "Planning", "Reproducing", "Driving", "Judging", "Runs", "Campaign"];

        Assert.That(CodeFile.Projects.Select(p => p.Project), Is.SupersetOf(projects));
        Assert.That(CodeFile.Sources.Select(s => s.Stage).Distinct(), Is.SupersetOf(stages));
    }

    [TestCase("Protocol", "using SockConformance.Harness.Expectations;", "Protocol -> Expectations")]
    [TestCase("Expectations", "using SockConformance.Harness.Planning;", "Expectations -> Planning")]
    [TestCase("Expectations/Reading", "global using static SockConformance.Harness.Judging.Judge;", "Expectations -> Judging")]
    [TestCase("Judging", "var x = SockConformance.Harness.Runs.Run.Empty;", "Judging -> Runs")]
    [TestCase("Driving", "using J = SockConformance.Harness.Judging.Judge;", "Driving -> Judging")]
    [TestCase("Runs", "var x = Driving.PlanDriver.Of();", "Runs -> Driving")]
    [TestCase("Gossip", "", "the stage Gossip is not in the list of docs/ARCHITECTURE.md")]
    [TestCase("Planning", "using SockConformance.Harness.Expectations;", null)]
    [TestCase("Judging", "// SockConformance.Harness.Runs", null)]
    [TestCase("Campaign", "using SockConformance.Harness.Driving;", null)]
    [TestCase("Runs", "int n = header.Driving.Count + Driving.Count;", null)]
    public void An_arrow_between_stages_is_found_however_it_is_written(string folder, string code, string? violation)
    {
        CodeFile[] files =
        [
            new($"harness/SockConformance.Harness/{folder}/X.cs", code),
            new("harness/SockConformance.Harness/Driving/PlanDriver.cs", ""),
        ];

        Assert.That(Rules.StageViolations(files), violation is null ? Is.Empty : Has.Exactly(1).EndsWith(violation));
    }

    [TestCase("SockConformance.Reports", "SockConformance.Harness", true)]
    [TestCase("SockConformance.Harness.Tests", "SockConformance.FakeDriver", true)]
    [TestCase("SockConformance.Harness", "SockConformance.Reports", false)]
    [TestCase("SockConformance.Suite", "SockConformance.Reports", false)]
    [TestCase("SockConformance.Reports.Tests", "SockConformance.Suite", false)]
    [TestCase("SockConformance.Novelty", "SockConformance.Harness", false)]
    public void An_arrow_between_projects_is_found(string project, string reference, bool allowed)
    {
        string path = $"..\\..\\y\\{reference}\\{reference}.csproj";
        string text = $"<Project><ItemGroup><ProjectReference Include=\"{path}\" /></ItemGroup></Project>";
        CodeFile file = new($"x/{project}/{project}.csproj", text);

        Assert.That(Rules.ProjectViolations([file]), allowed ? Is.Empty : Has.Exactly(1).EndsWith($"{project} -> {reference}"));
    }

    [TestCase(Sockets, "using System.Net" + ".Sockets;")]
    [TestCase(Html, "var x = \"<" + "div class='a'>\";")]
    [TestCase(Console, "Con" + "sole.WriteLine(1);")]
    [TestCase(Console, "AnsiCon" + "sole.Write(1);")]
    [TestCase(Console, "Environment" + ".ExitCode = 1;")]
    [TestCase(TestFramework, "using NU" + "nit.Framework;")]
    public void A_word_in_the_wrong_place_is_found(string pattern, string code) =>
        Assert.That(
            Rules.Outside([new CodeFile("harness/SockConformance.Harness/Runs/X.cs", code)], pattern, _ => false).Count(),
            Is.EqualTo(1));

    private static bool IsTest(string project) => project.EndsWith(".Tests", StringComparison.Ordinal);
}
