namespace SockConformance.Harness.Targets;

/// <summary>How a driver is built and started by the shell of another machine.</summary>
/// <param name="Build">The command that builds it in the folder of its sources, on one line.</param>
/// <param name="Start">The command that starts it there, on one line; what the harness needs is added to it.</param>
public sealed record RemoteRecipe(string Build, string Start);
