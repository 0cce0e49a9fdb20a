/* What the network of our own asks of rtnetlink(7). An int is 0 or an error number; what is there already is no error. */
#ifndef SOCKCONF_LINUX_NETLINK_H
#define SOCKCONF_LINUX_NETLINK_H

#include "os.h"

enum { NETLINK_HARDWARE_BYTES = 6 };

/* Groups are reached through the loopback interface, from its address. Goes before the routes that other interfaces bring along. */
int netlink_route_groups(int family, unsigned loopback);

/* Two interfaces, each the other's cable. The first has that hardware address; NULL: the system chooses. */
int netlink_add_pair(const char *one, const char *other, const unsigned char *hardware);

/* The interface and its cable are up, and the kernel has acted on that: it carries packets. IFF_RUNNING is set before. */
bool netlink_is_up(unsigned index);

/* An address of AF_INET or AF_INET6 for an interface. */
int netlink_add_address(unsigned index, int family, const void *bytes, int bits);

#endif
