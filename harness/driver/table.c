/* The sockets of a case by name. A name outlives its socket, for the address that it had. */
#include "driver.h"

static slot slots[SLOTS_MAX];
static int taken;

slot *slots_at(int index)
{
    return index < taken ? &slots[index] : NULL;
}

bool name_fits(const char *name)
{
    size_t length = 0;
    for (; name[length] != '\0'; length++) {
        bool small = name[length] >= 'a' && name[length] <= 'z';
        bool figure = name[length] >= '0' && name[length] <= '9';
        if (length == NAME_BYTES || !(small || (figure && length > 0)))
            return false;
    }
    return length > 0;
}

slot *slot_find(const char *name)
{
    for (int i = 0; i < taken; i++)
        if (strcmp(slots[i].name, name) == 0)
            return &slots[i];
    reply_bad(name_fits(name) ? "no such socket" : "not a socket's name", name);
    return NULL;
}

slot *slot_of(const char *name)
{
    slot *s = slot_find(name);
    if (s != NULL && s->state == SLOT_CLOSED) {
        reply_bad("this socket is closed", name);
        return NULL;
    }
    return s;
}

slot *take_slot(request *r)
{
    const char *word = words_take(r);
    if (word == NULL) {
        reply_bad("missing", "a socket's name");
        return NULL;
    }
    return slot_of(word);
}

bool take_new_name(request *r, const char **name)
{
    const char *word = words_take(r);
    *name = word;
    if (word == NULL)
        return reply_bad("missing", "a socket's name");
    if (!name_fits(word))
        return reply_bad("not a socket's name", word);
    for (int i = 0; i < taken; i++)
        if (strcmp(slots[i].name, word) == 0)
            return slots[i].state == SLOT_CLOSED || reply_bad("this socket is open already", word);
    /* Two, because a socketpair asks for both names before it takes either. */
    return taken + 2 <= SLOTS_MAX || reply_bad("too many sockets in one case", word);
}

slot *slot_open(const char *name, slot_state state, os_socket handle, int family, int type)
{
    slot *s = NULL;
    for (int i = 0; i < taken && s == NULL; i++)
        if (strcmp(slots[i].name, name) == 0)
            s = &slots[i];
    if (s == NULL) {
        s = &slots[taken++];
        memset(s, 0, sizeof *s);
        memcpy(s->name, name, strlen(name) + 1);
    }
    s->state = state;
    s->handle = handle;
    s->beside = OS_NO_SOCKET;
    s->family = family;
    s->type = type;
    s->nonblocking = false;
    return s;
}

void slot_remember(slot *s)
{
    address a;
    memset(&a, 0, sizeof a);
    a.length = sizeof a.u;
    if (s->state != SLOT_OPEN || getsockname(s->handle, &a.u.any, &a.length) != 0)
        return;
    if (a.length > (os_length)sizeof a.u)
        a.length = sizeof a.u;
    if (s->known || address_has_port(&a)) {
        s->local = a;
        s->known = true;
    }
}

void slots_refresh(void)
{
    for (int i = 0; i < taken; i++)
        slot_remember(&slots[i]);
}

static void abort_and_close(slot *s)
{
    /* Without this, a close at the end of a case could wait as long as the case asked for. */
    struct linger at_once;
    memset(&at_once, 0, sizeof at_once);
    at_once.l_onoff = 1;
    os_setsockopt(s->handle, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    os_close(s->handle);
}

void slots_close_all(void)
{
    for (int i = 0; i < taken; i++) {
        if (slots[i].state == SLOT_OPEN)
            abort_and_close(&slots[i]);
        if (slots[i].state == SLOT_FOREIGN)
            os_close_foreign(slots[i].handle);
        if (slots[i].state == SLOT_FOREIGN && slots[i].beside != OS_NO_SOCKET)
            os_close_foreign(slots[i].beside);
        slots[i].state = SLOT_FREE;
    }
    taken = 0;
}

static bool holds(const os_socket *handles, int count, os_socket handle)
{
    while (count > 0 && handles[count - 1] != handle)
        count--;
    return count > 0;
}

void slots_close_but(const os_socket *kept, int count)
{
    for (int i = 0; i < taken; i++) {
        slot *s = &slots[i];
        bool is_open = s->state == SLOT_OPEN || s->state == SLOT_FOREIGN;
        if (!is_open || holds(kept, count, s->handle))
            continue;
        if (s->state == SLOT_OPEN)
            os_close(s->handle);
        else
            os_close_foreign(s->handle);
        if (s->beside != OS_NO_SOCKET)
            os_close_foreign(s->beside);
        s->state = SLOT_CLOSED;
    }
}

bool slots_hold(os_socket handle)
{
    for (int i = 0; i < taken; i++)
        if (slots[i].state != SLOT_CLOSED && (slots[i].handle == handle || slots[i].beside == handle))
            return true;
    return false;
}
