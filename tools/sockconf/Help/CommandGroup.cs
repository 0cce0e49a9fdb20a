using System.CommandLine;

namespace SockConformance.Tool.Help;

/// <summary>Commands that stand together in the help.</summary>
/// <param name="Title">What they are for.</param>
/// <param name="Commands">The commands, the one that is used most first.</param>
internal sealed record CommandGroup(string Title, IReadOnlyList<Command> Commands);
