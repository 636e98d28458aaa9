/*-------------------------------------------------------------------------
 *
 * phrase_words.c
 *	  The words of an article that its keyphrases are made of.
 *
 * Words are scored as in Campos et al. 2020, "YAKE! Keyword extraction from single
 * documents using multiple local features".  A word is the better
 *
 *		case		the more often it is written like a name,
 *		position	the earlier its sentences stand,
 *		frequency	the more often it occurs,
 *		relatedness	the fewer different words stand beside it,
 *		spread		the more sentences it is in.
 *
 * Credits, bylines, promotion and notices do not count.
 *
 *-------------------------------------------------------------------------
 */
#include "phrase_words.h"

#include <math.h>
#include <string.h>

#include "environment.h"
#include "hash.h"
#include "names.h"
#include "words.h"

/* Words that say nothing by themselves. */
#define STOP_CLASSES \
	(AA_LEX_DETERMINER | AA_LEX_SUBJECT | AA_LEX_PRONOUN | AA_LEX_PREPOSITION | \
	 AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR | AA_LEX_RELATIVE | \
	 AA_LEX_AUXILIARY | AA_LEX_NEGATION | AA_LEX_ADVERB | AA_LEX_CALENDAR | \
	 AA_LEX_CUE_CLASS | AA_LEX_PROMO | AA_LEX_NOTICE)

/* The stop words that a phrase may have inside: freedom of speech. */
#define JOINING_CLASSES \
	(AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_DETERMINER)

/* Names may be shorter, the EU, but titles are not: Mr */
#define MIN_LETTERS 3
#define MIN_CAPITALS 2

/* Steps between two questions whether to go on. */
#define STEPS_PER_TICK 4096

bool
aa_phrase_work_goes_on(aa_phrase_words *words, uint32_t step)
{
	const aa_environment *env = words->env;

	if (words->status == AA_OK && step % STEPS_PER_TICK == STEPS_PER_TICK - 1 &&
		env->tick != NULL && env->tick(env->context) != 0)
		words->status = AA_CANCELLED;
	return words->status == AA_OK;
}

/* The slot of a key in a table of so many items; NULL where the table cannot grow. */
static aa_hash_slot *
find_slot(aa_phrase_words *words, aa_hash_table *table, uint32_t items, uint64_t key)
{
	if (words->status == AA_OK)
		words->status = aa_hash_table_reserve(table, items, words->env);
	return words->status == AA_OK ? aa_hash_table_find(table, key) : NULL;
}

/*----------
 * Words and their occurrences.
 *----------
 */

/* Ky., etc., Inc.: but U.S. is a name, and Sen. goes with one */
static bool
is_shortened(const aa_phrase_words *words, const aa_token *token,
			 const aa_phrase_word *word, uint64_t classes)
{
	return (token->flags & AA_TOKEN_ABBREVIATION) && (classes & AA_LEX_ABBREVIATION) &&
		!(classes & AA_LEX_TITLE) && words->terms[word->term + word->length - 1] != '.';
}

/*
 * What the word may be in a phrase.  A verb in the past alone is a stop word
 * (began); one that is a participle too is not (visited), nor one that may be a
 * noun (cut).
 */
static void
set_sorts(const aa_phrase_words *words, const aa_token *token, aa_phrase_word *word)
{
	uint64_t	classes = aa_word_classes(words->article, token);
	uint64_t	forms = classes & (AA_LEX_PAST | AA_LEX_BASE | AA_LEX_PARTICIPLE);
	bool		name = (token->flags & AA_TOKEN_CAPITAL) && !(classes & AA_LEX_TITLE);
	bool		lower = (token->flags & AA_TOKEN_LOWER) != 0;

	word->stop = word->length < (name ? MIN_CAPITALS : MIN_LETTERS) ||
		token->kind != AA_TOKEN_WORD || (classes & STOP_CLASSES) != 0 ||
		(lower && forms == AA_LEX_PAST) || is_shortened(words, token, word, classes);
	word->joins = (classes & JOINING_CLASSES) != 0 &&
		!(classes & (AA_LEX_AUXILIARY | AA_LEX_PRONOUN));
	word->past = lower && (forms & AA_LEX_PAST) && !(forms & AA_LEX_BASE);
}

/* The number of a token's word, AA_NONE where it has none. */
static uint32_t
find_word(aa_phrase_words *words, const aa_token *token)
{
	char	   *term = words->terms + words->terms_used;
	uint32_t	length = aa_term(words->article->text, token, term);
	uint64_t	key = aa_hash(term, length, (uintptr_t) words);
	aa_hash_slot *slot;
	aa_phrase_word *word;

	if (length == 0)
		return AA_NONE;
	slot = find_slot(words, &words->word_table, words->nwords, key);
	if (slot == NULL)
		return AA_NONE;
	if (slot->item != 0)
		return slot->item - 1;
	word = &words->words[words->nwords++];
	slot->key = key;
	slot->item = words->nwords;
	memset(word, 0, sizeof(*word));
	word->term = words->terms_used;
	word->length = length;
	word->last_sentence = AA_NONE;
	set_sorts(words, token, word);
	words->terms_used += length;
	return words->nwords - 1;
}

static void
add_occurrence(aa_phrase_words *words, uint32_t i, uint32_t sentence, bool begins)
{
	const aa_token *token = &words->article->tokens[i];
	uint32_t	number = aa_token_counts(token) ? find_word(words, token) : AA_NONE;
	aa_phrase_word *word;

	words->occurrences[words->noccurrences++] = (aa_occurrence){number, i, sentence};
	if (number == AA_NONE)
		return;
	word = &words->words[number];
	word->n++;
	word->n_acronym += (token->flags & AA_TOKEN_ALL_CAPITALS) != 0;
	word->n_name += (token->flags & AA_TOKEN_CAPITAL) != 0 && !begins;
	word->nsentences += word->last_sentence != sentence;
	word->last_sentence = sentence;
}

/* Sentences part words as signs do. */
static void
begin_sentence(aa_phrase_words *words, const aa_sentence *sentence)
{
	words->occurrences[words->noccurrences++] =
		(aa_occurrence){AA_NONE, sentence->first_token, ++words->nsentences};
}

static void
find_words(aa_phrase_words *words)
{
	const aa_article *article = words->article;

	for (uint32_t s = 0; s < article->nsentences; s++)
	{
		const aa_sentence *sentence = &article->sentences[s];
		bool		begins = true;

		if (!aa_tells_story(&article->blocks[sentence->block]))
			continue;
		begin_sentence(words, sentence);
		for (uint32_t i = sentence->first_token; i < sentence->end_token; i++)
		{
			if (!aa_phrase_work_goes_on(words, i))
				return;
			add_occurrence(words, i, words->nsentences, begins);
			begins &= !aa_token_counts(&article->tokens[i]);
		}
	}
}

/*----------
 * Neighbours.
 *----------
 */
static uint64_t
pair_key(uint32_t left, uint32_t right)
{
	return aa_hash_mix(((uint64_t) left << 32 | right) + AA_HASH_FACTOR);
}

static void
count_pair(aa_phrase_words *words, uint32_t left, uint32_t right)
{
	uint64_t	key = pair_key(left, right);
	aa_hash_slot *slot = find_slot(words, &words->pair_table, words->npairs, key);

	if (slot == NULL)
		return;
	if (slot->item == 0)
	{
		words->pairs[words->npairs++] = 0;
		slot->key = key;
		slot->item = words->npairs;
		words->words[left].right_types++;
		words->words[right].left_types++;
	}
	words->pairs[slot->item - 1]++;
	words->words[left].right++;
	words->words[right].left++;
}

static void
count_pairs(aa_phrase_words *words)
{
	for (uint32_t i = 1; i < words->noccurrences && aa_phrase_work_goes_on(words, i); i++)
	{
		uint32_t	left = words->occurrences[i - 1].word,
					right = words->occurrences[i].word;

		if (left != AA_NONE && right != AA_NONE)
			count_pair(words, left, right);
	}
}

double
aa_pair_count(const aa_phrase_words *words, uint32_t left, uint32_t right)
{
	const aa_hash_slot *slot;

	if (words->npairs == 0)
		return 0;
	slot = aa_hash_table_find(&words->pair_table, pair_key(left, right));
	return slot->item == 0 ? 0 : words->pairs[slot->item - 1];
}

/*----------
 * Scores.
 *----------
 */

/* The numbers of the sentences of all occurrences, word by word, each in order. */
static void
sort_sentences(aa_phrase_words *words, uint32_t *sentences)
{
	uint32_t	n = 0;

	for (uint32_t i = 0; i < words->nwords && aa_phrase_work_goes_on(words, i); i++)
	{
		words->words[i].sentences_end = n;
		n += (uint32_t) words->words[i].n;
	}
	for (uint32_t i = 0; i < words->noccurrences && aa_phrase_work_goes_on(words, i); i++)
	{
		const aa_occurrence *occurrence = &words->occurrences[i];

		if (occurrence->word != AA_NONE)
			sentences[words->words[occurrence->word].sentences_end++] = occurrence->sentence;
	}
}

/* Sentences are numbered from 0 in the paper, from 1 here. */
static double
median_sentence(const aa_phrase_word *word, const uint32_t *sentences)
{
	uint32_t	n = (uint32_t) word->n,
				from = word->sentences_end - n;

	return ((double) sentences[from + (n - 1) / 2] + sentences[from + n / 2]) / 2 - 1;
}

/* The formulas of the paper; `usual` is what it divides frequencies by. */
static void
score_word(const aa_phrase_words *words, aa_phrase_word *word,
		   const uint32_t *sentences, double usual)
{
	double		share = word->n / words->most,
				left = word->left > 0 ? word->left_types / word->left : 0,
				right = word->right > 0 ? word->right_types / word->right : 0;
	double		related = (0.5 + left * share) + (0.5 + right * share),
				position = log(log(3 + median_sentence(word, sentences))),
				names = fmax(word->n_name, word->n_acronym) / (1 + log(word->n)),
				frequency = word->n / usual,
				spread = word->nsentences / words->nsentences;

	word->score = position * related /
		(names + frequency / related + spread / related);
}

/* Mean and standard deviation of the frequencies of words, added up. */
static double
usual_frequency(aa_phrase_words *words)
{
	double		n = 0,
				sum = 0,
				squares = 0,
				mean;

	for (uint32_t i = 0; i < words->nwords && aa_phrase_work_goes_on(words, i); i++)
	{
		const aa_phrase_word *word = &words->words[i];

		words->most = fmax(words->most, word->n);
		n += !word->stop;
		sum += word->stop ? 0 : word->n;
		squares += word->stop ? 0 : word->n * word->n;
	}
	mean = n > 0 ? sum / n : 1;
	return mean + sqrt(fmax(0, n > 0 ? squares / n - mean * mean : 0));
}

static void
score_words(aa_phrase_words *words, aa_commonness commonness, void *context)
{
	uint32_t   *sentences = aa_get_memory(words->env, words->noccurrences, sizeof(uint32_t));
	double		usual;

	if (sentences == NULL)
	{
		words->status = AA_NO_MEMORY;
		return;
	}
	sort_sentences(words, sentences);
	usual = usual_frequency(words);
	for (uint32_t i = 0; i < words->nwords && aa_phrase_work_goes_on(words, i); i++)
	{
		aa_phrase_word *word = &words->words[i];

		score_word(words, word, sentences, usual);
		if (commonness != NULL && !word->stop)
			word->score *= commonness(context, words->terms + word->term, word->length);
	}
	aa_give_back(words->env, sentences);
}

/*----------
 * All together.
 *----------
 */

/* Each token is a word at most once, and each sentence parts words once. */
static bool
get_arrays(aa_phrase_words *words)
{
	size_t		n = words->article->ntokens;

	words->terms = aa_get_memory(words->env, (size_t) words->article->size * AA_TERM_GROWTH + 1, 1);
	words->words = aa_get_memory(words->env, n, sizeof(aa_phrase_word));
	words->occurrences = aa_get_memory(words->env, 2 * n, sizeof(aa_occurrence));
	words->pairs = aa_get_memory(words->env, n, sizeof(double));
	return words->terms != NULL && words->words != NULL && words->occurrences != NULL &&
		words->pairs != NULL;
}

void
aa_release_phrase_words(aa_phrase_words *words)
{
	aa_give_back(words->env, words->terms);
	aa_give_back(words->env, words->words);
	aa_give_back(words->env, words->occurrences);
	aa_give_back(words->env, words->pairs);
	aa_give_back(words->env, words->word_table.slots);
	aa_give_back(words->env, words->pair_table.slots);
}

void
aa_find_phrase_words(aa_phrase_words *words, const aa_article *article,
					 aa_commonness commonness, void *context)
{
	*words = (aa_phrase_words){.article = article, .env = &article->env};
	if (!get_arrays(words))
	{
		words->status = AA_NO_MEMORY;
		return;
	}
	find_words(words);
	count_pairs(words);
	if (words->status == AA_OK)
		score_words(words, commonness, context);
}
