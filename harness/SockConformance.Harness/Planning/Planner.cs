using System.Buffers;
using System.Security.Cryptography;
using System.Text;
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
        var writer = new RequestWriter(catalog, catalog.Platforms[platformId], problems ?? new Problems());
        var cases = new List<PlannedCase>();
        var instances = new Dictionary<string, CaseInstance>(StringComparer.Ordinal);
        foreach (var instance in Expander.Expand(catalog, platformId, problems))
        {
            bool wanted = only is null || only.Count == 0 || only.Any(p => Glob.Matches(p, instance.Id));
            if (!wanted || PlanCase(instance, writer) is not { } planned)
                continue;
            if (instances.TryAdd(planned.Id, instance))
                cases.Add(planned);
            else
                problems?.Add(instance.Case.Where, $"two cases have the id {planned.Id}; rename one", "steps");
        }
        cases.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return new Plan(platformId, cases, instances) { Headers = HeaderPlan.For(catalog, platformId) };
    }

    private static PlannedCase? PlanCase(CaseInstance instance, RequestWriter writer)
    {
        var requests = new List<string>(instance.Steps.Count);
        foreach (var step in instance.Steps)
        {
            if (writer.Write(step, instance.Option) is not { } request)
                return null;
            requests.Add(request);
        }
        return new PlannedCase(instance.Id, requests, HashOf(requests), WaitTime.Of(instance.Steps));
    }

    /// <summary>Of the requests, a line each.</summary>
    private static string HashOf(List<string> requests)
    {
        byte[] text = ArrayPool<byte>.Shared.Rent(requests.Sum(r => Encoding.UTF8.GetMaxByteCount(r.Length) + 1));
        int length = 0;
        foreach (string request in requests)
        {
            if (length > 0)
                text[length++] = (byte)'\n';
            length += Encoding.UTF8.GetBytes(request, text.AsSpan(length));
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(text);
        return Convert.ToHexStringLower(hash[..6]);
    }
}
