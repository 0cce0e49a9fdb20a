/* getsockopt, getsockopt2 and setsockopt. */
#include "driver.h"

typedef struct {
    slot *on;
    int level, name;
    bool given; /* a number of the request stood in for a name */
    type type;
    long long len;
    const char *len_text;
    place value_at, length_at;
} option;

static unsigned char encoded[VALUE_BYTES];
static option o; /* static: its layout is large, and there is one at a time */

static bool parse_place(const char *text, const char *const *names, const char *what, place *where)
{
    *where = AT_SLACK;
    if (text == NULL)
        return true;
    for (int i = AT_SLACK; i <= AT_READONLY; i++)
        if (names[i] != NULL && strcmp(text, names[i]) == 0) {
            *where = (place)i;
            return true;
        }
    return reply_bad(what, text);
}

/* NUMBER, or `size`, also with one of - + * / and a NUMBER. */
static bool parse_length(const char *text, int size, long long *len)
{
    long long by = 0;
    bool fits = true;
    *len = size;
    if (text == NULL)
        return true;
    if (strncmp(text, "size", 4) != 0) {
        fits = words_in_range(text, INT32_MIN, UINT32_MAX, len);
    } else if (text[4] != '\0') {
        fits = words_in_range(text + 5, INT32_MIN, UINT32_MAX, &by);
        if (text[4] == '-')
            *len -= by;
        else if (text[4] == '+')
            *len += by;
        else if (text[4] == '*')
            *len *= by;
        else if (text[4] == '/' && by != 0)
            *len /= by;
        else
            fits = false;
    }
    return (fits && *len >= INT32_MIN && *len <= (long long)UINT32_MAX) || reply_bad("not a length", text);
}

/* Up to the TYPE; what is left then are the words of the VALUE. */
static bool parse(request *r, bool is_get)
{
    static const char *const in_get[] = {"slack", "guard", "null", "unmapped", "readonly"};
    static const char *const in_set[] = {"slack", "guard", "null", "unmapped", NULL};
    static const char *const of_length[] = {"normal", NULL, "null", "unmapped", "readonly"};
    symbol level, name;
    o.len_text = words_option(r, "len");
    const char *value_at = words_option(r, "buffer");
    const char *length_at = is_get ? words_option(r, "optlen") : NULL;
    o.on = take_slot(r);
    if (o.on == NULL || !take_symbol(r, "not a level", &level) || !take_symbol(r, "not an option's name", &name))
        return false;
    o.level = (int)(unsigned)level.value.bits;
    o.name = (int)(unsigned)name.value.bits;
    o.given = level.given || name.given;
    return take_type(r, &o.type) && parse_place(value_at, is_get ? in_get : in_set, "not a place for this optval", &o.value_at) &&
           parse_place(length_at, of_length, "not a place for optlen", &o.length_at);
}

static void reply_via(void)
{
    reply_text("via", o.given ? "number" : "header");
}

/* `value_bytes` of what the buffer holds before the call. */
static void get(const unsigned char *value, int value_bytes, int (*call)(os_socket, int, int, void *, os_length *))
{
    buffer b = buffer_get(o.value_at, o.len * o.type.unit, o.type.size, value, value_bytes);
    os_length *length = buffer_length(o.length_at, o.len);
    long long start = os_now();
    outcome done = call_end(start, call(o.on->handle, o.level, o.name, b.at, length));
    bool readable = buffer_length_readable(o.length_at);
    long long returned = readable ? (long long)(int32_t)*length : 0;
    long long bytes = returned * o.type.unit;
    int seen = bytes < 0 ? 0 : bytes > b.room ? b.room : (int)bytes;
    bool fine = reply_outcome(&done);
    if (fine)
        value_reply(&o.type, b.at, seen);
    if (readable)
        reply_signed("len", returned);
    else
        reply_text("len", "?");
    reply_signed("size", o.type.size / o.type.unit);
    reply_signed("written", buffer_written(&b));
    int over = buffer_over(&b, o.len * o.type.unit);
    if (over > 0)
        reply_signed("over", over);
    if (fine)
        reply_hex("raw", b.at, (size_t)(seen > 1024 ? 1024 : seen));
    reply_via();
    reply_us(&done);
    if (fine)
        descriptor_close(value_descriptor(&o.type, b.at, seen));
}

static bool take_length(void)
{
    return parse_length(o.len_text, o.type.size / o.type.unit, &o.len);
}

/* What the buffer holds before a get: how many bytes of it. An array of any length keeps its room for more. */
static bool take_held(request *r, int *bytes)
{
    bool given;
    int room = o.type.size;
    if (!value_encode(&o.type, o.on->family, r, encoded, &given))
        return false;
    *bytes = given ? o.type.size : 0;
    if (type_is_open(&o.type) && o.type.size < room)
        o.type.size = room;
    return true;
}

void serve_getsockopt(request *r)
{
    int held = 0;
    if (!parse(r, true))
        return;
    bool holds = r->next < r->count && strcmp(r->word[r->next], "holding") == 0;
    if (holds ? words_take(r) == NULL || !take_held(r, &held) : !words_end(r))
        return;
    if (take_length())
        get(holds ? encoded : NULL, held, os_getsockopt);
}

void serve_getsockopt2(request *r)
{
    int held;
    if (!parse(r, true) || !take_held(r, &held) || !take_length())
        return;
    if (!os_has_getsockopt2())
        reply_absent("getsockopt2", 11);
    else
        get(encoded, held, os_getsockopt2);
}

void serve_setsockopt(request *r)
{
    bool ignored;
    if (!parse(r, false) || !value_encode(&o.type, o.on->family, r, encoded, &ignored) || !take_length())
        return;
    buffer b = buffer_set(o.value_at, o.len * o.type.unit, o.type.size, encoded);
    long long start = os_now();
    outcome done = call_end(start, os_setsockopt(o.on->handle, o.level, o.name, b.at, (os_length)o.len));
    reply_outcome(&done);
    reply_signed("size", o.type.size / o.type.unit);
    reply_via();
    reply_us(&done);
}
