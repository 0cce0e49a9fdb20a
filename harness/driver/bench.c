/* Requests for what calls cost; the loops themselves are in turns.c. */
#include "driver.h"
#include "turns.h"

enum { TURNS_MAX = 1000000000 };

static struct {
    slot *on;
    int level, name;
    type type;
    unsigned char value[VALUE_BYTES];
} t;

static bool parse_option(request *r, bool with_value)
{
    bool ignored;
    t.on = take_slot(r);
    if (t.on == NULL || !take_int_symbol(r, "not a level", &t.level) || !take_int_symbol(r, "not an option's name", &t.name) ||
        !take_type(r, &t.type))
        return false;
    if (with_value)
        return value_encode(&t.type, t.on->family, r, t.value, &ignored);
    /* Each turn would leave one open. */
    return type_is_descriptor(&t.type) ? reply_bad("descriptors are not counted in turns", "fd") : words_end(r);
}

void serve_bench(request *r)
{
    static const char *const kinds[] = {"get", "set", "empty", "clock", "loop"}; /* in the order of turns.h */
    long long turns;
    const char *many = words_option(r, "n"), *word = words_take(r);
    int i = 0, count = (int)(sizeof kinds / sizeof kinds[0]);
    while (i < count && (word == NULL || strcmp(kinds[i], word) != 0))
        i++;
    if (i == count) {
        reply_bad("get, set, empty, clock or loop", word);
        return;
    }
    if (many == NULL || !words_in_range(many, 1, TURNS_MAX, &turns)) {
        reply_bad("n=N is missing, or not a number of turns", many);
        return;
    }
    bool calls = i == TURNS_GET || i == TURNS_SET;
    if (calls ? !parse_option(r, i == TURNS_SET) : !words_end(r))
        return;
    long long ns = turns_time(i, calls ? t.on->handle : OS_NO_SOCKET, calls ? t.level : 0, calls ? t.name : 0, t.value, calls ? (os_length)(t.type.size / t.type.unit) : 0, turns);
    outcome done = call_end(0, ns);
    if (reply_outcome(&done))
        reply_signed("ns", ns);
}
