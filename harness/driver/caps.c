/* What this process may and can do here, found out when it is first asked. */
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
    if (s == OS_NO_SOCKET)
        return false;
    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bool sent = bind(s, (const struct sockaddr *)&a, sizeof a) == 0 && getsockname(s, (struct sockaddr *)&a, &length) == 0 &&
                os_sendmsg(s, "", 0, 0, (const struct sockaddr *)&a, length, NULL, 0) == 0;
    os_close(s);
    return sent;
}

/* Kinds of sockets that a system can be without, or refuse to this user. Linux has more (os_capabilities). */
static void add_kinds(void)
{
    static const struct {
        const char *name;
        int family, type, protocol;
    } kinds[] = {{"local-stream", AF_UNIX, SOCK_STREAM, 0}, {"raw", AF_INET, SOCK_RAW, IPPROTO_ICMP}, {"ping", AF_INET, SOCK_DGRAM, IPPROTO_ICMP}};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (caps_can_make(kinds[i].family, kinds[i].type, kinds[i].protocol))
            add(kinds[i].name, "");
}

bool caps_can_make(int family, int type, int protocol)
{
    os_socket s = socket(family, type, protocol);
    if (s != OS_NO_SOCKET)
        os_close(s);
    return s != OS_NO_SOCKET;
}

bool caps_can_bind(int family, int type, const char *text_of_address)
{
    address a;
    os_socket s = socket(family, type, 0);
    bool bound = s != OS_NO_SOCKET && address_parse(family, text_of_address, false, &a) && bind(s, &a.u.any, a.length) == 0;
    if (s != OS_NO_SOCKET)
        os_close(s);
    return bound;
}

static void try_all(void)
{
    add("actor", "");
    if (caps_can_bind(AF_INET6, SOCK_DGRAM, "loopback:0"))
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
    if (os_has_sendmsg() && can_sendmsg())
        add("sendmsg", "");
    if (os_has_processes())
        add("process", "");
    if (os_has_acceptex())
        add("acceptex", "");
    if (os_has_connectex())
        add("connectex", "");
    add_kinds();
    multicast_capabilities(add);
    os_network_capabilities(add);
    os_capabilities(add);
}

const char *caps_text(void)
{
    long long user = os_process().uid;
    if (used > 0)
        return text;
    os_become(false);
    try_all();
    if (os_process().uid != user)
        os_become(true);
    return text;
}
