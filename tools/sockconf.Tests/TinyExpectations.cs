namespace SockConformance.Tool.Tests;

/// <summary>A copy of a small folder of expectations, all true on Linux, for a test to change.</summary>
internal sealed class TinyExpectations
{
    public const string Keepalive = "SOL_SOCKET/SO_KEEPALIVE.yaml";

    /// <summary>Makes the copy.</summary>
    public TinyExpectations(string folder)
    {
        Folder = folder;
        string from = Path.Combine(AppContext.BaseDirectory, "TestData", "tiny");
        foreach (string file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(from, file), File.ReadAllText(file));
    }

    public string Folder { get; }

    /// <summary>Replaces a piece of a file that stands there once.</summary>
    public TinyExpectations Replace(string file, string right, string wrong)
    {
        string path = Path.Combine(Folder, file);
        string text = File.ReadAllText(path);
        Assert.That(text.Split(right), Has.Length.EqualTo(2), $"'{right}' must stand in {file} once");
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Writes a file.</summary>
    public TinyExpectations Write(string file, string text)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Makes the claim on new sockets wrong: no Linux does what it then says.</summary>
    public TinyExpectations WithWrongClaim() => Replace(Keepalive, "fresh: { first: off }", "fresh: { first: on }");

    /// <summary>Lists the case of new sockets as a known divergence of the target local.</summary>
    public TinyExpectations WithKnown(string when = "")
    {
        string condition = when.Length == 0 ? "" : $"  when: {{ {when} }}\n";
        const string entry = "- case: SOL_SOCKET/SO_KEEPALIVE/fresh/*\n  claim: fresh\n";
        return Write("known/local.yaml", $"{entry}{condition}  reason: The page is wrong on purpose.\n");
    }
}
