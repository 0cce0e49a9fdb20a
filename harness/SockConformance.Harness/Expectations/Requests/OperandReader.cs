namespace SockConformance.Harness.Expectations.Requests;

/// <summary>Reads the operands and settings of a verb, in the order in which it takes them.</summary>
internal sealed class OperandReader
{
    private readonly Platform platform;
    private readonly Problems problems;
    private readonly MessageReader messages;
    private readonly SettingReader settings;

    public OperandReader(Catalog catalog, Platform platform, Problems problems)
    {
        this.platform = platform;
        this.problems = problems;
        messages = new MessageReader(new SymbolNames(catalog, platform, problems), problems);
        settings = new SettingReader(messages, problems);
    }

    /// <summary>The request that the words make; null, with a problem, when they are not those that the verb takes.</summary>
    public Request? Read(Verb verb, StepWords step, Subject? current)
    {
        int at = 1;
        foreach (var operand in verb.Operands)
        {
            do
            {
                step.TakeSettings(verb.Settings, ref at);
                if (IsLeftOut(operand, step, at))
                    break;
                if (!Take(verb, operand, step, ref at, current))
                    return null;
            }
            while (operand.Repeats);
        }
        step.TakeSettings(verb.Settings, ref at);
        if (at < step.Words.Length)
            step.Misused(verb);
        return at == step.Words.Length && settings.Spell(step, current) ? step.Finish(verb) : null;
    }

    /// <summary>Whether the word that comes next is no more of this operand, which need not be there.</summary>
    private static bool IsLeftOut(Operand operand, StepWords step, int at)
    {
        if (!operand.IsOptional && !operand.Repeats)
            return false;
        return at == step.Words.Length || operand.Kind switch
        {
            OperandKind.Address => step.Words[at] is not ['@', ..] && !step.Words[at].Contains(':', StringComparison.Ordinal),
            // Behind the messages stand the flags, which are words in small letters.
            OperandKind.Message => char.IsAsciiLetterLower(step.Words[at][0]),
            _ => false,
        };
    }

    /// <summary>Takes one more operand; false, with a problem, when the word cannot be that.</summary>
    private bool Take(Verb verb, Operand operand, StepWords step, ref int at, Subject? current)
    {
        if (operand.Kind == OperandKind.SocketKind)
            return TakeKind(step, ref at);
        if (operand.Kind == OperandKind.Message)
            return messages.Take(step, ref at, current);
        string? word = at < step.Words.Length ? step.Words[at++] : null;
        if (operand.Kind == OperandKind.Time)
            return TakeTime(step, word);
        if (word is null || (operand.Kind == OperandKind.Number && Types.Length.Parse(word) is not { IsOfSize: false }))
            return step.Misused(verb);
        if (!operand.Allows(word))
        {
            problems.NotAllowed(step.Where, $"the {operand.Name} of '{verb.Name}'", word, operand.Allowed, StepWords.Rule);
            return false;
        }
        if (operand.Kind == OperandKind.Address && (step.Address = Address.Parse(word)) is null)
            return step.WrongAddress(verb, word);
        if (operand.Kind is OperandKind.NewSocket or OperandKind.Socket && step.Socket.Length == 0)
            step.Socket = word;
        step.Add(new Argument(operand.Kind, operand.Name, word));
        return true;
    }

    private bool TakeTime(StepWords step, string? word)
    {
        if (word is null || Duration.Parse(word) is not { } milliseconds)
        {
            problems.Add(step.Where, $"'{step.Text}' lacks its time; write it as 300ms or 2s", StepWords.Rule);
            return false;
        }
        step.Add(StepWords.Time(milliseconds));
        step.NamedMilliseconds += milliseconds;
        return true;
    }

    private bool TakeKind(StepWords step, ref int at)
    {
        int left = step.Words.Skip(at).Count(w => !StepWords.IsSetting(w, []));
        string word = at < step.Words.Length ? step.Words[at] : "";
        string? triple = left switch
        {
            1 => platform.Kinds.GetValueOrDefault(word),
            3 => string.Join(' ', step.Words.Skip(at).Take(3)),
            _ => null,
        };
        step.Kind = triple is null ? null : SocketKind.Parse(triple, left == 1 ? word : null);
        if (step.Kind is null)
        {
            problems.NotAllowed(step.Where, $"the kind of {platform.Name}", word, platform.Kinds.Keys, StepWords.Rule);
            return false;
        }
        at += left;
        step.Add(new Argument(OperandKind.SocketKind, "kind", triple!));
        return true;
    }
}
