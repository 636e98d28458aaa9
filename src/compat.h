/*-------------------------------------------------------------------------
 *
 * compat.h
 *	  All that differs between PostgreSQL 15 and 19.
 *
 * Each entry names the version that lets it go.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_COMPAT_H
#define AA_COMPAT_H

#include "postgres.h"

#include "fmgr.h"
#include "utils/rangetypes.h"

#if PG_VERSION_NUM < 150000
#error "article_analytics needs PostgreSQL 15 or later"
#endif

/* varatt.h was split out of postgres.h in 16; until 15 is dropped */
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/* soft errors came with 16: range_serialize() takes an escontext since */
#if PG_VERSION_NUM >= 160000
#define range_serialize_compat(typcache, lower, upper, empty) \
	range_serialize(typcache, lower, upper, empty, NULL)
#else
#define range_serialize_compat(typcache, lower, upper, empty) \
	range_serialize(typcache, lower, upper, empty)
#endif

/* before 16 a soft error is an error like any other */
#ifndef ereturn
#define ereturn(context, dummy_value, ...) \
	do \
	{ \
		(void) (context); \
		ereport(ERROR, __VA_ARGS__); \
		return dummy_value; \
	} while (0)
#endif

#endif							/* AA_COMPAT_H */
