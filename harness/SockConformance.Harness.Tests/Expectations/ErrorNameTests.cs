using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations.Linting;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>The names of errors are those that the systems have, and a mistake in their file is told with its place.</summary>
public sealed partial class ErrorNameTests
{
    private const string Right = """
        sources:
          linux: { title: errno(3), url: "https://example.org/errno" }
        errors:
          - says: The level does not know the option.
            linux: ENOPROTOOPT
          - says: The call needs a privilege.
            linux: [EPERM, EACCES]
          - says: There is no such family.
            linux: EAFNOSUPPORT
        """;

    private static readonly ErrorCrosswalk Real =
        TestCatalogs.ReadWhole(CatalogFiles.Load(Repository.Path("expectations"))).Errors;

    // Read by its name: no part of the harness uses sockets of the runtime, and the names of its errors are no use of them.
    private static readonly Type Members =
        Type.GetType("System.Net." + "Sockets.SocketError, System.Net.Primitives", throwOnError: true)!;

    [Test]
    public void Every_member_that_is_named_is_one_of_the_runtime_with_that_number()
    {
        var named = Real.Errors.Where(e => e.Dotnet is not null).ToList();

        Assert.That(named, Has.Count.GreaterThan(30));
        Assert.That(named.Where(e => !Enum.IsDefined(Members, e.Dotnet!)).Select(e => e.Dotnet), Is.Empty);
        Assert.That(
            named.Where(e => Convert.ToInt64(Enum.Parse(Members, e.Dotnet!), null) != Winsock(e))
                .Select(e => $"{e.Dotnet} is not {Winsock(e)}"),
            Is.Empty);
    }

    [Test]
    public void Every_member_of_the_runtime_with_a_number_that_is_listed_is_named()
    {
        var numbers = Enum.GetValues(Members).Cast<object>().ToDictionary(m => Convert.ToInt64(m, null), m => m.ToString());

        Assert.That(
            Real.Errors.Where(e => Winsock(e) is { } n && numbers.ContainsKey(n) && e.Dotnet is null)
                .Select(e => numbers[Winsock(e)!.Value]),
            Is.Empty);
    }

    [Test]
    public void Every_name_of_a_platform_is_one_that_the_driver_knows()
    {
        var known = Name().Matches(File.ReadAllText(Repository.Path("harness", "driver", "errnos.inc")))
            .Select(m => m.Value).ToHashSet();

        Assert.That(Real.Errors.SelectMany(e => e.Names.Values.SelectMany(n => n)).Where(n => !known.Contains(n)), Is.Empty);
    }

    [Test]
    public void A_right_file_is_read()
    {
        var errors = TestCatalogs.ReadWhole(TestCatalogs.Small(new SourceFile("errors.yaml", Right))).Errors;

        Assert.That(errors.Find("linux", "EACCES")?.Says, Is.EqualTo("The call needs a privilege."));
        Assert.That(errors.Sources.Single().Title, Is.EqualTo("errno(3)"));
    }

    [TestCase(
        "linux: EAFNOSUPPORT",
        "lynux: EAFNOSUPPORT",
        "errors.yaml:9:5: the key 'lynux' is not known; allowed: says, numbers, linux")]
    [TestCase("linux: EAFNOSUPPORT", "linux: EPERM", "errors.yaml:8:5: linux has EPERM in two errors")]
    [TestCase(
        "linux: EAFNOSUPPORT",
        "numbers: { linux: ten }\n    linux: EAFNOSUPPORT",
        "errors.yaml:9:23: a number is 'ten'; allowed is a whole number")]
    [TestCase("linux: EAFNOSUPPORT", "numbers: {}", "errors.yaml:8:5: the error has no name; give it one of: ")]
    [TestCase(
        "linux: EAFNOSUPPORT",
        "numbers: { netbsd: 47 }\n    linux: EAFNOSUPPORT",
        "errors.yaml:9:16: the platform of a number 'netbsd' is not known; allowed: linux")]
    [TestCase("linux: { title", "lynux: { title", "errors.yaml:2:3: the system 'lynux' is not known")]
    [TestCase(
        "linux: { title: errno(3), url: \"https://example.org/errno\" }",
        "dotnet: { title: members, url: \"https://example.org\" }",
        "errors.yaml:1:1: the names of linux lack their document")]
    public void A_mistake_is_told_with_its_place(string right, string wrong, string message) =>
        Assert.That(TestCatalogs.ProblemsOf(With(right, wrong)), Has.Some.StartsWith(message));

    [Test]
    public void An_error_that_a_platform_refuses_with_and_the_file_lacks_is_found() =>
        Assert.That(
            Lint.Check(TestCatalogs.ReadWhole(With("linux: ENOPROTOOPT", "linux: EINVAL"))).Select(p => p.ToString()),
            Has.Some.Contains("errors.yaml does not have ENOPROTOOPT of linux"));

    [Test]
    public void Every_name_of_a_platform_has_its_number() =>
        Assert.That(
            Real.Errors.SelectMany(e => e.Names.Where(n => !e.Numbers.ContainsKey(n.Key)))
                .Select(n => $"{n.Value[0]} of {n.Key}"),
            Is.Empty);

    /// <summary>Of the generic architectures; others have numbers of their own for what is not POSIX's first 34.</summary>
    [Test]
    [Platform("Linux")]
    public void The_numbers_of_Linux_are_those_that_this_machine_has_a_message_for()
    {
        var wrong = Real.Errors.Where(e => e.Numbers.ContainsKey("linux"))
            .Select(e => (Name: e.Names["linux"][0], Text: Marshal.GetPInvokeErrorMessage((int)e.Numbers["linux"])))
            .Where(e => Messages.TryGetValue(e.Name, out string? text) && text != e.Text);
        Assert.That(wrong, Is.Empty);
    }

    private static readonly Dictionary<string, string> Messages = new()
    {
        ["EACCES"] = "Permission denied",
        ["EADDRINUSE"] = "Address already in use",
        ["ECONNREFUSED"] = "Connection refused",
        ["EINPROGRESS"] = "Operation now in progress",
        ["EISCONN"] = "Transport endpoint is already connected",
        ["ENOPROTOOPT"] = "Protocol not available",
        ["EOPNOTSUPP"] = "Operation not supported",
        ["ETIMEDOUT"] = "Connection timed out",
    };

    private static long? Winsock(ErrorName error) => error.Numbers.TryGetValue("winsock", out long number) ? number : null;

    private static IReadOnlyList<SourceFile> With(string right, string wrong) =>
        TestCatalogs.Small(new SourceFile("errors.yaml", Right.Replace(right, wrong, StringComparison.Ordinal)));

    [GeneratedRegex(@"\b(WSA)?E?[A-Z0-9_]+\b")]
    private static partial Regex Name();
}
