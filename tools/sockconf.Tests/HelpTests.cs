using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;

namespace SockConformance.Tool.Tests;

/// <summary>The help shows commands in groups, and examples that are right.</summary>
[TestFixture]
internal sealed partial class HelpTests : CliTest
{
    /// <summary>The program as it was built, to look at its help without starting it fifty times.</summary>
    private static readonly Assembly Tool = Assembly.LoadFrom(Repository.Sockconf + ".dll");

    private static dynamic Root => Tool.GetType("SockConformance.Tool.CommandTree")!.GetProperty("Root")!
        .GetValue(Activator.CreateInstance(Tool.GetType("SockConformance.Tool.CommandTree")!, nonPublic: true))!;

    private static IEnumerable<(string Command, string[] Examples)> All()
    {
        var help = Tool.GetType("SockConformance.Tool.Help.CommandHelp")!;
        foreach (dynamic entry in (IEnumerable)help.GetProperty("ByName")!.GetValue(null)!)
        {
            object pair = entry;
            object value = pair.GetType().GetProperty("Value")!.GetValue(pair)!;
            yield return (
                (string)pair.GetType().GetProperty("Key")!.GetValue(pair)!,
                (string[])help.GetProperty("Examples")!.GetValue(value)!);
        }
    }

    [Test]
    public void Every_command_has_two_examples() =>
        Assert.That(
            ((IEnumerable<object>)Root.Subcommands).Select(c => (string)((dynamic)c).Name).Order(),
            Is.EqualTo(All().Where(h => h.Examples.Length == 2).Select(h => h.Command).Order()));

    [Test]
    public void Every_example_is_a_command_line_of_its_command()
    {
        var root = Root;
        using (Assert.EnterMultipleScope())
            foreach (var (command, example) in All().SelectMany(h => h.Examples.Select(e => (h.Command, e))))
            {
                string[] words = [.. Word().Matches(Comment().Replace(example, "")).Select(m => m.Value.Trim('\''))];
                var parsed = root.Parse(words);
                Assert.That(((IEnumerable<object>)parsed.Errors).Select(e => e.ToString()), Is.Empty, example);
                Assert.That(words[0], Is.EqualTo(command));
            }
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task The_program_s_help_has_commands_in_groups_with_two_examples_each()
    {
        var lines = (await SockconfAsync("--help")).EndsWith(0).Out.Split('\n');
        var groups = string.Join('\n', lines).Split("\n\n").Where(g => g.Contains("\n    $ sockconf ", StringComparison.Ordinal));
        string[] titles = ["Ask systems:", "Look at what they answered:", "Look up what is promised:"];
        Assert.That(groups.Select(g => g.Split('\n')[0]), Is.SupersetOf(titles));
        Assert.That(groups.SkipLast(1).Select(g => g.Split("    $ ").Length - 1), Is.All.EqualTo(2));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_command_s_help_ends_with_its_examples() =>
        Assert.That(
            (await SockconfAsync("diff", "--help")).EndsWith(0).Lines.TakeLast(3),
            Is.EqualTo(new[]
            {
                "Examples:",
                "  sockconf diff before.jsonl after.jsonl",
                "  sockconf diff before.jsonl after.jsonl --format markdown --out changes.md",
            }));

    [GeneratedRegex("'[^']*'|[^ ]+")]
    private static partial Regex Word();

    [GeneratedRegex(" *[#>] .*$")]
    private static partial Regex Comment();
}
