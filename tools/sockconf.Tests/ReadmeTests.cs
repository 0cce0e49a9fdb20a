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
        var lines = (await SockconfAsync("--help")).EndsWith(0).Lines;
        var commands = lines.TakeWhile(l => !l.StartsWith("Options", StringComparison.Ordinal))
            .Select(l => Regex.Match(l, @"^  ([a-z]+) ")).Where(m => m.Success).Select(m => m.Groups[1].Value).ToList();
        Assert.That(commands, Has.Count.GreaterThan(20));
        Assert.That(commands.Where(c => !Regex.IsMatch(Text, $@"(?m)^\|[^|]*`{c}[` ]")), Is.Empty);
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
