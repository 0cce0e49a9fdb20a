using System.Globalization;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Planning;

/// <summary>Translates steps into requests: kinds into families, options into level, name and type, times into milliseconds.</summary>
internal sealed class RequestWriter(Catalog catalog, Platform platform, Problems problems)
{
    private readonly OptionWriter options = new(catalog, platform, problems);

    /// <summary>Thousands of cases have the same few hundred steps.</summary>
    private readonly Dictionary<string, AskedStep> written = new(StringComparer.Ordinal);

    /// <summary>What a step that names an option asks depends on the option that its case is of.</summary>
    private readonly Dictionary<string, Dictionary<string, AskedStep>> writtenOf = new(StringComparer.Ordinal);

    /// <summary>The requests of some steps, or null, with a problem, when one of them cannot be put to this platform.</summary>
    public AskedStep[]? Write(IReadOnlyList<StepInstance> steps, Subject? option)
    {
        string id = option?.Id ?? "";
        if (!writtenOf.TryGetValue(id, out var ofOption))
            writtenOf[id] = ofOption = new Dictionary<string, AskedStep>(StringComparer.Ordinal);
        var asked = new AskedStep[steps.Count];
        for (int i = 0; i < asked.Length; i++)
        {
            string text = steps[i].Text;
            if (written.TryGetValue(text, out asked[i]) || ofOption.TryGetValue(text, out asked[i]))
                continue;
            if (Write(text, steps[i], option, withLimit: true) is not { } request)
                return null;
            asked[i] = new AskedStep(request, StepWait.Of(text));
            (text.Contains("sockopt", StringComparison.Ordinal) ? ofOption : written)[text] = asked[i];
        }
        return asked;
    }

    private string? Write(string text, StepInstance step, Subject? option, bool withLimit)
    {
        var words = text.Split(' ');
        string verb = words[0];
        if (!Verbs.All.Contains(verb))
        {
            problems.NotAllowed(step.Where, "the request", verb, Verbs.All, "steps");
            return null;
        }
        string? request = verb switch
        {
            "getsockopt" or "getsockopt2" or "setsockopt" => options.Write(words, step, option),
            "socket" => Socket(words, 2, step),
            "socketpair" => Socket(words, 3, step),
            "poll" => WithTime(words, 3, step),
            "sleep" => WithTime(words, 1, step),
            "after" => After(words, step, option),
            _ when Verbs.Addressing.Contains(verb) => WithAddress(words, step),
            _ => text,
        };
        bool blocks = withLimit && Verbs.Blocking.Contains(verb) && !text.Contains(" limit=", StringComparison.Ordinal);
        return blocks && request is not null ? string.Create(CultureInfo.InvariantCulture, $"{request} limit={Verbs.Limit(verb)}") : request;
    }

    private string? Socket(string[] words, int kindAt, StepInstance step)
    {
        if (words.Length == kindAt + 3)
            return string.Join(' ', words);
        if (words.Length == kindAt + 1 && platform.Kinds.TryGetValue(words[kindAt], out string? triple))
            return string.Join(' ', words[..kindAt]) + " " + triple;
        problems.NotAllowed(step.Where, $"the kind of {platform.Name}", words.Length > kindAt ? words[kindAt] : "", platform.Kinds.Keys, "steps");
        return null;
    }

    private string? WithTime(string[] words, int at, StepInstance step)
    {
        if (words.Length > at && Duration.Parse(words[at]) is { } ms)
        {
            words[at] = ms.ToString(CultureInfo.InvariantCulture);
            return string.Join(' ', words);
        }
        problems.Add(step.Where, $"'{step.Text}' lacks its time; write it as 300ms or 2s", "steps");
        return null;
    }

    /// <summary>No port number is ever in a plan: on another machine, or in another driver beside this one, the port may be in use.</summary>
    private string? WithAddress(string[] words, StepInstance step)
    {
        foreach (string word in words)
        {
            int colon = word.LastIndexOf(':');
            if (colon < 0 || word[(colon + 1)..] is "0" or ['@', ..])
                continue;
            problems.Add(step.Where, $"'{word}' has a port number; write 0 for any port, or @SOCKET for another socket's", "steps");
            return null;
        }
        return string.Join(' ', words);
    }

    private string? After(string[] words, StepInstance step, Subject? option)
    {
        if (words.Length < 3 || Duration.Parse(words[1]) is not { } ms)
        {
            problems.Add(step.Where, $"'{step.Text}' is not 'after TIME REQUEST', such as 'after 200ms send c 1'", "steps");
            return null;
        }
        if (Verbs.All.Contains(words[2]) && !Verbs.Actor.Contains(words[2]))
        {
            problems.NotAllowed(step.Where, "the request of an actor", words[2], Verbs.Actor, "steps");
            return null;
        }
        return Write(string.Join(' ', words[2..]), step, option, withLimit: false) is { } inner ? string.Create(CultureInfo.InvariantCulture, $"after {ms} {inner}") : null;
    }
}
