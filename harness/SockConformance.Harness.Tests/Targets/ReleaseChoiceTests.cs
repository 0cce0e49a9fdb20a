using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Targets;

/// <summary>A release of a target is chosen by name, all of them by a word, and one of the user's own by its file.</summary>
[TestFixture]
internal sealed class ReleaseChoiceTests
{
    private static readonly Workspace Here = Workspace.Find(AppContext.BaseDirectory);

    [Test]
    public void A_release_stands_behind_the_target_s_name()
    {
        var target = TargetList.Read(Here, null).Find("linux@5.10");

        Assert.That(
            (target.Name, target.About, target.Release!.Name),
            Is.EqualTo(("linux@5.10", "Linux 5.10 in a virtual machine.", "5.10")));
        Assert.That(
            target.Environment["SOCKCONF_KERNEL"],
            Is.EqualTo(Path.Combine(Here.Cache, "releases", "linux@5.10", "root")));
        Assert.That(target.Environment["SOCKCONF_VM"], Is.EqualTo("{cache}/vm/linux@5.10"));
    }

    [Test]
    public void A_name_without_a_release_is_what_is_installed()
    {
        var list = TargetList.Read(Here, null);

        Assert.That(
            (list.Find("wine").Release, list.Find("wine").Name, list.Find("wine@10").Name),
            Is.EqualTo(((Release?)null, "wine", "wine@10")));
    }

    [Test]
    public void All_releases_are_those_of_the_table()
    {
        var list = TargetList.Read(Here, null);
        var all = list.FindAll("linux@all").Select(t => t.Name).ToList();

        Assert.That(all, Has.Count.GreaterThan(5).And.Member("linux@7.3").And.All.StartsWith("linux@"));
        Assert.That(
            list.Runnable.Select(t => t.Name).Where(n => n.StartsWith("linux", StringComparison.Ordinal)),
            Is.EqualTo(all));
    }

    [Test]
    public void A_file_may_stand_in_place_of_a_release()
    {
        string kernel = typeof(ReleaseChoiceTests).Assembly.Location;
        var target = TargetList.Read(Here, null).Find("linux@" + kernel);

        Assert.That((target.Release, target.Environment["SOCKCONF_KERNEL"]), Is.EqualTo(((Release?)null, kernel)));
        Assert.That(target.Name, Does.Match(@"^linux@[A-Za-z0-9._-]+$").And.EndsWith(Path.GetFileName(kernel)));
    }

    [TestCase("linux", "the target 'linux' needs a release: write linux@RELEASE; allowed: 5.10, ")]
    [TestCase("linux@", "the target 'linux' needs a release: write linux@RELEASE; allowed: 5.10, ")]
    [TestCase("linux@no.such", "the target 'linux' has no release 'no.such': write linux@RELEASE; allowed: 5.10, ")]
    [TestCase("linux@no.such", ", all, or the path of a KERNEL of your own")]
    [TestCase("wine@7", "the target 'wine' has no release '7': write wine@RELEASE; allowed: 8, 10, all")]
    public void A_release_that_there_is_not_is_told_with_those_that_there_are(string name, string complaint) =>
        Assert.That(
            () => TargetList.Read(Here, null).Find(name),
            Throws.TypeOf<InputException>().With.Message.Contains(complaint));
}
