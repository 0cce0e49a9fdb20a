using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Makes the probe cases of an option, and their claims, from its rows.</summary>
internal static class ProbeMaker
{
    public static IEnumerable<Claim> Claims(string name, Row row)
    {
        if (row.Absent)
            yield break;
        if (row.Get != Support.Silent)
            yield return Make(Claim.Get, row.Get, row.CiteGet, null);
        if (row.Set != Support.Silent)
            yield return Make(Claim.Set, row.Set, row.CiteSet, row.Unprobed);

        Claim Make(string claim, Support support, Citation? cite, Untestable? untestable) => new(
            row.Platform, claim,
            support == Support.Supported ? $"{name} can be {(claim == Claim.Get ? "read" : "set")}." : $"{name} cannot be {(claim == Claim.Get ? "read" : "set")}.",
            cite, Shows.Access, row.From, row.Until, untestable, row.Where);
    }

    /// <summary>A probe of get and one of set for each setup that the rows name; each expects what the rows promise or refuse.</summary>
    public static IEnumerable<CaseDefinition> Cases(string name, IReadOnlyCollection<Row> rows)
    {
        foreach (var group in rows.Where(r => !r.Absent).GroupBy(r => r.On))
        {
            string suffix = group.Key is { } on ? "-" + on.Setup : "";
            var begin = group.Key is { } probe ? new[] { $"use {probe.Setup} $kind" } : ["socket s $kind"];
            string socket = group.Key?.Socket ?? "s";
            var where = group.First().Where;
            yield return Make("probe-get" + suffix, $"{name} is read", Claim.Get, [.. group], r => r.Get, begin, $"getsockopt {socket} {name}", where);
            var settable = group.Where(r => r.Unprobed is null && Sample(r) is not null).ToList();
            foreach (var sample in settable.GroupBy(r => Sample(r)!))
            {
                string which = settable.Select(Sample).Distinct().Count() == 1 ? "" : "-" + sample.First().Platform;
                yield return Make("probe-set" + suffix + which, $"{name} is set", Claim.Set, [.. sample], r => r.Set, begin, $"setsockopt {socket} {name} {sample.Key}", where);
            }
        }
    }

    /// <summary>What the probe of set sets: the row's sample, or the natural value of its type; null when neither is there.</summary>
    public static string? Sample(Row row)
    {
        if (row.Sample is not null || OptionType.Find(row.Type) is not { } type)
            return row.Sample;
        // A value to refuse: any will do where the document promises a refusal or says nothing.
        return type.Sample ?? (row.Set == Support.Supported ? null : type.Integer?.ValueToRefuse);
    }

    private static CaseDefinition Make(
        string name, string title, string claim, IReadOnlyList<Row> rows, Func<Row, Support> support, string[] begin, string call, Place where) => new()
        {
            Name = name,
            Title = title,
            For = [new Parameter("kind", ["documented"], null, where)],
            Needs = [.. rows.SelectMany(r => r.Needs).Distinct()],
            Only = [.. rows.Select(r => r.Platform)],
            Steps = [.. begin.Select(b => new Step(null, b, where)), new Step("got", call, where)],
            Varies = rows.Any(r => r.Varies) ? ["got"] : [],
            Expect = [.. rows.Where(r => support(r) != Support.Silent).Select(r => new Expectation(r.Platform, claim, [Expected(support(r), where)], where))],
            IsProbe = true,
            Where = where,
        };

    /// <summary>"Not supported" and "cannot be set" are no error's name: any failure keeps the promise.</summary>
    private static Check Expected(Support support, Place where) =>
        new("got", null, new MatcherText([support == Support.Supported ? Matcher.OkWord : Matcher.FailsWord]), where);
}
