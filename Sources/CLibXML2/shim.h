// With ICU switched on, libxml2's headers bring in the system's ICU, whose types clash with Foundation's own copy.
// The conversion functions that it is for are not used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
