/* Splitting a line into words; numbers, hexadecimal and percent-encoding. */
#include "driver.h"

bool words_split(char *line, request *r)
{
    r->count = 0;
    r->next = 0;
    for (char *at = line;;) {
        char *start = at;
        while (*at > ' ' && *at <= '~')
            at++;
        if (*at != '\0' && *at != ' ')
            return reply_bad("a line is made of printable ASCII", NULL);
        if (at == start)
            return reply_bad(line[0] == '\0' ? "the line is empty" : "words are separated by one space", NULL);
        if (r->count == WORDS_MAX)
            return reply_bad("too many words", NULL);
        r->word[r->count++] = start;
        if (*at == '\0')
            return true;
        *at++ = '\0';
    }
}

const char *words_take(request *r)
{
    return r->next < r->count ? r->word[r->next++] : NULL;
}

const char *words_option(request *r, const char *key)
{
    size_t length = strlen(key);
    for (int i = r->next; i < r->count; i++) {
        const char *word = r->word[i];
        if (strncmp(word, key, length) != 0 || word[length] != '=')
            continue;
        for (int j = i + 1; j < r->count; j++)
            r->word[j - 1] = r->word[j];
        r->count--;
        return word + length + 1;
    }
    return NULL;
}

bool words_end(request *r)
{
    return r->next == r->count || reply_bad("not understood", r->word[r->next]);
}

static int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return 16;
}

bool words_number(const char *text, size_t count, number *n)
{
    const char *end = text + count;
    unsigned base = 10;
    n->bits = 0;
    n->negative = text < end && *text == '-';
    if (n->negative) {
        text++;
    } else if (end - text > 2 && text[0] == '0' && text[1] == 'x') {
        text += 2;
        base = 16;
    }
    if (text == end)
        return false;
    for (; text < end; text++) {
        unsigned d = (unsigned)digit(*text);
        if (d >= base || n->bits > (UINT64_MAX - d) / base)
            return false;
        n->bits = n->bits * base + d;
    }
    if (n->negative) {
        if (n->bits > (unsigned long long)INT64_MAX + 1)
            return false;
        n->bits = 0 - n->bits;
        n->negative = n->bits != 0;
    }
    return true;
}

bool words_fits(number n, int bytes)
{
    if (bytes >= 8)
        return true;
    if (n.negative)
        return 0 - n.bits <= 1ULL << (bytes * 8 - 1);
    return n.bits >> (bytes * 8) == 0;
}

bool words_in_range(const char *text, long long low, long long high, long long *value)
{
    number n;
    if (!words_number(text, strlen(text), &n) || (!n.negative && n.bits > INT64_MAX))
        return false;
    *value = (long long)n.bits;
    return *value >= low && *value <= high;
}

bool take_number(request *r, const char *what, long long low, long long high, long long *value)
{
    const char *word = words_take(r);
    if (word == NULL)
        return reply_bad("missing", what + strlen("not "));
    return words_in_range(word, low, high, value) || reply_bad(what, word);
}

bool words_hex(const char *text, unsigned char *to, size_t room, size_t *count)
{
    size_t length = strlen(text);
    if (length % 2 != 0 || length / 2 > room)
        return false;
    for (size_t i = 0; i < length / 2; i++) {
        int high = digit(text[2 * i]), low = digit(text[2 * i + 1]);
        if (high > 15 || low > 15)
            return false;
        to[i] = (unsigned char)(high * 16 + low);
    }
    *count = length / 2;
    return true;
}

bool words_unescape(const char *text, unsigned char *to, size_t room, size_t *count)
{
    size_t used = 0;
    for (; *text != '\0'; text++, used++) {
        if (used == room)
            return false;
        if (*text != '%') {
            to[used] = (unsigned char)*text;
            continue;
        }
        int high = digit(text[1]), low = high > 15 ? 16 : digit(text[2]);
        if (low > 15)
            return false;
        to[used] = (unsigned char)(high * 16 + low);
        text += 2;
    }
    *count = used;
    return true;
}
