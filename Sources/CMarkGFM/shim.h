#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

/* The type is a variable that the extension's registration sets, which Swift must not read from several threads. */
static inline cmark_node_type cmark_gfm_strikethrough_type(void) {
  extern cmark_node_type CMARK_NODE_STRIKETHROUGH;
  return CMARK_NODE_STRIKETHROUGH;
}
