/*-------------------------------------------------------------------------
 *
 * quotations.c
 *	  Pairs quotation marks.
 *
 * The state is per block and mends itself: one article in ten has unbalanced
 * marks, and none of them may shift what follows.  Marks pair by the side they
 * look to rather than by kind: “ closed by ", wrong-way ” … “, ``…'' and two
 * apostrophes all occur.  Single marks count where no other quotation is open,
 * against apostrophes, possessives and years.
 *
 * A quotation that a block leaves open goes on in the next block when that
 * begins with an opening mark of the same sort; otherwise it ends with its
 * block.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "memory.h"
#include "stages.h"
#include "unicode.h"
#include "words.h"

/* Words from 'cause to the end of what it opens, if it is a quotation. */
#define MAX_CLIPPED 60
/* The end of a quotation is looked for over so many tokens. */
#define MAX_QUOTATION 400
/* Remarks in brackets behind an utterance have at most so many tokens. */
#define MAX_REMARK 24
/* A lost closing mark is believed in where so many tokens follow. */
#define MIN_UTTERANCE 4
/* A speaker's label in capitals has at most so many words. */
#define MAX_LABEL_WORDS 4

typedef enum mark_sort
{
	NO_MARK,
	SINGLE,
	DOUBLE,
	ANGLE,						/* « » ‹ › and corner brackets */
} mark_sort;

/* A mark with the sides it can look to where it stands. */
typedef struct mark
{
	mark_sort	sort;
	bool		opens;
	bool		closes;
} mark;

typedef struct pairing
{
	aa_article *article;
	uint32_t	block;
	uint32_t	first;			/* tokens of the block */
	uint32_t	end;
	uint32_t	open;			/* the mark that is open, or AA_NONE */
	mark_sort	sort;			/* of it */
	uint32_t	inner_close;	/* the end of a quotation within it */
	bool		inner_pair;		/* two apostrophes have opened one there */
} pairing;

static const aa_token *
token_at(const pairing *p, uint32_t i)
{
	return &p->article->tokens[i];
}

static bool
is_spaced(const pairing *p, uint32_t i)
{
	return i >= p->end || (token_at(p, i)->flags & AA_TOKEN_SPACE_BEFORE) != 0;
}

static uint8_t
class_of(const aa_token *token)
{
	return token->mark == 0 ? AA_CHAR_LETTER :
							  aa_char_properties(token->mark) & AA_CHAR_CLASS_MASK;
}

static bool
is_mark_token(const aa_token *token)
{
	uint8_t		class;

	/* most tokens are words, and most signs these two */
	if (token->mark == 0 || token->mark == ',' || token->mark == '.')
		return false;
	class = class_of(token);
	return class == AA_CHAR_MARK || class == AA_CHAR_APOSTROPHE;
}

static mark_sort
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
			return DOUBLE;
		case '\'':
		case '`':
			return aa_token_length(token) == 2 ? DOUBLE : SINGLE;
		case 0x2018:			/* ‘ */
		case 0x2019:			/* ’ */
		case 0x201A:			/* ‚ */
		case 0x201B:			/* ‛ */
		case 0x00B4:			/* ´ */
			return SINGLE;
		default:
			return class_of(token) == AA_CHAR_MARK ? ANGLE : NO_MARK;
	}
}

/* Does a blank, a bracket, a dash or another mark stand before token i? */
static bool
is_open_left(const pairing *p, uint32_t i)
{
	uint8_t		class;

	if (i == p->first || is_spaced(p, i))
		return true;
	class = class_of(token_at(p, i - 1));
	return class == AA_CHAR_OPEN || class == AA_CHAR_DASH ||
		(class == AA_CHAR_MARK && token_at(p, i - 1)->mark != 0x201D) ||
		token_at(p, i - 1)->mark == '/' || token_at(p, i - 1)->mark == ':';
}

/* 5'8", 6": a number's mark of feet or inches */
static bool
is_measure(const pairing *p, uint32_t i)
{
	const aa_token *token = token_at(p, i);

	if (i == p->first || is_spaced(p, i) ||
		(token->mark != '"' && token->mark != '\'' && token->mark != 0x2019 &&
		 token->mark != 0x201D))
		return false;
	if (token_at(p, i - 1)->kind != AA_TOKEN_NUMBER)
		return false;
	if (token->mark == '\'' || token->mark == 0x2019)
		return i + 1 < p->end && !is_spaced(p, i + 1) &&
			token_at(p, i + 1)->kind == AA_TOKEN_NUMBER;
	return p->open == AA_NONE ||
		(i >= p->first + 2 && sort_of(token_at(p, i - 2)) == SINGLE);
}

/* Does punctuation stand before the mark at i, with no blank between? */
static bool
is_behind_stop(const pairing *p, uint32_t i)
{
	return i > p->first && !is_spaced(p, i) &&
		(token_at(p, i - 1)->mark == ',' || (token_at(p, i - 1)->flags & AA_TOKEN_END_MARK));
}

/* 'cause trouble,' he said: a quotation's mark for all that, as it has an end */
static bool
has_sure_end(const pairing *p, uint32_t i)
{
	for (uint32_t j = i + 1; j < p->end && j < i + MAX_CLIPPED; j++)
	{
		if (sort_of(token_at(p, j)) == SINGLE)
			return is_behind_stop(p, j);
	}
	return false;
}

/* 'em, 'til, '88: the apostrophe is the word's or the year's */
static bool
is_clipped(const pairing *p, uint32_t i, mark_sort sort)
{
	const aa_token *next = token_at(p, i) + 1;

	if (sort != SINGLE || token_at(p, i)->mark == 0x2018 || i + 1 >= p->end || is_spaced(p, i + 1))
		return false;
	return ((next->kind == AA_TOKEN_NUMBER && aa_token_length(next) == 2) ||
			((next->flags & AA_TOKEN_LOWER) && (aa_word_classes(p->article, next) & AA_LEX_CLIPPED))) &&
		(p->open != AA_NONE || !has_sure_end(p, i));
}

/* The sides a mark may look to, from its shape and the blanks around it. */
static mark
read_mark(const pairing *p, uint32_t i)
{
	mark		m = {sort_of(token_at(p, i)), false, false};
	uint16_t	code = token_at(p, i)->mark;
	bool		before = is_open_left(p, i);
	bool		after = i + 1 >= p->end || is_spaced(p, i + 1);

	if (m.sort == NO_MARK || is_measure(p, i) || is_clipped(p, i, m.sort))
	{
		m.sort = NO_MARK;
		return m;
	}
	/* by the blanks: "x opens, x" closes, and " x " may do either */
	m.opens = before && !after;
	m.closes = !before || after;
	if (before && after)
		m.opens = m.sort != SINGLE;
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
		((code == 0x201C && token_at(p, p->open)->mark == 0x201E) ||
		 (code == 0x2018 && token_at(p, p->open)->mark == 0x201A)))
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
ends_in_s(const pairing *p, uint32_t i)
{
	const aa_token *token = token_at(p, i);

	return token->kind == AA_TOKEN_WORD &&
		(p->article->text[token->end - 1] | 0x20) == 's';
}

/*
 * Is the apostrophe at i more likely a plural's (voters' rights) than the end
 * of the open quotation?  Then a better end stands later in the block.
 */
static bool
is_possessive(const pairing *p, uint32_t i)
{
	if (!ends_in_s(p, i - 1) || i + 1 >= p->end ||
		token_at(p, i + 1)->kind != AA_TOKEN_WORD)
		return false;
	for (uint32_t j = i + 1; j < p->end && j < i + 80; j++)
	{
		mark		m = read_mark(p, j);

		if (m.sort != SINGLE)
			continue;
		if (m.opens && !m.closes)
			return false;
		if (m.closes)
			return true;
	}
	return false;
}

/* Is there an end for a single quotation opened at i, within its block? */
static bool
single_mark_closes(const pairing *p, uint32_t i)
{
	for (uint32_t j = i + 2; j < p->end && j < i + MAX_QUOTATION; j++)
	{
		mark		m = read_mark(p, j);

		if (m.sort == SINGLE && m.closes)
			return true;
		if (m.sort == SINGLE && m.opens)
			return false;
	}
	return false;
}

/*
 * “MAYOR: We go.  A transcript in marks has its speakers' labels inside of them:
 * the token behind the label, or i where none begins.
 */
static uint32_t
behind_label(const pairing *p, uint32_t i)
{
	uint32_t	k = i;

	while (k < p->end && k - i < MAX_LABEL_WORDS && token_at(p, k)->kind == AA_TOKEN_WORD &&
		   (token_at(p, k)->flags & (AA_TOKEN_ALL_CAPITALS | AA_TOKEN_ABBREVIATION)))
		k++;
	return k > i && k + 1 < p->end && token_at(p, k)->mark == ':' ? k + 1 : i;
}

/* “(CROSSTALK) */
static bool
is_remark(const pairing *p, uint32_t i, uint32_t end)
{
	if (end <= i || token_at(p, i)->mark != '(' || end - i > MAX_REMARK)
		return false;
	while (end > i && token_at(p, end - 1)->mark != ')' && (token_at(p, end - 1)->flags & AA_TOKEN_END_MARK))
		end--;
	return token_at(p, end - 1)->mark == ')';
}

static bool
add_quotation(pairing *p, uint32_t end, uint32_t close)
{
	aa_article *article = p->article;
	aa_quotation *quotation;
	bool		front = p->open == p->first;
	uint32_t	first = front ? behind_label(p, p->open + 1) : p->open + 1;

	/* nothing between the marks */
	if (end <= first || (front && is_remark(p, first, end)))
		return true;
	quotation = aa_push(article, quotations, nquotations, maxquotations);
	if (quotation == NULL)
		return false;
	quotation->open = p->open;
	quotation->first_token = first;
	quotation->end_token = end;
	quotation->close = close;
	quotation->block = p->block;
	for (uint32_t i = p->open; i < end; i++)
		article->classes[i] |= AA_WORD_QUOTED;
	if (close != AA_NONE)
		article->classes[close] |= AA_WORD_QUOTED;
	return true;
}

/*
 * A new quotation opens while one is open: the old one lost its closing mark.
 * It ends with the last sentence before the new one, or never was.
 */
static bool
give_up(pairing *p, uint32_t at)
{
	for (uint32_t i = at; i > p->open + 1; i--)
	{
		if (token_at(p, i)->flags & AA_TOKEN_SENTENCE_START)
			return add_quotation(p, i, AA_NONE);
	}
	return true;
}

/* Does the block open with a mark of this sort? */
static bool
opens_with(const aa_article *article, uint32_t block, mark_sort sort)
{
	const aa_block *b = &article->blocks[block];
	pairing		p = {(aa_article *) article, block, b->first_token, b->end_token,
					 AA_NONE, NO_MARK, AA_NONE, false};
	mark		m;

	if (b->first_token >= b->end_token || !is_mark_token(token_at(&p, b->first_token)))
		return false;
	m = read_mark(&p, b->first_token);
	return m.sort == sort && m.opens && behind_label(&p, p.first + 1) == p.first + 1 &&
		!is_remark(&p, p.first + 1, p.end);
}

bool
aa_is_between(const aa_article *article, uint32_t block)
{
	const aa_block *b = &article->blocks[block];
	const aa_token *last = &article->tokens[b->end_token - 1];

	return b->kind == AA_BLOCK_CAPTION || b->kind == AA_BLOCK_CREDIT ||
		b->kind == AA_BLOCK_PROMO ||
		(last->kind == AA_TOKEN_WORD && !(last->flags & AA_TOKEN_ABBREVIATION)) ||
		(b->end_token > b->first_token + 1 && is_mark_token(last) &&
		 last[-1].kind == AA_TOKEN_WORD);
}

/* Does the next block of text open with a mark of this sort? */
static bool
goes_on(const pairing *p, mark_sort sort)
{
	const aa_article *article = p->article;
	uint32_t	next = p->block + 1;
	uint32_t	limit = next + AA_MAX_BLOCKS_BETWEEN;

	while (next < article->nblocks && next < limit && !opens_with(article, next, sort) &&
		   aa_is_between(article, next))
		next++;
	return next < article->nblocks && opens_with(article, next, sort);
}

/*
 * Does an utterance begin at the single mark: at the front of the block, or
 * behind a colon or a full stop, with a capital?  Then it is no apostrophe,
 * even if its closing mark was lost.
 */
static bool
begins_utterance(const pairing *p, uint32_t i)
{
	if (i + MIN_UTTERANCE >= p->end || is_spaced(p, i + 1) ||
		!(token_at(p, i + 1)->flags & AA_TOKEN_CAPITAL))
		return false;
	return i == p->first || token_at(p, i - 1)->mark == ':' ||
		(token_at(p, i - 1)->flags & AA_TOKEN_END_MARK) ||
		(p->article->classes[i - 1] & AA_WORD_QUOTED);
}

static bool
open_mark(pairing *p, uint32_t i, mark_sort sort)
{
	if (sort == SINGLE && i != p->first && !single_mark_closes(p, i) &&
		!goes_on(p, SINGLE) && !begins_utterance(p, i))
		return true;
	if (p->open != AA_NONE && !give_up(p, i))
		return false;
	p->open = i;
	p->sort = sort;
	p->inner_close = AA_NONE;
	p->inner_pair = false;
	return true;
}

/*
 * Where an utterance ends that is over before token i, remarks in brackets
 * such as (Photo: Agency) left out; AA_NONE if no sentence ends there.
 */
static uint32_t
utterance_end(const pairing *p, uint32_t i)
{
	uint32_t	limit = i > p->open + MAX_REMARK ? i - MAX_REMARK : p->open;
	uint32_t	end = i;

	for (uint32_t k = i; k-- > limit + 1;)
	{
		if (k + 1 == end && (token_at(p, k)->flags & AA_TOKEN_END_MARK))
			return end;
		if (k + 1 == end && token_at(p, k)->mark != ')')
			break;
		if (token_at(p, k)->mark == '(')
			end = k;
	}
	return AA_NONE;
}

/*
 * “One sentence. “Another.”  Where paragraphs have been run together, each
 * begins with a mark: the piece before ends, and the quotation goes on.
 */
static bool
open_piece(pairing *p, uint32_t i, uint32_t end)
{
	uint32_t	before = p->article->nquotations;

	if (!add_quotation(p, end, AA_NONE))
		return false;
	if (p->article->nquotations > before)
		p->article->quotations[before].continues = true;
	p->open = i;
	p->inner_close = AA_NONE;
	return true;
}

/*
 * “He said “no” to us”: where two ends follow before anything else opens, the
 * first one is that of an inner quotation.  Its token, or AA_NONE.
 */
static uint32_t
find_inner_close(const pairing *p, uint32_t i)
{
	uint32_t	inner = AA_NONE;

	for (uint32_t j = i + 2; j < p->end && j < i + MAX_QUOTATION; j++)
	{
		mark		m;

		if (!is_mark_token(token_at(p, j)))
			continue;
		m = read_mark(p, j);
		if (m.sort != p->sort || (m.sort == SINGLE && m.closes && is_possessive(p, j)))
			continue;
		if (!m.closes)
			return AA_NONE;
		if (inner != AA_NONE)
			return inner;
		inner = j;
	}
	return AA_NONE;
}

/*
 * Does the mark open a quotation for all that one is open?  A straight one says
 * so only where an utterance begins behind it, and a sentence has ended before.
 */
static bool
overrules(const pairing *p, uint32_t i)
{
	if (p->sort != DOUBLE)
		return false;
	if (token_at(p, i)->mark != '"')
		return true;
	if (!is_spaced(p, i) || i + 1 >= p->end || is_spaced(p, i + 1) || !(token_at(p, i + 1)->flags & AA_TOKEN_CAPITAL))
		return false;
	for (uint32_t k = i; k > p->open + 1 && i - k < MAX_QUOTATION; k--)
	{
		if (token_at(p, k)->flags & AA_TOKEN_SENTENCE_START)
			return true;
	}
	return false;
}

/* A mark of the sort that is open looks as if it opened another quotation. */
static bool
handle_second_open(pairing *p, uint32_t i)
{
	uint32_t	end = utterance_end(p, i);

	if (is_spaced(p, i) && end != AA_NONE)
		return open_piece(p, i, end);
	p->inner_close = find_inner_close(p, i);
	if (p->inner_close == AA_NONE && overrules(p, i))
		return open_mark(p, i, p->sort);
	return true;
}

/* He said."She did: a straight mark that opens, for all that no blank says so */
static bool
opens_behind_stop(const pairing *p, uint32_t i)
{
	return token_at(p, i)->mark == '"' && is_behind_stop(p, i) && i + 1 < p->end &&
		!is_spaced(p, i + 1) && (token_at(p, i + 1)->flags & AA_TOKEN_CAPITAL);
}

/*
 * 'It's time to say 'no,'' he said: two apostrophes end what one opened, unless
 * two have opened something within it.
 */
static mark
read_pair(pairing *p, mark m)
{
	bool		opens = m.opens && !m.closes;

	if (!opens && !p->inner_pair)
		m.sort = SINGLE;
	p->inner_pair = opens;
	return m;
}

static bool
handle_mark(pairing *p, uint32_t i)
{
	mark		m = read_mark(p, i);

	if (m.sort == NO_MARK)
		return true;
	if (p->open == AA_NONE)
		return m.opens || opens_behind_stop(p, i) ? open_mark(p, i, m.sort) : true;
	if (p->sort == SINGLE && m.sort == DOUBLE && token_at(p, i)->mark == '\'')
		m = read_pair(p, m);
	if (m.sort != p->sort || i == p->inner_close)
		return true;			/* nested, or an apostrophe */
	if (m.closes && !(m.sort == SINGLE && is_possessive(p, i)))
	{
		bool		added = add_quotation(p, i, i);

		p->open = AA_NONE;
		return added;
	}
	return m.opens ? handle_second_open(p, i) : true;
}

/* Is it a finite verb that brings words in marks, and no noun: said, not: claims? */
static bool
is_quoting(const pairing *p, uint32_t i)
{
	uint64_t	classes = p->article->classes[i];

	return (classes & AA_LEX_QUOTES) && (classes & (AA_LEX_THIRD | AA_LEX_PAST)) && (classes & AA_LEX_BARE);
}

/*
 * “We go, said Helen Marsh.  “We go, she said.  The closing mark was lost before
 * the clause that says whose words they are: the comma there, or AA_NONE.
 */
static uint32_t
find_lost_end(const pairing *p)
{
	for (uint32_t i = p->open + 2; i + 2 < p->end; i++)
	{
		if (token_at(p, i)->mark == ',' &&
			((is_quoting(p, i + 1) && (token_at(p, i + 2)->flags & AA_TOKEN_CAPITAL)) ||
			 (is_quoting(p, i + 2) && (p->article->classes[i + 1] & AA_LEX_SUBJECT) &&
			  (p->article->classes[i + 1] & (AA_LEX_MASCULINE | AA_LEX_FEMININE)))))
			return i;
	}
	return AA_NONE;
}

/* The block ends and its quotation is open. */
static bool
close_at_end(pairing *p)
{
	uint32_t	before = p->article->nquotations;
	uint32_t	comma;
	uint32_t	end;

	if (p->sort == SINGLE && !goes_on(p, SINGLE) && !begins_utterance(p, p->open))
		return true;			/* an apostrophe after all */
	comma = find_lost_end(p);
	if (comma != AA_NONE)
		return add_quotation(p, comma + 1, AA_NONE);
	end = utterance_end(p, p->end);
	if (!add_quotation(p, end != AA_NONE ? end : p->end, AA_NONE))
		return false;
	if (p->article->nquotations > before)
		p->article->quotations[before].continues = goes_on(p, p->sort);
	return true;
}

/* The next token from i on that is a quotation mark, or end. */
static uint32_t
next_mark(const aa_article *article, uint32_t i, uint32_t end)
{
	const aa_token *token = article->tokens + i;
	const aa_token *behind = article->tokens + end;

	while (token < behind && !is_mark_token(token))
		token++;
	return (uint32_t) (token - article->tokens);
}

bool
aa_find_quotations(aa_article *article)
{
	for (uint32_t b = 0; b < article->nblocks; b++)
	{
		pairing		p = {article, b, article->blocks[b].first_token,
						 article->blocks[b].end_token, AA_NONE, NO_MARK, AA_NONE, false};

		for (uint32_t i = next_mark(article, p.first, p.end); i < p.end; i = next_mark(article, i + 1, p.end))
		{
			if (!aa_tick(article, token_at(&p, i)->start) || !handle_mark(&p, i))
				return false;
		}
		if (p.open != AA_NONE && !close_at_end(&p))
			return false;
	}
	return true;
}
