/* The driver under a fuzzer: its own code as it is, and in place of the system's calls (calls.c) ones that answer what the fuzzer says. */
#ifndef SOCKCONF_FUZZ_H
#define SOCKCONF_FUZZ_H

#include "../driver/driver.h"

#include <setjmp.h>

/* What read(2) gives of the standard input, and what the other calls answer; both are the caller's. */
void calls_begin(const uint8_t *lines, size_t line_bytes, const uint8_t *answers, size_t answer_bytes);

/* Where the driver ends its process, or has made more calls than one input is worth, it goes on here. */
extern jmp_buf calls_end;

/* The replies that the driver wrote since calls_begin. Each is one line of printable ASCII of at most LINE_BYTES, else the fuzzer stops. */
size_t calls_replies(void);

/* Reports a promise that the driver did not keep, as a crash that the fuzzer keeps the input of. */
void fuzz_broken(const char *promise);

#endif
