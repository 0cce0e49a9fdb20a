using System.Globalization;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>Reads gets and sets: level, number and type come from the option's row for the platform.</summary>
internal sealed class OptionReader(Catalog catalog, Platform platform, Problems problems)
{
    private const string TypeWord = "type=";
    private const string LingerField = "seconds";
    private static readonly string[] Controls = [.. Verbs.Find("getsockopt")!.Settings, Request.LimitName];

    /// <summary>The calls so far, by the option's id and the type's name.</summary>
    private readonly Dictionary<(string Option, string Type), OptionCall> calls = [];

    public Request? Read(Verb verb, StepWords step, Subject? current)
    {
        if (step.Words.Length < 3)
        {
            problems.Add(step.Where, $"'{step.Text}' lacks its option; write '{verb.Name} SOCKET OPTION ...'", "steps");
            return null;
        }
        string name = step.Words[2];
        var option = current is not null && (name == current.Name || name == current.Id) ? current : catalog.FindOption(name);
        step.Option = option is null ? WrittenOut(step) : CallOf(option, step);
        if (step.Option is not { } call)
            return null;
        step.Socket = step.Words[1];
        step.Add(new Argument(OperandKind.Socket, "socket", step.Socket));
        foreach (string word in step.Words.AsSpan(option is null ? 5 : 3))
            if (!(option is not null && IsType(word)) && !Add(call.Type, word, step))
                return null;
        return step.Finish(verb);
    }

    /// <summary>Level, name and type written out, for what no catalog knows: a bogus level, a bogus name.</summary>
    private OptionCall? WrittenOut(StepWords step)
    {
        string level = step.Words[2];
        if (step.Words.Length < 5 || level.StartsWith("SO_", StringComparison.Ordinal))
        {
            problems.NotAllowed(step.Where, "the option", level, catalog.Options.Select(o => o.Name), "steps");
            return null;
        }
        if (OptionType.Parse(step.Words[4]) is { } type)
            return new OptionCall(LevelOf(level), Symbol.Parse(step.Words[3]), type, null);
        problems.NotAllowed(step.Where, "the type", step.Words[4], OptionType.Names(), "steps");
        return null;
    }

    private OptionCall? CallOf(Subject option, StepWords step)
    {
        if (option.Rows.GetValueOrDefault(platform.Id) is not { Absent: false } row)
        {
            string absent = $"{option.Id} is absent on {platform.Id}, so '{step.Text}' cannot be asked there";
            problems.Add(step.Where, absent + "; add 'only:' to the case or a row to the option", "steps");
            return null;
        }
        string name = Array.Find(step.Words[3..], IsType)?[TypeWord.Length..] ?? row.Type;
        if (calls.TryGetValue((option.Id, name), out var known))
            return known;
        if (OptionType.Find(name, option.Types, platform.Id) is { } type)
        {
            var call = new OptionCall(LevelOf(option.Level!), new Symbol(option.Name, Text(row.Number)), type, option);
            return calls[(option.Id, name)] = call;
        }
        problems.NotAllowed(step.Where, "the type", name, OptionType.Names(option.Types), "steps");
        return null;
    }

    private Symbol LevelOf(string name) => new(name, platform.Levels.TryGetValue(name, out long number) ? Text(number) : null);

    /// <summary>Adds an argument; false, with a problem, when it is none of the type.</summary>
    private bool Add(OptionType type, string word, StepWords step)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            return AddNamed(type, word[..equals], word[(equals + 1)..], step);
        if (word == "null")
        {
            step.Add(new Argument(OperandKind.Setting, "buffer", word));
            return true;
        }
        if (type.IsTime && Duration.Parse(word) is { } milliseconds)
            return AddTime(type, milliseconds, step);
        if (type.Shape == TypeShape.Structure)
        {
            string fields = string.Join(' ', type.FieldNames.Select(f => f + "=..."));
            string allowed = type.IsTime ? fields + " or a time such as 300ms" : fields;
            problems.Add(step.Where, $"'{word}' is no value of type {type.Name}; write its fields: {allowed}", "steps");
            return false;
        }
        step.Add(Field(Request.ValueName, word switch { "on" => "1", "off" => "0", _ => word }));
        return true;
    }

    private static bool AddTime(OptionType type, long milliseconds, StepWords step)
    {
        step.NamedMilliseconds += milliseconds;
        bool isOne = type.Shape == TypeShape.Integer;
        step.Add(isOne ? Field(Request.ValueName, Text(milliseconds)) : Field(type.Fields[0].Name, Text(milliseconds / 1000)));
        if (!isOne)
            step.Add(Field(type.Fields[1].Name, Text(milliseconds % 1000 * 1000)));
        return true;
    }

    private bool AddNamed(OptionType type, string name, string value, StepWords step)
    {
        bool isControl = Controls.Contains(name);
        if (!isControl && !type.FieldNames.Contains(name))
        {
            var allowed = Controls.Concat(type.FieldNames).Append(TypeWord.TrimEnd('='));
            problems.NotAllowed(step.Where, "the argument", name, allowed, "steps");
            return false;
        }
        if (name == "len" && Length.Parse(value) is null)
        {
            problems.NotAllowed(step.Where, "the length", value, [Length.Allowed], "steps");
            return false;
        }
        step.Add(isControl ? new Argument(OperandKind.Setting, name, value) : Field(name, value));
        if (name == LingerField && int.TryParse(value, CultureInfo.InvariantCulture, out int seconds))
            step.LingerMilliseconds = seconds * 1000L;
        return true;
    }

    private static bool IsType(string word) => word.StartsWith(TypeWord, StringComparison.Ordinal);

    private static Argument Field(string name, string value) => new(OperandKind.Field, name, value);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
