/*-------------------------------------------------------------------------
 *
 * byte_masks.h
 *	  What 64 bytes of text are, a bit for each.
 *
 * The lowest bit stands for the first byte.  Where words begin and end can
 * then be computed for all of them at once, without a branch for each byte
 * (Langdale and Lemire, Parsing Gigabytes of JSON per Second, 2019).
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_BYTE_MASKS_H
#define AA_BYTE_MASKS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "bits.h"
#include "bytes.h"

#define AA_MASK_BYTES 64

typedef struct aa_byte_masks
{
	uint64_t	letters;		/* of ASCII */
	uint64_t	small;			/* letters in lower case, and other bytes */
	uint64_t	blanks;			/* blanks and line feeds */
	uint64_t	signs;			/* , " ( ) */
	uint64_t	stops;			/* . : */
	uint64_t	hyphens;
	uint64_t	apostrophes;

	/* the first bytes of signs in three bytes */
	uint64_t	wide_signs;		/* “ ” ‘ – — */
	uint64_t	wide_apostrophes;	/* ’ */
} aa_byte_masks;

static inline uint64_t
aa_bit(uint32_t n)
{
	return UINT64_C(1) << n;
}

static inline bool
aa_has_bit(uint64_t mask, uint32_t n)
{
	return (mask >> n & 1) != 0;
}

/* The bits from n on, n < 64. */
static inline uint64_t
aa_bits_from(uint32_t n)
{
	return ~UINT64_C(0) << n;
}

/* The number of bits up to the highest, that one included; 0 for none. */
static inline uint32_t
aa_bit_length(uint64_t mask)
{
#if defined(__GNUC__)
	return mask == 0 ? 0 : 64 - (uint32_t) __builtin_clzll(mask);
#else
	uint32_t	n = 0;

	for (; mask != 0; mask >>= 1)
		n++;
	return n;
#endif
}

/* The bits below the highest one; none for none. */
static inline uint64_t
aa_bits_below(uint64_t mask)
{
	return mask == 0 ? 0 : aa_bit(aa_bit_length(mask) - 1) - 1;
}

#ifdef __SSE2__

/* every x86-64 has this; sixteen bytes at a time */

static inline __m128i
aa_equal(__m128i bytes, char c)
{
	return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c));
}

static inline uint64_t
aa_mask_of(__m128i found)
{
	return (uint64_t) (uint32_t) _mm_movemask_epi8(found);
}

static inline __m128i
aa_load_sixteen(const char *text, unsigned at)
{
	return _mm_loadu_si128((const __m128i *) (const void *) (text + at));
}

static inline void
aa_add_ascii_masks(aa_byte_masks *masks, __m128i bytes, unsigned at)
{
	__m128i		low = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
	__m128i		blanks = _mm_or_si128(aa_equal(bytes, ' '), aa_equal(bytes, '\n'));
	__m128i		brackets = _mm_or_si128(aa_equal(bytes, '('), aa_equal(bytes, ')'));
	__m128i		commas = _mm_or_si128(aa_equal(bytes, ','), aa_equal(bytes, '"'));
	__m128i		stops = _mm_or_si128(aa_equal(bytes, '.'), aa_equal(bytes, ':'));

	masks->letters |= aa_mask_of(aa_letter_lanes(low)) << at;
	masks->small |= aa_mask_of(_mm_cmpeq_epi8(low, bytes)) << at;
	masks->blanks |= aa_mask_of(blanks) << at;
	masks->signs |= aa_mask_of(_mm_or_si128(brackets, commas)) << at;
	masks->stops |= aa_mask_of(stops) << at;
	masks->hyphens |= aa_mask_of(aa_equal(bytes, '-')) << at;
	masks->apostrophes |= aa_mask_of(aa_equal(bytes, '\'')) << at;
}

/* The signs of the block General Punctuation: E2 80 and a third byte. */
static inline void
aa_add_wide_masks(aa_byte_masks *masks, const char *text)
{
	uint64_t	first = 0,
				second = 0,
				apostrophes = 0,
				signs = 0;

	for (unsigned at = 0; at < AA_MASK_BYTES; at += 16)
	{
		__m128i		bytes = aa_load_sixteen(text, at);
		__m128i		dashes = _mm_or_si128(aa_equal(bytes, '\x93'), aa_equal(bytes, '\x94'));
		__m128i		marks = _mm_or_si128(aa_equal(bytes, '\x98'),
										 _mm_or_si128(aa_equal(bytes, '\x9C'), aa_equal(bytes, '\x9D')));

		first |= aa_mask_of(aa_equal(bytes, '\xE2')) << at;
		second |= aa_mask_of(aa_equal(bytes, '\x80')) << at;
		apostrophes |= aa_mask_of(aa_equal(bytes, '\x99')) << at;
		signs |= aa_mask_of(_mm_or_si128(dashes, marks)) << at;
	}
	masks->wide_signs = first & second >> 1 & signs >> 2;
	masks->wide_apostrophes = first & second >> 1 & apostrophes >> 2;
}

static inline aa_byte_masks
aa_masks_of(const char *text)
{
	aa_byte_masks masks = {0};
	uint64_t	wide = 0;

	for (unsigned at = 0; at < AA_MASK_BYTES; at += 16)
	{
		__m128i		bytes = aa_load_sixteen(text, at);

		wide |= aa_mask_of(bytes);
		aa_add_ascii_masks(&masks, bytes, at);
	}
	if (wide != 0)
		aa_add_wide_masks(&masks, text);
	return masks;
}

#else

static inline aa_byte_masks
aa_masks_of(const char *text)
{
	aa_byte_masks masks = {0};

	for (unsigned at = 0; at < AA_MASK_BYTES; at++)
	{
		unsigned char c = (unsigned char) text[at];
		unsigned char low = c | 0x20;
		bool		wide = at + 2 < AA_MASK_BYTES && memcmp(text + at, "\xE2\x80", 2) == 0;
		const char *signs = "\x93\x94\x98\x9C\x9D";

		masks.letters |= (uint64_t) (low >= 'a' && low <= 'z') << at;
		masks.small |= (uint64_t) (low == c) << at;
		masks.blanks |= (uint64_t) (c == ' ' || c == '\n') << at;
		masks.signs |= (uint64_t) (c == ',' || c == '"' || c == '(' || c == ')') << at;
		masks.stops |= (uint64_t) (c == '.' || c == ':') << at;
		masks.hyphens |= (uint64_t) (c == '-') << at;
		masks.apostrophes |= (uint64_t) (c == '\'') << at;
		masks.wide_signs |= (uint64_t) (wide && memchr(signs, text[at + 2], 5) != NULL) << at;
		masks.wide_apostrophes |= (uint64_t) (wide && text[at + 2] == '\x99') << at;
	}
	return masks;
}

#endif							/* __SSE2__ */

#endif							/* AA_BYTE_MASKS_H */
