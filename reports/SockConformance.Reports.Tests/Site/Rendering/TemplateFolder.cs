using SockConformance.Reports.Site.Rendering;

namespace SockConformance.Reports.Tests.Site.Rendering;

/// <summary>A copy of our templates that a test may change; deleted afterwards.</summary>
internal sealed class TemplateFolder : IDisposable
{
    public TemplateFolder()
    {
        foreach (string file in Directory.EnumerateFiles(SiteTemplates.OwnFolder))
            File.Copy(file, System.IO.Path.Combine(Root, System.IO.Path.GetFileName(file)));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("sockconf-templates-").FullName;

    /// <summary>The file of a template.</summary>
    public string Path(string template) => System.IO.Path.Combine(Root, template + ".sbn-html");

    /// <summary>Replaces a text that stands in a template once; the line and column on which it stands.</summary>
    public (int Line, int Column) Change(string template, string right, string wrong)
    {
        string text = File.ReadAllText(Path(template));
        Assert.That(text.Split(right), Has.Length.EqualTo(2), $"'{right}' must stand in {template} once");
        File.WriteAllText(Path(template), text.Replace(right, wrong, StringComparison.Ordinal));
        string before = text[..text.IndexOf(right, StringComparison.Ordinal)];
        return (before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
