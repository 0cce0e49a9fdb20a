using System.Globalization;

namespace SockConformance.FakeDriver;

/// <summary>How a driver behaves: properly, unless a mode overrides it.</summary>
internal class Manners(Wire wire)
{
    /// <summary>What a proper driver says of itself.</summary>
    public const string ProperHello =
        "ok protocol=1 os=Linux release=6.1.0 version=fake machine=x86_64 libc=none endian=little sizes=int:4 tick_us=10000 "
        + "uid=0 net=own caps=actor,ipv6";

    /// <summary>Ends the process after the request, once it is set.</summary>
    public int? ExitCode { get; protected set; }

    protected Wire Wire { get; } = wire;

    /// <summary>Before the first request is read.</summary>
    public virtual void Start()
    {
    }

    /// <summary>The request <c>hello</c>.</summary>
    public virtual void Hello() => Wire.Reply(ProperHello);

    /// <summary>The request <c>case ID HASH</c>.</summary>
    public virtual void Case(string id, string hash) => Wire.Reply($"ok case={id} hash={hash}");

    /// <summary>The request <c>misbehave</c>, which only tests make.</summary>
    public virtual void Misbehave() => Wire.Reply("ok");

    /// <summary>
    /// Any other request: <c>echo KEY=VALUE ...</c> comes back, a bogus level or name is refused, all else succeeds.
    /// </summary>
    public virtual void Request(string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        Wire.Reply(words switch
        {
            ["echo", .. var fields] => string.Join(' ', fields.Prepend("ok")),
            ["sleep", var milliseconds, ..] => Slept(int.Parse(milliseconds, CultureInfo.InvariantCulture)),
            ["identity", ..] => $"ok pid={Environment.ProcessId} uid=0 gid=0",
            _ when words.Contains("54321") => "err ENOPROTOOPT 92 size=4 via=number us=1",
            _ => "ok us=1",
        });
    }

    /// <summary>At the end of input.</summary>
    public virtual void End()
    {
    }

    private string Slept(int milliseconds)
    {
        Wire.Flush();
        Thread.Sleep(milliseconds);
        return "ok";
    }
}
