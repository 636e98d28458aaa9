/*-------------------------------------------------------------------------
 *
 * keyphrases.c
 *	  The phrases that say what an article is about.
 *
 * A phrase is as good as its words (phrase_words.c).  Phrases do not run over
 * signs and auxiliaries, do not begin or end with function words, reporting verbs
 * or words of two small letters, and do not end with a verb in the past or inside
 * of a name.
 *
 *-------------------------------------------------------------------------
 */
#include "keyphrases.h"

#include <math.h>

#include "environment.h"
#include "hash.h"
#include "names.h"
#include "phrase_words.h"

typedef struct finder
{
	aa_phrase_words words;
	aa_keyphrase *phrases;		/* a heap with the best on top, once scored */
	uint32_t	nphrases;
	aa_hash_table table;		/* of phrases */
} finder;

/*----------
 * Finding phrases.
 *----------
 */
static void
count_phrase(finder *f, uint32_t first, uint32_t nwords)
{
	uint64_t	key = nwords;
	aa_hash_slot *slot;

	f->words.status = aa_hash_table_reserve(&f->table, f->nphrases, f->words.env);
	if (f->words.status != AA_OK)
		return;
	for (uint32_t i = 0; i < nwords; i++)
		key = aa_hash_append(key, f->words.occurrences[first + i].word);
	slot = aa_hash_table_find(&f->table, key);
	if (slot->item == 0)
	{
		aa_keyphrase *phrase = &f->phrases[f->nphrases++];

		slot->key = key;
		slot->item = f->nphrases;
		phrase->first = first;
		phrase->last = first + nwords - 1;
		phrase->n = 0;
	}
	f->phrases[slot->item - 1].n++;
}

static bool
is_capital(const finder *f, uint32_t i)
{
	const aa_phrase_words *words = &f->words;

	return (words->article->tokens[words->occurrences[i].token].flags & AA_TOKEN_CAPITAL) != 0;
}

/* Does a name go on behind the word, as in President [Nora] Hallam? */
static bool
is_inside_name(const finder *f, uint32_t i)
{
	const aa_phrase_word *next = aa_word_of(&f->words, i + 1);

	return next != NULL && !next->stop && is_capital(f, i) && is_capital(f, i + 1) &&
		!aa_ends_in_possessive(f->words.article, f->words.occurrences[i].token);
}

/* May the first n words from i on be a phrase, or the front of one? */
static bool
may_be_front(const finder *f, uint32_t i, uint32_t n)
{
	const aa_phrase_word *last = aa_word_of(&f->words, i + n - 1);

	return last != NULL && (!last->stop || (n > 1 && last->joins));
}

static bool
may_end(const finder *f, uint32_t i)
{
	const aa_phrase_word *word = aa_word_of(&f->words, i);

	return !word->stop && !word->past && !is_inside_name(f, i);
}

static void
find_phrases(finder *f)
{
	for (uint32_t i = 0; i < f->words.noccurrences; i++)
	{
		for (uint32_t n = 1; n <= AA_MAX_PHRASE && may_be_front(f, i, n); n++)
		{
			if (!aa_phrase_work_goes_on(&f->words, i))
				return;
			if (may_end(f, i + n - 1))
				count_phrase(f, i, n);
		}
	}
}

/*----------
 * Scores.
 *----------
 */

/*
 * A stop word inside counts by how likely the words around it lead to it and
 * come after it.
 */
static double
stop_word_chance(const aa_phrase_words *words, uint32_t i)
{
	uint32_t	left = words->occurrences[i - 1].word,
				here = words->occurrences[i].word,
				right = words->occurrences[i + 1].word;

	return aa_pair_count(words, left, here) / words->words[left].n *
		(aa_pair_count(words, here, right) / words->words[right].n);
}

/* The least that the sum of scores, 1 added, counts: stop words may make it negative. */
#define LEAST_SUM 0.1

static void
score_phrase(const finder *f, aa_keyphrase *phrase)
{
	double		product = 1,
				sum = 0;

	for (uint32_t i = phrase->first; i <= phrase->last; i++)
	{
		const aa_phrase_word *word = aa_word_of(&f->words, i);

		if (word->stop)
		{
			double		chance = stop_word_chance(&f->words, i);

			product *= 1 + (1 - chance);
			sum -= 1 - chance;
		}
		else
		{
			product *= word->score;
			sum += word->score;
		}
	}
	phrase->score = product / (phrase->n * fmax(1 + sum, LEAST_SUM));
}

static bool
is_better(const aa_keyphrase *a, const aa_keyphrase *b)
{
	return a->score != b->score ? a->score < b->score : a->first < b->first;
}

/*
 * The phrases are a heap, as few of them are taken.  Let the one at place i sink
 * to where it belongs.
 */
static void
sink(finder *f, uint32_t i)
{
	aa_keyphrase sinking = f->phrases[i];

	for (;;)
	{
		uint32_t	child = 2 * i + 1;

		if (child + 1 < f->nphrases && is_better(&f->phrases[child + 1], &f->phrases[child]))
			child++;
		if (child >= f->nphrases || !is_better(&f->phrases[child], &sinking))
			break;
		f->phrases[i] = f->phrases[child];
		i = child;
	}
	f->phrases[i] = sinking;
}

static void
score_phrases(finder *f)
{
	for (uint32_t i = f->nphrases; i-- > 0 && aa_phrase_work_goes_on(&f->words, i);)
	{
		score_phrase(f, &f->phrases[i]);
		sink(f, i);
	}
}

static aa_keyphrase
take_best(finder *f)
{
	aa_keyphrase best = f->phrases[0];

	f->phrases[0] = f->phrases[--f->nphrases];
	if (f->nphrases > 0)
		sink(f, 0);
	return best;
}

/*----------
 * The best.
 *----------
 */

/*
 * Do two phrases say nearly the same?  They do if they have two words in common,
 * or one of them is a single word of the other.
 */
static bool
are_alike(const aa_phrase_words *words, const aa_keyphrase *a, const aa_keyphrase *b)
{
	unsigned	common = 0;

	for (uint32_t i = a->first; i <= a->last; i++)
	{
		for (uint32_t j = b->first; j <= b->last; j++)
		{
			if (words->occurrences[i].word != words->occurrences[j].word)
				continue;
			common++;
			break;
		}
	}
	return common >= 2 || (common == 1 && (a->first == a->last || b->first == b->last));
}

static void
set_span(const aa_phrase_words *words, aa_keyphrase *phrase)
{
	uint32_t	first = words->occurrences[phrase->first].token,
				last = words->occurrences[phrase->last].token;

	phrase->span.start = words->article->tokens[first].start;
	phrase->span.end = aa_word_end(words->article, last);
}

static void
choose_phrases(finder *f, aa_keyphrase *chosen, size_t max, size_t *n)
{
	for (uint32_t i = 0; f->nphrases > 0 && *n < max && aa_phrase_work_goes_on(&f->words, i); i++)
	{
		aa_keyphrase phrase = take_best(f);
		size_t		j = 0;

		while (j < *n && !are_alike(&f->words, &phrase, &chosen[j]))
			j++;
		if (j < *n)
			continue;
		set_span(&f->words, &phrase);
		chosen[(*n)++] = phrase;
	}
}

aa_status
aa_find_keyphrases(const aa_article *article, aa_commonness commonness,
				   void *context, aa_keyphrase *phrases, size_t max, size_t *n)
{
	finder		f = {.nphrases = 0};

	*n = 0;
	f.phrases = aa_get_memory(&article->env, (size_t) article->ntokens * AA_MAX_PHRASE,
							  sizeof(aa_keyphrase));
	if (f.phrases == NULL)
		return AA_NO_MEMORY;
	aa_find_phrase_words(&f.words, article, commonness, context);
	if (f.words.status == AA_OK)
		find_phrases(&f);
	if (f.words.status == AA_OK)
		score_phrases(&f);
	if (f.words.status == AA_OK)
		choose_phrases(&f, phrases, max, n);
	aa_release_phrase_words(&f.words);
	aa_give_back(&article->env, f.phrases);
	aa_give_back(&article->env, f.table.slots);
	return f.words.status;
}
