namespace SockConformance.Harness.Runs;

/// <summary>Whether two runs were of one system, so that what they saw may stand in one file.</summary>
public static class SameSystem
{
    /// <summary>Why they were not, or null where they were.</summary>
    /// <param name="earlier">What the earlier run was of.</param>
    /// <param name="now">What this one is of.</param>
    public static string? Obstacle(RunHeader earlier, RunHeader now)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        bool same = earlier.Target == now.Target
            && earlier.Platform == now.Platform
            && earlier.Title == now.Title
            && earlier.Speaks == now.Speaks
            && earlier.Hello.Reply.Line == now.Hello.Reply.Line;
        return !same ? "it is of another system or another user"
            : earlier.Driver != now.Driver ? "its driver was built from other sources"
            : null;
    }
}
