/*-------------------------------------------------------------------------
 *
 * quotation_marks.c
 *	  Which way a quotation mark looks where it stands, or whether it is an
 *	  apostrophe or a sign of feet or inches.
 *
 *-------------------------------------------------------------------------
 */
#include "quotation_marks.h"

#include "language.h"
#include "words.h"

/*
 * Over how many tokens the end of a quotation is looked for: of one that a
 * clipped word may open ('cause), of another in single marks, and of one in which
 * a plural's apostrophe may stand.  Quotations in single marks are rarely longer.
 */
#define MAX_CLIPPED 60
#define MAX_SINGLE 400
#define MAX_BEHIND_PLURAL 80

/* Code points of marks, by their shape. */
enum
{
	ACUTE = 0x00B4,				/* ´ */
	LEFT_ANGLES = 0x00AB,		/* « */
	RIGHT_ANGLES = 0x00BB,		/* » */
	LEFT_SINGLE = 0x2018,		/* ‘ */
	RIGHT_SINGLE = 0x2019,		/* ’ */
	LOW_SINGLE = 0x201A,		/* ‚ */
	HIGH_SINGLE = 0x201B,		/* ‛ */
	LEFT_DOUBLE = 0x201C,		/* “ */
	RIGHT_DOUBLE = 0x201D,		/* ” */
	LOW_DOUBLE = 0x201E,		/* „ */
	HIGH_DOUBLE = 0x201F,		/* ‟ */
	LEFT_ANGLE = 0x2039,		/* ‹ */
	RIGHT_ANGLE = 0x203A,		/* › */
	WIDE_DOUBLE = 0xFF02,		/* ＂ */
};

/* Two apostrophes or backquotes side by side are a double mark. */
static aa_mark_sort
sort_of(const aa_token *token)
{
	switch (token->mark)
	{
		case '"':
		case LEFT_DOUBLE:
		case RIGHT_DOUBLE:
		case LOW_DOUBLE:
		case HIGH_DOUBLE:
		case WIDE_DOUBLE:
			return AA_MARK_DOUBLE;
		case '\'':
		case '`':
			return aa_token_length(token) == 2 ? AA_MARK_DOUBLE : AA_MARK_SINGLE;
		case LEFT_SINGLE:
		case RIGHT_SINGLE:
		case LOW_SINGLE:
		case HIGH_SINGLE:
		case ACUTE:
			return AA_MARK_SINGLE;
		default:
			return aa_class_of(token) == AA_CHAR_MARK ? AA_MARK_ANGLE : AA_MARK_NONE;
	}
}

/* Does a blank, a bracket, a dash or another mark stand before token i? */
static bool
is_open_left(const aa_pairing *p, uint32_t i)
{
	const aa_token *before;
	uint8_t		class;

	if (i == p->first || aa_is_spaced(p, i))
		return true;
	before = aa_paired_token(p, i - 1);
	class = aa_class_of(before);
	return class == AA_CHAR_OPEN || class == AA_CHAR_DASH ||
		(class == AA_CHAR_MARK && before->mark != RIGHT_DOUBLE) ||
		before->mark == '/' || before->mark == ':';
}

/*
 * 5'8", 6": a number's mark of feet or inches.  One of feet has inches behind it;
 * one of inches has feet before it, or ends no quotation.
 */
static bool
is_measure(const aa_pairing *p, uint32_t i)
{
	uint16_t	mark = aa_paired_token(p, i)->mark;
	bool		feet = mark == '\'' || mark == RIGHT_SINGLE;
	bool		inches = mark == '"' || mark == RIGHT_DOUBLE;

	if (!(feet || inches) || i == p->first || aa_is_spaced(p, i) ||
		aa_paired_token(p, i - 1)->kind != AA_TOKEN_NUMBER)
		return false;
	if (feet)
		return i + 1 < p->end && !aa_is_spaced(p, i + 1) &&
			aa_paired_token(p, i + 1)->kind == AA_TOKEN_NUMBER;
	return p->open == AA_NONE ||
		(i >= p->first + 2 && sort_of(aa_paired_token(p, i - 2)) == AA_MARK_SINGLE);
}

bool
aa_is_behind_stop(const aa_pairing *p, uint32_t i)
{
	return i > p->first && !aa_is_spaced(p, i) &&
		(aa_paired_token(p, i - 1)->mark == ',' || (aa_paired_token(p, i - 1)->flags & AA_TOKEN_END_MARK));
}

/* 'cause trouble,' he said: a quotation's mark for all that, as it has an end */
static bool
has_sure_end(const aa_pairing *p, uint32_t i)
{
	for (uint32_t j = i + 1; j < p->end && j < i + MAX_CLIPPED; j++)
	{
		if (sort_of(aa_paired_token(p, j)) == AA_MARK_SINGLE)
			return aa_is_behind_stop(p, j);
	}
	return false;
}

/* 'em, 'til, '88: the apostrophe is the word's or the year's */
static bool
is_clipped(const aa_pairing *p, uint32_t i, aa_mark_sort sort)
{
	const aa_token *next = aa_paired_token(p, i) + 1;

	if (sort != AA_MARK_SINGLE || aa_paired_token(p, i)->mark == LEFT_SINGLE ||
		i + 1 >= p->end || aa_is_spaced(p, i + 1))
		return false;
	return ((next->kind == AA_TOKEN_NUMBER && aa_token_length(next) == 2) ||
			((next->flags & AA_TOKEN_LOWER) && (aa_word_classes(p->article, next) & AA_LEX_CLIPPED))) &&
		(p->open != AA_NONE || !has_sure_end(p, i));
}

/* The mark looks one way alone. */
static void
look(aa_quotation_mark *m, bool opens)
{
	m->opens = opens;
	m->closes = !opens;
}

/*
 * By what stands on its sides: "x opens, x" closes.  Free on both sides a mark
 * may do either; if it is a single one, rather an apostrophe, it does not open.
 */
static void
look_by_sides(aa_quotation_mark *m, bool before, bool after)
{
	m->opens = before && (!after || m->sort != AA_MARK_SINGLE);
	m->closes = !before || after;
}

/* Does the mark end what the open one began: „low“, ‚low‘?  Elsewhere it opens. */
static bool
ends_low_mark(const aa_pairing *p, uint16_t code)
{
	uint16_t	open = p->open == AA_NONE ? 0 : aa_paired_token(p, p->open)->mark;

	return (code == LEFT_DOUBLE && open == LOW_DOUBLE) ||
		(code == LEFT_SINGLE && open == LOW_SINGLE);
}

/*
 * By its shape, which has a side: that one it keeps unless its sides say the
 * contrary.  Angles may be used either way round: »so« and «so».
 */
static void
look_by_shape(const aa_pairing *p, aa_quotation_mark *m, uint16_t code, bool after)
{
	bool		opens_alone = m->opens && !m->closes;
	bool		closes_alone = m->closes && !m->opens;

	if (ends_low_mark(p, code))
		look(m, false);
	else if (code == LEFT_DOUBLE || code == LOW_DOUBLE || code == LEFT_SINGLE ||
			 code == LOW_SINGLE || code == '`')
		look(m, !(closes_alone && after));
	else if (code == RIGHT_DOUBLE && !opens_alone)
		look(m, false);
	m->opens |= code == LEFT_ANGLES || code == LEFT_ANGLE;
	m->closes |= code == RIGHT_ANGLES || code == RIGHT_ANGLE;
}

aa_quotation_mark
aa_read_mark(const aa_pairing *p, uint32_t i)
{
	aa_quotation_mark m = {sort_of(aa_paired_token(p, i)), false, false};
	bool		after = i + 1 >= p->end || aa_is_spaced(p, i + 1);

	if (m.sort == AA_MARK_NONE || is_measure(p, i) || is_clipped(p, i, m.sort))
	{
		m.sort = AA_MARK_NONE;
		return m;
	}
	look_by_sides(&m, is_open_left(p, i), after);
	look_by_shape(p, &m, aa_paired_token(p, i)->mark, after);
	return m;
}

/* Does the word end as plurals do, whatever its case: voters? */
static bool
may_be_plural(const aa_pairing *p, uint32_t i)
{
	const aa_token *token = aa_paired_token(p, i);
	const aa_word_ending *ending = &p->article->language->plural_ending;

	return token->kind == AA_TOKEN_WORD && ending->length > 0 &&
		aa_token_length(token) >= ending->length &&
		aa_is_same_text(p->article->text + token->end - ending->length, ending->letters, ending->length);
}

bool
aa_is_possessive_mark(const aa_pairing *p, uint32_t i)
{
	if (!may_be_plural(p, i - 1) || i + 1 >= p->end ||
		aa_paired_token(p, i + 1)->kind != AA_TOKEN_WORD)
		return false;
	for (uint32_t j = i + 1; j < p->end && j < i + MAX_BEHIND_PLURAL; j++)
	{
		aa_quotation_mark m = aa_read_mark(p, j);

		if (m.sort != AA_MARK_SINGLE)
			continue;
		if (m.opens && !m.closes)
			return false;
		if (m.closes)
			return true;
	}
	return false;
}

bool
aa_single_mark_closes(const aa_pairing *p, uint32_t i)
{
	for (uint32_t j = i + 2; j < p->end && j < i + MAX_SINGLE; j++)
	{
		aa_quotation_mark m = aa_read_mark(p, j);

		if (m.sort == AA_MARK_SINGLE && m.closes)
			return true;
		if (m.sort == AA_MARK_SINGLE && m.opens)
			return false;
	}
	return false;
}
