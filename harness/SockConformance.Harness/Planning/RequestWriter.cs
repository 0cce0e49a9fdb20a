using System.Globalization;
using System.Text;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Planning;

/// <summary>Writes requests as the protocol has them.</summary>
internal sealed class RequestWriter
{
    /// <summary>Equal steps share their request, so each is written once.</summary>
    private readonly Dictionary<Request, AskedStep> written = new(ReferenceEqualityComparer.Instance);

    private readonly StringBuilder line = new();

    /// <summary>The steps as they are put to a driver.</summary>
    public AskedStep[] Write(IReadOnlyList<StepInstance> steps)
    {
        var asked = new AskedStep[steps.Count];
        for (int i = 0; i < asked.Length; i++)
        {
            var request = steps[i].Request;
            if (!written.TryGetValue(request, out var known))
                written[request] = known = new AskedStep(Line(request), request.Limit ?? 0, StepWait.For(request));
            asked[i] = known;
        }
        return asked;
    }

    private string Line(Request request)
    {
        line.Clear();
        Append(request);
        if (request is { OwnLimit: null, Limit: { } limit })
            line.Append(CultureInfo.InvariantCulture, $" {Request.LimitName}={limit}");
        return line.ToString();
    }

    private void Append(Request request)
    {
        line.Append(request.Verb.Name);
        for (int i = 0; i < request.Arguments.Count; i++)
        {
            var argument = request.Arguments[i];
            line.Append(' ');
            if (argument.Kind == OperandKind.Setting)
                line.Append(argument.Name).Append('=').Append(argument.Value);
            else if (argument.Kind == OperandKind.Field)
                line.Append(argument.Name).Append('=').Append(Escape.Encode(argument.Value));
            else
                line.Append(argument.Value);
            if (i == 0 && request.Option is { } option)
                AppendOption(request, option);
        }
        if (request.Inner is not { } inner)
            return;
        line.Append(' ');
        Append(inner);
    }

    /// <summary>A plain get gives back a value only; one that asks a question has it behind a word.</summary>
    private void AppendOption(Request request, OptionCall option)
    {
        line.Append(' ').Append(option.Written);
        if (request.Verb.Name == "getsockopt" && request.Fields.Any())
            line.Append(" holding");
    }
}
