namespace SockConformance.Harness.Costs;

/// <summary>
/// The words of the cost file format, version 1: JSON Lines, UTF-8; a header, a line a yardstick, a line a call, a line for each
/// that was left out, a footer.
/// </summary>
/// <remarks>The summaries in a line are for other programs; this one calculates them from the batches.</remarks>
public static class CostFileFormat
{
    /// <summary>The header's format word.</summary>
    public const string Name = "sockconformance-cost";

    /// <summary>The version that is written, and the only one that is read.</summary>
    public const int Version = 1;

    /// <summary>The footer.</summary>
    public const string Complete = "complete";

    /// <summary>The folder, beside that of run files, where cost files are kept.</summary>
    public const string Folder = "costs";
}
