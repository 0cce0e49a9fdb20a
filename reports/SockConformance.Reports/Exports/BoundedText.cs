using System.Globalization;
using System.Text;

namespace SockConformance.Reports.Exports;

/// <summary>Text of at most so many bytes: whole lines are left out at its end, and it says how many.</summary>
internal sealed class BoundedText(TextWriter writer, int most)
{
    /// <summary>What a step's summary may have on GitHub: 1 MiB.</summary>
    public const int StepSummary = 1 << 20;

    /// <summary>Room for the last line, which tells what was left out.</summary>
    private const int Reserve = 100;

    private int bytes;
    private int left;

    public void Line(string text = "")
    {
        int size = Encoding.UTF8.GetByteCount(text) + 1;
        // Once a line was left out, a later one that happens to fit would stand without what it belongs to.
        if (left > 0 || bytes + size > most - Reserve)
        {
            left++;
            return;
        }
        bytes += size;
        writer.Write(text);
        writer.Write('\n');
    }

    public void End()
    {
        if (left > 0)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"\n... and {left} lines more, left out for their size\n"));
    }
}
