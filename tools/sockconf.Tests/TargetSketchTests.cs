using System.Text.Json;

namespace SockConformance.Tool.Tests;

/// <summary><c>target new</c> writes definitions that every command takes.</summary>
[TestFixture]
internal sealed class TargetSketchTests : CliTest
{
    [Test]
    [CancelAfter(120_000)]
    [Platform("Linux")]
    public async Task A_sketch_for_this_system_runs_as_it_is()
    {
        (await SockconfAsync("target", "new", "mine")).EndsWith(0);
        string expectations = new TinyExpectations(In("e")).Folder;
        var answer = await SockconfAsync("run", "--targets", "targets.yaml", "-t", "mine", "--expectations", expectations);
        answer.EndsWith(0);
        Assert.That(File.Exists(In("out", "runs", "mine.jsonl")));
        Assert.That(answer.Out, Does.Contain("(mine, "));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Each_kind_goes_into_one_file_and_is_a_target_from_then_on()
    {
        string[] kinds = ["local", "container", "ssh", "cross"];
        foreach (string kind in kinds)
            (await SockconfAsync("target", "new", "a-" + kind, "--kind", kind, "--file", "own.yaml")).EndsWith(0);
        using var json = JsonDocument.Parse((await SockconfAsync("targets", "--targets", "own.yaml", "--json")).EndsWith(0).Out);
        var names = json.RootElement.EnumerateArray().Select(t => t.GetProperty("name").GetString());
        Assert.That(names, Is.SupersetOf(kinds.Select(k => "a-" + k)));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_name_that_is_taken_is_told_and_the_file_left_as_it_is()
    {
        (await SockconfAsync("target", "new", "mine")).EndsWith(0);
        string before = await File.ReadAllTextAsync(In("targets.yaml"));
        (await SockconfAsync("target", "new", "mine", "--kind", "ssh")).ComplainsWith(2, "has a target 'mine' already");
        Assert.That(await File.ReadAllTextAsync(In("targets.yaml")), Is.EqualTo(before));
    }

    [TestCase("../mine", "cannot be a target's name")]
    [TestCase("Mine", "cannot be a target's name")]
    [TestCase("mine --kind moon", "'moon'", "'container'")]
    [CancelAfter(60_000)]
    public async Task What_cannot_be_is_told(string line, params string[] said) =>
        (await SockconfAsync(["target", "new", .. line.Split(' ')])).ComplainsWith(2, said);

    [Test]
    [CancelAfter(60_000)]
    public async Task A_file_of_something_else_is_left_alone()
    {
        await File.WriteAllTextAsync(In("targets.yaml"), "targets: []\nother: 1\n");
        (await SockconfAsync("target", "new", "mine")).ComplainsWith(2, "name another file by --file");
        Assert.That(await File.ReadAllTextAsync(In("targets.yaml")), Is.EqualTo("targets: []\nother: 1\n"));
    }
}
