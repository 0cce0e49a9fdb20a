/* Windows, and Wine: input and output, faults, Winsock, actors. */
#include "driver.h"

#ifdef _WIN32

enum { ACTORS_MAX = 32 };

typedef struct {
    HANDLE thread;      /* suspended until it is started */
    long long ms, from; /* by os_now; 0: not started */
    action action;
} actor;

static int started; /* how often Winsock was */
static HANDLE cancel;
static actor actors[ACTORS_MAX];
static int actor_count;

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
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    SetUnhandledExceptionFilter(on_fault);
    cancel = CreateEventA(NULL, TRUE, FALSE, NULL);
    os_start_system();
    os_winsock_once();
}

void os_exit(int status)
{
    ExitProcess((UINT)status);
}

void os_channels(int count, bool announce)
{
    (void)count;
    (void)announce;
    os_warn("sockdriver: --channels: not on Windows, where several drivers are started instead\n");
    os_exit(2);
}

bool os_own_net(bool pair_at_once)
{
    (void)pair_at_once;
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

/* --- Actors ----------------------------------------------------------------------------------------------------------------------- */

static DWORD WINAPI act_later(void *given)
{
    actor mine = *(const actor *)given;
    long long left = mine.from + mine.ms * 1000000 - os_now();
    if (WaitForSingleObject(cancel, left > 0 ? (DWORD)((left + 999999) / 1000000) : 0) == WAIT_TIMEOUT)
        action_perform(&mine.action);
    return 0;
}

bool os_act_later(long long ms, const struct action *action)
{
    if (actor_count == ACTORS_MAX)
        return false;
    actor *a = &actors[actor_count];
    a->ms = ms;
    a->from = 0;
    a->action = *action;
    a->thread = CreateThread(NULL, 0, act_later, a, CREATE_SUSPENDED, NULL);
    actor_count += a->thread != NULL;
    return a->thread != NULL;
}

/* A thread may take long to come: its time is counted from the request that it is to meet, not from the one that asks for it. */
void os_start_actors(void)
{
    for (int i = actor_count; i > 0 && actors[i - 1].from == 0; i--) {
        actors[i - 1].from = os_now();
        ResumeThread(actors[i - 1].thread);
    }
}

void os_end_actors(void)
{
    SetEvent(cancel);
    os_start_actors();
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

/* --- Second processes: there is no fork ------------------------------------------------------------------------------------------- */

bool os_has_processes(void)
{
    return false;
}

int os_process_start(int at)
{
    (void)at;
    return -1;
}

long os_process_ask(int at, const char *line, size_t count, char *reply, size_t room)
{
    (void)at;
    (void)line;
    (void)count;
    (void)reply;
    (void)room;
    return -1;
}

void os_process_end(int at)
{
    (void)at;
}

void os_end_processes(void)
{
}

#endif
