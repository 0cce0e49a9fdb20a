/* POSIX systems: clocks, who the system is, memory, users, temporary names. */
#include "driver.h"

#ifndef _WIN32

#include <grp.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

enum { OTHER_USER = 65534, GROUPS_MAX = 256, FOLDER_MAX = 64 };

static char folder[FOLDER_MAX];
static bool folder_made;

static uid_t own_uid;
static gid_t own_gid, own_groups[GROUPS_MAX];
static int own_group_count;
static bool is_other;

/* --- Clocks and identity ------------------------------------------------------------------------------------------ */

long long os_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long long)t.tv_sec * 1000000000 + t.tv_nsec;
}

long long os_realtime_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return (long long)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

void os_sleep(long long ms)
{
    struct timespec t;
    t.tv_sec = (time_t)(ms / 1000);
    t.tv_nsec = (long)(ms % 1000) * 1000000;
    while (nanosleep(&t, &t) != 0 && errno == EINTR)
        continue;
}

long long os_tick_us(void)
{
#ifdef CLOCK_MONOTONIC_COARSE
    /* It moves with the timer interrupt, whose rate sysconf does not tell on Linux. */
    struct timespec t;
    if (clock_getres(CLOCK_MONOTONIC_COARSE, &t) == 0 && t.tv_sec == 0 && t.tv_nsec >= 1000)
        return t.tv_nsec / 1000;
#endif
    long hz = sysconf(_SC_CLK_TCK);
    return hz > 0 ? 1000000 / hz : 10000;
}

static void copy(char *to, size_t room, const char *from)
{
    size_t length = strlen(from);
    length = length < room ? length : room - 1;
    memcpy(to, from, length);
    to[length] = '\0';
}

void os_identify(os_identity *who)
{
    struct utsname u;
    if (uname(&u) == 0) {
        copy(who->name, sizeof who->name, u.sysname);
        copy(who->release, sizeof who->release, u.release);
        copy(who->version, sizeof who->version, u.version);
        copy(who->machine, sizeof who->machine, u.machine);
    }
#if defined(__GLIBC__)
    copy(who->libc, sizeof who->libc, "glibc-");
    confstr(_CS_GNU_LIBC_VERSION, who->libc, sizeof who->libc);
    for (char *c = who->libc; *c != '\0'; c++)
        if (*c == ' ')
            *c = '-';
#elif defined(__linux__)
    copy(who->libc, sizeof who->libc, "musl");
#else
    /* The C library comes with the system. */
    copy(who->libc, sizeof who->libc, who->name);
#endif
}

os_credentials os_process(void)
{
    os_credentials own = {getpid(), geteuid(), getegid()};
    return own;
}

void os_cheap_call(void)
{
    getppid();
}

/* --- Memory --------------------------------------------------------------------------------------------------------- */

unsigned char *os_map(size_t bytes, size_t *size, size_t *beyond)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    *size = (bytes + page - 1) / page * page;
    *beyond = 2 * page;
    void *pages = mmap(NULL, *size + *beyond, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0);
    if (pages == MAP_FAILED || mprotect(pages, *size, PROT_READ | PROT_WRITE) != 0)
        return NULL;
    return pages;
}

bool os_protect(unsigned char *pages, size_t bytes, bool writable)
{
    return mprotect(pages, bytes, writable ? PROT_READ | PROT_WRITE : PROT_READ) == 0;
}

/* --- Users ---------------------------------------------------------------------------------------------------------------- */

void os_start_system(void)
{
    own_uid = geteuid();
    own_gid = getegid();
    own_group_count = getgroups(GROUPS_MAX, own_groups);
}

static void become_self(void)
{
    /* What worked one way works back; a driver that stayed half another user would falsify all that follows. */
    if (seteuid(own_uid) != 0 || setegid(own_gid) != 0 || (own_group_count >= 0 && setgroups(own_group_count, own_groups) != 0)) {
        os_warn("sockdriver: cannot become the first user again\n");
        _exit(1);
    }
}

int os_become(bool other)
{
    if (other == is_other)
        return 0;
    if (!other) {
        become_self();
        is_other = false;
        return 0;
    }
    if (setgroups(0, NULL) != 0)
        return errno;
    if (setegid(OTHER_USER) != 0 || seteuid(OTHER_USER) != 0) {
        int error = errno;
        become_self();
        return error;
    }
    is_other = true;
    return 0;
}

bool os_drop_to(long long uid)
{
    gid_t group = (gid_t)uid;
    /* Who is not user 0 has no privileges to drop, and stays as it is. */
    bool done = uid == own_uid || own_uid != 0 || (setgroups(1, &group) == 0 && setgid(group) == 0 && setuid((uid_t)uid) == 0);
    if (!done)
        os_warn("sockdriver: --uid: cannot become this user\n");
    os_start_system();
    return done;
}

/* --- Temporary names -------------------------------------------------------------------------------------------------------- */

const char *os_temporary_folder(void)
{
    static const char name[] = "/sc-XXXXXX";
    const char *base = getenv("TMPDIR");
    if (folder_made)
        return folder;
    /* Names of AF_UNIX sockets are short, so a long path to the folder is of no use. */
    if (base == NULL || base[0] != '/' || strlen(base) + sizeof name > sizeof folder)
        base = "/tmp";
    memcpy(folder, base, strlen(base));
    memcpy(folder + strlen(base), name, sizeof name);
    folder_made = mkdtemp(folder) != NULL;
    /* The other user of `become other` makes names here too. */
    if (folder_made && own_uid == 0)
        chmod(folder, 0777);
    return folder_made ? folder : NULL;
}

void os_forget_temporary_folder(void)
{
    folder_made = false;
}

void os_unlink(const char *path)
{
    unlink(path);
}

void os_remove_temporary_folder(void)
{
    if (folder_made)
        rmdir(folder);
    folder_made = false;
}

#endif
