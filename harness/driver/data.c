/* Sending and receiving. */
#include "driver.h"

enum { CHUNK_BYTES = 65536, SETTLE_MS = 20, FILL_MAX = 1 << 30 };

static unsigned char received[DATA_BYTES];

void data_reply_sent(const outcome *o, long long sigpipes)
{
    if (reply_outcome(o))
        reply_signed("value", o->value);
    reply_signed("sigpipe", sigpipes);
    reply_us(o);
}

static void serve_sending(request *r, act verb)
{
    action a;
    if (!action_parse(r, verb, &a))
        return;
    long long before = os_sigpipes();
    outcome done = action_perform(&a);
    data_reply_sent(&done, os_sigpipes() - before);
}

void serve_send(request *r)
{
    serve_sending(r, ACT_SEND);
}

void serve_sendto(request *r)
{
    serve_sending(r, ACT_SENDTO);
}

unsigned char *data_received(void)
{
    return received;
}

bool data_receiving(request *r, slot **s, int *count, int *flags)
{
    long long bytes;
    *s = take_slot(r);
    if (*s == NULL || !take_number(r, "not a count of bytes", 0, DATA_BYTES, &bytes))
        return false;
    *count = (int)bytes;
    /* Some flags make a call tell of more bytes than it gives. */
    memset(received, 0, SHOWN_BYTES);
    return take_flags(r, flags);
}

/* A call may fail without an error, and gives -1 then. */
void data_reply_received(long long count)
{
    reply_hex("data", received, (size_t)(count > SHOWN_BYTES ? SHOWN_BYTES : count < 0 ? 0 : count));
}

static void serve_receiving(request *r, bool with_peer)
{
    slot *s;
    int count, flags;
    address peer;
    if (!data_receiving(r, &s, &count, &flags))
        return;
    memset(&peer, 0, sizeof peer);
    peer.length = sizeof peer.u;
    long long start = os_now();
    /* On Windows the data is of char. */
    long long got = with_peer ? recvfrom(s->handle, (char *)received, (os_count)count, flags, &peer.u.any, &peer.length)
                              : recv(s->handle, (char *)received, (os_count)count, flags);
    outcome done = call_end(start, got);
    if (reply_outcome(&done)) {
        reply_signed("value", done.value);
        data_reply_received(done.value);
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

/*
 * Sends as much as is taken at once: large pieces, smaller ones where a record cannot be so long, at last single bytes. Returns 0 when
 * the socket is full, which a system that does not wait for room tells by another error than "would block".
 */
static int send_all_sizes(slot *s, long long *sum, bool *waits)
{
    int error = 0;
    for (int chunk = CHUNK_BYTES; chunk > 0; chunk = chunk > 1 && os_too_long(error) ? chunk / 2 : chunk > 1 ? 1 : 0) {
        error = send_until_refused(s, chunk, sum);
        if (!os_would_block(error) && !os_too_long(error) && !os_no_room(error))
            return error;
    }
    *waits = os_would_block(error);
    return 0;
}

void serve_fill(request *r)
{
    slot *s = take_slot(r);
    outcome done = {0, 0, 0};
    int came = OS_WRITE;
    bool waits = true;
    if (s == NULL || !words_end(r))
        return;
    bool was_nonblocking = os_is_nonblocking(s->handle, s->nonblocking);
    long long start = os_now();
    if (os_nonblocking(s->handle, true) != 0)
        done.error = os_error();
    /* The other end may still be taking bytes out of our buffer: it is full when it stays full. */
    while (done.error == 0 && waits && (came & OS_WRITE) != 0 && done.value < FILL_MAX) {
        done.error = send_all_sizes(s, &done.value, &waits);
        if (done.error == 0 && waits && done.value < FILL_MAX)
            done.error = os_poll(s->handle, OS_WRITE, SETTLE_MS, &came) < 0 ? os_error() : 0;
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
