using System.Text;

namespace SockConformance.Tool;

/// <summary>
/// Writes to a terminal as long as it is there. Where it was closed, what is said is lost and nothing else: a run still has its
/// files to write.
/// </summary>
/// <param name="terminal">Writes to the terminal.</param>
internal sealed class OutlivingWriter(TextWriter terminal) : TextWriter
{
    private bool isGone;

    /// <inheritdoc/>
    public override Encoding Encoding => terminal.Encoding;

    /// <summary>From now on standard output and error outlive their terminals. Files and pipes are as they were.</summary>
    public static void Begin()
    {
        if (!Console.IsOutputRedirected)
            Console.SetOut(new OutlivingWriter(Console.Out));
        if (!Console.IsErrorRedirected)
            Console.SetError(new OutlivingWriter(Console.Error));
    }

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => terminal.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => terminal.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Try(() => terminal.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void Flush() => Try(terminal.Flush);

    private void Try(Action write)
    {
        try
        {
            if (!isGone)
                write();
        }
        catch (IOException)
        {
            isGone = true;
        }
    }
}
