namespace SockConformance.Harness.Expectations.Requests;

/// <summary>
/// The capabilities that a step needs by what it says. What else a target lacks shows in its answer: its driver says
/// <c>absent</c>, or a socket is not made.
/// </summary>
internal static class ImpliedNeeds
{
    /// <summary>The capabilities that a request needs; mostly none.</summary>
    /// <param name="words">The request's words.</param>
    /// <param name="verb">What is done.</param>
    /// <param name="address">The request's address, or null.</param>
    public static IReadOnlyList<string> For(IEnumerable<string> words, Verb verb, Address? address)
    {
        // A socket may be bound to a group's address and may join it anywhere; what is sent to it has to arrive.
        bool isSent = verb.Is(VerbTraits.Sends) || verb.Is(VerbTraits.Connects);
        var needs = new List<string>();
        if (isSent && address is { IsGroup: true })
            needs.Add("multicast");
        if (isSent && address is { IsGroupOfIPv6: true })
            needs.Add("ipv6-multicast");
        if (words.Any(IsOfVeth))
            needs.Add("veth");
        return needs.Count == 0 ? [] : needs;
    }

    /// <summary>Whether it names the pair of Ethernet interfaces or an address of theirs.</summary>
    private static bool IsOfVeth(string word) => word.Contains("veth", StringComparison.Ordinal)
        || word.Contains("192.0.2.", StringComparison.Ordinal) || word.Contains("2001:db8:", StringComparison.Ordinal);
}
