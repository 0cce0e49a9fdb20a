using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking;

/// <summary>Tells in what the systems differ that have an option.</summary>
internal static class DifferenceRules
{
    /// <summary>Of what is told by answers no more than so many are written out.</summary>
    private const int Shown = 3;

    /// <summary>The differences.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="there">How the option stands on the systems that have it.</param>
    /// <param name="laysOut">Whether the program lays out the value itself, so that its type is the program's business.</param>
    /// <param name="answers">What the systems were seen to answer.</param>
    public static IEnumerable<Difference> Find(
        Catalog catalog, IReadOnlyList<Standing> there, bool laysOut, SystemAnswers answers)
    {
        Difference?[] first = [laysOut ? TypeDifference.Find(there) : null, Access(there), Since(there), Undocumented(there)];
        var all = first.OfType<Difference>()
            .Concat(PromiseDifference.Find(there).Where(d => laysOut || d.Aspect != FindingAspect.Type))
            .Concat(there.Select(s => KnownDifference.Find(catalog, s)).OfType<Difference>())
            .Concat(there.Select(s => s.Option).Distinct().SelectMany(o => Answered(o, answers)));
        return all.GroupBy(d => d.Aspect).Select(g => new Difference(g.Key, Merged([.. g.SelectMany(d => d.Notes)])));
    }

    private static Difference? Access(IReadOnlyList<Standing> there)
    {
        var notes = new List<SystemNote>();
        foreach (var (what, of) in new (string, Func<Row, Support>)[] { ("read", r => r.Get), ("set", r => r.Set) })
            if (there.Any(s => of(s.Row!) == Support.Supported)
                && Labels(there, s => of(s.Row!) == Support.Refused) is { Count: > 0 } systems)
                notes.Add(new SystemNote(systems, $"cannot be {what}, say the documents"));
        return notes.Count > 0 ? new Difference(FindingAspect.Access, notes) : null;
    }

    private static Difference? Since(IReadOnlyList<Standing> there) => NotesOf(
        there, FindingAspect.Since, s => s.System.IsAnyVersion
            ? VersionName.Range(s.Row!.From, s.Row.Until) is { Length: > 0 } range ? range : null
            : null);

    private static Difference? Undocumented(IReadOnlyList<Standing> there) => NotesOf(
        there, FindingAspect.Undocumented, s => s.Row!.Meaning == RowMeaning.HeaderOnly
            ? "no page that was read names it, only headers do"
            : null);

    private static Difference? NotesOf(IReadOnlyList<Standing> there, FindingAspect aspect, Func<Standing, string?> says)
    {
        var notes = there.Select(s => (s.System.Label, Says: says(s))).Where(n => n.Says is not null)
            .GroupBy(n => n.Says!, n => n.Label, StringComparer.Ordinal).Select(g => new SystemNote([.. g], g.Key)).ToList();
        return notes.Count > 0 ? new Difference(aspect, notes) : null;
    }

    /// <summary>Notes that say the same are one.</summary>
    private static IReadOnlyList<SystemNote> Merged(IReadOnlyList<SystemNote> notes) =>
        [.. notes.GroupBy(n => n.Says, StringComparer.Ordinal)
            .Select(g => new SystemNote([.. g.SelectMany(n => n.Systems).Distinct()], g.Key))];

    /// <summary>Questions to which runs of the systems gave different answers: what a new socket has, then the rest.</summary>
    private static IEnumerable<Difference> Answered(Subject option, SystemAnswers answers)
    {
        var different = answers.Different(option).ToLookup(r => r.Case == option.Id + "/probe-get");
        foreach (var row in different[true].Take(1))
            yield return new Difference(FindingAspect.Default, [.. row.Groups.Select(Note)]);
        var others = different[false].DistinctBy(r => r.Case).ToList();
        foreach (var row in others.Take(Shown))
            yield return new Difference(
                FindingAspect.Effect, [.. row.Groups.Select(g => Note(g) with { Says = $"{row.Title}: {Note(g).Says}" })]);
    }

    private static SystemNote Note(AnswerGroup group) =>
        new(group.Targets, group.Answer.Short + (group.Answer.Kind == AnswerKind.NotReached ? " (not reached)" : ""));

    private static IReadOnlyList<string> Labels(IEnumerable<Standing> standings, Func<Standing, bool> isMeant) =>
        [.. standings.Where(isMeant).Select(s => s.System.Label)];
}
