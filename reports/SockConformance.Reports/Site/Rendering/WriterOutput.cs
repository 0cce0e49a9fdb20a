using Scriban.Runtime;

namespace SockConformance.Reports.Site.Rendering;

/// <summary>Writes a page to a writer. The library's own copies each piece first.</summary>
internal sealed class WriterOutput(TextWriter writer) : IScriptOutput
{
    /// <summary>Characters of the longest page; one of ours for four hundred options has a hundredth of them.</summary>
    public const int Longest = 64 << 20;

    private long written;

    /// <inheritdoc/>
    /// <exception cref="TemplateException">The page gets too long.</exception>
    public void Write(string text, int offset, int count)
    {
        written += count;
        if (written > Longest)
            throw new TemplateException($"the page has more than {Longest >> 20} million characters; does a loop never end?");
        writer.Write(text.AsSpan(offset, count));
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
