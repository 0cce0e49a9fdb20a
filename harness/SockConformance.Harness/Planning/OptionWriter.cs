using System.Globalization;
using System.Text;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Planning;

/// <summary>Writes gets and sets: the planner puts in the option's level, number and type on the platform.</summary>
internal sealed class OptionWriter(Catalog catalog, Platform platform, Problems problems)
{
    private static readonly string[] Controls = ["len", "buffer", "optlen", "limit"];
    private static readonly string[] LingerFields = ["onoff", "seconds"];
    private static readonly string[] TimeFields = ["sec", "usec"];
    private static readonly string[] OnlyValue = ["value"];

    /// <summary>Level and name of the options that were written already, by id.</summary>
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    private readonly StringBuilder request = new();

    public string? Write(string[] words, StepInstance step, Subject? current)
    {
        if (words.Length < 3)
        {
            problems.Add(step.Where, $"'{step.Text}' lacks its option; write '{words[0]} SOCKET OPTION ...'", "steps");
            return null;
        }
        var option = current is not null && (words[2] == current.Name || words[2] == current.Id) ? current : catalog.FindOption(words[2]);
        if (option is null)
            return Raw(words, step);
        if (option.Rows.GetValueOrDefault(platform.Id) is not { Absent: false } row)
        {
            problems.Add(step.Where, $"{option.Id} is absent on {platform.Id}, so '{step.Text}' cannot be asked there; add 'only:' to the case or a row to the option", "steps");
            return null;
        }
        string type = words.Skip(3).FirstOrDefault(w => w.StartsWith("type=", StringComparison.Ordinal))?["type=".Length..] ?? row.Type;
        if (!TypesReader.IsKnown(type, option.Types))
        {
            problems.NotAllowed(step.Where, "the type", type, TypesReader.BuiltIn.Concat(option.Types.Keys).Append("bytes:N"), "steps");
            return null;
        }
        bool structured = option.Types.TryGetValue(type, out var structure);
        request.Clear().Append(words[0]).Append(' ').Append(words[1]).Append(' ').Append(NameOf(option, row)).Append(' ').Append(structured ? structure!.Layout : type);
        foreach (string word in words.AsSpan(3))
            if (!word.StartsWith("type=", StringComparison.Ordinal) && !AddArgument(word, type, structure, step))
                return null;
        return request.ToString();
    }

    /// <summary>Level and name, each with its number.</summary>
    private string NameOf(Subject option, Row row)
    {
        if (!names.TryGetValue(option.Id, out string? name))
            names[option.Id] = name = Symbol(option.Level!, platform.Levels.TryGetValue(option.Level!, out long level) ? level : null) + " " + Symbol(option.Name, row.Number);
        return name;
    }

    private static string Symbol(string name, long? number) => number is { } n ? string.Create(CultureInfo.InvariantCulture, $"{name}={n}") : name;

    /// <summary>Level, name and type written out, for what no catalog knows: a bogus level, a bogus name.</summary>
    private string? Raw(string[] words, StepInstance step)
    {
        bool looksLikeOption = words.Length < 5 || words[2].StartsWith("SO_", StringComparison.Ordinal);
        if (looksLikeOption)
        {
            problems.NotAllowed(step.Where, "the option", words[2], catalog.Options.Select(o => o.Name), "steps");
            return null;
        }
        string level = platform.Levels.TryGetValue(words[2], out long number) ? Symbol(words[2], number) : words[2];
        return string.Join(' ', [words[0], words[1], level, .. words[3..]]);
    }

    private bool AddArgument(string word, string type, StructureType? structure, StepInstance step)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
        {
            string key = word[..equals];
            var fields = FieldsOf(type, structure);
            if (!Controls.Contains(key) && !fields.Contains(key))
            {
                problems.NotAllowed(step.Where, "the argument", key, Controls.Concat(fields).Append("type"), "steps");
                return false;
            }
            request.Append(' ').Append(Controls.Contains(key) ? word : key + "=" + Escape.Encode(word[(equals + 1)..]));
            return true;
        }
        if (word == "null")
        {
            request.Append(" buffer=null");
            return true;
        }
        if (type is "timeval" or "millis" && Duration.Parse(word) is { } ms)
        {
            _ = type == "millis" ? request.Append(" value=").Append(ms) : request.Append(" sec=").Append(ms / 1000).Append(" usec=").Append(ms % 1000 * 1000);
            return true;
        }
        if (structure is not null || type is "linger" or "timeval")
        {
            problems.Add(step.Where, $"'{word}' is no value of type {type}; write its fields: {string.Join(' ', FieldsOf(type, structure).Select(f => f + "=..."))}{(type == "timeval" ? " or a time such as 300ms" : "")}", "steps");
            return false;
        }
        request.Append(" value=").Append(word switch { "on" => "1", "off" => "0", _ => Escape.Encode(word) });
        return true;
    }

    private static IReadOnlyList<string> FieldsOf(string type, StructureType? structure) => structure?.Fields ?? type switch
    {
        "linger" => LingerFields,
        "timeval" => TimeFields,
        _ => OnlyValue,
    };
}
