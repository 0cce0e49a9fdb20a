/* POSIX systems: input and output, signals and faults, fresh processes, actors, second processes. */
#include "driver.h"

#ifndef _WIN32

#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ACTORS_MAX = 32, STACK_BYTES = 65536 };

static unsigned char handler_stack[STACK_BYTES];
static volatile sig_atomic_t sigpipes;
static volatile long long *resume_at; /* shared with the process that starts fresh ones */
static volatile pid_t worker;         /* the fresh one, in that process */
static long long watched_ms;

static pid_t actors[ACTORS_MAX];
static int actor_count;
static int gate[2];    /* where actors that were not started yet wait for the time from which theirs is counted */
static int gated;      /* how many they are */

static struct {
    volatile pid_t pid; /* 0: none */
    int to, from;
} seconds[OS_PROCESSES_MAX];

/* --- Input and output ----------------------------------------------------------------------------------------------- */

long os_read(char *to, size_t room)
{
    ssize_t got;
    do
        got = read(STDIN_FILENO, to, room);
    while (got < 0 && errno == EINTR);
    return (long)got;
}

static bool write_all(int to, const char *from, size_t count)
{
    while (count > 0) {
        ssize_t put = write(to, from, count);
        if (put < 0 && errno == EAGAIN) {
            struct pollfd p = {to, POLLOUT, 0};
            poll(&p, 1, -1);
        } else if (put < 0 && errno != EINTR) {
            return false;
        } else if (put > 0) {
            from += put;
            count -= (size_t)put;
        }
    }
    return true;
}

bool os_write(const char *from, size_t count)
{
    return write_all(STDOUT_FILENO, from, count);
}

void os_warn(const char *text)
{
    write_all(STDERR_FILENO, text, strlen(text));
}

void os_exit(int status)
{
    os_end_actors();
    os_end_processes();
    address_forget_names();
    os_remove_temporary_folder();
    _exit(status);
}

/* --- Signals and faults ----------------------------------------------------------------------------------------------- */

static const int ends[] = {SIGTERM, SIGINT, SIGHUP};

static const struct {
    int number;
    const char *name;
} faults[] = {{SIGSEGV, "SIGSEGV"}, {SIGBUS, "SIGBUS"}, {SIGILL, "SIGILL"}, {SIGFPE, "SIGFPE"}, {SIGSYS, "SIGSYS"}};

enum { FAULTS = sizeof faults / sizeof faults[0], ENDS = sizeof ends / sizeof ends[0] };

static const char *fault_name(int number)
{
    for (int i = 0; i < FAULTS; i++)
        if (faults[i].number == number)
            return faults[i].name;
    return number == SIGKILL ? "SIGKILL" : number == SIGABRT ? "SIGABRT" : "SIGNAL";
}

static void on_fault(int number)
{
    reply_last("crash", fault_name(number));
    os_exit(OS_EXIT_CRASH);
}

static void on_limit(int number)
{
    char digits[24];
    size_t at = sizeof digits;
    long long ms = watched_ms;
    (void)number;
    digits[--at] = '\0';
    do
        digits[--at] = (char)('0' + ms % 10);
    while ((ms /= 10) > 0);
    reply_last("hang", digits + at);
    os_exit(OS_EXIT_HANG);
}

static void on_sigpipe(int number)
{
    (void)number;
    sigpipes++;
}

static void on_end(int number)
{
    if (worker > 0)
        kill(worker, SIGTERM);
    os_exit(128 + number);
}

static void handle(int number, void (*handler)(int), int flags)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

/* What whoever started this lets be ignored, as nohup and a script's '&' do, stays ignored. */
static void handle_ends(void (*handler)(int), int flags)
{
    struct sigaction before;
    for (int i = 0; i < ENDS; i++)
        if (sigaction(ends[i], NULL, &before) != 0 || before.sa_handler != SIG_IGN)
            handle(ends[i], handler, flags);
}

void os_start(void)
{
    stack_t stack;
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = handler_stack;
    stack.ss_size = sizeof handler_stack;
    sigaltstack(&stack, NULL);
    for (int i = 0; i < FAULTS; i++)
        handle(faults[i].number, on_fault, SA_ONSTACK);
    handle_ends(on_end, SA_ONSTACK);
    handle(SIGALRM, on_limit, SA_ONSTACK);
    handle(SIGPIPE, on_sigpipe, SA_RESTART);
    os_start_system();
}

long long os_sigpipes(void)
{
    return sigpipes;
}

/* --- Fresh processes, when the input is a file -------------------------------------------------------------------------- */

static bool input_is_file(void)
{
    struct stat s;
    return fstat(STDIN_FILENO, &s) == 0 && S_ISREG(s.st_mode);
}

long long os_input_position(void)
{
    return input_is_file() ? (long long)lseek(STDIN_FILENO, 0, SEEK_CUR) : 0;
}

bool os_supervise(void)
{
    int status = 0;
    bool fresh = false;
    void *shared = MAP_FAILED;
    if (input_is_file())
        shared = mmap(NULL, sizeof *resume_at, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANON, -1, 0);
    if (shared == MAP_FAILED)
        return false;
    resume_at = shared;
    for (;; fresh = true) {
        pid_t pid = fork();
        if (pid == 0) {
            worker = 0;
            os_die_with_parent();
            return fresh;
        }
        worker = pid;
        while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
            continue;
        if (pid < 0)
            _exit(1);
        if (WIFSIGNALED(status))
            reply_last("crash", fault_name(WTERMSIG(status)));
        else if (WEXITSTATUS(status) != OS_EXIT_CRASH && WEXITSTATUS(status) != OS_EXIT_HANG)
            _exit(WEXITSTATUS(status));
        if (lseek(STDIN_FILENO, (off_t)*resume_at, SEEK_SET) < 0)
            _exit(1);
    }
}

void os_progress(long long next_line)
{
    if (resume_at != NULL)
        *resume_at = next_line;
}

void os_watch(long long limit_ms)
{
    struct itimerval t;
    if (resume_at == NULL)
        return;
    memset(&t, 0, sizeof t);
    if (limit_ms >= 0) {
        watched_ms = limit_ms;
        t.it_value.tv_sec = (time_t)(limit_ms / 1000);
        t.it_value.tv_usec = (suseconds_t)(limit_ms % 1000) * 1000 + (limit_ms == 0);
    }
    setitimer(ITIMER_REAL, &t, NULL);
}

/* --- Actors ------------------------------------------------------------------------------------------------------------- */

static void close_both(int ends[2])
{
    close(ends[0]);
    close(ends[1]);
}

bool os_act_later(long long ms, const struct action *action)
{
    if (actor_count == ACTORS_MAX || (gated == 0 && pipe(gate) != 0))
        return false;
    pid_t pid = fork();
    if (pid != 0) {
        if (pid > 0) {
            actors[actor_count++] = pid;
            gated++;
        } else if (gated == 0) {
            close_both(gate);
        }
        return pid > 0;
    }
    for (int i = 0; i < FAULTS; i++)
        handle(faults[i].number, SIG_DFL, 0);
    handle_ends(SIG_DFL, 0);
    os_die_with_parent();
    /* A copy of any other socket would keep it open after the driver closes it, and one of the output would hide our end. */
    slots_close_but(&action->handle, 1);
    close(STDIN_FILENO);
    close(STDOUT_FILENO);
    close(gate[1]);
    long long from;
    ssize_t got;
    while ((got = read(gate[0], &from, sizeof from)) < 0 && errno == EINTR)
        continue;
    if (got != (ssize_t)sizeof from)
        _exit(0);
    close(gate[0]);
    long long left = from + ms * 1000000 - os_now();
    if (left > 0)
        os_sleep((left + 999999) / 1000000);
    action_perform(action);
    _exit(0);
}

/* A fork may take long: the time of an actor is counted from the request that it is to meet, not from the one that asks for it. */
void os_start_actors(void)
{
    if (gated == 0)
        return;
    long long from = os_now();
    for (; gated > 0; gated--)
        while (write(gate[1], &from, sizeof from) < 0 && errno == EINTR)
            continue;
    close_both(gate);
}

void os_end_actors(void)
{
    if (gated > 0)
        close_both(gate);
    gated = 0;
    for (int i = 0; i < actor_count; i++)
        kill(actors[i], SIGKILL);
    for (int i = 0; i < actor_count; i++)
        while (waitpid(actors[i], NULL, 0) < 0 && errno == EINTR)
            continue;
    actor_count = 0;
}

/* --- Second processes ----------------------------------------------------------------------------------------------------- */

bool os_has_processes(void)
{
    return true;
}

/* In the process that was just forked: nothing of what its parent answers for is its own. */
static void become_second(int input, int output)
{
    os_die_with_parent();
    worker = 0;
    resume_at = NULL;
    actor_count = 0;
    gated = 0;
    for (int i = 0; i < OS_PROCESSES_MAX; i++) {
        if (seconds[i].pid != 0) {
            close(seconds[i].to);
            close(seconds[i].from);
        }
        seconds[i].pid = 0;
    }
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    address_disown_names();
}

int os_process_start(int at)
{
    int down[2], up[2];
    if (pipe(down) != 0)
        return -1;
    if (pipe(up) != 0) {
        close_both(down);
        return -1;
    }
    pid_t pid = fork();
    if (pid == 0) {
        become_second(down[0], up[1]);
        close_both(down);
        close_both(up);
        return 0;
    }
    if (pid < 0) {
        int error = errno;
        close_both(down);
        close_both(up);
        errno = error;
        return -1;
    }
    close(down[0]);
    close(up[1]);
    seconds[at].to = down[1];
    seconds[at].from = up[0];
    seconds[at].pid = pid;
    return (int)pid;
}

long os_process_ask(int at, const char *line, size_t count, char *reply, size_t room)
{
    size_t got = 0;
    if (!write_all(seconds[at].to, line, count))
        return -1;
    while (got < room) {
        ssize_t one = read(seconds[at].from, reply + got, room - got);
        if (one < 0 && errno == EINTR)
            continue;
        if (one <= 0)
            return -1;
        got += (size_t)one;
        /* One reply is owed, so nothing comes behind it. */
        if (reply[got - 1] == '\n')
            return (long)got - 1;
    }
    return -1;
}

void os_process_end(int at)
{
    pid_t pid = seconds[at].pid;
    if (pid == 0)
        return;
    seconds[at].pid = 0;
    kill(pid, SIGTERM);
    close(seconds[at].to);
    close(seconds[at].from);
    while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
        continue;
}

void os_end_processes(void)
{
    for (int i = 0; i < OS_PROCESSES_MAX; i++)
        os_process_end(i);
}

#endif
