namespace SockConformance.Harness.Reproducing;

/// <summary>The languages in which a case can be had as a program of its own.</summary>
public enum Language
{
    /// <summary>C99, one file.</summary>
    C,

    /// <summary>C#, one file for <c>dotnet run</c>.</summary>
    CSharp,
}
