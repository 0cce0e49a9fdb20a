/* Windows, and Wine: sockets. windows_process.c has the process' own life, windows_system.c what it stands on. */
#include "driver.h"

#ifdef _WIN32

#ifdef _MSC_VER
#pragma comment(lib, "ws2_32")
#endif

enum { INTERFACES_MAX = 64, SPARE_SOCKETS = 33 };

int os_error(void)
{
    return WSAGetLastError();
}

bool os_would_block(int error)
{
    return error == WSAEWOULDBLOCK;
}

bool os_too_long(int error)
{
    return error == WSAEMSGSIZE;
}

bool os_no_room(int error)
{
    return error == WSAENOBUFS;
}

int os_close(os_socket handle)
{
    return closesocket(handle);
}

bool os_still_open_after(int close_error)
{
    /* Winsock keeps a socket whose closesocket failed. */
    (void)close_error;
    return true;
}

void os_close_foreign(os_socket handle)
{
    CloseHandle((HANDLE)handle);
}

static int closed_socket(os_socket *handle)
{
    /* Handles are given again, the last or the first closed soonest: the middle one of many lasts. */
    os_socket spare[SPARE_SOCKETS];
    for (int i = 0; i < SPARE_SOCKETS; i++)
        spare[i] = socket(AF_INET, SOCK_STREAM, 0);
    int error = spare[SPARE_SOCKETS / 2] == INVALID_SOCKET ? WSAGetLastError() : 0;
    *handle = spare[SPARE_SOCKETS / 2];
    for (int i = 0; i < SPARE_SOCKETS; i++)
        closesocket(spare[i]);
    return error;
}

int os_descriptor(const char *what, os_socket *handle, os_socket *beside)
{
    static const char name[] = "\\file";
    static char path[MAX_PATH];
    HANDLE one, other;
    if (strcmp(what, "invalid") == 0) {
        *handle = INVALID_SOCKET;
        return 0;
    }
    if (strcmp(what, "closed") == 0)
        return closed_socket(handle);
    if (strcmp(what, "pipe") == 0) {
        if (!CreatePipe(&one, &other, NULL, 0))
            return (int)GetLastError();
        *handle = (os_socket)one;
        *beside = (os_socket)other;
        return 0;
    }
    if (strcmp(what, "file") != 0)
        return -1;
    const char *folder = os_temporary_folder();
    if (folder == NULL)
        return (int)GetLastError();
    memcpy(path, folder, strlen(folder));
    memcpy(path + strlen(folder), name, sizeof name);
    one = CreateFileA(path, GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE, NULL);
    *handle = (os_socket)one;
    return one == INVALID_HANDLE_VALUE ? (int)GetLastError() : 0;
}

int os_bpf(long long result, os_socket *handle)
{
    (void)result;
    (void)handle;
    return -1;
}

int os_socketpair(int family, int kind, int protocol, os_socket pair[2])
{
    (void)family;
    (void)kind;
    (void)protocol;
    (void)pair;
    return -2;
}

int os_nonblocking(os_socket handle, bool on)
{
    u_long mode = on;
    return ioctlsocket(handle, FIONBIO, &mode);
}

bool os_is_nonblocking(os_socket handle, bool known)
{
    /* Winsock can be told the mode, but not asked for it. */
    (void)handle;
    return known;
}

int os_poll(os_socket handle, int events, long long ms, int *came)
{
    WSAPOLLFD p;
    p.fd = handle;
    p.events = (SHORT)(((events & OS_READ) != 0 ? POLLRDNORM : 0) | ((events & OS_WRITE) != 0 ? POLLWRNORM : 0) |
                       ((events & OS_PRI) != 0 ? POLLRDBAND : 0));
    p.revents = 0;
    int answer = WSAPoll(&p, 1, (INT)ms);
    *came = ((p.revents & POLLRDNORM) != 0 ? OS_READ : 0) | ((p.revents & POLLWRNORM) != 0 ? OS_WRITE : 0) |
            ((p.revents & (POLLRDBAND | POLLPRI)) != 0 ? OS_PRI : 0) | ((p.revents & POLLERR) != 0 ? OS_ERROR : 0) |
            ((p.revents & POLLHUP) != 0 ? OS_HUP : 0) | ((p.revents & POLLNVAL) != 0 ? OS_INVALID : 0);
    return answer;
}

int os_atmark(os_socket handle, long long *value)
{
    u_long mark = 0;
    int answer = ioctlsocket(handle, SIOCATMARK, &mark);
    *value = mark != 0;
    return answer;
}

int os_unread(os_socket handle, long long *value)
{
    u_long bytes = 0;
    int answer = ioctlsocket(handle, FIONREAD, &bytes);
    *value = (long long)bytes;
    return answer;
}

int os_getsockopt(os_socket handle, int level, int name, void *value, os_length *length)
{
    return getsockopt(handle, level, name, value, length);
}

int os_setsockopt(os_socket handle, int level, int name, const void *value, os_length length)
{
    return setsockopt(handle, level, name, value, length);
}

bool os_has_getsockopt2(void)
{
    return false;
}

int os_getsockopt2(os_socket handle, int level, int name, void *value, os_length *length)
{
    return os_getsockopt(handle, level, name, value, length);
}

void os_interfaces(interface_adder add)
{
    /* A library of its own, which is not there on every Windows. */
    HMODULE library = LoadLibraryA("iphlpapi.dll");
    DWORD(WINAPI * best_interface)(ULONG, DWORD *) = NULL;
    DWORD index = 0;
    if (library != NULL)
        best_interface = (DWORD(WINAPI *)(ULONG, DWORD *))(void (*)(void))GetProcAddress(library, "GetBestInterface");
    if (best_interface != NULL && best_interface(htonl(INADDR_LOOPBACK), &index) == NO_ERROR)
        add(index, "loopback", true);
}

bool os_loopback_broadcasts(void)
{
    static INTERFACE_INFO list[INTERFACES_MAX];
    DWORD bytes = 0;
    bool found = false;
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s == INVALID_SOCKET)
        return false;
    if (WSAIoctl(s, SIO_GET_INTERFACE_LIST, NULL, 0, list, sizeof list, &bytes, NULL, NULL) == 0)
        for (size_t i = 0; i < bytes / sizeof list[0]; i++)
            found = found || ((list[i].iiFlags & IFF_LOOPBACK) != 0 && (list[i].iiFlags & IFF_BROADCAST) != 0);
    closesocket(s);
    return found;
}

#endif
