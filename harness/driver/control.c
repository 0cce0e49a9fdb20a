/* The control messages of recvmsg, by name. */
#include "driver.h"

#define CONTROL(LEVEL, NAME) {LEVEL, NAME, #NAME},

/* A header may spell the type of a message like the option that asks for it, so the spelling is a list of its own. */
static const struct {
    int level, type;
    const char *name;
} controls[] = {
#ifdef SCM_RIGHTS
    CONTROL(SOL_SOCKET, SCM_RIGHTS)
#endif
#ifdef SCM_CREDENTIALS
    CONTROL(SOL_SOCKET, SCM_CREDENTIALS)
#endif
#ifdef SCM_CREDS
    CONTROL(SOL_SOCKET, SCM_CREDS)
#endif
#ifdef SCM_OCREDS
    CONTROL(SOL_SOCKET, SCM_OCREDS)
#endif
#ifdef SCM_TIMESTAMP
    CONTROL(SOL_SOCKET, SCM_TIMESTAMP)
#elif defined(SO_TIMESTAMP)
    CONTROL(SOL_SOCKET, SO_TIMESTAMP)
#endif
#ifdef SCM_TIMESTAMPNS
    CONTROL(SOL_SOCKET, SCM_TIMESTAMPNS)
#endif
#ifdef SCM_TIMESTAMPING
    CONTROL(SOL_SOCKET, SCM_TIMESTAMPING)
#endif
#ifdef SO_RXQ_OVFL
    CONTROL(SOL_SOCKET, SO_RXQ_OVFL)
#endif
#ifdef SO_MARK
    CONTROL(SOL_SOCKET, SO_MARK)
#endif
#ifdef SCM_WIFI_STATUS
    CONTROL(SOL_SOCKET, SCM_WIFI_STATUS)
#endif
#ifdef SCM_SECURITY
    CONTROL(SOL_SOCKET, SCM_SECURITY)
#endif
#ifdef SCM_PIDFD
    CONTROL(SOL_SOCKET, SCM_PIDFD)
#endif
#ifdef IP_PKTINFO
    CONTROL(IPPROTO_IP, IP_PKTINFO)
#endif
#ifdef IP_TTL
    CONTROL(IPPROTO_IP, IP_TTL)
#endif
#ifdef IP_TOS
    CONTROL(IPPROTO_IP, IP_TOS)
#endif
#ifdef IP_RECVDSTADDR
    CONTROL(IPPROTO_IP, IP_RECVDSTADDR)
#endif
#ifdef IP_RECVIF
    CONTROL(IPPROTO_IP, IP_RECVIF)
#endif
#ifdef IP_RECVTTL
    CONTROL(IPPROTO_IP, IP_RECVTTL)
#endif
#ifdef IP_RECVERR
    CONTROL(IPPROTO_IP, IP_RECVERR)
#endif
#ifdef IP_RECVOPTS
    CONTROL(IPPROTO_IP, IP_RECVOPTS)
#endif
#ifdef IP_RETOPTS
    CONTROL(IPPROTO_IP, IP_RETOPTS)
#endif
#ifdef IP_ORIGDSTADDR
    CONTROL(IPPROTO_IP, IP_ORIGDSTADDR)
#endif
#ifdef IP_CHECKSUM
    CONTROL(IPPROTO_IP, IP_CHECKSUM)
#endif
#ifdef IP_RECVFRAGSIZE
    CONTROL(IPPROTO_IP, IP_RECVFRAGSIZE)
#endif
#ifdef IP_ECN
    CONTROL(IPPROTO_IP, IP_ECN)
#endif
#ifdef IPV6_PKTINFO
    CONTROL(IPPROTO_IPV6, IPV6_PKTINFO)
#endif
#ifdef IPV6_HOPLIMIT
    CONTROL(IPPROTO_IPV6, IPV6_HOPLIMIT)
#endif
#ifdef IPV6_TCLASS
    CONTROL(IPPROTO_IPV6, IPV6_TCLASS)
#endif
#ifdef IPV6_RTHDR
    CONTROL(IPPROTO_IPV6, IPV6_RTHDR)
#endif
#ifdef IPV6_HOPOPTS
    CONTROL(IPPROTO_IPV6, IPV6_HOPOPTS)
#endif
#ifdef IPV6_DSTOPTS
    CONTROL(IPPROTO_IPV6, IPV6_DSTOPTS)
#endif
#ifdef IPV6_PATHMTU
    CONTROL(IPPROTO_IPV6, IPV6_PATHMTU)
#endif
#ifdef IPV6_RECVERR
    CONTROL(IPPROTO_IPV6, IPV6_RECVERR)
#endif
#ifdef IPV6_ORIGDSTADDR
    CONTROL(IPPROTO_IPV6, IPV6_ORIGDSTADDR)
#endif
#ifdef IPV6_RECVFRAGSIZE
    CONTROL(IPPROTO_IPV6, IPV6_RECVFRAGSIZE)
#endif
#ifdef IPV6_2292PKTINFO
    CONTROL(IPPROTO_IPV6, IPV6_2292PKTINFO)
#endif
#ifdef IPV6_2292HOPLIMIT
    CONTROL(IPPROTO_IPV6, IPV6_2292HOPLIMIT)
#endif
#ifdef IPV6_ECN
    CONTROL(IPPROTO_IPV6, IPV6_ECN)
#endif
#ifdef UDP_GRO
    CONTROL(IPPROTO_UDP, UDP_GRO)
#endif
#ifdef UDP_SEGMENT
    CONTROL(IPPROTO_UDP, UDP_SEGMENT)
#endif
#ifdef TCP_CM_INQ
    CONTROL(IPPROTO_TCP, TCP_CM_INQ)
#endif
};

static void reply_name_or_number(const char *key, const char *name, int value)
{
    if (name != NULL)
        reply_text(key, name);
    else
        reply_signed(key, value);
}

static const char *type_name(int level, int kind)
{
    for (size_t i = 0; i < sizeof controls / sizeof controls[0]; i++)
        if (controls[i].level == level && controls[i].type == kind)
            return controls[i].name;
    return NULL;
}

static void reply_flags(const os_message *m)
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

void control_reply(const os_message *m)
{
    long long now = os_realtime_us(), stamp;
    os_credentials who;
    reply_flags(m);
    reply_signed("controls", m->controls);
    if (m->controls == 0)
        return;
    reply_name_or_number("clevel", m->level == SOL_SOCKET ? "SOL_SOCKET" : symbol_name("IPPROTO_", m->level), m->level);
    reply_name_or_number("ctype", type_name(m->level, m->type), m->type);
    reply_signed("clen", m->length);
    reply_hex("cdata", m->data, (size_t)m->data_bytes);
    if (os_stamp_us(m, &stamp))
        reply_signed("age_us", now - stamp);
    if (os_credentials_of(m, &who)) {
        reply_signed("cpid", who.pid);
        reply_signed("cuid", who.uid);
        reply_signed("cgid", who.gid);
    }
}
