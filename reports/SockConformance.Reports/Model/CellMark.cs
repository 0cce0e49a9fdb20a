namespace SockConformance.Reports.Model;

/// <summary>What a status alone does not say.</summary>
public enum CellMark
{
    /// <summary>Nothing more.</summary>
    None,

    /// <summary>Unsupported, though the documents promise it.</summary>
    Promised,

    /// <summary>Unsupported, and documented so.</summary>
    AsDocumented,

    /// <summary>Divergent: it works, though documented as not supported.</summary>
    WorksThoughRefused,

    /// <summary>Supported on some kinds of socket and refused on others, both as documented.</summary>
    Partly,

    /// <summary>Untested: gets and sets are accepted, but a documented effect was not seen.</summary>
    EffectNotShown,

    /// <summary>Unsupported: sets are accepted, gets are refused, and no effect is seen.</summary>
    Ignored,

    /// <summary>Unresolved: the case was run twice and came out differently.</summary>
    Flaky,

    /// <summary>Not applicable: the name is the type of a control message, and no option.</summary>
    Message,

    /// <summary>Untested: only headers name the option, so its answers are shown and nothing is claimed.</summary>
    HeaderOnly,
}
