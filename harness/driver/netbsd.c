/* NetBSD, and what other POSIX systems beside Linux have in its way: tunables by sysctlbyname, privileges by user 0. */
#include "driver.h"

#if !defined(_WIN32) && !defined(__linux__)

#include <sys/param.h>
#include <unistd.h>

#ifdef BSD
#include <sys/sysctl.h>
#endif

bool os_own_net(bool pair_at_once)
{
    (void)pair_at_once;
    os_warn("sockdriver: --own-net: only Linux has network namespaces\n");
    return false;
}

void os_die_with_parent(void)
{
}

int os_bpf(long long result, os_socket *handle)
{
    (void)result;
    (void)handle;
    return -1;
}

bool os_process_of(int descriptor, long long *pid, bool *ended)
{
    (void)descriptor;
    (void)pid;
    (void)ended;
    return false;
}

void os_capabilities(void (*add)(const char *prefix, const char *name))
{
    if (geteuid() == 0)
        add("cap:", "ROOT");
}

#ifdef BSD
static size_t write_number(char *to, long long value)
{
    char digits[24];
    size_t at = sizeof digits, length;
    unsigned long long left = value < 0 ? 0 - (unsigned long long)value : (unsigned long long)value;
    do
        digits[--at] = (char)('0' + left % 10);
    while ((left /= 10) != 0);
    if (value < 0)
        digits[--at] = '-';
    length = sizeof digits - at;
    memcpy(to, digits + at, length);
    return length;
}

static bool is_text(const char *bytes, size_t count)
{
    if (count == 0 || bytes[count - 1] != '\0')
        return false;
    for (size_t i = 0; i + 1 < count; i++)
        if (bytes[i] < ' ' || bytes[i] > '~')
            return false;
    return true;
}
#endif

long long os_structure(const char *name)
{
    static const struct {
        const char *name;
        long long size;
    } sizes[] = {OS_STRUCTURES,
#ifdef SO_ACCEPTFILTER
                 OS_STRUCTURE(accept_filter_arg),
#endif
    };
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        if (strcmp(sizes[i].name, name) == 0)
            return sizes[i].size;
    return -1;
}

int os_sysctl(const char *name, char *to, size_t room)
{
#ifdef BSD
    size_t count = room;
    int word;
    int64_t quad;
    if (sysctlbyname(name, to, &count, NULL, 0) != 0)
        return OS_SYSCTL_FAILED;
    /* The call does not tell a value's type: tunables are flags of one byte, int, 64-bit numbers or text. */
    if (count == 1)
        return (int)write_number(to, (unsigned char)to[0]);
    if (count == sizeof word) {
        memcpy(&word, to, sizeof word);
        return (int)write_number(to, word);
    }
    if (is_text(to, count))
        return (int)count - 1;
    if (count == sizeof quad) {
        memcpy(&quad, to, sizeof quad);
        return (int)write_number(to, quad);
    }
    return (int)count;
#else
    (void)name;
    (void)to;
    (void)room;
    return OS_SYSCTL_ABSENT;
#endif
}

#endif
