/* The loop: a line in, its one reply out; replies are sent when no whole request waits and before one that may block. */
#include "driver.h"

enum { INPUT_BYTES = 4 * LINE_BYTES };

typedef struct {
    const char *name;
    void (*serve)(request *);
    bool may_block;
} verb;

/* The most frequent first. */
static const verb verbs[] = {
    {"getsockopt", serve_getsockopt, false},
    {"setsockopt", serve_setsockopt, false},
    {"socket", serve_socket, false},
    {"case", serve_case, false},
    {"close", serve_close, true},
    {"bind", serve_bind, false},
    {"listen", serve_listen, false},
    {"connect", serve_connect, true},
    {"accept", serve_accept, true},
    {"send", serve_send, true},
    {"recv", serve_recv, true},
    {"sendto", serve_sendto, true},
    {"recvfrom", serve_recvfrom, true},
    {"recvmsg", serve_recvmsg, true},
    {"sendmsg", serve_sendmsg, true},
    {"poll", serve_poll, true},
    {"nonblocking", serve_nonblocking, false},
    {"shutdown", serve_shutdown, true},
    {"fill", serve_fill, true},
    {"after", serve_after, false},
    {"sleep", serve_sleep, true},
    {"bench", serve_bench, true},
    {"getsockopt2", serve_getsockopt2, false},
    {"getsockname", serve_getsockname, false},
    {"getpeername", serve_getpeername, false},
    {"atmark", serve_atmark, false},
    {"unread", serve_unread, false},
    {"descriptor", serve_descriptor, false},
    {"socketpair", serve_socketpair, false},
    {"become", serve_become, false},
    {"identity", serve_identity, false},
    {"symbol", serve_symbol, false},
    {"sizeof", serve_sizeof, false},
    {"structure", serve_structure, false},
    {"sysctl", serve_sysctl, false},
    {"mtu", serve_mtu, false},
    {"hello", serve_hello, false},
    {"process", serve_process, true},
    {"in", serve_in, true},
    {"end", serve_end, true},
    {"acceptex", serve_acceptex, true},
    {"connectex", serve_connectex, true},
    {"startup", serve_startup, true},
    {"cleanup", serve_cleanup, true},
};

static char input[INPUT_BYTES];
static size_t start, end;     /* what was read and not yet served */
static long long position;    /* of input[start] in the input */
static bool skipping;         /* to the next case, as a fresh process after a crash or a hang */
static bool overlong;         /* inside a line of which the head was dropped */

static void dispatch(request *r)
{
    long long limit = -1;
    const char *text = words_option(r, "limit"), *name = words_take(r);
    if (text != NULL && !words_in_range(text, 0, INT32_MAX, &limit)) {
        reply_bad("not a limit in ms", text);
        return;
    }
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
        if (name == NULL || strcmp(verbs[i].name, name) != 0)
            continue;
        if (verbs[i].may_block)
            reply_flush();
        if (verbs[i].serve != serve_after)
            os_start_actors();
        if (limit >= 0)
            os_watch(limit);
        verbs[i].serve(r);
        if (limit >= 0)
            os_watch(-1);
        return;
    }
    reply_bad("no such request", name);
}

static void serve_line(char *line, size_t length)
{
    static request r;
    if (length > 0 && line[length - 1] == '\r')
        length--;
    line[length] = '\0';
    if (skipping && (overlong || strncmp(line, "case ", 5) != 0))
        return;
    skipping = false;
    reply_begin();
    os_network_prepare(line);
    if (overlong || length > LINE_BYTES)
        reply_bad("a line has at most 16384 bytes", NULL);
    else if (strlen(line) != length)
        reply_bad("a line is made of printable ASCII", NULL);
    else if (words_split(line, &r))
        dispatch(&r);
    reply_end();
}

static void serve_lines(void)
{
    char *lf;
    while ((lf = memchr(input + start, '\n', end - start)) != NULL) {
        size_t length = (size_t)(lf - (input + start));
        char *line = input + start;
        start += length + 1;
        position += (long long)length + 1;
        os_progress(position);
        serve_line(line, length);
        overlong = false;
    }
}

/* False at the end of input. */
static bool read_more(void)
{
    memmove(input, input + start, end - start);
    end -= start;
    start = 0;
    if (end == INPUT_BYTES) {
        position += (long long)end;
        end = 0;
        overlong = true;
    }
    reply_flush();
    os_start_actors();
    long got = os_read(input + end, INPUT_BYTES - end);
    end += got > 0 ? (size_t)got : 0;
    return got > 0;
}

void session_serve(void)
{
    start = 0;
    end = 0;
    do
        serve_lines();
    while (read_more());
    if (end > start && !skipping) {
        reply_begin();
        reply_bad("the last line has no end", NULL);
        reply_end();
    }
    reply_flush();
}

static int usage(void)
{
    os_warn("usage: sockdriver [--own-net] [--uid N] [--announce] [--channels N]\nRequests come from standard input; see PROTOCOL.md.\n");
    return 2;
}

int main(int argc, char **argv)
{
    bool own_net = false, announce = false;
    long long uid = -1, channels = 0;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--own-net") == 0)
            own_net = true;
        else if (strcmp(argv[i], "--announce") == 0)
            announce = true;
        else if (i + 1 < argc && strcmp(argv[i], "--uid") == 0 && words_in_range(argv[i + 1], 0, INT32_MAX, &uid))
            i++;
        else if (i + 1 < argc && strcmp(argv[i], "--channels") == 0 && words_in_range(argv[i + 1], 1, OS_CHANNELS_MAX, &channels))
            i++;
        else
            return usage();
    }
    if (channels > 0) {
        os_channels((int)channels, announce);
        announce = false;
    }
    os_start();
    /* Who is another user from here on cannot make the pair later. */
    session_own_net(own_net && os_own_net(uid >= 0));
    if (uid >= 0 && !os_drop_to(uid))
        return 2;
    buffer_start();
    interfaces_start();
    if (announce && !os_write("ready\n", 6))
        return 1;
    skipping = os_supervise();
    position = os_input_position();
    session_serve();
    session_end_case();
    os_remove_temporary_folder();
    return 0;
}
