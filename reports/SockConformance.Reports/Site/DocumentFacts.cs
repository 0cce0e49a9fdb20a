using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Types;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>What the documents of all platforms tell of an option, side by side.</summary>
internal static class DocumentFacts
{
    public static IReadOnlyList<FactView> Facts(ViewContext context, OptionRow row)
    {
        var facts = new List<FactView>
        {
            Fact("get", p => Access(context, row.Option, p.Row!, p.Row!.Get, p.Row.CiteGet)),
            Fact("set", p => p.Row!.Meaning == RowMeaning.Option
                ? Access(context, row.Option, p.Row, p.Row.Set, p.Row.CiteSet)
                : new FactValueView("", null, true)),
            Fact("type", p => Text(TypeNames.InC(p.Row!, row.Option.Types))),
            Fact("number", p => Text(Number(p.Row!))),
            Fact("kinds of socket", p => Text(string.Join(", ", p.Row!.Kinds))),
        };
        if (row.Promises.Any(p => p.Row?.From is not null || p.Row?.Until is not null))
            facts.Add(Fact("versions", p => Text(Versions(p.Row!))));
        if (row.Promises.Any(p => p.Row?.Privilege is not null))
            facts.Add(Fact("privilege to set", p => Text(p.Row!.Privilege ?? "")));
        return facts;

        FactView Fact(string name, Func<Promise, FactValueView> value) =>
            new(name, [.. row.Promises.Select(p => p.Absent ? Absent(name) : value(p))]);
    }

    /// <summary>A platform whose documents do not know the option is told once, in the first line.</summary>
    private static FactValueView Absent(string name) => new(name == "get" ? "absent" : "", null, true);

    private static string Versions(Row row)
    {
        string from = row.From is null ? "" : $"from {row.From} ", until = row.Until is null ? "" : $"until {row.Until}";
        return (from + until).Trim();
    }

    private static FactValueView Text(string text) => new(text, null, false);

    private static FactValueView Access(ViewContext context, Subject option, Row row, Support support, Citation? cite) =>
        (row.Meaning, support) switch
        {
            (RowMeaning.Alias, _) => Alias(option, row) with { Cite = context.Cite(cite) },
            (RowMeaning.Message, _) => new FactValueView("the type of a control message, no option", context.Cite(cite), false),
            (RowMeaning.HeaderOnly, _) => new FactValueView("named by headers only", null, true),
            (_, Support.Supported) => new FactValueView("promised", context.Cite(cite), false),
            (_, Support.Refused) => new FactValueView("documented as not supported", context.Cite(cite), false),
            _ => new FactValueView("silent", null, true),
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
