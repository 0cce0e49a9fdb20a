using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Expectations;

internal sealed class VersionNameTests
{
    [TestCase("vista", ExpectedResult = "Windows Vista")]
    [TestCase("winxp", ExpectedResult = "Windows XP")]
    [TestCase("win8.1", ExpectedResult = "Windows 8.1")]
    [TestCase("win2000", ExpectedResult = "Windows 2000")]
    [TestCase("server2016", ExpectedResult = "Windows Server 2016")]
    [TestCase("10.0.16299", ExpectedResult = "Windows 10 1709 (build 16299)")]
    [TestCase("10.0.1", ExpectedResult = "10.0.1")]
    [TestCase("2.6.28", ExpectedResult = "2.6.28")]
    public string A_version_is_written_as_people_write_it(string version) => VersionName.Text(version);

    [TestCase("vista", null, ExpectedResult = "from Windows Vista")]
    [TestCase(null, "4.3", ExpectedResult = "until 4.3")]
    [TestCase("2.6", "4.3", ExpectedResult = "from 2.6 until 4.3")]
    [TestCase(null, null, ExpectedResult = "")]
    public string A_range_of_versions_says_where_it_begins_and_ends(string? from, string? until) =>
        VersionName.Range(from, until);
}
