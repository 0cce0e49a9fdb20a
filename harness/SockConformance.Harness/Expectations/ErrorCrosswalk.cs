namespace SockConformance.Harness.Expectations;

/// <summary>The names of errors, system by system.</summary>
/// <param name="Sources">The documents that have them.</param>
/// <param name="Errors">The errors, in the order of the file.</param>
public sealed record ErrorCrosswalk(IReadOnlyList<ErrorSource> Sources, IReadOnlyList<ErrorName> Errors)
{
    /// <summary>The word for .NET, which has names of errors as a platform does.</summary>
    public const string Dotnet = "dotnet";

    /// <summary>What a folder without <c>errors.yaml</c> has.</summary>
    public static ErrorCrosswalk None { get; } = new([], []);

    /// <summary>The error that the platform calls so, or null.</summary>
    public ErrorName? Find(string platform, string name) =>
        Errors.FirstOrDefault(e => e.Names.TryGetValue(platform, out var names) && names.Contains(name));
}
