/*-------------------------------------------------------------------------
 *
 * blanks.h
 *	  White space in what users write beside texts: literals, patterns, words.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_BLANKS_H
#define AA_BLANKS_H

#include "compat.h"

/*
 * ASCII alone, as isspace() depends on the locale.  No byte of a longer character
 * is one of ASCII, in any encoding of a server.
 */
static inline bool
is_blank_byte(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

#endif							/* AA_BLANKS_H */
