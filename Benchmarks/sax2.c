/* The floor: what reading, checking and counting the responses of generate.py costs in C on libxml2's SAX2,
   with all of the survey compiled in; as single files or in bundles (docs/specification/bundles.md).
   Usage: sax2 FOLDER (of one wave). Prints one line of sums. */
#include <dirent.h>
#include <fcntl.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LIBRARIES = 400, QUESTIONS = 42, CODES = 256, TEXT = 4096 };
enum Kind { UNIT, MOMENT, SCALE, YES_NO, WAYS, WHOLE, FREE };

struct Question { const xmlChar *name; enum Kind kind; };

struct State {
  xmlParserCtxtPtr parser;
  struct Question questions[QUESTIONS];
  const xmlChar *groups[8];
  const xmlChar *id_name, *bundle, *wrapper;
  int next, inside, is_id, length, failed;
  int codes[QUESTIONS];
  char text[TEXT];
  unsigned (*counts)[QUESTIONS][CODES];
  long responses, bad;
};

static int is_digit(char c) { return c >= '0' && c <= '9'; }

static int library(const char *text, int length) {
  int number = 0;
  if (length != 12 || memcmp(text, "kirjasto_", 9)) return -1;
  for (int i = 9; i < 12; i++) {
    if (!is_digit(text[i])) return -1;
    number = number * 10 + text[i] - '0';
  }
  return number < LIBRARIES ? number : -1;
}

/* The month, 1 to 12, of 2018-04-03T10:15:00.000+03:00; -1 for anything else. */
static int moment(const char *t, int length) {
  static const char form[] = "dddd-dd-ddTdd:dd:dd.ddd+dd:dd";
  if (length != 29) return -1;
  for (int i = 0; i < 29; i++)
    if (form[i] == 'd' ? !is_digit(t[i]) : t[i] != form[i] && i != 23) return -1;
  int month = (t[5] - '0') * 10 + t[6] - '0', day = (t[8] - '0') * 10 + t[9] - '0';
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? month : -1;
}

static int judge(enum Kind kind, const char *t, int n) {
  if (n == 0) return 0;
  switch (kind) {
  case UNIT: return library(t, n);
  case MOMENT: return moment(t, n);
  case SCALE: return n == 1 && *t >= '1' && *t <= '5' ? *t - '0' : n == 2 && t[0] == 'n' && t[1] == 'a' ? 6 : -1;
  case YES_NO: return n == 3 && !memcmp(t, "yes", 3) ? 1 : n == 2 && !memcmp(t, "no", 2) ? 2 : -1;
  case WAYS: {
    int mask = 0;
    for (int i = 0; i < n; i += 3) {
      if (i + 2 > n || t[i] != 'w' || t[i + 1] < '1' || t[i + 1] > '8' || (i + 2 < n && t[i + 2] != ' ')) return -1;
      int bit = 1 << (t[i + 1] - '1');
      if (mask & bit) return -1;
      mask |= bit;
    }
    return mask;
  }
  case WHOLE: {
    int number = 0;
    for (int i = 0; i < n; i++) {
      if (!is_digit(t[i]) || number > 100000) return -1;
      number = number * 10 + t[i] - '0';
    }
    return number < CODES ? number : CODES - 1;
  }
  case FREE: return 1;
  }
  return -1;
}

static void begin(struct State *s) {
  s->next = 0;
  s->failed = 0;
  s->inside = -1;
  s->is_id = 0;
  memset(s->codes, -1, sizeof s->codes);
}

static void finish(struct State *s) {
  if (s->failed || s->codes[0] < 0) { s->bad++; return; }
  s->responses++;
  for (int q = 0; q < QUESTIONS; q++) if (s->codes[q] >= 0) s->counts[s->codes[0]][q][s->codes[q]]++;
}

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int declared,
                  const xmlChar **declarations, int count, int defaulted, const xmlChar **attributes) {
  struct State *s = context;
  s->length = 0;
  s->is_id = name == s->id_name;
  int at = s->next;
  if (at < QUESTIONS && s->questions[at].name == name) {
    s->inside = at;
    s->next = at + 1;
    return;
  }
  s->inside = -1;
  if (space && space == s->bundle) {
    if (name == s->wrapper) begin(s);
    return;
  }
  for (at = 0; at < QUESTIONS; at++)
    if (s->questions[at].name == name) {
      if (s->codes[at] >= 0) s->failed = 1;
      s->inside = at;
      s->next = at + 1;
      return;
    }
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
  struct State *s = context;
  if (s->inside >= 0) {
    int code = judge(s->questions[s->inside].kind, s->text, s->length);
    if (code < 0) s->failed = 1;
    s->codes[s->inside] = code;
    s->inside = -1;
  } else if (s->is_id) {
    if (s->length != 41) s->failed = 1;
    s->is_id = 0;
  } else if (space && space == s->bundle && name == s->wrapper) {
    finish(s);
  }
}

static void characters(void *context, const xmlChar *text, int length) {
  struct State *s = context;
  if (s->inside < 0 && !s->is_id) return;
  if (s->length + length > TEXT) length = TEXT - s->length;
  memcpy(s->text + s->length, text, length);
  s->length += length;
}

static void error(void *context, xmlErrorPtr problem) { ((struct State *)context)->failed = 1; }

static void name_questions(struct State *s) {
  char name[64];
  int at = 0;
  xmlDictPtr d = s->parser->dict;
#define ADD(KIND, ...) snprintf(name, sizeof name, __VA_ARGS__), \
  s->questions[at++] = (struct Question){xmlDictLookup(d, BAD_CAST name, -1), KIND}
  ADD(UNIT, "unit");
  ADD(MOMENT, "visited");
  for (int group = 0; group < 4; group++) {
    for (int n = group * 26 / 4 + 1; n <= (group + 1) * 26 / 4; n++) ADD(SCALE, "kokemus_palvelusta_%02d", n);
    if (group == 1) for (int n = 1; n < 8; n++) ADD(YES_NO, "toteutui_kaynnilla_%d", n);
    if (group == 2) for (int n = 1; n < 5; n++) ADD(WAYS, "mita_kautta_asioit_%d", n);
    if (group == 3) { ADD(WHOLE, "wait"); ADD(WHOLE, "visits"); ADD(FREE, "note"); }
  }
  s->id_name = xmlDictLookup(d, BAD_CAST "instanceID", -1);
  s->bundle = xmlDictLookup(d, BAD_CAST "urn:haamu:bundle:1", -1);
  s->wrapper = xmlDictLookup(d, BAD_CAST "response", -1);
}

/* A file of one response, or a bundle of many. */
static void take(struct State *s, int folder, const char *name) {
  static char bytes[1 << 18];
  int is_bundle = !strncmp(name, "bundle-", 7);
  struct stat status;
  if (fstatat(folder, name, &status, 0) || !S_ISREG(status.st_mode)) return;
  int file = openat(folder, name, O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  begin(s);
  xmlCtxtResetPush(s->parser, NULL, 0, NULL, NULL);
  long size = 0, more;
  if (is_bundle) {
    while ((more = read(file, bytes, 1 << 16)) > 0) xmlParseChunk(s->parser, bytes, (int)more, 0);
    xmlParseChunk(s->parser, bytes, 0, 1);
    if (!s->parser->wellFormed) s->bad++;
  } else {
    while ((more = read(file, bytes + size, sizeof bytes - size)) > 0) size += more;
    xmlParseChunk(s->parser, bytes, (int)size, 1);
    if (!s->parser->wellFormed) s->failed = 1;
    finish(s);
  }
  close(file);
}

int main(int count, char **arguments) {
  static struct State state;
  xmlSAXHandler handler = {0};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = characters;
  handler.serror = error;
  state.parser = xmlCreatePushParserCtxt(&handler, &state, NULL, 0, NULL);
  xmlCtxtUseOptions(state.parser, XML_PARSE_NONET | XML_PARSE_NOENT);
  state.counts = calloc(LIBRARIES, sizeof *state.counts);
  name_questions(&state);
  DIR *folder = opendir(arguments[1]);
  if (count != 2 || !folder) return 2;
  for (struct dirent *entry; (entry = readdir(folder));)
    if (strstr(entry->d_name, ".xml")) take(&state, dirfd(folder), entry->d_name);
  unsigned long sum = 0;
  for (int l = 0; l < LIBRARIES; l++)
    for (int q = 0; q < QUESTIONS; q++)
      for (int c = 0; c < CODES; c++) sum += (unsigned long)state.counts[l][q][c] * (q + 1) * (c + 1);
  printf("%ld responses, %ld bad, %lu\n", state.responses, state.bad, sum);
  return 0;
}
