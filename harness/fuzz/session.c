/* Any lines as a driver's input, and any answers of the system: the input's part behind its first NUL.
 * Held: no fault, and of each line one reply, of printable ASCII and no longer than a line. */
#include "fuzz.h"

#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    calls_begin(NULL, 0, NULL, 0);
    buffer_start();
    interfaces_start();
    return 0;
}

/* How many replies the lines want: one for each end of a line, and one for a last line without. */
static size_t promised(const uint8_t *lines, size_t size)
{
    size_t count = 0;
    for (size_t i = 0; i < size; i++)
        count += lines[i] == '\n';
    return count + (size > 0 && lines[size - 1] != '\n');
}

/* The slots, names and times of the input before are gone. */
static void start_afresh(void)
{
    calls_begin((const uint8_t *)"\ncase fuzz 1\n", 13, NULL, 0);
    if (setjmp(calls_end) == 0)
        session_serve();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *nul = size == 0 ? NULL : memchr(data, '\0', size);
    size_t length = nul == NULL ? size : (size_t)(nul - data);
    start_afresh();
    calls_begin(data, length, nul == NULL ? NULL : nul + 1, nul == NULL ? 0 : size - length - 1);
    if (setjmp(calls_end) == 0) {
        session_serve();
        if (calls_replies() != promised(data, length))
            fuzz_broken("of each line one reply");
    }
    return 0;
}
