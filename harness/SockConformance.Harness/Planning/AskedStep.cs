namespace SockConformance.Harness.Planning;

/// <summary>A step as it is put to a driver.</summary>
/// <param name="Line">The request's line.</param>
/// <param name="Limit">How long it may take, in milliseconds; 0 where the step does not say and the verb does not block.</param>
/// <param name="Wait">How long the step may wait, by what it says.</param>
internal sealed record AskedStep(string Line, int Limit, StepWait Wait);
