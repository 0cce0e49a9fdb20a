using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SockConformance.Reports.Site.Rendering;

/// <summary>The variables of a page: the properties of its view, which stay as they are, and what the template adds.</summary>
internal sealed class ViewVariables(object view) : ScriptObject
{
    private readonly ViewMembers members = ViewMembers.Find(view.GetType())
        ?? throw new ArgumentException($"{view.GetType()} is no view", nameof(view));

    /// <inheritdoc/>
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        members.TryRead(view, member, out value) || base.TryGetValue(context, span, member, out value);

    /// <inheritdoc/>
    public override bool CanWrite(string member) => !members.Names.Contains(member) && base.CanWrite(member);

    /// <summary>The names of the view's properties and of what the template added.</summary>
    public IEnumerable<string> Names => members.Names.Concat(GetMembers());
}
