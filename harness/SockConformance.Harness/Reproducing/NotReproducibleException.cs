namespace SockConformance.Harness.Reproducing;

/// <summary>A step that one program cannot do.</summary>
internal sealed class NotReproducibleException(string why) : Exception(why);
