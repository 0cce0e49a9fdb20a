using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Answers;

/// <summary>What two runs of one system need not have in common: what <c>varies</c> names, at a case or for a contract's cases in
/// the row of the option that is asked; how much <c>fill</c> sent, and the
/// number of a second process.</summary>
public static class VaryingFields
{
    /// <summary>Fields that hold the bytes of others.</summary>
    private static readonly string[] Bytes = ["raw", "cdata"];

    /// <summary>Fields that tell about the value; they must be the same even where the value varies.</summary>
    private static readonly string[] Frame = ["len", "size", "written", "over", "via"];

    /// <summary>Whether a field of a step's reply varies from run to run.</summary>
    public static bool Varies(CaseInstance instance, StepInstance step, Reply reply, string field)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(step);
        if (step.Request.Asked.Verb.Is(VerbTraits.Fills))
            return field == Request.ValueName;
        if (step.Request.Verb.Is(VerbTraits.Starts))
            return field == "pid";
        if (RowVaries(instance, step) && IsOfValue(reply, field))
            return true;
        foreach (string varies in instance.Case.Varies)
        {
            int dot = varies.IndexOf('.', StringComparison.Ordinal);
            var (label, part) = dot < 0 ? (varies, null) : (varies[..dot], varies[(dot + 1)..]);
            if (label == step.Label && (part is null ? IsOfValue(reply, field) : part == field || HoldsBytesOf(field, part)))
                return true;
        }
        return false;
    }

    /// <summary>Whether the option's row says that what a get reads varies. A case of the option's own says so itself.</summary>
    private static bool RowVaries(CaseInstance instance, StepInstance step)
    {
        var asked = step.Request.Asked;
        return instance.Subject.IsContract && asked.Verb.Is(VerbTraits.Gets)
            && asked.Option?.Option?.Rows.GetValueOrDefault(instance.Platform.Id) is { Varies: true };
    }

    /// <summary>Whether a field is part of the value, or has bytes of it.</summary>
    public static bool IsOfValue(Reply reply, string field) =>
        Bytes.Contains(MessageFields.Name(field))
        || !(Frame.Contains(field) || (reply.TellsOfMessage && MessageFields.IsFrame(field)));

    private static bool HoldsBytesOf(string field, string part) =>
        Bytes.Contains(MessageFields.Name(field)) && MessageFields.AreTogether(field, part);
}
