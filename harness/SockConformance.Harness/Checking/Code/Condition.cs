namespace SockConformance.Harness.Checking.Code;

/// <summary>Under which circumstances a piece of source text is compiled, as far as names decide it.</summary>
public abstract record Condition
{
    /// <summary>What nobody can tell without compiling.</summary>
    public static Condition Unknown { get; } = new Fixed(null);

    /// <summary>What is never compiled.</summary>
    public static Condition Never { get; } = new Fixed(false);

    /// <summary>What is always compiled.</summary>
    public static Condition Always { get; } = new Fixed(true);

    /// <summary>Whether it holds; null where that cannot be told.</summary>
    /// <param name="isDefined">Whether a macro is defined, or a build tag given; null where that is not known.</param>
    public abstract bool? Holds(Func<string, bool?> isDefined);

    /// <summary>Holds where a macro is defined, or a build tag given.</summary>
    public static Condition Defined(string name) => new Name(name);

    /// <summary>Holds where another does not.</summary>
    public static Condition Not(Condition other) => new Opposite(other);

    /// <summary>Holds where both hold.</summary>
    public static Condition And(Condition? one, Condition other) => one is null ? other : new Both(one, other);

    /// <summary>Holds where one of two holds.</summary>
    public static Condition Or(Condition one, Condition other) => Not(And(Not(one), Not(other)));

    private sealed record Fixed(bool? Value) : Condition
    {
        public override bool? Holds(Func<string, bool?> isDefined) => Value;
    }

    private sealed record Name(string Macro) : Condition
    {
        public override bool? Holds(Func<string, bool?> isDefined) => isDefined(Macro);
    }

    private sealed record Opposite(Condition Other) : Condition
    {
        public override bool? Holds(Func<string, bool?> isDefined) => !Other.Holds(isDefined);
    }

    private sealed record Both(Condition One, Condition Other) : Condition
    {
        public override bool? Holds(Func<string, bool?> isDefined) => One.Holds(isDefined) & Other.Holds(isDefined);
    }
}
