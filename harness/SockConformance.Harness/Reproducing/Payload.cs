using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Reproducing;

/// <summary>The bytes that a request sends: those that it chooses, then letters over and over.</summary>
internal static class Payload
{
    private const int Letters = 26;

    /// <summary>Whether the request chooses bytes; without, all of them are letters from <c>a</c>.</summary>
    public static bool IsChosen(Request request) => !string.IsNullOrEmpty(request["data"]);

    /// <summary>All bytes, each as C and C# write it, with a comma between.</summary>
    public static string Written(Request request)
    {
        byte[] bytes = Enumerable.Range(0, request.Count).Select(i => (byte)('a' + i % Letters)).ToArray();
        Convert.FromHexString(request["data"] ?? "").CopyTo(bytes, 0);
        return string.Join(", ", bytes.Select(b => $"0x{b:x2}"));
    }
}
