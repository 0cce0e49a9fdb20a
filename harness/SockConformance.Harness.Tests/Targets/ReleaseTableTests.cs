using SockConformance.Harness.Expectations;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Targets;

/// <summary>The table of what is fetched for the releases of targets.</summary>
[TestFixture]
internal sealed class ReleaseTableTests
{
    [Test]
    public void A_line_is_a_release_with_its_suites_and_packages()
    {
        var release = Read("# all of it\n\nlinux@7.3  yes  a,b  linux-*-x linux-modules-* # why\n", out var problems).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Is.Empty);
            Assert.That(
                (release.Target, release.Name, release.FullName, release.Tested),
                Is.EqualTo(("linux", "7.3", "linux@7.3", true)));
            Assert.That(release.Suites, Is.EqualTo(["a", "b"]));
            Assert.That(release.Packages, Is.EqualTo(["linux-*-x", "linux-modules-*"]));
        }
    }

    [TestCase("linux@7.3 yes sid", "a line of this table is NAME@RELEASE")]
    [TestCase("linux yes sid p", "a line of this table is NAME@RELEASE")]
    [TestCase("linux@ yes sid p", "a line of this table is NAME@RELEASE")]
    [TestCase("linux@7.3 maybe sid p", "'maybe'")]
    [TestCase("linux@7.3 no sid q\nlinux@7.3 yes sid p", "linux@7.3 stands twice in the table; remove one")]
    public void A_wrong_line_is_told_with_its_place(string text, string complaint)
    {
        Read("\n" + text, out var problems);
        Assert.That(problems, Has.Count.EqualTo(1));
        Assert.That(problems[0], Does.StartWith($"t.txt:{text.Split('\n').Length + 1}:").And.Contain(complaint));
    }

    [Test]
    public void The_project_s_own_table_has_no_mistake()
    {
        string text = File.ReadAllText(Repository.Path("tools", "targets", ReleaseTable.FileName));
        Assert.That(
            Read(text, out var problems).Where(r => r.Tested).Select(r => r.Target),
            Is.SupersetOf(new[] { "linux", "wine", "gvisor" }));
        Assert.That(problems, Is.Empty);
    }

    private static IReadOnlyList<Release> Read(string text, out IReadOnlyList<string> problems)
    {
        var found = new Problems();
        var releases = ReleaseTable.Read("t.txt", text, found);
        problems = [.. found.All.Select(p => p.ToString())];
        return releases;
    }
}
