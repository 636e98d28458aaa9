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

/* Ask for a place in memory before it is needed. */
#if defined(__GNUC__) || defined(__clang__)
#define AA_PREFETCH(address) __builtin_prefetch(address)
#else
#define AA_PREFETCH(address) ((void) 0)
#endif

/* A function that is called so rarely that calls to it are kept out of the way. */
#if defined(__GNUC__) || defined(__clang__)
#define AA_RARE __attribute__((cold))
#else
#define AA_RARE
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

/*
 * All functions look at AA_RUN bytes, which must be there to read.
 *
 * aa_letter_run(): how many ASCII letters text begins with, and whether upper
 * and lower case are among them.
 *
 * aa_unbroken_run(): how many bytes before the first that may be or end a line
 * break: 0A to 0D, 85, A8, A9.
 *
 * aa_count_continuations(): how many bytes go on with a character: 10xxxxxx.
 * It looks at nruns times as many, nruns < 256.
 *
 * aa_fold_run(): write the first n bytes, ASCII letters, in lower case, and zeros
 * up to AA_RUN.
 */
#ifdef __SSE2__

/* every x86-64 has this; the same in fewer steps */
#define AA_RUN 16

/* Which bytes are ASCII letters, all bytes with the bit of lower case set? */
static inline __m128i
aa_letter_lanes(__m128i low)
{
	/* z becomes the largest of all signed numbers, and what is no ASCII negative or small */
	return _mm_cmpgt_epi8(_mm_add_epi8(low, _mm_set1_epi8(127 - 'z')), _mm_set1_epi8(126 - ('z' - 'a')));
}

static inline uint32_t
aa_letter_run(const char *text, bool *upper, bool *lower)
{
	__m128i		bytes = _mm_loadu_si128((const __m128i *) (const void *) text);
	__m128i		low = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
	uint32_t	mask = (uint32_t) _mm_movemask_epi8(aa_letter_lanes(low));
	uint32_t	lows = (uint32_t) _mm_movemask_epi8(_mm_cmpeq_epi8(low, bytes));
	uint32_t	n = (uint32_t) __builtin_ctz(~mask);
	uint32_t	inside = (UINT32_C(1) << n) - 1;

	*upper = (~lows & inside) != 0;
	*lower = (lows & inside) != 0;
	return n;
}

static inline uint32_t
aa_unbroken_run(const char *text)
{
	__m128i		bytes = _mm_loadu_si128((const __m128i *) (const void *) text);
	__m128i		behind = _mm_sub_epi8(bytes, _mm_set1_epi8('\n'));
	__m128i		breaks = _mm_cmpeq_epi8(_mm_min_epu8(behind, _mm_set1_epi8('\r' - '\n')), behind);
	__m128i		next = _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char) 0x85));
	__m128i		separators = _mm_cmpeq_epi8(_mm_or_si128(bytes, _mm_set1_epi8(1)),
											_mm_set1_epi8((char) 0xA9));
	uint32_t	mask = (uint32_t)
		_mm_movemask_epi8(_mm_or_si128(breaks, _mm_or_si128(next, separators)));

	return (uint32_t) __builtin_ctz(mask | UINT32_C(1) << AA_RUN);
}

static inline uint32_t
aa_count_continuations(const char *text, uint32_t nruns)
{
	__m128i		counts = _mm_setzero_si128();	/* of each 16th byte */
	__m128i		sums;

	for (uint32_t i = 0; i < nruns; i++)
	{
		__m128i		bytes = _mm_loadu_si128((const __m128i *) (const void *) (text + i * AA_RUN));

		/* the least of all signed numbers; true is -1 */
		counts = _mm_sub_epi8(counts, _mm_cmplt_epi8(bytes, _mm_set1_epi8((char) 0xC0)));
	}
	sums = _mm_sad_epu8(counts, _mm_setzero_si128());
	return (uint32_t) (_mm_cvtsi128_si32(sums) + _mm_extract_epi16(sums, 4));
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

/* The bytes equal to b; of those behind the first some others may be marked. */
static inline uint64_t
aa_equal_bytes(uint64_t bytes, uint8_t b)
{
	uint64_t	other = bytes ^ AA_EACH_BYTE(b);

	return (other - AA_EACH_BYTE(1)) & ~other & AA_HIGH_BITS;
}

static inline uint32_t
aa_unbroken_run(const char *text)
{
	uint64_t	bytes = aa_load_bytes(text);
	uint64_t	separators = aa_equal_bytes(bytes | AA_EACH_BYTE(1), 0xA9);

	/* 0A and 0B, 0C and 0D */
	uint64_t	breaks = aa_equal_bytes(bytes | AA_EACH_BYTE(1), 0x0B) |
		aa_equal_bytes(bytes | AA_EACH_BYTE(1), 0x0D);

	return aa_first_byte(separators | breaks | aa_equal_bytes(bytes, 0x85));
}

static inline uint32_t
aa_count_continuations(const char *text, uint32_t nruns)
{
	uint32_t	count = 0;

	for (uint32_t i = 0; i < nruns; i++)
	{
		uint64_t	bytes = aa_load_bytes(text + i * AA_RUN);
		uint64_t	each = bytes >> 7 & ~bytes >> 6 & AA_EACH_BYTE(0x01);

		count += (uint32_t) (each * AA_EACH_BYTE(0x01) >> 56);
	}
	return count;
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
