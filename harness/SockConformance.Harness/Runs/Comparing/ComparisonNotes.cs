using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs.Comparing;

/// <summary>What a reader of a comparison has to know: why two runs may differ though no system changed.</summary>
internal static class ComparisonNotes
{
    private const string OtherExpectations =
        "a verdict may differ for that alone. With --judge-again both are judged by the expectations as they are now.";

    private const string UnknownCases =
        "not in the expectations in the version that was run: the verdicts are compared, the values are not.";

    public static IReadOnlyList<string> Notes(Run old, Run @new, LeftOut left) =>
        [.. HeaderNotes(old.Header, @new.Header), .. CaseNotes(old, @new, left)];

    private static IEnumerable<string> HeaderNotes(RunHeader old, RunHeader @new)
    {
        if (old.Target != @new.Target)
            yield return $"Two targets are compared, {old.Target} and {@new.Target}: they may differ in more than the system.";
        if (old.Expectations != @new.Expectations)
            yield return "The runs were judged by different expectations "
                + $"({old.Expectations} and {@new.Expectations}): {OtherExpectations}";
        if (old.Driver != @new.Driver)
            yield return "The drivers were built from different sources.";
        if (old.Hello.Machine != @new.Hello.Machine)
            yield return $"The machines differ: {old.Hello.Machine} and {@new.Hello.Machine}.";
        if (old.Hello.Libc != @new.Hello.Libc)
            yield return $"The C libraries differ: {old.Hello.Libc} and {@new.Hello.Libc}.";
        var (before, now) = (old.Hello.Reply["uid"], @new.Hello.Reply["uid"]);
        if (before != now)
            yield return $"The users differ: {before ?? "unknown"} and {now ?? "unknown"}; "
                + "what needs a privilege may differ for that alone.";
        var lost = Lacking(old.Hello, @new.Hello);
        var gained = Lacking(@new.Hello, old.Hello);
        if (lost.Count > 0)
            yield return $"Only the old run had {string.Join(", ", lost)}.";
        if (gained.Count > 0)
            yield return $"Only the new run had {string.Join(", ", gained)}.";
    }

    /// <summary>What one system can and the other cannot.</summary>
    private static List<string> Lacking(Hello one, Hello other) =>
        [.. one.Capabilities.Except(other.Capabilities).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> CaseNotes(Run old, Run @new, LeftOut left)
    {
        if (!old.Complete)
            yield return "The old run was ended in the middle.";
        if (!@new.Complete)
            yield return "The new run was ended in the middle.";
        if (left.NotAsked > 0)
            yield return $"{Cases(left.NotAsked)} {(left.NotAsked == 1 ? "was" : "were")} not asked in both runs "
                + $"({Asked(old)} and {Asked(@new)}) and {Are(left.NotAsked)} left out.";
        if (left.Patience > 0)
            yield return $"{Cases(left.Patience)} {(left.Patience == 1 ? "needs" : "need")} patience, which only one run had, "
                + $"and {Are(left.Patience)} left out; --patient runs them too.";
        if (left.Changed > 0)
            yield return $"{Cases(left.Changed)} {(left.Changed == 1 ? "asks" : "ask")} something else in the new run "
                + $"than in the old one and {Are(left.Changed)} left out.";
        if (left.Unknown > 0)
            yield return $"{Cases(left.Unknown)} {Are(left.Unknown)} {UnknownCases}";
    }

    private static string Asked(Run run)
    {
        string what = run.Header.Only.Count == 0 ? "all cases" : "only " + string.Join(", ", run.Header.Only);
        return run.Complete ? what : what + " as far as it went";
    }

    private static string Are(int count) => count == 1 ? "is" : "are";

    private static string Cases(int count) => count == 1 ? "1 case" : $"{count} cases";
}
