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

/* `CODE,JT,JF,K` as the kernel's instruction for a packet filter, whose byte order is the target's own: what of the text it took, or 0. */
static size_t encode_instruction(const char *text, unsigned char *to)
{
    static const int sizes[] = {2, 1, 1, 4};
    enum { NUMBERS = sizeof sizes / sizeof sizes[0] };
    const char *at = text;
    for (int i = 0; i < NUMBERS; i++) {
        number n;
        size_t length = strcspn(at, ",;");
        if (!words_number(at, length, &n) || !words_fits(n, sizes[i]))
            return 0;
        store(to, sizes[i], n.bits);
        to += sizes[i];
        at += length;
        if (i + 1 < NUMBERS && *at++ != ',')
            return 0;
    }
    return (size_t)(at - text);
}

/* `CODE,JT,JF,K;...` */
static bool encode_filter(const char *text, unsigned char *to, size_t room, size_t *count)
{
    for (*count = 0; *count + INSTRUCTION_BYTES <= room; text++) {
        size_t length = encode_instruction(text, to + *count);
        if (length == 0)
            return false;
        *count += INSTRUCTION_BYTES;
        text += length;
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

static bool encode_number(const char *text, int size, const char *word, unsigned char *to)
{
    symbol s;
    bool own = strncmp(text, "own:", 4) == 0;
    if (text[0] == '@' ? !encode_descriptor(text + 1, &s.value)
        : own          ? !encode_own(text + 4, word, &s.value)
                       : !symbol_parse(text, "not a number", &s))
        return false;
    if (!words_fits(s.value, size))
        return reply_bad("too large for its type", word);
    store(to, size, s.value.bits);
    return true;
}

/* `loopback`, the name of an interface, or its number. */
static bool encode_index(const char *text, bool network_order, const char *word, unsigned char *to)
{
    number n;
    if (!words_number(text, strlen(text), &n)) {
        const net_interface *i = interface_named(text);
        if (i == NULL)
            return reply_absent(text, strlen(text));
        n.bits = i->index;
        n.negative = false;
    }
    if (!words_fits(n, 4))
        return reply_bad("too large for its type", word);
    store(to, 4, network_order ? htonl((uint32_t)n.bits) : n.bits);
    return true;
}

static bool encode_address(field_kind kind, int family, const char *text, unsigned char *to, int size)
{
    address a;
    int own = kind == FIELD_STORAGE ? family : kind == FIELD_SOCKADDR4 ? AF_INET : AF_INET6;
    if (!address_parse_value(own, kind == FIELD_STORAGE, text, &a))
        return false;
    memcpy(to, &a.u, (size_t)size);
    return true;
}

/* One value of a field; `family` is the socket's. */
static bool encode_scalar(const field *f, int family, const char *text, const char *word, unsigned char *to)
{
    size_t count;
    switch (f->kind) {
    case FIELD_TEXT:
        return words_unescape(text, to, (size_t)f->size, &count) || reply_bad("not a text, or too long", word);
    case FIELD_BYTES:
        return words_hex(text, to, (size_t)f->size, &count) || reply_bad("not hexadecimal bytes, or too many", word);
    case FIELD_POINTER:
        if (strncmp(text, "hex:", 4) == 0 || strncmp(text, "bpf:", 4) == 0)
            return encode_pointer(text, word, to, f->size);
        return encode_number(text, f->size, word, to);
    case FIELD_INDEX:
    case FIELD_INDEX_NET:
        return encode_index(text, f->kind == FIELD_INDEX_NET, word, to);
    case FIELD_IN4:
    case FIELD_IN6:
        return address_of_host(f->kind == FIELD_IN4 ? AF_INET : AF_INET6, text, to) || reply_bad("not an address of this type", word);
    case FIELD_SOCKADDR4:
    case FIELD_SOCKADDR6:
    case FIELD_STORAGE:
        return encode_address(f->kind, family, text, to, f->size);
    case FIELD_INSTRUCTION:
        count = encode_instruction(text, to);
        return (count > 0 && text[count] == '\0') || reply_bad("not an instruction CODE,JT,JF,K", word);
    default:
        return encode_number(text, f->size, word, to);
    }
}

/* The elements of an array of any length, which is the last field: the value ends where they do. */
static bool encode_elements(type *t, const field *f, int family, const char *text, const char *word, unsigned char *to)
{
    char one[ADDRESS_TEXT_BYTES];
    size_t room = VALUE_BYTES - (size_t)f->offset, count = 0;
    if (f->kind == FIELD_BYTES && !words_hex(text, to, room, &count))
        return reply_bad("not hexadecimal bytes, or too many", word);
    while (f->kind != FIELD_BYTES && *text != '\0') {
        size_t length = strcspn(text, ";");
        if (length >= sizeof one || count + (size_t)f->size > room)
            return reply_bad("too long, or too many elements", word);
        memcpy(one, text, length);
        one[length] = '\0';
        if (!encode_scalar(f, family, one, word, to + count))
            return false;
        count += (size_t)f->size;
        text += length + (text[length] == ';');
    }
    t->size = f->offset + (int)count;
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

bool value_encode(type *t, int family, request *r, unsigned char *to, bool *given)
{
    const char *word;
    bool whole = false;
    memset(to, 0, VALUE_BYTES);
    pointed_used = 0;
    *given = r->next < r->count;
    if (t->kind == TYPE_STRING)
        t->size = 1;
    if (type_is_open(t))
        t->size = t->fields[t->count - 1].offset;
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
        if (f->open ? !encode_elements(t, f, family, text + 1, word, to + f->offset)
                    : !encode_scalar(f, family, text + 1, word, to + f->offset))
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
    reply_key(f->name);
    if (is_signed)
        reply_signed(NULL, (long long)bits);
    else
        reply_unsigned(NULL, bits);
    if (t->names == NULL || type_is_descriptor(t))
        return;
    const char *name = t->names[0] == 'E' ? errno_name((int)bits) : symbol_name(t->names, (long long)bits);
    if (t->names[0] == 'E' && bits == 0)
        name = "0";
    reply_text("name", name == NULL ? "?" : name);
}

static bool is_integer(const field *f)
{
    return f->kind == FIELD_SIGNED || f->kind == FIELD_UNSIGNED || f->kind == FIELD_POINTER;
}

static void reply_instruction(const unsigned char *from)
{
    reply_unsigned(NULL, load(from, 2, false));
    for (int i = 2; i < 4; i++) {
        reply_more(",");
        reply_unsigned(NULL, from[i]);
    }
    reply_more(",");
    reply_unsigned(NULL, load(from + 4, 4, false));
}

/* One value of a field, behind its key. */
static void reply_scalar(const field *f, const unsigned char *from)
{
    char text[ADDRESS_TEXT_BYTES];
    address a;
    switch (f->kind) {
    case FIELD_SIGNED:
        reply_signed(NULL, (long long)load(from, f->size, true));
        break;
    case FIELD_INDEX:
        interface_reply((uint32_t)load(from, 4, false));
        break;
    case FIELD_INDEX_NET:
        interface_reply(ntohl((uint32_t)load(from, 4, false)));
        break;
    case FIELD_IN4:
    case FIELD_IN6:
        address_literal(f->kind == FIELD_IN4 ? AF_INET : AF_INET6, from, text);
        reply_more(text);
        break;
    case FIELD_SOCKADDR4:
    case FIELD_SOCKADDR6:
    case FIELD_STORAGE:
        memset(&a, 0, sizeof a);
        memcpy(&a.u, from, (size_t)f->size);
        a.length = (os_length)f->size;
        address_reply_value(&a);
        break;
    case FIELD_INSTRUCTION:
        reply_instruction(from);
        break;
    default:
        reply_unsigned(NULL, load(from, f->size, false));
        break;
    }
}

/* As many elements as are wholly there. */
static void reply_elements(const field *f, const unsigned char *from, int count)
{
    if (f->kind == FIELD_BYTES) {
        reply_hex(f->name, from, (size_t)count);
        return;
    }
    reply_key(f->name);
    for (int i = 0; i < ELEMENTS_SHOWN && (i + 1) * f->size <= count; i++) {
        if (i > 0)
            reply_more(";");
        reply_scalar(f, from + i * f->size);
    }
}

void value_reply(const type *t, const unsigned char *from, int count)
{
    if (count > t->size && !type_is_open(t))
        count = t->size;
    if (t->kind == TYPE_STRING)
        reply_escaped("value", from, text_length(from, (size_t)count));
    if (t->kind == TYPE_BYTES)
        reply_hex("value", from, (size_t)count);
    for (int i = 0; i < t->count; i++) {
        const field *f = &t->fields[i];
        /* A get without a buffer returns nothing that could be read, and C allows no sums with its address. */
        const unsigned char *at = from == NULL ? NULL : from + f->offset;
        if (f->open && f->offset <= count)
            reply_elements(f, at, count - f->offset);
        else if (!f->open && is_integer(f) && (f->offset + f->size <= count || t->count == 1))
            reply_integer(t, f, from, count);
        else if (f->open || f->offset + f->size > count)
            continue;
        else if (f->kind == FIELD_TEXT)
            reply_escaped(f->name, at, text_length(at, (size_t)f->size));
        else if (f->kind == FIELD_BYTES)
            reply_hex(f->name, at, (size_t)f->size);
        else {
            reply_key(f->name);
            reply_scalar(f, at);
        }
    }
}

long long value_descriptor(const type *t, const unsigned char *from, int count)
{
    return type_is_descriptor(t) && count >= t->size ? (long long)load(from, t->size, true) : -1;
}
