/*-------------------------------------------------------------------------
 *
 * unicode.c
 *	  Tolerant UTF-8 decoding.
 *
 *-------------------------------------------------------------------------
 */
#include "unicode.h"

#define REPLACEMENT 0xFFFD

static bool
is_continuation(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/*
 * The well-formed sequences are those of table 3-7 of the Unicode Standard.
 */
uint32_t
aa_decode_multibyte(const char *text, size_t size, size_t at, unsigned *length)
{
	const unsigned char *s = (const unsigned char *) text + at;
	size_t		left = size - at;

	*length = 1;
	if (s[0] >= 0xC2 && s[0] <= 0xDF && left >= 2 && is_continuation(s[1]))
	{
		*length = 2;
		return (uint32_t) (s[0] & 0x1F) << 6 | (s[1] & 0x3F);
	}
	if ((s[0] & 0xF0) == 0xE0 && left >= 3 && is_continuation(s[1]) &&
		is_continuation(s[2]))
	{
		uint32_t	code = (uint32_t) (s[0] & 0x0F) << 12 |
			(uint32_t) (s[1] & 0x3F) << 6 | (s[2] & 0x3F);

		if (code < 0x800 || (code >= 0xD800 && code <= 0xDFFF))
			return REPLACEMENT;
		*length = 3;
		return code;
	}
	if (s[0] >= 0xF0 && s[0] <= 0xF4 && left >= 4 && is_continuation(s[1]) &&
		is_continuation(s[2]) && is_continuation(s[3]))
	{
		uint32_t	code = (uint32_t) (s[0] & 0x07) << 18 |
			(uint32_t) (s[1] & 0x3F) << 12 | (uint32_t) (s[2] & 0x3F) << 6 |
			(s[3] & 0x3F);

		if (code < 0x10000 || code > 0x10FFFF)
			return REPLACEMENT;
		*length = 4;
		return code;
	}
	return REPLACEMENT;
}

uint32_t
aa_decode_before(const char *text, size_t at, unsigned *length)
{
	size_t		start = at - 1;
	size_t		limit = at > 4 ? at - 4 : 0;
	uint32_t	code;

	while (start > limit && is_continuation((unsigned char) text[start]))
		start--;
	code = aa_decode(text, at, start, length);
	if (start + *length == at)
		return code;
	*length = 1;
	return REPLACEMENT;
}

const char *
aa_strip_accent(uint32_t code)
{
	unsigned	low = 0,
				high = aa_nbase_letters;

	while (low < high)
	{
		unsigned	middle = (low + high) / 2;

		if (aa_base_letters[middle].code == code)
			return aa_base_letters[middle].letters;
		if (aa_base_letters[middle].code < code)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
