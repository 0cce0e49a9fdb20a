namespace SockConformance.Harness.Checking.Code;

/// <summary>
/// What a program asks of its system before it goes on, where names alone tell it: Rust's <c>cfg</c>, <c>sys.platform</c>,
/// <c>runtime.GOOS</c>, <c>process.platform</c>, <c>OperatingSystem.IsLinux()</c>.
/// </summary>
internal sealed class Guards
{
    private readonly List<GuardedRange> ranges;

    private Guards(IEnumerable<GuardedRange> ranges) => this.ranges = [.. ranges];

    /// <summary>The guards of a source.</summary>
    public static Guards Find(LexedSource source)
    {
        var language = source.Language;
        return new Guards(
            language == SourceLanguage.Python ? IndentedGuards.Find(source)
            : language == SourceLanguage.Rust ? RustCfg.Attributes(source).Concat(BracedGuards.Find(source))
            : language == SourceLanguage.Go || language == SourceLanguage.JavaScript || language == SourceLanguage.CSharp
                ? BracedGuards.Find(source).Concat(SwitchGuards.Find(source))
            : []);
    }

    /// <summary>
    /// Whether what follows a block that begins with this word is not reached, in any language; each has another word for errors.
    /// </summary>
    public static bool Leaves(string word) => word is "return" or "continue" or "break";

    /// <summary>The condition under which a token is reached; null for always.</summary>
    public Condition? At(int index) => ranges.Where(r => index >= r.First && index < r.End)
        .Aggregate((Condition?)null, (all, range) => Condition.And(all, range.When));
}
