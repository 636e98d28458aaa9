/*-------------------------------------------------------------------------
 *
 * quotation_marks.c
 *	  Which way a quotation mark looks where it stands, or whether it is an
 *	  apostrophe or a sign of feet or inches.
 *
 *-------------------------------------------------------------------------
 */
#include "quotation_marks.h"

#include "words.h"

/* Words from 'cause to the end of what it opens, if it is a quotation. */
#define MAX_CLIPPED 60
/* The end of a single quotation is looked for over so many tokens, */
#define MAX_SINGLE 400
/* and that of one in which a plural's apostrophe may stand, over so many. */
#define MAX_BEHIND_PLURAL 80

static aa_mark_sort
sort_of(const aa_token *token)
{
	switch (token->mark)
	{
		case '"':
		case 0x201C:			/* “ */
		case 0x201D:			/* ” */
		case 0x201E:			/* „ */
		case 0x201F:			/* ‟ */
		case 0xFF02:			/* ＂ */
			return AA_MARK_DOUBLE;
		case '\'':
		case '`':
			return aa_token_length(token) == 2 ? AA_MARK_DOUBLE : AA_MARK_SINGLE;
		case 0x2018:			/* ‘ */
		case 0x2019:			/* ’ */
		case 0x201A:			/* ‚ */
		case 0x201B:			/* ‛ */
		case 0x00B4:			/* ´ */
			return AA_MARK_SINGLE;
		default:
			return aa_class_of(token) == AA_CHAR_MARK ? AA_MARK_ANGLE : AA_MARK_NONE;
	}
}

/* Does a blank, a bracket, a dash or another mark stand before token i? */
static bool
is_open_left(const aa_pairing *p, uint32_t i)
{
	uint8_t		class;

	if (i == p->first || aa_is_spaced(p, i))
		return true;
	class = aa_class_of(aa_paired_token(p, i - 1));
	return class == AA_CHAR_OPEN || class == AA_CHAR_DASH ||
		(class == AA_CHAR_MARK && aa_paired_token(p, i - 1)->mark != 0x201D) ||
		aa_paired_token(p, i - 1)->mark == '/' || aa_paired_token(p, i - 1)->mark == ':';
}

/* 5'8", 6": a number's mark of feet or inches */
static bool
is_measure(const aa_pairing *p, uint32_t i)
{
	const aa_token *token = aa_paired_token(p, i);

	if (i == p->first || aa_is_spaced(p, i) ||
		(token->mark != '"' && token->mark != '\'' && token->mark != 0x2019 &&
		 token->mark != 0x201D))
		return false;
	if (aa_paired_token(p, i - 1)->kind != AA_TOKEN_NUMBER)
		return false;
	if (token->mark == '\'' || token->mark == 0x2019)
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

	if (sort != AA_MARK_SINGLE || aa_paired_token(p, i)->mark == 0x2018 || i + 1 >= p->end || aa_is_spaced(p, i + 1))
		return false;
	return ((next->kind == AA_TOKEN_NUMBER && aa_token_length(next) == 2) ||
			((next->flags & AA_TOKEN_LOWER) && (aa_word_classes(p->article, next) & AA_LEX_CLIPPED))) &&
		(p->open != AA_NONE || !has_sure_end(p, i));
}

aa_quotation_mark
aa_read_mark(const aa_pairing *p, uint32_t i)
{
	aa_quotation_mark m = {sort_of(aa_paired_token(p, i)), false, false};
	uint16_t	code = aa_paired_token(p, i)->mark;
	bool		before = is_open_left(p, i);
	bool		after = i + 1 >= p->end || aa_is_spaced(p, i + 1);

	if (m.sort == AA_MARK_NONE || is_measure(p, i) || is_clipped(p, i, m.sort))
	{
		m.sort = AA_MARK_NONE;
		return m;
	}
	/* by the blanks: "x opens, x" closes, and " x " may do either */
	m.opens = before && !after;
	m.closes = !before || after;
	if (before && after)
		m.opens = m.sort != AA_MARK_SINGLE;
	/* a shape with a side keeps it unless the blanks say the contrary */
	if (code == 0x201C || code == 0x201E || code == 0x2018 || code == 0x201A ||
		code == '`')
	{
		bool		wrong_way = m.closes && !m.opens && after;

		m.opens = !wrong_way;
		m.closes = wrong_way;
	}
	else if (code == 0x201D && !(m.opens && !m.closes))
	{
		m.opens = false;
		m.closes = true;
	}
	/* „low“ and ‚low‘ end with what opens elsewhere */
	if (p->open != AA_NONE &&
		((code == 0x201C && aa_paired_token(p, p->open)->mark == 0x201E) ||
		 (code == 0x2018 && aa_paired_token(p, p->open)->mark == 0x201A)))
	{
		m.opens = false;
		m.closes = true;
	}
	if (code == 0x00AB || code == 0x2039)
		m.opens = true;
	if (code == 0x00BB || code == 0x203A)
		m.closes = true;
	return m;
}

static bool
ends_in_s(const aa_pairing *p, uint32_t i)
{
	const aa_token *token = aa_paired_token(p, i);

	return token->kind == AA_TOKEN_WORD &&
		(p->article->text[token->end - 1] | 0x20) == 's';
}

bool
aa_is_possessive_mark(const aa_pairing *p, uint32_t i)
{
	if (!ends_in_s(p, i - 1) || i + 1 >= p->end ||
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
