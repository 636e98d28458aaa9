/*-------------------------------------------------------------------------
 *
 * byte_class.c
 *	  The class of each ASCII byte, and what it does behind a word.
 *
 *-------------------------------------------------------------------------
 */
#include "byte_class.h"

#define LOWER4(c)	[c] = BYTE_LOWER, [c + 1] = BYTE_LOWER, [c + 2] = BYTE_LOWER, \
				  [c + 3] = BYTE_LOWER
#define UPPER4(c)	[c] = BYTE_UPPER, [c + 1] = BYTE_UPPER, [c + 2] = BYTE_UPPER, \
				  [c + 3] = BYTE_UPPER

const uint8_t aa_byte_class[256] = {
	LOWER4('a'),
	LOWER4('e'),
	LOWER4('i'),
	LOWER4('m'),
	LOWER4('q'),
	LOWER4('u'),
	['y'] = BYTE_LOWER,
	['z'] = BYTE_LOWER,
	UPPER4('A'),
	UPPER4('E'),
	UPPER4('I'),
	UPPER4('M'),
	UPPER4('Q'),
	UPPER4('U'),
	['Y'] = BYTE_UPPER,
	['Z'] = BYTE_UPPER,
	['0'] = BYTE_DIGIT,
	['1'] = BYTE_DIGIT,
	['2'] = BYTE_DIGIT,
	['3'] = BYTE_DIGIT,
	['4'] = BYTE_DIGIT,
	['5'] = BYTE_DIGIT,
	['6'] = BYTE_DIGIT,
	['7'] = BYTE_DIGIT,
	['8'] = BYTE_DIGIT,
	['9'] = BYTE_DIGIT,
	[' '] = BYTE_ENDS | BYTE_BLANK,
	['\t'] = BYTE_ENDS | BYTE_BLANK,
	['\n'] = BYTE_ENDS | BYTE_BLANK,
	['\r'] = BYTE_ENDS | BYTE_BLANK,
	[','] = BYTE_ENDS | BYTE_SIGN,
	[';'] = BYTE_ENDS | BYTE_SIGN,
	['('] = BYTE_ENDS | BYTE_SIGN,
	[')'] = BYTE_ENDS | BYTE_SIGN,
	['['] = BYTE_ENDS | BYTE_SIGN,
	[']'] = BYTE_ENDS | BYTE_SIGN,
	['"'] = BYTE_ENDS | BYTE_SIGN,
	['?'] = BYTE_ENDS,
	['!'] = BYTE_ENDS,
	['.'] = BYTE_MAY_END,
	[':'] = BYTE_MAY_END,
	['-'] = BYTE_MAY_END,
	['\''] = BYTE_MAY_END,
};
