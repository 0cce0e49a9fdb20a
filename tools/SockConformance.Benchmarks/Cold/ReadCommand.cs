using System.CommandLine;
using System.Globalization;
using SockConformance.Harness.Expectations.Kept;
using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Benchmarks.Cold;

/// <summary>
/// <c>read</c>: what <c>cold</c> starts again and again: reads a catalog once, or nothing, and tells its own processor
/// time.
/// </summary>
internal static class ReadCommand
{
    public const string Name = "read";

    public static Command Make()
    {
        var folder = new Argument<string?>("dir")
        {
            Description = "The folder; none to read nothing.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var cache = new Option<string?>("--cache") { Description = "The folder of the cache; none to read without." };
        const string about = "Reads a catalog once and tells the processor time of the process in milliseconds; used by 'cold'.";
        var command = new Command(Name, about) { folder, cache };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(folder) is { } path)
            {
                var catalog = parsed.GetValue(cache) is { } kept
                    ? CatalogCache.Read(CatalogFiles.Load(path), kept, out var problems)
                    : CatalogReader.Read(CatalogFiles.Load(path), out problems);
                if (problems.Count > 0)
                    return Output.Complain(problems[0].ToString());
                GC.KeepAlive(catalog);
            }
            Console.WriteLine(Environment.CpuUsage.TotalTime.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
            return 0;
        });
        return command;
    }
}
