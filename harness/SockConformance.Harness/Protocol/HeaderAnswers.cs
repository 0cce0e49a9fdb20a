using System.Globalization;

namespace SockConformance.Harness.Protocol;

/// <summary>What the headers that a driver was built with say. A name that they do not have is there with null.</summary>
/// <param name="Symbols">The numbers of names.</param>
/// <param name="Structures">The sizes of structures, in bytes.</param>
/// <param name="Layouts">The sizes that the layouts of the expectations have on this target, in bytes, by the same names.</param>
/// <remarks>Source: <c>PROTOCOL.md</c>, <c>symbol</c>, <c>structure</c> and <c>sizeof</c>.</remarks>
public sealed record HeaderAnswers(IReadOnlyDictionary<string, long?> Symbols, IReadOnlyDictionary<string, long?> Structures, IReadOnlyDictionary<string, long?> Layouts)
{
    /// <summary>Reads the answers; a <c>sizeof</c> is of the structure that was asked for before it. Null when the driver answered none, as one of a foreign make may.</summary>
    public static HeaderAnswers? Read(Transcript? transcript)
    {
        if (transcript is null)
            return null;
        Dictionary<string, long?> symbols = new(StringComparer.Ordinal), structures = new(StringComparer.Ordinal), layouts = new(StringComparer.Ordinal);
        string structure = "";
        foreach (var (request, reply) in transcript.Exchanges)
        {
            int space = request.IndexOf(' ', StringComparison.Ordinal);
            string word = request[..Math.Max(space, 0)], name = request[(space + 1)..];
            if (word == "structure")
                structure = name;
            if (reply.Status is ReplyStatus.Ok or ReplyStatus.Absent)
                (word switch { "symbol" => symbols, "structure" => structures, _ => layouts })[word == "sizeof" ? structure : name] = Number(reply);
        }
        return symbols.Count + structures.Count > 0 ? new HeaderAnswers(symbols, structures, layouts) : null;
    }

    private static long? Number(Reply reply) =>
        reply.Status == ReplyStatus.Ok && long.TryParse(reply["value"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
}
