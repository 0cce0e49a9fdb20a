using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Targets;

[TestFixture]
internal sealed class DriverBuildTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder()
    {
        folder = Directory.CreateTempSubdirectory("sockconf-build-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "harness", "driver"));
        Directory.CreateDirectory(Path.Combine(folder, "cache"));
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    [CancelAfter(60_000)]
    public async Task A_driver_is_built_once_for_each_version_of_its_sources(CancellationToken cancel)
    {
        Write("int main(void) { return 0; }\n");
        string first = await DriverBuild.EnsureAsync(Where, Recipe("cc"), cancel);
        var built = File.GetLastWriteTimeUtc(first);
        string same = await DriverBuild.EnsureAsync(Where, Recipe("cc"), cancel);
        Write("int main(void) { return 1; }\n");
        string other = await DriverBuild.EnsureAsync(Where, Recipe("cc"), cancel);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(same, Is.EqualTo(first));
            Assert.That(File.GetLastWriteTimeUtc(same), Is.EqualTo(built));
            Assert.That(other, Is.Not.EqualTo(first));
            Assert.That(File.Exists(other), Is.True);
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public void What_the_compiler_says_is_told(CancellationToken cancel)
    {
        Write("int main(void) { return nothing_of_that_name; }\n");
        Assert.That(
            async () => await DriverBuild.EnsureAsync(Where, Recipe("cc"), cancel),
            Throws.TypeOf<TargetUnavailableException>().With.Message.Contains("nothing_of_that_name"));
    }

    [Test]
    [CancelAfter(60_000)]
    public void A_driver_that_could_not_be_built_leaves_nothing_behind(CancellationToken cancel)
    {
        Write("broken\n");
        Assert.That(
            async () => await DriverBuild.EnsureAsync(Where, Recipe("cc"), cancel),
            Throws.TypeOf<TargetUnavailableException>());
        Assert.That(Directory.EnumerateFiles(Path.Combine(folder, "cache"), "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    [CancelAfter(60_000)]
    public void Without_a_compiler_it_is_told_what_to_install(CancellationToken cancel) =>
        Assert.That(
            async () => await DriverBuild.EnsureAsync(Where, Recipe("no-such-cc"), cancel),
            Throws.TypeOf<TargetUnavailableException>().With.Message.Contains("install one (Debian: gcc"));

    private Workspace Where => new(folder, Path.Combine(folder, "cache"));

    private static DriverRecipe Recipe(string compiler) => new([compiler], [], [], "sockdriver", HonorsCc: false);

    private void Write(string source) => File.WriteAllText(Path.Combine(folder, "harness", "driver", "main.c"), source);
}
