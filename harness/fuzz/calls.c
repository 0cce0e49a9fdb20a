/* The calls of the system, as the fuzzer has them answer. None of them reaches the kernel, but for copying to where a bad pointer may be.
 * Each takes what it answers from the fuzzer's bytes; where these have run out it succeeds with nothing in it. */
#include "fuzz.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { CALLS_MAX = 20000, FIRST_DESCRIPTOR = 100, ADDRESS_BYTES = 140, BEYOND_BYTES = 16 };

jmp_buf calls_end;

static const uint8_t *lines, *answers;
static size_t lines_left, answers_left, replies, reply_bytes;
static int calls;

void calls_begin(const uint8_t *new_lines, size_t line_bytes, const uint8_t *new_answers, size_t answer_bytes)
{
    lines = new_lines;
    lines_left = line_bytes;
    answers = new_answers;
    answers_left = answer_bytes;
    replies = 0;
    reply_bytes = 0;
    calls = 0;
}

size_t calls_replies(void)
{
    return replies;
}

void fuzz_broken(const char *promise)
{
    fprintf(stderr, "fuzz: not kept: %s\n", promise);
    abort();
}

static unsigned next(void)
{
    if (answers_left == 0)
        return 0;
    answers_left--;
    return *answers++;
}

static int next_int(void)
{
    return (int)(next() | next() << 8 | next() << 16 | next() << 24);
}

/* Of each call: whether it fails. */
static bool fails(void)
{
    static const int errors[] = {EAGAIN, EINVAL, ENOPROTOOPT, EFAULT, EINTR, EPERM, 9999, 0, -1};
    if (++calls > CALLS_MAX)
        longjmp(calls_end, 1);
    unsigned how = next();
    if (how < 192)
        return false;
    errno = errors[how % (sizeof errors / sizeof errors[0])];
    return true;
}

/* The kernel's own copying, which says of a bad pointer that it is one: how much came there, -1 for nothing. */
static long copy_out(void *to, const void *from, size_t count)
{
    struct iovec here = {(void *)(uintptr_t)from, count}, there = {to, count};
    if (count == 0)
        return 0;
    long done = process_vm_writev(getpid(), &here, 1, &there, 1, 0);
    if (done < 0)
        errno = EFAULT;
    return done;
}

static bool copy_in(void *to, const void *from, size_t count)
{
    struct iovec here = {to, count}, there = {(void *)(uintptr_t)from, count};
    bool done = process_vm_readv(getpid(), &here, 1, &there, 1, 0) == (long)count;
    if (!done)
        errno = EFAULT;
    return done;
}

static void fill(unsigned char *to, size_t count)
{
    size_t some = count < answers_left ? count : answers_left;
    memset(to + some, 0, count - some);
    if (some == 0)
        return;
    memcpy(to, answers, some);
    answers += some;
    answers_left -= some;
}

static int answer(void)
{
    return fails() ? -1 : 0;
}

static int descriptor(void)
{
    return fails() ? -1 : FIRST_DESCRIPTOR + (int)(next() % 64);
}

static int fill_address(struct sockaddr *to, socklen_t *length)
{
    static const unsigned short families[] = {AF_INET, AF_INET6, AF_UNIX, AF_UNSPEC, 17, 16, 40, 0xffff};
    unsigned char bytes[ADDRESS_BYTES];
    if (to == NULL || length == NULL)
        return 0;
    size_t whole = next() % (ADDRESS_BYTES + 1), given = *length;
    fill(bytes, sizeof bytes);
    if (bytes[0] < 200)
        memcpy(bytes, &families[bytes[0] % 8], sizeof families[0]);
    memcpy(to, bytes, whole < given ? whole : given);
    *length = (socklen_t)whole;
    return 0;
}

/* --- Input and output --------------------------------------------------------------------------------------------- */

static ssize_t read_some(void *to, size_t room)
{
    static unsigned char bytes[DATA_BYTES];
    if (fails())
        return -1;
    size_t count = next() * 16 + next();
    count = count < room ? count : room;
    count = count < sizeof bytes ? count : sizeof bytes;
    fill(bytes, count);
    return copy_out(to, bytes, count);
}

ssize_t call_read(int from, void *to, size_t room)
{
    if (from != STDIN_FILENO)
        return read_some(to, room);
    size_t count = lines_left < room ? lines_left : room;
    memcpy(to, lines, count);
    lines += count;
    lines_left -= count;
    return (ssize_t)count;
}

ssize_t call_write(int to, const void *from, size_t count)
{
    if (to == STDERR_FILENO)
        return (ssize_t)count;
    if (to != STDOUT_FILENO)
        return fails() ? -1 : (ssize_t)count;
    /* For who looks into one input. */
    if (getenv("FUZZ_SHOW") != NULL)
        fwrite(from, 1, count, stderr);
    for (const unsigned char *at = from, *end = at + count; at < end; at++) {
        if (*at == '\n') {
            replies++;
            reply_bytes = 0;
        } else if (*at < ' ' || *at > '~') {
            fuzz_broken("a reply is printable ASCII");
        } else if (++reply_bytes > LINE_BYTES) {
            fuzz_broken("a reply is as long as a line may be");
        }
    }
    return (ssize_t)count;
}

void call__exit(int status)
{
    (void)status;
    longjmp(calls_end, 1);
}

/* --- Sockets ------------------------------------------------------------------------------------------------------ */

int call_socket(int family, int type, int protocol)
{
    (void)type;
    (void)protocol;
    /* Interfaces are asked for by netlink, whose kernel is trusted. */
    if (family == AF_NETLINK) {
        errno = EAFNOSUPPORT;
        return -1;
    }
    return descriptor();
}

int call_socketpair(int family, int type, int protocol, int pair[2])
{
    (void)family;
    (void)type;
    (void)protocol;
    pair[0] = descriptor();
    pair[1] = pair[0] + 64;
    return pair[0] < 0 ? -1 : 0;
}

int call_pipe(int ends[2])
{
    return call_socketpair(0, 0, 0, ends);
}

int call_bind(int on, const struct sockaddr *a, socklen_t length)
{
    char bytes[sizeof(struct sockaddr_storage)];
    (void)on;
    return length <= sizeof bytes && !copy_in(bytes, a, length) ? -1 : answer();
}

int call_connect(int on, const struct sockaddr *a, socklen_t length)
{
    return call_bind(on, a, length);
}

int call_accept(int on, struct sockaddr *a, socklen_t *length)
{
    (void)on;
    int made = descriptor();
    return made < 0 ? -1 : (fill_address(a, length), made);
}

int call_getsockname(int on, struct sockaddr *a, socklen_t *length)
{
    (void)on;
    return fails() ? -1 : fill_address(a, length);
}

int call_getpeername(int on, struct sockaddr *a, socklen_t *length)
{
    return call_getsockname(on, a, length);
}

ssize_t call_recvfrom(int on, void *to, size_t room, int flags, struct sockaddr *a, socklen_t *length)
{
    (void)on;
    (void)flags;
    ssize_t count = read_some(to, room);
    if (count >= 0)
        fill_address(a, length);
    return count;
}

ssize_t call_recv(int on, void *to, size_t room, int flags)
{
    return call_recvfrom(on, to, room, flags, NULL, NULL);
}

ssize_t call_sendto(int on, const void *from, size_t count, int flags, const struct sockaddr *a, socklen_t length)
{
    char bytes[sizeof(struct sockaddr_storage)];
    static unsigned char sent[DATA_BYTES];
    (void)on;
    (void)flags;
    if (!copy_in(sent, from, count < sizeof sent ? count : sizeof sent) || (a != NULL && !copy_in(bytes, a, length < sizeof bytes ? length : sizeof bytes)))
        return -1;
    /* A full buffer in the end, which `fill` waits for. */
    if (answers_left == 0 && calls > 200) {
        errno = EAGAIN;
        return -1;
    }
    return fails() ? -1 : (ssize_t)count;
}

ssize_t call_send(int on, const void *from, size_t count, int flags)
{
    return call_sendto(on, from, count, flags, NULL, 0);
}

ssize_t call_sendmsg(int on, const struct msghdr *m, int flags)
{
    unsigned char control[CONTROL_BYTES];
    if (m->msg_controllen > sizeof control || !copy_in(control, m->msg_control, m->msg_controllen))
        return -1;
    return call_sendto(on, m->msg_iov[0].iov_base, m->msg_iov[0].iov_len, flags, m->msg_name, m->msg_namelen);
}

/* Control messages as a kernel writes them: whole but for the last, of any level, type and length. */
static void control(struct msghdr *m)
{
    static const int types[] = {1, 2, 8, 11, 21, 29, 35, 37, 50, 52, 58, 67};
    static const int levels[] = {SOL_SOCKET, IPPROTO_IP, IPPROTO_IPV6, IPPROTO_TCP};
    unsigned char *at = m->msg_control;
    size_t used = 0, room = at == NULL ? 0 : m->msg_controllen;
    while (used + CMSG_LEN(0) <= room && next() % 4 != 0) {
        struct cmsghdr head;
        size_t data = next();
        memset(&head, 0, sizeof head);
        head.cmsg_level = levels[next() % 4];
        head.cmsg_type = next() % 8 == 7 ? next_int() : types[next() % 12];
        head.cmsg_len = CMSG_LEN(data) < room - used ? CMSG_LEN(data) : room - used;
        memcpy(at + used, &head, sizeof head);
        fill(at + used + CMSG_LEN(0), head.cmsg_len - CMSG_LEN(0));
        used += CMSG_SPACE(data) < room - used ? CMSG_SPACE(data) : room - used;
    }
    m->msg_controllen = used;
}

ssize_t call_recvmsg(int on, struct msghdr *m, int flags)
{
    ssize_t count = call_recvfrom(on, m->msg_iov[0].iov_base, m->msg_iov[0].iov_len, flags, m->msg_name, &m->msg_namelen);
    if (count >= 0) {
        control(m);
        m->msg_flags = next_int();
    }
    return count;
}

int call_getsockopt(int on, int level, int name, void *value, socklen_t *length)
{
    unsigned char bytes[VALUE_BYTES + BEYOND_BYTES];
    socklen_t given;
    (void)on;
    (void)level;
    (void)name;
    if (!copy_in(&given, length, sizeof given))
        return -1;
    if (fails())
        return -1;
    /* Now and then a value that is longer than its buffer, or that lies about its length. */
    unsigned how = next();
    size_t count = given < VALUE_BYTES ? given : VALUE_BYTES;
    count = how < 128 ? count : how < 192 ? count * next() / 256 : count + next() % (BEYOND_BYTES + 1);
    fill(bytes, count);
    if (copy_out(value, bytes, count) != (long)count)
        return -1;
    given = how < 240 ? (socklen_t)count : (socklen_t)next_int();
    return copy_out(length, &given, sizeof given) < 0 ? -1 : 0;
}

int call_setsockopt(int on, int level, int name, const void *value, socklen_t length)
{
    unsigned char bytes[VALUE_BYTES];
    (void)on;
    (void)level;
    (void)name;
    return !copy_in(bytes, value, length < sizeof bytes ? length : sizeof bytes) ? -1 : answer();
}

/* Under a sanitizer the driver makes getsockopt itself. */
long call_syscall(long number, int on, int level, int name, void *value, socklen_t *length)
{
    if (number == SYS_getsockopt)
        return call_getsockopt(on, level, name, value, length);
    return descriptor();
}

int call_poll(struct pollfd *polled, nfds_t count, int ms)
{
    (void)count;
    (void)ms;
    if (fails())
        return -1;
    polled->revents = (short)next_int();
    return polled->revents != 0;
}

int call_ioctl(int on, unsigned long what, void *argument)
{
    (void)on;
    (void)what;
    if (fails())
        return -1;
    int number = next_int();
    return copy_out(argument, &number, sizeof number) < 0 ? -1 : 0;
}

int call_fcntl(int on, int what, int argument)
{
    (void)on;
    (void)what;
    (void)argument;
    return fails() ? -1 : (int)next();
}

int call_fstat(int on, struct stat *found)
{
    (void)on;
    memset(found, 0, sizeof *found);
    found->st_mode = (mode_t)next_int();
    return answer();
}

/* --- What only succeeds or fails ------------------------------------------------------------------------------------ */

int call_close(int on) { (void)on; return answer(); }
int call_listen(int on, int backlog) { (void)on; (void)backlog; return answer(); }
int call_shutdown(int on, int how) { (void)on; (void)how; return answer(); }
int call_sockatmark(int on) { (void)on; return fails() ? -1 : (int)next() % 2; }
int call_open(const char *path, int flags, int mode) { (void)path; (void)flags; (void)mode; return descriptor(); }
int call_dup2(int from, int to) { (void)from; (void)to; return answer(); }
int call_unlink(const char *path) { (void)path; return answer(); }
int call_rmdir(const char *path) { (void)path; return answer(); }
int call_chmod(const char *path, mode_t mode) { (void)path; (void)mode; return answer(); }
char *call_mkdtemp(char *path) { memcpy(path + strlen(path) - 6, "fuzzed", 6); return fails() ? NULL : path; }
off_t call_lseek(int on, off_t to, int from) { (void)on; (void)to; (void)from; return answer(); }
int call_unshare(int what) { (void)what; return answer(); }
int call_setns(int on, int what) { (void)on; (void)what; return answer(); }
int call_prctl(int what, long argument) { (void)what; (void)argument; return 0; }
pid_t call_fork(void) { errno = EAGAIN; return -1; }
pid_t call_waitpid(pid_t of, int *status, int flags) { (void)of; (void)status; (void)flags; errno = ECHILD; return -1; }
int call_kill(pid_t who, int number) { (void)who; (void)number; return 0; }
int call_seteuid(uid_t to) { (void)to; return 0; }
int call_setegid(gid_t to) { (void)to; return 0; }
int call_setuid(uid_t to) { (void)to; return 0; }
int call_setgid(gid_t to) { (void)to; return 0; }
int call_setgroups(size_t count, const gid_t *groups) { (void)count; (void)groups; return 0; }
int call_nanosleep(const struct timespec *time, struct timespec *left) { (void)time; (void)left; return 0; }
int call_setitimer(int which, const struct itimerval *time, struct itimerval *old) { (void)which; (void)time; (void)old; return 0; }
int call_sigaction(int number, const struct sigaction *how, struct sigaction *old) { (void)number; (void)how; (void)old; return 0; }
int call_sigaltstack(const stack_t *to, stack_t *old) { (void)to; (void)old; return 0; }
void *call_signal(int number, void *handler) { (void)number; return handler; }
