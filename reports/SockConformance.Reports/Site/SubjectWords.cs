using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Site;

/// <summary>Options and contracts, in words for people.</summary>
internal static class SubjectWords
{
    /// <summary>An option by its name; a contract says that it is one.</summary>
    public static string Name(Subject subject) => subject.IsContract ? "contract " + subject.Name : subject.Name;
}
