/* The network interfaces, by name: all that there were at the start, or, where the system tells of one without taking memory, those that were named. */
#include "driver.h"

enum { INTERFACES_MAX = 64 };

static net_interface known[INTERFACES_MAX];
static int count;

static void add(unsigned index, const char *name, bool is_loopback)
{
    size_t length = strlen(name);
    if (count == INTERFACES_MAX || length > INTERFACE_NAME_BYTES)
        return;
    net_interface *i = &known[count++];
    i->index = index;
    i->is_loopback = is_loopback;
    memcpy(i->name, name, length + 1);
}

void interfaces_start(void)
{
    os_interfaces(add);
}

static const net_interface *find(const char *name, unsigned index)
{
    for (int i = 0; i < count; i++)
        if (name == NULL ? known[i].index == index : strcmp(name, known[i].name) == 0 || (known[i].is_loopback && strcmp(name, "loopback") == 0))
            return &known[i];
    return NULL;
}

static const net_interface *find_or_ask(const char *name, unsigned index)
{
    const net_interface *found = find(name, index);
    if (found != NULL)
        return found;
    os_find_interface(name, index, add);
    return find(name, index);
}

const net_interface *interface_named(const char *name)
{
    return find_or_ask(name, 0);
}

static const char *name_of(unsigned index)
{
    const net_interface *found = index == 0 ? NULL : find_or_ask(NULL, index);
    return found == NULL ? NULL : found->is_loopback ? "loopback" : found->name;
}

/* A system may give an interface any name: within an address it is told as it is, so it must be a word there. */
const char *interface_text(unsigned index)
{
    const char *name = name_of(index);
    for (const char *at = name; at != NULL && *at != '\0'; at++)
        if (*at <= ' ' || *at > '~' || *at == '%')
            return NULL;
    return name;
}

void interface_reply(unsigned index)
{
    const char *text = name_of(index);
    if (text == NULL)
        reply_unsigned(NULL, index);
    else
        reply_escaped(NULL, (const unsigned char *)text, strlen(text));
}
