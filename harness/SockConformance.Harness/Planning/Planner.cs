using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Planning;

/// <summary>Makes a plan: what a driver is asked, without what is expected.</summary>
public static class Planner
{
    /// <summary>Plans all cases of a platform, or those that a pattern names.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="platformId">The platform's id.</param>
    /// <param name="only">Patterns of case ids; empty for all.</param>
    /// <param name="problems">Told of steps that cannot be planned; null when lint has passed already.</param>
    public static Plan Plan(Catalog catalog, string platformId, IReadOnlyCollection<string>? only = null, Problems? problems = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var writer = new RequestWriter(catalog, catalog.FindPlatform(platformId), problems ?? new Problems());
        var expanded = Expander.Expand(catalog, platformId, problems);
        var cases = new List<PlannedCase>(expanded.Count);
        var instances = new Dictionary<string, CaseInstance>(expanded.Count, StringComparer.Ordinal);
        foreach (var instance in expanded)
        {
            bool wanted = only is null || only.Count == 0 || only.Any(p => Glob.Matches(p, instance.Id));
            if (!wanted || writer.Write(instance.Steps, instance.Option) is not { } asked)
                continue;
            if (instances.TryAdd(instance.Id, instance))
                cases.Add(new PlannedCase(instance.Id, Array.ConvertAll(asked, a => a.Request), HashOf(asked), StepWait.Sum(asked)) { SleepMilliseconds = asked.Sum(a => a.Wait.SleepMilliseconds) });
            else
                problems?.Add(instance.Case.Where, $"two cases have the id {instance.Id}; rename one", "steps");
        }
        cases.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return new Plan(platformId, cases, instances) { Headers = HeaderPlan.For(catalog, platformId) };
    }

    /// <summary>Of the requests, a line each.</summary>
    private static string HashOf(ReadOnlySpan<AskedStep> steps)
    {
        int most = 0;
        foreach (ref readonly var step in steps)
            most += Encoding.UTF8.GetMaxByteCount(step.Request.Length) + 1;
        byte[] text = ArrayPool<byte>.Shared.Rent(most);
        int length = 0;
        foreach (ref readonly var step in steps)
        {
            if (length > 0)
                text[length++] = (byte)'\n';
            length += Encoding.UTF8.GetBytes(step.Request, text.AsSpan(length));
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(text);
        return Convert.ToHexStringLower(hash[..6]);
    }
}
