using System.Globalization;
using System.Xml;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Exports;

/// <summary>The cases as JUnit XML, as Jenkins, GitLab and others read it: a suite a target, a test a case.</summary>
/// <remarks>
/// A broken promise is a failure; if it is explained in <c>known/</c>, or could not be tested, it is skipped with the
/// reason. An unresolved case is an error.
/// </remarks>
public static class MatrixJunit
{
    /// <summary>Writes it.</summary>
    public static void Write(Matrix matrix, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        using var xml = XmlWriter.Create(writer, settings);
        xml.WriteStartElement("testsuites");
        foreach (var column in matrix.Columns.Where(c => c.Run is not null))
            Suite(column, [.. matrix.ResultsOf(column).Select(r => (r, Decisive(r)))], xml);
        xml.WriteEndElement();
    }

    /// <summary>The verdict that speaks for the case: an unexplained failure before an explained one, then the worst.</summary>
    private static ClaimVerdict? Decisive(CaseResult result)
    {
        var bad = result.Verdicts.Where(v => v.Verdict.IsFault || v.Verdict.Code == VerdictCode.Unresolved);
        return bad.OrderBy(v => v.Known is null ? 0 : 1).ThenBy(v => CaseResult.Rank(v.Verdict.Code)).FirstOrDefault()
            ?? result.Verdicts.MinBy(v => CaseResult.Rank(v.Verdict.Code));
    }

    private static void Suite(TargetColumn column, IReadOnlyList<(CaseResult Result, ClaimVerdict? Verdict)> cases, XmlWriter xml)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean($"{column.Key}: {Told.Name(column.Run!.Header.Title)}"));
        Number("tests", cases.Count);
        Number("failures", cases.Count(c => Element(c.Verdict) == "failure"));
        Number("errors", cases.Count(c => Element(c.Verdict) == "error"));
        Number("skipped", cases.Count(c => Element(c.Verdict) == "skipped"));
        xml.WriteAttributeString("time", Seconds(cases.Select(c => c.Result)));
        string started = column.Run.Header.Started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        xml.WriteAttributeString("timestamp", started);
        foreach (var (result, verdict) in cases)
            Case(column, result, verdict, xml);
        xml.WriteEndElement();

        void Number(string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
    }

    private static void Case(TargetColumn column, CaseResult result, ClaimVerdict? verdict, XmlWriter xml)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean($"{column.Key}.{result.Case.Subject.Id.Replace('/', '.')}"));
        xml.WriteAttributeString("name", Clean(CaseId.Parse(result.Case.Id).WithoutSubject));
        xml.WriteAttributeString("time", Seconds([result]));
        if (Element(verdict) is { } element)
        {
            xml.WriteStartElement(element);
            string reason = Told.Text(CauseWords.Sentence(verdict!.Verdict.Cause));
            xml.WriteAttributeString("message", Clean(Explanation(verdict) ?? reason));
            if (element != "skipped")
            {
                xml.WriteAttributeString("type", verdict.Claim?.Name ?? "case");
                string?[] lines = [verdict.Claim?.Says, verdict.Claim?.Cite?.ToString(), reason];
                xml.WriteString(Clean(string.Join('\n', lines.Where(t => !string.IsNullOrEmpty(t)))));
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>Why a failure counts for nothing: it is known, the document's fault, or settled; else null.</summary>
    private static string? Explanation(ClaimVerdict verdict) => verdict switch
    {
        { Known: { } known } => $"known: {known.Reason}",
        { Erratum: { } erratum } => $"the document is at fault: {erratum.Why}",
        { Verdict.SettledBy: { } holds } => $"the documents contradict each other: '{holds}' holds",
        _ => null,
    };

    private static string? Element(ClaimVerdict? verdict) => verdict switch
    {
        null => "skipped",
        { Verdict.Code: VerdictCode.Pass } => null,
        { Known: not null } or { Verdict: { Code: VerdictCode.Fail, IsFault: false } } => "skipped",
        { Verdict.Code: VerdictCode.Fail } => "failure",
        { Verdict.Code: VerdictCode.Unresolved } => "error",
        _ => "skipped",
    };

    private static string Seconds(IEnumerable<CaseResult> results)
    {
        double microseconds = results.SelectMany(r => r.Transcript.Exchanges).Sum(e => (double)Math.Max(0, e.Reply.Microseconds));
        return (microseconds / 1e6).ToString("0.000000", CultureInfo.InvariantCulture);
    }

    /// <summary>XML has no way to write most control characters, nor halves of pairs.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Select(r => CanBeWritten(r.Value) ? r.ToString() : "\ufffd"));

    private static bool CanBeWritten(int rune) =>
        rune is '\n' or '\t' or (>= 0x20 and < 0x7f) or (>= 0xa0 and not (0xfffe or 0xffff));
}
