using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>Reads the text of steps on one platform. Equal steps, of which there are thousands, share a request.</summary>
internal sealed class RequestReader(Catalog catalog, Platform platform, Problems problems)
{
    private readonly OptionReader options = new(catalog, platform, problems);

    private readonly Dictionary<string, Request> read = new(StringComparer.Ordinal);

    /// <summary>What a step says that names an option without its level depends on the file that it stands in.</summary>
    private readonly Dictionary<string, Request> ofFile = new(StringComparer.Ordinal);

    private Subject? file;

    /// <summary>What the step asks for, or null, with a problem, when it cannot be put to this platform.</summary>
    /// <param name="text">The step's text, parameters filled in.</param>
    /// <param name="where">Where the step stands.</param>
    /// <param name="option">The option of the file that it stands in; null in a contract.</param>
    public Request? Read(string text, Place where, Subject? option)
    {
        if (!ReferenceEquals(file, option))
        {
            ofFile.Clear();
            file = option;
        }
        if (read.TryGetValue(text, out var known) || ofFile.TryGetValue(text, out known))
            return known;
        if (ReadNew(new StepWords(text, text.Split(' '), where, problems)) is not { } request)
            return null;
        (request.Option is null ? read : ofFile)[text] = request;
        return request;
    }

    private Request? ReadNew(StepWords step)
    {
        if (Verbs.Find(step.Verb) is not { } verb)
        {
            problems.NotAllowed(step.Where, "the request", step.Verb, Verbs.All.Select(v => v.Name).Append("use"), "steps");
            return null;
        }
        return verb.IsOfOption ? options.Read(verb, step, file)
            : verb.Name == "after" ? ReadActor(verb, step)
            : ReadOperands(verb, step);
    }

    private Request? ReadActor(Verb verb, StepWords step)
    {
        if (step.Words.Length < 3 || Duration.Parse(step.Words[1]) is not { } milliseconds)
        {
            problems.Add(step.Where, $"'{step.Text}' is not 'after TIME REQUEST', such as 'after 200ms send c 1'", "steps");
            return null;
        }
        string inner = step.Words[2];
        if (Verbs.Find(inner) is { } known && !known.Is(VerbTraits.ByActor))
        {
            problems.NotAllowed(step.Where, "the request of an actor", inner, Verbs.OfActors, "steps");
            return null;
        }
        return ReadNew(step.Behind(2)) is { } request
            ? new Request(verb, [StepWords.Time(milliseconds)])
            {
                Inner = request,
                // Nobody waits for what an actor does, so the verb's own limit is not meant.
                OwnLimit = request.OwnLimit,
                NamedMilliseconds = milliseconds + request.NamedMilliseconds,
            }
            : null;
    }

    private Request? ReadOperands(Verb verb, StepWords step)
    {
        int at = 1;
        foreach (var operand in verb.Operands)
        {
            do
            {
                step.TakeSettings(verb.Settings, ref at);
                if (at == step.Words.Length && (operand.IsOptional || operand.Repeats))
                    break;
                if (!Take(verb, operand, step, ref at))
                    return null;
            }
            while (operand.Repeats);
        }
        step.TakeSettings(verb.Settings, ref at);
        return at == step.Words.Length || step.Misused(verb) ? step.Finish(verb) : null;
    }

    /// <summary>Takes one more word; false, with a problem, when it cannot be that.</summary>
    private bool Take(Verb verb, Operand operand, StepWords step, ref int at)
    {
        if (operand.Kind == OperandKind.SocketKind)
            return TakeKind(step, ref at);
        string? word = at < step.Words.Length ? step.Words[at++] : null;
        if (operand.Kind == OperandKind.Time)
            return TakeTime(step, word);
        if (word is null || (operand.Kind == OperandKind.Number && Length.Parse(word) is not { IsOfSize: false }))
            return step.Misused(verb);
        if (!operand.Allows(word))
        {
            problems.NotAllowed(step.Where, $"the {operand.Name} of '{verb.Name}'", word, operand.Allowed, "steps");
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
            problems.Add(step.Where, $"'{step.Text}' lacks its time; write it as 300ms or 2s", "steps");
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
            problems.NotAllowed(step.Where, $"the kind of {platform.Name}", word, platform.Kinds.Keys, "steps");
            return false;
        }
        at += left;
        step.Add(new Argument(OperandKind.SocketKind, "kind", triple!));
        return true;
    }
}
