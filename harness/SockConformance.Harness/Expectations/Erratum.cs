using System.IO.Enumeration;

namespace SockConformance.Harness.Expectations;

/// <summary>What holds instead of a claim whose sentence the platform itself does not keep.</summary>
/// <param name="Fault">In what way the document is at fault.</param>
/// <param name="Cases">Patterns of the cases that it speaks of: what an id has behind the option's or contract's; empty for all
/// cases of the claim.</param>
/// <param name="Observed">What those cases give instead, as under <c>expect</c>; a check with an empty label is of the one thing
/// that the claim looks at.</param>
/// <param name="From">The first version of the platform of which it is true, or null.</param>
/// <param name="Until">The first version of which it is true no more, or null.</param>
/// <param name="Why">What the platform does, and why, in a sentence or two.</param>
/// <param name="Evidence">What shows it beside a run: a source by file and line, a commit, a release note.</param>
/// <param name="Where">Where it stands.</param>
public sealed record Erratum(
    DocumentFault Fault, IReadOnlyList<string> Cases, IReadOnlyList<Check> Observed, string? From, string? Until, string Why,
    IReadOnlyList<string> Evidence, Place Where)
{
    /// <summary>How bad it is for who believes the document, where the answer does not tell; else null.</summary>
    public Consequence? Consequence { get; init; }

    /// <summary>Whether it speaks of a case of its claim.</summary>
    /// <param name="subject">The id of the option or contract.</param>
    /// <param name="id">The case's id.</param>
    public bool Covers(string subject, string id)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(id);
        if (Cases.Count == 0)
            return true;
        var rest = id.AsSpan(subject.Length + 1);
        foreach (string pattern in Cases)
        {
            bool whole = FileSystemName.MatchesSimpleExpression(pattern, rest, ignoreCase: false);
            if (whole || FileSystemName.MatchesSimpleExpression(pattern + "/*", rest, ignoreCase: false))
                return true;
        }
        return false;
    }
}
