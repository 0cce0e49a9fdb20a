namespace SockConformance.Benchmarks.Paired;

/// <summary>One way to make a call.</summary>
/// <param name="Name">What people read: <c>LibraryImport</c>, <c>Socket.GetSocketOption → object</c>.</param>
/// <param name="Run">Makes the call so many times.</param>
/// <param name="Slow">Whether it takes so much longer than the others that it gets a hundredth of their turns.</param>
/// <param name="Timed">Its nanoseconds by a clock of its own; null to be timed from outside.</param>
internal sealed record Variant(string Name, Action<int> Run, bool Slow = false, Func<int, long>? Timed = null);
