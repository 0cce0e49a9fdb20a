/* Systems but Linux: no family has addresses of its own here, no network is ours to change, and sockets have no error queue. */
#include "driver.h"

#ifndef __linux__

bool os_extended_error(const os_control *message, os_error_report *report)
{
    (void)message;
    (void)report;
    return false;
}

const char *os_error_origin(int origin)
{
    (void)origin;
    return NULL;
}

bool os_address_family(int family)
{
    (void)family;
    return false;
}

os_address_result os_address_parse(int family, const char *host, const char *port, void *to, os_length *length)
{
    (void)family;
    (void)host;
    (void)port;
    (void)to;
    (void)length;
    return OS_ADDRESS_NO_HOST;
}

bool os_address_host(int family, const void *from, char *host)
{
    (void)family;
    (void)from;
    (void)host;
    return false;
}

unsigned os_address_port(int family, const void *from)
{
    (void)family;
    (void)from;
    return 0;
}

void os_find_interface(const char *name, unsigned index, interface_adder add)
{
    (void)name;
    (void)index;
    (void)add;
}

void os_network_capabilities(void (*add)(const char *prefix, const char *name))
{
    (void)add;
}

void os_network_prepare(const char *request)
{
    (void)request;
}

int os_mtu(const char *interface_name, int bytes)
{
    (void)interface_name;
    (void)bytes;
    return -1;
}

int os_sysctl_set(const char *name, const char *value, size_t length)
{
    (void)name;
    (void)value;
    (void)length;
    return -1;
}

void os_network_restore(void)
{
}

#endif
