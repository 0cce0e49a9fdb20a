/* Windows, and Wine: all of its part in os.h. */
#include "driver.h"

#ifdef _WIN32

#ifdef _MSC_VER
#pragma comment(lib, "ws2_32")
#endif

enum { ACTORS_MAX = 32, INTERFACES_MAX = 64, SPARE_SOCKETS = 33, FOLDER_MAX = 80 };

typedef struct {
    HANDLE thread;
    long long ms;
    action action;
} actor;

static LONGLONG frequency;
static int started;
static LPFN_WSARECVMSG receive_message;
static HANDLE cancel;
static HANDLE pulse;
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

static void find_recvmsg(void)
{
    GUID id = WSAID_WSARECVMSG;
    DWORD got;
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s == INVALID_SOCKET)
        return;
    if (WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof id, &receive_message, sizeof receive_message, &got, NULL, NULL) != 0)
        receive_message = NULL;
    closesocket(s);
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
    find_recvmsg();
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

bool os_loopback_broadcasts(void)
{
    static INTERFACE_INFO list[INTERFACES_MAX];
    DWORD bytes = 0;
    bool found = false;
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s == INVALID_SOCKET)
        return false;
    if (WSAIoctl(s, SIO_GET_INTERFACE_LIST, NULL, 0, list, sizeof list, &bytes, NULL, NULL) == 0)
        for (size_t i = 0; i < bytes / sizeof list[0]; i++)
            found = found || ((list[i].iiFlags & IFF_LOOPBACK) != 0 && (list[i].iiFlags & IFF_BROADCAST) != 0);
    closesocket(s);
    return found;
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

/* --- Sockets -------------------------------------------------------------------------------------------------------------------- */

int os_error(void)
{
    return WSAGetLastError();
}

bool os_would_block(int error)
{
    return error == WSAEWOULDBLOCK;
}

int os_close(os_socket handle)
{
    return closesocket(handle);
}

bool os_still_open_after(int close_error)
{
    /* Winsock keeps a socket whose closesocket failed. */
    (void)close_error;
    return true;
}

void os_close_foreign(os_socket handle)
{
    CloseHandle((HANDLE)handle);
}

static int closed_socket(os_socket *handle)
{
    /* Handles are given again, the last or the first closed soonest: the middle one of many lasts. */
    os_socket spare[SPARE_SOCKETS];
    for (int i = 0; i < SPARE_SOCKETS; i++)
        spare[i] = socket(AF_INET, SOCK_STREAM, 0);
    int error = spare[SPARE_SOCKETS / 2] == INVALID_SOCKET ? WSAGetLastError() : 0;
    *handle = spare[SPARE_SOCKETS / 2];
    for (int i = 0; i < SPARE_SOCKETS; i++)
        closesocket(spare[i]);
    return error;
}

int os_descriptor(const char *what, os_socket *handle, os_socket *beside)
{
    static char path[MAX_PATH + 8];
    HANDLE one, other;
    if (strcmp(what, "invalid") == 0) {
        *handle = INVALID_SOCKET;
        return 0;
    }
    if (strcmp(what, "closed") == 0)
        return closed_socket(handle);
    if (strcmp(what, "pipe") == 0) {
        if (!CreatePipe(&one, &other, NULL, 0))
            return (int)GetLastError();
        *handle = (os_socket)one;
        *beside = (os_socket)other;
        return 0;
    }
    if (strcmp(what, "file") != 0)
        return -1;
    if (os_temporary_folder() == NULL)
        return (int)GetLastError();
    put_text(put_text(path, folder), "\\file");
    one = CreateFileA(path, GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE, NULL);
    *handle = (os_socket)one;
    return one == INVALID_HANDLE_VALUE ? (int)GetLastError() : 0;
}

int os_socketpair(int family, int kind, int protocol, os_socket pair[2])
{
    (void)family;
    (void)kind;
    (void)protocol;
    (void)pair;
    return -2;
}

int os_nonblocking(os_socket handle, bool on)
{
    u_long mode = on;
    return ioctlsocket(handle, FIONBIO, &mode);
}

bool os_is_nonblocking(os_socket handle, bool known)
{
    /* Winsock can be told the mode, but not asked for it. */
    (void)handle;
    return known;
}

int os_poll(os_socket handle, int events, long long ms, int *came)
{
    WSAPOLLFD p;
    p.fd = handle;
    p.events = (SHORT)(((events & OS_READ) != 0 ? POLLRDNORM : 0) | ((events & OS_WRITE) != 0 ? POLLWRNORM : 0) |
                       ((events & OS_PRI) != 0 ? POLLRDBAND : 0));
    p.revents = 0;
    int answer = WSAPoll(&p, 1, (INT)ms);
    *came = ((p.revents & POLLRDNORM) != 0 ? OS_READ : 0) | ((p.revents & POLLWRNORM) != 0 ? OS_WRITE : 0) |
            ((p.revents & (POLLRDBAND | POLLPRI)) != 0 ? OS_PRI : 0) | ((p.revents & POLLERR) != 0 ? OS_ERROR : 0) |
            ((p.revents & POLLHUP) != 0 ? OS_HUP : 0) | ((p.revents & POLLNVAL) != 0 ? OS_INVALID : 0);
    return answer;
}

int os_atmark(os_socket handle, long long *value)
{
    u_long mark = 0;
    int answer = ioctlsocket(handle, SIOCATMARK, &mark);
    *value = mark != 0;
    return answer;
}

int os_unread(os_socket handle, long long *value)
{
    u_long bytes = 0;
    int answer = ioctlsocket(handle, FIONREAD, &bytes);
    *value = (long long)bytes;
    return answer;
}

int os_getsockopt(os_socket handle, int level, int name, void *value, os_length *length)
{
    return getsockopt(handle, level, name, value, length);
}

int os_setsockopt(os_socket handle, int level, int name, const void *value, os_length length)
{
    return setsockopt(handle, level, name, value, length);
}

bool os_has_getsockopt2(void)
{
    return false;
}

int os_getsockopt2(os_socket handle, int level, int name, void *value, os_length *length)
{
    return os_getsockopt(handle, level, name, value, length);
}

bool os_has_recvmsg(void)
{
    return receive_message != NULL;
}

long long os_recvmsg(os_socket handle, void *to, int count, int flags, void *control, int room, os_message *message)
{
    WSAMSG m;
    WSABUF part;
    DWORD got = 0;
    struct sockaddr_storage from;
    part.buf = to;
    part.len = (ULONG)count;
    memset(&m, 0, sizeof m);
    m.name = (struct sockaddr *)&from;
    m.namelen = sizeof from;
    m.lpBuffers = &part;
    m.dwBufferCount = 1;
    m.Control.buf = room > 0 ? control : NULL;
    m.Control.len = (ULONG)room;
    m.dwFlags = (DWORD)flags;
    if (receive_message(handle, &m, &got, NULL, NULL) != 0)
        return -1;
    message->truncated = (m.dwFlags & MSG_TRUNC) != 0;
    message->control_truncated = (m.dwFlags & MSG_CTRUNC) != 0;
    message->oob = (m.dwFlags & MSG_OOB) != 0;
    for (WSACMSGHDR *c = WSA_CMSG_FIRSTHDR(&m); c != NULL; c = WSA_CMSG_NXTHDR(&m, c)) {
        if (message->controls++ > 0)
            continue;
        long long head = (const char *)WSA_CMSG_DATA(c) - (const char *)c;
        long long there = m.Control.buf + m.Control.len - (const char *)WSA_CMSG_DATA(c);
        message->level = c->cmsg_level;
        message->type = c->cmsg_type;
        message->length = (long long)c->cmsg_len;
        message->data = (const unsigned char *)WSA_CMSG_DATA(c);
        message->data_bytes = (int)(message->length - head < there ? message->length - head : there);
        if (message->data_bytes < 0)
            message->data_bytes = 0;
    }
    return (long long)got;
}

bool os_stamp_us(const os_message *message, long long *us)
{
#ifdef SO_TIMESTAMP
    /* A reading of the performance counter; told as if it were of the wall clock. */
    UINT64 ticks;
    LARGE_INTEGER now;
    if (message->level == SOL_SOCKET && message->type == SO_TIMESTAMP && message->data_bytes == (int)sizeof ticks) {
        memcpy(&ticks, message->data, sizeof ticks);
        QueryPerformanceCounter(&now);
        *us = os_realtime_us() - (now.QuadPart - (long long)ticks) * 1000000 / frequency;
        return true;
    }
#else
    (void)message;
    (void)us;
#endif
    return false;
}

bool os_credentials_of(const os_message *message, os_credentials *who)
{
    (void)message;
    (void)who;
    return false;
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
