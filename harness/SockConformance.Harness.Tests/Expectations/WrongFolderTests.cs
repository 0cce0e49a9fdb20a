using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>Mistakes in the other files of the folder, and in which files there are.</summary>
public sealed class WrongFolderTests
{
    [TestCase(
        "platforms.yaml",
        "  name: Linux",
        "  nam: Linux",
        "2:3: the key 'nam' is not known; allowed: name, refusals,",
        "did you mean 'name'?")]
    [TestCase("platforms.yaml", "  name: Linux", "", "3:3: a platform lacks the key 'name'", "")]
    [TestCase(
        "platforms.yaml",
        "SOL_SOCKET: 1 }",
        "SOL_SOCKET: one }",
        "7:25: levels: SOL_SOCKET is 'one'; allowed is a whole number",
        "")]
    [TestCase(
        "platforms.yaml",
        "versions: { old: 2.6, new: \"4.10\" }",
        "versions: [2.6]",
        "6:13: versions is a mapping (key: value), here is a list",
        "")]
    [TestCase(
        "documents.yaml",
        "platform: linux",
        "platform: linnux",
        "2:13: the platform 'linnux' is not known",
        "did you mean 'linux'?")]
    [TestCase("documents.yaml", "SO_TEST: 3", "SO_TEST: three", "7:25: the number of sentences is 'three'", "")]
    [TestCase(
        "documents.yaml",
        "{ SO_TEST: 3 }",
        "{ SO_TEST: 3 }\n    Again: { SO_TEST: 1 }",
        "8:14: the passage 'SO_TEST' stands in this outline twice",
        "give one another name")]
    [TestCase(
        "documents.yaml",
        "  url:",
        "  link:",
        "5:3: the key 'link' is not known; allowed: platform, title, version, url, outline",
        "")]
    [TestCase("setups.yaml", "  says: l listens.", "", "3:3: a setup lacks the key 'says'", "")]
    [TestCase("setups.yaml", "- listen l", "- [listen, l]", "6:7: an item of the steps of a setup is a text, here is a list", "")]
    [TestCase(
        "contract/works.yaml",
        "where: { get: supported,",
        "when: { get: supported,",
        "4:13: the key 'when' is not known; allowed: where",
        "did you mean 'where'?")]
    [TestCase(
        "contract/works.yaml",
        "get: supported,",
        "get: promised,",
        "4:27: the word 'promised' is not known; allowed: supported, refused, silent",
        "")]
    [TestCase(
        "contract/works.yaml",
        "contract: works",
        "contract: work",
        "1:1: the file is contract/works.yaml but speaks of contract/work",
        "the path is the id")]
    [TestCase(
        "contract/works.yaml",
        "contract: works",
        "contract: works\nlevel: SOL_SOCKET",
        "2:1: the key 'level' is not known; allowed: contract, summary, for, claims, cases, contradictions",
        "")]
    public void A_mistake_is_told(string file, string right, string wrong, string message, string more)
    {
        var problems = TestCatalogs.ProblemsOf(TestCatalogs.SmallWith(file, right, wrong));

        Assert.That(problems, Has.Some.StartsWith($"{file}:{message}").And.Contains(more));
    }

    [TestCase("- { case: x, claim: y }", "1:3: a known divergence lacks the key 'reason'")]
    [TestCase("- { case: x, reason: ' ' }", "1:22: the reason is empty; say why the target does not do what its document says")]
    [TestCase(
        "- { case: x, reason: r, when: { relase: 6.1 } }",
        "1:31: the condition 'relase' is not known; allowed: release, arch, user, libc, version, from, until; "
        + "did you mean 'release'?")]
    [TestCase("- { case: x, reason: r, because: it }", "1:25: the key 'because' is not known")]
    [TestCase("case: x", "1:1: a list of known divergences is a list, here is a mapping")]
    public void A_mistake_in_a_list_of_known_divergences_is_told(string text, string message) =>
        Assert.That(
            TestCatalogs.ProblemsOf(TestCatalogs.Small(new SourceFile("known/local.yaml", text))),
            Has.Some.StartsWith("known/local.yaml:" + message));

    [TestCase("platforms.yaml")]
    [TestCase("documents.yaml")]
    [TestCase("setups.yaml")]
    public void A_file_that_every_folder_has_is_missed(string path)
    {
        var problems = TestCatalogs.ProblemsOf([.. TestCatalogs.SmallFiles.Where(f => f.Path != path)]);

        Assert.That(problems, Has.Some.StartsWith($"{path}:1:1: the file is not there"));
    }

    [Test]
    public void A_file_beside_the_folders_is_told_instead_of_left_unread() =>
        Assert.That(
            TestCatalogs.ProblemsOf(TestCatalogs.Small(new SourceFile("SO_TEST.yaml", "option: SO_TEST"))),
            Has.Some.StartsWith("SO_TEST.yaml:1:1: "));

    [Test]
    public void All_problems_of_all_files_are_told_at_once_in_the_order_of_files_and_lines()
    {
        const string option = "option: B\nlevel: SOL_SOCKET\nsumary: x\nplatforms: { linux: none, winsock: absent }\n";
        var files = TestCatalogs.Small(
            new SourceFile("SOL_SOCKET/B.yaml", option),
            new SourceFile("SOL_SOCKET/A.yaml", "option: [\n"),
            new SourceFile("contract/works.yaml", "contract: works\nsummary: [x]\n"));

        var places = TestCatalogs.ProblemsOf(files).Select(p => p[..p.IndexOf(": ", StringComparison.Ordinal)]);

        string[] expected =
        [
            "SOL_SOCKET/A.yaml:2:1",
            "SOL_SOCKET/B.yaml:1:1",
            "SOL_SOCKET/B.yaml:3:1",
            "SOL_SOCKET/B.yaml:4:12",
            "SOL_SOCKET/B.yaml:4:21",
            "contract/works.yaml:2:10",
        ];
        Assert.That(places, Is.EqualTo(expected));
    }
}
