using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Reproducing;

/// <summary>
/// Writes a case as a program of its own, from its steps: what a developer runs in a debugger or sends to those who keep the
/// system.
/// </summary>
public static class Reproducer
{
    /// <summary>The program, or the reason why there is none.</summary>
    /// <param name="instance">The case on its platform.</param>
    /// <param name="language">The program's language.</param>
    public static Reproduction Write(CaseInstance instance, Language language)
    {
        ArgumentNullException.ThrowIfNull(instance);
        string file = FileName(instance.Id, language);
        try
        {
            string text = language == Language.C ? CWriter.Write(instance, file) : CSharpWriter.Write(instance, file);
            return new Reproduction(language, file, text, null);
        }
        catch (NotReproducibleException e)
        {
            return new Reproduction(language, file, null, e.Message);
        }
    }

    private static string FileName(string id, Language language) =>
        string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' ? c : '-')) + (
            language == Language.C ? ".c" : ".cs");
}
