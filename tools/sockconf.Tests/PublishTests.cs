namespace SockConformance.Tool.Tests;

/// <summary>
/// A release build is compiled ahead; what is published for one kind of machine is not, since each library would then be there
/// twice, and publishing ends with an error. <c>tools/ci/Dockerfile</c> publishes so.
/// </summary>
[TestFixture]
[Platform("Linux")]
internal sealed class PublishTests : CliTest
{
    [TestCase("-p:Configuration=Release", "true")]
    [TestCase("-p:Configuration=Release -p:RuntimeIdentifier=linux-x64", "")]
    [TestCase("-p:Configuration=Release -p:UseCurrentRuntimeIdentifier=True", "")]
    [CancelAfter(120_000)]
    public async Task Only_what_is_for_every_kind_of_machine_is_compiled_ahead(string properties, string possible)
    {
        string project = Repository.Path("tools", "sockconf");
        var answer = await ShellAsync($"dotnet msbuild '{project}' {properties} -getProperty:AheadPossible");
        Assert.That(answer.EndsWith(0).Out.Trim(), Is.EqualTo(possible));
    }
}
