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
        "harness/SockConformance.Harness.Tests/Expectations/Types/OptionTypeTests.cs",
        "harness/SockConformance.Harness.Tests/Judging/Bench.cs",
        "harness/SockConformance.Harness.Tests/Judging/ErratumTests.cs",
        "harness/SockConformance.Harness.Tests/Planning/HazardTests.cs",
        "harness/SockConformance.Harness.Tests/Planning/RequestTests.cs",
        "harness/SockConformance.Harness/Expectations/Claim.cs",
        "harness/SockConformance.Harness/Expectations/MatcherText.cs",
        "harness/SockConformance.Harness/Expectations/Linting/LooseRule.cs",
        "harness/SockConformance.Harness/Expectations/Linting/NeedRule.cs",
        "harness/SockConformance.Harness/Expectations/Linting/VersionRule.cs",
        "harness/SockConformance.Harness/Expectations/Reading/ClaimsReader.cs",
        "harness/SockConformance.Harness/Expectations/Reading/ErrataReader.cs",
        "harness/SockConformance.Harness/Expectations/Reading/ProbeMaker.cs",
        "harness/SockConformance.Harness/Expectations/Reading/RowMeaningReader.cs",
        "harness/SockConformance.Harness/Judging/Judge.cs",
        "harness/SockConformance.Harness/Judging/WeakCases.cs",
        "harness/SockConformance.Harness/Planning/Hazards.cs",
        "harness/SockConformance.Harness/Reproducing/CSharpWriter.Data.cs",
        "harness/SockConformance.Harness/Reproducing/CWriter.Data.cs",
        "reports/SockConformance.Reports/Model/ColumnMaker.cs",
        "reports/SockConformance.Reports/Model/ContractTable.cs",
        "reports/SockConformance.Reports/Model/Findings.cs",
        "reports/SockConformance.Reports/Model/NameRules.cs",
        "reports/SockConformance.Reports/Model/ProbeAnswer.cs",
        "reports/SockConformance.Reports/Model/RunRemarks.cs",
        "reports/SockConformance.Reports/Model/TargetHistory.cs",
        "reports/SockConformance.Reports/Site/WordsPage.cs",
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
