using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads <c>consequence</c>: how bad a divergence is, where its answer does not tell.</summary>
internal static class ConsequenceReader
{
    /// <summary>The consequence; null where there is none, or, with a problem, where the word is not known.</summary>
    public static Consequence? Read(Node? node, Problems problems)
    {
        if (node.AsText(problems, "consequence") is not { } text)
            return null;
        if (ConsequenceWords.Find(text) is { } found)
            return found;
        problems.NotAllowed(node!.Where, "the consequence", text, ConsequenceWords.All);
        return null;
    }
}
