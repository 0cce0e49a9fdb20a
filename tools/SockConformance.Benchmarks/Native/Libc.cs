using System.Runtime.InteropServices;

namespace SockConformance.Benchmarks.Native;

/// <summary>
/// The forms in which .NET can call getsockopt and setsockopt; all blittable, so that nothing is copied on the way.
/// </summary>
internal static unsafe partial class Libc
{
    /// <summary>The form that the README recommends.</summary>
    [LibraryImport("libc", EntryPoint = "getsockopt")]
    public static partial int Get(int socket, int level, int name, void* value, uint* length);

    [LibraryImport("libc", EntryPoint = "getsockopt", SetLastError = true)]
    public static partial int GetWithError(int socket, int level, int name, void* value, uint* length);

    [LibraryImport("libc", EntryPoint = "getsockopt")]
    [SuppressGCTransition]
    public static partial int GetWithoutTransition(int socket, int level, int name, void* value, uint* length);

    [LibraryImport("libc", EntryPoint = "getsockopt")]
    public static partial int GetSafe(SafeHandle socket, int level, int name, void* value, uint* length);

    [LibraryImport("libc", EntryPoint = "getsockopt", SetLastError = true)]
    public static partial int GetSafeWithError(SafeHandle socket, int level, int name, void* value, uint* length);

    [LibraryImport("libc", EntryPoint = "setsockopt")]
    public static partial int Set(int socket, int level, int name, void* value, uint length);

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    public static partial int SetWithError(int socket, int level, int name, void* value, uint length);

    /// <summary>The same function as a pointer.</summary>
    public static readonly delegate* unmanaged<int, int, int, void*, uint*, int> GetPointer =
        (delegate* unmanaged<int, int, int, void*, uint*, int>)NativeLibrary.GetExport(
            NativeLibrary.Load("libc", typeof(Libc).Assembly, null), "getsockopt");
}
