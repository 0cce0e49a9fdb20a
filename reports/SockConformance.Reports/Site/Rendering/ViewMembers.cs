using System.Collections.Concurrent;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site.Rendering;

/// <summary>The properties of a type of views, by the names that they have in C#.</summary>
/// <remarks>They are read through delegates: reflection would make code for each property, and take longer each time.</remarks>
internal sealed class ViewMembers : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, ViewMembers?> Types = new();
    private static readonly MethodInfo ReaderMethod =
        typeof(ViewMembers).GetMethod(nameof(Reader), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Dictionary<string, Func<object, object?>> readers = new(StringComparer.Ordinal);

    private ViewMembers(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            // To invoke a method by reflection makes code for it; a delegate does not.
            var reader = ReaderMethod.MakeGenericMethod(type, property.PropertyType);
            readers[property.Name] = reader.CreateDelegate<Func<PropertyInfo, Func<object, object?>>>()(property);
        }
    }

    /// <inheritdoc/>
    public bool HasIndexer => false;

    /// <inheritdoc/>
    public Type? IndexType => null;

    /// <summary>The names.</summary>
    public IReadOnlyCollection<string> Names => readers.Keys;

    /// <summary>The members of a view's type; null where the type is none of ours.</summary>
    public static ViewMembers? Find(Type type) => Types.GetOrAdd(type, t => IsView(t) ? new ViewMembers(t) : null);

    /// <summary>Reads a property; false where there is none of that name.</summary>
    public bool TryRead(object view, string name, out object? value)
    {
        bool found = readers.TryGetValue(name, out var reader);
        value = found ? reader!(view) : null;
        return found;
    }

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        TryRead(target, member, out value) ? true : throw UnknownName.Error(span, member, Names);

    /// <inheritdoc/>
    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => readers.ContainsKey(member);

    /// <inheritdoc/>
    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => readers.Count;

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => readers.Keys;

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    /// <inheritdoc/>
    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    /// <inheritdoc/>
    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    /// <summary>A list of views is in their namespace too.</summary>
    private static bool IsView(Type type) => type.Namespace == typeof(PageView).Namespace && !type.IsArray;

    private static Func<object, object?> Reader<TView, TValue>(PropertyInfo property)
        where TView : class
    {
        var read = property.GetMethod!.CreateDelegate<Func<TView, TValue>>();
        return view => read((TView)view);
    }
}
