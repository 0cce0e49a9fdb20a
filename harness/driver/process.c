/* Second processes: drivers of their own, which make the requests that `in` hands on to them. */
#include "driver.h"

static char names[OS_PROCESSES_MAX][NAME_BYTES + 1]; /* empty: free */

static int find(const char *name)
{
    for (int i = 0; i < OS_PROCESSES_MAX; i++)
        if (name != NULL && names[i][0] != '\0' && strcmp(names[i], name) == 0)
            return i;
    return -1;
}

static int take_process(request *r)
{
    const char *word = words_take(r);
    int at = find(word);
    if (word == NULL)
        reply_bad("missing", "a process' name");
    else if (at < 0)
        reply_bad(name_fits(word) ? "no such process" : "not a process' name", word);
    return at;
}

static int free_place(const char *name)
{
    int at = 0;
    while (at < OS_PROCESSES_MAX && names[at][0] != '\0')
        at++;
    if (name == NULL)
        reply_bad("missing", "a process' name");
    else if (!name_fits(name))
        reply_bad("not a process' name", name);
    else if (find(name) >= 0)
        reply_bad("this process runs already", name);
    else if (at == OS_PROCESSES_MAX)
        reply_bad("too many processes in one case", name);
    else
        return at;
    return -1;
}

void serve_process(request *r)
{
    os_socket kept[SLOTS_MAX];
    int count = 0, at;
    const char *name = words_take(r);
    if ((at = free_place(name)) < 0)
        return;
    while (r->next < r->count) {
        const slot *s = take_slot(r);
        if (s == NULL)
            return;
        if (count < SLOTS_MAX)
            kept[count++] = s->handle;
    }
    if (!os_has_processes()) {
        reply_absent("process", 7);
        return;
    }
    long long start = os_now();
    outcome done = call_end(start, os_process_start(at));
    if (done.error == 0 && done.value == 0) {
        memset(names, 0, sizeof names);
        slots_close_but(kept, count);
        session_serve();
        os_exit(0);
    }
    if (reply_outcome(&done)) {
        memcpy(names[at], name, strlen(name) + 1);
        reply_signed("pid", done.value);
    }
    reply_us(&done);
}

static bool is_one_of(const char *word, const char *const *words)
{
    while (*words != NULL && strcmp(*words, word) != 0)
        words++;
    return *words != NULL;
}

void serve_in(request *r)
{
    static const char *const own[] = {"case", "process", "in", "end", NULL};
    static char line[LINE_BYTES + 1], answer[LINE_BYTES + 1];
    size_t used = 0;
    if (!os_has_processes()) {
        reply_absent("process", 7);
        return;
    }
    int at = take_process(r);
    if (at < 0)
        return;
    if (r->next == r->count) {
        reply_bad("missing", "a request");
        return;
    }
    if (is_one_of(r->word[r->next], own)) {
        reply_bad("a second process does not serve this", r->word[r->next]);
        return;
    }
    for (int i = r->next; i < r->count; i++) {
        size_t length = strlen(r->word[i]);
        memcpy(line + used, r->word[i], length);
        used += length;
        line[used++] = i + 1 < r->count ? ' ' : '\n';
    }
    long got = os_process_ask(at, line, used, answer, sizeof answer);
    if (got < 0) {
        reply_bad("this process has ended", names[at]);
        return;
    }
    answer[got] = '\0';
    /* A fault there is one of the case, which cannot go on without it. */
    if (strncmp(answer, "crash ", 6) == 0) {
        reply_last("crash", answer + 6);
        os_exit(OS_EXIT_CRASH);
    }
    reply_word(answer);
}

void serve_end(request *r)
{
    if (!os_has_processes()) {
        reply_absent("process", 7);
        return;
    }
    int at = take_process(r);
    if (at < 0 || !words_end(r))
        return;
    os_process_end(at);
    names[at][0] = '\0';
    reply_word("ok");
}

void processes_end(void)
{
    os_end_processes();
    memset(names, 0, sizeof names);
}
