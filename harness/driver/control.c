/* Control messages: their names and their values. */
#include "driver.h"

enum { RAW_BYTES = 64 };

typedef enum { AS_BYTES, AS_STAMPS, AS_CREDENTIALS, AS_DESCRIPTORS, AS_ERROR, AS_INTERFACE } form;

typedef struct {
    int level, type;
    const char *name;
    const char *layout; /* a TYPE; NULL: none says it */
    form form;
} known_control;

/* The order of its members is each system's own. */
#ifdef __linux__
#define IN_PKTINFO_TYPE "{ifindex:ifindex,spec_dst:in4,addr:in4}"
#else
#define IN_PKTINFO_TYPE "{addr:in4,ifindex:ifindex}"
#endif

static void reply_name_or_number(const char *key, const char *name, int value)
{
    if (name != NULL)
        reply_text(key, name);
    else
        reply_signed(key, value);
}

/* Also of a time that is none: it wraps around. */
static long long age(long long now, long long us)
{
    return (long long)((unsigned long long)now - (unsigned long long)us);
}

static void reply_age(const char *key, long long us)
{
    if (us == 0)
        reply_text(key, "none");
    else
        reply_signed(key, age(os_realtime_us(), us));
}

static void reply_stamps(const os_control *c)
{
    long long us[OS_STAMPS];
    int count = os_stamps(c, us);
    if (count > 0)
        reply_age("age_us", us[0]);
    if (count == OS_STAMPS)
        reply_age("hardware_age_us", us[OS_STAMPS - 1]);
}

static void reply_credentials(const os_control *c)
{
    os_credentials who;
    if (!os_credentials_of(c, &who))
        return;
    reply_signed("pid", who.pid);
    reply_signed("uid", who.uid);
    reply_signed("gid", who.gid);
}

static int descriptor_at(const os_control *c, int index)
{
    int one;
    memcpy(&one, c->data + index * (int)sizeof one, sizeof one);
    return one;
}

static void reply_descriptors(const os_control *c)
{
    int count = c->bytes / (int)sizeof(int);
    reply_signed("fds", count);
    reply_key("value");
    for (int i = 0; i < count; i++) {
        long long pid;
        bool ended;
        if (i > 0)
            reply_more("+");
        reply_more(os_describe(descriptor_at(c, i), &pid, &ended));
    }
}

static void reply_error(const os_control *c)
{
    os_error_report e;
    char text[ADDRESS_TEXT_BYTES];
    if (!os_extended_error(c, &e))
        return;
    const char *name = errno_name(e.error), *origin = os_error_origin(e.origin);
    reply_text("ee_errno", e.error == 0 ? "0" : name == NULL ? "?" : name);
    reply_name_or_number("ee_origin", origin, e.origin);
    reply_signed("ee_type", e.type);
    reply_signed("ee_code", e.code);
    reply_signed("ee_info", e.info);
    reply_signed("ee_data", e.data);
    if (e.offender != NULL) {
        address_literal(e.offender_family, e.offender, text);
        reply_text("offender", text);
    }
}

static void reply_interface(const os_control *c)
{
    reply_key("ifindex");
    interface_reply(os_interface_of(c));
}

static void reply_form(form how, const os_control *c)
{
    switch (how) {
    case AS_STAMPS:
        reply_stamps(c);
        break;
    case AS_CREDENTIALS:
        reply_credentials(c);
        break;
    case AS_DESCRIPTORS:
        reply_descriptors(c);
        break;
    case AS_ERROR:
        reply_error(c);
        break;
    case AS_INTERFACE:
        reply_interface(c);
        break;
    default:
        reply_hex("value", c->data, (size_t)c->bytes);
        break;
    }
}

#define LAID_OUT(LEVEL, NAME, TYPE) {LEVEL, NAME, #NAME, TYPE, AS_BYTES},
#define DECODED(LEVEL, NAME, FORM) {LEVEL, NAME, #NAME, NULL, FORM},

static const known_control controls[] = {
#include "controls.inc"
};

static const known_control *find(const os_control *c)
{
    for (size_t i = 0; i < sizeof controls / sizeof controls[0]; i++)
        if (controls[i].level == c->level && controls[i].type == c->type)
            return &controls[i];
    return NULL;
}

static void reply_names(const char *level_key, const char *type_key, const os_control *c)
{
    const known_control *known = find(c);
    reply_name_or_number(level_key, c->level == SOL_SOCKET ? "SOL_SOCKET" : symbol_name("IPPROTO_", c->level), c->level);
    reply_name_or_number(type_key, known == NULL ? NULL : known->name, c->type);
}

void control_add(os_message *m, os_control c, long long head, long long there)
{
    long long bytes = c.length - head < there ? c.length - head : there;
    if (m->count == OS_CONTROLS_MAX)
        return;
    c.bytes = bytes < 0 ? 0 : (int)bytes;
    m->controls[m->count++] = c;
}

void control_reply_flags(const os_message *m)
{
    const char *const words[] = {m->truncated ? "trunc" : NULL, m->control_truncated ? "ctrunc" : NULL, m->oob ? "oob" : NULL,
                                 m->errqueue ? "errqueue" : NULL};
    char text[32] = "";
    size_t used = 0;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (words[i] == NULL)
            continue;
        if (used > 0)
            text[used++] = '+';
        memcpy(text + used, words[i], strlen(words[i]) + 1);
        used += strlen(words[i]);
    }
    reply_text("flags", used == 0 ? "none" : text);
}

void control_reply_first(const os_message *m)
{
    const os_control *c = m->controls;
    long long now = os_realtime_us(), stamps[OS_STAMPS];
    os_credentials who;
    reply_signed("controls", m->count);
    if (m->count == 0)
        return;
    reply_names("clevel", "ctype", c);
    reply_signed("clen", c->length);
    reply_hex("cdata", c->data, (size_t)c->bytes);
    if (os_stamps(c, stamps) > 0)
        reply_signed("age_us", age(now, stamps[0]));
    if (os_credentials_of(c, &who)) {
        reply_signed("cpid", who.pid);
        reply_signed("cuid", who.uid);
        reply_signed("cgid", who.gid);
    }
}

void control_reply(const os_control *c, const type *as)
{
    static type own;
    const known_control *known = find(c);
    if (as == NULL && known != NULL && known->layout != NULL && type_parse(known->layout, &own))
        as = &own;
    if (as != NULL)
        value_reply(as, c->data, c->bytes);
    else
        reply_form(known == NULL ? AS_BYTES : known->form, c);
    reply_names("level", "type", c);
    reply_signed("len", c->bytes);
    reply_hex("raw", c->data, (size_t)(c->bytes > RAW_BYTES ? RAW_BYTES : c->bytes));
}

void control_close_descriptors(const os_message *m)
{
    for (int i = 0; i < m->count; i++) {
        const os_control *c = &m->controls[i];
        const known_control *known = find(c);
        bool is_one = known != NULL && known->layout != NULL && strcmp(known->layout, "fd") == 0;
        bool holds = is_one || (known != NULL && known->form == AS_DESCRIPTORS);
        for (int at = 0; holds && at < c->bytes / (int)sizeof(int); at++)
            descriptor_close(descriptor_at(c, at));
    }
}
