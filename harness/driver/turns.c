/* What calls cost: many in a loop, the clock read outside it. */
#include "turns.h"

enum { WARM_PART = 16, WARM_MOST = 1000 };

typedef struct {
    os_socket handle;
    int level, name;
    void *value;
    os_length size;
} option;

static volatile long long sink; /* keeps turns without a call from being left out */

/* Each gives -1 at the first call that fails. */
static int get(const option *o, long long turns)
{
    for (; turns > 0; turns--) {
        os_length length = o->size;
        if (os_getsockopt(o->handle, o->level, o->name, o->value, &length) != 0)
            return -1;
    }
    return 0;
}

static int set(const option *o, long long turns)
{
    for (; turns > 0; turns--)
        if (os_setsockopt(o->handle, o->level, o->name, o->value, o->size) != 0)
            return -1;
    return 0;
}

static int empty(const option *o, long long turns)
{
    (void)o;
    for (; turns > 0; turns--)
        os_cheap_call();
    return 0;
}

static int clock_read(const option *o, long long turns)
{
    (void)o;
    for (; turns > 0; turns--)
        sink = os_now();
    return 0;
}

static int loop(const option *o, long long turns)
{
    (void)o;
    for (; turns > 0; turns--)
        sink = turns;
    return 0;
}

long long turns_time(int what, os_socket handle, int level, int name, void *value, os_length size, long long turns)
{
    static int (*const kinds[])(const option *, long long) = {get, set, empty, clock_read, loop};
    option o = {handle, level, name, value, size};
    int (*run)(const option *, long long) = kinds[what];
    /* The first turns bring the code and the kernel's data into the caches; they are not what a call costs. */
    long long warm = turns / WARM_PART + 1;
    if (run(&o, warm < WARM_MOST ? warm : WARM_MOST) != 0)
        return -1;
    long long start = os_now();
    return run(&o, turns) != 0 ? -1 : os_now() - start;
}
