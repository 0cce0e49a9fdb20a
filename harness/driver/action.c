/* What a request does, whether it is made now or by an actor later: send, sendto, connect, close, shutdown. */
#include "driver.h"

enum { NOT_HERE = -1, MAX_DELAY_MS = 3600000 };

#ifndef MSG_DONTWAIT
#define MSG_DONTWAIT NOT_HERE
#endif
#ifndef MSG_WAITALL
#define MSG_WAITALL NOT_HERE
#endif
#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL NOT_HERE
#endif
#ifndef MSG_ERRQUEUE
#define MSG_ERRQUEUE NOT_HERE
#endif
#ifndef MSG_CMSG_CLOEXEC
#define MSG_CMSG_CLOEXEC NOT_HERE
#endif
#ifndef MSG_CONFIRM
#define MSG_CONFIRM NOT_HERE
#endif
#ifndef MSG_EOR
#define MSG_EOR NOT_HERE
#endif
#ifndef MSG_FASTOPEN
#define MSG_FASTOPEN NOT_HERE
#endif
#ifndef MSG_MORE
#define MSG_MORE NOT_HERE
#endif
#ifndef MSG_PARTIAL
#define MSG_PARTIAL NOT_HERE
#endif
#ifndef MSG_ZEROCOPY
#define MSG_ZEROCOPY NOT_HERE
#endif

static const struct {
    const char *word;
    const char *symbol;
    int flag;
} known_flags[] = {
    {"oob", "MSG_OOB", MSG_OOB},
    {"peek", "MSG_PEEK", MSG_PEEK},
    {"dontwait", "MSG_DONTWAIT", MSG_DONTWAIT},
    {"waitall", "MSG_WAITALL", MSG_WAITALL},
    {"nosignal", "MSG_NOSIGNAL", MSG_NOSIGNAL},
    {"dontroute", "MSG_DONTROUTE", MSG_DONTROUTE},
    {"errqueue", "MSG_ERRQUEUE", MSG_ERRQUEUE},
    {"trunc", "MSG_TRUNC", MSG_TRUNC},
    {"ctrunc", "MSG_CTRUNC", MSG_CTRUNC},
    {"more", "MSG_MORE", MSG_MORE},
    {"eor", "MSG_EOR", MSG_EOR},
    {"partial", "MSG_PARTIAL", MSG_PARTIAL},
    {"confirm", "MSG_CONFIRM", MSG_CONFIRM},
    {"fastopen", "MSG_FASTOPEN", MSG_FASTOPEN},
    {"zerocopy", "MSG_ZEROCOPY", MSG_ZEROCOPY},
    {"cloexec", "MSG_CMSG_CLOEXEC", MSG_CMSG_CLOEXEC},
};

bool take_flags(request *r, int *flags)
{
    const char *word;
    *flags = 0;
    while ((word = words_take(r)) != NULL) {
        size_t i = 0, count = sizeof known_flags / sizeof known_flags[0];
        while (i < count && strcmp(known_flags[i].word, word) != 0)
            i++;
        if (i == count)
            return reply_bad("not understood", word);
        if (known_flags[i].flag == NOT_HERE)
            return reply_absent(known_flags[i].symbol, strlen(known_flags[i].symbol));
        *flags |= known_flags[i].flag;
    }
    return true;
}

const unsigned char *data_pattern(int count)
{
    static unsigned char pattern[DATA_BYTES];
    static int filled;
    for (; filled < count; filled++)
        pattern[filled] = (unsigned char)('a' + filled % 26);
    return pattern;
}

/* The bytes of `data=HEX`, and behind them the pattern as it goes on. */
bool data_choose(const char *hex, int count, unsigned char *payload)
{
    size_t chosen;
    if (count > PAYLOAD_BYTES)
        return reply_bad("with data= at most 1024 bytes are sent", hex);
    memcpy(payload, data_pattern(count), (size_t)count);
    return words_hex(hex, payload, (size_t)count, &chosen) || reply_bad("not hexadecimal bytes, or more than are sent", hex);
}

static bool parse_how(request *r, int *how)
{
#ifdef _WIN32
    static const int hows[] = {SD_RECEIVE, SD_SEND, SD_BOTH};
#else
    static const int hows[] = {SHUT_RD, SHUT_WR, SHUT_RDWR};
#endif
    static const char *const names[] = {"read", "write", "both"};
    const char *word = words_take(r);
    for (int i = 0; i < 3 && word != NULL; i++)
        if (strcmp(word, names[i]) == 0) {
            *how = hows[i];
            return words_end(r);
        }
    return reply_bad("read, write or both", word);
}

bool action_parse(request *r, act verb, action *a)
{
    long long count;
    const char *data = verb <= ACT_SENDTO ? words_option(r, "data") : NULL;
    a->verb = verb;
    a->on = take_slot(r);
    if (a->on == NULL)
        return false;
    a->handle = a->on->handle;
    switch (verb) {
    case ACT_CONNECT:
        return address_parse(a->on->family, words_take(r), true, &a->to) && words_end(r);
    case ACT_CLOSE:
        return words_end(r);
    case ACT_SHUTDOWN:
        return parse_how(r, &a->how);
    default:
        if (!take_number(r, "not a count of bytes", 0, DATA_BYTES, &count))
            return false;
        a->count = (int)count;
        data_pattern(a->count);
        a->chosen = data != NULL;
        if (a->chosen && !data_choose(data, a->count, a->payload))
            return false;
        return (verb == ACT_SEND || address_parse(a->on->family, words_take(r), true, &a->to)) && take_flags(r, &a->flags);
    }
}

outcome action_perform(const action *a)
{
    /* On Windows the data is of char. */
    const char *data = (const char *)(a->verb <= ACT_SENDTO && a->chosen ? a->payload : data_pattern(a->verb <= ACT_SENDTO ? a->count : 0));
    long long start = os_now();
    switch (a->verb) {
    case ACT_SEND:
        return call_end(start, (long long)send(a->handle, data, (os_count)a->count, a->flags));
    case ACT_SENDTO:
        return call_end(start, (long long)sendto(a->handle, data, (os_count)a->count, a->flags, &a->to.u.any, a->to.length));
    case ACT_CONNECT:
        return call_end(start, connect(a->handle, &a->to.u.any, a->to.length));
    case ACT_CLOSE:
        return call_end(start, os_close(a->handle));
    default:
        return call_end(start, shutdown(a->handle, a->how));
    }
}

void serve_after(request *r)
{
    static const struct {
        const char *verb;
        act act;
    } verbs[] = {{"send", ACT_SEND}, {"sendto", ACT_SENDTO}, {"connect", ACT_CONNECT}, {"close", ACT_CLOSE}, {"shutdown", ACT_SHUTDOWN}};
    long long ms;
    action a;
    if (!take_number(r, "not a time in ms", 0, MAX_DELAY_MS, &ms))
        return;
    const char *word = words_take(r);
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
        if (word == NULL || strcmp(word, verbs[i].verb) != 0)
            continue;
        if (!action_parse(r, verbs[i].act, &a))
            return;
        if (os_act_later(ms, &a))
            reply_word("ok");
        else
            reply_bad("too many actors, or none can be started", NULL);
        return;
    }
    reply_bad("an actor can send, sendto, connect, close or shutdown", word);
}
