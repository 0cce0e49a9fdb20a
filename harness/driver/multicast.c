/* Whether what is sent to a group comes back, found out by sending. */
#include "driver.h"

#ifndef IPV6_JOIN_GROUP
#define IPV6_JOIN_GROUP IPV6_ADD_MEMBERSHIP
#endif

enum { ARRIVAL_MS = 500 };

/* How a group is joined and sent to: by naming the loopback interface, or leaving the interface to the system. */
typedef struct {
    int family;
    bool by_name;
    unsigned loopback; /* its index */
    address group;
} attempt;

static bool joined(os_socket s, const attempt *t)
{
    struct ip_mreq four;
    struct ipv6_mreq six;
    if (t->family == AF_INET) {
        four.imr_multiaddr = t->group.u.in.sin_addr;
        four.imr_interface.s_addr = htonl(t->by_name ? INADDR_LOOPBACK : INADDR_ANY);
        return os_setsockopt(s, IPPROTO_IP, IP_ADD_MEMBERSHIP, &four, sizeof four) == 0;
    }
    six.ipv6mr_multiaddr = t->group.u.in6.sin6_addr;
    six.ipv6mr_interface = t->by_name ? t->loopback : 0;
    return os_setsockopt(s, IPPROTO_IPV6, IPV6_JOIN_GROUP, &six, sizeof six) == 0;
}

static bool directed(os_socket s, const attempt *t)
{
    struct in_addr four;
    if (!t->by_name)
        return true;
    four.s_addr = htonl(INADDR_LOOPBACK);
    return t->family == AF_INET ? os_setsockopt(s, IPPROTO_IP, IP_MULTICAST_IF, &four, sizeof four) == 0
                                : os_setsockopt(s, IPPROTO_IPV6, IPV6_MULTICAST_IF, &t->loopback, sizeof t->loopback) == 0;
}

static bool named(os_socket s, address *a)
{
    a->length = sizeof a->u;
    return getsockname(s, &a->u.any, &a->length) == 0;
}

/* Nothing is sent by connecting; the address that the socket gets then tells the interface. */
static bool goes_to_loopback(const attempt *t)
{
    char host[ADDRESS_TEXT_BYTES] = "";
    address own, group = t->group;
    os_socket s = socket(t->family, SOCK_DGRAM, 0);
    if (s == OS_NO_SOCKET)
        return false;
    if (t->family == AF_INET)
        group.u.in.sin_port = htons(9);
    else
        group.u.in6.sin6_port = htons(9);
    if (connect(s, &group.u.any, group.length) == 0 && named(s, &own))
        address_host(&own, host);
    os_close(s);
    return strcmp(host, "loopback") == 0;
}

static bool arrives(const attempt *t)
{
    int came = 0;
    char byte = 0;
    address a, group = t->group;
    os_socket from = socket(t->family, SOCK_DGRAM, 0), to = socket(t->family, SOCK_DGRAM, 0);
    address_start(&a, t->family);
    bool ready = from != OS_NO_SOCKET && to != OS_NO_SOCKET && bind(to, &a.u.any, a.length) == 0 && named(to, &a) && joined(to, t) && directed(from, t);
    if (t->family == AF_INET)
        group.u.in.sin_port = a.u.in.sin_port;
    else
        group.u.in6.sin6_port = a.u.in6.sin6_port;
    bool sent = ready && sendto(from, "m", 1, 0, &group.u.any, group.length) == 1 && os_poll(to, OS_READ, ARRIVAL_MS, &came) == 1;
    bool done = sent && came == OS_READ && recv(to, &byte, 1, 0) == 1 && byte == 'm';
    if (from != OS_NO_SOCKET)
        os_close(from);
    if (to != OS_NO_SOCKET)
        os_close(to);
    return done;
}

static bool works(int family, const char *group, bool by_name)
{
    attempt t;
    const net_interface *loopback = interface_named("loopback");
    t.family = family;
    t.by_name = by_name;
    t.loopback = loopback == NULL ? 0 : loopback->index;
    address_start(&t.group, family);
    if (!address_set_host(&t.group, group, strlen(group), family == AF_INET6) || (by_name && family == AF_INET6 && loopback == NULL))
        return false;
    /* What the system would send elsewhere is not tried: nothing leaves the machine. */
    return (by_name || goes_to_loopback(&t)) && arrives(&t);
}

void multicast_capabilities(void (*add)(const char *prefix, const char *name))
{
    static const char four[] = "239.255.77.77", six[] = "ff15::7777";
    if (works(AF_INET, four, true))
        add("multicast", "");
    if (works(AF_INET, four, false))
        add("multicast-route", "");
    if (works(AF_INET6, six, true))
        add("ipv6-multicast", "");
    if (works(AF_INET6, six, false))
        add("ipv6-multicast-route", "");
}
