using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads <c>erratum</c>: one, or a list where versions or cases differ.</summary>
internal static class ErrataReader
{
    /// <summary>What an erratum can say, in the order in which people write it.</summary>
    public static readonly string[] Keys = ["is", "cases", "observed", "from", "until", "why", "evidence", "consequence"];

    private static readonly Dictionary<string, DocumentFault> Faults = new(StringComparer.Ordinal)
    {
        ["wrong"] = DocumentFault.Wrong,
        ["outdated"] = DocumentFault.Outdated,
        ["incomplete"] = DocumentFault.Incomplete,
    };

    private const string NoEvidence =
        "the erratum has no evidence; name the platform's source (file:line), a commit or a release note under 'evidence'; "
        + "a run alone is none";

    private const string NoAnswer =
        "the erratum does not say what holds instead; "
        + "write 'observed: MATCHER', or 'observed: { label: MATCHER }' as under 'expect'";

    /// <summary>The errata of a claim; none where the node is null.</summary>
    public static IReadOnlyList<Erratum> Read(Node? node, Problems problems) => node switch
    {
        null => [],
        Sequence list => [.. list.Items.Select(i => ReadOne(i, problems)).OfType<Erratum>()],
        _ => ReadOne(node, problems) is { } one ? [one] : [],
    };

    private static Erratum? ReadOne(Node node, Problems problems)
    {
        if (node.AsMapping(problems, "an erratum") is not { } body)
            return null;
        body.Only(problems, "the key of an erratum", Keys);
        var evidence = body["evidence"].AsWords(problems, "evidence");
        if (evidence.All(string.IsNullOrWhiteSpace))
            problems.Add(body.Where, NoEvidence);
        return new Erratum(
            ReadFault(body, problems),
            body["cases"].AsWords(problems, "cases"),
            ReadObserved(body, problems),
            body["from"].AsText(problems, "from"),
            body["until"].AsText(problems, "until"),
            body.Require(problems, "why", "an erratum"),
            evidence,
            body.Where)
        {
            Consequence = ConsequenceReader.Read(body["consequence"], problems),
        };
    }

    private static DocumentFault ReadFault(Mapping body, Problems problems)
    {
        string text = body.Require(problems, "is", "an erratum");
        if (Faults.TryGetValue(text, out var fault))
            return fault;
        if (text.Length > 0)
            problems.NotAllowed(body["is"]!.Where, "what is said of the document", text, Faults.Keys);
        return DocumentFault.Wrong;
    }

    private static List<Check> ReadObserved(Mapping body, Problems problems)
    {
        if (body["observed"] is not { } observed)
        {
            problems.Add(body.Where, NoAnswer);
            return [];
        }
        return observed is Mapping
            ? ExpectationsReader.ReadChecks(observed, problems)
            : [ExpectationsReader.ReadCheck("", null, observed, observed.Where, problems)];
    }
}
