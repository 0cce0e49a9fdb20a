using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs.Releases;

namespace SockConformance.Reports.Comparing;

/// <summary>What came to an option with a release.</summary>
/// <param name="Subject">The option, or the contract where no option is asked.</param>
/// <param name="Presence">Whether the option itself came or went.</param>
/// <param name="Notes">What changed, at least one change, worst first.</param>
public sealed record OptionStep(Subject Subject, Presence Presence, IReadOnlyList<HistoryNote> Notes)
{
    /// <summary>The release with which the option came or went; null where it did neither.</summary>
    public string? At { get; init; }

    /// <summary>Whether nothing but reading it was asked.</summary>
    public bool IsOnlyRead { get; init; }

    /// <summary>What is told: of the release with which the option came or went that says all.</summary>
    public IEnumerable<HistoryNote> Told => Notes.Where(n => n.Change.To != At);

    /// <summary>What all of it is to who uses the option: the worst of it, with which the notes begin.</summary>
    public ChangeQuality Quality => Presence switch
    {
        Presence.Came => ChangeQuality.Improved,
        Presence.Went => ChangeQuality.Regressed,
        _ => Notes[0].Change.Quality,
    };

    /// <summary>Why, as far as somebody looked it up; each reason once.</summary>
    public IReadOnlyList<ReleaseReason> Reasons =>
        [.. Notes.SelectMany(n => n.Reasons).DistinctBy(r => r.Why)];

    /// <summary>How many answers changed.</summary>
    public int Count => Notes.Sum(n => n.Others + 1);
}
