/* Windows, and Wine: messages with control data, and calls that Winsock gives by WSAIoctl: WSARecvMsg, AcceptEx, ConnectEx. */
#include "driver.h"

#ifdef _WIN32

/* AcceptEx wants so much more than an address for each of the two. */
enum { ACCEPT_ADDRESS_BYTES = sizeof(struct sockaddr_storage) + 16 };

static LPFN_WSARECVMSG receive_message;
static LPFN_ACCEPTEX accept_socket;
static LPFN_GETACCEPTEXSOCKADDRS accepted_addresses;
static LPFN_CONNECTEX connect_socket;

/* `to` is a pointer to a function, which C does not let be one to anything. */
static void find(SOCKET s, GUID id, void *to, size_t size)
{
    DWORD got;
    if (WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof id, to, (DWORD)size, &got, NULL, NULL) != 0)
        memset(to, 0, size);
}

static void find_all(void)
{
    static const GUID recvmsg_id = WSAID_WSARECVMSG, accept_id = WSAID_ACCEPTEX, addresses_id = WSAID_GETACCEPTEXSOCKADDRS,
                      connect_id = WSAID_CONNECTEX;
    static bool done;
    if (done)
        return;
    done = true;
    SOCKET datagrams = socket(AF_INET, SOCK_DGRAM, 0), stream = socket(AF_INET, SOCK_STREAM, 0);
    find(datagrams, recvmsg_id, &receive_message, sizeof receive_message);
    find(stream, accept_id, &accept_socket, sizeof accept_socket);
    find(stream, addresses_id, &accepted_addresses, sizeof accepted_addresses);
    find(stream, connect_id, &connect_socket, sizeof connect_socket);
    closesocket(datagrams);
    closesocket(stream);
}

bool os_has_recvmsg(void)
{
    find_all();
    return receive_message != NULL;
}

bool os_has_sendmsg(void)
{
    return true;
}

bool os_has_acceptex(void)
{
    find_all();
    return accept_socket != NULL && accepted_addresses != NULL;
}

bool os_has_connectex(void)
{
    find_all();
    return connect_socket != NULL;
}

static void add(os_message *message, WSAMSG *m, WSACMSGHDR *c)
{
    const char *data = (const char *)WSA_CMSG_DATA(c);
    os_control one = {c->cmsg_level, c->cmsg_type, (long long)c->cmsg_len, (const unsigned char *)data, 0};
    control_add(message, one, data - (const char *)c, m->Control.buf + m->Control.len - data);
}

long long os_recvmsg(os_socket handle, void *to, int count, int flags, void *control, int room, struct sockaddr *from,
                     os_length *from_length, os_message *message)
{
    WSAMSG m;
    WSABUF part;
    DWORD got = 0;
    struct sockaddr_storage ignored;
    part.buf = to;
    part.len = (ULONG)count;
    memset(&m, 0, sizeof m);
    /* It fails without a place for the address. */
    m.name = from != NULL ? from : (struct sockaddr *)&ignored;
    m.namelen = from != NULL ? *from_length : (INT)sizeof ignored;
    m.lpBuffers = &part;
    m.dwBufferCount = 1;
    m.Control.buf = room > 0 ? control : NULL;
    m.Control.len = (ULONG)room;
    m.dwFlags = (DWORD)flags;
    message->count = 0;
    if (receive_message(handle, &m, &got, NULL, NULL) != 0)
        return -1;
    if (from != NULL)
        *from_length = m.namelen;
    message->truncated = (m.dwFlags & MSG_TRUNC) != 0;
    message->control_truncated = (m.dwFlags & MSG_CTRUNC) != 0;
    message->oob = (m.dwFlags & MSG_OOB) != 0;
    message->errqueue = false;
    for (WSACMSGHDR *c = WSA_CMSG_FIRSTHDR(&m); c != NULL; c = WSA_CMSG_NXTHDR(&m, c))
        add(message, &m, c);
    return (long long)got;
}

long long os_sendmsg(os_socket handle, const void *data, int count, int flags, const struct sockaddr *to, os_length to_length,
                     void *control, int control_bytes)
{
    WSAMSG m;
    WSABUF part;
    DWORD sent = 0;
    /* It sends from these, whatever its types say. */
    part.buf = (char *)(uintptr_t)data;
    part.len = (ULONG)count;
    memset(&m, 0, sizeof m);
    m.name = (struct sockaddr *)(uintptr_t)to;
    m.namelen = to_length;
    m.lpBuffers = &part;
    m.dwBufferCount = 1;
    m.Control.buf = control_bytes > 0 ? control : NULL;
    m.Control.len = (ULONG)control_bytes;
    return WSASendMsg(handle, &m, (DWORD)flags, &sent, NULL, NULL) == 0 ? (long long)sent : -1;
}

int os_control_put(unsigned char *control, int room, int used, const os_control *message)
{
    WSACMSGHDR head;
    int whole = (int)WSA_CMSG_SPACE((size_t)message->bytes);
    if (whole > room - used)
        return -1;
    memset(&head, 0, sizeof head);
    head.cmsg_len = WSA_CMSG_LEN((size_t)message->bytes);
    head.cmsg_level = message->level;
    head.cmsg_type = message->type;
    memset(control + used, 0, (size_t)whole);
    memcpy(control + used, &head, sizeof head);
    memcpy(control + used + WSA_CMSG_LEN(0), message->data, (size_t)message->bytes);
    return used + whole;
}

int os_stamps(const os_control *message, long long us[OS_STAMPS])
{
#ifdef SO_TIMESTAMP
    /* A reading of the performance counter; told as if it were of the wall clock. */
    UINT64 ticks;
    LARGE_INTEGER now, frequency;
    if (message->level == SOL_SOCKET && message->type == SO_TIMESTAMP && message->bytes == (int)sizeof ticks) {
        memcpy(&ticks, message->data, sizeof ticks);
        QueryPerformanceCounter(&now);
        QueryPerformanceFrequency(&frequency);
        us[0] = os_realtime_us() - (now.QuadPart - (long long)ticks) * 1000000 / frequency.QuadPart;
        return 1;
    }
#else
    (void)message;
    (void)us;
#endif
    return 0;
}

/* --- What Winsock does not send ------------------------------------------------------------------------------------------- */

bool os_credentials_of(const os_control *message, os_credentials *who)
{
    (void)message;
    (void)who;
    return false;
}

unsigned os_interface_of(const os_control *message)
{
    (void)message;
    return 0;
}

const char *os_describe(long long descriptor, long long *pid, bool *ended)
{
    (void)descriptor;
    (void)pid;
    (void)ended;
    return "none";
}

/* --- AcceptEx and ConnectEx: both overlapped, and waited for ---------------------------------------------------------------- */

/* `begun`: what the call gave. The error of a call that failed is that of os_error, as of any other. */
static int complete(SOCKET s, OVERLAPPED *o, BOOL begun)
{
    DWORD bytes, flags;
    if (!begun && WSAGetLastError() != ERROR_IO_PENDING)
        return -1;
    return WSAGetOverlappedResult(s, o, &bytes, TRUE, &flags) ? 0 : -1;
}

static bool prepare(OVERLAPPED *o)
{
    static HANDLE done;
    if (done == NULL)
        done = CreateEventA(NULL, TRUE, FALSE, NULL);
    memset(o, 0, sizeof *o);
    o->hEvent = done;
    return done != NULL;
}

int os_acceptex(os_socket listener, os_socket made, struct sockaddr *peer, os_length *length)
{
    static unsigned char addresses[2 * ACCEPT_ADDRESS_BYTES];
    OVERLAPPED o;
    DWORD got = 0;
    struct sockaddr *local, *remote;
    int local_length = 0, remote_length = 0;
    if (!os_has_acceptex())
        return -2;
    if (!prepare(&o))
        return -1;
    BOOL begun = accept_socket(listener, made, addresses, 0, ACCEPT_ADDRESS_BYTES, ACCEPT_ADDRESS_BYTES, &got, &o);
    if (complete(listener, &o, begun) != 0)
        return -1;
    accepted_addresses(addresses, 0, ACCEPT_ADDRESS_BYTES, ACCEPT_ADDRESS_BYTES, &local, &local_length, &remote, &remote_length);
    if (remote_length > *length)
        remote_length = *length;
    memcpy(peer, remote, (size_t)remote_length);
    *length = remote_length;
    return 0;
}

int os_connectex(os_socket handle, const struct sockaddr *to, os_length length)
{
    OVERLAPPED o;
    DWORD sent = 0;
    if (!os_has_connectex())
        return -2;
    return prepare(&o) ? complete(handle, &o, connect_socket(handle, to, length, NULL, 0, &sent, &o)) : -1;
}

#endif
