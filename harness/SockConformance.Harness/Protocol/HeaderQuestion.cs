namespace SockConformance.Harness.Protocol;

/// <summary>A question to the headers that a driver was built with.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Name">The name that the answer is of.</param>
/// <param name="Line">The request.</param>
/// <remarks>Source: <c>PROTOCOL.md</c>, <c>symbol</c>, <c>structure</c> and <c>sizeof</c>.</remarks>
public sealed record HeaderQuestion(HeaderQuestionKind Kind, string Name, string Line)
{
    /// <summary>Asks for the number of a level or an option.</summary>
    public static HeaderQuestion Symbol(string name) => new(HeaderQuestionKind.Symbol, name, "symbol " + name);

    /// <summary>Asks for the size of a structure.</summary>
    public static HeaderQuestion Structure(string name) => new(HeaderQuestionKind.Structure, name, "structure " + name);

    /// <summary>Asks for the size that a layout has.</summary>
    /// <param name="name">The structure whose layout it is.</param>
    /// <param name="layout">The layout as the protocol writes it.</param>
    public static HeaderQuestion Layout(string name, string layout) => new(HeaderQuestionKind.Layout, name, "sizeof " + layout);
}
