namespace SockConformance.Harness.Tests.Architecture;

/// <summary>Sources are such that a person can read one at once: neither long nor wide, and with one public type.</summary>
public sealed class SourceShapeTests
{
    /// <summary>Files that are longer for a reason: none so far.</summary>
    private static readonly string[] LongFiles = [];

    /// <summary>
    /// Files, and folders with most of theirs, that have lines of more than 130 columns still; none may be added.
    /// </summary>
    private static readonly string[] StillWide =
    [
        "harness/SockConformance.Harness.Tests/Campaign/VacuityTests.cs",
        "harness/SockConformance.Harness.Tests/Expectations/ErratumLintTests.cs",
        "harness/SockConformance.Harness.Tests/Expectations/ReachTests.cs",
        "harness/SockConformance.Harness.Tests/Expectations/RowMeaningTests.cs",
        "harness/SockConformance.Harness.Tests/Expectations/Requests/RequestReaderTests.cs",
        "harness/SockConformance.Harness.Tests/Expectations/Types/OptionTypeTests.cs",
        "harness/SockConformance.Harness.Tests/Judging/Bench.cs",
        "harness/SockConformance.Harness.Tests/Judging/ErratumTests.cs",
        "harness/SockConformance.Harness.Tests/Judging/LackingTests.cs",
        "harness/SockConformance.Harness.Tests/Judging/MessageMatchingTests.cs",
        "harness/SockConformance.Harness.Tests/Judging/ObstacleTests.cs",
        "harness/SockConformance.Harness.Tests/Planning/",
        "harness/SockConformance.Harness.Tests/Reproducing/CompileTests.cs",
        "harness/SockConformance.Harness.Tests/Reproducing/Likeness.cs",
        "harness/SockConformance.Harness.Tests/Reproducing/LinuxProgramTests.cs",
        "harness/SockConformance.Harness.Tests/Reproducing/Programs.cs",
        "harness/SockConformance.Harness/Campaign/VacuityCampaign.cs",
        "harness/SockConformance.Harness/Campaign/VacuousClaim.cs",
        "harness/SockConformance.Harness/Divergences/KnownDivergences.cs",
        "harness/SockConformance.Harness/Expectations/Claim.cs",
        "harness/SockConformance.Harness/Expectations/MatcherText.cs",
        "harness/SockConformance.Harness/Expectations/Row.cs",
        "harness/SockConformance.Harness/Expectations/Expanding/Expander.cs",
        "harness/SockConformance.Harness/Expectations/Expanding/Reach.cs",
        "harness/SockConformance.Harness/Expectations/Linting/",
        "harness/SockConformance.Harness/Expectations/Reading/ClaimsReader.cs",
        "harness/SockConformance.Harness/Expectations/Reading/ErrataReader.cs",
        "harness/SockConformance.Harness/Expectations/Reading/ProbeMaker.cs",
        "harness/SockConformance.Harness/Expectations/Reading/RowMeaningReader.cs",
        "harness/SockConformance.Harness/Expectations/Requests/",
        "harness/SockConformance.Harness/Expectations/Types/HeaderStructures.cs",
        "harness/SockConformance.Harness/Expectations/Types/IntegerType.cs",
        "harness/SockConformance.Harness/Judging/Judge.cs",
        "harness/SockConformance.Harness/Judging/Matching.cs",
        "harness/SockConformance.Harness/Judging/Obstacle.cs",
        "harness/SockConformance.Harness/Judging/WeakCases.cs",
        "harness/SockConformance.Harness/Planning/Hazards.cs",
        "harness/SockConformance.Harness/Planning/Planner.cs",
        "harness/SockConformance.Harness/Planning/StepWait.cs",
        "harness/SockConformance.Harness/Planning/WithoutSets.cs",
        "harness/SockConformance.Harness/Reproducing/CSharpWriter.Data.cs",
        "harness/SockConformance.Harness/Reproducing/CWriter.Data.cs",
        "harness/SockConformance.Harness/Reproducing/CWriter.Options.cs",
        "harness/SockConformance.Harness/Reproducing/CWriter.Values.cs",
        "harness/SockConformance.Harness/Reproducing/CWriter.cs",
        "reports/SockConformance.Reports.Tests/Model/NameRulesTests.cs",
        "reports/SockConformance.Reports/Model/",
        "reports/SockConformance.Reports/Site/DisagreementViews.cs",
        "reports/SockConformance.Reports/Site/StatusWords.cs",
        "reports/SockConformance.Reports/Site/SubjectPages.cs",
        "reports/SockConformance.Reports/Site/WordsPage.cs",
        "tools/sockconf.Tests/GateTests.cs",
        "tools/sockconf.Tests/InstallTests.cs",
        "tools/sockconf.Tests/Interrupted.cs",
        "tools/sockconf.Tests/WorkflowTests.cs",
        "tools/sockconf/VersionAction.cs",
        "tools/sockconf/Commands/ExplainCommand.cs",
        "tools/sockconf/Commands/ExplainJson.cs",
        "tools/sockconf/Commands/LintCommand.cs",
    ];

    [Test]
    public void No_source_has_more_than_150_lines() => Assert.That(Rules.TooLong(CodeFile.Sources, LongFiles), Is.Empty);

    [Test]
    public void No_source_has_two_public_types() => Assert.That(Rules.Crowded(CodeFile.Sources), Is.Empty);

    [Test]
    public void No_line_has_more_than_130_columns() => Assert.That(Rules.TooWide(CodeFile.Sources, StillWide), Is.Empty);

    [Test]
    public void A_wide_line_is_found_with_its_number()
    {
        string[] lines = ["x", new string('x', 130), new string('x', 131)];
        CodeFile[] files = [new("a/b/X.cs", string.Join('\n', lines)), new("c/d/Y.cs", lines[2])];

        Assert.That(Rules.TooWide(files, ["c/"]), Is.EqualTo(new[] { "a/b/X.cs:3: 131 columns" }));
    }

    [Test]
    public void A_long_file_and_a_crowded_file_are_found()
    {
        CodeFile[] files =
        [
            new("a/b/Long.cs", string.Concat(Enumerable.Repeat("x\n", 151))),
            new("a/b/Two.cs", "public sealed class A;\npublic enum B { }\n"),
            new("a/b/One.cs", "public sealed record A\n{\n    public enum B { }\n}\n"),
        ];

        Assert.That(
            Rules.TooLong(files, []).Concat(Rules.Crowded(files)),
            Is.EqualTo(new[] { "a/b/Long.cs: 151 lines", "a/b/Two.cs: 2 public types" }));
    }
}
