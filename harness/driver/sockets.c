/* Requests on sockets that carry no data. */
#include "driver.h"

void serve_socket(request *r)
{
    const char *name;
    int family, kind, protocol;
    if (!take_new_name(r, &name) || !take_int_symbol(r, "not a family", &family) || !take_int_symbol(r, "not a socket type", &kind) ||
        !take_int_symbol(r, "not a protocol", &protocol) || !words_end(r))
        return;
    long long start = os_now();
    os_socket made = socket(family, kind, protocol);
    outcome done = call_end(start, made == OS_NO_SOCKET ? -1 : 0);
    if (reply_outcome(&done))
        slot_open(name, SLOT_OPEN, made, family, kind);
    reply_us(&done);
}

void serve_socketpair(request *r)
{
    const char *one, *other;
    int family, kind, protocol;
    os_socket pair[2];
    if (!take_new_name(r, &one) || !take_new_name(r, &other) || !take_int_symbol(r, "not a family", &family) ||
        !take_int_symbol(r, "not a socket type", &kind) || !take_int_symbol(r, "not a protocol", &protocol) || !words_end(r))
        return;
    if (strcmp(one, other) == 0) {
        reply_bad("a pair has two names", other);
        return;
    }
    long long start = os_now();
    int answer = os_socketpair(family, kind, protocol, pair);
    outcome done = call_end(start, answer);
    if (answer == -2) {
        reply_absent("socketpair", 10);
        return;
    }
    if (reply_outcome(&done)) {
        slot_open(one, SLOT_OPEN, pair[0], family, kind);
        slot_open(other, SLOT_OPEN, pair[1], family, kind);
    }
    reply_us(&done);
}

void serve_bind(request *r)
{
    address a;
    slot *s = take_slot(r);
    if (s == NULL || !address_parse(s->family, words_take(r), false, &a) || !words_end(r))
        return;
    long long start = os_now();
    outcome done = call_end(start, bind(s->handle, &a.u.any, a.length));
    if (reply_outcome(&done)) {
        /* What was bound is known even where the port is none, as with raw sockets. */
        s->local = a;
        s->known = true;
        slot_remember(s);
    }
    reply_us(&done);
}

void serve_listen(request *r)
{
    long long backlog = 16;
    slot *s = take_slot(r);
    if (s == NULL || (r->next < r->count && !take_number(r, "not a backlog", INT32_MIN, INT32_MAX, &backlog)) || !words_end(r))
        return;
    long long start = os_now();
    outcome done = call_end(start, listen(s->handle, (int)backlog));
    if (reply_outcome(&done))
        slot_remember(s);
    reply_us(&done);
}

void serve_connect(request *r)
{
    action a;
    if (!action_parse(r, ACT_CONNECT, &a))
        return;
    outcome done = action_perform(&a);
    if (reply_outcome(&done))
        slot_remember(a.on);
    reply_us(&done);
}

/* The words of an accept: the new name and the listener, and a place for the peer's address. */
static slot *parse_accept(request *r, const char **name, address *peer)
{
    if (!take_new_name(r, name))
        return NULL;
    slot *listener = take_slot(r);
    if (listener == NULL || !words_end(r))
        return NULL;
    memset(peer, 0, sizeof *peer);
    peer->length = sizeof peer->u;
    return listener;
}

/* The reply of an accept, and the socket that it made. */
static void reply_accepted(const outcome *done, const char *name, os_socket made, const slot *listener, const address *peer, bool nonblocking)
{
    if (reply_outcome(done)) {
        slot *t = slot_open(name, SLOT_OPEN, made, listener->family, listener->type);
        t->nonblocking = nonblocking;
        slot_remember(t);
        address_reply_peer(peer, listener->type);
    }
    reply_us(done);
}

void serve_accept(request *r)
{
    const char *name;
    address peer;
    slot *s = parse_accept(r, &name, &peer);
    if (s == NULL)
        return;
    long long start = os_now();
    os_socket made = accept(s->handle, &peer.u.any, &peer.length);
    outcome done = call_end(start, made == OS_NO_SOCKET ? -1 : 0);
    reply_accepted(&done, name, made, s, &peer, s->nonblocking);
}

void serve_acceptex(request *r)
{
    const char *name;
    address peer;
    slot *s = parse_accept(r, &name, &peer);
    if (s == NULL)
        return;
    os_socket made = socket(s->family, s->type, 0);
    long long start = os_now();
    int answer = made == OS_NO_SOCKET ? -1 : os_acceptex(s->handle, made, &peer.u.any, &peer.length);
    outcome done = call_end(start, answer);
    if (made != OS_NO_SOCKET && answer != 0)
        os_close(made);
    if (answer == -2)
        reply_absent("AcceptEx", 8);
    else
        reply_accepted(&done, name, made, s, &peer, false);
}

void serve_connectex(request *r)
{
    address to;
    slot *s = take_slot(r);
    if (s == NULL || !address_parse(s->family, words_take(r), true, &to) || !words_end(r))
        return;
    long long start = os_now();
    int answer = os_connectex(s->handle, &to.u.any, to.length);
    outcome done = call_end(start, answer);
    if (answer == -2) {
        reply_absent("ConnectEx", 9);
        return;
    }
    if (reply_outcome(&done))
        slot_remember(s);
    reply_us(&done);
}

void serve_shutdown(request *r)
{
    action a;
    if (!action_parse(r, ACT_SHUTDOWN, &a))
        return;
    outcome done = action_perform(&a);
    reply_outcome(&done);
    reply_us(&done);
}

void serve_close(request *r)
{
    action a;
    if (!action_parse(r, ACT_CLOSE, &a))
        return;
    slot_remember(a.on);
    outcome done = action_perform(&a);
    bool closed = done.error == 0 || !os_still_open_after(done.error);
    if (closed && a.on->state == SLOT_FOREIGN && a.on->beside != OS_NO_SOCKET)
        os_close_foreign(a.on->beside);
    if (closed)
        a.on->state = SLOT_CLOSED;
    reply_outcome(&done);
    reply_us(&done);
}

void serve_nonblocking(request *r)
{
    slot *s = take_slot(r);
    const char *word = s == NULL ? NULL : words_take(r);
    if (s == NULL)
        return;
    bool on = word != NULL && strcmp(word, "on") == 0;
    if (word == NULL || (!on && strcmp(word, "off") != 0)) {
        reply_bad("on or off", word);
        return;
    }
    if (!words_end(r))
        return;
    long long start = os_now();
    outcome done = call_end(start, os_nonblocking(s->handle, on));
    if (reply_outcome(&done))
        s->nonblocking = on;
    reply_us(&done);
}

static void serve_name(request *r, bool of_peer)
{
    address a;
    slot *s = take_slot(r);
    if (s == NULL || !words_end(r))
        return;
    memset(&a, 0, sizeof a);
    a.length = sizeof a.u;
    long long start = os_now();
    int answer = of_peer ? getpeername(s->handle, &a.u.any, &a.length) : getsockname(s->handle, &a.u.any, &a.length);
    outcome done = call_end(start, answer);
    if (reply_outcome(&done)) {
        if (of_peer)
            address_reply_peer(&a, s->type);
        else
            address_reply_host(&a);
    }
    reply_us(&done);
}

void serve_getsockname(request *r)
{
    serve_name(r, false);
}

void serve_getpeername(request *r)
{
    serve_name(r, true);
}

static const struct {
    const char *name;
    int bit;
} events[] = {{"read", OS_READ}, {"write", OS_WRITE}, {"pri", OS_PRI}, {"error", OS_ERROR}, {"hup", OS_HUP}, {"invalid", OS_INVALID}};

static bool parse_events(const char *text, int *wanted)
{
    for (*wanted = 0;;) {
        size_t length = strcspn(text, "+");
        int before = *wanted;
        for (int i = 0; i < 3; i++)
            if (strncmp(events[i].name, text, length) == 0 && events[i].name[length] == '\0')
                *wanted |= events[i].bit;
        if (*wanted == before)
            return false;
        text += length;
        if (*text++ == '\0')
            return true;
    }
}

void serve_poll(request *r)
{
    int wanted, came = 0;
    long long ms;
    slot *s = take_slot(r);
    const char *word = s == NULL ? NULL : words_take(r);
    if (s == NULL)
        return;
    if (word == NULL || !parse_events(word, &wanted)) {
        reply_bad("read, write or pri, joined by +", word);
        return;
    }
    if (!take_number(r, "not a time in ms", 0, INT32_MAX, &ms) || !words_end(r))
        return;
    long long start = os_now();
    outcome done = call_end(start, os_poll(s->handle, wanted, ms, &came));
    if (reply_outcome(&done)) {
        char text[48] = "";
        size_t used = 0;
        for (size_t i = 0; i < sizeof events / sizeof events[0]; i++) {
            if ((came & events[i].bit) == 0)
                continue;
            if (used > 0)
                text[used++] = '+';
            memcpy(text + used, events[i].name, strlen(events[i].name) + 1);
            used += strlen(events[i].name);
        }
        reply_text("value", used == 0 ? "none" : text);
    }
    reply_us(&done);
}

static void serve_question(request *r, int (*ask)(os_socket, long long *))
{
    long long value = 0;
    slot *s = take_slot(r);
    if (s == NULL || !words_end(r))
        return;
    long long start = os_now();
    outcome done = call_end(start, ask(s->handle, &value));
    if (reply_outcome(&done))
        reply_signed("value", value);
    reply_us(&done);
}

void serve_atmark(request *r)
{
    serve_question(r, os_atmark);
}

void serve_unread(request *r)
{
    serve_question(r, os_unread);
}

void serve_descriptor(request *r)
{
    static const char words[] = "closed, invalid, file, pipe or bpf:NUMBER";
    const char *name, *what;
    os_socket handle, beside = OS_NO_SOCKET;
    long long result = 0;
    if (!take_new_name(r, &name))
        return;
    what = words_take(r);
    bool is_program = what != NULL && strncmp(what, "bpf:", 4) == 0;
    if (what == NULL || !words_end(r) || (is_program && !words_in_range(what + 4, INT32_MIN, INT32_MAX, &result))) {
        reply_bad(words, what);
        return;
    }
    outcome done;
    long long start = os_now();
    done.error = is_program ? os_bpf(result, &handle) : os_descriptor(what, &handle, &beside);
    done.ns = os_now() - start;
    if (done.error == -1) {
        if (is_program)
            reply_absent("bpf", 3);
        else
            reply_bad(words, what);
        return;
    }
    if (reply_outcome(&done)) {
        bool is_open = is_program || strcmp(what, "file") == 0 || strcmp(what, "pipe") == 0;
        slot *s = slot_open(name, is_open ? SLOT_FOREIGN : SLOT_STALE, handle, AF_INET, SOCK_STREAM);
        s->beside = beside;
    }
    reply_us(&done);
}
