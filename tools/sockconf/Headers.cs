using SockConformance.Harness.Judging;

namespace SockConformance.Tool;

/// <summary>What a target's headers and the catalog differ in, on the terminal.</summary>
internal static class Headers
{
    /// <summary>Prints all of it. False when one of the two must be wrong.</summary>
    public static bool Print(IReadOnlyList<HeaderFinding> findings)
    {
        foreach (var finding in findings)
            Terminal.Line($"  headers  {finding}");
        bool agree = !findings.Any(f => f.IsMismatch);
        Terminal.Line(agree ? "the headers agree with the catalog in every number and size that both have" : Mend);
        return agree;
    }

    /// <summary>What to do about a mismatch.</summary>
    public const string Mend = "the headers and the catalog do not match: "
        + "correct 'number' or the layout in the option's file, or give this architecture its own under 'numbers'";
}
