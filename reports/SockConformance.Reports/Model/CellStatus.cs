namespace SockConformance.Reports.Model;

/// <summary>What a cell of the matrix says of an option on a target.</summary>
/// <remarks>Source: docs/ARCHITECTURE.md, Verdicts, cells.</remarks>
public enum CellStatus
{
    /// <summary>Everything that was promised and could be seen was seen.</summary>
    Supported,

    /// <summary>The target does something else than its platform's documents say.</summary>
    Divergent,

    /// <summary>The target does not have the option.</summary>
    Unsupported,

    /// <summary>A case did not get as far as its observation, so nothing is said.</summary>
    Unresolved,

    /// <summary>The target lacks what every case needs: a privilege, a kind of socket.</summary>
    Blocked,

    /// <summary>Nothing was promised, or nothing promised could be shown.</summary>
    Untested,

    /// <summary>The platform's documents do not know the option, or not in the target's version.</summary>
    NotApplicable,

    /// <summary>Nothing of this platform was run.</summary>
    NoRun,
}
