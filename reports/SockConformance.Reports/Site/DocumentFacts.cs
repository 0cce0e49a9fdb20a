using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>What the documents of all platforms tell of an option, side by side.</summary>
internal static class DocumentFacts
{
    /// <summary>The facts, one a line; what no platform's documents tell is left out.</summary>
    public static IReadOnlyList<FactView> Facts(ViewContext context, OptionRow row)
    {
        FactView[] facts =
        [
            Fact("get", p => Access(context, row.Option, p.Row!, p.Row!.Get, p.Row.CiteGet)),
            Fact("set", p => p.Row!.Meaning == RowMeaning.Option
                ? Access(context, row.Option, p.Row, p.Row.Set, p.Row.CiteSet)
                : Quiet("")),
            Fact("type", p => Text(TypeFacts.Type(row, p))),
            Fact("a new socket has", p => Text(TypeFacts.Fresh(row, p.Platform))),
            Fact("number", p => Text(Number(p.Row!))),
            Fact("since", p => Text(VersionName.Text(p.Row!.From ?? ""))),
            Fact("until", p => Text(VersionName.Text(p.Row!.Until ?? ""))),
            Fact("privilege to set", p => Text(p.Row!.Privilege ?? "")),
            Fact("reaches beyond the socket", p => Text(p.Row!.Beyond ?? "")),
            Fact("errors", p => Text(string.Join(", ", TypeFacts.Errors(row.Option, p.Platform.Id)))),
            Fact("kinds of socket", p => Text(string.Join(", ", p.Row!.Kinds))),
        ];
        return [.. facts.Where(f => f.Values.Any(v => v.Text.Length > 0))];

        FactView Fact(string name, Func<Promise, FactValueView> value) =>
            new(name, [.. row.Promises.Select(p => p.Absent ? Absent(name) : value(p))]);
    }

    /// <summary>The sentences on what holds unless the option is set: those of claims that are named so.</summary>
    public static IReadOnlyList<PlatformTextView> Defaults(OptionRow row) =>
    [
        .. row.Promises.SelectMany(
            p => row.Option.Claims.Where(c => c.Platform == p.Platform.Id && IsDefault(c.Name)),
            (p, claim) => new PlatformTextView(p.Platform.Name, claim.Says, "#" + Anchors.Claim(claim))),
    ];

    /// <summary>Whether a claim says with what a socket begins: <c>default-file</c>, <c>udp-default</c>.</summary>
    private static bool IsDefault(string claim) => claim.Split('-') is ["default", ..] or [.., "default"];

    /// <summary>A platform whose documents do not know the option is told once, in the first line.</summary>
    private static FactValueView Absent(string name) => Quiet(name == "get" ? "not in its documents" : "");

    private static FactValueView Text(string text) => new(text, null, false);

    private static FactValueView Quiet(string text) => new(text, null, true);

    private static FactValueView Access(ViewContext context, Subject option, Row row, Support support, Citation? cite) =>
        (row.Meaning, support) switch
        {
            (RowMeaning.Alias, _) => Alias(option, row) with { Cite = context.Cite(cite) },
            (RowMeaning.Message, _) => new FactValueView("the type of a control message, no option", context.Cite(cite), false),
            (RowMeaning.HeaderOnly, _) => Quiet("named by headers only"),
            (_, Support.Supported) => new FactValueView("documented", context.Cite(cite), false),
            (_, Support.Refused) => new FactValueView("documented as not supported", context.Cite(cite), false),
            _ => Quiet("nothing is said of it"),
        };

    private static FactValueView Alias(Subject option, Row row) =>
        new($"another name of {row.AliasOf}", null, false, $"../../options/{option.Level}/{row.AliasOf}.html");

    private static string Number(Row row)
    {
        string number = Hex(row.Number);
        var others = row.Numbers.Select(n => $"{n.Key}: {Hex(n.Value)}");
        return row.Numbers.Count == 0 ? number : $"{number}; {string.Join(", ", others)}";
    }

    private static string Hex(long number) =>
        number < 16 ? FormattableString.Invariant($"{number}") : FormattableString.Invariant($"{number} (0x{number:x})");
}
