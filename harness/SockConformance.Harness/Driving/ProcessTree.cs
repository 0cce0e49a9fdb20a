using System.ComponentModel;
using System.Diagnostics;

namespace SockConformance.Harness.Driving;

/// <summary>Ends a process with all that it started.</summary>
internal static class ProcessTree
{
    public static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is AggregateException or Win32Exception or ArgumentOutOfRangeException)
        {
            // Looking for children asks every process of the system when it began, which not each can tell (under Wine some began
            // before 1601).
            process.Kill();
        }
    }
}
