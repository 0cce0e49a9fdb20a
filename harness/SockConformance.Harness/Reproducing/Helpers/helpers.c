/* What reproducing programs may need: each takes the parts that it uses, in this order. A part begins with its name, the parts
 * that it stands on and the headers that it needs; it is for some platforms only where it says on which. */

//@ say; include: stdarg.h stdio.h string.h
/* Prints, and keeps what it prints: at the end that is held against what was promised. */
static char said[1 << 16];

static void say(const char *format, ...)
{
    size_t before = strlen(said);
    va_list words;
    va_start(words, format);
    vsnprintf(said + before, sizeof said - before, format, words);
    va_end(words);
    fputs(said + before, stdout);
}

//@ error_name; include: errno.h; on: linux netbsd
static const char *error_name(int error)
{
    switch (error) {
#define IS(NAME) case NAME: return #NAME;
    IS(EACCES) IS(EADDRINUSE) IS(EADDRNOTAVAIL) IS(EAFNOSUPPORT) IS(EAGAIN) IS(EALREADY) IS(EBADF) IS(EBUSY)
    IS(ECONNABORTED) IS(ECONNREFUSED) IS(ECONNRESET) IS(EDESTADDRREQ) IS(EDOM) IS(EEXIST) IS(EFAULT) IS(EHOSTDOWN)
    IS(EHOSTUNREACH) IS(EINPROGRESS) IS(EINTR) IS(EINVAL) IS(EIO) IS(EISCONN) IS(EMFILE) IS(EMSGSIZE) IS(ENAMETOOLONG)
    IS(ENETDOWN) IS(ENETRESET) IS(ENETUNREACH) IS(ENFILE) IS(ENOBUFS) IS(ENODATA) IS(ENODEV) IS(ENOENT) IS(ENOMEM) IS(ENOPROTOOPT)
    IS(ENOSYS) IS(ENOTCONN) IS(ENOTDIR) IS(ENOTSOCK) IS(ENXIO) IS(EOPNOTSUPP) IS(EPERM) IS(EPIPE) IS(EPROTO)
    IS(EPROTONOSUPPORT) IS(EPROTOTYPE) IS(ERANGE) IS(ESHUTDOWN) IS(ESOCKTNOSUPPORT) IS(ESPIPE) IS(ETIMEDOUT)
    IS(ETOOMANYREFS) IS(E2BIG)
#undef IS
    default:
        return "E?";
    }
}

//@ error_name; on: winsock
static const char *error_name(int error)
{
    switch (error) {
#define IS(NAME) case NAME: return #NAME;
    IS(WSAEINTR) IS(WSAEBADF) IS(WSAEACCES) IS(WSAEFAULT) IS(WSAEINVAL) IS(WSAEMFILE) IS(WSAEWOULDBLOCK) IS(WSAEINPROGRESS)
    IS(WSAEALREADY) IS(WSAENOTSOCK) IS(WSAEDESTADDRREQ) IS(WSAEMSGSIZE) IS(WSAEPROTOTYPE) IS(WSAENOPROTOOPT)
    IS(WSAEPROTONOSUPPORT) IS(WSAESOCKTNOSUPPORT) IS(WSAEOPNOTSUPP) IS(WSAEPFNOSUPPORT) IS(WSAEAFNOSUPPORT)
    IS(WSAEADDRINUSE) IS(WSAEADDRNOTAVAIL) IS(WSAENETDOWN) IS(WSAENETUNREACH) IS(WSAENETRESET) IS(WSAECONNABORTED)
    IS(WSAECONNRESET) IS(WSAENOBUFS) IS(WSAEISCONN) IS(WSAENOTCONN) IS(WSAESHUTDOWN) IS(WSAETOOMANYREFS) IS(WSAETIMEDOUT)
    IS(WSAECONNREFUSED) IS(WSAENAMETOOLONG) IS(WSAEHOSTDOWN) IS(WSAEHOSTUNREACH) IS(WSASYSNOTREADY) IS(WSAVERNOTSUPPORTED)
    IS(WSANOTINITIALISED) IS(WSAEDISCON) IS(WSA_NOT_ENOUGH_MEMORY) IS(WSA_INVALID_HANDLE) IS(WSA_INVALID_PARAMETER)
#undef IS
    default:
        return "E?";
    }
}

//@ must; needs: error_name say; include: stdlib.h; on: linux netbsd
/* A step that is not observed must succeed. */
static int must(long long result, const char *step)
{
    if (result == -1) {
        int error = errno;
        say("stopped at '%s': err %s %d\n", step, error_name(error), error);
        exit(2);
    }
    return (int)result;
}

//@ must; needs: error_name say; include: stdlib.h; on: winsock
/* A step that is not observed must succeed. */
static void must(int result, const char *step)
{
    if (result == SOCKET_ERROR) {
        int error = WSAGetLastError();
        say("stopped at '%s': err %s %d\n", step, error_name(error), error);
        exit(2);
    }
}

//@ must_socket; needs: must; on: winsock
static SOCKET must_socket(SOCKET made, const char *step)
{
    must(made == INVALID_SOCKET ? SOCKET_ERROR : 0, step);
    return made;
}

//@ show; needs: error_name say; on: linux netbsd
/* Begins the line of an observed step; tells whether the call succeeded. */
static int show(const char *label, long long result)
{
    int error = errno;
    if (result == -1)
        say("%s: err %s %d", label, error_name(error), error);
    else
        say("%s: ok", label);
    return result != -1;
}

//@ show; needs: error_name say; on: winsock
/* Begins the line of an observed step; tells whether the call succeeded. */
static int show(const char *label, long long result)
{
    int error = WSAGetLastError();
    if (result == -1)
        say("%s: err %s %d", label, error_name(error), error);
    else
        say("%s: ok", label);
    return result != -1;
}

//@ show_line; needs: show say
static void show_line(const char *label, long long result)
{
    show(label, result);
    say("\n");
}

//@ show_value; needs: show say
static void show_value(const char *label, long long result, long long value)
{
    if (show(label, result))
        say(" value=%lld", value);
    say("\n");
}

//@ show_hex; needs: say
static void show_hex(const char *key, const unsigned char *bytes, long count)
{
    say(" %s=", key);
    for (long i = 0; i < count; i++)
        say("%02x", bytes[i]);
}

//@ show_text; needs: say
/* Up to the first NUL; what is no printable ASCII is written %XX. */
static void show_text(const char *key, const char *text, long count)
{
    say(" %s=", key);
    for (long i = 0; i < count && text[i] != '\0'; i++)
        if (text[i] > ' ' && text[i] <= '~' && text[i] != '%')
            say("%c", text[i]);
        else
            say("%%%02X", (unsigned char)text[i]);
}

//@ milliseconds; include: time.h; on: linux netbsd
static long long milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

//@ milliseconds; on: winsock
static long long milliseconds(void)
{
    return (long long)GetTickCount64();
}

//@ pause_ms; include: time.h; on: linux netbsd
static void pause_ms(long ms)
{
    struct timespec time = {ms / 1000, ms % 1000 * 1000000};
    while (nanosleep(&time, &time) != 0)
        continue;
}

//@ letters; include: stddef.h
/* What is sent: abc...z over and over, at most 1 MiB. */
static const char *letters(size_t count)
{
    static char text[1 << 20];
    for (size_t i = 0; i < count; i++)
        text[i] = (char)('a' + i % 26);
    return text;
}

//@ sigpipes; include: signal.h; on: linux netbsd
static volatile sig_atomic_t sigpipes;

static void count_sigpipe(int number)
{
    (void)number;
    sigpipes++;
}

//@ sigpipes; on: winsock
/* Windows has no signals. */
static int sigpipes;

//@ show_sent; needs: show sigpipes say
static void show_sent(const char *label, long long sent)
{
    if (show(label, sent))
        say(" value=%lld", sent);
    say(" sigpipe=%d\n", (int)sigpipes);
    sigpipes = 0;
}

//@ data
static unsigned char data[1 << 20];

//@ show_data; needs: show data show_hex say
/* What was received; the first 64 bytes of it. */
static int show_data(const char *label, long long received)
{
    if (!show(label, received))
        return 0;
    say(" value=%lld", received);
    show_hex("data", data, received > 64 ? 64 : (long)received);
    return 1;
}

//@ fill; needs: letters; include: errno.h poll.h fcntl.h sys/socket.h; on: linux netbsd
/* Sends until nothing is taken and the socket stays unwritable for 20 ms. */
static long long fill(int s)
{
    enum { CHUNK = 65536 };
    const char *chunk = letters(CHUNK);
    long long sum = 0, sent;
    struct pollfd p = {.fd = s, .events = POLLOUT};
    int flags = fcntl(s, F_GETFL, 0), size = CHUNK, error = 0;
    fcntl(s, F_SETFL, flags | O_NONBLOCK);
    while (error == 0) {
        while ((sent = send(s, chunk, (size_t)size, 0)) >= 0)
            sum += sent;
        if (errno == EMSGSIZE && size > 1)
            size /= 2;
        else if (errno != EAGAIN && errno != ENOBUFS && errno != EMSGSIZE)
            error = errno;
        else if (size > 1)
            size = 1;
        else if (errno == EAGAIN && poll(&p, 1, 20) > 0 && (p.revents & POLLOUT) != 0)
            size = CHUNK;
        else
            break;
    }
    fcntl(s, F_SETFL, flags);
    errno = error;
    return error == 0 ? sum : -1;
}

//@ fill; needs: letters; on: winsock
/* Sends until nothing is taken and the socket stays unwritable for 20 ms. The socket was blocking, and is so afterwards. */
static long long fill(SOCKET s)
{
    enum { CHUNK = 65536 };
    const char *chunk = letters(CHUNK);
    WSAPOLLFD p = {.fd = s, .events = POLLWRNORM};
    u_long mode = 1;
    long long sum = 0;
    int sent, size = CHUNK, error;
    ioctlsocket(s, FIONBIO, &mode);
    for (;;) {
        while ((sent = send(s, chunk, size, 0)) >= 0)
            sum += sent;
        error = WSAGetLastError();
        if (error == WSAEMSGSIZE && size > 1)
            size /= 2;
        else if (error != WSAEWOULDBLOCK && error != WSAENOBUFS && error != WSAEMSGSIZE)
            break;
        else if (size > 1)
            size = 1;
        else if (error == WSAEWOULDBLOCK && WSAPoll(&p, 1, 20) > 0 && (p.revents & POLLWRNORM) != 0)
            size = CHUNK;
        else {
            error = 0;
            break;
        }
    }
    mode = 0;
    ioctlsocket(s, FIONBIO, &mode);
    WSASetLastError(error);
    return error == 0 ? sum : -1;
}

//@ set_nonblocking; include: fcntl.h; on: linux netbsd
static int set_nonblocking(int s, int on)
{
    int flags = fcntl(s, F_GETFL, 0);
    return flags < 0 ? -1 : fcntl(s, F_SETFL, on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK);
}

//@ set_nonblocking; on: winsock
static int set_nonblocking(SOCKET s, int on)
{
    u_long mode = (u_long)on;
    return ioctlsocket(s, FIONBIO, &mode);
}

//@ show_events; needs: show say; include: poll.h; on: linux netbsd
static void show_events(const char *label, int result, const struct pollfd *p)
{
    static const struct { int bit; const char *word; } words[] = {
        {POLLIN, "read"}, {POLLOUT, "write"}, {POLLPRI, "pri"}, {POLLERR, "error"}, {POLLHUP, "hup"}, {POLLNVAL, "invalid"}};
    const char *between = " value=";
    if (!show(label, result))
        p = NULL;
    for (size_t i = 0; p != NULL && i < sizeof words / sizeof words[0]; i++)
        if ((p->revents & words[i].bit) != 0) {
            say("%s%s", between, words[i].word);
            between = "+";
        }
    say("%s\n", p != NULL && between[0] == ' ' ? " value=none" : "");
}

//@ show_events; needs: show say; on: winsock
static void show_events(const char *label, int result, const WSAPOLLFD *p)
{
    static const struct { int bit; const char *word; } words[] = {
        {POLLRDNORM, "read"}, {POLLWRNORM, "write"}, {POLLRDBAND | POLLPRI, "pri"}, {POLLERR, "error"}, {POLLHUP, "hup"}, {POLLNVAL, "invalid"}};
    const char *between = " value=";
    if (!show(label, result))
        p = NULL;
    for (size_t i = 0; p != NULL && i < sizeof words / sizeof words[0]; i++)
        if ((p->revents & words[i].bit) != 0) {
            say("%s%s", between, words[i].word);
            between = "+";
        }
    say("%s\n", p != NULL && between[0] == ' ' ? " value=none" : "");
}

//@ address; include: sys/socket.h sys/un.h netinet/in.h; on: linux netbsd
struct address {
    socklen_t length;
    union {
        struct sockaddr any;
        struct sockaddr_in in;
        struct sockaddr_in6 in6;
        struct sockaddr_un local;
    } u;
};

//@ address; on: winsock
struct address {
    int length;
    union {
        struct sockaddr any;
        struct sockaddr_in in;
        struct sockaddr_in6 in6;
    } u;
};

//@ port_of; needs: address
static unsigned short port_of(const struct address *a)
{
    return a->u.any.sa_family == AF_INET ? a->u.in.sin_port : a->u.any.sa_family == AF_INET6 ? a->u.in6.sin6_port : 0;
}

//@ internet; needs: address; include: arpa/inet.h string.h
static struct address internet(const char *host, unsigned short port)
{
    struct address a;
    memset(&a, 0, sizeof a);
    a.u.in.sin_family = AF_INET;
    a.u.in.sin_port = port;
    inet_pton(AF_INET, host, &a.u.in.sin_addr);
    a.length = sizeof a.u.in;
    return a;
}

//@ internet6; needs: address; include: arpa/inet.h string.h
static struct address internet6(const char *host, unsigned short port)
{
    struct address a;
    memset(&a, 0, sizeof a);
    a.u.in6.sin6_family = AF_INET6;
    a.u.in6.sin6_port = port;
    inet_pton(AF_INET6, host, &a.u.in6.sin6_addr);
    a.length = sizeof a.u.in6;
    return a;
}

//@ ip4; include: arpa/inet.h
static struct in_addr ip4(const char *text)
{
    struct in_addr a;
    inet_pton(AF_INET, text, &a);
    return a;
}

//@ ip6; include: arpa/inet.h
static struct in6_addr ip6(const char *text)
{
    struct in6_addr a;
    inet_pton(AF_INET6, text, &a);
    return a;
}

//@ storage; needs: address; include: string.h; on: linux winsock
/* The address with room for one of any family. */
static struct sockaddr_storage storage(struct address from)
{
    struct sockaddr_storage a;
    memset(&a, 0, sizeof a);
    memcpy(&a, &from.u, sizeof from.u);
    return a;
}

//@ storage; needs: address; include: string.h; on: netbsd
/* The address with room for one of any family; the system looks at its length. */
static struct sockaddr_storage storage(struct address from)
{
    struct sockaddr_storage a;
    memset(&a, 0, sizeof a);
    memcpy(&a, &from.u, sizeof from.u);
    a.ss_len = (unsigned char)from.length;
    return a;
}

//@ local_name; needs: address; include: stdio.h stdlib.h string.h stddef.h unistd.h; on: linux netbsd
/* A new name for a local socket; all are removed at the end. */
static int names;

static struct address name_of(int number)
{
    struct address a;
    memset(&a, 0, sizeof a);
    a.u.local.sun_family = AF_UNIX;
    a.length = (socklen_t)offsetof(struct sockaddr_un, sun_path) + 1 +
               (socklen_t)snprintf(a.u.local.sun_path, sizeof a.u.local.sun_path, "/tmp/reproduce.%ld.%d", (long)getpid(), number);
    return a;
}

static void remove_names(void)
{
    for (; names > 0; names--)
        unlink(name_of(names).u.local.sun_path);
}

static struct address local_name(void)
{
    if (names == 0)
        atexit(remove_names);
    return name_of(++names);
}

//@ zeros; needs: address; include: string.h
/* Of a family that is neither the Internet's nor local: nothing but zeros. */
static struct address zeros(int family)
{
    struct address a;
    memset(&a, 0, sizeof a);
    a.u.any.sa_family = family;
    a.length = 32;
    return a;
}

//@ remember; needs: address; include: string.h; on: linux netbsd
/* The socket's local address. */
static void remember(int s, struct address *a)
{
    struct address now;
    memset(&now, 0, sizeof now);
    now.length = sizeof now.u;
    if (getsockname(s, &now.u.any, &now.length) == 0)
        *a = now;
}

//@ remember; needs: address; include: string.h; on: winsock
/* The socket's local address. */
static void remember(SOCKET s, struct address *a)
{
    struct address now;
    memset(&now, 0, sizeof now);
    now.length = sizeof now.u;
    if (getsockname(s, &now.u.any, &now.length) == 0)
        *a = now;
}

//@ respell; needs: address port_of; include: string.h
/* The address as a socket of this family spells it: an address of IPv4 becomes a mapped one for IPv6, and back. */
static struct address respell(const struct address *from, int family)
{
    struct address a;
    if (from->u.any.sa_family == family)
        return *from;
    memset(&a, 0, sizeof a);
    a.u.any.sa_family = family;
    if (family == AF_INET6) {
        a.length = sizeof a.u.in6;
        a.u.in6.sin6_port = port_of(from);
        if (from->u.in.sin_addr.s_addr != htonl(INADDR_ANY)) {
            memset((char *)&a.u.in6.sin6_addr + 10, 0xff, 2);
            memcpy((char *)&a.u.in6.sin6_addr + 12, &from->u.in.sin_addr, 4);
        }
    } else {
        a.length = sizeof a.u.in;
        a.u.in.sin_port = port_of(from);
        memcpy(&a.u.in.sin_addr, (const char *)&from->u.in6.sin6_addr + 12, 4);
    }
    return a;
}

//@ reachable; needs: respell; include: arpa/inet.h
/* The same as a destination: for a socket that is bound to the wildcard address, the loopback address. */
static struct address reachable(const struct address *from, int family)
{
    struct address a = respell(from, family);
    if (family == AF_INET && a.u.in.sin_addr.s_addr == htonl(INADDR_ANY))
        a.u.in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (family == AF_INET6 && IN6_IS_ADDR_UNSPECIFIED(&a.u.in6.sin6_addr))
        a.u.in6.sin6_addr = in6addr_loopback;
    return a;
}

//@ show_host; needs: port_of say; include: arpa/inet.h stddef.h string.h; on: linux netbsd
static void show_host(const struct address *a)
{
    char text[INET6_ADDRSTRLEN];
    const size_t head = offsetof(struct sockaddr_un, sun_path);
    int family = a->length >= head ? a->u.any.sa_family : AF_UNSPEC;
    if (family == AF_INET && a->u.in.sin_addr.s_addr == htonl(INADDR_LOOPBACK))
        say(" host=loopback");
    else if (family == AF_INET)
        say(" host=%s", a->u.in.sin_addr.s_addr == htonl(INADDR_ANY) ? "any" : inet_ntop(AF_INET, &a->u.in.sin_addr, text, sizeof text));
    else if (family == AF_INET6 && IN6_IS_ADDR_UNSPECIFIED(&a->u.in6.sin6_addr))
        say(" host=any");
    else if (family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&a->u.in6.sin6_addr))
        say(" host=loopback");
    else if (family == AF_INET6)
        say(" host=[%s]", inet_ntop(AF_INET6, &a->u.in6.sin6_addr, text, sizeof text));
    else if (family == AF_UNIX || family == AF_UNSPEC)
        say(" host=%s", a->length > head + 1 && (a->u.local.sun_path[0] != '\0' || a->u.local.sun_path[1] != '\0') ? "local" : "unnamed");
    else
        say(" host=?");
    say(" port=%s", family != AF_UNIX && family != AF_UNSPEC && port_of(a) != 0 ? "set" : "0");
}

//@ show_host; needs: port_of say; on: winsock
static void show_host(const struct address *a)
{
    char text[INET6_ADDRSTRLEN];
    int family = a->u.any.sa_family;
    if (family == AF_INET && a->u.in.sin_addr.s_addr == htonl(INADDR_LOOPBACK))
        say(" host=loopback");
    else if (family == AF_INET)
        say(" host=%s", a->u.in.sin_addr.s_addr == htonl(INADDR_ANY) ? "any" : inet_ntop(AF_INET, (void *)&a->u.in.sin_addr, text, sizeof text));
    else if (family == AF_INET6 && IN6_IS_ADDR_UNSPECIFIED(&a->u.in6.sin6_addr))
        say(" host=any");
    else if (family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&a->u.in6.sin6_addr))
        say(" host=loopback");
    else if (family == AF_INET6)
        say(" host=[%s]", inet_ntop(AF_INET6, (void *)&a->u.in6.sin6_addr, text, sizeof text));
    else
        say(" host=%s", family == AF_UNSPEC ? "unnamed" : "?");
    say(" port=%s", port_of(a) != 0 ? "set" : "0");
}

//@ same_internet; needs: respell; include: string.h
static int same_internet(const struct address *one, const struct address *other, int wildcards)
{
    struct address a = respell(one, AF_INET6), b = respell(other, AF_INET6);
    if (a.u.in6.sin6_port != b.u.in6.sin6_port || a.u.in6.sin6_port == 0)
        return 0;
    return wildcards ? IN6_IS_ADDR_UNSPECIFIED(&b.u.in6.sin6_addr) != 0 : memcmp(&a.u.in6.sin6_addr, &b.u.in6.sin6_addr, 16) == 0;
}

//@ same_address; needs: same_internet; include: stddef.h string.h; on: linux netbsd
static int same_address(const struct address *one, const struct address *other, int wildcards)
{
    size_t head = offsetof(struct sockaddr_un, sun_path);
    if (one->u.any.sa_family == AF_INET || one->u.any.sa_family == AF_INET6)
        return same_internet(one, other, wildcards);
    return !wildcards && one->length > head && other->length > head && strncmp(one->u.local.sun_path, other->u.local.sun_path, sizeof one->u.local.sun_path) == 0;
}

//@ same_address; needs: same_internet; on: winsock
static int same_address(const struct address *one, const struct address *other, int wildcards)
{
    return (one->u.any.sa_family == AF_INET || one->u.any.sa_family == AF_INET6) && same_internet(one, other, wildcards);
}

//@ show_peer; needs: same_address say; include: stddef.h
struct candidate {
    const char *name;
    const struct address *at;
};

/* Which of these sockets has this address; one that is bound to the wildcard address has any of its port's. */
static void show_peer(const struct address *peer, const struct candidate *of)
{
    for (int wildcards = 0; wildcards < 2; wildcards++)
        for (const struct candidate *c = of; c->name != NULL; c++)
            if (same_address(peer, c->at, wildcards)) {
                say(" peer=@%s", c->name);
                return;
            }
    say(" peer=?");
}

//@ buffer; include: stddef.h string.h sys/socket.h
/* What optval points at: a buffer with bytes in it that no option has, so that it is seen which are written, and 64 more behind it. */
enum { ROOM = 4096, BEHIND = 64 };

static unsigned char before[ROOM + BEHIND];
static unsigned char *seen;
static long room, watched;

static long room_for(socklen_t length, size_t size)
{
    return (int)length < 0 ? (long)size : length > ROOM ? (long)ROOM : (size_t)length > size ? (long)length : (long)size;
}

static void poison(unsigned char *at, long bytes, long behind)
{
    for (int i = 0; i < ROOM + BEHIND; i++)
        before[i] = (unsigned char)(3 + (11 + i * 37) % 250);
    seen = at;
    room = bytes;
    watched = bytes + behind;
    if (watched > 0)
        memcpy(at, before, (size_t)watched);
}

//@ poisoned; needs: buffer
static void *poisoned(socklen_t length, size_t size)
{
    static union { unsigned char bytes[ROOM + BEHIND]; long long widest; } place;
    poison(place.bytes, room_for(length, size), BEHIND);
    return place.bytes;
}

//@ given; needs: buffer
/* getsockopt2 also reads the buffer. */
static void *given(void *at, const void *value, size_t size)
{
    memcpy(before, value, size);
    memcpy(at, value, size);
    return at;
}

//@ pages; include: stddef.h stdlib.h sys/mman.h unistd.h; on: linux netbsd
/* Two pages and one behind them that is not mapped. */
#define PAGE ((size_t)sysconf(_SC_PAGESIZE))

static unsigned char *pages(void)
{
    unsigned char *at = mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
    if (at == MAP_FAILED || munmap(at + 2 * PAGE, PAGE) != 0)
        abort();
    return at;
}

//@ pages; include: stdlib.h; on: winsock
/* Two pages and one behind them that may not be touched. */
enum { PAGE = 4096 };

static unsigned char *pages(void)
{
    DWORD was;
    unsigned char *at = VirtualAlloc(NULL, 3 * PAGE, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
    if (at == NULL || !VirtualProtect(at + 2 * PAGE, PAGE, PAGE_NOACCESS, &was))
        abort();
    return at;
}

//@ unmapped; needs: pages
static void *unmapped(void)
{
    return pages() + 2 * PAGE + 16;
}

//@ nowhere; needs: buffer
/* Notes that there is no buffer to look at. */
static void *nowhere(void *at)
{
    seen = NULL;
    room = watched = 0;
    return at;
}

//@ guarded; needs: buffer pages
/* A buffer of this length that ends where an unmapped page begins. */
static void *guarded(socklen_t length, size_t size)
{
    long bytes = (int)length >= 0 && length <= ROOM ? (long)length : room_for(length, size);
    poison(pages() + 2 * PAGE - bytes, bytes, 0);
    return seen;
}

//@ before_guard; needs: pages; include: string.h sys/socket.h
/* The value, in a buffer of this length that ends where an unmapped page begins. */
static void *before_guard(const void *value, size_t size, socklen_t length)
{
    size_t bytes = (int)length < 0 ? size : length > 4096 ? 4096 : (size_t)length;
    unsigned char *at = pages() + 2 * PAGE - bytes;
    memcpy(at, value, size < bytes ? size : bytes);
    return at;
}

//@ readonly; needs: buffer pages; on: linux netbsd
static void *readonly(socklen_t length, size_t size)
{
    unsigned char *at = pages();
    poison(at, room_for(length, size), BEHIND);
    mprotect(at, 2 * PAGE, PROT_READ);
    return at;
}

//@ readonly; needs: buffer pages; on: winsock
static void *readonly(socklen_t length, size_t size)
{
    DWORD was;
    unsigned char *at = pages();
    poison(at, room_for(length, size), BEHIND);
    VirtualProtect(at, 2 * PAGE, PAGE_READONLY, &was);
    return at;
}

//@ readonly_length; needs: pages; include: sys/socket.h; on: linux netbsd
static socklen_t *readonly_length(socklen_t length)
{
    socklen_t *at = (void *)pages();
    *at = length;
    mprotect(at, PAGE, PROT_READ);
    return at;
}

//@ readonly_length; needs: pages; on: winsock
static int *readonly_length(int length)
{
    DWORD was;
    int *at = (void *)pages();
    *at = length;
    VirtualProtect(at, PAGE, PAGE_READONLY, &was);
    return at;
}

//@ padded; include: stddef.h string.h
/* The value with zeros behind it. */
static void *padded(const void *value, size_t size)
{
    static union { unsigned char bytes[4096]; long long widest; } place;
    memset(place.bytes, 0, sizeof place.bytes);
    memcpy(place.bytes, value, size);
    return place.bytes;
}

//@ show_buffer; needs: buffer show_hex say
/* The length that came back, the size of the option's type, and what was written: behind the length that was given as well. */
static void show_buffer(int ok, const socklen_t *length, size_t size, socklen_t given_length)
{
    long returned = length == NULL || (int)*length < 0 ? 0 : (long)*length;
    long written = watched, over = 0;
    while (written > 0 && seen[written - 1] == before[written - 1])
        written--;
    for (long i = (int)given_length < 0 ? 0 : (long)given_length; i < watched; i++)
        over += seen[i] != before[i];
    if (length == NULL)
        say(" len=?");
    else
        say(" len=%d", (int)*length);
    say(" size=%d written=%ld", (int)size, written);
    if (over > 0)
        say(" over=%ld", over);
    if (ok)
        show_hex("raw", seen, returned > room ? room : returned);
    say("\n");
}

//@ show_set; needs: show say
static void show_set(const char *label, int result, size_t size)
{
    show(label, result);
    say(" size=%d\n", (int)size);
}

//@ integer_at; include: string.h stdint.h stddef.h
static long long integer_at(const unsigned char *at, size_t size, int is_signed)
{
    uint8_t one;
    uint16_t two;
    uint32_t four;
    uint64_t eight;
    switch (size) {
    case 1:
        memcpy(&one, at, sizeof one);
        return is_signed ? (int8_t)one : one;
    case 2:
        memcpy(&two, at, sizeof two);
        return is_signed ? (int16_t)two : two;
    case 4:
        memcpy(&four, at, sizeof four);
        return is_signed ? (int32_t)four : (long long)four;
    default:
        memcpy(&eight, at, sizeof eight);
        return (long long)eight;
    }
}

//@ returned; needs: buffer; include: sys/socket.h
/* How many bytes of the buffer came back. */
static long returned(socklen_t length)
{
    return (int)length < 0 ? 0 : (long)length > room ? room : (long)length;
}

//@ integer_back; needs: returned integer_at
/* An integer; one that came back with fewer bytes is read as an unsigned one of as many. */
static int integer_back(socklen_t length, size_t size, int is_signed, long long *value)
{
    long count = returned(length);
    int whole = count >= (long)size;
    if (!whole && count != 1 && count != 2 && count != 4)
        return 0;
    *value = integer_at(seen, whole ? size : (size_t)count, is_signed && whole);
    return 1;
}

//@ show_integer; needs: integer_back say
static void show_integer(socklen_t length, size_t size, int is_signed)
{
    long long value;
    if (integer_back(length, size, is_signed, &value))
        value < 0 && !is_signed ? say(" value=%llu", (unsigned long long)value) : say(" value=%lld", value);
}

//@ int_back; needs: returned; include: string.h stdint.h
/* An int; one that came back with fewer bytes is read as an unsigned one of as many. */
static int int_back(socklen_t length, int *value)
{
    uint16_t two;
    switch (returned(length)) {
    case 0:
    case 3:
        return 0;
    case 1:
        *value = seen[0];
        return 1;
    case 2:
        memcpy(&two, seen, sizeof two);
        *value = two;
        return 1;
    default:
        memcpy(value, seen, sizeof *value);
        return 1;
    }
}

//@ show_int; needs: int_back say
static void show_int(socklen_t length)
{
    int value;
    if (int_back(length, &value))
        say(" value=%d", value);
}

//@ show_named; needs: int_back say
static void show_named(socklen_t length, void (*show_name)(int))
{
    int value;
    if (int_back(length, &value)) {
        say(" value=%d", value);
        show_name(value);
    }
}

//@ field; needs: returned; include: stddef.h
/* Where a field of a structure is; it is shown if it came back as a whole. */
#define FIELD(TYPE, NAME) offsetof(TYPE, NAME), sizeof(((TYPE *)0)->NAME)

//@ show_field; needs: field integer_at say
static void show_field(const char *key, size_t offset, size_t size, int is_signed, socklen_t length)
{
    if ((long)(offset + size) > returned(length))
        return;
    long long value = integer_at(seen + offset, size, is_signed);
    if (is_signed || value >= 0)
        say(" %s=%lld", key, value);
    else
        say(" %s=%llu", key, (unsigned long long)value);
}

//@ show_text_field; needs: field show_text
static void show_text_field(const char *key, size_t offset, size_t size, socklen_t length)
{
    if ((long)(offset + size) <= returned(length))
        show_text(key, (const char *)seen + offset, (long)size);
}

//@ show_bytes_field; needs: field show_hex
static void show_bytes_field(const char *key, size_t offset, size_t size, socklen_t length)
{
    if ((long)(offset + size) <= returned(length))
        show_hex(key, seen + offset, (long)size);
}

//@ show_one; needs: field say
/* A value, or a field of one, that has words of its own. */
static void show_one(const char *key, size_t offset, size_t size, void (*put)(const unsigned char *at), socklen_t length)
{
    if ((long)(offset + size) > returned(length))
        return;
    say(" %s=", key);
    put(seen + offset);
}

//@ show_list; needs: returned say
/* As many elements as came back as a whole. */
static void show_list(const char *key, size_t offset, size_t size, void (*put)(const unsigned char *at), socklen_t length)
{
    long count = returned(length) - (long)offset;
    if (count < 0)
        return;
    say(" %s=", key);
    for (long at = 0; at + (long)size <= count; at += (long)size) {
        if (at > 0)
            say(";");
        put(seen + offset + at);
    }
}

//@ put_signed; needs: integer_at say
static void put_signed(const unsigned char *at)
{
    say("%lld", integer_at(at, 4, 1));
}

//@ put_unsigned; needs: integer_at say
static void put_unsigned(const unsigned char *at)
{
    say("%lld", integer_at(at, 4, 0));
}

//@ put_ip4; needs: say; include: arpa/inet.h
static void put_ip4(const unsigned char *at)
{
    char text[INET_ADDRSTRLEN];
    say("%s", inet_ntop(AF_INET, (const void *)at, text, sizeof text));
}

//@ put_ip6; needs: say; include: arpa/inet.h
static void put_ip6(const unsigned char *at)
{
    char text[INET6_ADDRSTRLEN];
    say("%s", inet_ntop(AF_INET6, (const void *)at, text, sizeof text));
}

//@ put_address; needs: say; include: arpa/inet.h netinet/in.h sys/socket.h string.h
/* HOST:PORT; which port is not told, since it is another each time. */
static void put_address(const unsigned char *at)
{
    char text[INET6_ADDRSTRLEN];
    struct sockaddr_storage all;
    struct sockaddr_in in;
    struct sockaddr_in6 in6;
    memcpy(&in, at, sizeof in);
    memset(&all, 0, sizeof all);
    memcpy(&all, at, in.sin_family == AF_INET ? sizeof in : sizeof in6);
    memcpy(&in6, &all, sizeof in6);
    if (all.ss_family == AF_INET && in.sin_addr.s_addr == htonl(INADDR_LOOPBACK))
        say("loopback:%s", in.sin_port == 0 ? "0" : "set");
    else if (all.ss_family == AF_INET && in.sin_addr.s_addr == 0)
        say("any:%s", in.sin_port == 0 ? "0" : "set");
    else if (all.ss_family == AF_INET)
        say("%s:%s", inet_ntop(AF_INET, &in.sin_addr, text, sizeof text), in.sin_port == 0 ? "0" : "set");
    else if (all.ss_family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&in6.sin6_addr))
        say("loopback:%s", in6.sin6_port == 0 ? "0" : "set");
    else if (all.ss_family == AF_INET6 && IN6_IS_ADDR_UNSPECIFIED(&in6.sin6_addr))
        say("any:%s", in6.sin6_port == 0 ? "0" : "set");
    else if (all.ss_family == AF_INET6)
        say("[%s]:%s", inet_ntop(AF_INET6, &in6.sin6_addr, text, sizeof text), in6.sin6_port == 0 ? "0" : "set");
    else
        say("none");
}

//@ interface_name; needs: say; include: net/if.h; on: linux netbsd
static void interface_name(unsigned index)
{
    char name[IF_NAMESIZE];
    if (index != 0 && (index == if_nametoindex("lo") || index == if_nametoindex("lo0")))
        say("loopback");
    else if (index != 0 && if_indextoname(index, name) != NULL)
        say("%s", name);
    else
        say("%u", index);
}

//@ put_interface; needs: interface_name; include: string.h; on: linux netbsd
static void put_interface(const unsigned char *at)
{
    unsigned index;
    memcpy(&index, at, sizeof index);
    interface_name(index);
}

//@ put_interface_net; needs: interface_name; include: arpa/inet.h stdint.h string.h; on: linux netbsd
/* Its number is in network byte order. */
static void put_interface_net(const unsigned char *at)
{
    uint32_t index;
    memcpy(&index, at, sizeof index);
    interface_name(ntohl(index));
}

//@ put_descriptor; needs: say; include: sys/stat.h poll.h string.h unistd.h; on: linux netbsd
/* What the descriptor is of; then it is closed. One of a process has no name of its own in stat, and tells by poll that it ended. */
static void put_descriptor(const unsigned char *at)
{
    int descriptor;
    struct stat it;
    char link[64], target[64] = "";
    memcpy(&descriptor, at, sizeof descriptor);
    if (fstat(descriptor, &it) != 0) {
        say("none");
        return;
    }
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    if (readlink(link, target, sizeof target - 1) > 0 && strstr(target, "pidfd") != NULL) {
        struct pollfd one = {descriptor, POLLIN, 0};
        say("pidfd ended=%d", poll(&one, 1, 0) == 1);
    } else {
        say("%s", S_ISSOCK(it.st_mode) ? "socket" : S_ISREG(it.st_mode) ? "file" : S_ISFIFO(it.st_mode) ? "pipe" : "other");
    }
    close(descriptor);
}

//@ show_errno; needs: error_name say
static void show_errno(int value)
{
    say(" name=%s", value == 0 ? "0" : error_name(value));
}

//@ show_socktype; needs: say; include: sys/socket.h
static void show_socktype(int value)
{
    say(" name=%s", value == SOCK_STREAM ? "SOCK_STREAM" : value == SOCK_DGRAM ? "SOCK_DGRAM" : value == SOCK_RAW ? "SOCK_RAW" :
                       value == SOCK_SEQPACKET ? "SOCK_SEQPACKET" : "?");
}

//@ show_family; needs: say; include: sys/socket.h
static void show_family(int value)
{
    say(" name=%s", value == AF_INET ? "AF_INET" : value == AF_INET6 ? "AF_INET6" : value == AF_UNIX ? "AF_UNIX" : "?");
}

//@ show_protocol; needs: say; include: netinet/in.h
static void show_protocol(int value)
{
    say(" name=%s", value == IPPROTO_TCP ? "IPPROTO_TCP" : value == IPPROTO_UDP ? "IPPROTO_UDP" : value == IPPROTO_ICMP ? "IPPROTO_ICMP" :
                       value == IPPROTO_IP ? "IPPROTO_IP" : "?");
}

//@ show_control; needs: show_hex say; include: string.h sys/socket.h sys/time.h time.h; on: linux
static void show_control(const struct cmsghdr *c, const unsigned char *end)
{
    static const struct { int level, type; const char *name; } names[] = {
        {SOL_SOCKET, SCM_RIGHTS, "SCM_RIGHTS"}, {SOL_SOCKET, SCM_CREDENTIALS, "SCM_CREDENTIALS"}, {SOL_SOCKET, SCM_TIMESTAMP, "SCM_TIMESTAMP"},
        {SOL_SOCKET, SCM_TIMESTAMPNS, "SCM_TIMESTAMPNS"}, {SOL_SOCKET, SO_RXQ_OVFL, "SO_RXQ_OVFL"}, {IPPROTO_IP, IP_RECVERR, "IP_RECVERR"},
        {IPPROTO_IPV6, IPV6_RECVERR, "IPV6_RECVERR"}};
    const unsigned char *at = CMSG_DATA(c);
    long bytes = (const unsigned char *)c + c->cmsg_len - at;
    const char *name = NULL;
    if (bytes > end - at)
        bytes = end - at;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (names[i].level == c->cmsg_level && names[i].type == c->cmsg_type)
            name = names[i].name;
    say(" clevel=%s", c->cmsg_level == SOL_SOCKET ? "SOL_SOCKET" : c->cmsg_level == IPPROTO_IP ? "IPPROTO_IP" : c->cmsg_level == IPPROTO_IPV6 ? "IPPROTO_IPV6" : "?");
    if (name != NULL)
        say(" ctype=%s", name);
    else
        say(" ctype=%d", c->cmsg_type);
    say(" clen=%ld", (long)c->cmsg_len);
    show_hex("cdata", at, bytes);
    if (c->cmsg_level == SOL_SOCKET && (c->cmsg_type == SCM_TIMESTAMP || c->cmsg_type == SCM_TIMESTAMPNS)) {
        struct timeval stamp;
        struct timespec now;
        memcpy(&stamp, at, sizeof stamp);
        clock_gettime(CLOCK_REALTIME, &now);
        long long micro = c->cmsg_type == SCM_TIMESTAMPNS ? stamp.tv_usec / 1000 : stamp.tv_usec;
        say(" age_us=%lld", (now.tv_sec - stamp.tv_sec) * 1000000LL + now.tv_nsec / 1000 - micro);
    }
    if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_CREDENTIALS) {
        struct ucred who;
        memcpy(&who, at, sizeof who);
        say(" cpid=%d cuid=%d cgid=%d", (int)who.pid, (int)who.uid, (int)who.gid);
    }
}

//@ show_control; needs: show_hex say; include: string.h sys/socket.h sys/time.h time.h; on: netbsd
static void show_control(const struct cmsghdr *c, const unsigned char *end)
{
    const unsigned char *at = CMSG_DATA(c);
    long bytes = (const unsigned char *)c + c->cmsg_len - at;
    if (bytes > end - at)
        bytes = end - at;
    say(" clevel=%s", c->cmsg_level == SOL_SOCKET ? "SOL_SOCKET" : "?");
    if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_TIMESTAMP)
        say(" ctype=SCM_TIMESTAMP");
    else
        say(" ctype=%d", c->cmsg_type);
    say(" clen=%ld", (long)c->cmsg_len);
    show_hex("cdata", at, bytes);
    if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_TIMESTAMP) {
        struct timeval stamp, now;
        memcpy(&stamp, at, sizeof stamp);
        gettimeofday(&now, NULL);
        say(" age_us=%lld", (now.tv_sec - stamp.tv_sec) * 1000000LL + now.tv_usec - stamp.tv_usec);
    }
}

//@ show_flags; needs: say; include: sys/socket.h sys/uio.h; on: linux netbsd
/* The flags that recvmsg gave back, and how many control messages came. */
static int show_flags(struct msghdr *m)
{
    static const struct { int bit; const char *word; } words[] = {
        {MSG_TRUNC, "trunc"}, {MSG_CTRUNC, "ctrunc"}, {MSG_OOB, "oob"},
#ifdef MSG_ERRQUEUE
        {MSG_ERRQUEUE, "errqueue"},
#endif
    };
    const char *between = " flags=";
    int count = 0;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if ((m->msg_flags & words[i].bit) != 0) {
            say("%s%s", between, words[i].word);
            between = "+";
        }
    if (between[0] == ' ')
        say(" flags=none");
    for (struct cmsghdr *c = CMSG_FIRSTHDR(m); c != NULL; c = CMSG_NXTHDR(m, c))
        count++;
    say(" controls=%d", count);
    return count;
}

//@ show_message; needs: show_data show_flags show_control say; include: sys/socket.h; on: linux netbsd
/* What recvmsg told beside the data: flags, and the first control message. */
static void show_message(const char *label, long long received, struct msghdr *m)
{
    if (show_data(label, received) && show_flags(m) > 0)
        show_control(CMSG_FIRSTHDR(m), (const unsigned char *)m->msg_control + m->msg_controllen);
    say("\n");
}

//@ show_wanted; needs: show data show_hex show_flags say; include: sys/socket.h; on: linux netbsd
struct wanted {
    int level, type;
    const char *level_name, *type_name;
};

/* The first control message of those that are wanted, how many came, and what the call gave. */
static int show_wanted(const char *label, long long received, struct msghdr *m, const struct wanted *wanted,
                       void (*show_value_of)(const unsigned char *, long))
{
    int came = 0;
    if (!show(label, received))
        return 0;
    for (struct cmsghdr *c = CMSG_FIRSTHDR(m); c != NULL; c = CMSG_NXTHDR(m, c)) {
        const struct wanted *w = wanted;
        const unsigned char *at = CMSG_DATA(c);
        long bytes = (const unsigned char *)c + c->cmsg_len - at;
        while (w->level_name != NULL && (w->level != c->cmsg_level || w->type != c->cmsg_type))
            w++;
        if (w->level_name == NULL || came++ > 0)
            continue;
        show_value_of(at, bytes);
        say(" level=%s type=%s len=%ld", w->level_name, w->type_name, bytes);
        show_hex("raw", at, bytes > 64 ? 64 : bytes);
    }
    say("%s came=%d bytes=%lld", came == 0 ? " value=none" : "", came, received);
    show_hex("data", data, received > 64 ? 64 : (long)received);
    show_flags(m);
    return 1;
}

//@ show_signed; needs: integer_at say
/* A number; one of fewer bytes than an int is read as an unsigned one. */
static void show_signed(const unsigned char *at, long bytes)
{
    say(" value=%lld", integer_at(at, (size_t)bytes, bytes >= 4));
}

//@ show_unsigned; needs: integer_at say
static void show_unsigned(const unsigned char *at, long bytes)
{
    say(" value=%llu", (unsigned long long)integer_at(at, (size_t)bytes, 0));
}

//@ show_interface; needs: say; include: net/if.h; on: linux netbsd
/* The loopback interface is called so on every system. */
static void show_interface(unsigned index)
{
    char name[IF_NAMESIZE];
    if (if_indextoname(index, name) == NULL)
        say(" ifindex=%u", index);
    else
        say(" ifindex=%s", name[0] == 'l' && name[1] == 'o' ? "loopback" : name);
}

//@ show_pktinfo; needs: show_interface say; include: arpa/inet.h netinet/in.h string.h; on: linux
static void show_pktinfo(const unsigned char *at, long bytes)
{
    struct in_pktinfo info;
    memcpy(&info, at, (size_t)bytes < sizeof info ? (size_t)bytes : sizeof info);
    show_interface((unsigned)info.ipi_ifindex);
    say(" spec_dst=%s", inet_ntoa(info.ipi_spec_dst));
    say(" addr=%s", inet_ntoa(info.ipi_addr));
}

//@ show_pktinfo; needs: show_interface say; include: arpa/inet.h netinet/in.h string.h; on: netbsd
static void show_pktinfo(const unsigned char *at, long bytes)
{
    struct in_pktinfo info;
    memcpy(&info, at, (size_t)bytes < sizeof info ? (size_t)bytes : sizeof info);
    say(" addr=%s", inet_ntoa(info.ipi_addr));
    show_interface((unsigned)info.ipi_ifindex);
}

//@ show_pktinfo6; needs: show_interface say; include: arpa/inet.h netinet/in.h string.h; on: linux netbsd
static void show_pktinfo6(const unsigned char *at, long bytes)
{
    struct in6_pktinfo info;
    char text[INET6_ADDRSTRLEN];
    memcpy(&info, at, (size_t)bytes < sizeof info ? (size_t)bytes : sizeof info);
    say(" addr=%s", inet_ntop(AF_INET6, &info.ipi6_addr, text, sizeof text));
    show_interface((unsigned)info.ipi6_ifindex);
}

//@ outgoing; include: string.h sys/socket.h sys/uio.h; on: linux netbsd
static struct iovec outgoing_part;
static union { unsigned char bytes[2048]; struct cmsghdr head; } outgoing_control;

/* A message to send; control messages are put into it one by one. */
static struct msghdr outgoing(const void *bytes, size_t count)
{
    struct msghdr m;
    memset(&m, 0, sizeof m);
    memset(&outgoing_control, 0, sizeof outgoing_control);
    outgoing_part.iov_base = (void *)(size_t)bytes;
    outgoing_part.iov_len = count;
    m.msg_iov = &outgoing_part;
    m.msg_iovlen = 1;
    return m;
}

//@ put_control; needs: outgoing; include: string.h sys/socket.h; on: linux netbsd
static void put_control(struct msghdr *m, int level, int type, const void *value, size_t size)
{
    struct cmsghdr *c = (void *)(outgoing_control.bytes + m->msg_controllen);
    c->cmsg_level = level;
    c->cmsg_type = type;
    c->cmsg_len = CMSG_LEN(size);
    memcpy(CMSG_DATA(c), value, size);
    m->msg_control = outgoing_control.bytes;
    m->msg_controllen += CMSG_SPACE(size);
}

//@ message; needs: data; include: string.h sys/socket.h sys/uio.h; on: linux netbsd
static struct iovec part;
static union { unsigned char bytes[2048]; struct cmsghdr head; } control;

static struct msghdr message(size_t count, size_t control_bytes)
{
    struct msghdr m;
    memset(&m, 0, sizeof m);
    part = (struct iovec){data, count};
    m.msg_iov = &part;
    m.msg_iovlen = 1;
    m.msg_control = control_bytes > 0 ? control.bytes : NULL;
    m.msg_controllen = control_bytes;
    return m;
}

//@ unread; include: sys/ioctl.h; on: linux netbsd
static int unread(int s, int *bytes)
{
    *bytes = 0;
    return ioctl(s, FIONREAD, bytes);
}

//@ unread; on: winsock
static int unread(SOCKET s, int *bytes)
{
    u_long count = 0;
    int answer = ioctlsocket(s, FIONREAD, &count);
    *bytes = (int)count;
    return answer;
}

//@ sockatmark; on: winsock
static int sockatmark(SOCKET s)
{
    u_long mark = 0;
    return ioctlsocket(s, SIOCATMARK, &mark) != 0 ? -1 : mark != 0;
}

//@ started; on: winsock
/* WSAStartup returns its error. */
static int started(WSADATA *winsock)
{
    WSASetLastError(WSAStartup(MAKEWORD(2, 2), winsock));
    return WSAGetLastError() == 0 ? 0 : SOCKET_ERROR;
}

//@ closed; include: fcntl.h sys/socket.h unistd.h; on: linux netbsd
/* The number of a socket that is closed; a high one, which the next socket does not get. */
static int closed(void)
{
    int low = socket(AF_INET, SOCK_STREAM, 0), high = fcntl(low, F_DUPFD, 200);
    close(low);
    close(high);
    return high;
}

//@ closed; on: winsock
/* A socket that is closed. Handles are given again, the last or the first closed soonest: the middle one of many lasts. */
static SOCKET closed(void)
{
    SOCKET spare[33];
    for (int i = 0; i < 33; i++)
        spare[i] = socket(AF_INET, SOCK_STREAM, 0);
    for (int i = 0; i < 33; i++)
        closesocket(spare[i]);
    return spare[16];
}

//@ file; include: stdio.h; on: linux netbsd
static int file(void)
{
    FILE *temporary = tmpfile();
    return temporary == NULL ? -1 : fileno(temporary);
}

//@ file; on: winsock
static SOCKET file(void)
{
    char folder[MAX_PATH], path[MAX_PATH];
    GetTempPathA(sizeof folder, folder);
    GetTempFileNameA(folder, "rep", 0, path);
    return (SOCKET)CreateFileA(path, GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE, NULL);
}

//@ pipe_end; include: unistd.h; on: linux netbsd
static int pipe_end(void)
{
    int ends[2];
    return pipe(ends) == 0 ? ends[0] : -1;
}

//@ pipe_end; on: winsock
static SOCKET pipe_end(void)
{
    HANDLE one, other;
    return CreatePipe(&one, &other, NULL, 0) ? (SOCKET)one : INVALID_SOCKET;
}

//@ bpf_program; include: linux/bpf.h stdint.h sys/syscall.h unistd.h; on: linux
/* An extended BPF program for a socket filter that returns this number. */
static int bpf_program(int result)
{
    struct bpf_insn program[] = {{.code = BPF_ALU64 | BPF_MOV | BPF_K, .imm = result}, {.code = BPF_JMP | BPF_EXIT}};
    union bpf_attr load = {.prog_type = BPF_PROG_TYPE_SOCKET_FILTER, .insn_cnt = 2, .insns = (uintptr_t)program, .license = (uintptr_t) "MIT"};
    return (int)syscall(SYS_bpf, BPF_PROG_LOAD, &load, sizeof load);
}

//@ become_other; include: grp.h unistd.h; on: linux netbsd
/* Needs root: another, unprivileged effective user, and back. */
static int become_other(void)
{
    return setgroups(0, NULL) != 0 || setegid(65534) != 0 || seteuid(65534) != 0 ? -1 : 0;
}

//@ become_self; include: unistd.h; on: linux netbsd
static int become_self(void)
{
    return seteuid(getuid()) != 0 || setegid(getgid()) != 0 ? -1 : 0;
}

//@ show_sysctl; needs: show show_text say; include: fcntl.h unistd.h; on: linux
static void show_sysctl(const char *label, const char *path)
{
    char text[512];
    int fd = open(path, O_RDONLY);
    long got = fd < 0 ? -1 : (long)read(fd, text, sizeof text);
    while (got > 0 && text[got - 1] == '\n')
        got--;
    if (show(label, got))
        show_text("value", text, got);
    say("\n");
}

//@ show_sysctl; needs: show show_text say; include: stdint.h string.h sys/param.h sys/sysctl.h; on: netbsd
/* The call does not tell what a value is: tunables are numbers of 1, 4 or 8 bytes, or text. */
static void show_sysctl(const char *label, const char *name)
{
    char value[512], number[32];
    size_t count = sizeof value;
    int word;
    int64_t quad;
    int failed = sysctlbyname(name, value, &count, NULL, 0);
    const char *text = number;
    if (failed != 0 || count == 0) {
        number[0] = '\0';
    } else if (count == 1) {
        snprintf(number, sizeof number, "%d", (unsigned char)value[0]);
    } else if (count == sizeof word) {
        memcpy(&word, value, sizeof word);
        snprintf(number, sizeof number, "%d", word);
    } else if (value[count - 1] != '\0' && count == sizeof quad) {
        memcpy(&quad, value, sizeof quad);
        snprintf(number, sizeof number, "%lld", (long long)quad);
    } else {
        value[count - 1] = '\0';
        text = value;
    }
    if (show(label, failed))
        show_text("value", text, (long)strlen(text));
    say("\n");
}

//@ extension; on: winsock; include: mswsock.h
/* `to` is a pointer to the pointer to a function that only Winsock's providers know. */
static int extension(SOCKET s, GUID id, void *to, DWORD size)
{
    DWORD got;
    return WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof id, to, size, &got, NULL, NULL);
}

//@ overlapped; on: winsock
/* Waits for a call that was begun: 0, or SOCKET_ERROR. */
static int overlapped(SOCKET s, OVERLAPPED *o, BOOL begun)
{
    DWORD bytes, flags;
    if (!begun && WSAGetLastError() != ERROR_IO_PENDING)
        return SOCKET_ERROR;
    return WSAGetOverlappedResult(s, o, &bytes, TRUE, &flags) ? 0 : SOCKET_ERROR;
}

//@ acceptex; needs: address extension overlapped; include: mswsock.h string.h; on: winsock
/* AcceptEx with a new socket, waited for; the peer's address is where AcceptEx puts it. */
static SOCKET acceptex(SOCKET listener, int family, int type, struct address *peer)
{
    enum { ADDRESS_BYTES = sizeof(struct sockaddr_storage) + 16 };
    static unsigned char addresses[2 * ADDRESS_BYTES];
    LPFN_ACCEPTEX accept_socket;
    LPFN_GETACCEPTEXSOCKADDRS find_addresses;
    GUID accept_id = WSAID_ACCEPTEX, addresses_id = WSAID_GETACCEPTEXSOCKADDRS;
    OVERLAPPED o;
    DWORD got;
    struct sockaddr *local, *remote;
    int local_length, remote_length;
    memset(&o, 0, sizeof o);
    SOCKET made = socket(family, type, 0);
    if (extension(listener, accept_id, &accept_socket, sizeof accept_socket) != 0 ||
        extension(listener, addresses_id, &find_addresses, sizeof find_addresses) != 0)
        return INVALID_SOCKET;
    o.hEvent = CreateEventA(NULL, TRUE, FALSE, NULL);
    if (overlapped(listener, &o, accept_socket(listener, made, addresses, 0, ADDRESS_BYTES, ADDRESS_BYTES, &got, &o)) != 0)
        return INVALID_SOCKET;
    find_addresses(addresses, 0, ADDRESS_BYTES, ADDRESS_BYTES, &local, &local_length, &remote, &remote_length);
    peer->length = remote_length;
    memcpy(&peer->u, remote, (size_t)remote_length);
    return made;
}

//@ connectex; needs: extension overlapped; include: mswsock.h string.h; on: winsock
/* ConnectEx, waited for. */
static int connectex(SOCKET s, const struct sockaddr *to, int length)
{
    LPFN_CONNECTEX connect_socket;
    GUID id = WSAID_CONNECTEX;
    OVERLAPPED o;
    DWORD sent;
    memset(&o, 0, sizeof o);
    o.hEvent = CreateEventA(NULL, TRUE, FALSE, NULL);
    if (extension(s, id, &connect_socket, sizeof connect_socket) != 0)
        return SOCKET_ERROR;
    return overlapped(s, &o, connect_socket(s, to, length, NULL, 0, &sent, &o));
}

//@ line_of; needs: say
/* What was printed of a step, behind its label and these characters; NULL where nothing was. */
static const char *line_of(const char *label, const char *behind)
{
    size_t name = strlen(label), rest = strlen(behind);
    const char *line = said;
    while (strncmp(line, label, name) != 0 || strncmp(line + name, behind, rest) != 0) {
        line = strchr(line, '\n');
        if (line++ == NULL)
            return NULL;
    }
    return line + name + rest;
}

//@ succeeded; needs: line_of
static int succeeded(const char *label)
{
    return line_of(label, ": ok") != NULL;
}

//@ failed; needs: line_of
/* Whether a step failed: with that error, or with any where it is NULL. */
static int failed(const char *label, const char *error)
{
    const char *line = line_of(label, ": err ");
    return line != NULL && (error == NULL || (strncmp(line, error, strlen(error)) == 0 && line[strlen(error)] == ' '));
}

//@ absent; needs: line_of
static int absent(const char *label)
{
    return line_of(label, ": absent") != NULL;
}

//@ field_of; needs: line_of
/* The text of a field, up to the next space or line; NULL where the step has none. */
static const char *field_of(const char *label, const char *field)
{
    size_t length = strlen(field);
    const char *at = line_of(label, ": ");
    if (strcmp(field, "ms") == 0)
        return line_of(label, ".ms: ");
    while (at != NULL && *(at += strcspn(at, " \n")) == ' ')
        if (strncmp(++at, field, length) == 0 && at[length] == '=')
            return at + length + 1;
    return NULL;
}

//@ result_of; needs: field_of succeeded failed
/* A field, or the value where that is NULL; a step that failed has no value. */
static const char *result_of(const char *label, const char *field)
{
    int there = succeeded(label) || (field != NULL && failed(label, NULL));
    return there ? field_of(label, field == NULL ? "value" : field) : NULL;
}

//@ number; needs: result_of; include: errno.h stdlib.h
/* A field, or the value where that is NULL, as a number; 0 where it is none. */
static int number(const char *label, const char *field, long long *is)
{
    const char *text = result_of(label, field);
    char *end;
    if (text == NULL)
        return 0;
    errno = 0;
    *is = strtoll(text, &end, strncmp(text, "0x", 2) == 0 ? 16 : 10);
    return errno == 0 && end != text && strchr(" \n", *end) != NULL;
}

//@ within; needs: number; include: limits.h
static int within(const char *label, const char *field, long long low, long long high)
{
    long long is;
    return number(label, field, &is) && is >= low && is <= high;
}

//@ nonzero; needs: number
static int nonzero(const char *label, const char *field)
{
    long long is;
    return number(label, field, &is) && is != 0;
}

//@ size_of; needs: number
/* The size of the option's type, as the step told it; -1 where it told none. */
static long long size_of(const char *label)
{
    long long size;
    return number(label, "size", &size) ? size : -1;
}

//@ lasts; needs: number
/* A time in milliseconds, or in seconds and microseconds. */
static int lasts(const char *label, const char *field, long long ms)
{
    long long seconds, rest;
    if (field == NULL && succeeded(label) && number(label, "sec", &seconds) && number(label, "usec", &rest))
        return seconds * 1000000 + rest == ms * 1000;
    return number(label, field, &rest) && rest == ms;
}

//@ is_word; needs: result_of
/* Whether a field is that word; or the value, or its name, where that is NULL. */
static int is_word(const char *label, const char *field, const char *word)
{
    size_t length = strlen(word);
    const char *text[] = {result_of(label, field), field == NULL && succeeded(label) ? field_of(label, "name") : NULL};
    for (int i = 0; i < 2; i++)
        if (text[i] != NULL && strncmp(text[i], word, length) == 0 && strchr(" \n", text[i][length]) != NULL)
            return 1;
    return 0;
}

//@ whole; needs: result_of
/* Copies a field, or the value where that is NULL, or all fields of a value that has several; tells whether there is any. */
static int whole(const char *label, const char *field, char text[4096])
{
    static const char *const beside[] = {"len=", "size=", "written=", "raw=", "over=", "name=",
        "level=", "type=", "came=", "bytes=", "data=", "flags=", "controls=", "peer="};
    const char *at = result_of(label, field);
    text[0] = '\0';
    if (at != NULL)
        return snprintf(text, 4096, "%.*s", (int)strcspn(at, " \n"), at) >= 0;
    if (field != NULL || !succeeded(label))
        return 0;
    at = line_of(label, ": ");
    while (*(at += strcspn(at, " \n")) == ' ') {
        size_t i = 0, known = field_of(label, "came") == NULL ? 6 : 14, length = strlen(text), more = strcspn(at + 1, " \n") + 1;
        while (i < known && strncmp(at + 1, beside[i], strlen(beside[i])) != 0)
            i++;
        if (i == known && length + more < 4096)
            snprintf(text + length, 4096 - length, "%.*s", (int)more, at);
        at++;
    }
    return text[0] != '\0';
}

//@ same; needs: whole
/* Whether two steps gave the same, and the second succeeded. */
static int same(const char *label, const char *field, const char *other, const char *field_of_other)
{
    char one[4096], two[4096];
    int both = whole(label, field, one) && succeeded(other) && whole(other, field_of_other, two);
    return both && strcmp(one, two) == 0;
}

//@ must_see; needs: line_of; include: stdlib.h
/* Without this the case sees nothing, so that nothing can be said. */
static void must_see(const char *name, const char *wanted, int sees)
{
    if (!sees) {
        printf("\nNothing can be said: %s was to be %s.\n", name, wanted);
        exit(2);
    }
}

//@ expect; needs: field_of
/* Tells what was expected of a step and what came, and counts what differs. */
static int differing;

static void expect(const char *label, const char *field, const char *expected, int holds)
{
    const char *line = line_of(label, ": "), *came = field == NULL ? line : field_of(label, field);
    const char *shown = came != NULL ? came : line != NULL ? line : "nothing";
    int length = (int)strcspn(shown, came != NULL && field != NULL ? " \n" : "\n");
    for (int i = 0; i < length; i++)
        if (strncmp(shown + i, " len=", 5) == 0)
            length = i;
    printf("  %s%s%s: expected %s, observed %.*s: %s\n", label, field == NULL ? "" : ".", field == NULL ? "" : field, expected,
        length, shown, holds ? "holds" : "DIFFERS");
    differing += !holds;
}
