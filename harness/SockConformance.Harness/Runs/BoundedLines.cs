using System.Text;

namespace SockConformance.Harness.Runs;

/// <summary>
/// Reads a text line by line and never keeps more of a line than is allowed, so that a hostile file cannot use up the memory.
/// </summary>
internal sealed class BoundedLines(TextReader reader)
{
    /// <summary>Characters of the longest line that is read. The longest line of a real run has some ten thousand.</summary>
    public const int Longest = 4 << 20;

    private readonly char[] buffer = new char[1 << 14];
    private readonly StringBuilder pending = new();
    private int at;
    private int filled;

    /// <summary>The number of the line that was read last, counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>How many characters were read so far, which for a compressed file its size does not tell.</summary>
    public long Total { get; private set; }

    /// <summary>Whether there is nothing behind the line that was read last.</summary>
    public bool AtEnd => at == filled && !Fill();

    /// <summary>Whether the line that was read last is longer than allowed, and only its beginning was read.</summary>
    public bool IsTooLong => pending.Length > Longest;

    /// <summary>Whether the line that was read last has its end, and is not cut by the end of the text.</summary>
    public bool EndedByMark { get; private set; }

    /// <summary>The next line without its end, or null at the end of the text.</summary>
    public string? Next()
    {
        if (AtEnd)
            return null;
        Number++;
        EndedByMark = false;
        pending.Clear();
        do
        {
            int end = Array.IndexOf(buffer, '\n', at, filled - at);
            pending.Append(buffer, at, (end < 0 ? filled : end) - at);
            at = end < 0 ? filled : end + 1;
            if (IsTooLong)
                return "";
            EndedByMark = end >= 0;
            if (EndedByMark)
                break;
        }
        while (!AtEnd);
        return pending.Length > 0 && pending[^1] == '\r' ? pending.ToString(0, pending.Length - 1) : pending.ToString();
    }

    private bool Fill()
    {
        at = 0;
        filled = reader.Read(buffer, 0, buffer.Length);
        Total += filled;
        return filled > 0;
    }
}
