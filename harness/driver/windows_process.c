/* Windows, and Wine: input and output, faults, clocks, identity, temporary names, actors. */
#include "driver.h"

#ifdef _WIN32

enum { ACTORS_MAX = 32, FOLDER_MAX = 80 };

typedef struct {
    HANDLE thread;
    long long ms;
    action action;
} actor;

static LONGLONG frequency;
static int started; /* how often Winsock was */
static HANDLE cancel, pulse;
static actor actors[ACTORS_MAX];
static int actor_count;
static char folder[MAX_PATH];
static bool folder_made;

/* --- Input and output ----------------------------------------------------------------------------------------------- */

long os_read(char *to, size_t room)
{
    DWORD got = 0;
    if (!ReadFile(GetStdHandle(STD_INPUT_HANDLE), to, (DWORD)room, &got, NULL))
        return GetLastError() == ERROR_BROKEN_PIPE || GetLastError() == ERROR_HANDLE_EOF ? 0 : -1;
    return (long)got;
}

static bool write_all(DWORD which, const char *from, size_t count)
{
    HANDLE to = GetStdHandle(which);
    while (count > 0) {
        DWORD put = 0;
        if (!WriteFile(to, from, (DWORD)count, &put, NULL))
            return false;
        from += put;
        count -= put;
    }
    return true;
}

bool os_write(const char *from, size_t count)
{
    return write_all(STD_OUTPUT_HANDLE, from, count);
}

void os_warn(const char *text)
{
    write_all(STD_ERROR_HANDLE, text, strlen(text));
}

long long os_input_position(void)
{
    return 0;
}

/* --- The process -------------------------------------------------------------------------------------------------------- */

static const char *exception_name(DWORD code)
{
    switch (code) {
    case EXCEPTION_ACCESS_VIOLATION:
        return "EXCEPTION_ACCESS_VIOLATION";
    case EXCEPTION_DATATYPE_MISALIGNMENT:
        return "EXCEPTION_DATATYPE_MISALIGNMENT";
    case EXCEPTION_GUARD_PAGE:
        return "EXCEPTION_GUARD_PAGE";
    case EXCEPTION_ILLEGAL_INSTRUCTION:
        return "EXCEPTION_ILLEGAL_INSTRUCTION";
    case EXCEPTION_IN_PAGE_ERROR:
        return "EXCEPTION_IN_PAGE_ERROR";
    case EXCEPTION_INT_DIVIDE_BY_ZERO:
        return "EXCEPTION_INT_DIVIDE_BY_ZERO";
    case EXCEPTION_STACK_OVERFLOW:
        return "EXCEPTION_STACK_OVERFLOW";
    default:
        return "EXCEPTION";
    }
}

static LONG WINAPI on_fault(EXCEPTION_POINTERS *fault)
{
    reply_last("crash", exception_name(fault->ExceptionRecord->ExceptionCode));
    address_forget_names();
    os_remove_temporary_folder();
    TerminateProcess(GetCurrentProcess(), OS_EXIT_CRASH);
    return EXCEPTION_EXECUTE_HANDLER;
}

void os_start(void)
{
    LARGE_INTEGER hz;
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    SetUnhandledExceptionFilter(on_fault);
    QueryPerformanceFrequency(&hz);
    frequency = hz.QuadPart;
    cancel = CreateEventA(NULL, TRUE, FALSE, NULL);
    pulse = CreateEventA(NULL, TRUE, FALSE, NULL);
    os_winsock_once();
}

void os_exit(int status)
{
    ExitProcess((UINT)status);
}

bool os_own_net(void)
{
    os_warn("sockdriver: --own-net: only Linux has network namespaces\n");
    return false;
}

bool os_drop_to(long long uid)
{
    (void)uid;
    os_warn("sockdriver: --uid: Windows has no user numbers\n");
    return false;
}

/* Input from a file is watched on POSIX only. */
bool os_supervise(void)
{
    return false;
}

void os_progress(long long next_line)
{
    (void)next_line;
}

void os_watch(long long limit_ms)
{
    (void)limit_ms;
}

os_credentials os_process(void)
{
    os_credentials own = {(long long)GetCurrentProcessId(), -1, -1};
    return own;
}

int os_become(bool other)
{
    (void)other;
    return -1;
}

int os_sysctl(const char *name, char *to, size_t room)
{
    (void)name;
    (void)to;
    (void)room;
    return OS_SYSCTL_ABSENT;
}

long long os_sigpipes(void)
{
    return 0;
}

int os_winsock(bool start)
{
    WSADATA data;
    int error = start ? WSAStartup(MAKEWORD(2, 2), &data) : WSACleanup() == 0 ? 0 : WSAGetLastError();
    if (error == 0)
        started += start ? 1 : -1;
    return error;
}

void os_winsock_once(void)
{
    while (started < 1 && os_winsock(true) == 0)
        continue;
    while (started > 1 && os_winsock(false) == 0)
        continue;
}

/* --- Clocks and identity -------------------------------------------------------------------------------------------------- */

long long os_now(void)
{
    LARGE_INTEGER t;
    QueryPerformanceCounter(&t);
    return t.QuadPart / frequency * 1000000000 + t.QuadPart % frequency * 1000000000 / frequency;
}

long long os_realtime_us(void)
{
    FILETIME t;
    GetSystemTimeAsFileTime(&t);
    long long since_1601 = (long long)((unsigned long long)t.dwHighDateTime << 32 | t.dwLowDateTime) / 10;
    return since_1601 - 11644473600000000LL;
}

void os_sleep(long long ms)
{
    Sleep((DWORD)ms);
}

long long os_tick_us(void)
{
    DWORD adjustment, increment;
    BOOL disabled;
    return GetSystemTimeAdjustment(&adjustment, &increment, &disabled) && increment >= 10 ? (long long)increment / 10 : 15625;
}

void os_cheap_call(void)
{
    SetEvent(pulse);
}

static char *put_text(char *to, const char *text)
{
    size_t length = strlen(text);
    memcpy(to, text, length + 1);
    return to + length;
}

static char *put_number(char *to, unsigned long number)
{
    char digits[12];
    size_t at = sizeof digits;
    digits[--at] = '\0';
    do
        digits[--at] = (char)('0' + number % 10);
    while ((number /= 10) != 0);
    return put_text(to, digits + at);
}

static const char *machine_name(void)
{
    SYSTEM_INFO s;
    GetNativeSystemInfo(&s);
    switch (s.wProcessorArchitecture) {
    case PROCESSOR_ARCHITECTURE_AMD64:
        return "x86_64";
    case PROCESSOR_ARCHITECTURE_INTEL:
        return "i686";
    case 12: /* PROCESSOR_ARCHITECTURE_ARM64, which older headers lack */
        return "aarch64";
    default:
        return "unknown";
    }
}

void os_identify(os_identity *who)
{
    RTL_OSVERSIONINFOW v;
    HMODULE ntdll = GetModuleHandleA("ntdll.dll");
    LONG(WINAPI * get_version)(RTL_OSVERSIONINFOW *) =
        (LONG(WINAPI *)(RTL_OSVERSIONINFOW *))(void (*)(void))GetProcAddress(ntdll, "RtlGetVersion");
    const char *(*wine_version)(void) = (const char *(*)(void))(void (*)(void))GetProcAddress(ntdll, "wine_get_version");
    memset(&v, 0, sizeof v);
    v.dwOSVersionInfoSize = sizeof v;
    if (get_version != NULL)
        get_version(&v);
    put_text(who->name, "Windows");
    put_number(put_text(put_number(put_text(put_number(who->release, v.dwMajorVersion), "."), v.dwMinorVersion), "."), v.dwBuildNumber);
    put_text(put_text(who->version, "Windows "), who->release);
    put_text(who->machine, machine_name());
#if defined(_UCRT) || defined(_MSC_VER)
    put_text(who->libc, "ucrt");
#else
    put_text(who->libc, "msvcrt");
#endif
    if (wine_version != NULL && strlen(wine_version()) < sizeof who->wine)
        put_text(who->wine, wine_version());
}

void os_capabilities(void (*add)(const char *prefix, const char *name))
{
    (void)add;
}

/* --- Temporary names ---------------------------------------------------------------------------------------------------------- */

const char *os_temporary_folder(void)
{
    if (folder_made)
        return folder;
    DWORD length = GetTempPathA(sizeof folder, folder);
    if (length == 0 || length + 16 > FOLDER_MAX)
        return NULL;
    put_number(put_text(folder + length, "sc-"), GetCurrentProcessId());
    folder_made = CreateDirectoryA(folder, NULL) != 0 || GetLastError() == ERROR_ALREADY_EXISTS;
    return folder_made ? folder : NULL;
}

void os_unlink(const char *path)
{
    DeleteFileA(path);
}

void os_remove_temporary_folder(void)
{
    if (folder_made)
        RemoveDirectoryA(folder);
    folder_made = false;
}

/* --- Actors ----------------------------------------------------------------------------------------------------------------------- */

static DWORD WINAPI act_later(void *given)
{
    actor mine = *(const actor *)given;
    if (WaitForSingleObject(cancel, (DWORD)mine.ms) == WAIT_TIMEOUT)
        action_perform(&mine.action);
    return 0;
}

bool os_act_later(long long ms, const struct action *action)
{
    if (actor_count == ACTORS_MAX)
        return false;
    actor *a = &actors[actor_count];
    a->ms = ms;
    a->action = *action;
    a->thread = CreateThread(NULL, 0, act_later, a, 0, NULL);
    actor_count += a->thread != NULL;
    return a->thread != NULL;
}

void os_end_actors(void)
{
    SetEvent(cancel);
    for (int i = 0; i < actor_count; i++) {
        /* One that is inside a call comes out of it when its socket goes. */
        if (WaitForSingleObject(actors[i].thread, 50) == WAIT_TIMEOUT) {
            closesocket(actors[i].action.handle);
            WaitForSingleObject(actors[i].thread, 2000);
        }
        CloseHandle(actors[i].thread);
    }
    actor_count = 0;
    ResetEvent(cancel);
}

#endif
