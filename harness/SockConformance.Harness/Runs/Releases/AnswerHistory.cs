using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>What releases answered to a question, oldest first.</summary>
/// <param name="Subject">The option, or the contract where no option is asked.</param>
/// <param name="Row">The question.</param>
/// <param name="Eras">The answers in turn; one that holds in all releases stands alone.</param>
/// <param name="Changes">The steps between them.</param>
public sealed record AnswerHistory(
    Subject Subject, AnswerRow Row, IReadOnlyList<AnswerEra> Eras, IReadOnlyList<AnswerChange> Changes)
{
    /// <summary>The answer that holds in a release; null where nothing had been asked by then.</summary>
    /// <param name="series">The releases.</param>
    /// <param name="release">One of them.</param>
    public Answer? At(ReleaseSeries series, string release)
    {
        ArgumentNullException.ThrowIfNull(series);
        int place = series.IndexOf(release);
        var eras = Eras.Where(e => series.IndexOf(e.First) <= place).ToList();
        return eras.Count > 0 ? eras[^1].Answer : null;
    }
}
