namespace SockConformance.Harness.Tests.Checking;

/// <summary>What is not compiled for a system, or asks first, is not told of it.</summary>
public sealed class GuardTests
{
    private const string Use = "\nx(SO_KEEPALIVE);\n";
    private const string Told = "missing: SO_KEEPALIVE: netbsd: not there";

    [TestCase("#ifdef SO_KEEPALIVE" + Use + "#endif")]
    [TestCase("#if defined(HAVE_X) && defined SO_KEEPALIVE" + Use + "#endif")]
    [TestCase("#if HAVE_DECL_SO_KEEPALIVE" + Use + "#endif")]
    [TestCase("#ifndef SO_KEEPALIVE\nx();\n#else" + Use + "#endif")]
    [TestCase("#ifdef __linux__\n# if X" + Use + "# endif\n#endif")]
    [TestCase("#if defined(_WIN32) \\\n || defined(__linux__)" + Use + "#endif")]
    [TestCase("#ifdef __NetBSD__\n#elif 1" + Use + "#endif")]
    [TestCase("#if 0" + Use + "#endif")]
    [TestCase("#ifdef HAVE_LINUX_NETWORK" + Use + "#endif")]
    public void Code_that_is_not_compiled_there_is_not_told(string text) =>
        Assert.That(CheckedCatalog.Findings("netbsd", text), Is.Empty);

    [TestCase("#ifdef OTHER" + Use + "#endif")]
    [TestCase("#ifndef SO_KEEPALIVE" + Use + "#endif")]
    [TestCase("#ifdef SO_KEEPALIVE\n#endif" + Use)]
    [TestCase("#if VERSION >= 3" + Use + "#endif")]
    [TestCase("#if defined(SO_KEEPALIVE) || OTHER" + Use + "#endif")]
    [TestCase("#ifdef __linux__\n#else" + Use + "#endif")]
    [TestCase("#if defined(__unix__) && !defined(__linux__)" + Use + "#endif")]
    public void Code_that_may_be_compiled_there_is_told(string text) =>
        Assert.That(CheckedCatalog.Findings("netbsd", text), Is.EqualTo(new[] { Told }));

    [TestCase("a_linux.go", "unix.SO_KEEPALIVE", false)]
    [TestCase("a_linux_amd64.go", "unix.SO_KEEPALIVE", false)]
    [TestCase("a.go", "//go:build linux || darwin\nunix.SO_KEEPALIVE", false)]
    [TestCase("a.go", "//go:build !windows\nunix.SO_KEEPALIVE", true)]
    [TestCase("a.go", "//go:build zos\nunix.SO_KEEPALIVE", false)]
    [TestCase("linux.go", "unix.SO_KEEPALIVE", true)]
    [TestCase("a.py", "if hasattr(socket, 'SO_KEEPALIVE'):\n  x(socket.SO_KEEPALIVE)", false)]
    [TestCase("a.py", "if hasattr(socket, 'SO_OTHER'):\n  x(socket.SO_KEEPALIVE)", true)]
    public void Files_of_Go_and_questions_of_Python_are_guards_too(string file, string text, bool isTold) =>
        Assert.That(CheckedCatalog.Findings("netbsd", text, file).Any(), Is.EqualTo(isTold));

    [Test]
    public void A_header_that_knows_the_option_says_nothing_of_the_version_at_run_time() =>
        Assert.That(
            CheckedCatalog.Findings("linux >= 5.10", "#ifdef SO_NEWER\nx(SO_NEWER);\n#endif"),
            Is.EqualTo(new[] { "missing: SO_NEWER: linux >= 5.10: only from 6.1 on" }));

    /// <summary>Nobody writes such code, but what is to read any must not run out of stack or time over it.</summary>
    [TestCase("a.c", "#if A\n", Use)]
    [TestCase("a.c", "#ifdef A\n#elif B\n", Use)]
    [TestCase("a.go", "if (", "unix.SO_KEEPALIVE")]
    [TestCase("a.go", "if x { ", "unix.SO_KEEPALIVE")]
    [TestCase("a.js", "if (process.platform && ", "SO_KEEPALIVE")]
    [TestCase("a.rs", "if x { y(", "libc::SO_KEEPALIVE")]
    [CancelAfter(60_000)]
    public void What_stands_within_ten_thousand_others_is_told(string file, string nested, string use) =>
        Assert.That(
            CheckedCatalog.Findings("netbsd", string.Concat(Enumerable.Repeat(nested, 10_000)) + use, file),
            Is.EqualTo(new[] { Told }));

    [Test, CancelAfter(60_000)]
    public void What_stands_behind_ten_thousand_branches_is_told()
    {
        string text = "#if 0\n" + string.Concat(Enumerable.Repeat("#elif A\n", 10_000)) + Use + "#endif";
        Assert.That(CheckedCatalog.Findings("netbsd", text), Is.EqualTo(new[] { Told }));
    }
}
