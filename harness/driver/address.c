/* Addresses: from a request's words, to a reply's. No port number is ever told. */
#include "driver.h"

enum { OTHER_FAMILY_BYTES = 32 };

static const unsigned char mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
static int names_made;

static int family_of(const address *a)
{
    return a->length >= (os_length)(offsetof(struct sockaddr, sa_family) + sizeof a->u.any.sa_family) ? a->u.any.sa_family
                                                                                                    : AF_UNSPEC;
}

static bool is_zero(const void *bytes, size_t count)
{
    for (const unsigned char *at = bytes; count > 0; count--, at++)
        if (*at != 0)
            return false;
    return true;
}

static bool is_any(const address *a)
{
    if (family_of(a) == AF_INET)
        return a->u.in.sin_addr.s_addr == htonl(INADDR_ANY);
    return family_of(a) == AF_INET6 && is_zero(&a->u.in6.sin6_addr, sizeof a->u.in6.sin6_addr);
}

static unsigned short port_of(const address *a)
{
    if (family_of(a) == AF_INET)
        return a->u.in.sin_port;
    return family_of(a) == AF_INET6 ? a->u.in6.sin6_port : 0;
}

static bool has_path(const address *a)
{
    return family_of(a) == AF_UNIX && a->length > (os_length)offsetof(struct sockaddr_un, sun_path) &&
           (a->u.local.sun_path[0] != '\0' || a->length > (os_length)offsetof(struct sockaddr_un, sun_path) + 1) &&
           !is_zero(a->u.local.sun_path, (size_t)a->length - offsetof(struct sockaddr_un, sun_path));
}

bool address_has_port(const address *a)
{
    return port_of(a) != 0 || has_path(a);
}

static void start(address *a, int family)
{
    memset(a, 0, sizeof *a);
    a->u.any.sa_family = (os_family)family;
    a->length = OTHER_FAMILY_BYTES;
    if (family == AF_INET)
        a->length = sizeof a->u.in;
    if (family == AF_INET6)
        a->length = sizeof a->u.in6;
}

static void set_port(address *a, unsigned short port)
{
    if (family_of(a) == AF_INET)
        a->u.in.sin_port = port;
    if (family_of(a) == AF_INET6)
        a->u.in6.sin6_port = port;
}

static bool local_name(address *a, int number, const char *word)
{
    char digits[12];
    size_t at = sizeof digits;
    const char *folder = os_temporary_folder();
    size_t length = folder == NULL ? 0 : strlen(folder);
    if (folder == NULL || length + sizeof digits + 1 > sizeof a->u.local.sun_path)
        return reply_bad("no temporary folder for names of AF_UNIX", word);
    start(a, AF_UNIX);
    memcpy(a->u.local.sun_path, folder, length);
    digits[--at] = '\0';
    for (int n = number; n > 0; n /= 10)
        digits[--at] = (char)('0' + n % 10);
    a->u.local.sun_path[length++] = '/';
    memcpy(a->u.local.sun_path + length, digits + at, sizeof digits - at);
    a->length = (os_length)(offsetof(struct sockaddr_un, sun_path) + length + sizeof digits - at);
    return true;
}

void address_forget_names(void)
{
    address a;
    for (; names_made > 0; names_made--)
        if (local_name(&a, names_made, NULL))
            os_unlink(a.u.local.sun_path);
}

void address_disown_names(void)
{
    names_made = 0;
}

/* The same address as a socket of this family spells it. */
static bool respell(const address *from, int family, const char *word, address *a)
{
    int own = family_of(from);
    *a = *from;
    if (own == family)
        return true;
    start(a, family);
    set_port(a, port_of(from));
    if (own == AF_INET && family == AF_INET6) {
        unsigned char *bytes = (unsigned char *)&a->u.in6.sin6_addr;
        if (!is_any(from)) {
            memcpy(bytes, mapped, sizeof mapped);
            memcpy(bytes + sizeof mapped, &from->u.in.sin_addr, 4);
        }
        return true;
    }
    const unsigned char *bytes = (const unsigned char *)&from->u.in6.sin6_addr;
    if (own == AF_INET6 && family == AF_INET && (is_any(from) || memcmp(bytes, mapped, sizeof mapped) == 0)) {
        memcpy(&a->u.in.sin_addr, bytes + sizeof mapped, 4);
        return true;
    }
    return reply_bad("this address cannot be spelled in the socket's family", word);
}

static bool set_host(address *a, const char *host, size_t length, const char *word)
{
    char text[64];
    int family = family_of(a);
    bool bracketed = length > 2 && host[0] == '[' && host[length - 1] == ']';
    if (length >= sizeof text)
        return reply_bad("not an address", word);
    memcpy(text, host + (bracketed ? 1 : 0), length - (bracketed ? 2 : 0));
    text[length - (bracketed ? 2 : 0)] = '\0';
    if (strcmp(text, "any") == 0)
        return true;
    if (strcmp(text, "loopback") == 0) {
        if (family == AF_INET)
            a->u.in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (family == AF_INET6)
            ((unsigned char *)&a->u.in6.sin6_addr)[15] = 1;
        return true;
    }
    if (family == AF_INET && strcmp(text, "broadcast") == 0)
        return inet_pton(AF_INET, "127.255.255.255", &a->u.in.sin_addr) == 1;
    if (family == AF_INET && !bracketed && inet_pton(AF_INET, text, &a->u.in.sin_addr) == 1)
        return true;
    if (family == AF_INET6 && bracketed && inet_pton(AF_INET6, text, &a->u.in6.sin6_addr) == 1)
        return true;
    return reply_bad("not an address of the socket's family", word);
}

static slot *known(const char *at_name)
{
    slot *s = slot_find(at_name + 1);
    if (s == NULL)
        return NULL;
    slot_remember(s);
    if (!s->known) {
        reply_bad("this socket has had no local address", at_name);
        return NULL;
    }
    return s;
}

bool address_parse(const slot *s, const char *word, bool destination, address *a)
{
    if (word == NULL)
        return reply_bad("missing", "an address");
    if (word[0] == '@') {
        const slot *other = known(word);
        if (other == NULL || !respell(&other->local, s->family, word, a))
            return false;
        return !destination || !is_any(a) || set_host(a, "loopback", 8, word);
    }
    const char *colon = strrchr(word, ':');
    if (colon == NULL)
        return reply_bad("not HOST:PORT", word);
    const char *port = colon + 1;
    if (s->family == AF_UNIX)
        return strcmp(port, "0") == 0 ? local_name(a, ++names_made, word) : reply_bad("AF_UNIX has no ports", word);
    start(a, s->family);
    if (!set_host(a, word, (size_t)(colon - word), word))
        return false;
    if (strcmp(port, "0") == 0)
        return true;
    if (port[0] != '@')
        return reply_bad("a port is 0 or @S", word);
    const slot *other = known(port);
    if (other != NULL)
        set_port(a, port_of(&other->local));
    return other != NULL;
}

void address_reply_host(const address *a)
{
    char text[64];
    int family = family_of(a);
    if (family == AF_INET || family == AF_INET6) {
        static const unsigned char one[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        bool loopback = family == AF_INET ? a->u.in.sin_addr.s_addr == htonl(INADDR_LOOPBACK)
                                          : memcmp(&a->u.in6.sin6_addr, one, sizeof one) == 0;
        text[0] = '[';
        const void *bytes = family == AF_INET ? (const void *)&a->u.in.sin_addr : (const void *)&a->u.in6.sin6_addr;
        if (is_any(a) || loopback || inet_ntop(family, (void *)(uintptr_t)bytes, text + 1, sizeof text - 2) == NULL) {
            reply_text("host", is_any(a) ? "any" : "loopback");
        } else {
            memcpy(text + strlen(text), "]", 2);
            if (family == AF_INET)
                text[strlen(text) - 1] = '\0';
            reply_text("host", text + (family == AF_INET ? 1 : 0));
        }
    } else {
        bool local = family == AF_UNIX || family == AF_UNSPEC;
        reply_text("host", local ? (has_path(a) ? "local" : "unnamed") : "?");
    }
    reply_text("port", port_of(a) != 0 ? "set" : "0");
}

/* The address as 16 bytes, so that a mapped one is the same as the one that it maps. */
static void widen(const address *a, unsigned char *to)
{
    address wide;
    if (family_of(a) == AF_INET && respell(a, AF_INET6, NULL, &wide))
        memcpy(to, &wide.u.in6.sin6_addr, 16);
    else
        memcpy(to, &a->u.in6.sin6_addr, 16);
}

/* Without the NULs at the end, which one call counts and another does not. */
static size_t path_length(const address *a)
{
    size_t length = has_path(a) ? (size_t)a->length - offsetof(struct sockaddr_un, sun_path) : 0;
    while (length > 0 && a->u.local.sun_path[length - 1] == '\0')
        length--;
    return length;
}

/* 0: not the peer; 1: bound to the wildcard address with the peer's port; 2: the peer's address. */
static int likeness(const address *peer, const slot *s)
{
    const address *own = &s->local;
    bool internet = family_of(peer) == AF_INET || family_of(peer) == AF_INET6;
    if (!internet)
        return path_length(peer) == path_length(own) && memcmp(peer->u.local.sun_path, own->u.local.sun_path, path_length(own)) == 0 ? 2 : 0;
    if (port_of(peer) != port_of(own))
        return 0;
    if (is_any(own))
        return 1;
    unsigned char one[16], other[16];
    widen(peer, one);
    widen(own, other);
    return memcmp(one, other, sizeof one) == 0 ? 2 : 0;
}

void address_reply_peer(const address *peer, int type)
{
    const slot *best = NULL;
    int best_rank = 0;
    slots_refresh();
    for (int i = 0; slots_at(i) != NULL && address_has_port(peer); i++) {
        const slot *s = slots_at(i);
        int rank = s->known && s->type == type ? likeness(peer, s) : 0;
        /* A port may have been given again since a socket was closed: one that is open counts more. */
        if (rank > 0 && s->state == SLOT_OPEN)
            rank += 2;
        if (rank > best_rank) {
            best_rank = rank;
            best = s;
        }
    }
    char text[NAME_BYTES + 2] = "@";
    if (best != NULL)
        memcpy(text + 1, best->name, strlen(best->name) + 1);
    reply_text("peer", best == NULL ? "?" : text);
}
