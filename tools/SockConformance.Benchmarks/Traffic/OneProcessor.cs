using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SockConformance.Benchmarks.Traffic;

/// <summary>
/// Keeps this program and all processes of a target on one processor, until it is disposed of. Who waits for whom is then
/// the same in each round, and does not depend on where the scheduler puts them: to wake a processor that sleeps costs a
/// virtual machine several times what a request does.
/// </summary>
/// <remarks>
/// It is for processes that run already: one that is started on one processor may plan for one only, as Go's runtime does,
/// and gVisor with it.
/// </remarks>
internal sealed partial class OneProcessor : IDisposable
{
    private const int MaskBytes = 128;

    private readonly byte[] all = new byte[MaskBytes];
    private readonly IReadOnlyDictionary<string, string> environment;

    private OneProcessor(IReadOnlyDictionary<string, string> environment) => this.environment = environment;

    /// <summary>Moves everything there; null where the system has no such call.</summary>
    /// <param name="environment">What a target's processes have in their environment: a server that they share is none of our
    /// children.</param>
    public static OneProcessor? Take(IReadOnlyDictionary<string, string> environment)
    {
        var taken = new OneProcessor(environment);
        if (!OperatingSystem.IsLinux() || sched_getaffinity(0, MaskBytes, taken.all) < 0)
            return null;
        // The last one: the first has most of a machine's interrupts.
        int last = Enumerable.Range(0, MaskBytes * 8).Last(p => (taken.all[p / 8] >> (p % 8) & 1) != 0);
        byte[] one = new byte[MaskBytes];
        one[last / 8] = (byte)(1 << (last % 8));
        taken.Move(one);
        return taken;
    }

    public void Dispose() => Move(all);

    private void Move(byte[] mask)
    {
        foreach (int process in Processes())
        {
            try
            {
                // A process that has ended, or ends meanwhile, is none to be moved.
                {
                    string threads = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task");
                    foreach (int thread in Directory.EnumerateDirectories(threads).Select(Number))
                        _ = sched_setaffinity(thread, MaskBytes, mask);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    private IEnumerable<int> Processes()
    {
        var processes = Directory.EnumerateDirectories("/proc").Where(f => Path.GetFileName(f).All(char.IsAsciiDigit));
        var parents = processes.Select(Number).ToDictionary(p => p, Parent);
        return parents.Keys.Where(p => IsOurs(p) || HasEnvironment(p));

        bool IsOurs(int process) => process == Environment.ProcessId
            || (parents.TryGetValue(process, out int parent) && parent > 1 && IsOurs(parent));
    }

    private bool HasEnvironment(int process)
    {
        var asked = environment.Where(e => e.Value.Length > 0).Select(e => $"{e.Key}={e.Value}").ToList();
        return asked.Count > 0 && asked.All(Text(process, "environ").Split('\0').Contains);
    }

    /// <summary>The second word behind the name, which may have any character.</summary>
    private static int Parent(int process)
    {
        string stat = Text(process, "stat");
        int name = stat.LastIndexOf(')');
        return name < 0 ? 0 : int.Parse(stat[(name + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private static int Number(string folder) => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);

    private static string Text(int process, string file)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/{file}"), Encoding.Latin1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [LibraryImport("libc")]
    private static partial int sched_getaffinity(int thread, nint bytes, [Out] byte[] mask);

    [LibraryImport("libc")]
    private static partial int sched_setaffinity(int thread, nint bytes, byte[] mask);
}
