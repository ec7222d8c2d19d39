#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU, whose <unicode/ucnv.h> clashes with the ICU inside Foundation.
   The flag changes two tail fields of a struct that we never touch. */
#undef LIBXML_ICU_ENABLED
#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/* xmlFree is a mutable global function pointer, which Swift 6 refuses to read. */
static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }

/* The generic error function is variadic, which Swift cannot supply. The setting is per thread. */
static inline void clibxml2_quiet(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}
static inline void clibxml2_silence_generic(void) { xmlSetGenericErrorFunc((void *)0, clibxml2_quiet); }
#endif
