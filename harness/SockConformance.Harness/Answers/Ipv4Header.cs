using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Answers;

/// <summary>
/// The header of IPv4 that a raw socket receives before the data: its identification is counted up by the system, and its
/// checksum with it. Neither is the same in two runs.
/// </summary>
public static class Ipv4Header
{
    private const string RawKind = "raw4";
    private const int Digits = 40;
    private const int Identification = 8;
    private const int Checksum = 20;

    /// <summary>The value of a reply's field without these two.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="value">Its value.</param>
    public static string WithoutNumbers(CaseInstance instance, string field, string value)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(value);
        bool hasHeader = instance.Kind == RawKind && MessageFields.Name(field) == "data"
            && value.Length >= Digits && value.StartsWith("45", StringComparison.Ordinal);
        return hasHeader
            ? $"{value[..Identification]}~~~~{value[(Identification + 4)..Checksum]}~~~~{value[(Checksum + 4)..]}"
            : value;
    }
}
