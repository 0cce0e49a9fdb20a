using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Reports.Model;

/// <summary>Finds kinds of socket on which an option is refused as the documents say.</summary>
internal static class DocumentedRefusal
{
    /// <summary>Whether a claim that promises a refusal holds, and each get and set of the option was refused.</summary>
    public static bool IsAll(IReadOnlyList<CaseResult> results)
    {
        var passed = results.SelectMany(r => r.Verdicts).Where(v => v.Verdict.Code == VerdictCode.Pass);
        bool documented = passed.Any(v => v.Claim?.Shows == Shows.Refusal);
        var calls = results.SelectMany(CallsOfOption).ToList();
        return documented && calls.Count > 0 && calls.TrueForAll(refused => refused);
    }

    /// <summary>Whether each get and set of the option was refused.</summary>
    private static IEnumerable<bool> CallsOfOption(CaseResult result) =>
        result.Steps.Where(s => s.Step.Request.IsOf(result.Case.Option))
            .Select(s => result.Case.Platform.Refusals.Contains(s.Exchange.Reply.Name));
}
