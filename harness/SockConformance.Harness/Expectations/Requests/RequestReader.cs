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
        if (ReadNew(new StepWords(text, where, problems)) is not { } request)
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
        if (step.Words.Count < 3 || Duration.Parse(step.Words[1]) is not { } milliseconds)
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
        var request = new Request(verb, step.Arguments);
        int at = 1;
        foreach (var operand in verb.Operands)
        {
            do
            {
                step.TakeSettings(verb.Settings, ref at);
                if (at == step.Words.Count && (operand.IsOptional || operand.Repeats))
                    break;
                if (Take(request, operand, step, ref at) is not { } taken)
                    return null;
                request = taken;
            }
            while (operand.Repeats);
        }
        step.TakeSettings(verb.Settings, ref at);
        return at == step.Words.Count ? step.Finish(request) : step.Misused(verb);
    }

    /// <summary>The request with one more of its words; null, with a problem, when the word cannot be that.</summary>
    private Request? Take(Request request, Operand operand, StepWords step, ref int at)
    {
        string? word = at < step.Words.Count ? step.Words[at] : null;
        switch (operand.Kind)
        {
            case OperandKind.SocketKind:
                return TakeKind(request, step, ref at);
            case OperandKind.Time when word is null || Duration.Parse(word) is null:
                problems.Add(step.Where, $"'{step.Text}' lacks its time; write it as 300ms or 2s", "steps");
                return null;
            case OperandKind.Time:
                long milliseconds = Duration.Parse(word)!.Value;
                step.Arguments.Add(StepWords.Time(milliseconds));
                at++;
                return request with { NamedMilliseconds = request.NamedMilliseconds + milliseconds };
            case var _ when word is null:
            case OperandKind.Number when Types.Length.Parse(word) is not { IsOfSize: false }:
                return step.Misused(request.Verb);
            case OperandKind.Address when Address.Parse(word) is null:
                return step.WrongAddress(request.Verb, word);
            case var _ when !operand.Allows(word):
                problems.NotAllowed(step.Where, $"the {operand.Name} of '{step.Verb}'", word, operand.Allowed, "steps");
                return null;
        }
        at++;
        step.Arguments.Add(new Argument(operand.Kind, operand.Name, word));
        return operand.Kind switch
        {
            OperandKind.NewSocket or OperandKind.Socket when request.Socket.Length == 0 => request with { Socket = word },
            OperandKind.Address => request with { Address = Address.Parse(word) },
            _ => request,
        };
    }

    private Request? TakeKind(Request request, StepWords step, ref int at)
    {
        int left = step.Words.Skip(at).Count(w => !StepWords.IsSetting(w, []));
        string word = at < step.Words.Count ? step.Words[at] : "";
        string? triple = left switch
        {
            1 => platform.Kinds.GetValueOrDefault(word),
            3 => string.Join(' ', step.Words.Skip(at).Take(3)),
            _ => null,
        };
        if (triple is null || SocketKind.Parse(triple, left == 1 ? word : null) is not { } kind)
        {
            problems.NotAllowed(step.Where, $"the kind of {platform.Name}", word, platform.Kinds.Keys, "steps");
            return null;
        }
        at += left;
        step.Arguments.Add(new Argument(OperandKind.SocketKind, "kind", triple));
        return request with { Kind = kind };
    }
}
