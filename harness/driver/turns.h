/* The loops that measure what calls cost. They need only os.h, so a program that loads the driver's sources as a library has the same ones. */
#ifndef SOCKCONF_TURNS_H
#define SOCKCONF_TURNS_H

#include "os.h"

/* What one turn does. The numbers are part of the library's interface. */
enum { TURNS_GET, TURNS_SET, TURNS_EMPTY, TURNS_CLOCK, TURNS_LOOP };

/* Warms up, then makes the turns and gives the nanoseconds they took by a clock that is read outside them; -1 when a call failed (os_error tells).
   What a turn does not need may be 0. */
long long turns_time(int what, os_socket handle, int level, int name, void *value, os_length size, long long turns);

#endif
