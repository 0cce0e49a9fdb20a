/* What this process may and can do here, found out once at the start. */
#include "driver.h"

static char text[2048];
static size_t used;

static void add(const char *prefix, const char *name)
{
    size_t one = strlen(prefix), other = strlen(name);
    if (used + one + other + 2 > sizeof text)
        return;
    if (used > 0)
        text[used++] = ',';
    memcpy(text + used, prefix, one);
    memcpy(text + used + one, name, other + 1);
    used += one + other;
}

static bool ipv6_loopback(void)
{
    os_socket s = socket(AF_INET6, SOCK_DGRAM, 0);
    struct sockaddr_in6 a;
    if (s == OS_NO_SOCKET)
        return false;
    memset(&a, 0, sizeof a);
    a.sin6_family = AF_INET6;
    ((unsigned char *)&a.sin6_addr)[15] = 1;
    bool bound = bind(s, (const struct sockaddr *)&a, sizeof a) == 0;
    os_close(s);
    return bound;
}

#ifdef SO_ACCEPTFILTER
static void add_accept_filters(void)
{
    static const char *const names[] = {"dataready", "httpready"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct accept_filter_arg filter;
        struct sockaddr_in a;
        os_socket s = socket(AF_INET, SOCK_STREAM, 0);
        memset(&filter, 0, sizeof filter);
        memcpy(filter.af_name, names[i], strlen(names[i]));
        memset(&a, 0, sizeof a);
        a.sin_family = AF_INET;
        a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (s != OS_NO_SOCKET && bind(s, (const struct sockaddr *)&a, sizeof a) == 0 && listen(s, 1) == 0 &&
            os_setsockopt(s, SOL_SOCKET, SO_ACCEPTFILTER, &filter, sizeof filter) == 0)
            add("accept-filter:", names[i]);
        if (s != OS_NO_SOCKET)
            os_close(s);
    }
}
#endif

/* A datagram to oneself: whether one can be sent by sendmsg. */
static bool can_sendmsg(void)
{
    os_socket s = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in a;
    os_length length = sizeof a;
    if (s == OS_NO_SOCKET || !os_has_sendmsg())
        return false;
    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bool sent = bind(s, (const struct sockaddr *)&a, sizeof a) == 0 && getsockname(s, (struct sockaddr *)&a, &length) == 0 &&
                os_sendmsg(s, "", 0, 0, (const struct sockaddr *)&a, length, NULL, 0) == 0;
    os_close(s);
    return sent;
}

void caps_start(void)
{
    add("actor", "");
    if (ipv6_loopback())
        add("ipv6", "");
    if (os_become(true) == 0 && os_become(false) == 0)
        add("other-user", "");
    if (os_loopback_broadcasts())
        add("broadcast-interface", "");
    if (os_has_getsockopt2())
        add("getsockopt2", "");
#ifdef SO_ACCEPTFILTER
    add_accept_filters();
#endif
    if (os_has_recvmsg())
        add("recvmsg", "");
    if (can_sendmsg())
        add("sendmsg", "");
    if (os_has_processes())
        add("process", "");
    if (os_has_acceptex())
        add("acceptex", "");
    if (os_has_connectex())
        add("connectex", "");
    os_capabilities(add);
}

const char *caps_text(void)
{
    return text;
}
