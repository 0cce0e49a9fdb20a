/* Any TYPE with any VALUE: `TYPE WORD...`, and behind a NUL the bytes of a value that a system gave.
 * Held: fields lie inside their type, a value inside its buffer, and what is told of one in a line. */
#include "fuzz.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char line[LINE_BYTES + 1];

static void check_layout(const type *t)
{
    if (t->size < 0 || t->size > VALUE_BYTES || t->count < 0 || t->count > FIELDS_MAX)
        fuzz_broken("a type's size and fields have limits");
    for (int i = 0; i < t->count; i++) {
        const field *f = &t->fields[i];
        if (f->offset < 0 || f->size <= 0 || f->offset + f->size > t->size || (f->open && i + 1 < t->count))
            fuzz_broken("a field lies inside its type");
        if (i > 0 && f->offset < t->fields[i - 1].offset + t->fields[i - 1].size)
            fuzz_broken("a field begins behind the one before it");
    }
}

/* The bytes are copied to a place of just their length, so that a look behind it is seen. */
static void show(const type *t, const uint8_t *bytes, size_t count)
{
    unsigned char *copy = malloc(count > 0 ? count : 1);
    memcpy(copy, bytes, count);
    value_reply(t, copy, (int)count);
    value_descriptor(t, copy, (int)count);
    free(copy);
}

static void serve(const uint8_t *bytes, size_t count)
{
    static request r;
    static type t;
    bool given = false;
    if (!words_split(line, &r) || !take_type(&r, &t))
        return;
    check_layout(&t);
    unsigned char *value = malloc(VALUE_BYTES);
    if (r.count > r.next && value_encode(&t, AF_INET6, &r, value, &given)) {
        if (t.size < 0 || t.size > VALUE_BYTES)
            fuzz_broken("a value has the size of its buffer at most");
        reply_word("ok");
        show(&t, value, (size_t)t.size);
    }
    free(value);
    if (t.kind != TYPE_FIELDS || t.count > 0)
        show(&t, bytes, count < VALUE_BYTES ? count : VALUE_BYTES);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *nul = size == 0 ? NULL : memchr(data, '\0', size);
    size_t length = nul == NULL ? size : (size_t)(nul - data);
    if (length > LINE_BYTES)
        return 0;
    memcpy(line, data, length);
    line[length] = '\0';
    calls_begin(NULL, 0, NULL, 0);
    if (setjmp(calls_end) == 0) {
        reply_begin();
        serve(nul == NULL ? data : nul + 1, nul == NULL ? 0 : size - length - 1);
        reply_end();
        reply_flush();
    }
    return 0;
}
