using System.Globalization;
using SockConformance.Harness.Expectations;
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
            Fact("get", p => Access(context, p.Row!.Get, p.Row.CiteGet)),
            Fact("set", p => Access(context, p.Row!.Set, p.Row.CiteSet)),
            Fact("type", p => Text(p.Row!.Type)),
            Fact("number", p => Text(Number(p.Row!))),
            Fact("kinds of socket", p => Text(string.Join(", ", p.Row!.Kinds))),
        };
        if (row.Promises.Any(p => p.Row?.From is not null || p.Row?.Until is not null))
            facts.Add(Fact("versions", p => Text(((p.Row!.From is { } f ? $"from {f} " : "") + (p.Row.Until is { } u ? $"until {u}" : "")).Trim())));
        if (row.Promises.Any(p => p.Row?.Privilege is not null))
            facts.Add(Fact("privilege to set", p => Text(p.Row!.Privilege ?? "")));
        return facts;

        FactView Fact(string name, Func<Promise, FactValueView> of) =>
            new(name, [.. row.Promises.Select(p => p.Absent ? new FactValueView(name == "get" ? "absent" : "", null, true) : of(p))]);
    }

    private static FactValueView Text(string text) => new(text, null, false);

    private static FactValueView Access(ViewContext context, Support support, Citation? cite) => support switch
    {
        Support.Supported => new FactValueView("promised", context.Cite(cite), false),
        Support.Refused => new FactValueView("documented as not supported", context.Cite(cite), false),
        _ => new FactValueView("silent", null, true),
    };

    private static string Number(Row row)
    {
        string number = Hex(row.Number);
        return row.Numbers.Count == 0 ? number : $"{number}; {string.Join(", ", row.Numbers.Select(n => $"{n.Key}: {Hex(n.Value)}"))}";
    }

    private static string Hex(long number) => number < 16 ? number.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{number} (0x{number:x})");
}
