/*-------------------------------------------------------------------------
 *
 * block_lists.c
 *	  Finds the items of lists.
 *
 * An item has a bullet or a number.  Where these were lost, a colon or a
 * heading announces several lines that look alike, as paragraphs do not.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "block_looks.h"

/* Fewer lines that have lost their bullets are no list. */
#define MIN_LIST 3
#define MAX_ITEM_WORDS 45
/* Whole sentences that do not begin alike are paragraphs if they are longer. */
#define MAX_SENTENCE_WORDS 20
/* Words that announce links stand so near the colon. */
#define MAX_ANNOUNCING_TOKENS 6
/* "Tolls: …", "Rail links- …": what an item is about has so many tokens. */
#define MAX_TOPIC_TOKENS 7
#define MIN_TOPIC_ITEM_WORDS 8
/* So many questions below a colon are a list, and so many that nothing announces. */
#define MIN_QUESTIONS 2
#define MIN_QUESTIONS_ALONE 5
#define MIN_QUESTION_WORDS 8
/* A heading that announces them, if no colon does. */
#define MAX_HEADING_WORDS 8
/* "; and" */
#define MAX_JOINING_LETTERS 3
/* Verbs that begin a line whose subject the text above has named: "Keep", "Are" */
#define PREDICATE_STARTS (AA_LEX_BASE | AA_LEX_BE)

/*----------
 * Bullets and numbers.
 *----------
 */

/* • · ▪ ● ► ‣ and two of private use */
static bool
is_bullet(const aa_token *token)
{
	static const uint16_t bullets[] = {
		0x2022,
		0x00B7,
		0x25AA,
		0x25CF,
		0x25BA,
		0x2023,
		0xF0A3,
		0xF0B7,
	};

	for (size_t n = 0; n < sizeof(bullets) / sizeof(bullets[0]); n++)
	{
		if (token->mark == bullets[n])
			return true;
	}
	return false;
}

/* "(a) ", "(12) ", "[3] " */
static bool
is_lettered(const aa_token *open)
{
	return ((open->mark == '(' && open[2].mark == ')') || (open->mark == '[' && open[2].mark == ']')) &&
		aa_token_length(&open[1]) <= 2 &&
		(open[1].kind == AA_TOKEN_NUMBER ||
		 ((open[1].flags & AA_TOKEN_LOWER) && aa_token_length(&open[1]) == 1));
}

/* A bullet, "(a) ", or "1. " */
bool
aa_is_list_item(const aa_labeler *l, uint32_t i)
{
	const aa_token *first = aa_token_at(l, aa_block_at(l, i)->first_token);

	if (l->looks[i].tokens < 3)
		return l->looks[i].tokens == 2 && is_bullet(first);
	return is_bullet(first) || is_lettered(first) ||
		(first->kind == AA_TOKEN_NUMBER && aa_token_length(first) <= 2 &&
		 (first[1].mark == '.' || first[1].mark == ')' || first[1].mark == '-') &&
		 !(first[1].flags & AA_TOKEN_SPACE_BEFORE) && (first[2].flags & AA_TOKEN_SPACE_BEFORE));
}

/*
 * The mark that the block begins with, if other lines that begin with it make it
 * a bullet; 0 if there is none.  A stop, a quotation mark and markup are none.
 */
static uint16_t
bullet_of(const aa_labeler *l, uint32_t i)
{
	const aa_token *first = aa_token_at(l, aa_block_at(l, i)->first_token);
	uint8_t		class = aa_class_of(first);

	if (!aa_is_text(l, i) || l->looks[i].tokens < 2 || l->looks[i].words == 0 || class == AA_CHAR_LETTER ||
		class == AA_CHAR_OPEN || class == AA_CHAR_CLOSE || class == AA_CHAR_MARK ||
		class == AA_CHAR_APOSTROPHE || first->mark == '<' || (first->flags & AA_TOKEN_END_MARK))
		return 0;
	return first->mark;
}

/* Pictures and adverts may stand between the lines of a list. */
static bool
is_between_items(const aa_labeler *l, uint32_t i)
{
	aa_block_kind kind = aa_block_at(l, i)->kind;

	return kind == AA_BLOCK_PROMO || kind == AA_BLOCK_CAPTION || kind == AA_BLOCK_CREDIT;
}

/* "- ", "* " and "~" before two lines or more, with nothing but adverts and pictures between them */
void
aa_label_marked_lines(aa_labeler *l)
{
	for (uint32_t i = 0; i < aa_nblocks(l); i++)
	{
		uint16_t	mark = bullet_of(l, i);
		uint32_t	last = i;
		uint32_t	end = i + 1;

		for (; mark != 0 && end < aa_nblocks(l); end++)
		{
			if (bullet_of(l, end) == mark)
				last = end;
			else if (!is_between_items(l, end))
				break;
		}
		for (uint32_t item = i; last > i && item <= last; item++)
		{
			if (aa_is_text(l, item))
				aa_block_at(l, item)->kind = AA_BLOCK_LIST_ITEM;
		}
		i = end - 1;
	}
}

/*----------
 * Bullets that are lost.
 *----------
 */

/* May it be one of several lines of so many words below what announces them? */
static bool
may_be_item(const aa_labeler *l, uint32_t i, uint32_t most)
{
	const aa_looks *k = &l->looks[i];

	return aa_is_text(l, i) && k->words > 0 && k->words <= most && k->last_mark != ':' &&
		k->last_mark != ',' && !(k->ends && aa_begins_quoted(l, i));
}

/* Does it end as a sentence?  A few words may end in an abbreviation: "Daily News, Springfield, Ill." */
static bool
is_stopped(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];
	uint32_t	last = aa_block_at(l, i)->end_token - 1;
	const aa_token *word = aa_token_at(l, last - (k->last_mark == '.' && k->tokens > 1));

	return k->ends && (k->words > MAX_HEADING_WORDS || aa_is_stop(l, last) || !(word->flags & AA_TOKEN_CAPITAL));
}

/* The first block from i on that may be no item, or differs in ending. */
static uint32_t
behind_items(const aa_labeler *l, uint32_t i, bool ends, uint32_t most)
{
	while (i < aa_nblocks(l) && may_be_item(l, i, most) && is_stopped(l, i) == ends)
		i++;
	return i;
}

/* Do two lines begin with the same word, both with a number, a verb, or CAPITALS? */
static bool
begin_alike(const aa_labeler *l, uint32_t i, uint32_t j)
{
	const aa_token *a = aa_token_at(l, aa_block_at(l, i)->first_token);
	const aa_token *b = aa_token_at(l, aa_block_at(l, j)->first_token);
	uint64_t	both = aa_word_classes(l->article, a) & aa_word_classes(l->article, b);

	if (a->kind != AA_TOKEN_WORD || b->kind != AA_TOKEN_WORD)
		return a->kind == b->kind && a->kind != AA_TOKEN_PUNCTUATION;
	return ((aa_word_classes(l->article, a) & PREDICATE_STARTS) &&
			(aa_word_classes(l->article, b) & PREDICATE_STARTS)) ||
		(!(both & (AA_LEX_DETERMINER | AA_LEX_PRONOUN | AA_LEX_CONJUNCTION)) && aa_same_token(l, a, b)) ||
		(aa_token_length(a) > 1 && aa_token_length(b) > 1 && (a->flags & b->flags & AA_TOKEN_ALL_CAPITALS));
}

/* Do at least half of the lines begin like the one above? */
static bool
are_alike(const aa_labeler *l, uint32_t i, uint32_t end)
{
	uint32_t	alike = 0;

	for (uint32_t k = i + 1; k < end; k++)
		alike += begin_alike(l, k - 1, k);
	return 2 * alike >= end - i - 1;
}

/*
 * The block behind the whole sentences from i on that are a list: what follows
 * is no text, or longer, and they are short or begin alike.
 */
static uint32_t
behind_sentences(const aa_labeler *l, uint32_t i)
{
	uint32_t	end = behind_items(l, i, true, MAX_SENTENCE_WORDS);

	if (end < aa_nblocks(l) &&
		(!may_be_item(l, end, MAX_ITEM_WORDS) || !l->looks[end].ends || end >= i + MIN_LIST))
		return end;
	end = behind_items(l, i, true, MAX_ITEM_WORDS);
	return end < aa_nblocks(l) && are_alike(l, i, end) ? end : i;
}

/* "Tolls: Lorries pay …": text of some length, that begins with what it is about */
static bool
has_topic(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_token *token = aa_token_at(l, block->first_token);
	uint32_t	limit = block->first_token + MAX_TOPIC_TOKENS;

	if (!aa_is_text(l, i) || !l->looks[i].ends || l->looks[i].words < MIN_TOPIC_ITEM_WORDS ||
		!(token->flags & AA_TOKEN_CAPITAL))
		return false;
	for (uint32_t t = block->first_token + 1; t + 1 < block->end_token && t < limit; t++)
	{
		token = aa_token_at(l, t);
		if ((token->mark == ':' || aa_is_dash(token)) && !(token->flags & AA_TOKEN_SPACE_BEFORE) &&
			(token[1].flags & AA_TOKEN_SPACE_BEFORE))
			return true;
		if (token->flags & AA_TOKEN_END_MARK)
			return false;
	}
	return false;
}

/* Is it the end of the block above, that was taken twice: "Tolls: Lorries pay …", "Lorries pay …"? */
static bool
is_end_again(const aa_labeler *l, uint32_t i)
{
	aa_span		span = aa_block_at(l, i)->span;
	aa_span		above = i > 0 ? aa_block_at(l, i - 1)->span : span;
	uint32_t	length = span.end - span.start;

	if (!aa_is_text(l, i))
		return false;
	return (l->looks[i].repeated && l->looks[i].copy_of + 1 == i) ||
		(length < above.end - above.start &&
		 memcmp(l->article->text + span.start, l->article->text + above.end - length, length) == 0);
}

static bool
is_topic_item(const aa_labeler *l, uint32_t i)
{
	return has_topic(l, i) || is_end_again(l, i);
}

static bool
is_question_item(const aa_labeler *l, uint32_t i)
{
	return l->looks[i].last_mark == '?' && may_be_item(l, i, MAX_ITEM_WORDS);
}

/* The first block from i on for which the test does not hold. */
static uint32_t
behind_like(const aa_labeler *l, uint32_t i, bool (*test)(const aa_labeler *, uint32_t))
{
	while (i < aa_nblocks(l) && test(l, i))
		i++;
	return i;
}

/* The block behind the list below a colon, i if there is none. */
static uint32_t
behind_list(const aa_labeler *l, uint32_t i)
{
	uint32_t	end = behind_like(l, i, is_topic_item);

	if (end >= i + MIN_LIST)
		return end;
	end = behind_like(l, i, is_question_item);
	if (end >= i + MIN_QUESTIONS)
		return end;
	end = is_stopped(l, i) ? behind_sentences(l, i) : behind_items(l, i, false, MAX_ITEM_WORDS);
	return end >= i + MIN_LIST ? end : i;
}

/* "The town sold the bridge. More from Daily News:" */
static bool
announces_links(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	uint32_t	t = block->end_token > block->first_token + MAX_ANNOUNCING_TOKENS ?
		block->end_token - MAX_ANNOUNCING_TOKENS :
		block->first_token;

	for (; t < block->end_token; t++)
	{
		if ((aa_token_at(l, t)->flags & AA_TOKEN_CAPITAL) &&
			(aa_find_phrase(l->article, t, block->end_token) & AA_LEX_PROMO))
			return true;
	}
	return false;
}

/* A writer's own questions in a row are short, or go on from each other. */
static bool
is_full_question(const aa_labeler *l, uint32_t i)
{
	return is_question_item(l, i) && l->looks[i].words >= MIN_QUESTION_WORDS &&
		!(l->looks[i].start & AA_LEX_CONJUNCTION);
}

/* The block behind full questions in a row, i if there are too few. */
static uint32_t
behind_questions(const aa_labeler *l, uint32_t i)
{
	uint32_t	end = behind_like(l, i, is_full_question);

	return end >= i + MIN_QUESTIONS_ALONE ? end : i;
}

/*
 * What a colon announces in several lines that are alike is a list, or links if
 * that is what it announces; so are many questions, whatever is above.
 */
void
aa_label_colon_lists(aa_labeler *l)
{
	for (uint32_t i = 0; i + MIN_QUESTIONS < aa_nblocks(l); i++)
	{
		/* "OPINION:" over all text announces no list */
		bool		announced = aa_is_text(l, i) && l->looks[i].last_mark == ':' &&
			(i > 0 || l->looks[i].shouted < l->looks[i].words);
		uint32_t	end = announced ? behind_list(l, i + 1) : behind_questions(l, i + 1);

		aa_label_all(l, i + 1, end, announced && announces_links(l, i) ? AA_BLOCK_PROMO : AA_BLOCK_LIST_ITEM);
	}
}

/* "a toll for lorries;", "a new deck; and" */
static bool
is_one_of_series(const aa_labeler *l, uint32_t i)
{
	const aa_token *last = aa_token_at(l, aa_block_at(l, i)->end_token - 1);

	if (!aa_is_text(l, i) || l->looks[i].tokens < 3)
		return false;
	return last->mark == ';' ||
		((last->flags & AA_TOKEN_LOWER) && aa_token_length(last) <= MAX_JOINING_LETTERS && last[-1].mark == ';');
}

/* Two or more lines that a semicolon joins, and the one that they are joined to. */
void
aa_label_series(aa_labeler *l)
{
	for (uint32_t i = 0; i < aa_nblocks(l); i++)
	{
		uint32_t	end = i;

		while (end < aa_nblocks(l) && is_one_of_series(l, end))
			end++;
		if (end < i + 2)
			continue;
		if (end < aa_nblocks(l) && aa_is_text(l, end))
			end++;
		aa_label_all(l, i, end, AA_BLOCK_LIST_ITEM);
		i = end - 1;
	}
}

/* Inside of the text several lines without a stop below a heading are a list, too. */
void
aa_label_open_lists(aa_labeler *l)
{
	uint32_t	i = 0;

	while (i < aa_nblocks(l) && !(aa_is_text(l, i) && aa_is_running_text(&l->looks[i])))
		i++;
	while (++i + MIN_LIST < aa_nblocks(l))
	{
		uint32_t	end = behind_items(l, i, false, MAX_ITEM_WORDS);

		if (end - i > MIN_LIST && l->looks[i].words <= MAX_HEADING_WORDS)
		{
			aa_block_at(l, i)->kind = AA_BLOCK_SUBHEADING;
			aa_label_all(l, i + 1, end, AA_BLOCK_LIST_ITEM);
		}
		i = end;
	}
}
