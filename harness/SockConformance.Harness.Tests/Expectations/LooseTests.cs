using SockConformance.Harness.Expectations.Linting;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>What is expected can fail: checks that hold whatever comes are found.</summary>
public sealed class LooseTests
{
    private const string Option = "SOL_SOCKET/SO_TEST.yaml";

    [TestCase("got: any", true)]
    [TestCase("got: [ok, fails]", true)]
    [TestCase("got: [any, on], got.len: size", true)]
    [TestCase("got.len: at least 0, got: on", true)]
    [TestCase("got.ms: at least 0, got: on", true)]
    [TestCase("got.len: at least 1, got: on", false)]
    [TestCase("got.host: any", false)]
    [TestCase("got: on", false)]
    public void A_check_that_holds_whatever_comes_is_told_also_beside_others(string checks, bool told) =>
        Expect(checks, "bool", "got: getsockopt s SO_TEST", told, "holds whatever comes, so it shows nothing");

    [TestCase("u32", true)]
    [TestCase("i32", false)]
    public void At_least_nothing_says_something_only_of_numbers_with_a_sign(string type, bool told) =>
        Expect("got: at least 0, got.len: size", type, "got: getsockopt s SO_TEST", told, "'at least 0' holds whatever comes");

    [TestCase("got: [ok, fails EINVAL]", true)]
    [TestCase("got: [fails EINVAL, ok]", true)]
    [TestCase("got: [ok, refused]", true)]
    [TestCase("got: [ok, fails EINVAL], got.len: size", false)]
    [TestCase("got: [on, fails EINVAL]", false)]
    [TestCase("got: [fails EPERM, fails EINVAL]", false)]
    [TestCase("got: not fails EINVAL", false)]
    [TestCase("got: at least 1", true)]
    [TestCase("got: at least 2", false)]
    public void A_claim_that_almost_nothing_fails_is_told(string checks, bool told) =>
        Expect(checks, "i32", "got: getsockopt s SO_TEST", told, "26:18: all that the claim 'works' expects is ");

    [TestCase("setsockopt s SO_TEST 5", false)]
    [TestCase("setsockopt s SOL_SOCKET SO_TEST u8 5", false)]
    [TestCase("setsockopt s SOL_SOCKET 99 i32 5", true)]
    [TestCase("getsockopt s SO_TEST", true)]
    public void At_least_1_is_something_only_behind_a_set_of_the_option(string first, bool told) =>
        Expect("got: at least 1", "i32", first + "\n      - got: getsockopt s SO_TEST", told, "which almost nothing fails");

    [TestCase("got: getsockopt2 s SO_TEST")]
    [TestCase("process p s\n      - got: in p getsockopt s SO_TEST")]
    public void A_default_is_one_however_it_is_read(string step) =>
        Expect("got: at least 1", "i32", step, true, "which almost nothing fails");

    [Test]
    public void Whether_a_number_has_a_sign_is_told_by_the_type_of_the_step() =>
        Expect("got: at least 0, got.len: 4", "i32", "got: getsockopt s SO_TEST type=u32", true, "holds whatever comes");

    private static void Expect(string checks, string type, string step, bool told, string message)
    {
        var files = TestCatalogs.SmallWith(Option, "got: on, got.len: size", checks).Select(f => f.Path != Option ? f : f with
        {
            Text = f.Text.Replace("type: bool, get", $"type: {type}, sample: 5, get", StringComparison.Ordinal)
                .Replace("got: getsockopt s SO_TEST", step, StringComparison.Ordinal),
        });
        var found = Lint.Check(TestCatalogs.ReadWhole([.. files])).Where(p => p.Rule == "loose").Select(p => p.ToString());

        Assert.That(found, told ? Has.Some.Contains(message) : Is.Empty);
    }
}
