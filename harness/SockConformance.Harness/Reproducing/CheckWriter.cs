using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Reproducing;

/// <summary>
/// Writes what stands behind the steps of a program: each promise, what it makes one expect, and what came. The program then ends
/// with 0 where all of it holds, with 1 where something differs, and with 2 where nothing can be said.
/// </summary>
/// <param name="instance">The case.</param>
/// <param name="words">The language.</param>
/// <param name="absent">The labels of steps that the platform may lack.</param>
internal sealed class CheckWriter(CaseInstance instance, CheckWords words, IReadOnlyList<string> absent)
{
    private readonly CheckConditions conditions = new(instance.Platform, words);

    /// <summary>The statements, the last of which is the program's result.</summary>
    public IEnumerable<string> Statements()
    {
        if (instance.Expected.Count == 0)
            return [Print("\nNothing is promised of this case."), "return 0;"];
        // Only what was written before tells which helpers are used.
        var checks = instance.Expected.SelectMany(Checks).ToList();
        string holds = words.Quote("What is promised holds."), differs = words.Quote("The system does otherwise.");
        return
        [
            .. absent.Select(label => MustSee(label, "there", $"!{conditions.IsAbsent(label)}")),
            .. instance.Sees.Select(Seen),
            .. checks,
            words.Print($"differing == 0 ? {holds} : {differs}"),
            "return differing == 0 ? 0 : 1;",
        ];
    }

    private IEnumerable<string> Checks(ExpectedClaim expected)
    {
        var claim = expected.Claim;
        string cite = claim.Cite is null ? "" : $" ({claim.Cite})";
        string range = VersionName.Range(claim.From, claim.Until) is { Length: > 0 } versions ? $", {versions}" : "";
        yield return Print($"\nPromised{range}{cite}: {claim.Says}");
        foreach (var erratum in expected.Errata.Select(e => e.Erratum))
            yield return Print($"  That is known to be {erratum.Fault.ToString().ToLowerInvariant()}: {erratum.Why}");
        foreach (var check in expected.Checks)
        {
            foreach (string needed in Needed(check))
                yield return needed;
            string of = $"{words.Quote(check.Label)}, {(check.Field is { } field ? words.Quote(field) : words.Null)}";
            yield return $"{words.Use("expect")}({of}, {words.Quote(check.Written)}, {conditions.Any(check)});";
        }
    }

    /// <summary>What has to be there for a check to say anything.</summary>
    private IEnumerable<string> Needed(ExpectedValue check)
    {
        if (check.Field is not null && check.Field == words.Unseen)
            yield return MustSee(check.Name, "counted, which this program does not", words.False);
        else if (check.Field is not null && LooksThrough(check.Label))
            yield return MustSee(check.Name, "there", $"!{Succeeded(check.Label)} || {conditions.HasField(check)}");
        if (check.Matchers is [{ Kind: MatcherKind.SameAs, Text: var text }] && text.Split('.')[0] is var other)
            yield return MustSee(other, Matcher.OkWord, $"!{words.Use("failed")}({words.Quote(other)}, {words.Null})");
    }

    private string Seen(ExpectedValue condition)
    {
        string isThere = conditions.IsThere(condition.Label);
        return MustSee(condition.Name, condition.Written, $"!({isThere}) || ({conditions.Any(condition)})");
    }

    private string Succeeded(string label) => $"{words.Use("succeeded")}({words.Quote(label)})";

    private string MustSee(string name, string wanted, string condition) =>
        $"{words.Use("must_see")}({words.Quote(name)}, {words.Quote(wanted)}, {condition});";

    private string Print(string text) => words.Print(words.Quote(text));

    /// <summary>Whether the step reads another option than the case's own, to see by it what that does.</summary>
    private bool LooksThrough(string label)
    {
        var request = instance.Steps.First(s => s.Label == label).Request;
        return request.Verb.Is(VerbTraits.Gets) && !request.IsOf(instance.Option);
    }
}
