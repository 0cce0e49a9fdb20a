/* The first process of a virtual machine: brings up what the driver needs, gives it the virtio port, and ends the machine when it ends. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PORT_TRIES = 500, TRY_MS = 10, MODULES_MAX = 100 };

static void complain(const char *what)
{
    fprintf(stderr, "init: %s: %s\n", what, strerror(errno));
}

static void mount_on(const char *type, const char *folder)
{
    mkdir(folder, 0755);
    if (mount(type, folder, type, 0, NULL) != 0)
        complain(folder);
}

/* /modules/00.ko, 01.ko, ...: in the order in which they need each other. */
static void insert_modules(void)
{
    char path[32];
    for (int i = 0; i < MODULES_MAX; i++) {
        snprintf(path, sizeof path, "/modules/%02d.ko", i);
        int fd = open(path, O_RDONLY | O_CLOEXEC);
        if (fd < 0)
            return;
        if (syscall(SYS_finit_module, fd, "", 0) != 0)
            complain(path);
        close(fd);
    }
}

static void loopback_up(void)
{
    struct ifreq request;
    int s = socket(AF_INET, SOCK_DGRAM, 0);
    memset(&request, 0, sizeof request);
    strcpy(request.ifr_name, "lo");
    if (s < 0 || ioctl(s, SIOCGIFFLAGS, &request) != 0)
        complain("lo");
    request.ifr_flags |= IFF_UP;
    if (ioctl(s, SIOCSIFFLAGS, &request) != 0)
        complain("lo");
    close(s);
}

/* The port is there a moment after its module; what is written before the host's end is open is lost. */
static int open_port(void)
{
    int fd = -1;
    for (int i = 0; i < PORT_TRIES; i++) {
        if (fd < 0)
            fd = open("/dev/vport0p1", O_RDWR);
        struct pollfd p = {fd, POLLOUT, 0};
        if (fd >= 0 && poll(&p, 1, 0) == 1 && (p.revents & (POLLOUT | POLLHUP)) == POLLOUT)
            return fd;
        usleep(TRY_MS * 1000);
    }
    complain("/dev/vport0p1");
    return -1;
}

/* Until Linux 5.11 the memory of BPF programs was counted against this limit, and given back only a while after the last use. */
static void unlimit_locked_memory(void)
{
    struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
    if (setrlimit(RLIMIT_MEMLOCK, &all) != 0)
        complain("RLIMIT_MEMLOCK");
}

static void drive(int port)
{
    const char *channels = getenv("SOCKCONF_CHANNELS");
    pid_t pid = fork();
    if (pid == 0) {
        dup2(port, STDIN_FILENO);
        dup2(port, STDOUT_FILENO);
        close(port);
        execl("/sockdriver", "sockdriver", "--own-net", "--announce", "--channels", channels != NULL ? channels : "1", (char *)NULL);
        complain("/sockdriver");
        _exit(127);
    }
    close(port);
    /* Whoever has lost its parent is ours to wait for. */
    for (pid_t ended; (ended = wait(NULL)) != pid;)
        if (ended < 0 && errno != EINTR)
            return;
}

int main(void)
{
    mount_on("devtmpfs", "/dev");
    mount_on("proc", "/proc");
    mount_on("sysfs", "/sys");
    mount_on("tmpfs", "/tmp");
    chmod("/tmp", 01777);
    insert_modules();
    loopback_up();
    unlimit_locked_memory();
    int port = open_port();
    if (port >= 0)
        drive(port);
    sync();
    reboot(RB_POWER_OFF);
    return 1;
}
