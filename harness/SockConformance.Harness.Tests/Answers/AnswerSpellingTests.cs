using SockConformance.Harness.Answers;
using static SockConformance.Harness.Tests.Answers.AskedCase;

namespace SockConformance.Harness.Tests.Answers;

internal sealed class AnswerSpellingTests
{
    [TestCase("ok value=1 len=4 size=4 written=4 raw=01000000 via=header us=3", "1")]
    [TestCase("ok value=1 len=4 size=4 written=4 raw=00000001 via=number us=99", "1", TestName = "Bytes_and_time_are_left_out")]
    [TestCase("ok value=2 name=SOCK_STREAM len=4 size=4 written=4", "SOCK_STREAM", TestName = "A_name_stands_for_its_number")]
    [TestCase("ok onoff=1 seconds=5 len=8 size=8 written=8", "onoff=1 seconds=5", TestName = "A_structure_is_its_fields")]
    [TestCase("ok value=0 len=1 size=4 written=1", "0, 1 byte", TestName = "A_length_that_is_not_the_size_is_told")]
    [TestCase("ok value=9 len=4 size=4 written=0", "nothing was written", TestName = "What_the_buffer_held_before_is_no_value")]
    [TestCase("ok len=0 size=4 written=0 raw=", "0 bytes")]
    [TestCase("ok value=1 len=4 size=4 written=3", "1, 3 bytes written", TestName = "Bytes_that_were_not_written_are_told")]
    [TestCase("ok value=1 len=4 size=4 written=4 over=2", "1, 2 bytes behind the buffer")]
    [TestCase("err EINVAL 22 len=4 size=4 written=0 via=header", "EINVAL")]
    [TestCase("err EFAULT 14 len=4 size=4 written=0 over=1", "EFAULT, 1 byte behind the buffer")]
    [TestCase("err EWOULDBLOCK 11", "EAGAIN", TestName = "One_error_with_two_names_has_one_spelling")]
    [TestCase("err E? 524", "error 524", TestName = "An_error_without_a_name_is_its_number")]
    [TestCase("crash SIGSEGV", "fault SIGSEGV")]
    [TestCase("hang 2000", "no answer in time")]
    public void A_reply_has_one_spelling(string reply, string text) =>
        Assert.That(Given(Asking("getsockopt s SO_TEST"), reply).Single().Text, Is.EqualTo(text));

    [TestCase("ok value=3 data=616263 us=1", "3", TestName = "The_data_that_are_always_sent_go_without_saying")]
    [TestCase("ok value=3 data=616264 us=1", "3 data='abd'", TestName = "Other_data_are_told")]
    [TestCase("ok value=1 data=00", "1 data=00")]
    [TestCase("ok value=0 data=", "0")]
    public void Data_are_told_where_they_are_not_those_that_are_sent(string reply, string text) =>
        Assert.That(Given(Asking("recv s 3"), reply).Single().Text, Is.EqualTo(text));

    [TestCase("ok", AnswerKind.Result)]
    [TestCase("err EPERM 1", AnswerKind.Error)]
    [TestCase("absent SO_TEST", AnswerKind.Error)]
    [TestCase("ended by signal 9", AnswerKind.Fault)]
    public void An_answer_has_its_kind(string reply, AnswerKind kind) =>
        Assert.That(Given(Asking("setsockopt s SO_TEST 1"), reply).Single().Kind, Is.EqualTo(kind));

    [Test]
    public void Behind_a_setup_that_failed_nothing_was_reached()
    {
        var catalog = Catalog(["setsockopt s SO_TEST 1", "got: getsockopt s SO_TEST"]);

        var answer = Given(catalog, "err ENOPROTOOPT 92", "ok value=1 len=4 size=4 written=4").Single();

        Assert.That(answer, Is.EqualTo(new Answer(AnswerKind.NotReached, "not reached: setsockopt SO_TEST gave ENOPROTOOPT")));
    }

    [Test]
    public void Behind_an_observed_step_that_failed_the_case_goes_on()
    {
        var catalog = Catalog(["x: setsockopt s SO_TEST 1", "got: getsockopt s SO_TEST"]);

        var answers = Given(catalog, "err EPERM 1", "ok value=0 len=4 size=4 written=4");

        Assert.That(answers.Select(a => a.Text), Is.EqualTo(new[] { "EPERM", "0" }));
    }

    [Test]
    public void Behind_a_fault_nothing_was_reached()
    {
        var catalog = Catalog(["x: setsockopt s SO_TEST 1", "got: getsockopt s SO_TEST"]);

        Assert.That(Given(catalog, "crash SIGSEGV")[1].Kind, Is.EqualTo(AnswerKind.NotReached));
    }

    private static Harness.Expectations.Catalog Asking(string step) => Catalog(["got: " + step]);

    [Test]
    public void Long_answers_that_begin_alike_are_cut_so_that_the_difference_is_in_sight()
    {
        string same = string.Join(' ', Enumerable.Repeat("field=1", 12));
        var (one, two) = (new Answer(AnswerKind.Result, same + " peer=@c"), new Answer(AnswerKind.Result, same + " peer=?"));
        Assert.That(new[] { one.ShortBeside(two), two.ShortBeside(one) }, Is.EqualTo(["...peer=@c", "...peer=?"]));
    }

    [Test]
    public void A_long_answer_beside_one_that_begins_otherwise_is_cut_at_its_end()
    {
        var one = new Answer(AnswerKind.Result, new string('a', 70));
        Assert.That(one.ShortBeside(new Answer(AnswerKind.Result, "b")), Is.EqualTo(new string('a', 57) + "..."));
    }
}
