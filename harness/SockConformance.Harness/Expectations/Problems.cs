namespace SockConformance.Harness.Expectations;

/// <summary>Collects the problems of a reading, so that all of them are told at once.</summary>
public sealed class Problems
{
    private readonly List<Problem> problems = [];

    /// <summary>What was found so far, in the order of files and lines.</summary>
    public IReadOnlyList<Problem> All =>
        [.. problems.OrderBy(p => p.Where.File, StringComparer.Ordinal).ThenBy(p => p.Where.Line).ThenBy(p => p.Where.Column)];

    /// <summary>How many there are.</summary>
    public int Count => problems.Count;

    /// <summary>Adds a problem.</summary>
    public void Add(Place where, string message, string rule = "format") => problems.Add(new Problem(where, message, rule));

    /// <summary>Adds all problems of another reading.</summary>
    public void AddRange(IEnumerable<Problem> others) => problems.AddRange(others);

    /// <summary>Says that a word is none of those allowed, with the nearest of them.</summary>
    public void NotAllowed(Place where, string what, string found, IEnumerable<string> allowed, string rule = "format")
    {
        var list = allowed.ToList();
        string near = (Nearest.Name(found, list) ?? (list.Count == 1 ? list[0] : null)) is { } n ? $"; did you mean '{n}'?" : "";
        string names = list.Count == 0 ? "none" : string.Join(", ", list.Take(40)) + (list.Count > 40 ? ", ..." : "");
        Add(where, $"{what} '{found}' is not known; allowed: {names}{near}", rule);
    }
}
