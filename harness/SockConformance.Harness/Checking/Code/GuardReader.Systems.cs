namespace SockConformance.Harness.Checking.Code;

/// <content>The operands that name a system.</content>
internal sealed partial class GuardReader
{
    /// <summary>What holds the running system's name, by how the path to it ends.</summary>
    private static readonly string[] Subjects =
        ["sys.platform", "os.name", "platform.system()", "runtime.GOOS", "process.platform", "os.platform()", "consts.OS"];

    private static bool IsSubject(string path) =>
        Subjects.Any(s => path == s || path.EndsWith("." + s, StringComparison.Ordinal));

    private Condition? Single()
    {
        if (Next is { Kind: TokenKind.Mark, Text: "(" })
            return Bracketed();
        if (Next.Kind == TokenKind.Text)
            return Reversed();
        if (source.Language == SourceLanguage.Rust && Next.Text == "cfg" && Ahead(1).Text == "!" && Ahead(2).Text == "(")
            return Macro();
        string path = Path();
        return IsSubject(path) ? Known(Compared())
            : path.EndsWith(".startswith", StringComparison.Ordinal) && IsSubject(path[..^".startswith".Length])
                ? Known(SystemName.Any(Texts().Select(SystemName.BeginsWith)))
            : path.StartsWith("OperatingSystem.Is", StringComparison.Ordinal) && path.EndsWith("()", StringComparison.Ordinal)
                ? Known(SystemName.Is(path["OperatingSystem.Is".Length..^2]))
            : null;
    }

    private Condition? Known(Condition? condition)
    {
        NamesASystem |= condition is not null;
        return condition;
    }

    private Condition Bracketed()
    {
        at++;
        var inner = Any();
        bool isClosed = Next.Text == ")";
        at += isClosed ? 1 : 0;
        return isClosed ? inner : Condition.Unknown;
    }

    private Condition Macro()
    {
        int close = Brackets.End(source, at + 2);
        var read = RustCfg.Read(source, at + 3, close - 1);
        at = close;
        NamesASystem = true;
        return read;
    }

    /// <summary><c>== "linux"</c>, <c>!== 'win32'</c>, <c>in ("linux", "darwin")</c>, behind the system's name.</summary>
    private Condition? Compared()
    {
        if (Next is { Kind: TokenKind.Name, Text: "in" })
        {
            at++;
            return SystemName.Any(Texts().Select(SystemName.Is));
        }
        if (Next is { Kind: TokenKind.Name, Text: "not" } && Ahead(1).Text == "in")
        {
            at += 2;
            return Condition.Not(SystemName.Any(Texts().Select(SystemName.Is)));
        }
        if (Equality() is not { } equal || Next.Kind != TokenKind.Text)
            return null;
        var same = SystemName.Is(Next.Text);
        at++;
        return equal ? same : Condition.Not(same);
    }

    /// <summary><c>"linux" == sys.platform</c>.</summary>
    private Condition? Reversed()
    {
        var same = SystemName.Is(Next.Text);
        at++;
        if (Equality() is not { } equal || !IsSubject(Path()))
            return null;
        return Known(equal ? same : Condition.Not(same));
    }

    /// <summary>Takes <c>==</c>, <c>===</c> (true) or <c>!=</c>, <c>!==</c> (false); null where none stands here.</summary>
    private bool? Equality()
    {
        if (Next.Text is not ("=" or "!") || Ahead(1).Text != "=")
            return null;
        bool equal = Next.Text == "=";
        at += Ahead(2).Text == "=" ? 3 : 2;
        return equal;
    }

    /// <summary>The texts within the brackets that stand here.</summary>
    private List<string> Texts()
    {
        int close = Brackets.End(source, at);
        var texts = Enumerable.Range(at, close - at).Select(source.At).Where(t => t.Kind == TokenKind.Text).ToList();
        at = close;
        return texts.ConvertAll(t => t.Text);
    }

    /// <summary>Takes names with points or <c>::</c> between, and empty brackets behind them.</summary>
    private string Path()
    {
        string path = "";
        while (at < end && Next.Kind == TokenKind.Name)
        {
            path += Next.Text;
            at++;
            bool goesOn = Next.Text is "." or "::" && Ahead(1).Kind == TokenKind.Name;
            if (!goesOn)
                break;
            path += ".";
            at++;
        }
        if (path.Length == 0 || Next.Text != "(" || Ahead(1).Text != ")")
            return path;
        at += 2;
        return path + "()";
    }
}
