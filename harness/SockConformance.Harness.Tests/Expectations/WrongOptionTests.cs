namespace SockConformance.Harness.Tests.Expectations;

/// <summary>Each kind of mistake in an option file is told at its place, with what was found and what is allowed.</summary>
public sealed class WrongOptionTests
{
    private const string File = "SOL_SOCKET/SO_TEST.yaml";

    [TestCase(
        "summary:",
        "sumary:",
        "3:1",
        "the key 'sumary' is not known; allowed: option, level, summary, types,",
        "did you mean 'summary'?")]
    [TestCase("summary:", "sumary:", "1:1", "an option lacks the key 'summary'", "")]
    [TestCase("option: SO_TEST", "level2: SO_TEST", "1:1", "the file lacks the key 'option'", "")]
    [TestCase(
        "option: SO_TEST",
        "option: SO_TOAST",
        "1:1",
        "the file is SOL_SOCKET/SO_TEST.yaml but speaks of SOL_SOCKET/SO_TOAST",
        "the path is the id")]
    [TestCase(
        "level: SOL_SOCKET",
        "level: IPPROTO_IP",
        "1:1",
        "the file is SOL_SOCKET/SO_TEST.yaml but speaks of IPPROTO_IP/SO_TEST",
        "rename one")]
    [TestCase("level: SOL_SOCKET", "level: [SOL_SOCKET]", "2:8", "level is a text, here is a list", "")]
    [TestCase("first: u16", "first: u17", "5:18", "the field type 'u17' is not known; allowed: char N, u8 N, int, uint", "")]
    [TestCase("first: u16", "value: u16", "5:11", "a field cannot be called 'value'", "choose another name")]
    [TestCase("first: u16", "first: in5", "5:18", "the field type 'in5' is not known", "and for the last field TYPE*")]
    [TestCase("first: u16", "first: in4*", "5:18", "'in4*' holds as many elements as there are", "make it the last field")]
    [TestCase("second: char 8", "second: char", "5:31", "the field type 'char' is not known", "char N")]
    [TestCase(
        "{ first: u16, second: char 8 }", "first", "5:9", "a structure is a mapping (key: value), here is the text 'first'", "")]
    public void A_mistake_at_the_top_is_told(string right, string wrong, string place, string message, string more) =>
        ExpectProblem(right, wrong, place, message, more);

    [TestCase("  winsock: absent", "", "7:3", "the platform 'winsock' has no row", "or 'winsock: absent'")]
    [TestCase(
        "  winsock: absent",
        "  winsok: absent",
        "8:3",
        "the platform 'winsok' is not known; allowed: linux, winsock",
        "did you mean 'winsock'?")]
    [TestCase(
        "  winsock: absent",
        "  winsock: none",
        "8:12",
        "a platform's row is a mapping or the word 'absent', here is the text 'none'",
        "")]
    [TestCase(
        "  winsock: absent",
        "  winsock: [absent]",
        "8:12",
        "a platform's row is a mapping or the word 'absent', here is a list",
        "")]
    [TestCase(
        "type: bool", "type: boool", "7:29", "the type 'boool' is not known; allowed: int, uint, bool,", "did you mean 'bool'?")]
    [TestCase("type: bool", "type: pare", "7:29", "the type 'pare' is not known", "did you mean 'pair'?")]
    [TestCase("type: bool", "type: bool, also: [u9]", "7:41", "the type 'u9' is not known; allowed: int,", "did you mean 'u8'?")]
    [TestCase("type: bool", "type: bool, also: [u8, bool]", "7:41", "'also' has the type bool a second time", "each type once")]
    [TestCase("type: bool", "type: bool, also: [u8, u8]", "7:41", "'also' has the type u8 a second time", "each type once")]
    [TestCase("type: bool", "tipe: bool", "7:23", "the key 'tipe' is not known", "did you mean 'type'?")]
    [TestCase("type: bool, ", "", "7:10", "a row lacks the key 'type'", "")]
    [TestCase("number: 7, ", "", "7:10", "a row lacks the key 'number'", "in the platform's headers")]
    [TestCase(
        "number: 7,", "number: seven,", "7:20", "number is 'seven'; allowed is a whole number, decimal or 0x hexadecimal", "")]
    [TestCase("number: 7,", "number: 0xzz,", "7:20", "number is '0xzz'", "")]
    [TestCase("number: 7,", "number: 7, numbers: { mips: x },", "7:40", "numbers: mips is 'x'", "")]
    [TestCase(
        "get: supported",
        "get: suported",
        "7:40",
        "the get 'suported' is not known; allowed: supported, refused",
        "did you mean 'supported'?")]
    [TestCase("get: supported", "get: true", "7:40", "the get 'true' is not known; allowed: supported, refused", "")]
    [TestCase("set: supported", "set: [supported]", "7:56", "the set 'a list' is not known", "")]
    [TestCase(
        "kinds: [tcp4, udp4]",
        "kinds: [tcp4, upd4]",
        "7:94",
        "the kind of Linux 'upd4' is not known; allowed: tcp4, udp4, raw4",
        "did you mean 'udp4'?")]
    [TestCase(
        "cite: page#SO_TEST,",
        "cite: page SO_TEST,",
        "7:73",
        "'page SO_TEST' is no citation; write document#passage or document#passage.sentence",
        "")]
    [TestCase(
        "cite: page#SO_TEST,",
        "cite: { gte: page#SO_TEST },",
        "7:75",
        "the key 'gte' is not known; allowed: get, set",
        "did you mean 'get'?")]
    [TestCase(
        "number: 7,",
        "number: 7, on: listening,",
        "7:27",
        "'on' is 'listening'; write 'SOCKET of SETUP'",
        "such as 'l of listening'")]
    public void A_mistake_in_a_row_is_told(string right, string wrong, string place, string message, string more) =>
        ExpectProblem(right, wrong, place, message, more);

    [TestCase(
        "shows: value",
        "shows: values",
        "14:14",
        "shows 'values' is not known; allowed: effect, value, refusal",
        "did you mean 'value'?")]
    [TestCase("shows: value", "shows: effect\n      unset: fails", "15:14", "unset 'fails' is not known; allowed: holds", "")]
    [TestCase("shows: value", "shows: value\n      unset: holds", "15:14", "'unset' is for a claim that shows an effect", "")]
    [TestCase("      shows: value", "", "11:5", "the claim 'works' lacks 'shows': effect, value or refusal", "")]
    [TestCase("      cite: page#SO_TEST.2", "", "11:5", "the claim 'works' has no citation", "add cite: document#passage.s")]
    [TestCase("      says: It works.", "", "13:7", "the claim 'works' lacks the key 'says'", "")]
    [TestCase("shows: value", "untestable: { reason: advice }", "14:19", "untestable lacks the key 'why'", "")]
    [TestCase(
        "    works:\n      says",
        "    get:\n      says",
        "11:5",
        "'get' is the name of the claim that the row makes",
        "choose another")]
    [TestCase("shows: value", "form: old\n      shows: value", "14:7", "the key 'form' is not known", "did you mean 'from'?")]
    [TestCase(
        "between: [linux.get, linux.works]",
        "between: linux.get",
        "28:5",
        "a contradiction is between two sides at least",
        "between: [one, other]")]
    [TestCase("what: They disagree.", "why: They disagree.", "29:5", "the key 'why' is not known; allowed: between, what", "")]
    [TestCase("portability: Do as you like.", "portability: { do: it }", "30:14", "portability is a text, here is a mapping", "")]
    public void A_mistake_in_a_claim_or_a_contradiction_is_told(
        string right, string wrong, string place, string message, string more) =>
        ExpectProblem(right, wrong, place, message, more);

    private static void ExpectProblem(string right, string wrong, string place, string message, string more)
    {
        var problems = TestCatalogs.ProblemsOf(TestCatalogs.SmallWith(File, right, wrong));

        Assert.That(problems, Has.Some.StartsWith($"{File}:{place}: {message}").And.Contains(more));
    }
}
