/*-------------------------------------------------------------------------
 *
 * bytes.h
 *	  Eight bytes of text at a time, in one machine word.
 *
 * The first byte is the lowest, whatever the machine's byte order.  A mask
 * has the high bit of each byte that it speaks of.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_BYTES_H
#define AA_BYTES_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define AA_EACH_BYTE(b)		(UINT64_C(0x0101010101010101) * (b))
#define AA_HIGH_BITS		AA_EACH_BYTE(0x80)

static inline uint64_t
aa_load_bytes(const char *text)
{
	const unsigned char *s = (const unsigned char *) text;

	/* compilers make one load of this */
	return (uint64_t) s[0] | (uint64_t) s[1] << 8 | (uint64_t) s[2] << 16 |
		(uint64_t) s[3] << 24 | (uint64_t) s[4] << 32 | (uint64_t) s[5] << 40 |
		(uint64_t) s[6] << 48 | (uint64_t) s[7] << 56;
}

/* The bytes that are ASCII letters. */
static inline uint64_t
aa_letter_bytes(uint64_t bytes)
{
	uint64_t	low = (bytes | AA_EACH_BYTE(0x20)) & ~AA_HIGH_BITS;

	return (low + AA_EACH_BYTE(0x80 - 'a')) & ~(low + AA_EACH_BYTE(0x80 - 'z' - 1)) &
		~bytes & AA_HIGH_BITS;
}

/* How many bytes stand before the first in the mask; 8 if it is empty. */
static inline uint32_t
aa_first_byte(uint64_t mask)
{
#if defined(__GNUC__)
	return mask == 0 ? 8 : (uint32_t) __builtin_ctzll(mask) / 8;
#else
	uint32_t	n = 0;

	while (n < 8 && !(mask & 0x80))
	{
		mask >>= 8;
		n++;
	}
	return n;
#endif
}

/* How many of the bytes go on with a character: 10xxxxxx. */
static inline uint32_t
aa_count_continuations(uint64_t bytes)
{
	uint64_t	each = bytes >> 7 & ~bytes >> 6 & AA_EACH_BYTE(0x01);

	return (uint32_t) (each * AA_EACH_BYTE(0x01) >> 56);
}

/*
 * All functions look at AA_RUN bytes, which must be there to read.
 *
 * aa_letter_run(): how many ASCII letters text begins with, and whether upper
 * and lower case are among them.
 *
 * aa_usual_run(): how many bytes before the first that is no ASCII or is below
 * limit.
 *
 * aa_fold_run(): write the first n bytes, ASCII letters, in lower case, and zeros
 * up to AA_RUN.
 */
#ifdef __SSE2__

/* every x86-64 has this; the same in fewer steps */
#define AA_RUN 16

static inline uint32_t
aa_letter_run(const char *text, bool *upper, bool *lower)
{
	__m128i		bytes = _mm_loadu_si128((const __m128i *) (const void *) text);
	__m128i		low = _mm_or_si128(bytes, _mm_set1_epi8(0x20));

	/* signed comparisons leave out what is not ASCII */
	__m128i		letters = _mm_and_si128(_mm_cmpgt_epi8(low, _mm_set1_epi8('a' - 1)),
										_mm_cmplt_epi8(low, _mm_set1_epi8('z' + 1)));
	uint32_t	mask = (uint32_t) _mm_movemask_epi8(letters);
	uint32_t	lows = (uint32_t) _mm_movemask_epi8(_mm_cmpeq_epi8(low, bytes));
	uint32_t	n = (uint32_t) __builtin_ctz(~mask);
	uint32_t	inside = (UINT32_C(1) << n) - 1;

	*upper = (~lows & inside) != 0;
	*lower = (lows & inside) != 0;
	return n;
}

static inline uint32_t
aa_usual_run(const char *text, uint8_t limit)
{
	__m128i		bytes = _mm_loadu_si128((const __m128i *) (const void *) text);

	/* as signed numbers, all that is no ASCII is below the limit too */
	uint32_t	mask = (uint32_t)
		   _mm_movemask_epi8(_mm_cmplt_epi8(bytes, _mm_set1_epi8((char) limit)));

	return (uint32_t) __builtin_ctz(mask | UINT32_C(1) << AA_RUN);
}

static inline void
aa_fold_run(const char *text, uint32_t n, char *folded)
{
	static const unsigned char ones_and_zeros[2 * AA_RUN] = {
		0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
	__m128i		mask = _mm_loadu_si128((const __m128i *) (const void *) (ones_and_zeros + AA_RUN - n));
	__m128i		bytes = _mm_loadu_si128((const __m128i *) (const void *) text);

	/* one store: a load of all of it cannot be served from two in time */
	_mm_storeu_si128((__m128i *) (void *) folded,
					 _mm_and_si128(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), mask));
}

#else

#define AA_RUN 8

static inline uint32_t
aa_letter_run(const char *text, bool *upper, bool *lower)
{
	uint64_t	bytes = aa_load_bytes(text);
	uint64_t	letters = aa_letter_bytes(bytes);
	uint32_t	n = aa_first_byte(~letters & AA_HIGH_BITS);
	uint64_t	inside = n == 8 ? letters : letters & ((UINT64_C(1) << (n * 8)) - 1);
	uint64_t	capitals = inside & ~(bytes << 2);

	*upper = capitals != 0;
	*lower = capitals != inside;
	return n;
}

static inline uint32_t
aa_usual_run(const char *text, uint8_t limit)
{
	uint64_t	bytes = aa_load_bytes(text);

	/* the first byte that is marked is marked rightly */
	return aa_first_byte(((bytes - AA_EACH_BYTE(limit)) | bytes) & AA_HIGH_BITS);
}

static inline void
aa_fold_run(const char *text, uint32_t n, char *folded)
{
	memset(folded, 0, AA_RUN);
	for (uint32_t i = 0; i < n; i++)
		folded[i] = (char) (text[i] | 0x20);
}

#endif							/* __SSE2__ */

#endif							/* AA_BYTES_H */
