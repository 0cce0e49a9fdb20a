namespace SockConformance.Harness.Expectations;

/// <summary>A case's id, taken apart: <c>SOL_SOCKET/SO_LINGER/blocks/tcp4</c>.</summary>
/// <param name="Subject">The file's id: level and option, or <c>contract</c> and its name.</param>
/// <param name="Case">The case's name within the file; empty where the id has none.</param>
/// <param name="Parameters">The values of its parameters, with commas between: <c>tcp4</c>; empty where it has none.</param>
public readonly record struct CaseId(string Subject, string Case, string Parameters)
{
    /// <summary>The case without its parameters: <c>SOL_SOCKET/SO_LINGER/blocks</c>.</summary>
    public string Name => Case.Length == 0 ? Subject : $"{Subject}/{Case}";

    /// <summary>The case within its file, with its parameters: <c>blocks/tcp4</c>.</summary>
    public string WithoutSubject => Parameters.Length == 0 ? Case : $"{Case}/{Parameters}";

    /// <summary>What a pattern may name alone: the level, the option, the case, the parameters.</summary>
    public IEnumerable<string> Parts => Subject.Split('/').Append(Case).Append(Parameters).Where(p => p.Length > 0);

    /// <summary>Takes an id apart. One of another form, as an edited run file may have it, has only some of the parts.</summary>
    public static CaseId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int first = text.IndexOf('/', StringComparison.Ordinal);
        int second = first < 0 ? -1 : text.IndexOf('/', first + 1);
        int third = second < 0 ? -1 : text.IndexOf('/', second + 1);
        return second < 0 ? new CaseId(text, "", "")
            : third < 0 ? new CaseId(text[..second], text[(second + 1)..], "")
            : new CaseId(text[..second], text[(second + 1)..third], text[(third + 1)..]);
    }

    /// <summary>The id as it is written.</summary>
    public override string ToString() => Parameters.Length == 0 ? Name : $"{Name}/{Parameters}";
}
