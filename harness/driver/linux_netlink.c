/* Linux: requests to the kernel by rtnetlink(7). */
#include "linux_netlink.h"

#ifdef __linux__

#include <string.h>
#include <unistd.h>

enum { ANSWER_LIMIT_S = 2 };

/* <linux/rtnetlink.h> and its like are not there with every C library. */
typedef struct {
    uint32_t length;
    uint16_t type, flags;
    uint32_t sequence, port;
} message_head;

typedef struct {
    uint16_t length, type;
} attribute_head;

typedef struct {
    unsigned char family, bits, source_bits, tos, table, protocol, scope, type;
    uint32_t flags;
} route_body;

typedef struct {
    unsigned char family, bits, flags, scope;
    uint32_t index;
} address_body;

typedef struct {
    unsigned char family, padding;
    unsigned short type;
    int index;
    unsigned flags, changed;
} link_body;

enum {
    NEW_LINK = 16,
    GET_LINK = 18,
    NEW_ADDRESS = 20,
    NEW_ROUTE = 24,
    REQUEST = 1,
    CREATE = 0x605, /* what is not there, and acknowledge it */
    LINK_HARDWARE = 1,
    LINK_NAME = 3,
    LINK_STATE = 16,
    LINK_INFO = 18,
    STATE_UP = 6,
    INFO_KIND = 1,
    INFO_DATA = 2,
    PEER_OF_PAIR = 1,
    ADDRESS_LOCAL = 2,
    ADDRESS_OF_INTERFACE = 1,
    ADDRESS_AT_ONCE = 2, /* no search for duplicates */
    ROUTE_DESTINATION = 1,
    ROUTE_INTERFACE = 4,
    ROUTE_PRIORITY = 6,
    ROUTE_SOURCE = 7,
    TABLE_MAIN = 254,
    TABLE_LOCAL = 255,
    PROTOCOL_BOOT = 3,
    SCOPE_LINK = 253,
    TYPE_UNICAST = 1,
    TYPE_LOCAL = 2
};

static union {
    unsigned char bytes[8192];
    message_head head;
} message;

static size_t message_bytes;

static void add_bytes(const void *from, size_t count)
{
    memcpy(message.bytes + message_bytes, from, count);
    message_bytes += count;
    for (; message_bytes % 4 != 0; message_bytes++)
        message.bytes[message_bytes] = 0;
}

static void begin(int type, int flags, const void *body, size_t count)
{
    message_head head = {0, (uint16_t)type, (uint16_t)flags, 1, 0};
    message_bytes = 0;
    add_bytes(&head, sizeof head);
    add_bytes(body, count);
}

static void add_attribute(int type, const void *from, size_t count)
{
    attribute_head head = {(uint16_t)(sizeof head + count), (uint16_t)type};
    add_bytes(&head, sizeof head);
    add_bytes(from, count);
}

/* An attribute that holds others: what is added until the same place is given to close_attribute. */
static size_t open_attribute(int type)
{
    size_t at = message_bytes;
    add_attribute(type, "", 0);
    return at;
}

static void close_attribute(size_t at)
{
    uint16_t length = (uint16_t)(message_bytes - at);
    memcpy(message.bytes + at, &length, sizeof length);
}

/* Sends the message to the kernel, which has answered when that returns, and puts the answer in its place: its bytes, or -1.
   The limit is for systems that only resemble Linux. */
static long exchange(void)
{
    const struct timeval limit = {ANSWER_LIMIT_S, 0};
    int s = socket(AF_NETLINK, SOCK_RAW, 0);
    long got = -1;
    message.head.length = (uint32_t)message_bytes;
    if (s < 0)
        return -1;
    if (setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) == 0 && send(s, message.bytes, message_bytes, 0) == (ssize_t)message_bytes)
        got = (long)recv(s, message.bytes, sizeof message.bytes, 0);
    int error = errno;
    close(s);
    errno = error;
    return got;
}

/* The kernel acknowledges with an error number below 0, or 0. */
static int carry_out(void)
{
    int answer = 0;
    long got = exchange();
    if (got < (long)(sizeof(message_head) + sizeof answer))
        return got < 0 ? errno : EIO;
    memcpy(&answer, message.bytes + sizeof(message_head), sizeof answer);
    return answer == -EEXIST ? 0 : -answer;
}

int netlink_route_groups(int family, unsigned loopback)
{
    static const unsigned char groups4[4] = {224}, groups6[16] = {0xff}, loopback4[4] = {127, 0, 0, 1};
    const uint32_t first = 1, index = loopback;
    bool four = family == AF_INET;
    route_body body = {.family = (unsigned char)family, .protocol = PROTOCOL_BOOT};
    body.bits = four ? 4 : 8;
    body.table = four ? TABLE_MAIN : TABLE_LOCAL;
    body.scope = four ? SCOPE_LINK : 0;
    body.type = four ? TYPE_UNICAST : TYPE_LOCAL;
    begin(NEW_ROUTE, CREATE, &body, sizeof body);
    add_attribute(ROUTE_DESTINATION, four ? groups4 : groups6, four ? sizeof groups4 : sizeof groups6);
    add_attribute(ROUTE_INTERFACE, &index, sizeof index);
    if (four)
        add_attribute(ROUTE_SOURCE, loopback4, sizeof loopback4);
    else
        add_attribute(ROUTE_PRIORITY, &first, sizeof first);
    return carry_out();
}

int netlink_add_pair(const char *one, const char *other, const unsigned char *hardware)
{
    link_body body = {AF_UNSPEC, 0, 0, 0, 0, 0};
    begin(NEW_LINK, CREATE, &body, sizeof body);
    add_attribute(LINK_NAME, one, strlen(one) + 1);
    if (hardware != NULL)
        add_attribute(LINK_HARDWARE, hardware, NETLINK_HARDWARE_BYTES);
    size_t info = open_attribute(LINK_INFO);
    add_attribute(INFO_KIND, "veth", 4);
    size_t data = open_attribute(INFO_DATA), peer = open_attribute(PEER_OF_PAIR);
    add_bytes(&body, sizeof body);
    add_attribute(LINK_NAME, other, strlen(other) + 1);
    close_attribute(peer);
    close_attribute(data);
    close_attribute(info);
    return carry_out();
}

bool netlink_is_up(unsigned index)
{
    link_body body = {.index = (int)index};
    attribute_head head;
    begin(GET_LINK, REQUEST, &body, sizeof body);
    long got = exchange();
    if (got < (long)sizeof(message_head) || message.head.type != NEW_LINK)
        return false;
    for (size_t at = sizeof(message_head) + sizeof body; at + sizeof head < (size_t)got; at += (head.length + 3u) / 4 * 4) {
        memcpy(&head, message.bytes + at, sizeof head);
        if (head.type == LINK_STATE)
            return message.bytes[at + sizeof head] == STATE_UP;
        if (head.length < sizeof head)
            return false;
    }
    return false;
}

int netlink_add_address(unsigned index, int family, const void *bytes, int bits)
{
    address_body body = {(unsigned char)family, (unsigned char)bits, ADDRESS_AT_ONCE, 0, index};
    size_t count = family == AF_INET ? 4 : 16;
    begin(NEW_ADDRESS, CREATE, &body, sizeof body);
    add_attribute(ADDRESS_LOCAL, bytes, count);
    add_attribute(ADDRESS_OF_INTERFACE, bytes, count);
    return carry_out();
}

#endif
