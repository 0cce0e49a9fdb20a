/* Addresses: from a request's words, to a reply's. No port number is ever told. */
#include "driver.h"

enum { OTHER_FAMILY_BYTES = 32 };

static const unsigned char mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
static int names_made;

int address_family(const address *a)
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
    if (address_family(a) == AF_INET)
        return a->u.in.sin_addr.s_addr == htonl(INADDR_ANY);
    return address_family(a) == AF_INET6 && is_zero(&a->u.in6.sin6_addr, sizeof a->u.in6.sin6_addr);
}

static bool is_internet(const address *a)
{
    return address_family(a) == AF_INET || address_family(a) == AF_INET6;
}

unsigned address_port(const address *a)
{
    if (address_family(a) == AF_INET)
        return a->u.in.sin_port;
    return address_family(a) == AF_INET6 ? a->u.in6.sin6_port : os_address_port(address_family(a), &a->u);
}

/* A name of AF_UNIX, without the NULs at its end, which one call counts and another does not; 0: it has none. A system may give a longer length. */
static size_t path_length(const address *a)
{
    size_t begin = offsetof(struct sockaddr_un, sun_path);
    size_t length = address_family(a) == AF_UNIX && a->length > (os_length)begin ? (size_t)a->length - begin : 0;
    if (length > sizeof a->u.local.sun_path)
        length = sizeof a->u.local.sun_path;
    while (length > 0 && a->u.local.sun_path[length - 1] == '\0')
        length--;
    return length;
}

bool address_has_port(const address *a)
{
    return address_port(a) != 0 || path_length(a) > 0;
}

static void finish(address *a, os_length length)
{
    a->length = length;
#ifdef OS_ADDRESS_HAS_LENGTH
    a->u.any.sa_len = (uint8_t)length;
#endif
}

void address_start(address *a, int family)
{
    memset(a, 0, sizeof *a);
    a->u.any.sa_family = (os_family)family;
    finish(a, family == AF_INET ? (os_length)sizeof a->u.in : family == AF_INET6 ? (os_length)sizeof a->u.in6 : OTHER_FAMILY_BYTES);
}

static void set_port(address *a, unsigned port)
{
    if (address_family(a) == AF_INET)
        a->u.in.sin_port = (unsigned short)port;
    if (address_family(a) == AF_INET6)
        a->u.in6.sin6_port = (unsigned short)port;
}

static bool local_name(address *a, int number, const char *word)
{
    char digits[12];
    size_t at = sizeof digits;
    const char *folder = os_temporary_folder();
    size_t length = folder == NULL ? 0 : strlen(folder);
    if (folder == NULL || length + sizeof digits + 1 > sizeof a->u.local.sun_path)
        return reply_bad("no temporary folder for names of AF_UNIX", word);
    address_start(a, AF_UNIX);
    memcpy(a->u.local.sun_path, folder, length);
    digits[--at] = '\0';
    for (int n = number; n > 0; n /= 10)
        digits[--at] = (char)('0' + n % 10);
    a->u.local.sun_path[length++] = '/';
    memcpy(a->u.local.sun_path + length, digits + at, sizeof digits - at);
    finish(a, (os_length)(offsetof(struct sockaddr_un, sun_path) + length + sizeof digits - at));
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
    os_forget_temporary_folder();
}

/* The same address as a socket of this family spells it. */
bool address_respell(const address *from, int family, const char *word, address *a)
{
    int own = address_family(from);
    *a = *from;
    if (own == family)
        return true;
    address_start(a, family);
    set_port(a, address_port(from));
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

/* The zone of `fe80::1%25ZONE`, cut off the text: the name or the number of an interface. */
static bool set_zone(address *a, char *text)
{
    number n;
    char *zone = strstr(text, "%25");
    if (zone == NULL)
        return true;
    *zone = '\0';
    zone += 3;
    const net_interface *i = interface_named(zone);
    if (i == NULL && (!words_number(zone, strlen(zone), &n) || !words_fits(n, 4)))
        return false;
    a->u.in6.sin6_scope_id = i == NULL ? (uint32_t)n.bits : i->index;
    return true;
}

bool address_set_host(address *a, const char *host, size_t length, bool bracketed)
{
    char text[ADDRESS_TEXT_BYTES];
    int family = address_family(a);
    if (length >= sizeof text)
        return false;
    memcpy(text, host, length);
    text[length] = '\0';
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
    if (family == AF_INET && !bracketed)
        return inet_pton(AF_INET, text, &a->u.in.sin_addr) == 1;
    return family == AF_INET6 && bracketed && set_zone(a, text) && inet_pton(AF_INET6, text, &a->u.in6.sin6_addr) == 1;
}

static bool set_host(address *a, const char *host, size_t length, const char *word)
{
    bool bracketed = length > 2 && host[0] == '[' && host[length - 1] == ']';
    return address_set_host(a, bracketed ? host + 1 : host, bracketed ? length - 2 : length, bracketed) ||
           reply_bad("not an address of the socket's family", word);
}

slot *address_known(const char *at_name)
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

/* HOST:PORT where the family has its own of both. */
static bool parse_own(address *a, int family, const char *word, const char *colon)
{
    char host[ADDRESS_TEXT_BYTES];
    size_t length = (size_t)(colon - word);
    os_address_result result = OS_ADDRESS_NO_HOST;
    os_length made = 0;
    if (length < sizeof host) {
        memcpy(host, word, length);
        host[length] = '\0';
        result = os_address_parse(family, host, colon + 1, &a->u, &made);
    }
    finish(a, made);
    return result == OS_ADDRESS_MADE ||
           reply_bad(result == OS_ADDRESS_NO_HOST ? "not an address of the socket's family" : "not what this family has for a port", word);
}

bool address_parse(int family, const char *word, bool destination, address *a)
{
    if (word == NULL)
        return reply_bad("missing", "an address");
    if (word[0] == '@') {
        const slot *other = address_known(word);
        if (other == NULL || !address_respell(&other->local, family, word, a))
            return false;
        return !destination || !is_any(a) || set_host(a, "loopback", 8, word);
    }
    const char *colon = strrchr(word, ':');
    if (colon == NULL)
        return reply_bad("not HOST:PORT", word);
    const char *port = colon + 1;
    if (family == AF_UNIX)
        return strcmp(port, "0") == 0 ? local_name(a, ++names_made, word) : reply_bad("AF_UNIX has no ports", word);
    address_start(a, family);
    if (os_address_family(family))
        return parse_own(a, family, word, colon);
    if (!set_host(a, word, (size_t)(colon - word), word))
        return false;
    if (strcmp(port, "0") == 0)
        return true;
    if (port[0] != '@')
        return reply_bad("a port is 0 or @S", word);
    const slot *other = address_known(port);
    if (other != NULL)
        set_port(a, address_port(&other->local));
    return other != NULL;
}

/* `%25` and the interface behind an address that is only good on that one. */
static void add_zone(char *text, unsigned index)
{
    const char *name = index == 0 ? NULL : interface_text(index);
    size_t length = strlen(text);
    if (name == NULL || length + 3 + strlen(name) >= ADDRESS_TEXT_BYTES)
        return;
    memcpy(text + length, "%25", 3);
    memcpy(text + length + 3, name, strlen(name) + 1);
}

static void write_text(char *to, const char *text)
{
    memcpy(to, text, strlen(text) + 1);
}

void address_host(const address *a, char *text)
{
    static const unsigned char one[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    int family = address_family(a);
    if (family == AF_UNIX || family == AF_UNSPEC) {
        write_text(text, path_length(a) > 0 ? "local" : "unnamed");
    } else if (!is_internet(a)) {
        if (!os_address_host(address_family(a), &a->u, text))
            write_text(text, "?");
    } else if (is_any(a)) {
        write_text(text, "any");
    } else if (family == AF_INET) {
        if (a->u.in.sin_addr.s_addr == htonl(INADDR_LOOPBACK))
            write_text(text, "loopback");
        else
            address_literal(AF_INET, &a->u.in.sin_addr, text);
    } else if (memcmp(&a->u.in6.sin6_addr, one, sizeof one) == 0) {
        write_text(text, "loopback");
    } else {
        text[0] = '[';
        address_literal(AF_INET6, &a->u.in6.sin6_addr, text + 1);
        add_zone(text, a->u.in6.sin6_scope_id);
        memcpy(text + strlen(text), "]", 2);
    }
}

void address_literal(int family, const void *from, char *text)
{
    if (inet_ntop(family, (void *)(uintptr_t)from, text, INET6_ADDRSTRLEN) == NULL)
        write_text(text, "?");
}

void address_reply_host(const address *a)
{
    char text[ADDRESS_TEXT_BYTES];
    address_host(a, text);
    reply_text("host", text);
    reply_text("port", address_port(a) != 0 ? "set" : "0");
}

/* The address as 16 bytes, so that a mapped one is the same as the one that it maps. */
static void widen(const address *a, unsigned char *to)
{
    address wide;
    if (address_family(a) == AF_INET && address_respell(a, AF_INET6, NULL, &wide))
        memcpy(to, &wide.u.in6.sin6_addr, 16);
    else
        memcpy(to, &a->u.in6.sin6_addr, 16);
}

/* 0: not the peer; 1: bound to the wildcard address with the peer's port; 2: the peer's address. */
static int likeness(const address *peer, const slot *s)
{
    const address *own = &s->local;
    if (os_address_family(address_family(peer)))
        return address_family(own) == address_family(peer) && address_port(own) == address_port(peer) ? 2 : 0;
    if (!is_internet(peer))
        return path_length(peer) == path_length(own) && memcmp(peer->u.local.sun_path, own->u.local.sun_path, path_length(own)) == 0 ? 2 : 0;
    if (address_port(peer) != address_port(own))
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
