using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Reports.Exports;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page that says what each word means.</summary>
internal static class WordsPage
{
    private const string Path = "words.html";

    public static IEnumerable<SitePage> Pages(ViewContext context) => [new(Path, "words", () => View(context), "Words")];

    private static WordsView View(ViewContext context) => new(
        context.Page("Words", Path),
        [.. StatusWords.All.Select(o => Word(StatusWords.View(o), Meaning(o)))],
        [.. Enum.GetValues<VerdictCode>().OrderBy(CaseResult.Rank).Select(c => Word(StatusWords.View(c), Meaning(c)))],
        [.. Enum.GetValues<Consequence>().Select(k => Word(StatusWords.View(k), Meaning(k)))],
        [.. Terms.Select(t => new WordView(null, t.Word, t.Meaning))],
        [.. context.Releases.Select(h => DataFolder.History(h.Series)).Select(p => new LinkView(p["data/".Length..], p))]);

    private static WordView Word(StatusView status, string meaning) => new(status, "", meaning);

    private static readonly (string Word, string Meaning)[] Terms =
    [
        ("option", "One socket option: a level and a name."),
        ("platform", "A documented API family, such as Winsock. It is the specification, not the system under test."),
        ("document", "A manual page, reference page or standard that is cited."),
        ("claim", "One testable statement that a document makes for a platform, in our own words, with its passage cited."),
        ("kind", "A way to make a socket: tcp4, udp6, local-stream, raw4."),
        ("case", "Named steps, and what each platform's claims expect of them."),
        ("probe", "The two cases that every option has: can it be read, can it be set?"),
        ("target", "A system that the suite was run on. Wine is a target of its own and says nothing about Windows."),
        ("transcript", "The requests and replies of a case on a target. Errors are the target's own, never translated."),
        ("contract", "Rules for getsockopt and setsockopt that hold for every option of a type. "
            + "They have a page of their own; a failure there does not make an option divergent."),
        ("known", "A divergence that was investigated and explained. The reason is shown; the status stays as it is."),
        ("erratum, the mark ¶", "A sentence that the platform itself does not keep: what holds instead, with evidence. "
            + "The status of the cell stays as it is: the document should be corrected."),
        ("reference", "The platform's own system that emulations of it are held against: where a document is at fault, "
            + "an emulation answers as the reference does."),
        ("consequence", "How bad a divergence is for a program that relies on the promise; findings are in this order."),
        ("release", "A version of a system of which there is a run. Runs of several make an option's history: since when "
            + "an answer holds, and until when. Faults, claims and errata decide what improved or regressed."),
        ("silent", "The documents do not say. Nothing is inferred from silence."),
        ("absent", "The platform's documents do not know the option."),
        ("alias", "Another name of an option, with the same number. Its cells show what was seen of the option, and lead there."),
        ("message", "The type of a control message and no option: it comes with what is received, or goes with what is sent."),
        ("headers only", "No document names the option, but headers do. "
            + "Its get is asked and the answer shown; nothing is claimed."),
    ];

    private static string Meaning(CellOutcome outcome) => outcome switch
    {
        { Status: CellStatus.Supported, Mark: CellMark.Partly } =>
            "Works on some kinds of socket and is refused on others, and the documents say so.",
        { Status: CellStatus.Supported } => "Every promise that could be tested was kept, effects included.",
        { Status: CellStatus.Divergent } =>
            "The option exists, but does not do what the documents say, or works although they say that it does not.",
        { Status: CellStatus.Unsupported, Mark: CellMark.AsDocumented } =>
            "The system refuses the option, as its documents say.",
        { Status: CellStatus.Unsupported, Mark: CellMark.Ignored } =>
            "setsockopt succeeds, but the option has no effect and getsockopt refuses it.",
        { Status: CellStatus.Unsupported } =>
            "The system refuses every getsockopt and setsockopt of the option, although the documents promise it.",
        { Status: CellStatus.Unresolved } =>
            "A case could not make its observation, or gave another result when it was repeated (flaky). "
            + "Nothing is concluded.",
        { Status: CellStatus.Blocked } => "The system lacks what every case needs, such as a privilege or a kind of socket.",
        { Status: CellStatus.Untested } => "No promise could be tested. "
            + "'Accepted, effect not shown': calls succeed, but no case could show the documented effect.",
        { Status: CellStatus.NotApplicable } =>
            "The documents of the platform do not have the option, or not for this version.",
        _ => "No system of this platform was run.",
    };

    private static string Meaning(VerdictCode code) => code switch
    {
        VerdictCode.Pass => "Everything that the claim leads one to expect was observed.",
        VerdictCode.Fail => "Something else was observed; the reason names step, expectation and observation.",
        VerdictCode.Unresolved => "The case could not make its observation, or is flaky.",
        VerdictCode.Unsupported => "The target refuses the option itself.",
        VerdictCode.Blocked => "The target lacks something that the case needs; the reason names it.",
        VerdictCode.Untested => "The case has no claim, or it was not run in its present form.",
        _ => "The claim does not hold for the target's version.",
    };

    private static string Meaning(Consequence consequence) => consequence switch
    {
        Consequence.Crash => "The program crashes, or memory behind the buffer is overwritten.",
        Consequence.Effect => "The option is accepted, but what it does is not what the documents say.",
        Consequence.WorksThoughRefused => "A call succeeds that the documents say is refused.",
        Consequence.RefusedThoughPromised => "A promised call is refused, or fails with another error.",
        Consequence.Value => "A get returns another value than promised.",
        _ => "A call fails with another error than documented, or returns another length.",
    };
}
