namespace SockConformance.Tool.Tests;

/// <summary>
/// A run of the tiny expectations, made once for all tests of a fixture, and what an update could have made of it.
/// </summary>
internal static class TinyRun
{
    private const string Fresh = "{\"claim\":\"fresh\",\"code\":";

    private const string Off = "\"cause\":\"differs\",\"label\":\"first\",\"expected\":\"off\",\"observed\":\"1\"";

    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>The text of its run file.</summary>
    public static Task<string> TextAsync() => Made.Value;

    /// <summary>
    /// The run as it would be after an update, begun a day later: another value of the buffer, in a case whose verdict is the
    /// same.
    /// </summary>
    public static string Moved(string text) => Later(Replaced(text, "ok value=10000 ", "ok value=20000 "));

    /// <summary>The run as it would be after an update that broke a promise.</summary>
    public static string Regressed(string text) =>
        Later(Replaced(text, Fresh + "\"pass\"}", Fresh + "\"fail\"," + Off + "}"));

    /// <summary>The same run, begun in another year.</summary>
    public static string Later(string text) => Replaced(text, "\"started\":\"20", "\"started\":\"21");

    /// <summary>The text with all of a piece replaced, which must be there.</summary>
    public static string Replaced(string text, string right, string wrong)
    {
        Assert.That(text, Does.Contain(right));
        return text.Replace(right, wrong, StringComparison.Ordinal);
    }

    private static async Task<string> MakeAsync()
    {
        string folder = Directory.CreateTempSubdirectory("sc").FullName;
        try
        {
            string expectations = new TinyExpectations(Path.Combine(folder, "e")).Folder;
            using var child = Child.Start(folder, folder, [Repository.Sockconf, "run", "--expectations", expectations], []);
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            (await child.WaitAsync(limit.Token)).EndsWith(0);
            return await File.ReadAllTextAsync(Path.Combine(folder, "out", "runs", "local.jsonl"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
