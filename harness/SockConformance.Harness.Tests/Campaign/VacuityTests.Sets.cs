using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Campaign;

/// <summary>What counts as a set of the option, and what can still be looked at without it.</summary>
public sealed partial class VacuityTests
{
    [TestCase(7, true)]
    [TestCase(8, false)]
    public void A_set_by_another_name_of_the_option_is_a_set_of_it(int number, bool isSet)
    {
        var other = new SourceFile("SOL_SOCKET/SO_OTHER.yaml", $$"""
            option: SO_OTHER
            level: SOL_SOCKET
            summary: Another.
            platforms:
              linux: { number: {{number}}, type: bool, get: supported, set: supported, cite: page#SO_TEST, kinds: [tcp4] }
              winsock: absent

            """);
        string[] steps = ["setsockopt s SO_OTHER on", "got: getsockopt s SO_TEST"];

        Assert.That(Instances(steps, "effect", "got: on", other), Has.Count.EqualTo(isSet ? 1 : 0));
    }

    [Test]
    public void A_claim_that_looks_before_the_set_and_behind_it_is_one_on_an_effect()
    {
        string[] steps = ["old: getsockopt s SO_TEST", "setsockopt s SO_TEST on", "got: getsockopt s SO_TEST"];
        Assert.That(Instances(steps, "effect", "old: off, got: on"), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_claim_of_which_nothing_is_left_to_look_at_is_left_out()
    {
        var whole = Instances(["set: setsockopt s SO_TEST on", "got: getsockopt s SO_TEST"], "effect", "set: ok");

        Assert.That(whole.SelectMany(WithoutSets.Variants).Single().Expected, Is.Empty);
    }

    [TestCase("got: '= old'", true)]
    [TestCase("got: ['= set', on]", false)]
    [TestCase("got: '= set.len'", false)]
    public void What_is_held_against_a_step_that_stays_is_looked_at_still(string checks, bool isLeft)
    {
        string[] steps = ["old: getsockopt s SO_TEST", "set: setsockopt s SO_TEST on", "got: getsockopt s SO_TEST"];
        var claims = Instances(steps, "effect", checks).SelectMany(WithoutSets.Variants).Single().Expected;

        Assert.That(claims.SelectMany(c => c.Checks).Any(), Is.EqualTo(isLeft));
    }
}
