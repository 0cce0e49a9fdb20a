/* Addresses as values of options: HOST alone where a type holds no port, else HOST:PORT, in the family that the address has by itself. */
#include "driver.h"

bool address_of_host(int family, const char *text, void *to)
{
    address a;
    address_start(&a, family);
    if (strchr(text, '%') != NULL || !address_set_host(&a, text, strlen(text), family == AF_INET6))
        return false;
    if (family == AF_INET)
        memcpy(to, &a.u.in.sin_addr, sizeof a.u.in.sin_addr);
    else
        memcpy(to, &a.u.in6.sin6_addr, sizeof a.u.in6.sin6_addr);
    return true;
}

bool address_parse_value(int family, bool any_family, const char *text, address *a)
{
    if (strcmp(text, "none") == 0) {
        memset(a, 0, sizeof *a);
        return true;
    }
    if (any_family && text[0] == '@') {
        const slot *other = address_known(text);
        if (other != NULL)
            *a = other->local;
        return other != NULL;
    }
    if (any_family && text[0] == '[')
        family = AF_INET6;
    if (any_family && text[0] >= '0' && text[0] <= '9')
        family = AF_INET;
    return address_parse(family, text, false, a);
}

/* The socket that has this port, an open one first. */
static const slot *owner_of(unsigned port)
{
    const slot *found = NULL;
    slots_refresh();
    for (int i = 0; slots_at(i) != NULL; i++) {
        const slot *s = slots_at(i);
        if (s->known && address_port(&s->local) == port && (found == NULL || (s->state == SLOT_OPEN && found->state != SLOT_OPEN)))
            found = s;
    }
    return found;
}

void address_reply_value(const address *a)
{
    char host[ADDRESS_TEXT_BYTES];
    if (address_family(a) == AF_UNSPEC) {
        reply_more("none");
        return;
    }
    address_host(a, host);
    reply_more(host);
    unsigned port = address_port(a);
    const slot *owner = port == 0 ? NULL : owner_of(port);
    reply_more(port == 0 ? ":0" : owner == NULL ? ":set" : ":@");
    if (owner != NULL)
        reply_more(owner->name);
}
