using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>What a step asks for, understood once: whoever has to know what a step does reads it here.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Arguments">With what, in the order in which it is written.</param>
public sealed record Request(Verb Verb, IReadOnlyList<Argument> Arguments)
{
    /// <summary>The setting that says how long a request may take.</summary>
    public const string LimitName = "limit";

    /// <summary>The field of a type that has only a value.</summary>
    public const string ValueName = "value";

    /// <summary>The kind of a socket that is made, or null.</summary>
    public SocketKind? Kind { get; init; }

    /// <summary>The address, or null.</summary>
    public Address? Address { get; init; }

    /// <summary>The option that is got or set, or null.</summary>
    public OptionCall? Option { get; init; }

    /// <summary>The control messages that are sent, in order.</summary>
    public IReadOnlyList<ControlMessage> Messages { get; init; } = [];

    /// <summary>What an actor or a second process does, or null.</summary>
    public Request? Inner { get; init; }

    /// <summary>The request whose answer the reply is: a second process' own, where one is asked; else this one.</summary>
    public Request Asked => Verb.Is(VerbTraits.HandsOn) && Inner is { } inner ? inner : this;

    /// <summary>The capabilities that it needs of a target by what it says.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The times that the step names (what it waits for, or sets), in milliseconds in all.</summary>
    public long NamedMilliseconds { get; init; }

    /// <summary>The linger time that it sets, in milliseconds.</summary>
    public long LingerMilliseconds { get; init; }

    /// <summary>How long the step says that it may take, in milliseconds; null when it does not say.</summary>
    public int? OwnLimit { get; init; }

    /// <summary>How long it may take, in milliseconds; null when it does not block.</summary>
    public int? Limit => OwnLimit ?? Asked.Verb.Limit;

    /// <summary>The socket that it speaks of first, made or used; empty when there is none.</summary>
    public string Socket { get; init; } = "";

    /// <summary>What an operand or a setting says, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var argument in Arguments)
                if (argument.Name == name && argument.Kind != OperandKind.Field)
                    return argument.Value;
            return null;
        }
    }

    /// <summary>The fields of the option's value that are given, in order.</summary>
    public IEnumerable<Argument> Fields => Arguments.Where(a => a.Kind == OperandKind.Field);

    /// <summary>The value of a type that has only one; null where none is given.</summary>
    public string? Value => Fields.Where(a => a.Name == ValueName).Select(a => a.Value).FirstOrDefault();

    /// <summary>The flags of a call that sends or receives.</summary>
    public IEnumerable<string> Flags => Arguments.Where(a => a.Name == "flag").Select(a => a.Value);

    /// <summary>Which control messages the reply tells: <c>all</c>, or names joined by commas; null for none.</summary>
    public string? Wanted => this["want"];

    /// <summary>Whether the reply tells a peer's address.</summary>
    public bool TellsPeer => Asked.Verb.Is(VerbTraits.TellsPeer) || Asked.Wanted is not null;

    /// <summary>Every socket that it names, each as often as it does, those of the inner request included.</summary>
    public IEnumerable<string> Sockets =>
        Arguments.SelectMany(SocketsOf).Concat(Inner?.Sockets ?? []);

    /// <summary>The sockets whose addresses it uses, in a value too.</summary>
    public IEnumerable<string> Addressed =>
        new[] { Address?.Socket, Inner?.Address?.Socket }.OfType<string>().Concat(Arguments.SelectMany(InAddress));

    /// <summary>How many bytes are sent, or there is room for.</summary>
    public int Count => this["count"] is { } text && Length.Parse(text) is { } count ? (int)count.Operand : 0;

    /// <summary>Whether it gets or sets that option.</summary>
    public bool IsOf(Subject? option) => option is not null && ReferenceEquals(Asked.Option?.Option, option);

    private IEnumerable<string> SocketsOf(Argument argument) => argument.Kind switch
    {
        OperandKind.NewSocket or OperandKind.Socket => [argument.Value],
        OperandKind.Address when Address?.Socket is { } socket => [socket],
        OperandKind.Field when IsAddress(argument) => InAddress(argument),
        OperandKind.Field when argument.Value is ['@', .. var socket] => [socket],
        _ => [],
    };

    private bool IsAddress(Argument argument) =>
        argument.Kind == OperandKind.Field && Option?.Type.AddressOf(argument.Name) is not null;

    /// <summary>The sockets whose address or port a value names: <c>@s</c>, <c>[ff02::1]:@s</c>.</summary>
    private IEnumerable<string> InAddress(Argument argument) => IsAddress(argument)
        ? argument.Value.Split(';').Select(Requests.Address.Parse).Select(a => a?.Socket).OfType<string>()
        : [];
}
