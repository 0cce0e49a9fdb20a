using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Makes the probe cases of an option, and their claims, from its rows.</summary>
internal static class ProbeMaker
{
    public static IEnumerable<Claim> Claims(string name, Row row)
    {
        if (row.Meaning != RowMeaning.Option)
            yield break;
        if (row.Get != Support.Silent)
            yield return Make(Claim.Get, row.Get, row.CiteGet, null) with { Errata = row.ErrataGet };
        if (row.Set != Support.Silent)
            yield return Make(Claim.Set, row.Set, row.CiteSet, row.Unprobed) with { Errata = row.ErrataSet };

        Claim Make(string claim, Support support, Citation? cite, Untestable? untestable)
        {
            string can = support == Support.Supported ? "can" : "cannot", done = claim == Claim.Get ? "read" : "set";
            string says = $"{name} {can} be {done}.";
            return new Claim(row.Platform, claim, says, cite, Shows.Access, row.From, row.Until, untestable, row.Where);
        }
    }

    /// <summary>
    /// A probe of get and one of set for each setup that the rows name; each expects what the rows promise or refuse.
    /// </summary>
    public static IEnumerable<CaseDefinition> Cases(string name, IReadOnlyCollection<Row> rows)
    {
        foreach (var group in rows.Where(r => r.IsProbed).GroupBy(r => r.On))
        {
            string suffix = group.Key is { } on ? "-" + on.Setup : "";
            string[] begin = group.Key is { } probe ? [$"use {probe.Setup} $kind"] : ["socket s $kind"];
            string socket = group.Key?.Socket ?? "s";
            yield return Make("probe-get" + suffix, Claim.Get, [.. group], begin, $"getsockopt {socket} {name}");
            var settable = group.Where(r => r.Unprobed is null && Sample(r) is not null).ToList();
            bool isOneSample = settable.Select(Sample).Distinct().Count() == 1;
            foreach (var sample in settable.GroupBy(r => Sample(r)!))
            {
                string which = isOneSample ? "" : "-" + sample.First().Platform;
                string call = $"setsockopt {socket} {name} {sample.Key}";
                yield return Make("probe-set" + suffix + which, Claim.Set, [.. sample], begin, call);
            }

            CaseDefinition Make(string id, string claim, IReadOnlyList<Row> asked, string[] steps, string call)
            {
                var where = group.First().Where;
                string title = $"{name} is {(claim == Claim.Get ? "read" : "set")}";
                Step[] all = [.. steps.Select(b => new Step(null, b, where)), new Step("got", call, where)];
                return Probe(id, title, asked, all, where) with
                {
                    Expect = [.. asked.Select(r => Expected(r, claim, where)).OfType<Expectation>()],
                };
            }
        }
    }

    /// <summary>
    /// What the probe of set sets: the row's sample, or the natural value of its type; null when neither is there.
    /// Where no document names the option, nobody knows what a set would do, so there is none.
    /// </summary>
    public static string? Sample(Row row)
    {
        if (row.Meaning == RowMeaning.HeaderOnly)
            return null;
        if (row.Sample is not null || OptionType.Find(row.Type, platform: row.Platform) is not { } type)
            return row.Sample;
        // A value to refuse: any will do where the document promises a refusal or says nothing.
        return type.Sample ?? (row.Set == Support.Supported ? null : type.ValueToRefuse);
    }

    private static CaseDefinition Probe(string name, string title, IReadOnlyList<Row> rows, Step[] steps, Place where) => new()
    {
        Name = name,
        Title = title,
        For = [new Parameter("kind", ["documented"], null, where)],
        Needs = [.. rows.SelectMany(r => r.Needs).Distinct()],
        Only = [.. rows.Select(r => r.Platform)],
        Steps = steps,
        Varies = rows.Any(r => r.Varies) ? ["got"] : [],
        Expect = [],
        IsProbe = true,
        Where = where,
    };

    /// <summary>
    /// What the row makes one expect of a probe; null where it says nothing.
    /// "Not supported" is no error's name: any failure keeps it.
    /// </summary>
    private static Expectation? Expected(Row row, string claim, Place where)
    {
        var support = claim == Claim.Get ? row.Get : row.Set;
        string word = support == Support.Supported ? Matcher.OkWord : Matcher.FailsWord;
        return support == Support.Silent
            ? null
            : new Expectation(row.Platform, claim, [new Check("got", null, new MatcherText([word]), where)], where);
    }
}
