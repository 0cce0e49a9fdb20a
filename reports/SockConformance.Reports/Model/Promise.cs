using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Model;

/// <summary>What a platform's documents say of an option: a cell of a documents column.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Row">The row, or null where the option's file has none.</param>
public sealed record Promise(Platform Platform, Row? Row)
{
    /// <summary>Whether the documents do not know the option.</summary>
    public bool Absent => Row is null or { Absent: true };

    /// <summary>Whether any access is promised.</summary>
    public bool IsPromised => !Absent && (Row!.Get == Support.Supported || Row.Set == Support.Supported);

    /// <summary>Whether nothing is promised and something is documented as not supported.</summary>
    public bool IsRefused => !Absent && !IsPromised && (Row!.Get == Support.Refused || Row.Set == Support.Refused);

    /// <summary>
    /// The promise in one or two words: <c>get, set</c>, <c>get only</c>, <c>not supported</c>, <c>silent</c>, <c>absent</c>; of
    /// what is no documented option <c>alias</c>, <c>message</c>, <c>headers only</c>.
    /// </summary>
    public string Words => this switch
    {
        { Absent: true } => "absent",
        { Row.Meaning: RowMeaning.Alias } => "alias",
        { Row.Meaning: RowMeaning.Message } => "message",
        { Row.Meaning: RowMeaning.HeaderOnly } => "headers only",
        { Row: { Get: Support.Supported, Set: Support.Supported } } => "get, set",
        { Row: { Get: Support.Supported, Set: Support.Refused } } => "get only",
        { Row: { Get: Support.Refused, Set: Support.Supported } } => "set only",
        { Row.Get: Support.Supported } => "get",
        { Row.Set: Support.Supported } => "set",
        { IsRefused: true } => "not supported",
        _ => "silent",
    };
}
