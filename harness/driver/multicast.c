/* Whether what is sent to a group comes back, found out by sending. */
#include "driver.h"

#ifndef IPV6_JOIN_GROUP
#define IPV6_JOIN_GROUP IPV6_ADD_MEMBERSHIP
#endif

enum { ARRIVAL_MS = 1000 };

/* Two groups, one joined and sent to by naming the loopback interface, one that leaves the interface to the system. */
typedef struct {
    int family;
    unsigned loopback; /* its index */
    address named, chosen;
    os_socket to; /* bound, and in either group in the end */
} trial;

static bool join(const trial *t, const address *group, bool by_name)
{
    struct ip_mreq four;
    struct ipv6_mreq six;
    if (t->family == AF_INET) {
        four.imr_multiaddr = group->u.in.sin_addr;
        four.imr_interface.s_addr = htonl(by_name ? INADDR_LOOPBACK : INADDR_ANY);
        return os_setsockopt(t->to, IPPROTO_IP, IP_ADD_MEMBERSHIP, &four, sizeof four) == 0;
    }
    six.ipv6mr_multiaddr = group->u.in6.sin6_addr;
    six.ipv6mr_interface = by_name ? t->loopback : 0;
    return os_setsockopt(t->to, IPPROTO_IPV6, IPV6_JOIN_GROUP, &six, sizeof six) == 0;
}

static bool direct(const trial *t)
{
    struct in_addr four;
    four.s_addr = htonl(INADDR_LOOPBACK);
    return t->family == AF_INET ? os_setsockopt(t->to, IPPROTO_IP, IP_MULTICAST_IF, &four, sizeof four) == 0
                                : os_setsockopt(t->to, IPPROTO_IPV6, IPV6_MULTICAST_IF, &t->loopback, sizeof t->loopback) == 0;
}

static bool own_address(os_socket s, address *a)
{
    a->length = sizeof a->u;
    return getsockname(s, &a->u.any, &a->length) == 0;
}

static bool arrives(const trial *t)
{
    int came = 0;
    char byte = 0;
    return os_poll(t->to, OS_READ, ARRIVAL_MS, &came) == 1 && came == OS_READ && recv(t->to, &byte, 1, 0) == 1 && byte == 'm';
}

static bool works_by_name(const trial *t)
{
    return (t->family == AF_INET || t->loopback != 0) && join(t, &t->named, true) && direct(t) &&
           sendto(t->to, "m", 1, 0, &t->named.u.any, t->named.length) == 1 && arrives(t);
}

/* Nothing is sent by connecting; the address that the socket gets then tells the interface. What would go elsewhere is not sent: nothing leaves the machine. */
static bool works_by_choice(const trial *t)
{
    char host[ADDRESS_TEXT_BYTES] = "";
    address own;
    os_socket from = socket(t->family, SOCK_DGRAM, 0);
    if (from == OS_NO_SOCKET)
        return false;
    if (connect(from, &t->chosen.u.any, t->chosen.length) == 0 && own_address(from, &own))
        address_host(&own, host);
    bool done = strcmp(host, "loopback") == 0 && join(t, &t->chosen, false) && send(from, "m", 1, 0) == 1 && arrives(t);
    os_close(from);
    return done;
}

static void set_group(const trial *t, const address *bound, const char *text, address *group)
{
    address_start(group, t->family);
    address_set_host(group, text, strlen(text), t->family == AF_INET6);
    if (t->family == AF_INET)
        group->u.in.sin_port = bound->u.in.sin_port;
    else
        group->u.in6.sin6_port = bound->u.in6.sin6_port;
}

static void try_family(int family, const char *named, const char *chosen, const char *prefix, void (*add)(const char *prefix, const char *name))
{
    trial t;
    address a;
    const net_interface *loopback = interface_named("loopback");
    t.family = family;
    t.loopback = loopback == NULL ? 0 : loopback->index;
    t.to = socket(family, SOCK_DGRAM, 0);
    if (t.to == OS_NO_SOCKET)
        return;
    address_start(&a, family);
    if (bind(t.to, &a.u.any, a.length) == 0 && own_address(t.to, &a)) {
        set_group(&t, &a, named, &t.named);
        set_group(&t, &a, chosen, &t.chosen);
        if (works_by_name(&t))
            add(prefix, "multicast");
        if (works_by_choice(&t))
            add(prefix, "multicast-route");
    }
    os_close(t.to);
}

void multicast_capabilities(void (*add)(const char *prefix, const char *name))
{
    try_family(AF_INET, "239.255.77.77", "239.255.77.78", "", add);
    try_family(AF_INET6, "ff15::7777", "ff15::7778", "ipv6-", add);
}
