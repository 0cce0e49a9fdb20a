using System.Text.RegularExpressions;

namespace SockConformance.Tool.Tests;

/// <summary>What the README says of the command line.</summary>
[TestFixture]
internal sealed partial class ReadmeTests : CliTest
{
    private static string Text => File.ReadAllText(Repository.Path("README.md"));

    /// <summary>Its command lines, without comments and redirections.</summary>
    private static IEnumerable<string> Lines => CommandLine().Matches(Text).Select(m => m.Groups[1].Value.Trim());

    [Test]
    [CancelAfter(300_000)]
    public async Task It_has_every_command_with_its_arguments()
    {
        var lines = (await SockconfAsync("--help")).EndsWith(0).Lines.SkipWhile(l => l != "Commands:").Skip(1);
        var help = lines.Select(l => l.Trim().Split("  ")[0]);
        Assert.That(help.Select(c => c.Split(' ')[0]).Where(c => !Regex.IsMatch(Text, $@"(?m)^\|[^|]*`{c}[` ]")), Is.Empty);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Its_exit_codes_are_those_of_the_help()
    {
        const string Codes = @"(?s)Exit codes: 0 done.*\b1 not as expected.*\b2 bad usage or data.*\b3 a target could not be run";
        Assert.That((await SockconfAsync("--help")).Out, Does.Match(Codes));
        Assert.That(Text, Does.Match(Codes));
    }

    [TestCaseSource(nameof(Lines))]
    [CancelAfter(300_000)]
    public async Task Its_command_lines_are_understood(string line) =>
        (await SockconfAsync([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).EndsWith(0);

    [Test]
    public void It_has_command_lines() => Assert.That(Lines.Count(), Is.GreaterThan(5));

    [GeneratedRegex(@"(?m)^sockconf ([^#>\n]*)")]
    private static partial Regex CommandLine();
}
