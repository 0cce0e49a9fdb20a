using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool;

/// <summary>Transcripts on the terminal, each request with its answer.</summary>
internal static class Transcripts
{
    /// <summary>Prints all cases of a run.</summary>
    public static void Print(Run run, IReadOnlyDictionary<string, CaseInstance> instances)
    {
        foreach (var each in run.Cases)
        {
            var instance = instances.GetValueOrDefault(each.Transcript.CaseId);
            Terminal.Out.Say($"[bold]{each.Transcript.CaseId}[/] {instance?.Title ?? ""}");
            for (int i = 0; i < each.Transcript.Exchanges.Count; i++)
            {
                var exchange = each.Transcript.Exchanges[i];
                string label = instance?.Steps.ElementAtOrDefault(i)?.Label is { } l ? l + ": " : "";
                Terminal.Line($"    {label}{exchange.Request}");
                Terminal.Line($"        {exchange.Reply.Line}");
            }
            foreach (var verdict in each.Verdicts)
            {
                string claim = verdict.Claim is null ? "" : " " + verdict.Claim;
                string why = CauseWords.Sentence(verdict.Cause);
                Terminal.Line($"    = {RunFileFormat.Word(verdict.Code)}{claim}{(why.Length == 0 ? "" : ": " + why)}");
            }
            Terminal.Line();
        }
    }
}
