namespace SockConformance.Harness.Driving;

/// <summary>How a plan is driven.</summary>
/// <param name="ParallelDrivers">How many drivers waiting cases may be spread over, at least 1.</param>
/// <param name="StartsInARow">After so many drivers in a row of which none told the end of a case, the rest is given up.</param>
public sealed record DrivingOptions(int ParallelDrivers = 16, int StartsInARow = 8);
