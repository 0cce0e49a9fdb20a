/* Linux: a network namespace of our own, and what may be changed in it. */
#include "driver.h"

#ifdef __linux__

#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

enum { PATH_BYTES = 512, CHANGES_MAX = 16, CHANGE_BYTES = 256 };

/* What a case has changed: a tunable by its path, or an interface's MTU. */
typedef struct {
    char what[PATH_BYTES], was[CHANGE_BYTES];
    size_t length;
    int mtu; /* 0: a tunable */
} change;

/* Shared with the processes that take over after a crash, which live in the same namespace. */
static struct changes {
    int count;
    change list[CHANGES_MAX];
} *changes;

static bool has_pair;

/* --- Tunables and interfaces -------------------------------------------------------------------------------------- */

static int write_file(const char *path, const char *text, size_t length)
{
    int fd = open(path, O_WRONLY);
    int error = fd < 0 || write(fd, text, length) != (ssize_t)length ? errno : 0;
    if (fd >= 0)
        close(fd);
    return error;
}

static void set_tunable(const char *path, const char *text)
{
    write_file(path, text, strlen(text));
}

/* SIOCGIFFLAGS, SIOCSIFMTU and their like on an interface: 0 or an error number. */
static int interface_call(unsigned long call, struct ifreq *request)
{
    int s = socket(AF_INET, SOCK_DGRAM, 0);
    int error = s < 0 || ioctl(s, call, request) != 0 ? errno : 0;
    if (s >= 0)
        close(s);
    return error;
}

static bool name_interface(struct ifreq *request, const char *name)
{
    memset(request, 0, sizeof *request);
    if (strlen(name) >= sizeof request->ifr_name)
        return false;
    memcpy(request->ifr_name, name, strlen(name) + 1);
    return true;
}

static bool bring_up(const char *name)
{
    struct ifreq request;
    if (!name_interface(&request, name) || interface_call(SIOCGIFFLAGS, &request) != 0)
        return false;
    request.ifr_flags = (short)(request.ifr_flags | IFF_UP);
    return interface_call(SIOCSIFFLAGS, &request) == 0;
}

/* --- Netlink -------------------------------------------------------------------------------------------------------- */

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
    NEW_ADDRESS = 20,
    NEW_ROUTE = 24,
    REQUEST_ACKNOWLEDGED = 5,
    CREATE_EXCLUSIVE = 0x600,
    LINK_NAME = 3,
    LINK_INFO = 18,
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
    unsigned char bytes[1024];
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

static void begin(int type, const void *body, size_t count)
{
    message_head head = {0, (uint16_t)type, REQUEST_ACKNOWLEDGED | CREATE_EXCLUSIVE, 1, 0};
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

/* Sends the message to the kernel, whose answer is an error number below 0, or 0. */
static bool carry_out(void)
{
    int s = socket(AF_NETLINK, SOCK_RAW, 0), error = -1;
    message.head.length = (uint32_t)message_bytes;
    if (s < 0)
        return false;
    bool answered = send(s, message.bytes, message_bytes, 0) == (ssize_t)message_bytes &&
                    recv(s, message.bytes, sizeof message.bytes, 0) >= (ssize_t)(sizeof(message_head) + sizeof error);
    if (answered)
        memcpy(&error, message.bytes + sizeof(message_head), sizeof error);
    close(s);
    return error == 0;
}

/* Groups are reached through one interface, from the loopback address. Goes before the routes that other interfaces bring along. */
static bool route_groups(int family, int table, int type, int scope, int bits, uint32_t index)
{
    static const unsigned char groups4[4] = {224}, groups6[16] = {0xff}, loopback4[4] = {127, 0, 0, 1};
    const uint32_t first = 1;
    route_body body = {(unsigned char)family, (unsigned char)bits, 0, 0, (unsigned char)table, PROTOCOL_BOOT, (unsigned char)scope, (unsigned char)type, 0};
    begin(NEW_ROUTE, &body, sizeof body);
    add_attribute(ROUTE_DESTINATION, family == AF_INET ? groups4 : groups6, family == AF_INET ? sizeof groups4 : sizeof groups6);
    add_attribute(ROUTE_INTERFACE, &index, sizeof index);
    if (family == AF_INET)
        add_attribute(ROUTE_SOURCE, loopback4, sizeof loopback4);
    else
        add_attribute(ROUTE_PRIORITY, &first, sizeof first);
    return carry_out();
}

static bool add_address(const char *name, int family, const void *bytes, size_t count, int bits)
{
    address_body body = {(unsigned char)family, (unsigned char)bits, ADDRESS_AT_ONCE, 0, if_nametoindex(name)};
    begin(NEW_ADDRESS, &body, sizeof body);
    add_attribute(ADDRESS_LOCAL, bytes, count);
    add_attribute(ADDRESS_OF_INTERFACE, bytes, count);
    return carry_out();
}

/* --- The namespace ---------------------------------------------------------------------------------------------------- */

/* Two interfaces, each the other's cable, with addresses of the blocks that are meant for examples. */
static bool add_pair(void)
{
    static const char *const names[] = {"veth0", "veth1"};
    link_body body = {AF_UNSPEC, 0, 0, 0, 0, 0};
    unsigned char four[4] = {192, 0, 2, 1}, six[16] = {0x20, 0x01, 0x0d, 0xb8};
    /* Both ends are here, so what one sends has an address of ours; and nothing is to be waited for. */
    set_tunable("/proc/sys/net/ipv4/conf/default/accept_local", "1");
    set_tunable("/proc/sys/net/ipv4/conf/default/rp_filter", "0");
    set_tunable("/proc/sys/net/ipv4/conf/all/rp_filter", "0");
    set_tunable("/proc/sys/net/ipv6/conf/default/accept_dad", "0");
    set_tunable("/proc/sys/net/ipv6/conf/default/router_solicitations", "0");
    begin(NEW_LINK, &body, sizeof body);
    add_attribute(LINK_NAME, names[0], strlen(names[0]) + 1);
    size_t info = open_attribute(LINK_INFO);
    add_attribute(INFO_KIND, "veth", 4);
    size_t data = open_attribute(INFO_DATA), peer = open_attribute(PEER_OF_PAIR);
    add_bytes(&body, sizeof body);
    add_attribute(LINK_NAME, names[1], strlen(names[1]) + 1);
    close_attribute(peer);
    close_attribute(data);
    close_attribute(info);
    bool done = carry_out();
    for (int i = 0; i < 2 && done; i++) {
        four[3] = six[15] = (unsigned char)(i + 1);
        done = bring_up(names[i]) && add_address(names[i], AF_INET, four, sizeof four, 24);
        /* A machine may be without IPv6. */
        if (done)
            add_address(names[i], AF_INET6, six, sizeof six, 64);
    }
    return done;
}

bool os_own_net(void)
{
    if (unshare(CLONE_NEWNET) != 0) {
        os_warn("sockdriver: --own-net: no network namespace of our own; needs root\n");
        return false;
    }
    /* A machine without IPv6 by choice hands that choice on; the namespace is ours to choose otherwise. It may not be there. */
    set_tunable("/proc/sys/net/ipv6/conf/all/disable_ipv6", "0");
    set_tunable("/proc/sys/net/ipv6/conf/lo/disable_ipv6", "0");
    set_tunable("/proc/sys/net/ipv4/ping_group_range", "0 2147483647");
    if (!bring_up("lo"))
        os_warn("sockdriver: --own-net: the loopback interface stays down\n");
    /* What of this cannot be done is missing among the capabilities. */
    uint32_t loopback = if_nametoindex("lo");
    route_groups(AF_INET, TABLE_MAIN, TYPE_UNICAST, SCOPE_LINK, 4, loopback);
    route_groups(AF_INET6, TABLE_LOCAL, TYPE_LOCAL, 0, 8, loopback);
    has_pair = add_pair();
    void *shared = mmap(NULL, sizeof *changes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANON, -1, 0);
    changes = shared == MAP_FAILED ? NULL : shared;
    return true;
}

bool os_has_pair(void)
{
    return has_pair;
}

/* --- Changes -------------------------------------------------------------------------------------------------------------- */

/* The place for one more, or NULL: it has been changed before in this case, or there is no room (`*full`). */
static change *new_change(const char *what, bool *full)
{
    for (int i = 0; i < changes->count; i++)
        if (strcmp(changes->list[i].what, what) == 0)
            return NULL;
    *full = changes->count == CHANGES_MAX;
    if (*full)
        return NULL;
    change *c = &changes->list[changes->count];
    memcpy(c->what, what, strlen(what) + 1);
    c->length = 0;
    c->mtu = 0;
    return c;
}

int os_mtu(const char *interface_name, int bytes)
{
    struct ifreq request;
    bool full = false;
    if (changes == NULL)
        return -1;
    change *c = new_change(interface_name, &full);
    if (full || !name_interface(&request, interface_name))
        return full ? ENOSPC : ENODEV;
    int error = interface_call(SIOCGIFMTU, &request);
    int was = request.ifr_mtu;
    request.ifr_mtu = bytes;
    if (error == 0)
        error = interface_call(SIOCSIFMTU, &request);
    if (error == 0 && c != NULL) {
        c->mtu = was;
        changes->count++;
    }
    return error;
}

int os_sysctl_set(const char *name, const char *value, size_t length)
{
    char path[PATH_BYTES];
    bool full = false;
    if (changes == NULL)
        return -1;
    if (!os_sysctl_path(name, path, sizeof path))
        return ENAMETOOLONG;
    change *c = new_change(path, &full);
    if (full)
        return ENOSPC;
    if (c != NULL) {
        int fd = open(path, O_RDONLY);
        long got = fd < 0 ? -1 : (long)read(fd, c->was, sizeof c->was);
        int error = errno;
        if (fd >= 0)
            close(fd);
        if (got < 0 || got == (long)sizeof c->was)
            return got < 0 ? error : EFBIG;
        c->length = (size_t)got;
    }
    int error = write_file(path, value, length);
    if (error == 0 && c != NULL)
        changes->count++;
    return error;
}

void os_network_restore(void)
{
    struct ifreq request;
    while (changes != NULL && changes->count > 0) {
        const change *c = &changes->list[--changes->count];
        int error = 0;
        if (c->mtu == 0) {
            error = write_file(c->what, c->was, c->length);
        } else if (name_interface(&request, c->what)) {
            request.ifr_mtu = c->mtu;
            error = interface_call(SIOCSIFMTU, &request);
        }
        if (error != 0) {
            os_warn("sockdriver: a change of the network cannot be undone; later cases would be falsified\n");
            os_exit(1);
        }
    }
}

#endif
