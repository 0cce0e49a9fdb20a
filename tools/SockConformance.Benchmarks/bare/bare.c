/* The yardstick of the driver's own figure: a bare loop of getsockopt(SO_RCVBUF), as anyone would write it.
   Takes the number of calls a batch and the number of batches; writes each batch's nanoseconds on a line. */
#define _GNU_SOURCE 1
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

static long long now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long long)t.tv_sec * 1000000000 + t.tv_nsec;
}

int main(int count, char **words)
{
    int s = socket(AF_INET, SOCK_STREAM, 0), value;
    long calls = count > 2 ? atol(words[1]) : 0, batches = count > 2 ? atol(words[2]) : 0;
    if (s < 0)
        return 1;
    /* The batch before the first is a warm-up. */
    for (long b = -1; b < batches; b++) {
        long long start = now();
        for (long i = 0; i < calls; i++) {
            socklen_t length = sizeof value;
            if (getsockopt(s, SOL_SOCKET, SO_RCVBUF, &value, &length) != 0)
                return 1;
        }
        if (b >= 0)
            printf("%lld\n", now() - start);
    }
    return 0;
}
