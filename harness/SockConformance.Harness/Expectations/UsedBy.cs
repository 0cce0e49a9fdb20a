namespace SockConformance.Harness.Expectations;

/// <summary>How many of the programs and runtimes that were surveyed name an option in their source.</summary>
/// <param name="Projects">The programs and libraries that do.</param>
/// <param name="ProjectsOf">The programs and libraries that were surveyed.</param>
/// <param name="Runtimes">The runtimes of languages and socket libraries that do.</param>
/// <param name="RuntimesOf">The runtimes that were surveyed.</param>
public sealed record UsedBy(long Projects, long ProjectsOf, long Runtimes, long RuntimesOf)
{
    /// <summary>The counts as a sentence.</summary>
    public string Words =>
        $"Named by {Projects} of {ProjectsOf} surveyed programs and {Runtimes} of {RuntimesOf} runtimes of languages.";
}
