namespace SockConformance.Harness.Tests.Checking;

/// <summary>What is said of a use, and of which systems.</summary>
public sealed class FindingTests
{
    [TestCase("linux, netbsd, windows", "SO_KEEPALIVE", "missing: SO_KEEPALIVE: netbsd, windows: not there")]
    [TestCase("linux 5.10", "SO_NEWER", "missing: SO_NEWER: linux 5.10: only from 6.1 on")]
    [TestCase("windows 2003", "SO_NEWER", "missing: SO_NEWER: windows 2003: only from Windows 10 on")]
    [TestCase("gvisor", "SO_NEWER", "missing: SO_NEWER: gvisor: only from 6.1 on")]
    [TestCase("netbsd", "SO_OTHER_NAME", "missing: SO_OTHER_NAME: netbsd: not there")]
    public void An_option_that_a_system_lacks_is_missing(string systems, string option, string finding) =>
        Assert.That(CheckedCatalog.Findings(systems, $"x({option});"), Does.Contain(finding));

    [TestCase("linux >= 6.1", "SO_NEWER")]
    [TestCase("windows 10", "SO_NEWER")]
    [TestCase("linux", "SO_OTHER_NAME")]
    [TestCase("linux, netbsd", "SO_RCVTIMEO")]
    public void What_the_systems_have_in_one_way_is_not_told(string systems, string option) =>
        Assert.That(CheckedCatalog.Findings(systems, $"x({option});"), Is.Empty);

    [TestCase("linux, windows", "SO_RCVTIMEO", "differs-unit: SO_RCVTIMEO: linux: struct timeval; windows: DWORD (milliseconds)")]
    [TestCase("linux >= 6.1, windows 10", "SO_NEWER", "differs-type: SO_NEWER: linux >= 6.1: uint8_t; windows 10: BOOL")]
    [TestCase("linux, windows", "SO_RCVTIMEO", "differs-access: SO_RCVTIMEO: windows: cannot be read, say the documents")]
    [TestCase("linux", "SO_NEWER", "differs-since: SO_NEWER: linux: from 6.1")]
    [TestCase("netbsd", "SO_NEWER", "differs-undocumented: SO_NEWER: netbsd: no page that was read names it, only headers do")]
    public void What_differs_is_told_by_its_aspect(string systems, string option, string finding) =>
        Assert.That(CheckedCatalog.Findings(systems, $"x({option});"), Does.Contain(finding));

    [Test]
    public void Documents_that_promise_different_answers_to_one_case_are_told_by_their_sentences()
    {
        const string found = "differs-effect: SO_DOUBLED: linux: A value that was set: It is doubled; "
            + "windows 2003: A value that was set: It is read as it was set";
        Assert.That(CheckedCatalog.Findings("linux, windows 2003", "x(SO_DOUBLED);"), Is.EqualTo(new[] { found }));
    }

    [Test]
    public void What_a_version_no_longer_promises_is_not_told() =>
        Assert.That(CheckedCatalog.Findings("linux, windows 10", "x(SO_DOUBLED);"), Is.Empty);

    [Test]
    public void A_known_divergence_of_a_target_is_told_where_it_is_of_the_option() =>
        Assert.That(
            CheckedCatalog.Findings("gvisor", "x(SO_DOUBLED);"),
            Is.EqualTo(new[] { "differs-effect: SO_DOUBLED: gvisor: It is never doubled" }));

    [Test]
    public void The_type_of_a_value_that_the_runtime_lays_out_is_not_the_program_s_business() =>
        Assert.That(
            CheckedCatalog.Findings("linux >= 6.1, windows 10", "use socket2::Socket; s.set_keepalive(true)", "a.rs"),
            Is.EqualTo(new[] { "missing: socket2::Socket::set_keepalive: windows 10: not there" }));

    [Test]
    public void A_finding_has_the_advice_of_the_catalog() =>
        Assert.That(
            CheckedCatalog.Check("a.c", "x(SO_KEEPALIVE);", "netbsd").Findings.Single().Advice,
            Is.EqualTo("Ask whether it is there."));

    [TestCase("x(SO_KEEPALIVE); // sockconf-ignore: SO_KEEPALIVE")]
    [TestCase("x(SO_KEEPALIVE); // sockconf-ignore")]
    [TestCase("x(SO_KEEPALIVE); /* sockconf-ignore: SO_LINGER, SOL_SOCKET/SO_KEEPALIVE because */")]
    [TestCase("// sockconf-ignore: SO_KEEPALIVE\n\nx(SO_KEEPALIVE);")]
    [TestCase("/* sockconf-ignore-file: SO_KEEPALIVE */\nx();\nx(SO_KEEPALIVE);")]
    public void A_comment_excuses_a_use(string text) => Assert.That(CheckedCatalog.Findings("netbsd", text), Is.Empty);

    [TestCase("x(SO_KEEPALIVE); // sockconf-ignore: SO_LINGER")]
    [TestCase("x(); // sockconf-ignore: SO_KEEPALIVE\nx(SO_KEEPALIVE);")]
    [TestCase("// sockconf-ignore: SO_KEEPALIVE\nx();\nx(SO_KEEPALIVE);")]
    [TestCase("x(SO_KEEPALIVE, \"sockconf-ignore: SO_KEEPALIVE\");")]
    public void An_excuse_of_something_else_is_idle_and_excuses_nothing(string text) =>
        Assert.That(CheckedCatalog.Findings("netbsd", text).Count(), Is.EqualTo(1));

    [Test]
    public void An_excuse_that_excuses_nothing_is_told() =>
        Assert.That(
            CheckedCatalog.Check("a.c", "\nx(); // sockconf-ignore: SO_KEEPALIVE", "netbsd").IdleExcuses,
            Is.EqualTo(new[] { "a.c:2" }));
}
