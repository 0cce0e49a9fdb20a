namespace SockConformance.Harness.Expectations;

/// <summary>One option under the names that runtimes of other languages have for it.</summary>
/// <param name="Option">The option's id, such as <c>IPPROTO_IPV6/IPV6_V6ONLY</c>; the catalog need not have it.</param>
/// <param name="Names">The names by runtime, in the order of the file; a runtime without a name of it is left out.</param>
/// <param name="UsedBy">How many surveyed programs and runtimes use it; null where that was not counted.</param>
/// <param name="Where">Where it stands.</param>
public sealed record OptionNames(
    string Option,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Names,
    UsedBy? UsedBy,
    Place Where)
{
    /// <summary>
    /// Whether a runtime calls it that, whatever the case: the whole name, or its end from where a part begins,
    /// so that <c>IPv6Only</c> and <c>SocketOptionName.IPv6Only</c> are <c>SocketOptionLevel.IPv6, SocketOptionName.IPv6Only</c>.
    /// </summary>
    /// <param name="name">The name, or its last parts.</param>
    public bool IsCalled(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 0 && Names.Values.Any(all => all.Any(n => EndsWithPart(n, name)));
    }

    private static bool EndsWithPart(string whole, string end)
    {
        int before = whole.Length - end.Length - 1;
        return whole.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (before < 0 || whole[before] is '.' or ':' or ' ');
    }
}
