using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs;

/// <summary>The words of the run file format, version 1: JSON Lines, UTF-8; a header, a line a case sorted by id, a footer.</summary>
public static class RunFileFormat
{
    /// <summary>The header's format word.</summary>
    public const string Name = "sockconformance-run";

    /// <summary>The version that is written, and the only one that is read.</summary>
    public const int Version = 1;

    /// <summary>The footer of a run that ran to its end.</summary>
    public const string Complete = "complete";

    /// <summary>The footer of a run that was ended in the middle.</summary>
    public const string Partial = "partial";

    private static readonly (VerdictCode Code, string Word)[] Codes =
    [
        (VerdictCode.Pass, "pass"), (VerdictCode.Fail, "fail"), (VerdictCode.Unresolved, "unresolved"), (VerdictCode.Unsupported, "unsupported"),
        (VerdictCode.Blocked, "blocked"), (VerdictCode.Untested, "untested"), (VerdictCode.NotApplicable, "not applicable"),
    ];

    /// <summary>The word for a code, in files and on pages.</summary>
    public static string Word(VerdictCode code) => Codes.First(c => c.Code == code).Word;

    /// <summary>The code of a word, or null.</summary>
    public static VerdictCode? Code(string word) => Codes.Where(c => c.Word == word).Select(c => (VerdictCode?)c.Code).FirstOrDefault();
}
