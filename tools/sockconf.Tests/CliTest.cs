namespace SockConformance.Tool.Tests;

/// <summary>Tests that run the command line as a program, each in a folder of its own that is removed behind it.</summary>
internal abstract class CliTest
{
    /// <summary>
    /// The test's folder, and the programs' working directory. Its path is short: the names of local sockets are made below it.
    /// </summary>
    protected string Folder { get; private set; } = "";

    /// <summary>Where the programs make their temporary files; empty when they have cleaned up behind themselves.</summary>
    protected string Temporary => Path.Combine(Folder, "tmp");

    [SetUp]
    public void MakeFolder()
    {
        Folder = Directory.CreateTempSubdirectory("sc").FullName;
        Directory.CreateDirectory(Temporary);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Folder, recursive: true);

    /// <summary>A path in the test's folder.</summary>
    protected string In(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Runs sockconf to its end.</summary>
    protected Task<Answer> SockconfAsync(params string[] arguments) => RunAsync([Repository.Sockconf, .. arguments]);

    /// <summary>Runs sockconf to its end with one variable of its environment set.</summary>
    protected Task<Answer> SockconfWithAsync(string name, string value, params string[] arguments) =>
        RunAsync([Repository.Sockconf, .. arguments], (name, value));

    /// <summary>
    /// Runs a line of shell; <c>$SOCKCONF</c> and <c>$DRIVER</c> are the program under test and the folder of the driver's
    /// sources.
    /// </summary>
    protected Task<Answer> ShellAsync(string line) =>
        RunAsync(["sh", "-c", line], ("SOCKCONF", Repository.Sockconf), ("DRIVER", Repository.Path("harness", "driver")));

    /// <summary>Runs a program to its end, or to the time limit of the test.</summary>
    protected async Task<Answer> RunAsync(IReadOnlyList<string> command, params (string Name, string? Value)[] environment)
    {
        using var child = Start(command, environment);
        return await child.WaitAsync(TestContext.CurrentContext.CancellationToken);
    }

    /// <summary>
    /// Something that the test needs is not here: it is skipped; in continuous integration, which installs all, it fails.
    /// </summary>
    protected static void Missing(string what)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(what);
        Assert.Ignore(what);
    }

    /// <summary>Starts a program.</summary>
    protected Child Start(IReadOnlyList<string> command, params (string Name, string? Value)[] environment) =>
        Child.Start(Folder, Temporary, command, environment);
}
