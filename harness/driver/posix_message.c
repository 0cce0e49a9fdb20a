/* POSIX systems: messages with control data, and what lies in the structures that only some systems have. */
#include "driver.h"

#ifndef _WIN32

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#ifdef __NetBSD__
#include <net/if_dl.h>
#endif

bool os_has_recvmsg(void)
{
    return true;
}

bool os_has_sendmsg(void)
{
    return true;
}

static void add(os_message *message, struct msghdr *m, struct cmsghdr *c)
{
    os_control one = {c->cmsg_level, c->cmsg_type, (long long)c->cmsg_len, CMSG_DATA(c), 0};
    const char *end = (const char *)m->msg_control + m->msg_controllen;
    control_add(message, one, (const char *)CMSG_DATA(c) - (const char *)c, end - (const char *)CMSG_DATA(c));
}

long long os_recvmsg(os_socket handle, void *to, int count, int flags, void *control, int room, struct sockaddr *from,
                     os_length *from_length, os_message *message)
{
    struct msghdr m;
    struct iovec part;
    memset(&m, 0, sizeof m);
    part.iov_base = to;
    part.iov_len = (size_t)count;
    m.msg_name = from;
    m.msg_namelen = from != NULL ? *from_length : 0;
    m.msg_iov = &part;
    m.msg_iovlen = 1;
    m.msg_control = room > 0 ? control : NULL;
    m.msg_controllen = (os_length)room;
    message->count = 0;
    long long got = recvmsg(handle, &m, flags);
    if (got < 0)
        return got;
    if (from != NULL)
        *from_length = m.msg_namelen;
    message->truncated = (m.msg_flags & MSG_TRUNC) != 0;
    message->control_truncated = (m.msg_flags & MSG_CTRUNC) != 0;
    message->oob = (m.msg_flags & MSG_OOB) != 0;
#ifdef MSG_ERRQUEUE
    message->errqueue = (m.msg_flags & MSG_ERRQUEUE) != 0;
#else
    message->errqueue = false;
#endif
    for (struct cmsghdr *c = CMSG_FIRSTHDR(&m); c != NULL; c = CMSG_NXTHDR(&m, c))
        add(message, &m, c);
    return got;
}

long long os_sendmsg(os_socket handle, const void *data, int count, int flags, const struct sockaddr *to, os_length to_length,
                     void *control, int control_bytes)
{
    struct msghdr m;
    struct iovec part;
    memset(&m, 0, sizeof m);
    /* It sends from these, whatever its types say. */
    part.iov_base = (void *)(uintptr_t)data;
    part.iov_len = (size_t)count;
    m.msg_name = (void *)(uintptr_t)to;
    m.msg_namelen = to_length;
    m.msg_iov = &part;
    m.msg_iovlen = 1;
    m.msg_control = control_bytes > 0 ? control : NULL;
    m.msg_controllen = (os_length)control_bytes;
    return sendmsg(handle, &m, flags);
}

int os_control_put(unsigned char *control, int room, int used, const os_control *message)
{
    struct cmsghdr head;
    int whole = (int)CMSG_SPACE((size_t)message->bytes);
    if (whole > room - used)
        return -1;
    memset(&head, 0, sizeof head);
    head.cmsg_len = CMSG_LEN((size_t)message->bytes);
    head.cmsg_level = message->level;
    head.cmsg_type = message->type;
    memset(control + used, 0, (size_t)whole);
    memcpy(control + used, &head, sizeof head);
    memcpy(control + used + CMSG_LEN(0), message->data, (size_t)message->bytes);
    return used + whole;
}

/* --- Times ---------------------------------------------------------------------------------------------------------------- */

/* What a system calls a time may be any number: it wraps around. */
static long long microseconds(long long seconds, long long part)
{
    return (long long)((unsigned long long)seconds * 1000000 + (unsigned long long)part);
}

/* Of seconds and a part of them, `unit` of which are a microsecond. */
static long long stamp(const unsigned char *from, bool wide, int unit)
{
    int64_t numbers[2];
    struct timespec s;
    if (wide) {
        memcpy(numbers, from, sizeof numbers);
        return microseconds(numbers[0], numbers[1] / unit);
    }
    memcpy(&s, from, sizeof s);
    return microseconds(s.tv_sec, s.tv_nsec / unit);
}

int os_stamps(const os_control *message, long long us[OS_STAMPS])
{
    int size = (int)sizeof(struct timespec), count = 1, unit = 0;
    if (message->level != SOL_SOCKET)
        return 0;
    if (message->type == SCM_TIMESTAMP) {
        struct timeval v;
        if (message->bytes != (int)sizeof v)
            return 0;
        memcpy(&v, message->data, sizeof v);
        us[0] = microseconds(v.tv_sec, v.tv_usec);
        return 1;
    }
#ifdef SCM_TIMESTAMPNS
    if (message->type == SCM_TIMESTAMPNS)
        unit = 1000;
#endif
#ifdef SCM_TIMESTAMPING
    /* The first is the one that software made, the last the network card's. */
    if (message->type == SCM_TIMESTAMPING) {
        unit = 1000;
        count = OS_STAMPS;
    }
#endif
#ifdef SO_TIMESTAMPING_NEW
    if (message->type == SO_TIMESTAMP_NEW || message->type == SO_TIMESTAMPNS_NEW || message->type == SO_TIMESTAMPING_NEW) {
        size = 2 * (int)sizeof(int64_t);
        unit = message->type == SO_TIMESTAMP_NEW ? 1 : 1000;
        count = message->type == SO_TIMESTAMPING_NEW ? OS_STAMPS : 1;
    }
#endif
    if (unit == 0 || message->bytes < size)
        return 0;
    if (message->bytes < count * size)
        count = 1;
    for (int i = 0; i < count; i++)
        us[i] = stamp(message->data + i * size, size == 2 * (int)sizeof(int64_t), unit);
    return count;
}

/* --- Who ------------------------------------------------------------------------------------------------------------------ */

bool os_credentials_of(const os_control *m, os_credentials *who)
{
    if (m->level != SOL_SOCKET)
        return false;
#if defined(SCM_CREDENTIALS)
    struct ucred c;
    if (m->type != SCM_CREDENTIALS || m->bytes < (int)sizeof c)
        return false;
    memcpy(&c, m->data, sizeof c);
    who->pid = c.pid;
    who->uid = c.uid;
    who->gid = c.gid;
    return true;
#elif defined(__NetBSD__) && defined(SCM_CREDS)
    struct sockcred c;
    size_t head = offsetof(struct sockcred, sc_ngroups);
    if (m->type != SCM_CREDS || m->bytes < (int)head)
        return false;
    memset(&c, 0, sizeof c);
    memcpy(&c, m->data, head);
    who->uid = c.sc_euid;
    who->gid = c.sc_egid;
    who->pid = -1;
#ifdef LOCAL_OCREDS
    /* Since the option has an old form, the structure has the process' id. */
    who->pid = c.sc_pid;
#endif
    return true;
#else
    (void)who;
    return false;
#endif
}

unsigned os_interface_of(const os_control *message)
{
#ifdef __NetBSD__
    struct sockaddr_dl a;
    size_t head = offsetof(struct sockaddr_dl, sdl_index) + sizeof a.sdl_index;
    if (message->bytes < (int)head)
        return 0;
    memcpy(&a, message->data, head);
    return a.sdl_index;
#else
    (void)message;
    return 0;
#endif
}

/* --- Descriptors ------------------------------------------------------------------------------------------------------------ */

const char *os_describe(long long descriptor, long long *pid, bool *ended)
{
    struct stat s;
    int fd = (int)descriptor;
    if (fcntl(fd, F_GETFD) < 0)
        return "none";
    if (os_process_of(fd, pid, ended))
        return "pidfd";
    if (fstat(fd, &s) != 0)
        return "other";
    return S_ISSOCK(s.st_mode) ? "socket" : S_ISFIFO(s.st_mode) ? "pipe" : S_ISREG(s.st_mode) ? "file" : "other";
}

#endif
