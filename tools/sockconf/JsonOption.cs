using System.CommandLine;

namespace SockConformance.Tool;

/// <summary>The option of commands that write for programs what they else write for people.</summary>
internal static class JsonOption
{
    /// <summary>Makes it.</summary>
    public static Option<bool> Make() => new("--json") { Description = "As JSON, for programs." };
}
