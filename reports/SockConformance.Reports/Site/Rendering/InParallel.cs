using System.Runtime.ExceptionServices;
using SockConformance.Harness;

namespace SockConformance.Reports.Site.Rendering;

/// <summary>Runs what does many things at the same time.</summary>
internal static class InParallel
{
    /// <summary>Runs it; a file or template that cannot be used is told as if one thing were done after the other.</summary>
    public static void Run(Action action)
    {
        try
        {
            action();
        }
        catch (AggregateException e) when (e.InnerExceptions[0] is InputException or IOException or UnauthorizedAccessException)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
