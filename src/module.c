/*-------------------------------------------------------------------------
 *
 * module.c
 *	  The library's magic block.
 *
 *-------------------------------------------------------------------------
 */
#include "compat.h"

/* the extended form came with 18; until 17 is dropped */
#ifdef PG_MODULE_MAGIC_EXT
PG_MODULE_MAGIC_EXT(.name = "article_analytics", .version = EXT_VERSION);
#else
PG_MODULE_MAGIC;
#endif
