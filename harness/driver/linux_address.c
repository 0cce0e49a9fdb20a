/* Linux: addresses of packet, netlink and vsock sockets. */
#include "driver.h"

#ifdef __linux__

#include <netpacket/packet.h>

enum { VSOCK_FAMILY = 40, ETHERNET_ADDRESS_BYTES = 6 };

/* <linux/netlink.h> and <linux/vm_sockets.h> are not there with every C library. */
typedef struct {
    sa_family_t family;
    unsigned short padding;
    uint32_t port, groups;
} netlink_address;

typedef struct {
    sa_family_t family;
    unsigned short reserved;
    uint32_t port, context;
    unsigned char zero[4];
} vsock_address;

static const uint32_t vsock_any = UINT32_MAX, vsock_loopback = 1;

bool os_address_family(int family)
{
    return family == AF_PACKET || family == AF_NETLINK || family == VSOCK_FAMILY;
}

static os_address_result parse_packet(struct sockaddr_ll *to, const char *host, uint32_t protocol)
{
    const net_interface *i = interface_named(host);
    if (i == NULL && strcmp(host, "any") != 0)
        return OS_ADDRESS_NO_HOST;
    to->sll_protocol = htons((uint16_t)protocol);
    to->sll_ifindex = i == NULL ? 0 : (int)i->index;
    to->sll_halen = ETHERNET_ADDRESS_BYTES;
    return protocol > UINT16_MAX ? OS_ADDRESS_NO_PORT : OS_ADDRESS_MADE;
}

static os_address_result parse_netlink(netlink_address *to, const char *host, uint32_t groups)
{
    to->groups = groups;
    return strcmp(host, "any") == 0 ? OS_ADDRESS_MADE : OS_ADDRESS_NO_HOST;
}

static os_address_result parse_vsock(vsock_address *to, const char *host, uint32_t port)
{
    bool any = strcmp(host, "any") == 0;
    if (!any && strcmp(host, "loopback") != 0)
        return OS_ADDRESS_NO_HOST;
    to->context = any ? vsock_any : vsock_loopback;
    to->port = vsock_any;
    return port == 0 ? OS_ADDRESS_MADE : OS_ADDRESS_NO_PORT;
}

os_address_result os_address_parse(int family, const char *host, const char *port, void *to, os_length *length)
{
    struct sockaddr_ll packet = {.sll_family = AF_PACKET};
    netlink_address netlink = {.family = AF_NETLINK};
    vsock_address vsock = {.family = VSOCK_FAMILY};
    os_address_result result;
    const void *made;
    number n;
    if (!words_number(port, strlen(port), &n) || n.negative || !words_fits(n, 4))
        return OS_ADDRESS_NO_PORT;
    switch (family) {
    case AF_PACKET:
        result = parse_packet(&packet, host, (uint32_t)n.bits);
        made = &packet;
        *length = sizeof packet;
        break;
    case AF_NETLINK:
        result = parse_netlink(&netlink, host, (uint32_t)n.bits);
        made = &netlink;
        *length = sizeof netlink;
        break;
    default:
        result = parse_vsock(&vsock, host, (uint32_t)n.bits);
        made = &vsock;
        *length = sizeof vsock;
        break;
    }
    memcpy(to, made, *length);
    return result;
}

bool os_address_host(int family, const void *from, char *host)
{
    struct sockaddr_ll packet;
    netlink_address netlink;
    vsock_address vsock;
    const char *text = NULL;
    if (family == AF_PACKET) {
        memcpy(&packet, from, sizeof packet);
        text = packet.sll_ifindex == 0 ? "any" : interface_text((unsigned)packet.sll_ifindex);
    }
    if (family == AF_NETLINK) {
        memcpy(&netlink, from, sizeof netlink);
        text = netlink.port == 0 ? "any" : NULL;
    }
    if (family == VSOCK_FAMILY) {
        memcpy(&vsock, from, sizeof vsock);
        text = vsock.context == vsock_any ? "any" : vsock.context == vsock_loopback ? "loopback" : NULL;
    }
    if (text != NULL)
        memcpy(host, text, strlen(text) + 1);
    return text != NULL;
}

unsigned os_address_port(int family, const void *from)
{
    netlink_address netlink;
    vsock_address vsock;
    if (family == AF_NETLINK) {
        memcpy(&netlink, from, sizeof netlink);
        return netlink.port;
    }
    if (family == VSOCK_FAMILY) {
        memcpy(&vsock, from, sizeof vsock);
        return vsock.port == vsock_any ? 0 : vsock.port;
    }
    return 0;
}

#endif
