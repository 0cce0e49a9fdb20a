namespace SockConformance.Harness.Tests.Architecture;

/// <summary>Sources are such that a person can read one at once: neither long nor wide, and with one public type.</summary>
public sealed class SourceShapeTests
{
    /// <summary>Files that are longer for a reason: none so far.</summary>
    private static readonly string[] LongFiles = [];

    [Test]
    public void No_source_has_more_than_150_lines() => Assert.That(Rules.TooLong(CodeFile.Sources, LongFiles), Is.Empty);

    [Test]
    public void No_source_has_two_public_types() => Assert.That(Rules.Crowded(CodeFile.Sources), Is.Empty);

    [Test]
    public void No_line_has_more_than_130_columns() => Assert.That(Rules.TooWide(CodeFile.Sources), Is.Empty);

    [Test]
    public void A_wide_line_is_found_with_its_number()
    {
        string[] lines = ["x", new string('x', 130), new string('x', 131)];
        CodeFile[] files = [new("a/b/X.cs", string.Join('\n', lines))];

        Assert.That(Rules.TooWide(files), Is.EqualTo(new[] { "a/b/X.cs:3: 131 columns" }));
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
