/* POSIX systems: sockets. posix_process.c has the process' own life, posix_system.c what it stands on. */
#include "driver.h"

#ifndef _WIN32

#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/param.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
#endif

enum { HIGH_DESCRIPTOR = 200 };

int os_error(void)
{
    return errno;
}

bool os_would_block(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK;
}

bool os_too_long(int error)
{
    return error == EMSGSIZE;
}

bool os_no_room(int error)
{
    return error == ENOBUFS;
}

int os_close(os_socket handle)
{
    return close(handle);
}

bool os_still_open_after(int close_error)
{
    /* Only a number that was no open descriptor stays what it was. */
    return close_error == EBADF;
}

void os_close_foreign(os_socket handle)
{
    close(handle);
}

static int open_file(os_socket *handle)
{
    static const char name[] = "/file";
    static char path[128];
    const char *folder = os_temporary_folder();
    if (folder == NULL)
        return errno;
    memcpy(path, folder, strlen(folder));
    memcpy(path + strlen(folder), name, sizeof name);
    *handle = open(path, O_RDWR | O_CREAT, 0600);
    int error = *handle < 0 ? errno : 0;
    unlink(path);
    return error;
}

int os_descriptor(const char *what, os_socket *handle, os_socket *beside)
{
    int ends[2];
    if (strcmp(what, "invalid") == 0) {
        *handle = -1;
        return 0;
    }
    if (strcmp(what, "file") == 0)
        return open_file(handle);
    if (strcmp(what, "pipe") == 0) {
        if (pipe(ends) != 0)
            return errno;
        *handle = ends[0];
        *beside = ends[1];
        return 0;
    }
    if (strcmp(what, "closed") != 0)
        return -1;
    /* A high number, which the next socket does not get. */
    int low = socket(AF_INET, SOCK_STREAM, 0);
    *handle = low < 0 ? -1 : fcntl(low, F_DUPFD, HIGH_DESCRIPTOR);
    if (*handle < 0)
        return errno;
    close(low);
    return close(*handle) == 0 ? 0 : errno;
}

int os_socketpair(int family, int kind, int protocol, os_socket pair[2])
{
    return socketpair(family, kind, protocol, pair);
}

int os_nonblocking(os_socket handle, bool on)
{
    int flags = fcntl(handle, F_GETFL, 0);
    return flags < 0 ? -1 : fcntl(handle, F_SETFL, on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK);
}

bool os_is_nonblocking(os_socket handle, bool known)
{
    int flags = fcntl(handle, F_GETFL, 0);
    return flags < 0 ? known : (flags & O_NONBLOCK) != 0;
}

int os_poll(os_socket handle, int events, long long ms, int *came)
{
    struct pollfd p;
    p.fd = handle;
    p.events = (short)(((events & OS_READ) != 0 ? POLLIN : 0) | ((events & OS_WRITE) != 0 ? POLLOUT : 0) |
                       ((events & OS_PRI) != 0 ? POLLPRI : 0));
    p.revents = 0;
    int answer = poll(&p, 1, (int)ms);
    *came = ((p.revents & POLLIN) != 0 ? OS_READ : 0) | ((p.revents & POLLOUT) != 0 ? OS_WRITE : 0) |
            ((p.revents & POLLPRI) != 0 ? OS_PRI : 0) | ((p.revents & POLLERR) != 0 ? OS_ERROR : 0) |
            ((p.revents & POLLHUP) != 0 ? OS_HUP : 0) | ((p.revents & POLLNVAL) != 0 ? OS_INVALID : 0);
    return answer;
}

int os_atmark(os_socket handle, long long *value)
{
    int answer = sockatmark(handle);
    *value = answer;
    return answer;
}

bool os_has_acceptex(void)
{
    return false;
}

bool os_has_connectex(void)
{
    return false;
}

int os_acceptex(os_socket listener, os_socket made, struct sockaddr *peer, os_length *length)
{
    (void)listener;
    (void)made;
    (void)peer;
    (void)length;
    return -2;
}

int os_connectex(os_socket handle, const struct sockaddr *to, os_length length)
{
    (void)handle;
    (void)to;
    (void)length;
    return -2;
}

int os_unread(os_socket handle, long long *value)
{
    int bytes = 0;
    int answer = ioctl(handle, FIONREAD, &bytes);
    *value = bytes;
    return answer;
}

int os_getsockopt(os_socket handle, int level, int name, void *value, os_length *length)
{
#if defined(OS_SANITIZED) && defined(SYS_getsockopt)
    /* A sanitizer looks into the buffers itself, and some of ours are not there on purpose. */
    return (int)syscall(SYS_getsockopt, handle, level, name, value, length);
#else
    return getsockopt(handle, level, name, value, length);
#endif
}

int os_setsockopt(os_socket handle, int level, int name, const void *value, os_length length)
{
    return setsockopt(handle, level, name, value, length);
}

/* getsockopt2(2): since NetBSD 9.0. */
#if defined(__NetBSD__) && defined(__NetBSD_Version__) && __NetBSD_Version__ >= 900000000
bool os_has_getsockopt2(void)
{
    return true;
}

int os_getsockopt2(os_socket handle, int level, int name, void *value, os_length *length)
{
    return getsockopt2(handle, level, name, value, length);
}
#else
bool os_has_getsockopt2(void)
{
    return false;
}

int os_getsockopt2(os_socket handle, int level, int name, void *value, os_length *length)
{
    return os_getsockopt(handle, level, name, value, length);
}
#endif

bool os_loopback_broadcasts(void)
{
    bool found = false;
#ifdef __linux__
    /* Linux' loopback interface lacks the flag, yet its last address is a broadcast one: sending to it must be asked for. */
    struct sockaddr_in a;
    int s = socket(AF_INET, SOCK_DGRAM, 0);
    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    a.sin_port = htons(9);
    a.sin_addr.s_addr = htonl(0x7fffffff);
    found = s >= 0 && sendto(s, "", 0, 0, (const struct sockaddr *)&a, sizeof a) < 0 && errno == EACCES;
    if (s >= 0)
        close(s);
#else
    struct ifaddrs *all;
    if (getifaddrs(&all) != 0)
        return false;
    for (const struct ifaddrs *i = all; i != NULL; i = i->ifa_next)
        found = found || ((i->ifa_flags & IFF_LOOPBACK) != 0 && (i->ifa_flags & IFF_BROADCAST) != 0);
    freeifaddrs(all);
#endif
    return found;
}

#ifndef __linux__
void os_interfaces(interface_adder add)
{
    struct ifreq request;
    struct if_nameindex *all = if_nameindex();
    int s = socket(AF_INET, SOCK_DGRAM, 0);
    for (const struct if_nameindex *i = all; i != NULL && i->if_index != 0; i++) {
        memset(&request, 0, sizeof request);
        if (strlen(i->if_name) >= sizeof request.ifr_name)
            continue;
        memcpy(request.ifr_name, i->if_name, strlen(i->if_name) + 1);
        add(i->if_index, i->if_name, s >= 0 && ioctl(s, SIOCGIFFLAGS, &request) == 0 && (request.ifr_flags & IFF_LOOPBACK) != 0);
    }
    if (s >= 0)
        close(s);
    if (all != NULL)
        if_freenameindex(all);
}
#endif

int os_winsock(bool start)
{
    (void)start;
    return -1;
}

void os_winsock_once(void)
{
}

#endif
