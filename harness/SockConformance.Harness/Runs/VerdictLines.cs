using System.Text.Json;
using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs;

/// <summary>Verdicts as they stand in a case's line: a cause's facts beside the code, what is null left out.</summary>
internal static class VerdictLines
{
    private static readonly Dictionary<CauseKind, string> Words =
        Enum.GetValues<CauseKind>().ToDictionary(k => k, k => JsonNamingPolicy.KebabCaseLower.ConvertName(k.ToString()));

    private static readonly Dictionary<string, CauseKind> Kinds =
        Words.ToDictionary(w => w.Value, w => w.Key, StringComparer.Ordinal);

    /// <summary>The line of a verdict; that of a pass has no cause.</summary>
    public static VerdictLine ToLine(Verdict verdict)
    {
        var cause = verdict.Cause;
        var inRun = cause.InRun is null ? null : ToLine(cause.InRun);
        var alone = cause.Alone is null ? null : ToLine(cause.Alone);
        string? kind = cause == Cause.Passed ? null : Words[cause.Kind];
        return new VerdictLine(
            verdict.Claim, RunFileFormat.Word(verdict.Code), kind, cause.Label, cause.Field, cause.Expected, cause.Observed,
            cause.Step, cause.Need, cause.Error, cause.From, cause.Until, cause.Version, inRun, alone, cause.Text, null, null,
            verdict.Excused ? true : null, verdict.SettledBy, cause.Other);
    }

    /// <summary>The verdict of a line.</summary>
    /// <param name="line">The line's part.</param>
    /// <param name="version">The version of the file's format.</param>
    /// <param name="lines">The file, for complaints.</param>
    /// <exception cref="RunFileException">A word is not known, or a fact is missing.</exception>
    public static Verdict ToVerdict(VerdictLine line, int version, JsonLines lines)
    {
        var code = RunFileFormat.Code(line.Code ?? "") ?? throw lines.Wrong(Unknown("verdict", line.Code));
        if (version == 1)
            return new Verdict(line.Claim, code, FormatOneCause.Read(line, code));
        if (line.Cause is null && code == VerdictCode.Pass)
            return new Verdict(line.Claim, code, Cause.Passed);
        if (!Kinds.TryGetValue(line.Cause ?? "", out var kind))
            throw lines.Wrong(Unknown("cause", line.Cause));
        if (kind == CauseKind.Flaky && line.Text is null && (line.InRun is null || line.Alone is null))
            throw lines.Wrong("a verdict that is flaky needs inRun and alone; the file was edited; run again");
        var cause = new Cause(kind)
        {
            Label = line.Label,
            Field = line.Field,
            Expected = line.Expected,
            Observed = line.Observed,
            Step = line.Step,
            Need = line.Need,
            Error = line.Error,
            From = line.From,
            Until = line.Until,
            Version = line.Version,
            InRun = line.InRun is null ? null : ToVerdict(line.InRun, version, lines),
            Alone = line.Alone is null ? null : ToVerdict(line.Alone, version, lines),
            Text = line.Text,
            Other = line.Other,
        };
        return new Verdict(line.Claim, code, cause) { Excused = line.Excused == true, SettledBy = line.SettledBy };
    }

    private static string Unknown(string what, string? word) =>
        $"the {what} '{JsonLines.Shorten(word ?? "")}' is not known; the file was written by another version; run again";
}
