/* TYPE: how a value lies in memory on this target. */
#include "driver.h"

enum {
    OPEN_BYTES = 256, /* what a value of any length gets room for in a get: a string, or an array */
    /* What a line has left for a value when the rest of a reply, the raw bytes among it, is as long as it can be. */
    VALUE_TEXT_BYTES = 13900
};

static const struct {
    const char *name;
    field_kind kind;
    int size;
    const char *names;
} scalars[] = {
    {"int", FIELD_SIGNED, sizeof(int), NULL},
    {"uint", FIELD_UNSIGNED, sizeof(int), NULL},
    {"bool", FIELD_SIGNED, sizeof(int), NULL},
    {"millis", FIELD_UNSIGNED, 4, NULL},
    {"errno", FIELD_SIGNED, sizeof(int), "E"},
    {"socktype", FIELD_SIGNED, sizeof(int), "SOCK_"},
    {"family", FIELD_SIGNED, sizeof(int), "AF_"},
    {"protocol", FIELD_SIGNED, sizeof(int), "IPPROTO_"},
    {"fd", FIELD_SIGNED, sizeof(int), "fd"},
    {"u8", FIELD_UNSIGNED, 1, NULL},
    {"i16", FIELD_SIGNED, 2, NULL},
    {"u16", FIELD_UNSIGNED, 2, NULL},
    {"i32", FIELD_SIGNED, 4, NULL},
    {"u32", FIELD_UNSIGNED, 4, NULL},
    {"i64", FIELD_SIGNED, 8, NULL},
    {"u64", FIELD_UNSIGNED, 8, NULL},
    {"long", FIELD_SIGNED, sizeof(long), NULL},
    {"ulong", FIELD_UNSIGNED, sizeof(long), NULL},
    {"ptr", FIELD_POINTER, sizeof(void *), NULL},
    {"ifindex", FIELD_INDEX, 4, NULL},
    {"ifindex-net", FIELD_INDEX_NET, 4, NULL},
    {"in4", FIELD_IN4, sizeof(struct in_addr), NULL},
    {"in6", FIELD_IN6, sizeof(struct in6_addr), NULL},
    {"sockaddr4", FIELD_SOCKADDR4, sizeof(struct sockaddr_in), NULL},
    {"sockaddr6", FIELD_SOCKADDR6, sizeof(struct sockaddr_in6), NULL},
    {"storage", FIELD_STORAGE, sizeof(struct sockaddr_storage), NULL},
    {"bpf", FIELD_INSTRUCTION, INSTRUCTION_BYTES, NULL},
};

enum { SCALARS = sizeof scalars / sizeof scalars[0] };

/* Words that a request or a reply has for itself. */
static const char *const reserved[] = {"limit", "len", "buffer", "optlen", "n", "size", "written", "over", "raw", "via", "us"};

static field *add_field(type *t, const char *name, size_t length, field_kind kind, int offset, int size)
{
    field *f = &t->fields[t->count++];
    memcpy(f->name, name, length);
    f->name[length] = '\0';
    f->kind = kind;
    f->offset = offset;
    f->size = size;
    f->open = false;
    f->given = false;
    return f;
}

static bool same(const char *word, const char *text, size_t length)
{
    return strncmp(word, text, length) == 0 && word[length] == '\0';
}

static int scalar_named(const char *text, size_t length)
{
    for (int i = 0; i < SCALARS; i++)
        if (same(scalars[i].name, text, length))
            return i;
    return -1;
}

static int alignment_of(field_kind kind, int size)
{
    struct of_short { char before; short value; };
    struct of_int { char before; int value; };
    struct of_wide { char before; long long value; };
    struct of_in4 { char before; struct in_addr value; };
    struct of_in6 { char before; struct in6_addr value; };
    struct of_sockaddr4 { char before; struct sockaddr_in value; };
    struct of_sockaddr6 { char before; struct sockaddr_in6 value; };
    struct of_storage { char before; struct sockaddr_storage value; };
    switch (kind) {
    case FIELD_IN4:
        return offsetof(struct of_in4, value);
    case FIELD_IN6:
        return offsetof(struct of_in6, value);
    case FIELD_SOCKADDR4:
        return offsetof(struct of_sockaddr4, value);
    case FIELD_SOCKADDR6:
        return offsetof(struct of_sockaddr6, value);
    case FIELD_STORAGE:
        return offsetof(struct of_storage, value);
    case FIELD_INSTRUCTION:
        /* Its widest member has 32 bits. */
        return offsetof(struct of_int, value);
    default:
        return size == 1   ? 1
               : size == 2 ? (int)offsetof(struct of_short, value)
               : size == 4 ? (int)offsetof(struct of_int, value)
                           : (int)offsetof(struct of_wide, value);
    }
}

/* How long the text of one value in a reply may be, and what separates it from the next. */
static int text_bytes(field_kind kind)
{
    switch (kind) {
    case FIELD_TEXT:
        return 3;
    case FIELD_BYTES:
        return 2;
    case FIELD_IN4:
        return INET_ADDRSTRLEN;
    case FIELD_IN6:
        return INET6_ADDRSTRLEN;
    case FIELD_SOCKADDR4:
    case FIELD_SOCKADDR6:
    case FIELD_STORAGE:
        return ADDRESS_TEXT_BYTES;
    case FIELD_INSTRUCTION:
        return sizeof "65535,255,255,4294967295";
    default:
        return 20;
    }
}

static int aligned(int offset, int alignment)
{
    return (offset + alignment - 1) / alignment * alignment;
}

static bool field_name_fits(const type *t, const char *name, size_t length)
{
    if (length == 0 || length > FIELD_NAME_BYTES)
        return false;
    for (size_t i = 0; i < length; i++) {
        bool letter = (name[i] >= 'a' && name[i] <= 'z') || (name[i] >= 'A' && name[i] <= 'Z') || name[i] == '_';
        if (!letter && (i == 0 || name[i] < '0' || name[i] > '9'))
            return false;
    }
    for (size_t i = 0; i < sizeof reserved / sizeof reserved[0]; i++)
        if (same(reserved[i], name, length))
            return false;
    for (int i = 0; i < t->count; i++)
        if (same(t->fields[i].name, name, length))
            return false;
    return true;
}

/* `char*N` or `u8*N`. */
static bool parse_array(const char *text, size_t length, field_kind *kind, int *size)
{
    char digits[8];
    const char *star = memchr(text, '*', length);
    size_t letters = (size_t)(star - text), figures = length - letters - 1;
    long long many;
    if (figures >= sizeof digits)
        return false;
    memcpy(digits, star + 1, figures);
    digits[figures] = '\0';
    *kind = same("char", text, letters) ? FIELD_TEXT : FIELD_BYTES;
    if ((*kind == FIELD_BYTES && !same("u8", text, letters)) || !words_in_range(digits, 1, VALUE_BYTES, &many))
        return false;
    *size = (int)many;
    return true;
}

/* One field behind those that there are: `SCALAR`, `SCALAR*` for as many as there are, `char*N` or `u8*N`. Adds to what its text takes in a reply. */
static bool parse_field(type *t, const char *name, size_t name_length, const char *word, size_t length, int *alignment, int *shown)
{
    field_kind kind;
    int size, many = 1;
    bool open = length > 0 && word[length - 1] == '*';
    if (open || memchr(word, '*', length) == NULL) {
        int which = scalar_named(word, length - open);
        if (which < 0 || scalars[which].names != NULL || (open && scalars[which].kind == FIELD_POINTER))
            return false;
        kind = scalars[which].kind;
        size = scalars[which].size;
        if (open && size == 1)
            kind = FIELD_BYTES;
        *alignment = alignment_of(kind, size);
    } else {
        if (!parse_array(word, length, &kind, &size))
            return false;
        many = size;
        *alignment = 1;
    }
    t->size = aligned(t->size, *alignment);
    if (t->size + size > VALUE_BYTES)
        return false;
    field *f = add_field(t, name, name_length, kind, t->size, size);
    f->open = open;
    if (open)
        many = kind == FIELD_BYTES ? VALUE_BYTES : VALUE_BYTES / size < ELEMENTS_SHOWN ? VALUE_BYTES / size : ELEMENTS_SHOWN;
    t->size += open ? (OPEN_BYTES > size ? OPEN_BYTES / size * size : size) : size;
    *shown += (int)name_length + 2 + many * text_bytes(kind);
    return t->size <= VALUE_BYTES;
}

static bool parse_layout(const char *text, type *t)
{
    int alignment = 1, shown = 0;
    for (const char *at = text;;) {
        int own;
        size_t name = strcspn(at + 1, ":,}");
        const char *word = at + 1 + name;
        if (*word++ != ':' || t->count == FIELDS_MAX || !field_name_fits(t, at + 1, name))
            return false;
        size_t length = strcspn(word, ",}");
        if (!parse_field(t, at + 1, name, word, length, &own, &shown))
            return false;
        alignment = own > alignment ? own : alignment;
        bool last = word[length] == '}';
        at = word + length;
        if (*at == '\0' || (!last && t->fields[t->count - 1].open))
            return false;
        if (last) {
            /* An array of any length ends where its last element does. */
            if (!t->fields[t->count - 1].open)
                t->size = aligned(t->size, alignment);
            return at[1] == '\0' && t->size <= VALUE_BYTES && shown <= VALUE_TEXT_BYTES;
        }
    }
}

bool type_parse(const char *text, type *t)
{
    static const field_kind linger_kind = OS_LINGER_SIGNED ? FIELD_SIGNED : FIELD_UNSIGNED;
    long long bytes;
    int which = scalar_named(text, strlen(text)), ignored = 0;
    t->kind = TYPE_FIELDS;
    t->names = NULL;
    t->count = 0;
    t->size = 0;
    t->unit = 1;
    if (which >= 0) {
        t->names = scalars[which].names;
        t->size = scalars[which].size;
        add_field(t, "value", 5, scalars[which].kind, 0, t->size);
        return true;
    }
    if (text[0] != '{' && text[0] != '\0' && text[strlen(text) - 1] == '*') {
        if (!parse_field(t, "value", 5, text, strlen(text), &ignored, &ignored))
            return reply_bad("not a TYPE", text);
        t->unit = t->fields[0].kind == FIELD_INSTRUCTION ? INSTRUCTION_BYTES : 1;
        return true;
    }
    if (strcmp(text, "linger") == 0) {
        const struct linger *l = NULL;
        t->size = sizeof *l;
        add_field(t, "onoff", 5, linger_kind, offsetof(struct linger, l_onoff), sizeof l->l_onoff);
        add_field(t, "seconds", 7, linger_kind, offsetof(struct linger, l_linger), sizeof l->l_linger);
        return true;
    }
    if (strcmp(text, "timeval") == 0) {
        const struct timeval *v = NULL;
        t->size = sizeof *v;
        add_field(t, "sec", 3, FIELD_SIGNED, offsetof(struct timeval, tv_sec), sizeof v->tv_sec);
        add_field(t, "usec", 4, FIELD_SIGNED, offsetof(struct timeval, tv_usec), sizeof v->tv_usec);
        return true;
    }
    if (strcmp(text, "string") == 0) {
        t->kind = TYPE_STRING;
        t->size = OPEN_BYTES;
        return true;
    }
    if (strncmp(text, "bytes:", 6) == 0 && words_in_range(text + 6, 0, VALUE_BYTES, &bytes)) {
        t->kind = TYPE_BYTES;
        t->size = (int)bytes;
        return true;
    }
    return (text[0] == '{' && parse_layout(text, t)) || reply_bad("not a TYPE", text);
}

bool type_is_descriptor(const type *t)
{
    return t->names != NULL && strcmp(t->names, "fd") == 0;
}

bool type_is_open(const type *t)
{
    return t->count > 0 && t->fields[t->count - 1].open;
}

bool take_type(request *r, type *t)
{
    const char *word = words_take(r);
    return word == NULL ? reply_bad("missing", "a TYPE") : type_parse(word, t);
}
