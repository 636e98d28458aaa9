/*-------------------------------------------------------------------------
 *
 * byte_class.h
 *	  The class of an ASCII byte, and what it does behind a word: for fast paths
 *	  of the tokenizer.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_BYTE_CLASS_H
#define AA_BYTE_CLASS_H

#include <stdint.h>

#define BYTE_LOWER		0x01
#define BYTE_UPPER		0x02
#define BYTE_DIGIT		0x04
#define BYTE_ENDS		0x08	/* the word ends before it */
#define BYTE_MAY_END	0x10	/* unless letters or digits go on behind it */
#define BYTE_SIGN		0x20	/* is a token by itself */
#define BYTE_BLANK		0x40

#define BYTE_LETTER		(BYTE_LOWER | BYTE_UPPER)

/* 0 for all other bytes, which take a closer look. */
extern const uint8_t aa_byte_class[256];

#endif							/* AA_BYTE_CLASS_H */
