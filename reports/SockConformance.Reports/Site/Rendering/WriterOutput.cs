using Scriban.Runtime;

namespace SockConformance.Reports.Site.Rendering;

/// <summary>Writes a page to a writer. The library's own copies each piece first.</summary>
internal sealed class WriterOutput(TextWriter writer) : IScriptOutput
{
    public void Write(string text, int offset, int count) => writer.Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
