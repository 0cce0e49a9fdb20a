namespace SockConformance.Tool.Tests;

/// <summary>What a program gave back.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Out">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Answer(int Code, string Out, string Error)
{
    /// <summary>Both outputs.</summary>
    public string All => Out + Error;

    /// <summary>The lines of standard output.</summary>
    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The program must have ended so; its whole output is told when it did not.</summary>
    public Answer EndsWith(int code)
    {
        Assert.That(Code, Is.EqualTo(code), $"the exit code of a program that said:\n{Out}{Error}");
        return this;
    }

    /// <summary>The program must have ended so, have said all of that on standard error, and have shown no stack trace.</summary>
    public void ComplainsWith(int code, params string[] said)
    {
        using (Assert.EnterMultipleScope())
        {
            EndsWith(code);
            foreach (string text in said)
                Assert.That(Error, Does.Contain(text));
            Assert.That(All, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
        }
    }
}
