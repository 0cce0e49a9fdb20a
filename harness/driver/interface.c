/* The network interfaces that there were at the start, by name: later calls of the system for it would take memory. */
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

const net_interface *interface_named(const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(name, known[i].name) == 0 || (known[i].is_loopback && strcmp(name, "loopback") == 0))
            return &known[i];
    return NULL;
}

const char *interface_text(unsigned index)
{
    for (int i = 0; i < count; i++)
        if (known[i].index == index)
            return known[i].is_loopback ? "loopback" : known[i].name;
    return NULL;
}

void interface_reply(unsigned index)
{
    const char *text = interface_text(index);
    if (text == NULL)
        reply_unsigned(NULL, index);
    else
        reply_escaped(NULL, (const unsigned char *)text, strlen(text));
}
