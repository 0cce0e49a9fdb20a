using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>What the judge takes from a driver's hello.</summary>
public sealed class TargetFactsTests
{
    private static readonly Hello Hello =
        Hello.Read(
            Reply.Parse("ok protocol=1 os=Linux release=4.4.0 machine=x86_64 libc=x tick_us=10000 caps=actor,ipv6"), out _)!;

    [Test]
    public void A_tick_is_told_in_microseconds_and_judged_in_milliseconds() =>
        Assert.That(TargetFacts.From(Hello).TickMilliseconds, Is.EqualTo(10));

    [TestCase(null, "4.4.0")]
    [TestCase("3.10", "3.10")]
    public void A_target_that_speaks_another_version_than_its_release_is_judged_by_it(string? speaks, string version) =>
        Assert.That(TargetFacts.From(Hello, speaks).Version, Is.EqualTo(version));

    [Test]
    public void What_the_process_can_do_is_taken_as_it_is_told() =>
        Assert.That(TargetFacts.From(Hello).Capabilities, Is.EquivalentTo(new[] { "actor", "ipv6" }));
}
