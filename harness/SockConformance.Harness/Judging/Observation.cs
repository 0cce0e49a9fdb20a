using System.Globalization;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Judging;

/// <summary>One observed thing: a labelled step's reply, or one field of it.</summary>
internal readonly record struct Observation(Reply Reply, string? Field)
{
    /// <summary>The text of the field, or of the main result; null when the reply has none.</summary>
    public string? Text => Field switch
    {
        null => Reply["value"],
        "ms" => Reply.Microseconds < 0 ? null : (Reply.Microseconds / 1000.0).ToString(CultureInfo.InvariantCulture),
        _ => Reply[Field],
    };

    /// <summary>The number that the text is; null when it is none.</summary>
    public double? Number
    {
        get
        {
            if (Field == "ms")
                return Reply.Microseconds < 0 ? null : Reply.Microseconds / 1000.0;
            string? text = Text;
            if (text is null)
                return null;
            bool isHex = text.StartsWith("0x", StringComparison.Ordinal);
            var digits = isHex ? text.AsSpan(2) : text;
            var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowLeadingSign;
            return long.TryParse(digits, style, CultureInfo.InvariantCulture, out long number) ? number : null;
        }
    }

    /// <summary>The time in milliseconds, of a timeval or of a number of them.</summary>
    public double? Milliseconds =>
        Field is null
            && long.TryParse(Reply["sec"], CultureInfo.InvariantCulture, out long s)
            && long.TryParse(Reply["usec"], CultureInfo.InvariantCulture, out long us)
            ? (s * 1000.0) + (us / 1000.0)
            : Number;

    /// <summary>Whether the reply has the field, or any main result at all.</summary>
    public bool IsThere => Text is not null || (Field is null && Whole.Length > 0);

    /// <summary>The whole value, a structure's fields included, as one text to compare.</summary>
    public string Whole => Text ?? Fields(Reply);

    private static string Fields(Reply reply) =>
        string.Join(' ', reply.Fields.Where(f => !IsBeside(reply, f.Key)).Select(f => f.Key + "=" + f.Value));

    /// <summary>Whether a get's reply has it beside its value.</summary>
    private static bool IsBeside(Reply reply, string field) =>
        field is "len" or "size" or "written" or "raw" or "via" or "over" or "name"
        || (reply.TellsOfMessage && MessageFields.IsFrame(field));
}
