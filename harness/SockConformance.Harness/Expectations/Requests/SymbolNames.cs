using System.Globalization;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>Spells levels and names with the numbers that stand in where a target's headers lack them.</summary>
internal sealed class SymbolNames(Catalog catalog, Platform platform, Problems problems)
{
    /// <summary>The id of the platform, by which some structures of the headers differ.</summary>
    public string PlatformId => platform.Id;

    /// <summary>The option of that name; one of the file in which a step stands comes first.</summary>
    /// <param name="name"><c>NAME</c> or <c>LEVEL/NAME</c>.</param>
    /// <param name="current">The option of the file; null in a contract.</param>
    public Subject? Option(string name, Subject? current) =>
        current is not null && (name == current.Name || name == current.Id) ? current : catalog.FindOption(name);

    /// <summary>The option's row for this platform; null where it is absent.</summary>
    public Row? RowOf(Subject? option) => option?.Rows.GetValueOrDefault(platform.Id) is { Absent: false } row ? row : null;

    /// <summary>A level as the protocol writes it.</summary>
    public Symbol Level(string name) =>
        platform.Levels.TryGetValue(name, out long number) ? new(name, Text(number)) : Symbol.Parse(name);

    /// <summary>An option's name as the protocol writes it; without a number where the platform does not have it.</summary>
    public Symbol Name(Subject option) => new(option.Name, RowOf(option) is { } row ? Text(row.Number) : null);

    /// <summary>
    /// Level and type of a control message, which is written <c>LEVEL/NAME</c>, or <c>NAME</c> where the catalog has it.
    /// Null, with a problem, when it is neither.
    /// </summary>
    public (Symbol Level, Symbol Name, Subject? Option)? Message(string word, StepWords step, Subject? current)
    {
        if (Option(word, current) is { Level: { } own } option)
            return (Level(own), Name(option), option);
        if (word.Split('/') is not [{ Length: > 0 } level, { Length: > 0 } name])
        {
            var allowed = catalog.Options.Select(o => o.Name).Append("LEVEL/NAME");
            problems.NotAllowed(step.Where, "the control message", word, allowed, StepWords.Rule);
            return null;
        }
        var spelt = Level(level);
        if (!spelt.IsName || spelt.Number is not null || catalog.Platforms.Values.Any(p => p.Levels.ContainsKey(level)))
            return (spelt, Symbol.Parse(name), null);
        problems.NotAllowed(step.Where, "the level", level, platform.Levels.Keys, StepWords.Rule);
        return null;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
