using System.Text.RegularExpressions;

namespace SockConformance.Harness.Checking.Code;

/// <summary>A name of an option in sources of a language.</summary>
/// <param name="Written">The name as <c>names.yaml</c> has it, or the option's own.</param>
/// <param name="Last">Its last part, which is looked for.</param>
/// <param name="Anchor">The part that has to stand before it, or somewhere in the file; empty for a constant.</param>
/// <param name="Form">What has to stand around it.</param>
/// <param name="Level">.NET's name of the level that it is given with; null elsewhere.</param>
public sealed partial record NamePattern(string Written, string Last, string Anchor, NameForm Form, string? Level)
{
    private const string LevelOf = "SocketOptionLevel.";

    /// <summary>The option's own name, which is its name wherever the C header's constants are at hand.</summary>
    public static NamePattern Own(string name) => new(name, name, "", NameForm.Constant, null);

    /// <summary>The pattern of a name of a runtime.</summary>
    /// <param name="written">
    /// The name: <c>SocketOptionLevel.Tcp, SocketOptionName.NoDelay</c>, <c>dgram.Socket.setTTL</c>.
    /// </param>
    public static NamePattern Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        string[] pair = written.Split(", ");
        bool hasLevel = pair.Length > 1 && pair[0].StartsWith(LevelOf, StringComparison.Ordinal);
        string? level = hasLevel ? pair[0][LevelOf.Length..] : null;
        string[] parts = Separator().Split(pair[^1].Replace("r#", "", StringComparison.Ordinal));
        string last = parts[^1], before = parts.Length > 1 ? parts[^2] : "";
        var form = parts.Length == 1 || Constant().IsMatch(last) ? NameForm.Constant
            : before is "SocketOptionName" or "sockopt" || IsFunctionOfPackage(parts) ? NameForm.Qualified
            : KeyHolder().IsMatch(before) ? NameForm.Key
            : NameForm.Member;
        // A package stands for its types: a program that imports it names it, and its types seldom.
        bool isPackage = char.IsLower(parts[0][0]) && parts[0] is not ("std" or "socket2" or "nix") && form != NameForm.Qualified;
        return new NamePattern(written, last, isPackage && before != "KeepAliveConfig" ? parts[0] : before, form, level);
    }

    /// <summary><c>socket.create_server</c>: what a package has itself stands behind its name.</summary>
    private static bool IsFunctionOfPackage(string[] parts) => parts.Length == 2 && char.IsLower(parts[0][0]);

    [GeneratedRegex(@"\.|::")]
    private static partial Regex Separator();

    [GeneratedRegex("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$")]
    private static partial Regex Constant();

    [GeneratedRegex("(Options|Opts|Config)$")]
    private static partial Regex KeyHolder();
}
