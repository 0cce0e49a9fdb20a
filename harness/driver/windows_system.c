/* Windows, and Wine: clocks, who the system is, memory, temporary names. */
#include "driver.h"

#ifdef _WIN32

enum { FOLDER_MAX = 80 };

static LONGLONG frequency;
static HANDLE pulse;
static char folder[MAX_PATH];
static bool folder_made;

/* --- Clocks and identity -------------------------------------------------------------------------------------------------- */

void os_start_system(void)
{
    LARGE_INTEGER hz;
    QueryPerformanceFrequency(&hz);
    frequency = hz.QuadPart;
    pulse = CreateEventA(NULL, TRUE, FALSE, NULL);
}

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

/* --- Memory ----------------------------------------------------------------------------------------------------------------- */

unsigned char *os_map(size_t bytes, size_t *size, size_t *beyond)
{
    SYSTEM_INFO s;
    GetSystemInfo(&s);
    *size = (bytes + s.dwPageSize - 1) / s.dwPageSize * s.dwPageSize;
    *beyond = 2 * s.dwPageSize;
    void *pages = VirtualAlloc(NULL, *size + *beyond, MEM_RESERVE, PAGE_NOACCESS);
    return pages == NULL ? NULL : VirtualAlloc(pages, *size, MEM_COMMIT, PAGE_READWRITE);
}

bool os_protect(unsigned char *pages, size_t bytes, bool writable)
{
    DWORD before;
    return VirtualProtect(pages, bytes, writable ? PAGE_READWRITE : PAGE_READONLY, &before) != 0;
}

/* --- Structures: of those that end in an array of any length, none. ------------------------------------------------------------ */

long long os_structure(const char *name)
{
    static const struct {
        const char *name;
        long long size;
    } sizes[] = {OS_STRUCTURES,
                 OS_STRUCTURE(in_pktinfo),
                 OS_STRUCTURE(group_req),
                 OS_STRUCTURE(group_source_req),
                 {"csaddr_exact", sizeof(CSADDR_INFO)},
                 {"ias_query", sizeof(WINDOWS_IAS_QUERY)},
                 {"ipx_address_data", sizeof(IPX_ADDRESS_DATA)},
                 {"ipx_netnum_data", sizeof(IPX_NETNUM_DATA)},
                 {"ipx_spxconnstatus_data", sizeof(IPX_SPXCONNSTATUS_DATA)},
                 {"wsaprotocol_info", sizeof(WSAPROTOCOL_INFOA)}};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        if (strcmp(sizes[i].name, name) == 0)
            return sizes[i].size;
    return -1;
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

void os_forget_temporary_folder(void)
{
    folder_made = false;
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

#endif
