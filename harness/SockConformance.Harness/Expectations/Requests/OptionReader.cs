using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>Reads gets and sets: level, number and type come from the option's row for the platform.</summary>
internal sealed class OptionReader(Catalog catalog, Platform platform, Problems problems)
{
    private const string TypeWord = "type=";
    private static readonly string[] Controls = [.. Verbs.Find("getsockopt")!.Settings, Request.LimitName];

    private readonly SymbolNames symbols = new(catalog, platform, problems);
    private readonly ValueReader values = new(problems);

    /// <summary>The calls so far, by the option's id and the type's name.</summary>
    private readonly Dictionary<(string Option, string Type), OptionCall> calls = [];

    public Request? Read(Verb verb, StepWords step, Subject? current)
    {
        if (step.Words.Length < 3)
        {
            problems.Add(step.Where, $"'{step.Text}' lacks its option; write '{verb.Name} SOCKET OPTION ...'", StepWords.Rule);
            return null;
        }
        var option = symbols.Option(step.Words[2], current);
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

    /// <summary>
    /// Level, name and type written out: for what no catalog knows (a bogus level, a bogus name), and for an option of the
    /// catalog in another layout than its row's.
    /// </summary>
    private OptionCall? WrittenOut(StepWords step)
    {
        string level = step.Words[2];
        if (step.Words.Length < 5 || level.StartsWith("SO_", StringComparison.Ordinal))
        {
            problems.NotAllowed(step.Where, "the option", level, catalog.Options.Select(o => o.Name), StepWords.Rule);
            return null;
        }
        string name = step.Words[3];
        if (OptionType.Parse(step.Words[4]) is not { } type)
        {
            problems.NotAllowed(step.Where, "the type", step.Words[4], OptionType.Names(), StepWords.Rule);
            return null;
        }
        var option = catalog.FindOption($"{level}/{name}");
        return symbols.RowOf(option) is null
            ? new OptionCall(symbols.Level(level), Symbol.Parse(name), type, null)
            : new OptionCall(symbols.Level(level), symbols.Name(option!), type, option);
    }

    private OptionCall? CallOf(Subject option, StepWords step)
    {
        if (symbols.RowOf(option) is not { } row)
        {
            string absent = $"{option.Id} is absent on {platform.Id}, so '{step.Text}' cannot be asked there";
            problems.Add(step.Where, absent + "; add 'only:' to the case or a row to the option", StepWords.Rule);
            return null;
        }
        string name = Array.Find(step.Words[3..], IsType)?[TypeWord.Length..] ?? row.Type;
        if (calls.TryGetValue((option.Id, name), out var known))
            return known;
        if (OptionType.Find(name, option.Types, platform.Id) is { } type)
        {
            var call = new OptionCall(symbols.Level(option.Level!), symbols.Name(option), type, option);
            return calls[(option.Id, name)] = call;
        }
        problems.NotAllowed(step.Where, "the type", name, OptionType.Names(option.Types), StepWords.Rule);
        return null;
    }

    /// <summary>Adds an argument; false, with a problem, when it is none of the type.</summary>
    private bool Add(OptionType type, string word, StepWords step)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            return AddNamed(type, word, equals, step);
        if (word != "null")
            return values.TakeWhole(type, word, step);
        step.Add(new Argument(OperandKind.Setting, "buffer", word));
        return true;
    }

    private bool AddNamed(OptionType type, string word, int equals, StepWords step)
    {
        string name = word[..equals], value = word[(equals + 1)..];
        if (!Controls.Contains(name))
            return ValueReader.TakeField(type, word, step) || IsUnknown(type, name, step);
        if (name == "len" && Length.Parse(value) is null)
        {
            problems.NotAllowed(step.Where, "the length", value, [Length.Allowed], StepWords.Rule);
            return false;
        }
        step.Add(new Argument(OperandKind.Setting, name, value));
        return true;
    }

    private bool IsUnknown(OptionType type, string name, StepWords step)
    {
        var allowed = Controls.Concat(type.FieldNames).Append(TypeWord.TrimEnd('='));
        problems.NotAllowed(step.Where, "the argument", name, allowed, StepWords.Rule);
        return false;
    }

    private static bool IsType(string word) => word.StartsWith(TypeWord, StringComparison.Ordinal);
}
