using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SockConformance.Reports.Site.Rendering;

/// <summary>What a template sees and where it writes: its own variables and nothing of the template that included it.</summary>
/// <remarks>
/// Whatever an expression prints is escaped here, whichever function or part it comes from. The one thing that is written as it
/// is, is what the template captured: its own text, in which the expressions were escaped when they were captured. As soon as a
/// function has changed it, it is a text as any other.
/// An unknown name is an error, and so is a member of nothing. Empty texts and lists and the number 0 are false.
/// </remarks>
internal sealed class TemplateScope : TemplateContext
{
    /// <summary>Parts that include each other without end would end the program.</summary>
    private const int MostParts = 50;

    /// <summary>Turns of an outermost loop with all loops in it. The largest page of ours has some ten thousand.</summary>
    private const int MostTurns = 1_000_000;

    private static readonly ScriptObject Functions = new() { ["include"] = new IncludeFunction(), IsReadOnly = true };

    private readonly IReadOnlyDictionary<string, ScriptPage> templates;
    private readonly int depth;

    /// <summary>The scope of the parts; made once, because making one costs more than writing most parts.</summary>
    private TemplateScope? part;

    /// <summary>A scope for pages, one after the other.</summary>
    /// <param name="templates">The templates that may be included.</param>
    public TemplateScope(IReadOnlyDictionary<string, ScriptPage> templates)
        : this(templates, depth: 0)
    {
    }

    private TemplateScope(IReadOnlyDictionary<string, ScriptPage> templates, int depth)
        : base(Functions)
    {
        this.templates = templates;
        this.depth = depth;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = MostTurns;
        // A page is limited as a whole, where it is written.
        LimitToString = 0;
        TryGetVariable = Unknown;
    }

    /// <summary>Writes a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="variables">What it knows.</param>
    /// <param name="output">Where it is written.</param>
    /// <exception cref="ScriptRuntimeException">It cannot be rendered; then the scope is of no more use.</exception>
    public void Render(ScriptPage template, ScriptObject variables, IScriptOutput output)
    {
        PushGlobal(variables);
        PushOutput(output);
        Write(template.Span, Evaluate(template));
        PopOutput();
        PopGlobal();
    }

    /// <summary>Writes a part with variables of its own.</summary>
    /// <exception cref="ScriptRuntimeException">There is no such part, or it cannot be rendered.</exception>
    public void Include(SourceSpan place, string name, ScriptObject variables)
    {
        if (!templates.TryGetValue(name, out var template))
            throw UnknownName.Error(place, name, templates.Keys);
        if (depth == MostParts)
        {
            string endless = $"'{name}' is {MostParts} parts deep; parts must not include each other without end";
            throw new ScriptRuntimeException(place, endless);
        }
        part ??= new TemplateScope(templates, depth + 1);
        part.Render(template, variables, Output);
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is IScriptOutput captured)
            Write(captured.ToString());
        else if ((textAsObject as string ?? ObjectToString(textAsObject)) is { } text)
            PageText.Write(text, Output);
        return this;
    }

    /// <inheritdoc/>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        string text => text.Length > 0,
        ICollection list => list.Count > 0,
        int number => number != 0,
        _ => base.ToBool(span, value),
    };

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        ViewMembers.Find(target.GetType()) ?? base.GetMemberAccessorImpl(target);

    private static bool Unknown(TemplateContext context, SourceSpan place, ScriptVariable variable, out object? value)
    {
        var global = context.CurrentGlobal!;
        throw UnknownName.Error(place, variable.Name, (global as ViewVariables)?.Names ?? global.GetMembers());
    }
}
