/* Builds the one reply of a request and sends replies out in blocks. Nothing is formatted by printf: replies are on the hot path. */
#include "driver.h"

enum { OUTPUT_BYTES = 8 * LINE_BYTES };

static char output[OUTPUT_BYTES];
static volatile size_t ready; /* whole lines: what a handler may send out */
static size_t used;           /* with the reply under way */
static const char *prefix = "";

void reply_begin(void)
{
    if (ready + LINE_BYTES + 1 > OUTPUT_BYTES)
        reply_flush();
    used = ready;
    prefix = "";
}

void reply_end(void)
{
    output[used++] = '\n';
    ready = used;
}

void reply_flush(void)
{
    if (ready > 0 && !os_write(output, ready))
        os_exit(1);
    ready = 0;
    used = 0;
}

void reply_last(const char *word, const char *text)
{
    char line[64];
    size_t length = 0;
    for (; *word != '\0' && length < 30; word++)
        line[length++] = *word;
    line[length++] = ' ';
    for (; *text != '\0' && length < 62; text++)
        line[length++] = *text;
    line[length++] = '\n';
    if (ready == 0 || os_write(output, ready))
        os_write(line, length);
}

static void append(const char *text, size_t count)
{
    size_t room = ready + LINE_BYTES - used;
    if (count > room)
        count = room;
    memcpy(output + used, text, count);
    used += count;
}

void reply_word(const char *text)
{
    if (used > ready)
        append(" ", 1);
    append(text, strlen(text));
}

void reply_more(const char *text)
{
    append(text, strlen(text));
}

void reply_prefix(const char *text)
{
    prefix = text;
}

void reply_key(const char *key)
{
    append(" ", 1);
    append(prefix, strlen(prefix));
    append(key, strlen(key));
    append("=", 1);
}

void reply_text(const char *key, const char *text)
{
    reply_key(key);
    append(text, strlen(text));
}

void reply_unsigned(const char *key, unsigned long long value)
{
    char digits[20];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + value % 10);
    while ((value /= 10) != 0);
    if (key != NULL)
        reply_key(key);
    append(digits + at, sizeof digits - at);
}

void reply_signed(const char *key, long long value)
{
    if (key != NULL)
        reply_key(key);
    if (value < 0)
        append("-", 1);
    reply_unsigned(NULL, value < 0 ? 0 - (unsigned long long)value : (unsigned long long)value);
}

static void append_byte(unsigned char byte)
{
    static const char digits[] = "0123456789abcdef";
    char two[2] = {digits[byte >> 4], digits[byte & 15]};
    append(two, 2);
}

void reply_hex(const char *key, const unsigned char *bytes, size_t count)
{
    reply_key(key);
    for (size_t i = 0; i < count; i++)
        append_byte(bytes[i]);
}

void reply_escaped(const char *key, const unsigned char *bytes, size_t count)
{
    if (key != NULL)
        reply_key(key);
    for (size_t i = 0; i < count; i++) {
        char c = (char)bytes[i];
        if (c > ' ' && c <= '~' && c != '%') {
            append(&c, 1);
        } else {
            append("%", 1);
            append_byte(bytes[i]);
        }
    }
}

bool reply_outcome(const outcome *o)
{
    if (o->error == 0) {
        reply_word("ok");
        return true;
    }
    const char *name = errno_name(o->error);
    reply_word("err");
    reply_word(name == NULL ? "E?" : name);
    append(" ", 1);
    reply_signed(NULL, o->error);
    return false;
}

void reply_us(const outcome *o)
{
    reply_signed("us", o->ns / 1000);
}

bool reply_bad(const char *what, const char *word)
{
    used = ready;
    reply_word("bad");
    reply_word(what);
    if (word != NULL) {
        append(":", 1);
        append(" ", 1);
        for (int i = 0; word[i] != '\0' && i < 64; i++) {
            bool plain = word[i] >= ' ' && word[i] <= '~';
            append(plain ? word + i : "?", 1);
        }
    }
    return false;
}

bool reply_absent(const char *name, size_t count)
{
    used = ready;
    reply_word("absent ");
    append(name, count);
    return false;
}

outcome call_end(long long start, long long value)
{
    outcome o;
    o.error = value == -1 ? os_error() : 0;
    o.ns = os_now() - start;
    o.value = value;
    return o;
}
