/* Values: from a request's words into memory, and from memory into a reply. */
#include "driver.h"

enum { POINTED_BYTES = 4096 };

static union {
    unsigned char bytes[POINTED_BYTES];
    long long widest;
} pointed; /* what `hex:` and `bpf:` fields point at */

static size_t pointed_used;

static void store(unsigned char *to, int size, unsigned long long bits)
{
    uint8_t one = (uint8_t)bits;
    uint16_t two = (uint16_t)bits;
    uint32_t four = (uint32_t)bits;
    uint64_t eight = bits;
    const void *from = size == 1 ? (const void *)&one : size == 2 ? (const void *)&two : size == 4 ? (const void *)&four : &eight;
    memcpy(to, from, (size_t)size);
}

static unsigned long long load(const unsigned char *from, int size, bool is_signed)
{
    uint8_t one;
    uint16_t two;
    uint32_t four;
    uint64_t eight;
    switch (size) {
    case 1:
        memcpy(&one, from, sizeof one);
        return is_signed ? (unsigned long long)(int8_t)one : one;
    case 2:
        memcpy(&two, from, sizeof two);
        return is_signed ? (unsigned long long)(int16_t)two : two;
    case 4:
        memcpy(&four, from, sizeof four);
        return is_signed ? (unsigned long long)(int32_t)four : four;
    default:
        memcpy(&eight, from, sizeof eight);
        return eight;
    }
}

/* `CODE,JT,JF,K;...` as the kernel's instructions for a packet filter, whose byte order is the target's own. */
static bool encode_filter(const char *text, unsigned char *to, size_t room, size_t *count)
{
    static const int sizes[] = {2, 1, 1, 4};
    enum { NUMBERS = sizeof sizes / sizeof sizes[0], INSTRUCTION_BYTES = 8 };
    for (*count = 0; *count + INSTRUCTION_BYTES <= room; text++) {
        for (int i = 0; i < NUMBERS; i++) {
            number n;
            size_t length = strcspn(text, ",;");
            if (!words_number(text, length, &n) || !words_fits(n, sizes[i]))
                return false;
            store(to + *count, sizes[i], n.bits);
            *count += (size_t)sizes[i];
            text += length;
            if (i + 1 < NUMBERS && *text++ != ',')
                return false;
        }
        if (*text != ';')
            return *text == '\0';
    }
    return false;
}

static bool encode_pointer(const char *text, const char *word, unsigned char *to, int size)
{
    bool is_hex = strncmp(text, "hex:", 4) == 0;
    size_t count, start = (pointed_used + 15) / 16 * 16;
    size_t room = start < POINTED_BYTES ? POINTED_BYTES - start : 0;
    if (!(is_hex ? words_hex : encode_filter)(text + 4, pointed.bytes + start, room, &count))
        return reply_bad(is_hex ? "not hexadecimal bytes, or too many" : "not instructions CODE,JT,JF,K;..., or too many", word);
    pointed_used = start + count;
    store(to, size, (unsigned long long)(uintptr_t)(pointed.bytes + start));
    return true;
}

/* The system's own number of a socket of the case. */
static bool encode_descriptor(const char *name, number *n)
{
    const slot *s = slot_of(name);
    if (s == NULL)
        return false;
    n->bits = (unsigned long long)s->handle;
    n->negative = (long long)s->handle < 0;
    return true;
}

/* An id of this process, where a request cannot know it. */
static bool encode_own(const char *text, const char *word, number *n)
{
    os_credentials own = os_process();
    const struct {
        const char *name;
        long long id;
    } ids[] = {{"pid", own.pid}, {"uid", own.uid}, {"gid", own.gid}};
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++)
        if (strcmp(ids[i].name, text) == 0) {
            n->bits = (unsigned long long)ids[i].id;
            n->negative = ids[i].id < 0;
            return true;
        }
    return reply_bad("own:pid, own:uid or own:gid", word);
}

static bool encode_number(const char *text, const char *word, number *n)
{
    symbol s;
    if (text[0] == '@')
        return encode_descriptor(text + 1, n);
    if (strncmp(text, "own:", 4) == 0)
        return encode_own(text + 4, word, n);
    if (!symbol_parse(text, "not a number", &s))
        return false;
    *n = s.value;
    return true;
}

static bool encode_field(const field *f, const char *text, const char *word, unsigned char *to)
{
    size_t count;
    number n;
    switch (f->kind) {
    case FIELD_TEXT:
        return words_unescape(text, to, (size_t)f->size, &count) || reply_bad("not a text, or too long", word);
    case FIELD_BYTES:
        return words_hex(text, to, (size_t)f->size, &count) || reply_bad("not hexadecimal bytes, or too many", word);
    case FIELD_POINTER:
        if (strncmp(text, "hex:", 4) == 0 || strncmp(text, "bpf:", 4) == 0)
            return encode_pointer(text, word, to, f->size);
        break;
    default:
        break;
    }
    if (!encode_number(text, word, &n))
        return false;
    if (!words_fits(n, f->size))
        return reply_bad("too large for its type", word);
    store(to, f->size, n.bits);
    return true;
}

static bool encode_whole(type *t, const char *text, const char *word, unsigned char *to)
{
    size_t count;
    if (t->kind == TYPE_BYTES)
        return words_hex(text, to, (size_t)t->size, &count) || reply_bad("not hexadecimal bytes, or too many", word);
    if (!words_unescape(text, to, VALUE_BYTES - 1, &count))
        return reply_bad("not a text, or too long", word);
    to[count] = '\0';
    t->size = (int)count + 1;
    return true;
}

static field *field_named(type *t, const char *word, size_t length)
{
    for (int i = 0; i < t->count; i++)
        if (strncmp(t->fields[i].name, word, length) == 0 && t->fields[i].name[length] == '\0')
            return &t->fields[i];
    return NULL;
}

bool value_has(type *t, const char *word)
{
    const char *text = strchr(word, '=');
    if (text == NULL)
        return false;
    size_t length = (size_t)(text - word);
    return t->kind == TYPE_FIELDS ? field_named(t, word, length) != NULL : length == 5 && strncmp(word, "value", 5) == 0;
}

bool value_encode(type *t, request *r, unsigned char *to, bool *given)
{
    const char *word;
    bool whole = false;
    memset(to, 0, VALUE_BYTES);
    pointed_used = 0;
    *given = r->next < r->count;
    if (t->kind == TYPE_STRING)
        t->size = 1;
    while ((word = words_take(r)) != NULL) {
        const char *text = strchr(word, '=');
        if (text == NULL)
            return reply_bad("not understood", word);
        size_t length = (size_t)(text - word);
        if (t->kind != TYPE_FIELDS) {
            if (whole || length != 5 || strncmp(word, "value", 5) != 0)
                return reply_bad("not understood", word);
            whole = true;
            if (!encode_whole(t, text + 1, word, to))
                return false;
            continue;
        }
        field *f = field_named(t, word, length);
        if (f == NULL || f->given)
            return reply_bad("not understood", word);
        f->given = true;
        if (!encode_field(f, text + 1, word, to + f->offset))
            return false;
    }
    return true;
}

static size_t text_length(const unsigned char *from, size_t count)
{
    const unsigned char *end = count == 0 ? NULL : memchr(from, '\0', count);
    return end == NULL ? count : (size_t)(end - from);
}

static void reply_integer(const type *t, const field *f, const unsigned char *from, int count)
{
    int size = f->size;
    bool is_signed = f->kind == FIELD_SIGNED;
    if (t->count == 1 && count < size) {
        if (count != 1 && count != 2 && count != 4)
            return;
        size = count;
        is_signed = false;
    }
    unsigned long long bits = load(from + f->offset, size, is_signed);
    if (size == f->size && type_is_descriptor(t)) {
        descriptor_reply(f->name, (long long)bits);
        return;
    }
    if (is_signed)
        reply_signed(f->name, (long long)bits);
    else
        reply_unsigned(f->name, bits);
    if (t->names == NULL || type_is_descriptor(t))
        return;
    const char *name = t->names[0] == 'E' ? errno_name((int)bits) : symbol_name(t->names, (long long)bits);
    if (t->names[0] == 'E' && bits == 0)
        name = "0";
    reply_text("name", name == NULL ? "?" : name);
}

void value_reply(const type *t, const unsigned char *from, int count)
{
    if (count > t->size)
        count = t->size;
    if (t->kind == TYPE_STRING)
        reply_escaped("value", from, text_length(from, (size_t)count));
    if (t->kind == TYPE_BYTES)
        reply_hex("value", from, (size_t)count);
    for (int i = 0; i < t->count; i++) {
        const field *f = &t->fields[i];
        bool whole = f->offset + f->size <= count;
        if (f->kind == FIELD_TEXT && whole)
            reply_escaped(f->name, from + f->offset, text_length(from + f->offset, (size_t)f->size));
        else if (f->kind == FIELD_BYTES && whole)
            reply_hex(f->name, from + f->offset, (size_t)f->size);
        else if (f->kind != FIELD_TEXT && f->kind != FIELD_BYTES && (whole || t->count == 1))
            reply_integer(t, f, from, count);
    }
}

long long value_descriptor(const type *t, const unsigned char *from, int count)
{
    return type_is_descriptor(t) && count >= t->size ? (long long)load(from, t->size, true) : -1;
}
