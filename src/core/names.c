/*-------------------------------------------------------------------------
 *
 * names.c
 *	  Finds where an article names somebody, with titles.
 *
 * A name is a run of capitalised words that are not function words
 * (name_runs.c; names_among_nouns.c where nouns have capitals, too).  Titles and
 * whatever else stands before it (Labour MP, US secretary of state) belong to
 * the mention, but not to the name.
 *
 *-------------------------------------------------------------------------
 */
#include "name_finder.h"

#include "bits.h"
#include "language.h"
#include "memory.h"
#include "stages.h"
#include "words.h"

/* So many words may stand before a name as titles and the like. */
#define MAX_TITLE_WORDS 8

/*
 * Is most of the block's words capitalised, as they are not by themselves: "Mayor Says Bridge Will Open"?
 * Not in a sentence that is full of names: "Also on board is Mayor Helen Marsh."
 */
static bool
is_title_case(const aa_article *article, const aa_block *block)
{
	uint32_t	words = 0,
				others = 0;
	bool		stopped = block->end_token > block->first_token && article->tokens[block->end_token - 1].mark == '.';
	uint32_t	most = stopped ? 0 : 8; /* more are more than 20 % of 40 */

	if (article->language->capital_nouns)
		return false;
	for (uint32_t i = block->first_token; i < block->end_token && words < 40 && others <= most; i++)
	{
		const aa_token *token = &article->tokens[i];
		bool		counts = (token->kind == AA_TOKEN_WORD) & (aa_token_length(token) >= 4);

		words += counts;
		others += counts & !(token->flags & AA_TOKEN_CAPITAL);
	}
	return words >= 4 && others <= most && others * 10 <= words * 2;
}

/*
 * Can the word before i be no title of what begins there: the Prime Minister's[ Questions]; das junge
 * Jazz-[Ensemble], an adjective; Marsh accused[ Orme], not "the accused"?
 */
static bool
is_parted_from_title(const aa_finder *f, uint32_t i)
{
	uint64_t	classes = aa_finder_classes(f, i - 1);

	if (!aa_finds_word(f, i - 1) || !(aa_finder_token(f, i)->flags & AA_TOKEN_SPACE_BEFORE) ||
		aa_finds_possessive(f, i - 1))
		return true;
	if (f->article->language->capital_nouns && !aa_is_capital_noun(f->article, aa_finder_token(f, i - 1)))
		return true;
	return (classes & AA_LEX_CUE_CLASS) && (classes & (AA_LEX_THIRD | AA_LEX_PAST));
}

/*
 * Extend the mention to the left over titles in lower case and the like.  Only a title or role next to
 * the name draws places and bodies in, and it does not begin in the middle of a phrase.
 */
static uint32_t
mention_start(const aa_finder *f, uint32_t first)
{
	const uint64_t titles = AA_LEX_TITLE | AA_LEX_ROLE;
	const uint64_t kinds = titles | AA_LEX_PLACE | AA_LEX_ORGANISATION;
	uint32_t	limit = first > f->taken + MAX_TITLE_WORDS ? first - MAX_TITLE_WORDS : f->taken;
	uint32_t	start = first;

	if (limit < f->first)
		limit = f->first;
	for (uint32_t i = first; i > limit && !is_parted_from_title(f, i); i--)
	{
		uint64_t	classes = aa_finder_classes(f, i - 1);
		bool		wanted = (classes & kinds) && !(classes & AA_LEX_DETERMINER);

		if (!wanted && !(classes & AA_WORD_INSIDE))
			break;
		if (wanted && start == first && !(classes & (titles | AA_WORD_INSIDE)))
			break;
		if (wanted)
			start = i - 1;
	}
	while (start < first && (aa_finder_classes(f, start) & AA_WORD_INSIDE))
		start++;
	return start;
}

aa_mention *
aa_add_mention(aa_finder *f, aa_mention_kind kind, uint32_t first, uint32_t name, uint32_t end)
{
	aa_mention *mention = aa_push(f->article, mentions, nmentions, maxmentions);

	if (mention == NULL)
		return NULL;
	mention->kind = (uint8_t) kind;
	mention->first_token = first;
	mention->name_token = name;
	mention->end_token = end;
	mention->entity = AA_NONE;
	mention->unnamed = 0;
	f->taken = end;
	return mention;
}

/* South [Carolina] Republican: still the place, not somebody of that name */
static bool
is_rest_of_place(const aa_finder *f, uint32_t i)
{
	return (aa_finder_classes(f, i) & AA_WORD_INSIDE) && i > f->first && aa_finds_capital(f, i - 1) &&
		!(aa_word_classes(f->article, aa_finder_token(f, i - 1)) & AA_LEX_DEFINITE);
}

/* The speaker of the House Helen Marsh: a phrase that begins before the run of capitals is no part of it */
static void
leave_phrase_before(const aa_finder *f, aa_name_run *run)
{
	if (!(aa_finder_classes(f, run->name) & AA_LEX_GIVEN))
		return;
	while (run->first < run->name && (aa_finder_classes(f, run->first) & AA_WORD_INSIDE))
		run->first++;
}

/* King said, where the article knows Rosa King: a run that is but a title is her name, too */
static bool
is_known_surname(const aa_finder *f, const aa_name_run *run)
{
	return run->name == run->end && run->end == run->first + 1 &&
		!(run->first > f->first && aa_finds_definite(f, run->first - 1)) && aa_finds_surname(f, run->first);
}

/* The run of capitals at i, which may begin a name, and the name in it; an empty one if there is none. */
static aa_name_run
find_run(const aa_finder *f, uint32_t i)
{
	aa_name_run run = {i, i, aa_name_run_end(f, i)};

	if (run.end == i)
		return run;
	if (f->article->language->capital_nouns)
		aa_find_among_nouns(f, &run);
	else
		run.name = aa_name_start(f, run.first, run.end);
	leave_phrase_before(f, &run);
	if (is_known_surname(f, &run))
		run.name = run.first;
	return run;
}

/* A name with its titles at i; *next is set behind what was looked at. */
static bool
find_name(aa_finder *f, uint32_t i, uint32_t *next)
{
	aa_name_run run;

	*next = i;
	if (aa_is_label(f->article, i))
		*next = f->begins = i + aa_phrase_length(f->article, i);
	if (*next > i || is_rest_of_place(f, i) || !aa_finds_name_word(f, i) || !aa_may_begin_name(f, i))
		return true;
	run = find_run(f, i);
	*next = run.first;
	/* titles alone: "President", "the Prime Minister" are roles */
	if (run.name == run.end)
		return true;
	*next = run.end = aa_skip_suffix(f, run.end);
	return aa_add_mention(f, AA_MENTION_NAME, mention_start(f, run.first), run.name, run.end) != NULL;
}

/*
 * The next token from i on that may begin a mention; the sentence's end if there
 * is none, or the work is to stop.
 */
static uint32_t
next_beginning(const aa_finder *f, uint32_t i)
{
	i = aa_next_bit(f->beginnings, i, f->end);
	return i == f->end || aa_tick(f->article, aa_finder_token(f, i)->start) ? i : f->end;
}

/* Has it a capital, or what may stand for one?  Most beginnings are "the", or nouns. */
static bool
may_be_name(const aa_finder *f, uint32_t i)
{
	return !(aa_finder_token(f, i)->flags & AA_TOKEN_PLAIN);
}

/* A title, "the", or a phrase that may begin with it */
static bool
may_be_role(const aa_finder *f, uint32_t i)
{
	return (f->article->classes[i] & (AA_LEX_TITLE | AA_LEX_DEFINITE | AA_LEX_PLACE | AA_WORD_MORE)) != 0;
}

static bool
find_in_sentence(aa_finder *f)
{
	f->taken = f->begins = f->first;
	for (uint32_t i = f->first, next; (i = next_beginning(f, i)) < f->end; i = next > i ? next : i + 1)
	{
		bool		ok = true;

		next = i;
		if (f->article->classes[i] & AA_LEX_PRONOUN)
			ok = aa_find_pronoun(f, i, &next);
		/* a name with a title must be tried before the role alone */
		if (ok && next == i && may_be_name(f, i) && !aa_finds_role_of_place(f, i))
			ok = find_name(f, i, &next);
		if (ok && next == i && may_be_role(f, i))
			ok = aa_find_role(f, i, &next);
		if (!ok)
			return false;
	}
	return f->article->status == AA_OK;
}

/*
 * All tokens that may begin a mention, as a set of bits; NULL if there is no room.  Names begin
 * with a capital or a particle, pronouns that may mean somebody have a gender, "the" and bodies are of their
 * class; most words are nothing of that.  Which ones cannot be foreseen, so that no branch asks.
 */
static uint64_t *
find_beginnings(aa_article *article)
{
	const uint64_t kinds = AA_LEX_MASCULINE | AA_LEX_FEMININE | AA_LEX_DEFINITE | AA_LEX_ORGANISATION |
		AA_LEX_MEDIA | AA_LEX_PLACE;
	uint64_t   *bits = NULL;
	uint32_t	max = 0;

	if (!aa_grow_array(article, (void **) &bits, &max, article->ntokens / 64 + 1, sizeof(uint64_t)))
		return NULL;
	for (uint32_t first = 0; first < article->ntokens; first += 64)
	{
		const aa_token *tokens = article->tokens + first;
		const uint64_t *classes = article->classes + first;
		uint32_t	n = article->ntokens - first < 64 ? article->ntokens - first : 64;
		uint64_t	set = 0;

		/* from the last one on, so that each moves up to its place */
		while (n-- > 0)
			set = set << 1 |
				(((tokens[n].kind == AA_TOKEN_WORD) & !(tokens[n].flags & AA_TOKEN_PLAIN)) |
				 ((classes[n] & kinds) != 0));
		bits[first / 64] = set;
	}
	return bits;
}

static bool
find_mentions(aa_article *article, const uint64_t *beginnings)
{
	aa_surnames surnames;

	aa_find_surnames(article, beginnings, &surnames);
	for (uint32_t s = 0; s < article->nsentences; s++)
	{
		const aa_sentence *sentence = &article->sentences[s];
		aa_finder	f = {.article = article,
						 .beginnings = beginnings,
						 .surnames = &surnames,
						 .first = sentence->first_token,
						 .end = sentence->end_token,
						 .title_case = article->blocks[sentence->block].title_case};

		if (!find_in_sentence(&f))
			return false;
	}
	return true;
}

bool
aa_find_names(aa_article *article)
{
	uint64_t   *beginnings = find_beginnings(article);
	bool		ok = beginnings != NULL;

	for (uint32_t b = 0; b < article->nblocks; b++)
		article->blocks[b].title_case = is_title_case(article, &article->blocks[b]);
	ok = ok && find_mentions(article, beginnings);
	aa_release(article, beginnings);
	return ok && aa_resolve_mentions(article);
}
