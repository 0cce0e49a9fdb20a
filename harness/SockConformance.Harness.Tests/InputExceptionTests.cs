using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests;

/// <summary>What is wrong with what was given is told with its place.</summary>
internal sealed class InputExceptionTests
{
    [TestCase(0, 0, "x.yaml: it is wrong")]
    [TestCase(3, 0, "x.yaml:3: it is wrong")]
    [TestCase(3, 7, "x.yaml:3:7: it is wrong")]
    public void The_message_begins_with_the_place_as_far_as_it_is_known(int line, int column, string message)
    {
        var where = new Place("x.yaml", line, column);
        var error = new InputException(where, "it is wrong");

        Assert.That((error.Message, error.Where), Is.EqualTo((message, where)));
    }

    [Test]
    public void Several_problems_are_told_a_line_each_and_the_place_is_the_first()
    {
        var first = new Place("x.yaml", 1, 2);
        var error =
            new InputException([new Problem(first, "one"), new Problem(new Place("x.yaml", 3, 4), "two")], "nothing was run");

        Assert.That((error.Message, error.Where), Is.EqualTo(("x.yaml:1:2: one\nx.yaml:3:4: two\nnothing was run", first)));
    }

    [Test]
    public void What_stands_in_no_file_has_no_place() => Assert.That(new InputException("there is no such word").Where, Is.Null);
}
