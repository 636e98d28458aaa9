/*-------------------------------------------------------------------------
 *
 * described_people.c
 *	  Resolves sources that describe a person: the head of the agency.
 *
 * A source means a person who is described by the same noun, and by all its other
 * words (descriptions.c), or whoever is named next without a description.
 *
 *-------------------------------------------------------------------------
 */
#include "assembly.h"
#include "descriptions.h"
#include "language.h"
#include "search.h"
#include "words.h"

/* Words of places are alike that begin with so many bytes: Iran, Iranian. */
#define MIN_STEM 4
/* The name of who was described first follows within so many sentences and clauses … */
#define MAX_SENTENCES_TO_NAME 3
#define MAX_CLAUSES_TO_NAME 20
/* … and has not stood in so many mentions before. */
#define MAX_MENTIONS_BEFORE 200

/* The same word, or of the same place: Iran's, Iranian */
static bool
is_alike(const aa_article *article, uint32_t a, uint32_t b)
{
	const char *x = article->text + article->tokens[a].start;
	const char *y = article->text + article->tokens[b].start;

	/* most are not, which is seen at once */
	if ((x[0] ^ y[0]) & ~0x20)
		return false;
	if (aa_name_hash(article, a) == aa_name_hash(article, b))
		return true;
	return (article->tokens[a].flags & article->tokens[b].flags & AA_TOKEN_CAPITAL) &&
		aa_token_length(&article->tokens[a]) >= MIN_STEM && aa_token_length(&article->tokens[b]) >= MIN_STEM &&
		aa_is_same_text(x, y, MIN_STEM);
}

/* US, Iranian, Republican */
static bool
is_of_place(const aa_article *article, uint32_t i)
{
	return (article->tokens[i].flags & AA_TOKEN_CAPITAL) &&
		((article->classes[i] & AA_LEX_PLACE) ||
		 (aa_word_classes(article, &article->tokens[i]) & (AA_LEX_PLACE | AA_LEX_EPITHET)));
}

static bool
has_word(const aa_article *article, aa_run words, uint32_t i)
{
	for (uint32_t k = words.first; k < words.end; k++)
	{
		if (is_alike(article, k, i))
			return true;
	}
	return false;
}

/* The former president is not the president; the police chief may be the chief. */
static bool
is_another_noun(const aa_article *article, const aa_description *of, aa_run source)
{
	for (uint32_t i = of->words.first; i < of->head; i++)
	{
		if ((article->classes[i] & (AA_LEX_ROLE | AA_LEX_TITLE)) &&
			i + aa_phrase_length(article, i) == of->head + 1 &&
			!(article->tokens[i].flags & AA_TOKEN_ALL_CAPITALS) &&
			!(aa_word_classes(article, &article->tokens[i]) &
			  (AA_LEX_PLACE | AA_LEX_ORGANISATION | AA_LEX_COLLECTIVE)) &&
			!has_word(article, source, i))
			return true;
	}
	return false;
}

/* Is somebody's description one with the word, or with one of a place if place? */
static bool
is_described_by(const aa_descriptions *d, uint32_t entity, uint32_t i, bool place)
{
	for (uint32_t k = 0; k < d->n; k++)
	{
		const aa_description *of = &d->found[k];

		if (of->entity != entity)
			continue;
		if (!place && has_word(d->article, of->words, i))
			return true;
		for (uint32_t j = of->words.first; place && j < of->words.end; j++)
		{
			if (is_of_place(d->article, j))
				return true;
		}
	}
	return false;
}

/*
 * How many of the source's words somebody's description has, 0 if it has others
 * but for the place or party of somebody of whom no place is told: the US president.
 */
static uint32_t
fitness(const aa_descriptions *d, const aa_description *of, aa_run source, uint32_t head)
{
	uint32_t	fits = 1;

	if (is_another_noun(d->article, of, source))
		return 0;
	for (uint32_t i = source.first; i < source.end; i++)
	{
		if (i == head || aa_is_description_link(d->article, i))
			continue;
		if (is_described_by(d, of->entity, i, false))
			fits++;
		else if (i > head || !is_of_place(d->article, i) || is_described_by(d, of->entity, i, true))
			return 0;
	}
	return fits;
}

/* The words of a source that is somebody known: the head of the agency, Iran's president */
static aa_run
definite_words(const aa_article *article, aa_run source)
{
	aa_run		none = {0, 0};

	if (source.end > source.first + AA_MAX_DESCRIPTION || source.end < source.first + 2)
		return none;
	if (aa_is_definite(article, source.first))
		source.first++;
	else if (!(aa_ends_in_possessive(article, source.first) && (article->classes[source.first] & AA_LEX_PLACE)))
		return none;
	for (uint32_t i = source.first; i < source.end; i++)
	{
		if (!aa_may_describe(article, i))
			return none;
	}
	return source;
}

static uint32_t
find_described(const aa_descriptions *d, aa_run source)
{
	uint32_t	head = aa_description_head(d->article, source);
	uint32_t	best = AA_NONE;
	uint32_t	most = 0;
	bool		several = false;
	uint64_t	hash;

	if (head == AA_NONE || !aa_is_persons_noun(d->article, source, head))
		return AA_NONE;
	hash = aa_name_hash(d->article, head);
	for (uint32_t i = 0; i < d->n; i++)
	{
		const aa_description *of = &d->found[i];
		uint32_t	fits;

		if (of->hash != hash || of->entity == best)
			continue;
		fits = fitness(d, of, source, head);
		if (fits == 0 || fits < most)
			continue;
		several = fits == most;
		most = fits;
		best = of->entity;
	}
	/* the US president; the French one is another */
	if (source.end > source.first + 1 && is_of_place(d->article, source.first) &&
		(d->article->tokens[source.first].flags & AA_TOKEN_ALL_CAPITALS))
		source.first++;
	if (best == AA_NONE && !d->several &&
		aa_is_one_of(d->article, d->article->language->offices, source.first, source.end))
		return d->governs;
	return several ? AA_NONE : best;
}

/* Robert Kell said: a full name with nothing beside it that tells who that is */
static bool
is_bare(const aa_article *article, const aa_mention *name)
{
	uint32_t	end = name->end_token;

	return name->kind == AA_MENTION_NAME && end > name->name_token + 1 &&
		aa_description_in_front(article, name) == name->name_token &&
		(name->name_token == 0 || article->tokens[name->name_token].flags & AA_TOKEN_SENTENCE_START ||
		 article->tokens[name->name_token - 1].kind != AA_TOKEN_WORD ||
		 (article->classes[name->name_token - 1] & AA_LEX_VERB)) &&
		end < article->ntokens && article->tokens[end].kind == AA_TOKEN_WORD &&
		!(article->classes[end] & (AA_LEX_PREPOSITION | AA_LEX_RELATIVE | AA_LEX_CONJUNCTION));
}

/* Does the text name the entity of mention m there for the first time? */
static bool
is_new(const aa_article *article, uint32_t m)
{
	for (uint32_t i = m; i > 0 && i + MAX_MENTIONS_BEFORE > m; i--)
	{
		const aa_mention *other = &article->mentions[i - 1];
		uint32_t	block;

		if (other->entity != article->mentions[m].entity)
			continue;
		block = aa_find_sorted(aa_block, article->blocks, article->nblocks, first_token, other->first_token + 1) - 1;
		if (aa_is_text_block(&article->blocks[block]))
			return false;
	}
	return true;
}

/* the head of the agency, his lawyer, Oxley's mayor: somebody known; not: an official, one of his lawyers */
static bool
is_somebody_known(const aa_article *article, aa_run source, uint32_t head)
{
	for (uint32_t i = source.first; i < head; i++)
	{
		uint64_t	classes = article->classes[i];

		if (aa_is_definite(article, i) || aa_ends_in_possessive(article, i) ||
			((classes & AA_LEX_DETERMINER) && (classes & (AA_LEX_MASCULINE | AA_LEX_FEMININE))))
			return true;
	}
	return false;
}

/*
 * His lawyer says it is false. Robert Kell said …: whoever speaks next by a name that
 * nothing explains is who was described; AA_NONE without one
 */
static uint32_t
named_next(const aa_assembly *a, uint32_t report)
{
	const aa_article *article = a->article;
	const aa_report *r = &a->reports.reports[report];
	uint32_t	head = aa_description_head(article, a->named[report]);

	if (head == AA_NONE || !is_somebody_known(article, a->named[report], head) ||
		!aa_is_persons_noun(article, a->named[report], head))
		return AA_NONE;
	for (uint32_t i = report + 1; i < a->reports.nreports && i <= report + MAX_CLAUSES_TO_NAME &&
		 a->reports.reports[i].sentence <= r->sentence + MAX_SENTENCES_TO_NAME;
		 i++)
	{
		const aa_report *next = &a->reports.reports[i];
		uint32_t	m = aa_first_mention(a, next->source.first);

		if (next->sentence == r->sentence || next->entity == AA_NONE)
			continue;
		return m < article->nmentions && article->mentions[m].entity == next->entity &&
				article->entities[next->entity].kind == AA_ENTITY_PERSON &&
				is_bare(article, &article->mentions[m]) &&
				!aa_genders_differ(aa_gender_of(article->classes[head]),
								   (aa_gender) article->entities[next->entity].gender) &&
				is_new(article, m) ?
			next->entity :
			AA_NONE;
	}
	return AA_NONE;
}

void
aa_find_described(aa_assembly *a)
{
	aa_descriptions d = {.article = a->article};
	bool		found = false;

	for (uint32_t i = 0; i < a->reports.nreports; i++)
	{
		aa_run		words;

		if (a->reports.reports[i].entity != AA_NONE)
			continue;
		words = definite_words(a->article, a->named[i]);
		if (words.first < words.end)
		{
			if (!found)
				aa_find_descriptions(&d);
			found = true;
			a->reports.reports[i].entity = find_described(&d, words);
		}
		if (a->reports.reports[i].entity == AA_NONE)
			a->reports.reports[i].entity = named_next(a, i);
	}
}
