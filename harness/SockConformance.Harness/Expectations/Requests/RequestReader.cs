namespace SockConformance.Harness.Expectations.Requests;

/// <summary>Reads the text of steps on one platform. Equal steps, of which there are thousands, share a request.</summary>
internal sealed class RequestReader(Catalog catalog, Platform platform, Problems problems)
{
    private readonly OptionReader options = new(catalog, platform, problems);
    private readonly OperandReader operands = new(catalog, platform, problems);

    private readonly Dictionary<string, Request> read = new(StringComparer.Ordinal);

    /// <summary>What options, control messages and types mean in a step depends on the step's file.</summary>
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
        (DependsOnFile(request.Asked) ? ofFile : read)[text] = request;
        return request;
    }

    private static bool DependsOnFile(Request request) =>
        request.Option is not null || request.Messages.Count > 0 || request.Wanted is not null;

    private Request? ReadNew(StepWords step)
    {
        if (Verbs.Find(step.Verb) is not { } verb)
        {
            problems.NotAllowed(
                step.Where, "the request", step.Verb, Verbs.All.Select(v => v.Name).Append("use"), StepWords.Rule);
            return null;
        }
        return verb.IsOfOption ? options.Read(verb, step, file)
            : verb.Name == "after" ? ReadActor(verb, step)
            : verb.Is(VerbTraits.HandsOn) ? ReadHandedOn(verb, step)
            : operands.Read(verb, step, file);
    }

    private Request? ReadActor(Verb verb, StepWords step)
    {
        if (step.Words.Length < 3 || Duration.Parse(step.Words[1]) is not { } milliseconds)
        {
            problems.Add(
                step.Where, $"'{step.Text}' is not 'after TIME REQUEST', such as 'after 200ms send c 1'", StepWords.Rule);
            return null;
        }
        return ReadInner(step, v => v.Is(VerbTraits.ByActor), "the request of an actor") is { } request
            ? new Request(verb, [StepWords.Time(milliseconds)])
            {
                Inner = request,
                // Nobody waits for what an actor does, so the verb's own limit is not meant.
                OwnLimit = request.OwnLimit,
                NamedMilliseconds = milliseconds,
                Needs = request.Needs,
            }
            : null;
    }

    private Request? ReadHandedOn(Verb verb, StepWords step)
    {
        if (step.Words.Length < 3)
        {
            problems.Add(step.Where, $"'{step.Text}' is not 'in PROCESS REQUEST', such as 'in p send c 1'", StepWords.Rule);
            return null;
        }
        return ReadInner(step, v => !v.Is(VerbTraits.OfProcesses), "the request to a second process") is { } request
            ? new Request(verb, [new Argument(OperandKind.Process, "process", step.Words[1])])
            {
                Inner = request,
                Socket = request.Socket,
                OwnLimit = request.OwnLimit,
                NamedMilliseconds = request.NamedMilliseconds,
                LingerMilliseconds = request.LingerMilliseconds,
                Needs = request.Needs,
            }
            : null;
    }

    /// <summary>The request behind the first two words; null, with a problem, when no such request can stand there.</summary>
    private Request? ReadInner(StepWords step, Func<Verb, bool> mayStand, string what)
    {
        string inner = step.Words[2];
        if (Verbs.Find(inner) is { } verb && mayStand(verb))
            return ReadNew(step.Behind(2));
        problems.NotAllowed(step.Where, what, inner, Verbs.All.Where(mayStand).Select(v => v.Name), StepWords.Rule);
        return null;
    }
}
