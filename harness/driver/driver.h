/* The driver of SockConformance: makes the calls it is asked for and tells what came back. PROTOCOL.md is its specification. */
#ifndef SOCKCONF_DRIVER_H
#define SOCKCONF_DRIVER_H

#include "os.h"

enum {
    LINE_BYTES = 16384,   /* the longest line, without its LF */
    WORDS_MAX = 192,
    NAME_BYTES = 16,      /* of a socket's name */
    SLOTS_MAX = 64,
    DATA_BYTES = 1 << 20, /* the most that one send or receive may ask for */
    VALUE_BYTES = 4096,   /* the largest option buffer */
    SLACK_BYTES = 64,
    SHOWN_BYTES = 64,     /* of data, in a reply */
    CONTROL_BYTES = 2048, /* the most of control messages that one call has */
    FIELDS_MAX = 128,
    FIELD_NAME_BYTES = 40,
    INSTRUCTION_BYTES = 8,   /* of a classic packet filter */
    ELEMENTS_SHOWN = 256,    /* of an array of any length, in a reply */
    ADDRESS_TEXT_BYTES = 128, /* HOST:PORT, as long as it can be */
    INTERFACE_NAME_BYTES = 31,
    PAYLOAD_BYTES = 1024     /* of a send's own choice */
};

/* --- words.c: a request's words --------------------------------------------------------------------------------- */
typedef struct {
    const char *word[WORDS_MAX];
    int count;
    int next; /* the first positional word that no one has taken */
} request;

typedef struct {
    unsigned long long bits; /* two's complement */
    bool negative;
} number;

bool words_split(char *line, request *r);
const char *words_take(request *r);                          /* The next word, or NULL. */
const char *words_option(request *r, const char *key);       /* The text behind `key=`, taken out of the request; or NULL. */
bool words_end(request *r);                                  /* No word is left; else says which one is too many. */
bool words_number(const char *text, size_t count, number *n);
bool words_fits(number n, int bytes);
bool words_in_range(const char *text, long long low, long long high, long long *value);
/* `what` is the complaint about a word, "not a ...". */
bool take_number(request *r, const char *what, long long low, long long high, long long *value);
bool words_hex(const char *text, unsigned char *to, size_t room, size_t *count);
bool words_unescape(const char *text, unsigned char *to, size_t room, size_t *count);

/* --- reply.c: the one reply of a request, and when replies go out ------------------------------------------------- */
typedef struct {
    int error; /* 0: the call succeeded */
    long long value;
    long long ns;
} outcome;

void reply_begin(void);
void reply_end(void);
void reply_flush(void);
void reply_last(const char *word, const char *text); /* In a signal handler: what is ready, then `word text`. */
void reply_word(const char *text);
void reply_more(const char *text);  /* without a space before it */
void reply_prefix(const char *prefix);               /* Of all keys that follow, to the end of the reply or the next prefix. */
void reply_key(const char *key);
void reply_text(const char *key, const char *text);
void reply_signed(const char *key, long long value);
void reply_unsigned(const char *key, unsigned long long value);
void reply_hex(const char *key, const unsigned char *bytes, size_t count);
void reply_escaped(const char *key, const unsigned char *bytes, size_t count);
bool reply_outcome(const outcome *o); /* `ok`, or `err NAME NUMBER`; tells which. */
void reply_us(const outcome *o);
bool reply_bad(const char *what, const char *word);          /* Takes back what was said and says `bad`; always false. */
bool reply_absent(const char *name, size_t count);           /* The same for `absent`. */
outcome call_end(long long start, long long value);          /* Of a call that gives -1 when it fails. */

/* --- names.c: symbols of the headers ------------------------------------------------------------------------------ */
typedef struct {
    number value;
    bool given; /* the request's number stood in for a name that the headers lack */
} symbol;

bool symbol_find(const char *name, size_t count, long long *value);
const char *symbol_name(const char *prefix, long long value); /* NULL: none. */
const char *errno_name(int error);                            /* NULL: none. */
bool symbol_parse(const char *text, const char *what, symbol *s);
bool take_symbol(request *r, const char *what, symbol *s);
bool take_int_symbol(request *r, const char *what, int *value);

/* --- table.c, address.c: sockets by name, addresses -------------------------------------------------------------- */
typedef struct {
    os_length length;
    union {
        struct sockaddr any;
        struct sockaddr_in in;
        struct sockaddr_in6 in6;
        struct sockaddr_un local;
        struct sockaddr_storage storage;
    } u;
} address;

typedef enum { SLOT_FREE, SLOT_CLOSED, SLOT_OPEN, SLOT_FOREIGN, SLOT_STALE } slot_state;

typedef struct {
    char name[NAME_BYTES + 1];
    slot_state state; /* FOREIGN: open, no socket; STALE: a number that is no open descriptor */
    os_socket handle, beside;
    int family, type;
    bool nonblocking;
    bool known; /* local holds the address that the socket has or had last */
    address local;
} slot;

bool name_fits(const char *name);
slot *slot_find(const char *name);              /* As slot_of, for a socket that may be closed by now. */
slot *slot_of(const char *name);                /* NULL, with a `bad`, unless it can be called on. */
slot *take_slot(request *r);
bool take_new_name(request *r, const char **name);
slot *slot_open(const char *name, slot_state state, os_socket handle, int family, int type);
void slot_remember(slot *s);
void slots_refresh(void);
void slots_close_all(void);
void slots_close_but(const os_socket *kept, int count);
bool slots_hold(os_socket handle);
slot *slots_at(int index);                      /* In the order of their first use; NULL behind the last. */

bool address_parse(int family, const char *word, bool destination, address *a);
slot *address_known(const char *at_name);       /* The S of `@S`, with an address; NULL, with a `bad`. */
bool address_respell(const address *from, int family, const char *word, address *a);
void address_start(address *a, int family);
bool address_set_host(address *a, const char *host, size_t length, bool bracketed);
int address_family(const address *a);
unsigned address_port(const address *a);        /* As it lies in memory; what a family has instead; 0: none. */
bool address_has_port(const address *a);
void address_host(const address *a, char *text);                 /* HOST, ADDRESS_TEXT_BYTES at most. */
void address_literal(int family, const void *from, char *text);
void address_reply_host(const address *a);
void address_reply_peer(const address *a, int type);
void address_forget_names(void);                /* Removes the temporary names of AF_UNIX. */
void address_disown_names(void);                /* They are another process'. */

/* --- address_value.c: addresses inside an option's value ------------------------------------------------------------ */
bool address_of_host(int family, const char *text, void *to);                /* in4, in6: as HOST, without brackets. */
bool address_parse_value(int family, bool any_family, const char *text, address *a);
void address_reply_value(const address *a);

/* --- interface.c: the network interfaces by name -------------------------------------------------------------------- */
typedef struct {
    unsigned index;
    bool is_loopback;
    char name[INTERFACE_NAME_BYTES + 1];
} net_interface;

void interfaces_start(void);
const net_interface *interface_named(const char *name);   /* By `loopback`, or by the system's own name; NULL: none. */
const char *interface_text(unsigned index);               /* `loopback`, or its name; NULL: none that is known, or none that is a word. */
void interface_reply(unsigned index);                 /* As interface_text, else the number; behind a key. */

/* --- value.c: TYPE layouts ----------------------------------------------------------------------------------------- */
typedef enum {
    FIELD_SIGNED,
    FIELD_UNSIGNED,
    FIELD_TEXT,
    FIELD_BYTES,
    FIELD_POINTER,
    FIELD_INDEX,
    FIELD_INDEX_NET, /* an interface's index in network byte order */
    FIELD_IN4,
    FIELD_IN6,
    FIELD_SOCKADDR4,
    FIELD_SOCKADDR6,
    FIELD_STORAGE,
    FIELD_INSTRUCTION
} field_kind;
typedef enum { TYPE_FIELDS, TYPE_STRING, TYPE_BYTES } type_kind;

typedef struct {
    char name[FIELD_NAME_BYTES + 1];
    field_kind kind;
    int offset, size; /* of one element where it is open */
    bool open;        /* an array to the end of the value, as long as that is */
    bool given;
} field;

typedef struct {
    type_kind kind;
    const char *names; /* prefix of the names that a reply adds; "E" for errors, "fd" for descriptors; NULL for none */
    int count, size;
    int unit; /* how many bytes a length counts as one */
    field fields[FIELDS_MAX];
} type;

bool type_parse(const char *text, type *t);
bool type_is_descriptor(const type *t);
bool take_type(request *r, type *t);
bool type_is_open(const type *t);               /* It ends in an array of any length. */
/* Takes all words that are left; sets the size of a string and of an open type. `family` is the socket's. */
bool value_encode(type *t, int family, request *r, unsigned char *to, bool *given);
bool value_has(type *t, const char *word);      /* Whether a word is one of a VALUE of this type. */
void value_reply(const type *t, const unsigned char *from, int count);
long long value_descriptor(const type *t, const unsigned char *from, int count);   /* -1: it holds none. */

/* --- buffer.c: what optval and optlen point at ---------------------------------------------------------------------- */
typedef enum { AT_SLACK, AT_GUARD, AT_NULL, AT_UNMAPPED, AT_READONLY } place;

typedef struct {
    unsigned char *at;
    int room;   /* bytes of the buffer itself; 0 where there is none to look into */
    int behind; /* poisoned bytes behind it that may be looked at */
} buffer;

void buffer_start(void);
buffer buffer_get(place where, long long len, int size, const unsigned char *value, int value_bytes);
buffer buffer_set(place where, long long len, int size, const unsigned char *value);
int buffer_written(const buffer *b);
int buffer_over(const buffer *b, long long len);
os_length *buffer_length(place where, long long len);
bool buffer_length_readable(place where);

/* --- What a request does, now or in an actor --------------------------------------------------------------------------- */
typedef enum { ACT_SEND, ACT_SENDTO, ACT_CONNECT, ACT_CLOSE, ACT_SHUTDOWN } act;

typedef struct action {
    act verb;
    slot *on;
    os_socket handle;
    int count, flags, how;
    address to;
    bool chosen; /* payload holds what is sent */
    unsigned char payload[PAYLOAD_BYTES];
} action;

bool take_flags(request *r, int *flags);
bool action_parse(request *r, act verb, action *a);
outcome action_perform(const action *a);

const unsigned char *data_pattern(int count);
bool data_choose(const char *hex, int count, unsigned char *payload);
unsigned char *data_received(void);
bool data_receiving(request *r, slot **s, int *count, int *flags);   /* S N [FLAGS] */
void data_reply_received(long long count);
void data_reply_sent(const outcome *o, long long sigpipes);

/* --- control.c: control messages; message.c: recvmsg and sendmsg ----------------------------------------------------- */
/* One more; its data begin `head` bytes behind its own begin, and `there` bytes are left of the buffer from there. */
void control_add(os_message *m, os_control c, long long head, long long there);
void control_reply_flags(const os_message *m);
void control_reply_first(const os_message *m);
void control_reply(const os_control *c, const type *as);   /* As its own type has it where `as` is NULL. */
void control_close_descriptors(const os_message *m);
void descriptor_reply(const char *key, long long descriptor);
void descriptor_close(long long descriptor);

const char *caps_text(void);                          /* Tries them when first asked. */
bool caps_can_make(int family, int type, int protocol);
bool caps_can_bind(int family, int type, const char *address);
void multicast_capabilities(void (*add)(const char *prefix, const char *name));

/* --- The requests ----------------------------------------------------------------------------------------------------- */
void serve_hello(request *r);
void serve_case(request *r);
void serve_symbol(request *r);
void serve_sizeof(request *r);
void serve_structure(request *r);
void serve_identity(request *r);
void serve_sysctl(request *r);
void serve_mtu(request *r);
void serve_sleep(request *r);
void serve_become(request *r);
void serve_startup(request *r);
void serve_cleanup(request *r);
void serve_socket(request *r);
void serve_socketpair(request *r);
void serve_bind(request *r);
void serve_listen(request *r);
void serve_connect(request *r);
void serve_accept(request *r);
void serve_acceptex(request *r);
void serve_connectex(request *r);
void serve_shutdown(request *r);
void serve_close(request *r);
void serve_nonblocking(request *r);
void serve_getsockname(request *r);
void serve_getpeername(request *r);
void serve_poll(request *r);
void serve_atmark(request *r);
void serve_unread(request *r);
void serve_descriptor(request *r);
void serve_send(request *r);
void serve_sendto(request *r);
void serve_recv(request *r);
void serve_recvfrom(request *r);
void serve_recvmsg(request *r);
void serve_sendmsg(request *r);
void serve_fill(request *r);
void serve_getsockopt(request *r);
void serve_getsockopt2(request *r);
void serve_setsockopt(request *r);
void serve_after(request *r);
void processes_end(void);
void serve_process(request *r);
void serve_in(request *r);
void serve_end(request *r);
void serve_bench(request *r);

void session_serve(void);                       /* All of the input. */
void session_own_net(bool own);
void session_end_case(void);

#endif
