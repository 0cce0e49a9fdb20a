using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Tests.Planning;

/// <summary>A case becomes one instance for each platform, kind and value of its parameters.</summary>
public sealed class ExpansionTests
{
    [TestCase("linux", "SO_RCVTIMEO/waits", "tcp4 tcp6 udp4 local-stream")]
    [TestCase("winsock", "SO_RCVTIMEO/waits", "tcp4 tcp6 udp4")]
    [TestCase("winsock", "SO_LINGER/round-trip", "tcp4 tcp6 irda")]
    [TestCase("netbsd", "SO_LINGER/round-trip", "tcp4 tcp6 local-stream")]
    [TestCase("linux", "SO_ACCEPTFILTER/before-listen", "")]
    [TestCase("netbsd", "SO_ACCEPTFILTER/before-listen", "tcp4")]
    public void A_case_is_made_for_the_kinds_that_the_platform_has(string platform, string name, string kinds) =>
        Assert.That(string.Join(' ', Instances(platform, "SOL_SOCKET/" + name).Select(i => i.Kind)), Is.EqualTo(kinds));

    [Test]
    public void A_contract_asks_the_options_whose_rows_fit_and_their_first_kind()
    {
        var ids = Instances("winsock", "contract/get-length/longer").Select(i => i.Id).ToList();

        Assert.That(ids, Is.EqualTo(new[]
        {
            "contract/get-length/longer/SO_LINGER,tcp4,size",
            "contract/get-length/longer/SO_LINGER,tcp4,size+1",
            "contract/get-length/longer/SO_LINGER,tcp4,size*2",
            "contract/get-length/longer/SO_REUSEADDR,tcp4,size",
            "contract/get-length/longer/SO_REUSEADDR,tcp4,size+1",
            "contract/get-length/longer/SO_REUSEADDR,tcp4,size*2",
        }));
    }

    [TestCase("get: supported", ExpectedResult = "SO_LINGER SO_RCVLOWAT SO_RCVTIMEO SO_REUSEADDR SO_TYPE")]
    [TestCase("get: supported, set: silent", ExpectedResult = "SO_TYPE")]
    [TestCase("set: supported", ExpectedResult = "SO_LINGER SO_RCVLOWAT SO_RCVTIMEO SO_REUSEADDR")]
    [TestCase("set: refused", ExpectedResult = "")]
    [TestCase("type: [linger, bool]", ExpectedResult = "SO_LINGER SO_REUSEADDR")]
    [TestCase("name: [SO_TYPE, SO_LINGER]", ExpectedResult = "SO_LINGER SO_TYPE")]
    [TestCase("level: IPPROTO_TCP", ExpectedResult = "")]
    [TestCase("level: SOL_SOCKET, name: SO_TYPE", ExpectedResult = "SO_TYPE")]
    public string A_filter_chooses_options_by_what_their_rows_say(string where)
    {
        const string written = "where: { get: supported, type: [bool, int, linger, timeval, millis] }";
        var files = TestCatalogs.ExampleFiles
            .Select(f => f with { Text = f.Text.Replace(written, $"where: {{ {where} }}", StringComparison.Ordinal) });
        var instances = Expander.Expand(TestCatalogs.ReadWhole([.. files]), "linux")
            .Where(i => i.Subject.IsContract && i.Case.Name == "longer");

        return string.Join(' ', instances.Select(i => i.Option!.Name).Distinct());
    }

    [Test]
    public void Every_combination_of_parameters_is_made_once()
    {
        var parameters = Instances("netbsd", "contract/get-length/shorter").Where(i => i.Option!.Name == "SO_LINGER")
            .Select(i => string.Join(' ', i.Parameters.Skip(2).Select(p => p.Value)));

        Assert.That(
            parameters,
            Is.EqualTo(new[] { "1 slack", "1 guard", "size/2 slack", "size/2 guard", "size-1 slack", "size-1 guard" }));
    }

    [Test]
    public void A_title_has_its_parameters_filled_in() =>
        Assert.That(Instances("netbsd", "contract/get-length/longer").First().Title, Is.EqualTo("SO_LINGER into size bytes"));

    [Test]
    public void A_setup_is_written_out_as_steps_that_must_succeed()
    {
        var steps = Instances("netbsd", "SOL_SOCKET/SO_ACCEPTFILTER/holds-then-removed").Single().Steps;

        Assert.That(steps.Take(4).Select(s => (s.Label, s.Text)), Is.EqualTo(new[]
        {
            (null, "socket l tcp4"),
            (null, "bind l loopback:0"),
            (null, "listen l"),
            ((string?)null, "setsockopt l SO_ACCEPTFILTER name=dataready"),
        }));
    }

    [Test]
    public void A_parameter_is_filled_in_in_matchers()
    {
        var expected = Instances("netbsd", "contract/get-length/shorter").First().Expected.Single();

        Assert.That(
            expected.Checks.Select(c => $"{c.Name}: {c.Written}"),
            Is.EqualTo(new[] { "x: ok", "x.len: 1", "x.written: 1" }));
    }

    [Test]
    public void A_name_of_let_is_what_the_platform_calls_it()
    {
        const string let =
            "    let: { WOULD_BLOCK: { linux: EAGAIN, winsock: WSAEWOULDBLOCK }, ON: { \"linux winsock\": \"1\" } }";
        const string expected = "{ got: [$ON, fails $WOULD_BLOCK] }";
        var files = TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "    needs: [ipv6]", let)
            .Select(f => f with { Text = f.Text.Replace("{ got: on, got.len: size }", expected, StringComparison.Ordinal) });
        var catalog = TestCatalogs.ReadWhole([.. files]);

        var check = Expander.Expand(catalog, "linux").First(i => i.Case.Name == "works").Expected.Single().Checks.Single();

        Assert.That(check.Written, Is.EqualTo("1 or fails EAGAIN"));
    }

    [Test]
    public void Where_no_claim_of_the_platform_speaks_nothing_is_expected() =>
        Assert.That(Instances("linux", "SOL_SOCKET/SO_REUSEADDR/plain").SelectMany(i => i.Expected), Is.Empty);

    [Test]
    public void Only_keeps_a_case_from_other_platforms()
    {
        var files = TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "only: [linux]", "only: [winsock]");

        Assert.That(Expander.Expand(TestCatalogs.ReadWhole(files), "linux").Select(i => i.Case.Name), Does.Not.Contain("works"));
    }

    [TestCase(
        "works", "setsockopt s SO_TEST $value", "the parameter '$value' is not known; allowed: $kind; did you mean '$kind'?")]
    [TestCase("works", "use lisening $kind", "the setup 'lisening' is not known; allowed: listening; did you mean 'listening'?")]
    [TestCase("works", "use listening", "'use listening' is no request; it is written 'use SETUP KIND'")]
    [TestCase("works", "use listening udp4", "the kind for 'use listening' 'udp4' is not known; allowed: tcp4")]
    public void A_step_that_cannot_be_expanded_is_told_at_its_place(string name, string step, string message)
    {
        var planned = Plans.SmallCase([step], out var problems);

        Assert.That(planned, Is.Null, name);
        Assert.That(problems, Has.Some.StartsWith("SOL_SOCKET/SO_TEST.yaml:22:9: " + message));
    }

    private static IEnumerable<CaseInstance> Instances(string platform, string prefix) =>
        Expander.Expand(TestCatalogs.Examples, platform).Where(i => i.Id.StartsWith(prefix + "/", StringComparison.Ordinal));
}
