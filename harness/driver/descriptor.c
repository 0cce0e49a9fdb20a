/* Descriptors that a call gave back: told, and closed. */
#include "driver.h"

enum { STANDARD_ERROR = 2 };

void descriptor_reply(const char *key, long long descriptor)
{
    long long pid;
    bool ended;
    const char *what = os_describe(descriptor, &pid, &ended);
    reply_text(key, what);
    if (strcmp(what, "pidfd") == 0) {
        reply_signed("pid", pid);
        reply_signed("ended", ended);
    }
}

void descriptor_close(long long descriptor)
{
    long long pid;
    bool ended;
    /* A number that no call gave must not cost us a descriptor of our own. */
    bool ours = descriptor <= STANDARD_ERROR || slots_hold((os_socket)descriptor);
    if (!ours && strcmp(os_describe(descriptor, &pid, &ended), "none") != 0)
        os_close_foreign((os_socket)descriptor);
}
