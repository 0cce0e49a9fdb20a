using System.Globalization;

namespace SockConformance.Harness.Protocol;

/// <summary>Takes the line of a reply apart. A run has a hundred thousand of them.</summary>
internal static class ReplyReader
{
    /// <summary>The reply; what is none is <see cref="ReplyStatus.Garbage"/>.</summary>
    public static Reply Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        int at = 0;
        switch (Word(line, ref at))
        {
            case "ok":
                return WithFields(line, ReplyStatus.Ok, "", 0, at);
            case "err" when Named(line, ref at) is { } error && TryNumber(Word(line, ref at), out long number):
                return WithFields(line, ReplyStatus.Err, error, number, at);
            case "absent" when Named(line, ref at) is { } absent:
                return WithFields(line, ReplyStatus.Absent, absent, 0, at);
            case "crash" when Named(line, ref at) is { } fault:
                return WithFields(line, ReplyStatus.Crash, fault, 0, at);
            case "hang" when TryNumber(Word(line, ref at), out long milliseconds):
                return WithFields(line, ReplyStatus.Hang, "", milliseconds, at);
            case "bad":
                return new Reply(ReplyStatus.Bad, line.Length > 4 ? line[4..] : "", 0, [], -1);
            case "ended":
                return new Reply(ReplyStatus.Ended, line.Length > 6 ? line[6..] : "", 0, [], -1);
            default:
                return Garbage(line);
        }
    }

    /// <summary>A reply whose other words, from a place of the line on, are fields.</summary>
    private static Reply WithFields(string line, ReplyStatus status, string name, long number, int at)
    {
        var rest = line.AsSpan(at);
        int most = rest.Count(' ') - (rest.Contains(" us=", StringComparison.Ordinal) ? 1 : 0);
        var fields = new KeyValuePair<string, string>[most];
        int count = 0;
        long microseconds = -1;
        while (at < line.Length)
        {
            var word = Word(line, ref at);
            int equals = word.IndexOf('=');
            if (equals <= 0)
                return Garbage(line);
            var (key, value) = (SharedText.From(word[..equals]), SharedText.From(word[(equals + 1)..]));
            if (key != "us")
                fields[count++] = new(key, value);
            else if (!TryNumber(value, out microseconds))
                return Garbage(line);
        }
        return new Reply(status, name, number, count == most ? fields : fields[..count], microseconds);
    }

    /// <summary>
    /// The word that begins at a place, which is moved to the blank behind it or the end of the line; a blank there is passed.
    /// </summary>
    private static ReadOnlySpan<char> Word(string line, ref int at)
    {
        int start = at == 0 ? 0 : Math.Min(at + 1, line.Length);
        int length = line.AsSpan(start).IndexOf(' ');
        at = length < 0 ? line.Length : start + length;
        return line.AsSpan(start, at - start);
    }

    /// <summary>The next word as a text of its own; null at the end of the line.</summary>
    private static string? Named(string line, ref int at) => at < line.Length ? SharedText.From(Word(line, ref at)) : null;

    private static Reply Garbage(string line) => new(ReplyStatus.Garbage, line, 0, [], -1);

    private static bool TryNumber(ReadOnlySpan<char> word, out long number) =>
        long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
