/* What calls cost: many in a loop, the clock read outside it. */
#include "driver.h"

enum { TURNS_MAX = 1000000000 };

static struct {
    slot *on;
    int level, name;
    type type;
    unsigned char value[VALUE_BYTES];
} t;

static volatile long long sink; /* keeps turns without a call from being left out */

static bool parse_option(request *r, bool with_value)
{
    bool ignored;
    t.on = take_slot(r);
    return t.on != NULL && take_int_symbol(r, "not a level", &t.level) && take_int_symbol(r, "not an option's name", &t.name) &&
           take_type(r, &t.type) && (with_value ? value_encode(&t.type, r, t.value, &ignored) : words_end(r));
}

/* Each gives -1 at the first call that fails. */
static int get(long long turns)
{
    for (; turns > 0; turns--) {
        os_length length = (os_length)t.type.size;
        if (os_getsockopt(t.on->handle, t.level, t.name, t.value, &length) != 0)
            return -1;
    }
    return 0;
}

static int set(long long turns)
{
    for (; turns > 0; turns--)
        if (os_setsockopt(t.on->handle, t.level, t.name, t.value, (os_length)t.type.size) != 0)
            return -1;
    return 0;
}

static int empty(long long turns)
{
    for (; turns > 0; turns--)
        os_cheap_call();
    return 0;
}

static int clock_read(long long turns)
{
    for (; turns > 0; turns--)
        sink = os_now();
    return 0;
}

static int loop(long long turns)
{
    for (; turns > 0; turns--)
        sink = turns;
    return 0;
}

void serve_bench(request *r)
{
    static const struct {
        const char *name;
        int (*run)(long long);
    } kinds[] = {{"get", get}, {"set", set}, {"empty", empty}, {"clock", clock_read}, {"loop", loop}};
    long long turns;
    const char *many = words_option(r, "n"), *word = words_take(r);
    size_t i = 0, count = sizeof kinds / sizeof kinds[0];
    while (i < count && (word == NULL || strcmp(kinds[i].name, word) != 0))
        i++;
    if (i == count) {
        reply_bad("get, set, empty, clock or loop", word);
        return;
    }
    if (many == NULL || !words_in_range(many, 1, TURNS_MAX, &turns)) {
        reply_bad("n=N is missing, or not a number of turns", many);
        return;
    }
    if (i < 2 ? !parse_option(r, i == 1) : !words_end(r))
        return;
    long long start = os_now();
    outcome done = call_end(start, kinds[i].run(turns));
    if (reply_outcome(&done))
        reply_signed("ns", done.ns);
}
