using SockConformance.Harness.Reproducing;

namespace SockConformance.Harness.Tests.Reproducing;

/// <summary>
/// A program tells what was expected and what came, and ends with 0 where the promise holds, 1 where it does not, and 2 where
/// nothing can be said. Those in C# are held in <see cref="CSharpProgramTests"/>, which builds all of them at once.
/// </summary>
[Platform("Linux")]
public sealed class ProgramEndingTests
{
    private static IEnumerable<string> Names => EndingCases.All.Select(c => c.Name);

    [TestCaseSource(nameof(Names))]
    [CancelAfter(120_000)]
    public async Task A_program_in_C_ends_as_its_promise_does(string name, CancellationToken cancel)
    {
        var program = EndingCases.Program(name, Language.C);
        Assert.That(program.WhyNot, Is.Null);
        using var folder = new ScratchFolder();
        string source = Path.Combine(folder.Path, program.FileName), built = source + ".out";
        await File.WriteAllTextAsync(source, program.Text, cancel);
        var compiled = await Programs.RunAsync("cc", ["-std=c99", "-Wall", "-Wextra", "-Werror", "-o", built, source], cancel);
        Assert.That(compiled, Is.EqualTo((0, "")));

        EndingCases.Hold(name, await Programs.RunAsync(built, [], cancel));
    }
}
