using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>Reads control messages: those that a step sends, and those that it wants of what it receives.</summary>
internal sealed class MessageReader(SymbolNames symbols, Problems problems)
{
    /// <summary>What asks for every message that comes.</summary>
    private const string All = "all";

    private readonly ValueReader values = new(problems);

    /// <summary>Reads <c>MESSAGE TYPE VALUE</c>; false, with a problem, when it is no message.</summary>
    /// <param name="step">The step.</param>
    /// <param name="at">Where the message begins; then the first word behind it.</param>
    /// <param name="current">The option of the file that the step stands in; null in a contract.</param>
    public bool Take(StepWords step, ref int at, Subject? current)
    {
        string name = step.Words[at++];
        if (symbols.Message(name, step, current) is not { } message)
            return false;
        string word = at < step.Words.Length ? step.Words[at++] : "";
        if (TypeNamed(word, current, message.Option) is not { } type)
            return IsNoType(step, $"the type of the control message {name}", word, current);
        if (type.FieldNames.Contains("data"))
            return IsReserved(step, "data");
        var call = new OptionCall(message.Level, message.Name, type, message.Option);
        int first = step.Add(new Argument(OperandKind.Message, "message", call.Written));
        while (at < step.Words.Length && ValueReader.TakeField(type, step.Words[at], step))
            at++;
        string next = at < step.Words.Length ? step.Words[at] : "";
        bool isTime = type.IsTime && Duration.Parse(next) is not null;
        bool isWhole = step.Count == first && (isTime || type.Shape != TypeShape.Structure);
        if (isWhole && (at == step.Words.Length || !values.TakeWhole(type, step.Words[at++], step)))
        {
            problems.Add(step.Where, $"the control message {name} lacks its value; write it behind {type.Name}", StepWords.Rule);
            return false;
        }
        step.Messages.Add(new ControlMessage(call, [.. step.Added[first..]]));
        return true;
    }

    /// <summary>The value of <c>want=</c> as the protocol spells it: each message with its level and their numbers.</summary>
    public string? Wanted(string text, StepWords step, Subject? current)
    {
        if (text == All)
            return text;
        var spelt = new List<string>();
        foreach (string name in text.Split(','))
        {
            if (symbols.Message(name, step, current) is not { } message)
                return null;
            spelt.Add($"{message.Level}/{message.Name}");
        }
        return string.Join(',', spelt);
    }

    /// <summary>The layout of <c>as=</c>; null, with a problem, when it is no type or cannot be told from the reply.</summary>
    /// <param name="word">The type.</param>
    /// <param name="wanted">The messages that are wanted, as the step names them; null for none.</param>
    /// <param name="step">The step.</param>
    /// <param name="current">The option of the file that the step stands in; null in a contract.</param>
    public string? LaidOut(string word, string? wanted, StepWords step, Subject? current)
    {
        if (wanted is null or All)
        {
            problems.Add(step.Where, $"'as={word}' lays out one message; write want=MESSAGE beside it", StepWords.Rule);
            return null;
        }
        var options = wanted.Split(',').Select(w => symbols.Option(w, current));
        if (TypeNamed(word, [current, .. options]) is not { } type)
        {
            IsNoType(step, "the type of 'as'", word, current);
            return null;
        }
        if (type.FieldNames.FirstOrDefault(MessageFields.IsFrame) is not { } taken)
            return type.Layout;
        IsReserved(step, taken);
        return null;
    }

    private OptionType? TypeNamed(string word, params ReadOnlySpan<Subject?> files)
    {
        foreach (var file in files)
            if (OptionType.Find(word, file?.Types, symbols.PlatformId) is { } type)
                return type;
        return OptionType.Parse(word);
    }

    private bool IsNoType(StepWords step, string what, string word, Subject? current)
    {
        problems.NotAllowed(step.Where, what, word, OptionType.Names(current?.Types), StepWords.Rule);
        return false;
    }

    private bool IsReserved(StepWords step, string field)
    {
        problems.Add(step.Where, $"the field '{field}' means something else in a message; give it another name", StepWords.Rule);
        return false;
    }
}
