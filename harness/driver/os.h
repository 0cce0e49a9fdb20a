/* What differs between operating systems: their headers, two names for types, and the functions that each platform's files give (posix*.c, windows*.c). */
#ifndef SOCKCONF_OS_H
#define SOCKCONF_OS_H

/* A bare `cc -std=c99 *.c` hides all that is not C; each system has its own word for "show me everything". */
#if defined(__NetBSD__)
#define _NETBSD_SOURCE 1
#elif defined(__APPLE__)
#define _DARWIN_C_SOURCE 1
#elif defined(__sun)
#define __EXTENSIONS__ 1
#elif defined(__linux__) || defined(__CYGWIN__)
#define _GNU_SOURCE 1
#endif

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef _WIN32
#ifndef _WIN32_WINNT
#define _WIN32_WINNT 0x0A00
#endif
/* Without it windows.h brings in COM, printing and more, and compiling takes twice as long. */
#define WIN32_LEAN_AND_MEAN
#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>
#include <mswsock.h>
#include <mstcpip.h>
#include <af_irda.h>
#include <afunix.h>
#include <wsipx.h>
#include <wsnwlink.h>
typedef SOCKET os_socket;
typedef int os_length;
typedef unsigned short os_family;
typedef int os_count;
#define OS_NO_SOCKET INVALID_SOCKET
#define OS_LINGER_SIGNED false
#else
#include <sys/types.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
typedef int os_socket;
typedef socklen_t os_length;
typedef sa_family_t os_family;
typedef size_t os_count;
#define OS_NO_SOCKET (-1)
#define OS_LINGER_SIGNED true
#endif

/* An address begins with its length where the systems come from 4.4BSD. */
#if defined(__NetBSD__) || defined(__FreeBSD__) || defined(__OpenBSD__) || defined(__DragonFly__) || defined(__APPLE__)
#define OS_ADDRESS_HAS_LENGTH 1
#endif

#if defined(__SANITIZE_ADDRESS__)
#define OS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define OS_SANITIZED 1
#endif
#endif

/* Structures whose size every system's headers give, for os_structure. */
#define OS_STRUCTURE(NAME) {#NAME, sizeof(struct NAME)}
#define OS_STRUCTURES                                                                                                          \
    OS_STRUCTURE(linger), OS_STRUCTURE(timeval), OS_STRUCTURE(ip_mreq), OS_STRUCTURE(ipv6_mreq), OS_STRUCTURE(in_addr),         \
        OS_STRUCTURE(in6_addr), OS_STRUCTURE(in6_pktinfo), OS_STRUCTURE(sockaddr_in), OS_STRUCTURE(sockaddr_in6), OS_STRUCTURE(sockaddr_storage)

/* The ends of a process that is not done. */
enum { OS_EXIT_CRASH = 3, OS_EXIT_HANG = 4 };

enum { OS_CHANNELS_MAX = 32 };

/* What os_sysctl answers beside a length. */
enum { OS_SYSCTL_FAILED = -1, OS_SYSCTL_ABSENT = -2 };

typedef struct {
    char name[64], release[64], version[256], machine[64], libc[64], wine[32];
} os_identity;

/* One control message. */
typedef struct {
    int level, type;
    long long length; /* cmsg_len */
    const unsigned char *data;
    int bytes;        /* of the data, as far as they are there */
} os_control;

enum { OS_CONTROLS_MAX = 192, OS_STAMPS = 3 };

/* What recvmsg tells beside the data. */
typedef struct {
    bool truncated, control_truncated, oob, errqueue;
    int count;
    os_control controls[OS_CONTROLS_MAX];
} os_message;

typedef struct {
    long long pid, uid, gid;
} os_credentials;

/* A struct sock_extended_err and the address behind it. */
typedef struct {
    int error, origin, type, code;
    long long info, data;
    int offender_family;
    const void *offender; /* an address of that family, without a port; NULL: there is none */
} os_error_report;

/* --- The process ------------------------------------------------------------------------------------------------ */
void os_start(void);                       /* Winsock, signals, faults: once, before any request. */
void os_start_system(void);                /* The part of os_start that clocks and users need. */
void os_channels(int count, bool announce); /* Returns only in the drivers that it starts, each on pipes of its own. */
bool os_own_net(bool pair_at_once);        /* False, with a line on standard error, where it cannot be done. */
bool os_drop_to(long long uid);
bool os_supervise(void);                   /* With a file as input: returns in each fresh process; true: skip to the next case. */
void os_progress(long long next_line);     /* How far into the input a fresh process would go on. */
void os_watch(long long limit_ms);         /* Below 0: stop watching. */
void os_exit(int status);
long os_read(char *to, size_t room);       /* 0 at the end of input, -1 when it cannot be read. */
long long os_input_position(void);         /* Where in the file the input stands; 0 where it is none. */
bool os_write(const char *from, size_t count);
void os_warn(const char *text);
long long os_now(void);                    /* Nanoseconds of a clock that only goes forward. */
long long os_realtime_us(void);
void os_sleep(long long ms);
long long os_tick_us(void);
void os_identify(os_identity *identity);
os_credentials os_process(void);
long long os_structure(const char *name);    /* The size that the headers give a structure; -1: they do not have it. */
int os_sysctl(const char *name, char *to, size_t room);
const char *os_temporary_folder(void);     /* Made when first asked for; NULL: cannot be made. */
void os_unlink(const char *path);
void os_remove_temporary_folder(void);
int os_become(bool other);                 /* 0, an error number, or -1 where there are no users to become. */
void os_die_with_parent(void);
int os_winsock(bool start);                /* 0, an error number, or -1 where there is no Winsock. */
void os_winsock_once(void);                /* Winsock started exactly once again. */
long long os_sigpipes(void);               /* How many SIGPIPE have arrived. */
void os_cheap_call(void);

/* --- What this process may and can do --------------------------------------------------------------------------- */
void os_capabilities(void (*add)(const char *prefix, const char *name));
bool os_loopback_broadcasts(void);

/* --- Memory ----------------------------------------------------------------------------------------------------- */
unsigned char *os_map(size_t bytes, size_t *size, size_t *beyond);   /* Whole pages (size bytes), then some that are not mapped (beyond). */
bool os_protect(unsigned char *pages, size_t bytes, bool writable);

/* --- Addresses of families that only this system has (Linux: packet, netlink, vsock) and interfaces --------------- */
typedef enum { OS_ADDRESS_MADE, OS_ADDRESS_NO_HOST, OS_ADDRESS_NO_PORT } os_address_result;
bool os_address_family(int family);        /* It is one of those. The others are for these families, and for a whole sockaddr_storage. */
os_address_result os_address_parse(int family, const char *host, const char *port, void *to, os_length *length);
bool os_address_host(int family, const void *from, char *host);
unsigned os_address_port(int family, const void *from);   /* What tells a socket of its family from others; 0: nothing. */
typedef void (*interface_adder)(unsigned index, const char *name, bool is_loopback);
void os_interfaces(interface_adder add);   /* At the start, where later calls would take memory. */
void os_find_interface(const char *name, unsigned index, interface_adder add);   /* Elsewhere: by its name or `loopback`; NULL: by its index. */

/* --- A network of our own, which may be changed (Linux) ----------------------------------------------------------- */
bool os_sysctl_path(const char *name, char *to, size_t room);

/* Opens what os_sysctl_path gave for reading: a descriptor, or -1 with errno. What is not in a namespace of our own is looked for in the first. */
int os_open_tunable(const char *path);
void os_network_capabilities(void (*add)(const char *prefix, const char *name));
void os_network_prepare(const char *request);                            /* What it names of the network, and comes only then, is there. */
int os_mtu(const char *interface_name, int bytes);                       /* 0, an error number, or -1: this network is not ours. */
int os_sysctl_set(const char *name, const char *value, size_t length);   /* Likewise. */
void os_network_restore(void);             /* What the two changed is as it was. */

/* --- Sockets ---------------------------------------------------------------------------------------------------- */
int os_error(void);                        /* The error of the last call that failed, in this system's own numbers. */
bool os_would_block(int error);
bool os_too_long(int error);                                                    /* More than one record or datagram may hold. */
bool os_no_room(int error);                                                     /* No room, and no waiting for it. */
int os_close(os_socket handle);
bool os_still_open_after(int close_error);
void os_close_foreign(os_socket handle);
int os_descriptor(const char *what, os_socket *handle, os_socket *beside);   /* -1: no such word; else an error number or 0. */
int os_bpf(long long result, os_socket *handle);                              /* 0, an error number, or -1 where there is no bpf(2). */
int os_socketpair(int family, int type, int protocol, os_socket pair[2]);    /* As the call; -2 where there is none. */
int os_nonblocking(os_socket handle, bool on);
bool os_is_nonblocking(os_socket handle, bool known);
int os_poll(os_socket handle, int events, long long ms, int *came);          /* OS_READ ... OS_INVALID */
bool os_has_acceptex(void);
bool os_has_connectex(void);
/* As calls; -2 where there is none. */
int os_acceptex(os_socket listener, os_socket made, struct sockaddr *peer, os_length *length);
int os_connectex(os_socket handle, const struct sockaddr *to, os_length length);
int os_atmark(os_socket handle, long long *value);
int os_unread(os_socket handle, long long *value);
int os_getsockopt(os_socket handle, int level, int name, void *value, os_length *length);
int os_setsockopt(os_socket handle, int level, int name, const void *value, os_length length);
bool os_has_getsockopt2(void);
int os_getsockopt2(os_socket handle, int level, int name, void *value, os_length *length);
bool os_has_recvmsg(void);
/* The sender's address is asked for where `from` is not NULL. */
long long os_recvmsg(os_socket handle, void *to, int count, int flags, void *control, int room, struct sockaddr *from,
                     os_length *from_length, os_message *message);
bool os_has_sendmsg(void);
long long os_sendmsg(os_socket handle, const void *data, int count, int flags, const struct sockaddr *to, os_length to_length,
                     void *control, int control_bytes);
int os_control_put(unsigned char *control, int room, int used, const os_control *message);   /* The bytes used then; -1: no room. */
int os_stamps(const os_control *message, long long us[OS_STAMPS]);   /* How many times it tells, by the wall clock; 0: none. */
bool os_credentials_of(const os_control *message, os_credentials *who);
bool os_extended_error(const os_control *message, os_error_report *report);
const char *os_error_origin(int origin);   /* NULL: no name. */
unsigned os_interface_of(const os_control *message);   /* Of a message that holds an address of the link level; 0: none. */
/* What a descriptor is that a call returned: `pidfd`, `socket`, `file`, `pipe`, `other`, or `none`; of a pidfd its process too. */
const char *os_describe(long long descriptor, long long *pid, bool *ended);
bool os_process_of(int descriptor, long long *pid, bool *ended);   /* It is a pidfd; pid -1: the process is gone, or not seen from here. */

enum { OS_READ = 1, OS_WRITE = 2, OS_PRI = 4, OS_ERROR = 8, OS_HUP = 16, OS_INVALID = 32 };

/* --- Actors ----------------------------------------------------------------------------------------------------- */
struct action;
bool os_act_later(long long ms, const struct action *action);   /* MS from the next os_start_actors on. */
void os_start_actors(void);
void os_end_actors(void);

/* --- Second processes, by their place in a table ----------------------------------------------------------------- */
enum { OS_PROCESSES_MAX = 8 };

bool os_has_processes(void);
int os_process_start(int at);              /* As fork: 0 in the new process, whose input and output are this one's end of two pipes. */
long os_process_ask(int at, const char *line, size_t count, char *reply, size_t room);   /* The reply's length; -1: it has ended. */
void os_process_end(int at);
void os_end_processes(void);
void os_forget_temporary_folder(void);     /* Which is another process' own. */

#endif
