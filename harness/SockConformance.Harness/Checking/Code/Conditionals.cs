namespace SockConformance.Harness.Checking.Code;

/// <summary>The conditions of the preprocessor under which the current line stands.</summary>
internal sealed class Conditionals
{
    /// <summary>Under more of them, or behind more branches, nothing is known: each is looked at within another.</summary>
    private const int MostAtOnce = 500;

    private readonly Stack<Frame> frames = new();

    /// <summary>The condition of the current line; null outside of any.</summary>
    public Condition? Now { get; private set; }

    /// <summary>Reads a directive; what is none of these changes nothing.</summary>
    /// <param name="directive">Its word: <c>ifdef</c>.</param>
    /// <param name="rest">What stands behind it, without comments.</param>
    public void Read(string directive, string rest)
    {
        switch (directive)
        {
            case "if":
                Open(ConditionReader.Read(rest));
                break;
            case "ifdef":
                Open(Condition.Defined(rest.Trim()));
                break;
            case "ifndef":
                Open(Condition.Not(Condition.Defined(rest.Trim())));
                break;
            case "elif":
                Turn(ConditionReader.Read(rest));
                break;
            case "elifdef":
                Turn(Condition.Defined(rest.Trim()));
                break;
            case "elifndef":
                Turn(Condition.Not(Condition.Defined(rest.Trim())));
                break;
            case "else":
                Turn(Condition.Always);
                break;
            case "endif" when frames.Count > 0:
                Now = frames.Pop().Outside;
                break;
        }
    }

    private void Open(Condition condition)
    {
        frames.Push(new Frame(Now, Condition.Not(condition), 1));
        Now = frames.Count > MostAtOnce ? Condition.Unknown : Condition.And(Now, condition);
    }

    private void Turn(Condition condition)
    {
        if (!frames.TryPop(out var frame))
            return;
        Now = Condition.And(Condition.And(frame.Outside, frame.NoneBefore), condition);
        var none = frame.Branches > MostAtOnce ? Condition.Unknown : Condition.And(frame.NoneBefore, Condition.Not(condition));
        frames.Push(new Frame(frame.Outside, none, frame.Branches + 1));
    }

    /// <summary>An <c>#if</c> that is not yet ended.</summary>
    /// <param name="Outside">What holds around it.</param>
    /// <param name="NoneBefore">Holds where none of its branches so far was taken.</param>
    /// <param name="Branches">How many branches it has so far.</param>
    private sealed record Frame(Condition? Outside, Condition NoneBefore, int Branches);
}
