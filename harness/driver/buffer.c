/* What optval and optlen point at. Behind whole pages lie pages that are not mapped, so an address a byte too far faults. */
#include "driver.h"

enum { POISONED = VALUE_BYTES + SLACK_BYTES };

static unsigned char *open_pages, *closed_pages;
static size_t open_bytes, closed_bytes, beyond_bytes;
static unsigned char poison[POISONED];
static unsigned char before[POISONED]; /* what lay in the buffer when the call was made */
static os_length plain_length;

/* In closed_pages: the value first, the length behind it. */
enum { CLOSED_LENGTH_AT = VALUE_BYTES + SLACK_BYTES, CLOSED_BYTES = CLOSED_LENGTH_AT + 16 };

void buffer_start(void)
{
    size_t ignored;
    open_pages = os_map(POISONED, &open_bytes, &beyond_bytes);
    closed_pages = os_map(CLOSED_BYTES, &closed_bytes, &ignored);
    if (open_pages == NULL || closed_pages == NULL) {
        os_warn("sockdriver: no memory for the buffers\n");
        os_exit(1);
    }
    /* From byte to byte another, and never a value that an option commonly has. */
    for (int i = 0; i < POISONED; i++)
        poison[i] = (unsigned char)(3 + (11 + i * 37) % 250);
}

static unsigned char *at_place(place where, int room)
{
    switch (where) {
    case AT_NULL:
        return NULL;
    case AT_UNMAPPED:
        return open_pages + open_bytes + 16;
    case AT_READONLY:
        return closed_pages;
    case AT_GUARD:
        return open_pages + open_bytes - room;
    default:
        return open_pages;
    }
}

static buffer make(place where, long long len, int size)
{
    buffer b;
    bool in_reach = len >= 0 && len <= VALUE_BYTES;
    b.room = in_reach && len > size ? (int)len : in_reach || len < 0 ? size : VALUE_BYTES;
    if (where == AT_GUARD && in_reach)
        b.room = (int)len;
    b.at = at_place(where, b.room);
    b.behind = where == AT_SLACK || where == AT_READONLY ? SLACK_BYTES : 0;
    if (where == AT_NULL || where == AT_UNMAPPED)
        b.room = 0;
    return b;
}

buffer buffer_get(place where, long long len, int size, const unsigned char *value, int value_bytes)
{
    buffer b = make(where, len, size);
    size_t all = (size_t)(b.room + b.behind);
    if (all == 0)
        return b;
    memcpy(before, poison, all);
    if (value != NULL)
        memcpy(before, value, (size_t)(value_bytes < b.room ? value_bytes : b.room));
    if (where == AT_READONLY)
        os_protect(closed_pages, closed_bytes, true);
    memcpy(b.at, before, all);
    if (where == AT_READONLY)
        os_protect(closed_pages, closed_bytes, false);
    return b;
}

buffer buffer_set(place where, long long len, int size, const unsigned char *value)
{
    buffer b = make(where, len, size);
    int own = size < b.room ? size : b.room;
    if (b.room == 0)
        return b;
    memcpy(b.at, value, (size_t)own);
    memset(b.at + own, 0, (size_t)(b.room - own));
    if (b.behind > 0)
        memcpy(b.at + b.room, poison + b.room, (size_t)b.behind);
    return b;
}

int buffer_written(const buffer *b)
{
    int all = b->room + b->behind;
    while (all > 0 && b->at[all - 1] == before[all - 1])
        all--;
    return all;
}

int buffer_over(const buffer *b, long long len)
{
    int over = 0;
    for (long long i = len < 0 ? 0 : len; i < b->room + b->behind; i++)
        over += b->at[i] != before[i];
    return over;
}

os_length *buffer_length(place where, long long len)
{
    switch (where) {
    case AT_NULL:
        return NULL;
    case AT_UNMAPPED:
        return (os_length *)(void *)(open_pages + open_bytes + 16);
    case AT_READONLY:
        os_protect(closed_pages, closed_bytes, true);
        *(os_length *)(void *)(closed_pages + CLOSED_LENGTH_AT) = (os_length)len;
        os_protect(closed_pages, closed_bytes, false);
        return (os_length *)(void *)(closed_pages + CLOSED_LENGTH_AT);
    default:
        plain_length = (os_length)len;
        return &plain_length;
    }
}

bool buffer_length_readable(place where)
{
    return where == AT_SLACK || where == AT_READONLY;
}
