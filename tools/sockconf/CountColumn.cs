using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SockConformance.Tool;

/// <summary>How many of how many are done, in the progress of a run: <c>4200/8523</c>.</summary>
internal sealed class CountColumn : ProgressColumn
{
    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:0}/{task.MaxValue:0}"));
    }
}
