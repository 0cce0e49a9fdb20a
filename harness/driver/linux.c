/* Linux: capabilities, tunables, what its headers and calls have beyond POSIX. linux_network.c has the namespace, linux_address.c addresses. */
#include "driver.h"

#ifdef __linux__

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#ifdef __has_include
#if __has_include(<linux/filter.h>)
#include <linux/filter.h>
#define HAS_FILTER 1
#endif
#endif

enum { CAPABILITY_VERSION = 0x20080522, PATH_BYTES = 512, UDPLITE = 136, MPTCP = 262, VSOCK = 40 };

void os_die_with_parent(void)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
}

/* To close a packet socket takes until all of the kernel has let go of it, some 10 ms; so it is asked for one of a type that the family does not have.
   That is refused for the type only where the family is there and this user may have it. */
static bool can_make_packet(void)
{
    int s = socket(AF_PACKET, SOCK_SEQPACKET, 0);
    if (s >= 0)
        close(s);
    return s < 0 && errno == ESOCKTNOSUPPORT ? true : caps_can_make(AF_PACKET, SOCK_RAW, 0);
}

/* The kinds of sockets that only this system has, and that it may have been built without. */
static void add_kinds(void (*add)(const char *prefix, const char *name))
{
    static const struct {
        const char *name;
        int family, type, protocol;
    } kinds[] = {{"udplite", AF_INET, SOCK_DGRAM, UDPLITE}, {"mptcp", AF_INET, SOCK_STREAM, MPTCP},
                 {"packet", AF_PACKET, SOCK_RAW, 0},        {"netlink", AF_NETLINK, SOCK_RAW, 0},
                 {"vsock", VSOCK, SOCK_STREAM, 0}};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (kinds[i].family == AF_PACKET ? can_make_packet() : caps_can_make(kinds[i].family, kinds[i].type, kinds[i].protocol))
            add(kinds[i].name, "");
    if (caps_can_bind(VSOCK, SOCK_STREAM, "loopback:0"))
        add("vsock-loopback", "");
}

void os_capabilities(void (*add)(const char *prefix, const char *name))
{
    /* By their bits, as capabilities(7) has them. */
    static const char *const names[] = {
        "CHOWN",          "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER",          "FSETID",           "KILL",
        "SETGID",         "SETUID",       "SETPCAP",         "LINUX_IMMUTABLE", "NET_BIND_SERVICE", "NET_BROADCAST",
        "NET_ADMIN",      "NET_RAW",      "IPC_LOCK",        "IPC_OWNER",       "SYS_MODULE",       "SYS_RAWIO",
        "SYS_CHROOT",     "SYS_PTRACE",   "SYS_PACCT",       "SYS_ADMIN",       "SYS_BOOT",         "SYS_NICE",
        "SYS_RESOURCE",   "SYS_TIME",     "SYS_TTY_CONFIG",  "MKNOD",           "LEASE",            "AUDIT_WRITE",
        "AUDIT_CONTROL",  "SETFCAP",      "MAC_OVERRIDE",    "MAC_ADMIN",       "SYSLOG",           "WAKE_ALARM",
        "BLOCK_SUSPEND",  "AUDIT_READ",   "PERFMON",         "BPF",             "CHECKPOINT_RESTORE"};
    add_kinds(add);
    struct {
        uint32_t version;
        int pid;
    } head = {CAPABILITY_VERSION, 0};
    struct {
        uint32_t effective, permitted, inheritable;
    } sets[2];
    /* No C library wraps this call, and /proc may not be mounted. */
    if (syscall(SYS_capget, &head, sets) != 0)
        return;
    for (unsigned i = 0; i < sizeof names / sizeof names[0]; i++)
        if ((sets[i / 32].effective >> (i % 32) & 1) != 0)
            add("cap:", names[i]);
}

int os_bpf(long long result, os_socket *handle)
{
#ifdef SYS_bpf
    /* <linux/bpf.h> is not there with every C library, and its names are younger than the calls that are made with them. */
    enum { LOAD_PROGRAM = 5, SOCKET_FILTER = 1, MOVE_TO_R0 = 0xb7, LEAVE = 0x95 };
    static const char license[] = "MIT";
    const struct {
        uint8_t code, registers;
        int16_t offset;
        int32_t number;
    } program[] = {{MOVE_TO_R0, 0, 0, (int32_t)result}, {LEAVE, 0, 0, 0}};
    const struct {
        uint32_t kind, count;
        uint64_t program, license;
        uint32_t log_level, log_bytes;
        uint64_t log;
    } load = {SOCKET_FILTER, sizeof program / sizeof program[0], (uintptr_t)program, (uintptr_t)license, 0, 0, 0};
    *handle = (os_socket)syscall(SYS_bpf, LOAD_PROGRAM, &load, sizeof load);
    if (*handle >= 0)
        return 0;
    return errno == ENOSYS ? -1 : errno;
#else
    (void)result;
    (void)handle;
    return -1;
#endif
}

/* --- What only Linux sends as control messages ---------------------------------------------------------------------------- */

/* struct sock_extended_err, of a header that not every C library brings. */
typedef struct {
    uint32_t error;
    uint8_t origin, type, code, pad;
    uint32_t info, data;
} extended_error;

bool os_extended_error(const os_control *message, os_error_report *report)
{
    extended_error e;
    struct sockaddr a;
    const unsigned char *behind = message->data + sizeof e;
    int left = message->bytes - (int)sizeof e;
    if (left < 0)
        return false;
    memcpy(&e, message->data, sizeof e);
    report->error = (int)e.error;
    report->origin = e.origin;
    report->type = e.type;
    report->code = e.code;
    report->info = e.info;
    report->data = e.data;
    report->offender = NULL;
    memset(&a, 0, sizeof a);
    memcpy(&a, behind, (size_t)left < sizeof a ? (size_t)left : sizeof a);
    report->offender_family = a.sa_family;
    if (a.sa_family == AF_INET && left >= (int)sizeof(struct sockaddr_in))
        report->offender = behind + offsetof(struct sockaddr_in, sin_addr);
    if (a.sa_family == AF_INET6 && left >= (int)sizeof(struct sockaddr_in6))
        report->offender = behind + offsetof(struct sockaddr_in6, sin6_addr);
    return true;
}

const char *os_error_origin(int origin)
{
    static const char *const names[] = {"SO_EE_ORIGIN_NONE",  "SO_EE_ORIGIN_LOCAL",    "SO_EE_ORIGIN_ICMP",  "SO_EE_ORIGIN_ICMP6",
                                        "SO_EE_ORIGIN_TXSTATUS", "SO_EE_ORIGIN_ZEROCOPY", "SO_EE_ORIGIN_TXTIME"};
    return origin >= 0 && origin < (int)(sizeof names / sizeof names[0]) ? names[origin] : NULL;
}

/* What /proc tells of a descriptor, where there is one. */
static long long described_pid(int descriptor)
{
    static const char key[] = "\nPid:\t", root[] = "/proc/self/fdinfo/";
    char text[1024], path[sizeof root + 12];
    char *at = path + sizeof path;
    long long pid = -1;
    *--at = '\0';
    do
        *--at = (char)('0' + descriptor % 10);
    while ((descriptor /= 10) > 0);
    at -= sizeof root - 1;
    memcpy(at, root, sizeof root - 1);
    int fd = open(at, O_RDONLY);
    long got = fd < 0 ? 0 : (long)read(fd, text, sizeof text - 1);
    if (fd >= 0)
        close(fd);
    text[got > 0 ? got : 0] = '\0';
    const char *found = strstr(text, key);
    if (found != NULL) {
        found += sizeof key - 1;
        char *end = strchr((char *)(uintptr_t)found, '\n');
        if (end != NULL)
            *end = '\0';
        if (!words_in_range(found, -1, INT32_MAX, &pid))
            pid = -1;
    }
    return pid;
}

bool os_process_of(int descriptor, long long *pid, bool *ended)
{
#ifdef SYS_pidfd_send_signal
    struct pollfd p = {descriptor, POLLIN, 0};
    /* Signal 0 is sent to no one; it is refused where this is no pidfd. */
    if (syscall(SYS_pidfd_send_signal, descriptor, 0, NULL, 0) != 0 && errno != ESRCH && errno != EPERM)
        return false;
    *ended = poll(&p, 1, 0) > 0 && (p.revents & (POLLIN | POLLHUP)) != 0;
    *pid = described_pid(descriptor);
    return true;
#else
    (void)descriptor;
    (void)pid;
    (void)ended;
    return false;
#endif
}

long long os_structure(const char *name)
{
    /* <linux/filter.h> is not there with every C library. */
    static const struct {
        const char *name;
        long long size;
    } sizes[] = {OS_STRUCTURES, OS_STRUCTURE(ucred), OS_STRUCTURE(ip_mreqn), OS_STRUCTURE(in_pktinfo), OS_STRUCTURE(group_req), OS_STRUCTURE(group_source_req),
#ifdef HAS_FILTER
                 OS_STRUCTURE(sock_fprog),
#endif
    };
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        if (strcmp(sizes[i].name, name) == 0)
            return sizes[i].size;
    return -1;
}

bool os_sysctl_path(const char *name, char *to, size_t room)
{
    static const char root[] = "/proc/sys/";
    size_t length = strlen(name);
    if (sizeof root + length > room) {
        errno = ENAMETOOLONG;
        return false;
    }
    memcpy(to, root, sizeof root);
    for (size_t i = 0; i <= length; i++)
        to[sizeof root - 1 + i] = (char)(name[i] == '.' ? '/' : name[i]);
    return true;
}

int os_sysctl(const char *name, char *to, size_t room)
{
    char path[PATH_BYTES];
    if (!os_sysctl_path(name, path, sizeof path))
        return OS_SYSCTL_FAILED;
    int fd = os_open_tunable(path);
    long got = fd < 0 ? -1 : (long)read(fd, to, room);
    int error = errno;
    if (fd >= 0)
        close(fd);
    errno = error;
    while (got > 0 && to[got - 1] == '\n')
        got--;
    return got < 0 ? OS_SYSCTL_FAILED : (int)got;
}

#endif
