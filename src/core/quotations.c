/*-------------------------------------------------------------------------
 *
 * quotations.c
 *	  Pairs quotation marks.
 *
 * Pairing begins afresh in each block: one article in ten has unbalanced marks,
 * and none of them may shift what follows.  Marks pair by the side they look to
 * rather than by kind: “ closed by ", wrong-way ” … “, ``…'' and two
 * apostrophes all occur.  Single marks count only where no other quotation is
 * open, and are told from apostrophes, possessives and years.
 *
 * A quotation that a block leaves open goes on in the next block if that begins
 * with an opening mark of the same sort; otherwise it ends with its block.
 *
 *-------------------------------------------------------------------------
 */
#include "quotation_marks.h"

#include "memory.h"
#include "stages.h"
#include "words.h"

/* The end of a quotation is looked for over so many tokens. */
#define MAX_QUOTATION 400
/* Remarks in brackets behind an utterance have at most so many tokens. */
#define MAX_REMARK 24
/* A lost closing mark is believed in where so many tokens follow. */
#define MIN_UTTERANCE 4
/* A speaker's label in capitals has at most so many words. */
#define MAX_LABEL_WORDS 4

static bool
is_mark_token(const aa_token *token)
{
	uint8_t		class;

	/* most tokens are words, and most signs these two */
	if (token->mark == 0 || token->mark == ',' || token->mark == '.')
		return false;
	class = aa_class_of(token);
	return class == AA_CHAR_MARK || class == AA_CHAR_APOSTROPHE;
}

/*
 * “MAYOR: We go.  A transcript in marks has its speakers' labels inside of them:
 * the token behind the label, or i where none begins.
 */
static uint32_t
behind_label(const aa_pairing *p, uint32_t i)
{
	uint32_t	k = i;

	while (k < p->end && k - i < MAX_LABEL_WORDS && aa_paired_token(p, k)->kind == AA_TOKEN_WORD &&
		   (aa_paired_token(p, k)->flags & (AA_TOKEN_ALL_CAPITALS | AA_TOKEN_ABBREVIATION)))
		k++;
	return k > i && k + 1 < p->end && aa_paired_token(p, k)->mark == ':' ? k + 1 : i;
}

/* “(CROSSTALK) */
static bool
is_remark(const aa_pairing *p, uint32_t i, uint32_t end)
{
	if (end <= i || aa_paired_token(p, i)->mark != '(' || end - i > MAX_REMARK)
		return false;
	while (end > i && aa_paired_token(p, end - 1)->mark != ')' && (aa_paired_token(p, end - 1)->flags & AA_TOKEN_END_MARK))
		end--;
	return aa_paired_token(p, end - 1)->mark == ')';
}

static bool
add_quotation(aa_pairing *p, uint32_t end, uint32_t close)
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
give_up(aa_pairing *p, uint32_t at)
{
	for (uint32_t i = at; i > p->open + 1; i--)
	{
		if (aa_paired_token(p, i)->flags & AA_TOKEN_SENTENCE_START)
			return add_quotation(p, i, AA_NONE);
	}
	return true;
}

/* Does the block open with a mark of this sort? */
static bool
opens_with(const aa_article *article, uint32_t block, aa_mark_sort sort)
{
	const aa_block *b = &article->blocks[block];
	aa_pairing	p = {(aa_article *) article, block, b->first_token, b->end_token,
					 AA_NONE, AA_MARK_NONE, AA_NONE, false};
	aa_quotation_mark m;

	if (b->first_token >= b->end_token || !is_mark_token(aa_paired_token(&p, b->first_token)))
		return false;
	m = aa_read_mark(&p, b->first_token);
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
goes_on(const aa_pairing *p, aa_mark_sort sort)
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
begins_utterance(const aa_pairing *p, uint32_t i)
{
	if (i + MIN_UTTERANCE >= p->end || aa_is_spaced(p, i + 1) ||
		!(aa_paired_token(p, i + 1)->flags & AA_TOKEN_CAPITAL))
		return false;
	return i == p->first || aa_paired_token(p, i - 1)->mark == ':' ||
		(aa_paired_token(p, i - 1)->flags & AA_TOKEN_END_MARK) ||
		(p->article->classes[i - 1] & AA_WORD_QUOTED);
}

static bool
open_mark(aa_pairing *p, uint32_t i, aa_mark_sort sort)
{
	if (sort == AA_MARK_SINGLE && i != p->first && !aa_single_mark_closes(p, i) &&
		!goes_on(p, AA_MARK_SINGLE) && !begins_utterance(p, i))
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
utterance_end(const aa_pairing *p, uint32_t i)
{
	uint32_t	limit = i > p->open + MAX_REMARK ? i - MAX_REMARK : p->open;
	uint32_t	end = i;

	for (uint32_t k = i; k-- > limit + 1;)
	{
		if (k + 1 == end && (aa_paired_token(p, k)->flags & AA_TOKEN_END_MARK))
			return end;
		if (k + 1 == end && aa_paired_token(p, k)->mark != ')')
			break;
		if (aa_paired_token(p, k)->mark == '(')
			end = k;
	}
	return AA_NONE;
}

/*
 * “One sentence. “Another.”  Where paragraphs have been run together, each
 * begins with a mark: the piece before ends, and the quotation goes on.
 */
static bool
open_piece(aa_pairing *p, uint32_t i, uint32_t end)
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
find_inner_close(const aa_pairing *p, uint32_t i)
{
	uint32_t	inner = AA_NONE;

	for (uint32_t j = i + 2; j < p->end && j < i + MAX_QUOTATION; j++)
	{
		aa_quotation_mark m;

		if (!is_mark_token(aa_paired_token(p, j)))
			continue;
		m = aa_read_mark(p, j);
		if (m.sort != p->sort || (m.sort == AA_MARK_SINGLE && m.closes && aa_is_possessive_mark(p, j)))
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
overrules(const aa_pairing *p, uint32_t i)
{
	if (p->sort != AA_MARK_DOUBLE)
		return false;
	if (aa_paired_token(p, i)->mark != '"')
		return true;
	if (!aa_is_spaced(p, i) || i + 1 >= p->end || aa_is_spaced(p, i + 1) || !(aa_paired_token(p, i + 1)->flags & AA_TOKEN_CAPITAL))
		return false;
	for (uint32_t k = i; k > p->open + 1 && i - k < MAX_QUOTATION; k--)
	{
		if (aa_paired_token(p, k)->flags & AA_TOKEN_SENTENCE_START)
			return true;
	}
	return false;
}

/* A mark of the sort that is open looks as if it opened another quotation. */
static bool
handle_second_open(aa_pairing *p, uint32_t i)
{
	uint32_t	end = utterance_end(p, i);

	if (aa_is_spaced(p, i) && end != AA_NONE)
		return open_piece(p, i, end);
	p->inner_close = find_inner_close(p, i);
	if (p->inner_close == AA_NONE && overrules(p, i))
		return open_mark(p, i, p->sort);
	return true;
}

/* He said."She did: a straight mark that opens, for all that no blank says so */
static bool
opens_behind_stop(const aa_pairing *p, uint32_t i)
{
	return aa_paired_token(p, i)->mark == '"' && aa_is_behind_stop(p, i) && i + 1 < p->end &&
		!aa_is_spaced(p, i + 1) && (aa_paired_token(p, i + 1)->flags & AA_TOKEN_CAPITAL);
}

/*
 * 'It's time to say 'no,'' he said: two apostrophes end what one opened, unless
 * two have opened something within it.
 */
static aa_quotation_mark
read_pair(aa_pairing *p, aa_quotation_mark m)
{
	bool		opens = m.opens && !m.closes;

	if (!opens && !p->inner_pair)
		m.sort = AA_MARK_SINGLE;
	p->inner_pair = opens;
	return m;
}

static bool
handle_mark(aa_pairing *p, uint32_t i)
{
	aa_quotation_mark m = aa_read_mark(p, i);

	if (m.sort == AA_MARK_NONE)
		return true;
	if (p->open == AA_NONE)
		return m.opens || opens_behind_stop(p, i) ? open_mark(p, i, m.sort) : true;
	if (p->sort == AA_MARK_SINGLE && m.sort == AA_MARK_DOUBLE && aa_paired_token(p, i)->mark == '\'')
		m = read_pair(p, m);
	if (m.sort != p->sort || i == p->inner_close)
		return true;			/* nested, or an apostrophe */
	if (m.closes && !(m.sort == AA_MARK_SINGLE && aa_is_possessive_mark(p, i)))
	{
		bool		added = add_quotation(p, i, i);

		p->open = AA_NONE;
		return added;
	}
	return m.opens ? handle_second_open(p, i) : true;
}

/* Is it a finite verb that brings words in marks, and no noun: said, not: claims? */
static bool
is_quoting(const aa_pairing *p, uint32_t i)
{
	uint64_t	classes = p->article->classes[i];

	return (classes & AA_LEX_QUOTES) && (classes & (AA_LEX_THIRD | AA_LEX_PAST)) && (classes & AA_LEX_BARE);
}

/*
 * “We go, said Helen Marsh.  “We go, she said.  The closing mark was lost before
 * the clause that says whose words they are: the comma there, or AA_NONE.
 */
static uint32_t
find_lost_end(const aa_pairing *p)
{
	for (uint32_t i = p->open + 2; i + 2 < p->end; i++)
	{
		if (aa_paired_token(p, i)->mark == ',' &&
			((is_quoting(p, i + 1) && (aa_paired_token(p, i + 2)->flags & AA_TOKEN_CAPITAL)) ||
			 (is_quoting(p, i + 2) && (p->article->classes[i + 1] & AA_LEX_SUBJECT) &&
			  (p->article->classes[i + 1] & (AA_LEX_MASCULINE | AA_LEX_FEMININE)))))
			return i;
	}
	return AA_NONE;
}

/* The block ends and its quotation is open. */
static bool
close_at_end(aa_pairing *p)
{
	uint32_t	before = p->article->nquotations;
	uint32_t	comma;
	uint32_t	end;

	if (p->sort == AA_MARK_SINGLE && !goes_on(p, AA_MARK_SINGLE) && !begins_utterance(p, p->open))
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
		aa_pairing	p = {article, b, article->blocks[b].first_token,
						 article->blocks[b].end_token, AA_NONE, AA_MARK_NONE, AA_NONE, false};

		for (uint32_t i = next_mark(article, p.first, p.end); i < p.end; i = next_mark(article, i + 1, p.end))
		{
			if (!aa_tick(article, aa_paired_token(&p, i)->start) || !handle_mark(&p, i))
				return false;
		}
		if (p.open != AA_NONE && !close_at_end(&p))
			return false;
	}
	return true;
}
