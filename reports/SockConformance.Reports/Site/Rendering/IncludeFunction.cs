using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SockConformance.Reports.Site.Rendering;

/// <summary>The function <c>include 'part' name: value</c> writes a part, which knows these values alone.</summary>
/// <remarks>
/// The library's own gives a text back, which would be copied at each level and could not be told from what is to be escaped.
/// </remarks>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    private const string Usage = "a part is included by its name and named values, as in: include 'status' status: result.Status";

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(void);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index == 0 ? new(typeof(string), "part") : new(typeof(object), "value");

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var place = callerContext?.Span ?? context.CurrentSpan;
        if (arguments is not [string part])
            throw new ScriptRuntimeException(place, Usage);
        ((TemplateScope)context).Include(place, part, arguments.ScriptObject);
        return null;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
