using System.Buffers;
using System.Text;

namespace SockConformance.FakeDriver;

/// <summary>Standard input and output as the protocol has them: replies are flushed when no whole request waits.</summary>
/// <param name="channels">Whether lines are those of channels: then a request's channel is its reply's.</param>
internal sealed class Wire(bool channels = false)
{
    private readonly Stream input = Console.OpenStandardInput();
    private readonly Stream output = Console.OpenStandardOutput();
    private readonly Stream error = Console.OpenStandardError();
    private readonly ArrayBufferWriter<byte> replies = new();
    private readonly byte[] buffer = new byte[32 * 1024];
    private int start;
    private int end;
    private string prefix = "";

    /// <summary>The next request, or null at the end of input.</summary>
    public string? ReadRequest()
    {
        while (ReadLine() is { } line)
        {
            if (!channels)
                return line;
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            prefix = line[..(space + 1)];
            if (line[(space + 1)..] != "!restart")
                return line[(space + 1)..];
            Reply("ended killed");
        }
        return null;
    }

    /// <summary>Writes a reply, which is flushed before the next wait.</summary>
    public void Reply(string line)
    {
        replies.Write(Encoding.Latin1.GetBytes(prefix + line + "\n"));
        if (replies.WrittenCount > buffer.Length)
            Flush();
    }

    /// <summary>Writes text as it is, at once, after all replies before it.</summary>
    public void Raw(string text)
    {
        replies.Write(Encoding.Latin1.GetBytes(text));
        Flush();
    }

    /// <summary>Writes what waits.</summary>
    public void Flush()
    {
        if (replies.WrittenCount == 0)
            return;
        output.Write(replies.WrittenSpan);
        output.Flush();
        replies.ResetWrittenCount();
    }

    /// <summary>Writes a line to standard error.</summary>
    public void Complain(string text)
    {
        error.Write(Encoding.Latin1.GetBytes(text + "\n"));
        error.Flush();
    }

    private string? ReadLine()
    {
        while (true)
        {
            int newline = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                string request = Encoding.Latin1.GetString(buffer, start, newline);
                start += newline + 1;
                return request;
            }
            Flush();
            Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
            (start, end) = (0, end - start);
            int read = input.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                return null;
            end += read;
        }
    }
}
