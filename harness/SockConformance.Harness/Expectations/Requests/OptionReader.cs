using System.Globalization;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>Reads gets and sets: level, number and type come from the option's row for the platform.</summary>
internal sealed class OptionReader(Catalog catalog, Platform platform, Problems problems)
{
    private const string TypeWord = "type=";
    private const string LingerField = "seconds";
    private static readonly string[] Controls = [.. Verbs.Find("getsockopt")!.Settings, Request.LimitName];

    /// <summary>The structures of option files, by what the file says.</summary>
    private readonly Dictionary<StructureType, OptionType> structures = new(ReferenceEqualityComparer.Instance);

    public Request? Read(Verb verb, StepWords step, Subject? current)
    {
        if (step.Words.Count < 3)
        {
            problems.Add(step.Where, $"'{step.Text}' lacks its option; write '{verb.Name} SOCKET OPTION ...'", "steps");
            return null;
        }
        string name = step.Words[2];
        var option = current is not null && (name == current.Name || name == current.Id) ? current : catalog.FindOption(name);
        var call = option is null ? WrittenOut(step) : CallOf(option, step);
        if (call is null)
            return null;
        var request = new Request(verb, step.Arguments) { Option = call, Socket = step.Words[1] };
        step.Arguments.Add(new Argument(OperandKind.Socket, "socket", step.Words[1]));
        foreach (string word in step.Words.Skip(option is null ? 5 : 3))
        {
            if (option is not null && IsType(word))
                continue;
            if (Add(request, word, step) is not { } with)
                return null;
            request = with;
        }
        return step.Finish(request);
    }

    /// <summary>Level, name and type written out, for what no catalog knows: a bogus level, a bogus name.</summary>
    private OptionCall? WrittenOut(StepWords step)
    {
        string level = step.Words[2];
        if (step.Words.Count < 5 || level.StartsWith("SO_", StringComparison.Ordinal))
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
        string name = step.Words.Skip(3).FirstOrDefault(IsType)?[TypeWord.Length..] ?? row.Type;
        if (TypeOf(name, option) is { } type)
            return new OptionCall(LevelOf(option.Level!), new Symbol(option.Name, Text(row.Number)), type, option);
        problems.NotAllowed(step.Where, "the type", name, OptionType.Names(option.Types), "steps");
        return null;
    }

    private OptionType? TypeOf(string name, Subject option)
    {
        if (!option.Types.TryGetValue(name, out var structure))
            return OptionType.Find(name);
        if (!structures.TryGetValue(structure, out var type) && OptionType.Find(name, option.Types) is { } found)
            structures[structure] = type = found;
        return type;
    }

    private Symbol LevelOf(string name) => new(name, platform.Levels.TryGetValue(name, out long number) ? Text(number) : null);

    /// <summary>The request with one more argument, or null, with a problem.</summary>
    private Request? Add(Request request, string word, StepWords step)
    {
        var type = request.Option!.Type;
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            return AddNamed(request, word[..equals], word[(equals + 1)..], step);
        if (word == "null")
        {
            step.Arguments.Add(new Argument(OperandKind.Setting, "buffer", word));
            return request;
        }
        if (type.IsTime && Duration.Parse(word) is { } milliseconds)
        {
            string seconds = Text(milliseconds / 1000), microseconds = Text(milliseconds % 1000 * 1000);
            step.Arguments.AddRange(type.Shape == TypeShape.Integer
                ? [Field(Request.ValueName, Text(milliseconds))]
                : [Field(type.Fields[0].Name, seconds), Field(type.Fields[1].Name, microseconds)]);
            return request with { NamedMilliseconds = request.NamedMilliseconds + milliseconds };
        }
        if (type.Shape == TypeShape.Structure)
        {
            string fields = string.Join(' ', type.FieldNames.Select(f => f + "=..."));
            string allowed = type.IsTime ? fields + " or a time such as 300ms" : fields;
            problems.Add(step.Where, $"'{word}' is no value of type {type.Name}; write its fields: {allowed}", "steps");
            return null;
        }
        step.Arguments.Add(Field(Request.ValueName, word switch { "on" => "1", "off" => "0", _ => word }));
        return request;
    }

    private Request? AddNamed(Request request, string name, string value, StepWords step)
    {
        bool isControl = Controls.Contains(name);
        var fields = request.Option!.Type.FieldNames;
        if (!isControl && !fields.Contains(name))
        {
            problems.NotAllowed(step.Where, "the argument", name, Controls.Concat(fields).Append(TypeWord.TrimEnd('=')), "steps");
            return null;
        }
        if (name == "len" && Length.Parse(value) is null)
        {
            problems.NotAllowed(step.Where, "the length", value, [Length.Allowed], "steps");
            return null;
        }
        step.Arguments.Add(isControl ? new Argument(OperandKind.Setting, name, value) : Field(name, value));
        bool lingers = name == LingerField && int.TryParse(value, CultureInfo.InvariantCulture, out _);
        return lingers ? request with { LingerMilliseconds = int.Parse(value, CultureInfo.InvariantCulture) * 1000L } : request;
    }

    private static bool IsType(string word) => word.StartsWith(TypeWord, StringComparison.Ordinal);

    private static Argument Field(string name, string value) => new(OperandKind.Field, name, value);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
