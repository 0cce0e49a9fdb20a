using System.Text.Json.Nodes;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Runs;

/// <summary>Any value of a run file may be replaced by another: the file is read or refused with its place.</summary>
public sealed class HostileRunFileTests
{
    private static readonly string Whole = SampleRun.TextOf(SampleRun.Started());

    [Test]
    public void Whatever_stands_in_place_of_any_value_gives_a_run_or_a_message()
    {
        string[] lines = Whole.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] values =
            ["null", "7", "-1", "1e400", "\"x\"", "true", "[]", "{}", "[null]", "[[null,null]]", "99999999999999999999"];
        for (int line = 0; line < lines.Length; line++)
            for (int at = 0; at < PathsOf(JsonNode.Parse(lines[line])!).Count; at++)
                foreach (string value in values)
                    AssertReadOrTold([.. lines[..line], Replaced(lines[line], at, value), .. lines[(line + 1)..]]);
    }

    private static void AssertReadOrTold(string[] lines)
    {
        string text = string.Join('\n', lines) + "\n";
        foreach (bool allowPartial in new[] { false, true })
        {
            try
            {
                Assert.That(SampleRun.TextOf(SampleRun.Read(text, allowPartial)), Is.Not.Empty);
            }
            catch (RunFileException e)
            {
                Assert.That(e.Message, Does.StartWith("x.jsonl"));
            }
            catch (Exception e) when (e is not ResultStateException)
            {
                Assert.Fail($"{e.GetType().Name}: {e.Message}\n{text}");
            }
        }
    }

    private static string Replaced(string line, int at, string value)
    {
        var root = JsonNode.Parse(line)!;
        var node = PathsOf(root)[at];
        var with = JsonNode.Parse(value);
        if (node.Parent is JsonObject parent)
            parent[node.GetPropertyName()] = with;
        else
            ((JsonArray)node.Parent!)[node.GetElementIndex()] = with;
        return root.ToJsonString();
    }

    private static List<JsonNode> PathsOf(JsonNode node)
    {
        var children = node switch
        {
            JsonObject o => o.Select(p => p.Value).OfType<JsonNode>(),
            JsonArray a => a.OfType<JsonNode>(),
            _ => [],
        };
        return [.. children.SelectMany(c => PathsOf(c).Prepend(c))];
    }
}
