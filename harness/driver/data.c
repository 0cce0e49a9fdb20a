/* Sending and receiving. */
#include "driver.h"

enum { SHOWN_BYTES = 64, CHUNK_BYTES = 65536, SETTLE_MS = 20, FILL_MAX = 1 << 30 };

static unsigned char received[DATA_BYTES];

static union {
    unsigned char bytes[VALUE_BYTES];
    long long widest;
} control;

static void serve_sending(request *r, act verb)
{
    action a;
    if (!action_parse(r, verb, &a))
        return;
    long long before = os_sigpipes();
    outcome done = action_perform(&a);
    long long pipes = os_sigpipes() - before;
    if (reply_outcome(&done))
        reply_signed("value", done.value);
    reply_signed("sigpipe", pipes);
    reply_us(&done);
}

void serve_send(request *r)
{
    serve_sending(r, ACT_SEND);
}

void serve_sendto(request *r)
{
    serve_sending(r, ACT_SENDTO);
}

static bool parse_receiving(request *r, slot **s, int *count, int *flags)
{
    long long bytes;
    *s = take_slot(r);
    if (*s == NULL || !take_number(r, "not a count of bytes", 0, DATA_BYTES, &bytes))
        return false;
    *count = (int)bytes;
    return take_flags(r, flags);
}

static void reply_data(const outcome *o)
{
    reply_signed("value", o->value);
    reply_hex("data", received, (size_t)(o->value > SHOWN_BYTES ? SHOWN_BYTES : o->value));
}

static void serve_receiving(request *r, bool with_peer)
{
    slot *s;
    int count, flags;
    address peer;
    if (!parse_receiving(r, &s, &count, &flags))
        return;
    memset(&peer, 0, sizeof peer);
    peer.length = sizeof peer.u;
    long long start = os_now();
    /* On Windows the data is of char. */
    long long got = with_peer ? recvfrom(s->handle, (char *)received, (os_count)count, flags, &peer.u.any, &peer.length)
                              : recv(s->handle, (char *)received, (os_count)count, flags);
    outcome done = call_end(start, got);
    if (reply_outcome(&done)) {
        reply_data(&done);
        if (with_peer)
            address_reply_peer(&peer, s->type);
    }
    reply_us(&done);
}

void serve_recv(request *r)
{
    serve_receiving(r, false);
}

void serve_recvfrom(request *r)
{
    serve_receiving(r, true);
}

void serve_recvmsg(request *r)
{
    slot *s;
    int count, flags;
    long long room = 256;
    os_message message;
    const char *text = words_option(r, "control");
    if (!parse_receiving(r, &s, &count, &flags))
        return;
    if (text != NULL && !words_in_range(text, 0, VALUE_BYTES / 2, &room)) {
        reply_bad("not a count of control bytes", text);
        return;
    }
    if (!os_has_recvmsg()) {
        reply_absent("recvmsg", 7);
        return;
    }
    memset(&message, 0, sizeof message);
    long long start = os_now();
    outcome done = call_end(start, os_recvmsg(s->handle, received, count, flags, control.bytes, (int)room, &message));
    if (reply_outcome(&done)) {
        reply_data(&done);
        control_reply(&message);
    }
    reply_us(&done);
}

/* Sends until a send is refused for want of room, or fails otherwise; the bytes taken are added up. */
static int send_until_refused(slot *s, int chunk, long long *sum)
{
    const char *data = (const char *)data_pattern(chunk);
    while (*sum < FILL_MAX) {
        long long sent = send(s->handle, data, (os_count)chunk, 0);
        if (sent < 0)
            return os_error();
        *sum += sent;
    }
    return 0;
}

void serve_fill(request *r)
{
    slot *s = take_slot(r);
    outcome done = {0, 0, 0};
    int came = OS_WRITE;
    if (s == NULL || !words_end(r))
        return;
    bool was_nonblocking = os_is_nonblocking(s->handle, s->nonblocking);
    long long start = os_now();
    if (os_nonblocking(s->handle, true) != 0)
        done.error = os_error();
    /* The other end may still be taking bytes out of our buffer: it is full when it stays full. */
    while (done.error == 0 && (came & OS_WRITE) != 0 && done.value < FILL_MAX) {
        int error = send_until_refused(s, CHUNK_BYTES, &done.value);
        if (os_would_block(error))
            error = send_until_refused(s, 1, &done.value);
        if (os_would_block(error))
            error = os_poll(s->handle, OS_WRITE, SETTLE_MS, &came) < 0 ? os_error() : 0;
        done.error = error;
    }
    if (!was_nonblocking)
        os_nonblocking(s->handle, false);
    done.ns = os_now() - start;
    if (done.error == 0 && done.value >= FILL_MAX) {
        reply_bad("this socket takes bytes without end", s->name);
        return;
    }
    if (reply_outcome(&done))
        reply_signed("value", done.value);
    reply_us(&done);
}
