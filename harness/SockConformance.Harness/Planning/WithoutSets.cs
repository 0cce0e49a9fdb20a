using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Planning;

/// <summary>Cases that show an effect, with the sets of their option taken out: what holds then too is no effect.</summary>
public static class WithoutSets
{
    /// <summary>What stands between the id of a case and what is taken out of it, in signs that no driver escapes.</summary>
    private const string Mark = "/without-";

    private const string All = "all";

    /// <summary>The cases of a platform whose claims say that the option does something, and that set it.</summary>
    public static IReadOnlyList<CaseInstance> Whole(IReadOnlyList<CaseInstance> instances) =>
        [.. instances.Where(i => !i.Case.IsProbe && Effects(i).Any())];

    /// <summary>
    /// The claims of a case that the option does something, as far as it looks behind the first set: what is observed before
    /// tells the default.
    /// </summary>
    public static IEnumerable<ExpectedClaim> Effects(CaseInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var behind = instance.Steps.SkipWhile(s => !IsSet(s, instance)).Select(s => s.Label).ToHashSet();
        return instance.Expected.Where(e => e.Claim.Shows == Shows.Effect && e.Checks.Any(c => behind.Contains(c.Label)));
    }

    /// <summary>
    /// The case with all its sets taken out, and, where it has several, with each of them alone taken out: a claim on what the
    /// option does when it is off again is seen only so.
    /// </summary>
    public static IEnumerable<CaseInstance> Variants(CaseInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var sets = Sets(instance);
        yield return Without(instance, sets, All);
        if (sets.Count > 1)
            for (int i = 0; i < sets.Count; i++)
                yield return Without(instance, [sets[i]], (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Whether it is the id of the variant in which the option is never set.</summary>
    public static bool IsUnset(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.EndsWith(Mark + All, StringComparison.Ordinal);
    }

    /// <summary>The id of the case that a variant was made of.</summary>
    public static string IdOfWhole(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Split(Mark, StringSplitOptions.None)[0];
    }

    /// <summary>
    /// A case among those that wait, where it is one without its sets and has a step that may block: nothing ends that then, and
    /// such cases have to wait beside each other.
    /// </summary>
    public static PlannedCase AsWaiting(PlannedCase planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        bool whole = !planned.Id.Contains(Mark, StringComparison.Ordinal);
        long limit = planned.Limits.DefaultIfEmpty(0).Max();
        return whole ? planned : planned with { WaitMilliseconds = Math.Max(planned.WaitMilliseconds, limit) };
    }

    private static List<StepInstance> Sets(CaseInstance instance) => [.. instance.Steps.Where(s => IsSet(s, instance))];

    private static bool IsSet(StepInstance step, CaseInstance instance) =>
        step.Request.Verb.Is(VerbTraits.Sets) && instance.Option is { } option && step.Request.Asked.Option?.Option is { } set
        && (set == option || IsAnotherName(set, option, instance.Platform.Id));

    /// <summary>Whether two options are one on a platform, under two names.</summary>
    private static bool IsAnotherName(Subject one, Subject other, string platform) =>
        one.Level == other.Level && one.Rows.TryGetValue(platform, out var row)
        && other.Rows.TryGetValue(platform, out var same) && row.Number == same.Number;

    private static CaseInstance Without(CaseInstance instance, List<StepInstance> sets, string what)
    {
        var gone = sets.Select(s => s.Label).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return instance with
        {
            Id = instance.Id + Mark + what,
            Steps = [.. instance.Steps.Where(s => !sets.Exists(x => ReferenceEquals(x, s)))],
            Expected = [.. Effects(instance).Select(e => Seen(e, gone)).OfType<ExpectedClaim>()],
        };
    }

    /// <summary>What can still be looked at without the steps; null when that is nothing.</summary>
    private static ExpectedClaim? Seen(ExpectedClaim expected, HashSet<string> gone)
    {
        var left = expected.Checks.Where(c => !gone.Contains(c.Label) && !c.Matchers.Any(m => LooksAt(m, gone))).ToList();
        return left.Count == 0 ? null : expected with { Checks = left };
    }

    private static bool LooksAt(Matcher matcher, HashSet<string> labels) =>
        matcher.Opposite is { } opposite ? LooksAt(opposite, labels)
            : matcher.Kind == MatcherKind.SameAs && labels.Contains(matcher.Text.Split('.')[0]);
}
