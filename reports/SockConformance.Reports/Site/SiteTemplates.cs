using System.Text.RegularExpressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace SockConformance.Reports.Site;

/// <summary>The templates of a folder, compiled: the one place that knows the template library.</summary>
internal sealed partial class SiteTemplates
{
    /// <summary>Pages and the parts that they share, as our own folder has them: what begins with the head is a page.</summary>
    private static readonly Lazy<(IReadOnlyList<string> Pages, IReadOnlyList<string> Parts)> Names = new(() =>
    {
        var names = Directory.EnumerateFiles(OwnFolder, "*.hbs").OrderBy(f => f, StringComparer.Ordinal)
            .ToLookup(f => File.ReadAllText(f).StartsWith("{{> head", StringComparison.Ordinal), f => Path.GetFileNameWithoutExtension(f)!);
        return ([.. names[true]], [.. names[false]]);
    });

    /// <summary>Files that go to the site as they are.</summary>
    public static readonly IReadOnlyList<string> Assets = ["style.css", "script.js"];

    private readonly Dictionary<string, HandlebarsTemplate<TextWriter, object, object>> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly string folder;

    private SiteTemplates(string folder) => this.folder = folder;

    /// <summary>Pages, each rendered with a view of its own.</summary>
    public static IReadOnlyList<string> Pages => Names.Value.Pages;

    /// <summary>Parts that pages share.</summary>
    public static IReadOnlyList<string> Parts => Names.Value.Parts;

    /// <summary>The folder of our own templates, beside the program.</summary>
    public static string OwnFolder => Path.Combine(AppContext.BaseDirectory, "templates");

    /// <summary>Reads and compiles the templates of a folder.</summary>
    /// <exception cref="TemplateException">One is missing or broken.</exception>
    public static SiteTemplates Load(string? folder)
    {
        var templates = new SiteTemplates(folder ?? OwnFolder);
        foreach (string name in Pages.Concat(Parts))
            templates.texts[name] = templates.Read(name + ".hbs");
        foreach (var (name, text) in templates.texts)
            if (TemplateCheck.Find(text, Parts) is { } problem)
                throw templates.Broken(name, problem.Line, problem.Message);
        var environment = Handlebars.Create(new HandlebarsConfiguration { TextEncoder = new PageText(), ThrowOnUnresolvedBindingExpression = true });
        foreach (string name in Parts)
            environment.RegisterTemplate(name, templates.Compile(environment, name));
        foreach (string name in Pages)
            templates.pages[name] = templates.Compile(environment, name);
        return templates;
    }

    /// <summary>An asset's text.</summary>
    /// <exception cref="TemplateException">It is missing.</exception>
    public string Read(string file)
    {
        string path = Path.Combine(folder, file);
        try
        {
            return File.ReadAllText(path).ReplaceLineEndings("\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string needed = string.Join(", ", Pages.Concat(Parts).Select(n => n + ".hbs").Concat(Assets));
            throw new TemplateException($"{path}: the template cannot be read: {e.Message} A folder of templates has {needed}; begin with a copy of {OwnFolder}", e);
        }
    }

    /// <summary>Writes a page.</summary>
    /// <exception cref="TemplateException">The template uses a name that its view does not have.</exception>
    public void Render(string page, object view, TextWriter writer)
    {
        try
        {
            pages[page](writer, view, null!);
        }
        catch (Exception e) when (e is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            throw Undefined(page, e);
        }
    }

    private HandlebarsTemplate<TextWriter, object, object> Compile(IHandlebars environment, string name)
    {
        try
        {
            using var reader = new StringReader(texts[name]);
            return environment.Compile(reader);
        }
        catch (HandlebarsException e)
        {
            int line = Occurred().Match(e.Message) is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + 1 : 1;
            throw Broken(name, line, e.Message.Split('\n')[0].Trim(), e);
        }
    }

    private TemplateException Undefined(string page, Exception e)
    {
        string name = page;
        for (var inner = e; inner is not null; inner = inner.InnerException)
        {
            if (PartialName().Match(inner.Message) is { Success: true } match)
                name = match.Groups[1].Value;
            if (inner is HandlebarsUndefinedBindingException undefined)
                return Broken(name, TemplateCheck.LineOfName(texts[name], undefined.MissingKey) ?? 1, $"the name '{undefined.MissingKey}' is not known here; compare with our template of {OwnFolder}", e);
        }
        return Broken(name, 1, e.Message, e);
    }

    /// <summary>The error of a file as a whole.</summary>
    public TemplateException Broken(string file, string message) => new($"{Path.Combine(folder, file)}: {message}");

    private TemplateException Broken(string name, int line, string message, Exception? inner = null)
    {
        string text = $"{Path.Combine(folder, name + ".hbs")}:{line}: {message}";
        return inner is null ? new TemplateException(text) : new TemplateException(text, inner);
    }

    [GeneratedRegex(@"Occured at:\s*(\d+):(\d+)")]
    private static partial Regex Occurred();

    [GeneratedRegex("partial '([^']+)'")]
    private static partial Regex PartialName();
}
