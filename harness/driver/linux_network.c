/* Linux: a network namespace of our own, and what may be changed in it. */
#include "driver.h"
#include "linux_netlink.h"

#ifdef __linux__

#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

enum { PATH_BYTES = 512, CHANGES_MAX = 16, CHANGE_BYTES = 256, PAIR_LIMIT_MS = 5000, ROUTES_BYTES = 16384 };

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

void os_interfaces(interface_adder add)
{
    (void)add;
}

void os_find_interface(const char *name, unsigned index, interface_adder add)
{
    struct ifreq request;
    if (name == NULL) {
        memset(&request, 0, sizeof request);
        request.ifr_ifindex = (int)index;
        if (interface_call(SIOCGIFNAME, &request) != 0)
            return;
    } else if (!name_interface(&request, strcmp(name, "loopback") == 0 ? "lo" : name) || interface_call(SIOCGIFINDEX, &request) != 0) {
        return;
    } else {
        index = (unsigned)request.ifr_ifindex;
    }
    if (interface_call(SIOCGIFFLAGS, &request) == 0)
        add(index, request.ifr_name, (request.ifr_flags & IFF_LOOPBACK) != 0);
}

/* 0: there is none of that name. */
static unsigned interface_index(const char *name)
{
    const net_interface *i = interface_named(name);
    return i == NULL ? 0 : i->index;
}

static bool bring_up(const char *name)
{
    struct ifreq request;
    if (!name_interface(&request, name) || interface_call(SIOCGIFFLAGS, &request) != 0)
        return false;
    request.ifr_flags = (short)(request.ifr_flags | IFF_UP);
    return interface_call(SIOCSIFFLAGS, &request) == 0;
}

/* --- The namespace ------------------------------------------------------------------------------------------------------ */

static bool own, pair_made, pair_awaited, pair_has_ipv6;

static const char *const pair[] = {"veth0", "veth1"};

static const char ping_groups[] = "/proc/sys/net/ipv4/ping_group_range";

static int let_everyone_ping(void)
{
    static const char all[] = "0 2147483647";
    return write_file(ping_groups, all, sizeof all - 1);
}

/* Both ends up, with addresses of the blocks that are meant for examples. What is there already stays. */
static void make_pair(void)
{
    unsigned char four[4] = {192, 0, 2, 1}, six[16] = {0x20, 0x01, 0x0d, 0xb8};
    /* Both ends are here, so what one sends has an address of ours; and nothing is to be waited for. */
    set_tunable("/proc/sys/net/ipv4/conf/default/accept_local", "1");
    set_tunable("/proc/sys/net/ipv4/conf/default/rp_filter", "0");
    set_tunable("/proc/sys/net/ipv4/conf/all/rp_filter", "0");
    set_tunable("/proc/sys/net/ipv6/conf/default/accept_dad", "0");
    set_tunable("/proc/sys/net/ipv6/conf/default/router_solicitations", "0");
    pair_made = netlink_add_pair(pair[0], pair[1], NULL) == 0;
    pair_has_ipv6 = pair_made;
    for (int i = 0; i < 2 && pair_made; i++) {
        unsigned index = interface_index(pair[i]);
        four[3] = six[15] = (unsigned char)(i + 1);
        pair_made = bring_up(pair[i]) && netlink_add_address(index, AF_INET, four, 24) == 0;
        /* A machine may be without IPv6. */
        pair_has_ipv6 = pair_has_ipv6 && netlink_add_address(index, AF_INET6, six, 64) == 0;
    }
}

/* Whether the system has such pairs, without making one: a kind of interface that it has refuses this hardware address. */
static bool pair_can_be_made(void)
{
    static const unsigned char invalid[NETLINK_HARDWARE_BYTES] = {0};
    if (!pair_made && netlink_add_pair(pair[0], pair[1], invalid) == EADDRNOTAVAIL)
        return true;
    if (!pair_made)
        make_pair();
    return pair_made;
}

/* An address of IPv6 can be bound a little before what is sent to it stays here: until then it is looked for behind the cable. */
static bool has_route(const char *address_and_bits)
{
    static char routes[ROUTES_BYTES];
    int fd = open("/proc/net/ipv6_route", O_RDONLY);
    ssize_t length = 0, more = 0;
    while (fd >= 0 && (more = read(fd, routes + length, sizeof routes - 1 - (size_t)length)) > 0)
        length += more;
    if (fd >= 0)
        close(fd);
    routes[length] = '\0';
    return fd < 0 || strstr(routes, address_and_bits) != NULL;
}

static bool pair_is_ready(void)
{
    for (int i = 0; i < 2; i++)
        if (!netlink_is_up(interface_index(pair[i])))
            return false;
    if (!pair_has_ipv6)
        return true;
    return caps_can_bind(AF_INET6, SOCK_DGRAM, "[2001:db8::1]:0") && caps_can_bind(AF_INET6, SOCK_DGRAM, "[2001:db8::2]:0") &&
           has_route("20010db8000000000000000000000001 80 ") && has_route("20010db8000000000000000000000002 80 ");
}

/* An interface carries packets, and its IPv6 address can be used, only when the kernel's own workers have been at it. */
static void await_pair(void)
{
    long long end = os_now() + PAIR_LIMIT_MS * 1000000LL;
    while (!pair_is_ready() && os_now() < end)
        os_sleep(1);
    /* Goes behind a worker that has told of the cable and is not done yet. */
    bring_up(pair[1]);
}

void os_network_prepare(const char *request)
{
    static const char *const marks[] = {"veth", "192.0.2.", "2001:db8:"};
    bool wanted = false;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0] && own && !pair_awaited; i++)
        wanted = wanted || strstr(request, marks[i]) != NULL;
    if (!wanted)
        return;
    pair_awaited = true;
    uid_t user = geteuid();
    os_become(false);
    if (!pair_made)
        make_pair();
    if (pair_made)
        await_pair();
    if (geteuid() != user)
        os_become(true);
}

bool os_own_net(bool pair_at_once)
{
    if (unshare(CLONE_NEWNET) != 0) {
        os_warn("sockdriver: --own-net: no network namespace of our own; needs root\n");
        return false;
    }
    if (!bring_up("lo"))
        os_warn("sockdriver: --own-net: the loopback interface stays down\n");
    /* A machine without IPv6 by choice hands that choice on; the namespace is ours to choose otherwise. It may not be there. */
    if (!caps_can_bind(AF_INET6, SOCK_DGRAM, "loopback:0")) {
        set_tunable("/proc/sys/net/ipv6/conf/all/disable_ipv6", "0");
        set_tunable("/proc/sys/net/ipv6/conf/lo/disable_ipv6", "0");
    }
    /* What of this cannot be done is missing among the capabilities. */
    let_everyone_ping();
    unsigned loopback = interface_index("lo");
    netlink_route_groups(AF_INET, loopback);
    netlink_route_groups(AF_INET6, loopback);
    if (pair_at_once)
        make_pair();
    void *shared = mmap(NULL, sizeof *changes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANON, -1, 0);
    changes = shared == MAP_FAILED ? NULL : shared;
    own = true;
    return true;
}

void os_network_capabilities(void (*add)(const char *prefix, const char *name))
{
    struct ifreq request;
    if (!own)
        return;
    if (pair_can_be_made())
        add("veth", "");
    /* What may be changed lets itself be told to stay as it is. */
    if (changes != NULL && name_interface(&request, "lo") && interface_call(SIOCGIFMTU, &request) == 0 && interface_call(SIOCSIFMTU, &request) == 0)
        add("mtu", "");
    if (changes != NULL && let_everyone_ping() == 0)
        add("sysctl-set", "");
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

/* What older kernels have once for the machine is to be seen in its first namespace only: net.core.rmem_default before 6.12. */
static int open_in_first_namespace(const char *path)
{
    int first = open("/proc/1/ns/net", O_RDONLY), ours = open("/proc/self/ns/net", O_RDONLY), fd = -1;
    if (first >= 0 && ours >= 0 && setns(first, CLONE_NEWNET) == 0) {
        fd = open(path, O_RDONLY);
        if (setns(ours, CLONE_NEWNET) != 0) {
            os_warn("sockdriver: no way back into the network namespace\n");
            os_exit(1);
        }
    }
    if (first >= 0)
        close(first);
    if (ours >= 0)
        close(ours);
    if (fd < 0)
        errno = ENOENT;
    return fd;
}

int os_open_tunable(const char *path)
{
    int fd = open(path, O_RDONLY);
    return fd < 0 && errno == ENOENT && own ? open_in_first_namespace(path) : fd;
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
    /* A container without privileges is shown its tunables, but has them read-only, though the network is its own. */
    return error == EROFS ? -1 : error;
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
