/* Requests about the session: who runs, cases, symbols, users, Winsock. */
#include "driver.h"

#include <time.h>

enum { SYSCTL_BYTES = 4096, SLEEP_MAX_MS = 3600000, MTU_MIN = 1280, MTU_MAX = 65536 };

static bool own_net;

void session_own_net(bool own)
{
    own_net = own;
}

static void reply_escaped_text(const char *key, const char *text)
{
    reply_escaped(key, (const unsigned char *)text, strlen(text));
}

static void reply_sizes(void)
{
    static const struct {
        const char *name;
        size_t size;
    } sizes[] = {{"short:", sizeof(short)},   {",int:", sizeof(int)},
                 {",long:", sizeof(long)},    {",ptr:", sizeof(void *)},
                 {",time_t:", sizeof(time_t)}, {",linger:", sizeof(struct linger)},
                 {",timeval:", sizeof(struct timeval)}};
    reply_key("sizes");
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        reply_more(sizes[i].name);
        reply_unsigned(NULL, sizes[i].size);
    }
}

void serve_hello(request *r)
{
    static os_identity who;
    const uint16_t one = 1;
    if (!words_end(r))
        return;
    memset(&who, 0, sizeof who);
    os_identify(&who);
    reply_word("ok");
    reply_signed("protocol", 1);
    reply_escaped_text("os", who.name);
    reply_escaped_text("release", who.release);
    reply_escaped_text("version", who.version);
    reply_escaped_text("machine", who.machine);
    reply_escaped_text("libc", who.libc);
    if (who.wine[0] != '\0')
        reply_escaped_text("wine", who.wine);
    reply_text("endian", *(const unsigned char *)&one == 1 ? "little" : "big");
    reply_sizes();
    reply_signed("tick_us", os_tick_us());
    reply_signed("uid", os_process().uid);
    reply_text("net", own_net ? "own" : "host");
    reply_text("caps", caps_text());
}

void session_end_case(void)
{
    os_end_actors();
    processes_end();
    os_become(false);
    slots_close_all();
    os_network_restore();
    address_forget_names();
}

void serve_case(request *r)
{
    const char *id = words_take(r), *hash = words_take(r);
    if (id == NULL || hash == NULL) {
        reply_bad("missing", "the case's id or hash");
        return;
    }
    if (!words_end(r))
        return;
    session_end_case();
    os_winsock_once();
    reply_word("ok");
    reply_text("case", id);
    reply_text("hash", hash);
}

void serve_symbol(request *r)
{
    long long value;
    const char *word = words_take(r);
    if (word == NULL || !words_end(r)) {
        reply_bad("one name is asked for", NULL);
    } else if (symbol_find(word, strlen(word), &value)) {
        reply_word("ok");
        reply_signed("value", value);
    } else {
        reply_absent(word, strlen(word));
    }
}

void serve_sizeof(request *r)
{
    static type t;
    if (!take_type(r, &t) || !words_end(r))
        return;
    reply_word("ok");
    reply_signed("value", t.size);
}

void serve_structure(request *r)
{
    long long size;
    const char *word = words_take(r);
    if (word == NULL || !words_end(r)) {
        reply_bad("one name is asked for", NULL);
    } else if ((size = os_structure(word)) >= 0) {
        reply_word("ok");
        reply_signed("value", size);
    } else {
        reply_absent(word, strlen(word));
    }
}

void serve_identity(request *r)
{
    if (!words_end(r))
        return;
    os_credentials own = os_process();
    reply_word("ok");
    reply_signed("pid", own.pid);
    reply_signed("uid", own.uid);
    reply_signed("gid", own.gid);
}

/* What was asked of a network that may not be changed is not there. */
static void reply_change(int error, const char *capability)
{
    outcome done = {error, 0, 0};
    if (error == -1)
        reply_absent(capability, strlen(capability));
    else
        reply_outcome(&done);
}

static void set_tunable(const char *name, request *r)
{
    static unsigned char value[SYSCTL_BYTES];
    size_t length;
    const char *word = words_take(r);
    if (strncmp(name, "net.", 4) != 0)
        reply_bad("only tunables of the network, net.*, can be set", name);
    else if (!words_unescape(word, value, sizeof value, &length))
        reply_bad("not a text, or too long", word);
    else if (words_end(r))
        reply_change(os_sysctl_set(name, (const char *)value, length), "sysctl-set");
}

void serve_mtu(request *r)
{
    long long bytes;
    const char *word = words_take(r);
    if (word == NULL) {
        reply_bad("missing", "an interface");
        return;
    }
    /* Below this, an interface loses IPv6 for good. */
    if (!take_number(r, "not an MTU from 1280 to 65536", MTU_MIN, MTU_MAX, &bytes) || !words_end(r))
        return;
    const net_interface *i = interface_named(word);
    if (i == NULL)
        reply_absent(word, strlen(word));
    else
        reply_change(os_mtu(i->name, (int)bytes), "mtu");
}

void serve_sysctl(request *r)
{
    static char value[SYSCTL_BYTES];
    const char *name = words_take(r);
    if (name == NULL || name[strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.")] != '\0' ||
        strstr(name, "..") != NULL || name[0] == '.') {
        reply_bad("a dotted name is asked for", name);
        return;
    }
    if (r->next < r->count) {
        set_tunable(name, r);
        return;
    }
    int length = os_sysctl(name, value, sizeof value);
    outcome done = {length == OS_SYSCTL_FAILED ? os_error() : 0, length, 0};
    if (length == OS_SYSCTL_ABSENT)
        reply_absent("sysctl", 6);
    else if (reply_outcome(&done) && length >= 0)
        reply_escaped("value", (const unsigned char *)value, (size_t)length);
}

void serve_sleep(request *r)
{
    long long ms;
    if (!take_number(r, "not a time in ms", 0, SLEEP_MAX_MS, &ms) || !words_end(r))
        return;
    outcome done = {0, 0, 0};
    long long start = os_now();
    os_sleep(ms);
    done.ns = os_now() - start;
    reply_outcome(&done);
    reply_us(&done);
}

static void reply_error_or_absent(int error, long long start, const char *name)
{
    outcome done = {error, 0, os_now() - start};
    if (error == -1) {
        reply_absent(name, strlen(name));
        return;
    }
    reply_outcome(&done);
    reply_us(&done);
}

void serve_become(request *r)
{
    const char *who = words_take(r);
    bool other = who != NULL && strcmp(who, "other") == 0;
    if (who == NULL || (!other && strcmp(who, "self") != 0)) {
        reply_bad("other or self", who);
        return;
    }
    if (!words_end(r))
        return;
    long long start = os_now();
    reply_error_or_absent(os_become(other), start, "become");
}

void serve_startup(request *r)
{
    long long start = os_now();
    if (words_end(r))
        reply_error_or_absent(os_winsock(true), start, "WSAStartup");
}

void serve_cleanup(request *r)
{
    long long start = os_now();
    if (words_end(r))
        reply_error_or_absent(os_winsock(false), start, "WSACleanup");
}
