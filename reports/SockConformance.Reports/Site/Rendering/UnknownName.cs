using Scriban.Parsing;
using Scriban.Syntax;
using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Site.Rendering;

/// <summary>The error of a name in a template that nothing has.</summary>
internal static class UnknownName
{
    /// <summary>Tells which names there are.</summary>
    public static ScriptRuntimeException Error(SourceSpan place, string name, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        string near = Nearest.Name(name, names) is { } meant ? $"; did you mean '{meant}'?" : "";
        string allowed = names.Count > 0 ? $"; allowed: {string.Join(", ", names)}" : "";
        return new ScriptRuntimeException(place, $"the name '{name}' is not known here{near}{allowed}");
    }
}
