namespace SockConformance.Harness.Planning;

/// <summary>A step as it is put to a driver.</summary>
/// <param name="Request">The request's line.</param>
/// <param name="Wait">How long the step may wait, by what it says.</param>
internal readonly record struct AskedStep(string Request, StepWait Wait);
