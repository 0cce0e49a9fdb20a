/* Channels: several drivers behind one pair of streams, for transports that are dear to start (a virtual machine, a remote shell). */
#include "driver.h"

#ifndef _WIN32

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    INPUT_BYTES = 2 * LINE_BYTES,
    REQUESTS_BYTES = 65536 + LINE_BYTES, /* the window that PROTOCOL.md promises, and a line */
    PREFIX_BYTES = 4,
    ROOM_BYTES = (PREFIX_BYTES + 1) * (LINE_BYTES + 1), /* what one read from a child can become, when its lines are empty */
    OUTPUT_BYTES = 4 * ROOM_BYTES,
    GRACE_MS = 500,
    FAREWELL_MS = 10000,
    LOOK_MS = 5
};

typedef struct {
    pid_t pid;         /* 0: none; one is forked for the next request */
    int in, out;       /* our ends of its pipes; -1: closed */
    bool asked;        /* to be ended: `ended killed` is owed */
    bool gone;         /* it ended by itself: requests are dropped until a restart is asked for */
    long long kill_at; /* when SIGKILL follows, by os_now; 0: never */
    size_t pending, held;
    char requests[REQUESTS_BYTES]; /* not yet given to it */
    char replies[LINE_BYTES + 1];  /* its line that is not yet whole */
} channel;

static channel channels[OS_CHANNELS_MAX];
static int channel_count;
static char input[INPUT_BYTES], output[OUTPUT_BYTES];
static size_t input_used, output_used;
static bool input_ended, dropping; /* dropping: the rest of a line that is too long */

/* Whatever one read or one line may bring can be told. */
static bool has_room(void)
{
    return output_used + ROOM_BYTES <= OUTPUT_BYTES;
}

static void say(const char *text, size_t count)
{
    memcpy(output + output_used, text, count);
    output_used += count;
}

static void say_line(int k, const char *text, size_t count)
{
    char prefix[PREFIX_BYTES] = {(char)('0' + k / 10), (char)('0' + k % 10), ' '};
    say(prefix + (k < 10), k < 10 ? 2 : 3);
    say(text, count);
    say("\n", 1);
}

static void say_end(int k, const char *how, long long n)
{
    char line[64], digits[24];
    size_t at = sizeof digits, length = strlen(how);
    memcpy(line, how, length);
    for (; n > 0 || (n == 0 && at == sizeof digits); n /= 10)
        digits[--at] = (char)('0' + n % 10);
    memcpy(line + length, digits + at, sizeof digits - at);
    say_line(k, line, length + sizeof digits - at);
}

static bool set_nonblocking(int fd, bool on)
{
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0)
        return false;
    fcntl(fd, F_SETFL, on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK);
    return (flags & O_NONBLOCK) != 0;
}

static void close_end(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

/* --- Children ------------------------------------------------------------------------------------------------------- */

/* True in the child, which lives on as an ordinary driver. */
static bool start_child(channel *c)
{
    int down[2], up[2];
    if (pipe(down) != 0)
        return false;
    if (pipe(up) != 0) {
        close(down[0]);
        close(down[1]);
        return false;
    }
    c->pid = fork();
    if (c->pid != 0) {
        close(down[0]);
        close(up[1]);
        c->in = down[1];
        c->out = up[0];
        set_nonblocking(c->in, true);
        set_nonblocking(c->out, true);
        return false;
    }
    /* A copy of another channel's pipe would hide the end of its child's input. */
    for (int i = 0; i < channel_count; i++) {
        close_end(&channels[i].in);
        close_end(&channels[i].out);
    }
    dup2(down[0], STDIN_FILENO);
    dup2(up[1], STDOUT_FILENO);
    close(down[0]);
    close(down[1]);
    close(up[0]);
    close(up[1]);
    os_die_with_parent();
    return true;
}

static void ask_to_end(channel *c)
{
    c->pending = 0;
    c->held = 0;
    c->asked = true;
    c->gone = false;
    if (c->pid > 0) {
        kill(c->pid, SIGTERM);
        c->kill_at = os_now() + GRACE_MS * 1000000LL;
        close_end(&c->in);
        close_end(&c->out);
    }
}

/* A child whose output has ended, or that was asked to end, is waited for without standing still. */
static void look_after(int k)
{
    channel *c = &channels[k];
    int status = 0;
    if (c->pid > 0 && c->out < 0) {
        pid_t ended = waitpid(c->pid, &status, WNOHANG);
        if (ended == 0 && c->kill_at > 0 && os_now() >= c->kill_at) {
            kill(c->pid, SIGKILL);
            c->kill_at = 0;
        }
        if (ended == 0)
            return;
        c->pid = 0;
        c->kill_at = 0;
        close_end(&c->in);
        if (!c->asked) {
            c->gone = true;
            c->pending = 0;
            if (WIFSIGNALED(status))
                say_end(k, "ended by signal ", WTERMSIG(status));
            else
                say_end(k, "ended with exit code ", WEXITSTATUS(status));
        }
    }
    if (c->pid == 0 && c->asked) {
        c->asked = false;
        say_line(k, "ended killed", 12);
    }
}

static void take_replies(int k)
{
    channel *c = &channels[k];
    ssize_t got = read(c->out, c->replies + c->held, sizeof c->replies - c->held);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0) {
        /* Half a line is no reply. */
        c->held = 0;
        c->kill_at = os_now() + GRACE_MS * 1000000LL;
        close_end(&c->out);
        return;
    }
    c->held += (size_t)got;
    size_t from = 0;
    char *lf;
    while ((lf = memchr(c->replies + from, '\n', c->held - from)) != NULL) {
        size_t length = (size_t)(lf - (c->replies + from));
        say_line(k, c->replies + from, length);
        from += length + 1;
    }
    memmove(c->replies, c->replies + from, c->held - from);
    c->held -= from;
    if (c->held == sizeof c->replies) {
        say_line(k, c->replies, c->held);
        c->held = 0;
    }
}

static void give_requests(channel *c)
{
    ssize_t put = write(c->in, c->requests, c->pending);
    if (put > 0) {
        c->pending -= (size_t)put;
        memmove(c->requests, c->requests + put, c->pending);
    } else if (put < 0 && errno != EAGAIN && errno != EINTR) {
        /* It is ending: its output tells how. */
        c->pending = 0;
        close_end(&c->in);
    }
}

/* --- Lines of the input ----------------------------------------------------------------------------------------------- */

/* False when the channel has no room for it now. */
static bool take_line(const char *line, size_t length)
{
    size_t digits = strspn(line, "0123456789");
    int k = digits == 1 ? line[0] - '0' : digits == 2 ? 10 * (line[0] - '0') + line[1] - '0' : channel_count;
    if (k >= channel_count || line[digits] != ' ') {
        static const char complaint[] = "bad no such channel\n";
        say(complaint, sizeof complaint - 1);
        return true;
    }
    channel *c = &channels[k];
    const char *request = line + digits + 1;
    size_t count = length - digits - 1;
    if (count == 8 && memcmp(request, "!restart", 8) == 0) {
        ask_to_end(c);
        return true;
    }
    if (c->gone)
        return true;
    if (c->pending + count + 1 > sizeof c->requests)
        return false;
    memcpy(c->requests + c->pending, request, count);
    c->requests[c->pending + count] = '\n';
    c->pending += count + 1;
    return true;
}

static void take_lines(void)
{
    size_t from = 0;
    char *lf;
    while (has_room() && (lf = memchr(input + from, '\n', input_used - from)) != NULL) {
        size_t length = (size_t)(lf - (input + from));
        /* The child gets what fits of a line that is too long, which is still too long, and complains in its turn. */
        *lf = '\0';
        if (!take_line(input + from, length)) {
            *lf = '\n';
            break;
        }
        from += length + 1;
    }
    memmove(input, input + from, input_used - from);
    input_used -= from;
}

static void read_input(void)
{
    ssize_t got = read(STDIN_FILENO, input + input_used, INPUT_BYTES - input_used);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0) {
        static const char complaint[] = "bad the last line has no end\n";
        if (input_used > 0 && input[input_used - 1] != '\n')
            say(complaint, sizeof complaint - 1);
        input_ended = true;
        for (int k = 0; k < channel_count; k++)
            channels[k].kill_at = os_now() + FAREWELL_MS * 1000000LL;
        return;
    }
    if (dropping) {
        char *lf = memchr(input + input_used, '\n', (size_t)got);
        if (lf == NULL)
            return;
        size_t rest = (size_t)(input + input_used + got - lf);
        memmove(input + input_used, lf, rest);
        input_used += rest;
        dropping = false;
        return;
    }
    input_used += (size_t)got;
    size_t line = input_used;
    while (line > 0 && input[line - 1] != '\n')
        line--;
    if (input_used - line > LINE_BYTES + PREFIX_BYTES) {
        input_used = line + LINE_BYTES + PREFIX_BYTES;
        dropping = true;
    }
}

/* --- The loop ----------------------------------------------------------------------------------------------------------- */

static bool all_done(void)
{
    for (int k = 0; k < channel_count; k++)
        if (channels[k].pid > 0 || channels[k].pending > 0)
            return false;
    return input_ended && output_used == 0;
}

/* Nobody listens any more. */
static void end_all(void)
{
    for (int k = 0; k < channel_count; k++)
        ask_to_end(&channels[k]);
    for (bool any = true; any; os_sleep(LOOK_MS)) {
        any = false;
        for (int k = 0; k < channel_count; k++) {
            output_used = 0;
            look_after(k);
            any = any || channels[k].pid > 0;
        }
    }
    _exit(1);
}

static void write_output(void)
{
    ssize_t put = write(STDOUT_FILENO, output, output_used);
    if (put > 0) {
        output_used -= (size_t)put;
        memmove(output, output + put, output_used);
    } else if (put < 0 && errno != EAGAIN && errno != EINTR) {
        end_all();
    }
}

/* What may be waited for: nobody is written to who does not read, and nobody read whose words have no room. */
static void wait_for_any(struct pollfd *fds)
{
    int timeout = -1;
    bool room = has_room();
    fds[0] = (struct pollfd){input_ended || !room || input_used == INPUT_BYTES ? -1 : STDIN_FILENO, POLLIN, 0};
    fds[1] = (struct pollfd){output_used > 0 ? STDOUT_FILENO : -1, POLLOUT, 0};
    for (int k = 0; k < channel_count; k++) {
        channel *c = &channels[k];
        fds[2 + 2 * k] = (struct pollfd){c->in >= 0 && c->pending > 0 ? c->in : -1, POLLOUT, 0};
        fds[3 + 2 * k] = (struct pollfd){room ? c->out : -1, POLLIN, 0};
        if (c->pid > 0 && (c->out < 0 || input_ended))
            timeout = LOOK_MS;
    }
    if (poll(fds, (nfds_t)(2 + 2 * channel_count), timeout) < 0)
        for (int i = 0; i < 2 + 2 * channel_count; i++)
            fds[i].revents = 0;
}

/* True in a child. */
static bool serve_channel(int k, const struct pollfd *fds)
{
    channel *c = &channels[k];
    if (c->out >= 0 && c->out == fds[1].fd && fds[1].revents != 0 && has_room())
        take_replies(k);
    if (c->in >= 0 && c->in == fds[0].fd && fds[0].revents != 0)
        give_requests(c);
    if (input_ended && c->pending == 0)
        close_end(&c->in);
    if (input_ended && c->out >= 0 && c->kill_at > 0 && os_now() >= c->kill_at)
        ask_to_end(c);
    if (!has_room())
        return false;
    look_after(k);
    if (c->pid == 0 && !c->asked && !c->gone && c->pending > 0) {
        if (start_child(c))
            return true;
        if (c->pid <= 0) {
            static const char complaint[] = "ended before it began: no process or no pipe";
            c->pid = 0;
            c->pending = 0;
            close_end(&c->in);
            close_end(&c->out);
            c->gone = true;
            say_line(k, complaint, sizeof complaint - 1);
        }
    }
    return false;
}

void os_channels(int count, bool announce)
{
    static struct pollfd fds[2 + 2 * OS_CHANNELS_MAX];
    channel_count = count;
    for (int k = 0; k < count; k++)
        channels[k].in = channels[k].out = -1;
    signal(SIGPIPE, SIG_IGN);
    bool in_was = set_nonblocking(STDIN_FILENO, true), out_was = set_nonblocking(STDOUT_FILENO, true);
    if (announce)
        say("ready\n", 6);
    while (!all_done()) {
        wait_for_any(fds);
        if (fds[0].revents != 0)
            read_input();
        take_lines();
        for (int k = 0; k < count; k++)
            if (serve_channel(k, fds + 2 + 2 * k))
                return;
        if (output_used > 0)
            write_output();
    }
    set_nonblocking(STDIN_FILENO, in_was);
    set_nonblocking(STDOUT_FILENO, out_was);
    _exit(0);
}

#endif
