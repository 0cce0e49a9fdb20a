using System.Runtime.ExceptionServices;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace SockConformance.Reports.Site.Rendering;

/// <summary>The templates of a folder, parsed: the one place that loads and renders them.</summary>
/// <remarks>A template is text with expressions of Scriban; <see cref="TemplateScope"/> escapes what they print.</remarks>
internal sealed class SiteTemplates
{
    /// <summary>Files of the site beside pages; each is made of all files of its kind, the one of its name first.</summary>
    public static readonly IReadOnlyList<string> Assets = ["style.css", "script.js"];

    private const string Extension = ".sbn-html";

    private static readonly Lazy<IReadOnlyList<string>> OwnNames = new(() =>
    {
        var names = Directory.EnumerateFiles(OwnFolder, "*" + Extension).Select(f => Path.GetFileNameWithoutExtension(f)!);
        return [.. names.Order(StringComparer.Ordinal)];
    });

    private readonly Dictionary<string, ScriptPage> templates = new(StringComparer.Ordinal);
    private readonly string folder;

    private SiteTemplates(string folder) => this.folder = folder;

    /// <summary>All templates by name, pages and parts, as our own folder has them.</summary>
    public static IReadOnlyList<string> Names => OwnNames.Value;

    /// <summary>The folder of our own templates, beside the program.</summary>
    public static string OwnFolder => Path.Combine(AppContext.BaseDirectory, "templates");

    /// <summary>Reads and parses the templates of a folder.</summary>
    /// <exception cref="TemplateException">One is missing or broken.</exception>
    public static SiteTemplates Load(string? folder)
    {
        var templates = new SiteTemplates(folder ?? OwnFolder);
        foreach (string name in Names)
            templates.templates[name] = templates.Parse(name);
        return templates;
    }

    /// <summary>An asset's text: that of all its parts, one behind the other.</summary>
    /// <exception cref="TemplateException">A part is missing.</exception>
    public string Read(string asset) => string.Join('\n', Parts(asset).Select(ReadFile));

    /// <summary>The names of the files that an asset is made of.</summary>
    public static IReadOnlyList<string> Parts(string asset)
    {
        var files = Directory.EnumerateFiles(OwnFolder, "*" + Path.GetExtension(asset)).Select(f => Path.GetFileName(f)!);
        return [.. files.OrderBy(f => f != asset).ThenBy(f => f, StringComparer.Ordinal)];
    }

    /// <summary>A file's text.</summary>
    /// <exception cref="TemplateException">It is missing.</exception>
    public string ReadFile(string file)
    {
        string path = Path.Combine(folder, file);
        try
        {
            return File.ReadAllText(path).ReplaceLineEndings("\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string needed = string.Join(", ", Names.Select(FileOf).Concat(Assets.SelectMany(Parts)));
            string advice = $"A folder of templates has {needed}; begin with a copy of {OwnFolder}";
            throw new TemplateException($"{path}: the template cannot be read: {e.Message} {advice}", e);
        }
    }

    /// <summary>Writes a page.</summary>
    /// <param name="name">The template.</param>
    /// <param name="view">Its view: the template knows the view's properties by their names.</param>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="TemplateException">It cannot be rendered, as with a name that its view does not have.</exception>
    /// <exception cref="IOException">The writer cannot write.</exception>
    public void Render(string name, object view, TextWriter writer)
    {
        try
        {
            new TemplateScope(templates).Render(templates[name], new ViewVariables(view), new WriterOutput(writer));
        }
        catch (ScriptRuntimeException e) when (e.InnerException is IOException or UnauthorizedAccessException)
        {
            // The library takes what happens within an expression for the template's fault.
            ExceptionDispatchInfo.Throw(e.InnerException);
        }
        catch (ScriptRuntimeException e)
        {
            throw Broken(e.Span, e.InnerException is TemplateException own ? own.Message : e.OriginalMessage, e);
        }
        catch (TemplateException e)
        {
            throw Broken(name, e.Message);
        }
    }

    /// <summary>The error of a template as a whole.</summary>
    public TemplateException Broken(string name, string message) => BrokenFile(FileOf(name), message);

    /// <summary>The error of a file as a whole.</summary>
    public TemplateException BrokenFile(string file, string message) => new($"{Path.Combine(folder, file)}: {message}");

    private static string FileOf(string name) => name + Extension;

    private ScriptPage Parse(string name)
    {
        var template = Template.Parse(ReadFile(FileOf(name)), Path.Combine(folder, FileOf(name)));
        if (template.Messages.FirstOrDefault(m => m.Type == ParserMessageType.Error) is { } error)
            throw Broken(error.Span, error.Message);
        return template.Page!;
    }

    private static TemplateException Broken(SourceSpan place, string message, Exception? inner = null)
    {
        string text = $"{place.FileName}:{place.Start.Line + 1}:{place.Start.Column + 1}: {message}";
        return inner is null ? new TemplateException(text) : new TemplateException(text, inner);
    }
}
