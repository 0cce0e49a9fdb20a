using SockConformance.Harness.Campaign;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Campaign;

[TestFixture]
internal sealed class ScanProgressTests
{
    private const string Refused = "err ENOPROTOOPT 92 size=512 via=header";

    [Test]
    public void What_answers_otherwise_than_names_that_nobody_has_is_found()
    {
        var progress = Progress("get", 1, 2, 3);
        Answer(progress, "ok", Refused, Refused, "ok len=4", Refused, "err EINVAL 22");

        Assert.That(progress.IsDone, Is.True);
        ScanAnswer[] expected = [new(9, 1, "get", "udp4", "ok 4 bytes"), new(9, 3, "get", "udp4", "EINVAL")];
        Assert.That(progress.Answers, Is.EqualTo(expected));
    }

    [Test]
    public void A_level_at_which_everything_gets_the_same_error_answers_nothing()
    {
        var progress = Progress("get", 1, 2);
        Answer(progress, "ok", "err EINVAL 22", "err EINVAL 22", "err EINVAL 22", "err EINVAL 22");

        Assert.That(progress.Answers, Is.Empty);
    }

    [Test]
    public void A_level_that_takes_every_name_answers_only_where_the_length_is_another()
    {
        var progress = Progress("get", 1, 2);
        Answer(progress, "ok", "ok len=4", "ok len=4", "ok len=4", "ok len=8");

        Assert.That(progress.Answers.Select(a => (a.Name, a.Said)), Is.EqualTo(new[] { (2L, "ok 8 bytes") }));
    }

    [TestCase("crash SIGSEGV", "crash SIGSEGV")]
    [TestCase("hang 5000", "hang")]
    [TestCase("ended by signal 9", "ended by signal 9")]
    public void A_name_that_breaks_the_driver_has_answered_and_the_rest_is_asked_behind_it(string reply, string said)
    {
        var progress = Progress("get", 1, 2, 3);
        Answer(progress, "ok", Refused, Refused, reply);

        string[] rest =
            ["socket s 2 2 0", "getsockopt s 9 2 bytes:512 buffer=guard", "getsockopt s 9 3 bytes:512 buffer=guard"];
        Assert.That(progress.Rest().Requests, Is.EqualTo(rest));
        Answer(progress, "ok", Refused, "ok len=1");
        Assert.That(progress.Answers.Select(a => (a.Name, a.Said)), Is.EqualTo(new[] { (1L, said), (3L, "ok 1 bytes") }));
    }

    [Test]
    public void Each_set_has_a_socket_of_its_own()
    {
        var progress = Progress("set", 1);
        Assert.That(
            progress.Rest().Requests.TakeLast(3),
            Is.EqualTo(new[] { "close s", "socket s 2 2 0", "setsockopt s 9 1 int value=1 buffer=guard" }));

        Answer(progress, "ok", "ok", "ok", Refused, "ok", "ok", Refused, "ok", "ok", "ok size=4");
        Assert.That(progress.Answers, Is.EqualTo(new[] { new ScanAnswer(9, 1, "set", "udp4", "ok") }));
    }

    [Test]
    public void A_set_that_crashes_has_answered()
    {
        var progress = Progress("set", 1, 2);
        Answer(progress, "ok", "ok", "ok", Refused, "ok", "ok", Refused, "ok", "ok", "crash SIGBUS");

        Assert.That((progress.Answers.Single().Said, progress.Next), Is.EqualTo(("crash SIGBUS", 3)));
    }

    private static ScanProgress Progress(string call, params long[] names) =>
        new(new ScanCase("udp4", "2 2 0", call, 9, [.. ScanPlan.Bogus, .. names]), ["ENOPROTOOPT"]);

    private static void Answer(ScanProgress progress, params string[] replies)
    {
        var planned = progress.Rest();
        var exchanges = planned.Requests.Zip(replies, (request, reply) => new Exchange(request, Reply.Parse(reply)));
        progress.Take(new Transcript(planned.Id, planned.Hash, [.. exchanges]));
    }
}
