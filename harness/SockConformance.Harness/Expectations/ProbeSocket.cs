namespace SockConformance.Harness.Expectations;

/// <summary>The socket that an option's probes ask.</summary>
/// <param name="Socket">Its name in the setup.</param>
/// <param name="Setup">The setup's name.</param>
public sealed record ProbeSocket(string Socket, string Setup);
