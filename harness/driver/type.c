/* TYPE: how a value lies in memory on this target. */
#include "driver.h"

enum {
    STRING_BYTES = 256,
    /* What a line has left for a value when the rest of a reply, the raw bytes among it, is as long as it can be. */
    VALUE_TEXT_BYTES = 13900,
    INTEGER_TEXT_BYTES = 20
};

static const struct {
    const char *name;
    field_kind kind;
    int size;
    const char *names;
} integers[] = {
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
};

enum { INTEGERS = sizeof integers / sizeof integers[0] };

/* Words that a request or a reply has for itself. */
static const char *const reserved[] = {"limit", "len", "buffer", "optlen", "n", "size", "written", "over", "raw", "via", "us"};

static void add_field(type *t, const char *name, size_t length, field_kind kind, int offset, int size)
{
    field *f = &t->fields[t->count++];
    memcpy(f->name, name, length);
    f->name[length] = '\0';
    f->kind = kind;
    f->offset = offset;
    f->size = size;
    f->given = false;
}

static bool same(const char *word, const char *text, size_t length)
{
    return strncmp(word, text, length) == 0 && word[length] == '\0';
}

static int integer_named(const char *text, size_t length)
{
    for (int i = 0; i < INTEGERS; i++)
        if (same(integers[i].name, text, length))
            return i;
    return -1;
}

static int alignment_of(int size)
{
    struct of_short { char before; short value; };
    struct of_int { char before; int value; };
    struct of_wide { char before; long long value; };
    switch (size) {
    case 1:
        return 1;
    case 2:
        return offsetof(struct of_short, value);
    case 4:
        return offsetof(struct of_int, value);
    default:
        return offsetof(struct of_wide, value);
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

static bool parse_layout(const char *text, type *t)
{
    int alignment = 1, shown = 0;
    for (const char *at = text;;) {
        size_t name = strcspn(at + 1, ":,}");
        const char *word = at + 1 + name;
        if (*word++ != ':' || t->count == FIELDS_MAX || !field_name_fits(t, at + 1, name))
            return false;
        size_t length = strcspn(word, ",}");
        field_kind kind;
        int size, own = 1;
        if (memchr(word, '*', length) != NULL) {
            if (!parse_array(word, length, &kind, &size))
                return false;
            shown += size * (kind == FIELD_TEXT ? 3 : 2);
        } else {
            int which = integer_named(word, length);
            if (which < 0 || integers[which].names != NULL)
                return false;
            kind = integers[which].kind;
            size = integers[which].size;
            own = alignment_of(size);
            shown += INTEGER_TEXT_BYTES;
        }
        t->size = aligned(t->size, own);
        if (t->size + size > VALUE_BYTES)
            return false;
        alignment = own > alignment ? own : alignment;
        add_field(t, at + 1, name, kind, t->size, size);
        t->size += size;
        shown += (int)name + 2;
        at = word + length;
        if (*at == '\0')
            return false;
        if (*at == '}') {
            t->size = aligned(t->size, alignment);
            return at[1] == '\0' && t->size <= VALUE_BYTES && shown <= VALUE_TEXT_BYTES;
        }
    }
}

bool type_parse(const char *text, type *t)
{
    static const field_kind linger_kind = OS_LINGER_SIGNED ? FIELD_SIGNED : FIELD_UNSIGNED;
    long long bytes;
    int which = integer_named(text, strlen(text));
    t->kind = TYPE_FIELDS;
    t->names = NULL;
    t->count = 0;
    t->size = 0;
    if (which >= 0) {
        t->names = integers[which].names;
        t->size = integers[which].size;
        add_field(t, "value", 5, integers[which].kind, 0, t->size);
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
        t->size = STRING_BYTES;
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

bool take_type(request *r, type *t)
{
    const char *word = words_take(r);
    return word == NULL ? reply_bad("missing", "a TYPE") : type_parse(word, t);
}
