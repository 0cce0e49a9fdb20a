using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SockConformance.Harness.Expectations.Yaml;

/// <summary>
/// Builds nodes from YamlDotNet's parser events: the typed deserializer loses places and costs three times as much.
/// </summary>
internal sealed class NodeReader
{
    /// <summary>No file of the project is half as deep; without a limit a hostile file would overflow the stack.</summary>
    private const int DeepestLevel = 32;

    private const string Quoting =
        "a sentence with ': ' or ' #' in it stands in quotes or on a line of its own behind '>-'";

    private readonly string file;
    private readonly Problems problems;
    private readonly Parser parser;
    private int level;

    private NodeReader(string file, string text, Problems problems)
    {
        this.file = file;
        this.problems = problems;
        parser = new Parser(new StringReader(text.TrimStart('\ufeff')));
    }

    /// <summary>Reads a file's only document; null, with a problem, when there is none or it is no YAML.</summary>
    public static Node? Read(string file, string text, Problems problems)
    {
        var reader = new NodeReader(file, text, problems);
        try
        {
            reader.parser.Consume<StreamStart>();
            if (!reader.parser.TryConsume<DocumentStart>(out _))
            {
                problems.Add(new Place(file, 1, 1), "the file is empty; remove it or write what it should hold");
                return null;
            }
            var node = reader.ReadNode();
            reader.parser.Consume<DocumentEnd>();
            if (reader.parser.TryConsume<DocumentStart>(out var second))
                problems.Add(reader.At(second.Start), "a second document begins here; a file holds one");
            return node;
        }
        catch (YamlException) when (reader.level > DeepestLevel)
        {
            // Told already; to read on to the end of a hostile nesting costs time by its square.
            return null;
        }
        catch (YamlException e)
        {
            problems.Add(reader.At(e.Start), $"this is no YAML: {e.Message.TrimEnd('.')}; {Quoting}");
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // YamlDotNet's scanner meets some wrong texts, such as an open '{' before a last line without a colon, with an
            // exception that knows no place.
            var where = reader.At(reader.parser.Current?.End ?? Mark.Empty);
            problems.Add(where, "this is no YAML: a bracket, a brace or a quote here or behind here has no partner");
            return null;
        }
    }

    private Node ReadNode()
    {
        if (++level > DeepestLevel)
        {
            const string rule = "no file of expectations is, so write it flatter";
            problems.Add(At(parser.Current!.Start), $"this is more than {DeepestLevel} levels deep; {rule}");
            throw new YamlException("too deep");
        }
        var node = ReadNodeOfLevel();
        level--;
        return node;
    }

    private Node ReadNodeOfLevel()
    {
        switch (parser.Current)
        {
            case YamlDotNet.Core.Events.Scalar scalar:
                parser.MoveNext();
                RefuseMarks(scalar, IsQuoted(scalar) ? null : scalar.Value);
                return new Scalar(At(scalar.Start), scalar.Value);
            case SequenceStart start:
                parser.MoveNext();
                RefuseMarks(start, null);
                var items = new List<Node>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                    items.Add(ReadNode());
                return new Sequence(At(start.Start), items);
            case MappingStart start:
                parser.MoveNext();
                RefuseMarks(start, null);
                return new Mapping(At(start.Start), ReadEntries());
            case AnchorAlias alias:
                parser.MoveNext();
                const string rule = "write the value out, so that each value can be read where it stands";
                problems.Add(At(alias.Start), $"an alias (*name) is not allowed; {rule}");
                return new Scalar(At(alias.Start), "");
            default:
                throw new YamlException(parser.Current!.Start, parser.Current.End, "unexpected " + parser.Current.GetType().Name);
        }
    }

    /// <summary>
    /// A tag (<c>!name</c>) and an anchor (<c>&amp;name</c>) are taken away by YAML before anybody reads what is left:
    /// <c>!= 0</c> would say 0.
    /// </summary>
    private void RefuseMarks(NodeEvent read, string? value)
    {
        if (!read.Anchor.IsEmpty)
            problems.Add(At(read.Start), $"an anchor (&{read.Anchor}) is not allowed; write the value out wherever it is needed");
        if (read.Tag.IsEmpty)
            return;
        string tag = read.Tag.IsNonSpecific ? "!" : read.Tag.Value;
        string advice = value is null
            ? "leave it out"
            : $"leave it out, write 'not {value}' for the opposite, or put a text in quotes";
        problems.Add(
            At(read.Start), $"a tag ({tag}) is not allowed, because YAML takes it away and reads what is left; {advice}");
    }

    private static bool IsQuoted(YamlDotNet.Core.Events.Scalar scalar) => scalar.Style != ScalarStyle.Plain;

    private List<Entry> ReadEntries()
    {
        var entries = new List<Entry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode();
            var value = ReadNode();
            if (key is not Scalar scalar)
                problems.Add(key.Where, $"a key is a word, this is {key.Kind}");
            else if (!seen.Add(scalar.Text))
                problems.Add(key.Where, $"the key '{scalar.Text}' stands here twice; remove one");
            else
                entries.Add(new Entry(scalar, value));
        }
        return entries;
    }

    private Place At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
