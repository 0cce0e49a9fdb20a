using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using SockConformance.Harness;
using SockConformance.Harness.Protocol;

namespace SockConformance.Tool;

/// <summary>What <c>--version</c> prints: all that decides whether two runs can be compared.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Terminal.Line($"sockconf {Product}");
        Terminal.Line($"expectations {Expectations()}");
        Terminal.Line($"driver protocol {Hello.SpokenProtocol}");
        return ExitCode.Done;
    }

    /// <summary>The product's version, without the commit that a build may add to it.</summary>
    public static string Product
    {
        get
        {
            var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!;
            return version.InformationalVersion.Split('+')[0];
        }
    }

    /// <summary>The hash of the expectations and where they are; a version is told even where they cannot be read.</summary>
    private static string Expectations()
    {
        try
        {
            return $"{Shared.ReadCatalog(null).Hash} ({Shared.FindWorkspace().Expectations})";
        }
        catch (InputException e)
        {
            return $"cannot be read: {e.Message.Split('\n')[0]}";
        }
    }
}
