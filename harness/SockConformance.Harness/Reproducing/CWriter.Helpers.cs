using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Reproducing;

/// <content>Requests that a helper does: the way for a verb that needs no more than its words.</content>
internal sealed partial class CWriter
{
    /// <summary>A verb that is a helper of its own name, which takes what the request says and gives a result, or -1.</summary>
    private void ByHelper(StepInstance step)
    {
        string verb = step.Request.Verb.Name;
        if (!program.Has(verb))
            throw NotWritten($"a program for {instance.Platform.Name} that does '{step.Text}'");
        var passed = step.Request.Arguments.Where(a => a.Name != Request.LimitName).Select(Passed);
        string call = $"{program.Use(verb)}({string.Join(", ", passed)})";
        if (step.Request.Verb.Is(VerbTraits.Counts))
            Value(step, call);
        else
            Call(step, call);
    }

    private string Passed(Argument argument) => argument.Kind switch
    {
        OperandKind.Socket => slots[argument.Value].Variable,
        OperandKind.Number or OperandKind.Time => argument.Value,
        _ => Quote(argument.Value),
    };

    private static NotReproducibleException NotWritten(string what) => new(what + " is not written by this version");
}
