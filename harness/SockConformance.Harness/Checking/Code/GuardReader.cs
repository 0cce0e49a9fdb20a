namespace SockConformance.Harness.Checking.Code;

/// <summary>
/// Reads expressions that ask on which system a program runs, or for which it is compiled: <c>sys.platform == "linux"</c>,
/// <c>runtime.GOOS</c>, <c>process.platform</c>, <c>OperatingSystem.IsLinux()</c>, <c>cfg!(unix)</c>. All else is unknown.
/// </summary>
internal sealed partial class GuardReader
{
    /// <summary>What is longer is no condition that anybody wrote, and each bracket in it would be read within another.</summary>
    private const int MostTokens = 500;

    private readonly LexedSource source;
    private readonly int end;
    private int at;

    private GuardReader(LexedSource source, int first, int end) => (this.source, at, this.end) = (source, first, end);

    /// <summary>Whether the expression names a system at all.</summary>
    private bool NamesASystem { get; set; }

    private SourceToken Next => Ahead(0);

    /// <summary>What the tokens say; null where they ask for no system.</summary>
    public static Condition? Read(LexedSource source, int first, int end)
    {
        if (end - first > MostTokens)
            return null;
        var reader = new GuardReader(source, first, end);
        var read = reader.Any();
        return reader.NamesASystem ? read : null;
    }

    /// <summary>Whether the tokens are a name of the running system and nothing else.</summary>
    public static bool IsSubject(LexedSource source, int first, int end)
    {
        var reader = new GuardReader(source, first, end);
        return IsSubject(reader.Path()) && reader.at == end;
    }

    private Condition Any()
    {
        var left = All();
        while (TakeOperator('|', "or"))
            left = Condition.Or(left, All());
        return left;
    }

    private Condition All()
    {
        var left = Operand();
        while (TakeOperator('&', "and"))
            left = Condition.And(left, Operand());
        return left;
    }

    /// <summary>An operand; what stands behind it up to the next logical operator makes it unknown.</summary>
    private Condition Operand()
    {
        if ((Next.Text == "!" && Ahead(1).Text != "=") || Next is { Kind: TokenKind.Name, Text: "not" })
        {
            at++;
            return Condition.Not(Operand());
        }
        var operand = Single() ?? Condition.Unknown;
        bool isAlone = true;
        for (int depth = 0; at < end && (depth > 0 || !EndsOperand()); at++)
        {
            depth += Brackets.Step(Next);
            isAlone = false;
        }
        return isAlone ? operand : Condition.Unknown;
    }

    private bool EndsOperand() =>
        Next.Text == ")" || IsOperator('|', "or") || IsOperator('&', "and");

    private bool TakeOperator(char sign, string word)
    {
        if (!IsOperator(sign, word))
            return false;
        at += Next.Kind == TokenKind.Name ? 1 : 2;
        return true;
    }

    private bool IsOperator(char sign, string word) =>
        source.Language == SourceLanguage.Python
            ? Next.Kind == TokenKind.Name && Next.Text == word
            : Next.Kind == TokenKind.Mark && Next.Text == $"{sign}" && Ahead(1).Text == $"{sign}";

    private SourceToken Ahead(int count) => at + count < end ? source.At(at + count) : source.At(-1);
}
