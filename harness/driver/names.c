/* Names and numbers of this target's headers. The tables are sorted by name; symbols.inc is generated. */
#include "driver.h"

#if defined(_WIN32) && !defined(IPPROTO_TCP)
/* Where the headers have enumerators, #ifdef needs to see them. */
#define IPPROTO_AH IPPROTO_AH
#define IPPROTO_CBT IPPROTO_CBT
#define IPPROTO_DSTOPTS IPPROTO_DSTOPTS
#define IPPROTO_EGP IPPROTO_EGP
#define IPPROTO_ESP IPPROTO_ESP
#define IPPROTO_FRAGMENT IPPROTO_FRAGMENT
#define IPPROTO_GGP IPPROTO_GGP
#define IPPROTO_HOPOPTS IPPROTO_HOPOPTS
#define IPPROTO_ICLFXBM IPPROTO_ICLFXBM
#define IPPROTO_ICMP IPPROTO_ICMP
#define IPPROTO_ICMPV6 IPPROTO_ICMPV6
#define IPPROTO_IDP IPPROTO_IDP
#define IPPROTO_IGMP IPPROTO_IGMP
#define IPPROTO_IGP IPPROTO_IGP
#define IPPROTO_IPV4 IPPROTO_IPV4
#define IPPROTO_IPV6 IPPROTO_IPV6
#define IPPROTO_L2TP IPPROTO_L2TP
#define IPPROTO_ND IPPROTO_ND
#define IPPROTO_NONE IPPROTO_NONE
#define IPPROTO_PGM IPPROTO_PGM
#define IPPROTO_PIM IPPROTO_PIM
#define IPPROTO_PUP IPPROTO_PUP
#define IPPROTO_RAW IPPROTO_RAW
#define IPPROTO_RDP IPPROTO_RDP
#define IPPROTO_ROUTING IPPROTO_ROUTING
#define IPPROTO_SCTP IPPROTO_SCTP
#define IPPROTO_ST IPPROTO_ST
#define IPPROTO_TCP IPPROTO_TCP
#define IPPROTO_UDP IPPROTO_UDP
#endif

typedef struct {
    const char *name;
    long long value;
} entry;

#define SYM(NAME) {#NAME, (long long)(NAME)},

static const entry symbols[] = {
#include "symbols.inc"
};

static const entry errors[] = {
#include "errnos.inc"
};

#undef SYM

/* Where headers give one number several names, the one that documents use. */
static const char *const preferred[] = {"AF_UNIX", "EAGAIN", "EOPNOTSUPP", "IPPROTO_IP", "WSANO_DATA"};

#define COUNT(TABLE) (sizeof(TABLE) / sizeof((TABLE)[0]))

static const entry *find(const entry *table, size_t count, const char *name, size_t length)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strncmp(table[middle].name, name, length);
        if (order == 0 && table[middle].name[length] == '\0')
            return &table[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

bool symbol_find(const char *name, size_t count, long long *value)
{
    const entry *found = find(symbols, COUNT(symbols), name, count);
    if (found == NULL)
        found = find(errors, COUNT(errors), name, count);
    if (found == NULL)
        return false;
    *value = found->value;
    return true;
}

static const char *name_of(const entry *table, size_t count, const char *prefix, long long value)
{
    size_t length = strlen(prefix);
    for (size_t i = 0; i < COUNT(preferred); i++) {
        const entry *found = find(table, count, preferred[i], strlen(preferred[i]));
        if (found != NULL && found->value == value && strncmp(found->name, prefix, length) == 0)
            return found->name;
    }
    for (size_t i = 0; i < count; i++)
        if (table[i].value == value && strncmp(table[i].name, prefix, length) == 0)
            return table[i].name;
    return NULL;
}

const char *symbol_name(const char *prefix, long long value)
{
    return name_of(symbols, COUNT(symbols), prefix, value);
}

const char *errno_name(int error)
{
#ifdef _WIN32
    /* The C library's E names have numbers of their own, which no socket call gives. */
    return name_of(errors, COUNT(errors), "WSA", error);
#else
    return name_of(errors, COUNT(errors), "E", error);
#endif
}

static bool letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

bool symbol_parse(const char *text, const char *what, symbol *s)
{
    memset(s, 0, sizeof *s);
    if (!letter(text[0]))
        return words_number(text, strlen(text), &s->value) || reply_bad(what, text);
    size_t length = 1;
    while (letter(text[length]) || (text[length] >= '0' && text[length] <= '9'))
        length++;
    bool with_number = text[length] == '=';
    number given = {0, false};
    if (with_number ? !words_number(text + length + 1, strlen(text + length + 1), &given) : text[length] != '\0')
        return reply_bad(what, text);
    long long value;
    if (symbol_find(text, length, &value)) {
        s->value.bits = (unsigned long long)value;
        s->value.negative = value < 0;
        return true;
    }
    if (!with_number)
        return reply_absent(text, length);
    s->value = given;
    s->given = true;
    return true;
}

bool take_symbol(request *r, const char *what, symbol *s)
{
    const char *word = words_take(r);
    if (word == NULL)
        return reply_bad("missing", what + strlen("not "));
    if (!symbol_parse(word, what, s))
        return false;
    return words_fits(s->value, sizeof(int)) || reply_bad(what, word);
}

bool take_int_symbol(request *r, const char *what, int *value)
{
    symbol s;
    if (!take_symbol(r, what, &s))
        return false;
    *value = (int)(unsigned)s.value.bits;
    return true;
}
