/* recvmsg and sendmsg. */
#include "driver.h"

enum { WANTED_MAX = 8, LISTED_MAX = 32, SYMBOL_BYTES = 80 };

static union {
    unsigned char bytes[CONTROL_BYTES];
    long long widest;
} control;

static os_message message; /* static: it is large, and there is one at a time */

/* What a recvmsg asks for beside the data. */
static struct {
    bool all;
    int count; /* 0: as before */
    struct {
        int level, type;
    } of[WANTED_MAX];
    bool laid_out;
    type type;
} wanted;

static const char not_wanted[] = "not LEVEL/TYPE, joined by commas";

/* A name that this target does not have. */
typedef struct {
    const char *text;
    size_t length;
} gap;

/* One SYMBOL of the text `whole`. */
static bool parse_symbol(const char *whole, const char *text, size_t length, int *value, gap *missing)
{
    char one[SYMBOL_BYTES];
    symbol s;
    long long ignored;
    bool named = length > 0 && text[0] > '9';
    if (length == 0 || length >= sizeof one)
        return reply_bad(not_wanted, whole);
    memcpy(one, text, length);
    one[length] = '\0';
    if (named && strchr(one, '=') == NULL && !symbol_find(one, length, &ignored)) {
        missing->text = text;
        missing->length = length;
        return true;
    }
    if (!symbol_parse(one, not_wanted, &s))
        return false;
    *value = (int)(unsigned)s.value.bits;
    return words_fits(s.value, sizeof(int)) || reply_bad(not_wanted, whole);
}

/* `all`, or LEVEL/TYPE, several joined by commas; those that the headers lack do not count while there is one that they have. */
static bool parse_wanted(const char *text, const char *as)
{
    gap missing = {NULL, 0};
    wanted.all = text != NULL && strcmp(text, "all") == 0;
    wanted.count = 0;
    wanted.laid_out = as != NULL;
    if (as != NULL && (text == NULL || wanted.all))
        return reply_bad("as= goes with want=LEVEL/TYPE", as);
    if (text == NULL || wanted.all)
        return true;
    for (const char *at = text; wanted.count < WANTED_MAX;) {
        int level, type;
        gap here = {NULL, 0};
        size_t first = strcspn(at, "/,");
        if (at[first] != '/')
            return reply_bad(not_wanted, text);
        size_t second = strcspn(at + first + 1, ",");
        if (!parse_symbol(text, at, first, &level, &here) ||
            !parse_symbol(text, at + first + 1, second, &type, &here))
            return false;
        if (here.text != NULL) {
            missing = here;
        } else {
            wanted.of[wanted.count].level = level;
            wanted.of[wanted.count++].type = type;
        }
        at += first + 1 + second;
        if (*at++ == '\0')
            return wanted.count > 0 ? as == NULL || type_parse(as, &wanted.type) : reply_absent(missing.text, missing.length);
    }
    return reply_bad("too many messages are wanted", text);
}

static bool is_wanted(const os_control *c)
{
    for (int i = 0; i < wanted.count; i++)
        if (wanted.of[i].level == c->level && wanted.of[i].type == c->type)
            return true;
    return false;
}

static void reply_wanted(void)
{
    int came = 0;
    for (int i = 0; i < message.count; i++)
        if (is_wanted(&message.controls[i]) && came++ == 0)
            control_reply(&message.controls[i], wanted.laid_out ? &wanted.type : NULL);
    if (came == 0)
        reply_text("value", "none");
    reply_signed("came", came);
}

static void reply_all(void)
{
    for (int i = 0; i < message.count && i < LISTED_MAX; i++) {
        char prefix[] = "c00.";
        if (i >= 10)
            prefix[1] = (char)('0' + i / 10);
        char *end = prefix + (i >= 10 ? 2 : 1);
        end[0] = (char)('0' + i % 10);
        memcpy(end + 1, ".", 2);
        reply_prefix(prefix);
        control_reply(&message.controls[i], NULL);
        reply_prefix("");
    }
}

static void reply_message(const outcome *done, const address *peer, int kind)
{
    bool plain = !wanted.all && wanted.count == 0;
    if (wanted.count > 0)
        reply_wanted();
    reply_signed(wanted.count > 0 ? "bytes" : "value", done->value);
    data_reply_received(done->value);
    control_reply_flags(&message);
    if (plain) {
        control_reply_first(&message);
        return;
    }
    reply_signed("controls", message.count);
    address_reply_peer(peer, kind);
    if (wanted.all)
        reply_all();
}

void serve_recvmsg(request *r)
{
    slot *s;
    int count, flags;
    long long room = 256;
    address peer;
    const char *text = words_option(r, "control"), *want = words_option(r, "want"), *as = words_option(r, "as");
    if (!data_receiving(r, &s, &count, &flags) || !parse_wanted(want, as))
        return;
    if (text != NULL && !words_in_range(text, 0, CONTROL_BYTES, &room)) {
        reply_bad("not a count of control bytes", text);
        return;
    }
    if (!os_has_recvmsg()) {
        reply_absent("recvmsg", 7);
        return;
    }
    memset(&peer, 0, sizeof peer);
    peer.length = sizeof peer.u;
    long long start = os_now();
    outcome done = call_end(start, os_recvmsg(s->handle, data_received(), count, flags, control.bytes, (int)room,
                                              want == NULL ? NULL : &peer.u.any, &peer.length, &message));
    if (reply_outcome(&done)) {
        reply_message(&done, &peer, s->type);
        for (int i = 0; wanted.laid_out && i < message.count; i++)
            if (is_wanted(&message.controls[i]))
                descriptor_close(value_descriptor(&wanted.type, message.controls[i].data, message.controls[i].bytes));
        control_close_descriptors(&message);
    }
    reply_us(&done);
}

/* The words of one VALUE, which end where a word is none of its type. */
static bool take_value(request *r, int family, type *t, unsigned char *to)
{
    static request own;
    bool ignored;
    own.count = own.next = 0;
    while (r->next < r->count && value_has(t, r->word[r->next]))
        own.word[own.count++] = words_take(r);
    return value_encode(t, family, &own, to, &ignored);
}

/* LEVEL TYPE and a TYPE with its VALUE, again and again up to the flags. */
static bool take_controls(request *r, int family, int *used)
{
    static unsigned char value[VALUE_BYTES];
    static type layout;
    *used = 0;
    while (r->next < r->count && !(r->word[r->next][0] >= 'a' && r->word[r->next][0] <= 'z')) {
        os_control c;
        if (!take_int_symbol(r, "not a level", &c.level) || !take_int_symbol(r, "not a control message's type", &c.type) ||
            !take_type(r, &layout) || !take_value(r, family, &layout, value))
            return false;
        c.data = value;
        c.bytes = layout.size;
        *used = os_control_put(control.bytes, CONTROL_BYTES, *used, &c);
        if (*used < 0)
            return reply_bad("too many bytes of control messages", NULL);
    }
    return true;
}

void serve_sendmsg(request *r)
{
    static unsigned char payload[PAYLOAD_BYTES];
    address to;
    int flags, used;
    long long count;
    const char *hex = words_option(r, "data");
    slot *s = take_slot(r);
    if (s == NULL || !take_number(r, "not a count of bytes", 0, DATA_BYTES, &count) ||
        (hex != NULL && !data_choose(hex, (int)count, payload)))
        return;
    const char *next = r->next < r->count ? r->word[r->next] : "";
    bool addressed = next[0] == '@' || strchr(next, ':') != NULL;
    if (addressed && !address_parse(s->family, words_take(r), true, &to))
        return;
    if (!take_controls(r, s->family, &used) || !take_flags(r, &flags))
        return;
    if (!os_has_sendmsg()) {
        reply_absent("sendmsg", 7);
        return;
    }
    const unsigned char *data = hex != NULL ? payload : data_pattern((int)count);
    long long before = os_sigpipes(), start = os_now();
    long long sent = os_sendmsg(s->handle, data, (int)count, flags, addressed ? &to.u.any : NULL, addressed ? to.length : 0,
                                control.bytes, used);
    outcome done = call_end(start, sent);
    data_reply_sent(&done, os_sigpipes() - before);
}
