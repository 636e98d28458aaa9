/*-------------------------------------------------------------------------
 *
 * blocks.c
 *	  Cuts an article at its line breaks.
 *
 * A blank line always ends a block.  A single line break does so too, unless
 * the article is hard-wrapped: then lines of one paragraph are joined.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "bytes.h"
#include "memory.h"
#include "stages.h"
#include "unicode.h"

/* A text whose lines are longer than this is not hard-wrapped. */
#define WRAP_MAX_LINE 110
/* Fewer single breaks than this tell nothing. */
#define WRAP_MIN_BREAKS 3

/*
 * The line break that begins, or in three cases ends, with the byte at `at`;
 * empty if there is none.  It does not begin before `start`.
 */
static aa_span
break_at(const char *text, uint32_t size, uint32_t start, uint32_t at)
{
	const unsigned char *s = (const unsigned char *) text + at;

	switch (s[0])
	{
		case '\r':
			return (aa_span){at, size - at > 1 && s[1] == '\n' ? at + 2 : at + 1};
		case '\n':
		case '\v':
		case '\f':
			return (aa_span){at, at + 1};
		case 0x85:				/* C2 85: U+0085 NEXT LINE */
			if (at - start >= 1 && s[-1] == 0xC2)
				return (aa_span){at - 1, at + 1};
			break;
		case 0xA8:				/* E2 80 A8 and A9: U+2028 and U+2029 */
		case 0xA9:
			if (at - start >= 2 && s[-1] == 0x80 && s[-2] == 0xE2)
				return (aa_span){at - 2, at + 1};
			break;
		default:
			break;
	}
	return (aa_span){at, at};
}

/* Skip to what may be or end a line break, AA_TICK_BYTES at most. */
static uint32_t
skip_usual(const char *text, uint32_t at, uint32_t size)
{
	uint32_t	limit = size - at < AA_TICK_BYTES ? size : at + AA_TICK_BYTES;

	while (limit - at >= AA_RUN)
	{
		uint32_t	n = aa_unbroken_run(text + at);

		/* a constant step: the next look need not wait for this one */
		if (n < AA_RUN)
			return at + n;
		at += AA_RUN;
	}
	return at;
}

static bool
is_blank(uint32_t code)
{
	uint8_t		class = aa_class_of_char(code);

	return class == AA_CHAR_SPACE || class == AA_CHAR_IGNORABLE ||
		class == AA_CHAR_CONTROL;
}

/* Leave white space and invisible characters at both ends out. */
static aa_span
trim(const char *text, aa_span span)
{
	unsigned	length;

	while (span.start < span.end &&
		   is_blank(aa_decode(text, span.end, span.start, &length)))
		span.start += length;
	while (span.end > span.start)
	{
		uint32_t	code = aa_decode_before(text + span.start,
											span.end - span.start, &length);

		if (!is_blank(code))
			break;
		span.end -= length;
	}
	return span;
}

/* The next line from *at on, trimmed; *at moves behind its break. */
static aa_span
next_line(aa_article *article, uint32_t *at)
{
	aa_span		line = {*at, *at};

	while (line.end < article->size)
	{
		aa_span		found;

		line.end = skip_usual(article->text, line.end, article->size);
		if (line.end >= article->size)
			break;
		found = break_at(article->text, article->size, line.start, line.end);
		if (found.start < found.end)
		{
			line.end = found.start;
			*at = found.end;
			return trim(article->text, line);
		}
		line.end++;
		if (!aa_tick(article, line.end))
			break;
	}
	*at = line.end;
	return trim(article->text, line);
}

/* One block for each line that is not blank. */
static bool
find_lines(aa_article *article)
{
	uint32_t	at = 0;
	bool		after_blank = true;

	while (at < article->size)
	{
		aa_span		line = next_line(article, &at);
		aa_block   *block;

		if (article->status != AA_OK)
			return false;
		if (line.start == line.end)
		{
			after_blank = true;
			continue;
		}
		block = aa_push(article, blocks, nblocks, maxblocks);
		if (block == NULL)
			return false;
		block->span = line;
		block->after_blank = after_blank;
		after_blank = false;
	}
	return true;
}

static bool
ends_sentence(const char *text, aa_span line)
{
	const char *closers = ".!?:;\"')]";
	unsigned char last = (unsigned char) text[line.end - 1];

	return last >= 0x80 || strchr(closers, last) != NULL;
}

static uint32_t
first_word_length(const char *text, aa_span line)
{
	uint32_t	at = line.start;

	while (at < line.end && text[at] != ' ')
		at++;
	return at - line.start;
}

/*
 * Is the text hard-wrapped?  So it is when no line is long and most single
 * breaks stand in mid-sentence, where the next word would not have fitted.
 */
static bool
is_hard_wrapped(const aa_article *article)
{
	uint32_t	longest = 0,
				breaks = 0,
				wrapped = 0;

	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		aa_span		line = article->blocks[i].span;

		if (line.end - line.start > longest)
			longest = line.end - line.start;
	}
	if (longest > WRAP_MAX_LINE)
		return false;
	for (uint32_t i = 1; i < article->nblocks; i++)
	{
		aa_span		line = article->blocks[i - 1].span;
		aa_span		next = article->blocks[i].span;

		if (article->blocks[i].after_blank)
			continue;
		breaks++;
		if (line.end - line.start + 1 + first_word_length(article->text, next) +
					longest / 8 >
				longest &&
			!ends_sentence(article->text, line))
			wrapped++;
	}
	return breaks >= WRAP_MIN_BREAKS && wrapped * 2 >= breaks;
}

/* Join each line to the one before it unless a blank line parts them. */
static void
join_lines(aa_article *article)
{
	uint32_t	n = 0;

	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		if (i > 0 && !article->blocks[i].after_blank)
			article->blocks[n - 1].span.end = article->blocks[i].span.end;
		else
			article->blocks[n++] = article->blocks[i];
	}
	article->nblocks = n;
}

bool
aa_find_blocks(aa_article *article)
{
	if (!find_lines(article))
		return false;
	if (is_hard_wrapped(article))
		join_lines(article);
	return true;
}
