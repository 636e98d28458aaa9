/*-------------------------------------------------------------------------
 *
 * unicode.h
 *	  UTF-8 decoding, character classes and case folding.
 *
 * The tables are our own, of one pinned Unicode version, so that no result
 * depends on libc, ICU or a locale.  Text may hold anything: a byte that is
 * not part of a well-formed sequence is taken for U+FFFD of length one, and
 * nothing past the end is ever read.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_UNICODE_H
#define AA_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum aa_char_class
{
	AA_CHAR_SYMBOL,				/* and all that is not assigned */
	AA_CHAR_LETTER,
	AA_CHAR_DIGIT,				/* decimal digits */
	AA_CHAR_NUMERIC,			/* ½ ² and the like */
	AA_CHAR_EXTEND,				/* combining marks */
	AA_CHAR_FORMAT,				/* joiners, direction marks */
	AA_CHAR_IGNORABLE,			/* soft hyphen, zero-width space, BOM */
	AA_CHAR_SPACE,
	AA_CHAR_CONTROL,
	AA_CHAR_OPEN,				/* brackets */
	AA_CHAR_CLOSE,
	AA_CHAR_MARK,				/* quotation marks that are no apostrophe */
	AA_CHAR_APOSTROPHE,			/* ' ’ ʼ ´, which may be quotation marks too */
	AA_CHAR_DASH,
	AA_CHAR_PUNCTUATION,
	AA_CHAR_CURRENCY,
	AA_CHAR_IDEOGRAPH,			/* Han and Hiragana: each one a word */
	AA_CHAR_KATAKANA,
	AA_CHAR_UNSPACED,			/* Thai, Lao, Khmer, Burmese … */
	AA_CHAR_EMOJI,				/* shown as a picture */
	AA_CHAR_PICTOGRAPH,			/* shown as one when U+FE0F follows */
	AA_CHAR_REGIONAL,			/* two of them make a flag */
} aa_char_class;

#define AA_CHAR_CLASS_MASK	0x1F
#define AA_CHAR_UPPER		0x20
#define AA_CHAR_LOWER		0x40

typedef struct aa_folding
{
	const char *utf8;
	uint8_t		length;
} aa_folding;

/* An accented Latin letter in lower case, and what is left without accents. */
typedef struct aa_base_letter
{
	uint16_t	code;
	char		letters[3];
} aa_base_letter;

/* generated: unicode_tables.c */
extern const aa_base_letter aa_base_letters[];	/* sorted by code */
extern const unsigned aa_nbase_letters;
extern const uint8_t aa_char_class_index[];
extern const uint8_t aa_char_class_pages[];
extern const uint8_t aa_fold_index[];
extern const uint16_t aa_fold_pages[];
extern const aa_folding aa_foldings[];

/* Class (AA_CHAR_CLASS_MASK) and case (AA_CHAR_UPPER, AA_CHAR_LOWER). */
static inline uint8_t
aa_char_properties(uint32_t code)
{
	return aa_char_class_pages[aa_char_class_index[code >> 8] * 256 +
							   (code & 0xFF)];
}

static inline uint8_t
aa_class_of_char(uint32_t code)
{
	return aa_char_properties(code) & AA_CHAR_CLASS_MASK;
}

/* Full case folding, NULL where the character folds to itself. */
static inline const aa_folding *
aa_char_folding(uint32_t code)
{
	uint16_t	at = aa_fold_pages[aa_fold_index[code >> 8] * 256 + (code & 0xFF)];

	return at == 0 ? NULL : &aa_foldings[at];
}

/*
 * Decode the character at text[at], at < size, and say how many bytes it
 * takes.  Overlong forms, surrogates and cut sequences give U+FFFD, one byte.
 */
extern uint32_t aa_decode_multibyte(const char *text, size_t size, size_t at,
									unsigned *length);

static inline uint32_t
aa_decode(const char *text, size_t size, size_t at, unsigned *length)
{
	unsigned char c = (unsigned char) text[at];

	if (c < 0x80)
	{
		*length = 1;
		return c;
	}
	return aa_decode_multibyte(text, size, at, length);
}

/* The letters under an accented one, NULL if it has no accent. */
extern const char *aa_strip_accent(uint32_t code);

/* The character that ends before text[at], at > 0. */
extern uint32_t aa_decode_before(const char *text, size_t at, unsigned *length);

#endif							/* AA_UNICODE_H */
