namespace SockConformance.Harness.Runs.Comparing;

/// <summary>What a reader of a comparison has to know: why two runs may differ though no system changed.</summary>
internal static class ComparisonNotes
{
    public static IReadOnlyList<string> Notes(Run old, Run @new, LeftOut left) => [.. HeaderNotes(old.Header, @new.Header), .. CaseNotes(old, @new, left)];

    private static IEnumerable<string> HeaderNotes(RunHeader old, RunHeader @new)
    {
        if (old.Target != @new.Target)
            yield return $"Two targets are compared, {old.Target} and {@new.Target}: they may differ in more than the system.";
        if (old.Expectations != @new.Expectations)
            yield return $"The runs were judged by different expectations ({old.Expectations} and {@new.Expectations}): a verdict may differ for that alone. With --judge-again both are judged by the expectations as they are now.";
        if (old.Driver != @new.Driver)
            yield return "The drivers were built from different sources.";
        if (old.Hello.Machine != @new.Hello.Machine)
            yield return $"The machines differ: {old.Hello.Machine} and {@new.Hello.Machine}.";
        if (old.Hello.Reply["uid"] != @new.Hello.Reply["uid"])
            yield return $"The users differ: {old.Hello.Reply["uid"] ?? "unknown"} and {@new.Hello.Reply["uid"] ?? "unknown"}; what needs a privilege may differ for that alone.";
        var (lost, gained) = (old.Hello.Capabilities.Except(@new.Hello.Capabilities).Order(StringComparer.Ordinal).ToList(), @new.Hello.Capabilities.Except(old.Hello.Capabilities).Order(StringComparer.Ordinal).ToList());
        if (lost.Count > 0)
            yield return $"Only the old run had {string.Join(", ", lost)}.";
        if (gained.Count > 0)
            yield return $"Only the new run had {string.Join(", ", gained)}.";
    }

    private static IEnumerable<string> CaseNotes(Run old, Run @new, LeftOut left)
    {
        if (!old.Complete)
            yield return "The old run was ended in the middle.";
        if (!@new.Complete)
            yield return "The new run was ended in the middle.";
        if (left.NotAsked > 0)
            yield return $"{Cases(left.NotAsked)} {(left.NotAsked == 1 ? "was" : "were")} not asked in both runs ({Asked(old)} and {Asked(@new)}) and {(left.NotAsked == 1 ? "is" : "are")} left out.";
        if (left.Changed > 0)
            yield return $"{Cases(left.Changed)} {(left.Changed == 1 ? "asks" : "ask")} something else in the new run than in the old one and {(left.Changed == 1 ? "is" : "are")} left out.";
        if (left.Unknown > 0)
            yield return $"{Cases(left.Unknown)} {(left.Unknown == 1 ? "is" : "are")} not in the expectations in the version that was run: the verdicts are compared, the values are not.";
    }

    private static string Asked(Run run) => (run.Header.Only.Count == 0 ? "all cases" : "only " + string.Join(", ", run.Header.Only)) + (run.Complete ? "" : " as far as it went");

    private static string Cases(int count) => count == 1 ? "1 case" : $"{count} cases";
}
