using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Targets;

/// <summary>What a release is made of is fetched from a mirror, once, and unpacked in the cache.</summary>
[Platform("Linux")]
public sealed class ReleaseFetchTests
{
    private const string Table = """
        far@1    yes  old        kernel-1.*-x modules-1.*-x
        far@2    yes  old        kernel-2.*-x
        far@all1 yes  old,new    root:tool
        """;

    private FakeMirror mirror = null!;

    [SetUp]
    public void MakeMirror()
    {
        if (Programs.Find("apt-get") is null || Programs.Find("dpkg-deb") is null)
            Assert.Ignore("there is no apt-get or dpkg-deb: releases are fetched on Debian and its like");
        mirror = new FakeMirror(Table);
    }

    [TearDown]
    public void RemoveMirror() => mirror?.Dispose();

    [Test]
    [CancelAfter(120_000)]
    public async Task The_newest_of_a_line_is_taken_and_what_belongs_to_it_in_the_same_version(CancellationToken cancel)
    {
        foreach (string version in (string[])["1.9", "1.10"])
            mirror.Serve("old", $"kernel-{version}-x", version);
        foreach (string version in (string[])["1.9", "1.10", "1.11"])
            mirror.Serve("old", $"modules-{version}-x", version);

        var (code, text) = await mirror.FetchAsync(cancel, "far@1");

        Assert.That(code, Is.Zero, text);
        Assert.That(mirror.Cached("far@1", "packages"), Is.EqualTo("kernel-1.10-x 1.10\nmodules-1.10-x 1.10\n"));
        Assert.That(mirror.Cached("far@1", "root", "x", "modules-1.10-x"), Is.EqualTo("1.10"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task What_is_here_is_kept(CancellationToken cancel)
    {
        mirror.Serve("old", "kernel-2.1-x", "2.1");
        await mirror.FetchAsync(cancel, "far@2");
        mirror.Serve("old", "kernel-2.2-x", "2.2");

        var (code, text) = await mirror.FetchAsync(cancel, "far@2");

        Assert.That((code, text), Is.EqualTo((0, "")));
        Assert.That(mirror.Cached("far@2", "packages"), Is.EqualTo("kernel-2.1-x 2.1\n"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_root_has_all_that_its_package_depends_on_from_all_its_suites(CancellationToken cancel)
    {
        mirror.Serve("old", "library", "1");
        mirror.Serve("old", "unasked", "1");
        mirror.Serve("new", "tool", "5", "library");

        var (code, text) = await mirror.FetchAsync(cancel, "far@all1");

        Assert.That(code, Is.Zero, text);
        Assert.That(mirror.Cached("far@all1", "packages"), Is.EqualTo("library 1\ntool 5\n"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_line_that_is_not_served_any_more_is_named_with_its_package_and_leaves_nothing(CancellationToken cancel)
    {
        mirror.Serve("old", "kernel-1.9-x", "1.9");

        var (code, text) = await mirror.FetchAsync(cancel, "far@2");

        Assert.That(
            (code, text),
            Is.EqualTo((1, "far@2: no package kernel-2.*-x is served by old any more; tools/targets/releases.txt names it\n")));
        Assert.That(Directory.EnumerateFileSystemEntries(Path.Combine(mirror.Here.Cache, "releases")), Is.Empty);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_package_that_is_not_there_in_the_version_of_the_first_is_told(CancellationToken cancel)
    {
        mirror.Serve("old", "kernel-1.10-x", "1.10");
        mirror.Serve("old", "modules-1.9-x", "1.9");

        var (code, text) = await mirror.FetchAsync(cancel, "far@1");

        const string lacking =
            "far@1: old serves no modules-1.*-x in version 1.10; the mirror may be in the middle of an update\n";
        Assert.That((code, text), Is.EqualTo((1, lacking)));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_mirror_that_cannot_be_asked_is_told_with_what_apt_says(CancellationToken cancel)
    {
        var (code, text) = await mirror.FetchAsync(cancel, "far@1");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(text, Does.StartWith("apt cannot read the lists of old\n").And.Contain("E:"));
    }

    [Test]
    [CancelAfter(120_000)]
    public void A_target_whose_release_cannot_be_had_is_unavailable(CancellationToken cancel)
    {
        var release = new Release("far", "3", false, ["old"], ["p"]);
        var far = new Target
        {
            Name = "far",
            Platform = "linux",
            About = "A.",
            Folder = "",
            Command = ["x"],
            HasReleases = true,
        };
        var target = far.As(release, "");

        Assert.That(
            async () => await ReleaseFetch.EnsureAsync(mirror.Here, target, cancel),
            Throws.TypeOf<TargetUnavailableException>()
                .With.Message.StartsWith("the target far@3 is not here and cannot be fetched: far@3 is not in "));
    }
}
