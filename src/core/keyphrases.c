/*-------------------------------------------------------------------------
 *
 * keyphrases.c
 *	  The phrases that say what an article is about.
 *
 * Campos et al. 2020, "YAKE! Keyword extraction from single documents using
 * multiple local features".  A word is the better
 *
 *		case		the more often it is written like a name,
 *		position	the earlier its sentences stand,
 *		frequency	the more often it occurs,
 *		relatedness	the fewer different words stand beside it,
 *		spread		the more sentences it is in;
 *
 * a phrase is as good as its words.  Phrases do not run over signs and
 * auxiliaries, do not begin or end with function words, reporting verbs or words
 * of two small letters, and do not end with a verb in the past or inside of a
 * name.  Credits, bylines, promotion and notices do not count.
 *
 *-------------------------------------------------------------------------
 */
#include "keyphrases.h"

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

typedef struct word
{
	uint32_t	term;			/* offset in terms */
	uint32_t	length;
	bool		stop;
	bool		joins;			/* a stop word that may stand inside of a phrase */
	bool		past;			/* visited: no phrase ends with it */
	double		tf;
	double		tf_name;		/* capitalised inside a sentence */
	double		tf_acronym;
	double		nsentences;
	uint32_t	last_sentence;
	uint32_t	first;			/* of its occurrences */
	double		left;			/* neighbours, and different ones */
	double		left_types;
	double		right;
	double		right_types;
	double		score;
} word;

/* A word in its place; word is AA_NONE where a sign parts. */
typedef struct occurrence
{
	uint32_t	word;
	uint32_t	token;
	uint32_t	sentence;
} occurrence;

typedef struct slot
{
	uint64_t	key;
	uint32_t	item;			/* index + 1 */
} slot;

typedef struct table
{
	slot	   *slots;
	size_t		nslots;			/* a power of two, at least twice the items, or 0 */
} table;

typedef struct pair
{
	uint32_t	left;
	uint32_t	right;
	double		n;
} pair;

typedef struct finder
{
	const aa_article *article;
	const aa_environment *env;
	char	   *terms;
	uint32_t	terms_used;
	word	   *words;
	uint32_t	nwords;
	occurrence *occurrences;
	uint32_t	noccurrences;
	uint32_t	nsentences;
	table		word_table;
	pair	   *pairs;
	uint32_t	npairs;
	table		pair_table;
	aa_keyphrase *phrases;
	uint32_t	nphrases;
	table		phrase_table;
	double		max_tf;
	aa_status	status;			/* of growing tables */
} finder;

/* Ask the caller once in a while whether to go on. */
static bool
go_on(const finder *f, uint32_t i)
{
	return f->status == AA_OK &&
		(i % 4096 != 4095 || f->env->tick == NULL ||
		 f->env->tick(f->env->context) == 0);
}

/*----------
 * Tables by 64-bit hashes; equal hashes are taken for equal keys.
 *----------
 */
static slot *
find_slot(const table *t, uint64_t key)
{
	size_t		at = key & (t->nslots - 1);

	while (t->slots[at].item != 0 && t->slots[at].key != key)
		at = (at + 1) & (t->nslots - 1);
	return &t->slots[at];
}

static bool
move_slots(const finder *f, const table *from, table *to)
{
	for (size_t i = 0; i < to->nslots; i++)
	{
		to->slots[i] = (slot){0, 0};
		if (!go_on(f, (uint32_t) i))
			return false;
	}
	for (size_t i = 0; i < from->nslots; i++)
	{
		if (from->slots[i].item != 0)
			*find_slot(to, from->slots[i].key) = from->slots[i];
		if (!go_on(f, (uint32_t) i))
			return false;
	}
	return true;
}

/* Make room for one more item.  Tables grow, as long texts say much twice. */
static bool
make_room(finder *f, table *t, size_t items)
{
	table		larger = {NULL, t->nslots == 0 ? 64 : t->nslots * 2};

	if ((items + 1) * 2 < t->nslots)
		return true;
	if (f->status == AA_OK)
	{
		larger.slots = aa_get_memory(f->env, larger.nslots, sizeof(slot));
		f->status = larger.slots == NULL ? AA_NO_MEMORY :
			move_slots(f, t, &larger)	 ? AA_OK :
										   AA_CANCELLED;
	}
	if (f->status != AA_OK)
	{
		aa_give_back(f->env, larger.slots);
		return false;
	}
	aa_give_back(f->env, t->slots);
	*t = larger;
	return true;
}

static uint64_t
pair_key(uint32_t left, uint32_t right)
{
	return aa_hash_mix(((uint64_t) left << 32 | right) + AA_HASH_FACTOR);
}

/*----------
 * Words.
 *----------
 */
/* Ky., etc., Inc.: but U.S. is a name, and Sen. goes with one */
static bool
is_shortened(const finder *f, const aa_token *token, const word *w, uint64_t classes)
{
	return (token->flags & AA_TOKEN_ABBREVIATION) && (classes & AA_LEX_ABBREVIATION) &&
		!(classes & AA_LEX_TITLE) && f->terms[w->term + w->length - 1] != '.';
}

static void
set_sorts(const finder *f, const aa_token *token, word *w)
{
	uint64_t	classes = aa_word_classes(f->article, token);
	uint64_t	forms = classes & (AA_LEX_PAST | AA_LEX_BASE | AA_LEX_PARTICIPLE);
	bool		name = (token->flags & AA_TOKEN_CAPITAL) && !(classes & AA_LEX_TITLE);
	bool		lower = (token->flags & AA_TOKEN_LOWER) != 0;

	/* began is no adjective, visited may be one, cut a noun */
	w->stop = w->length < (name ? MIN_CAPITALS : MIN_LETTERS) ||
		token->kind != AA_TOKEN_WORD || (classes & STOP_CLASSES) != 0 ||
		(lower && forms == AA_LEX_PAST) || is_shortened(f, token, w, classes);
	w->joins = (classes & JOINING_CLASSES) != 0 && !(classes & (AA_LEX_AUXILIARY | AA_LEX_PRONOUN));
	w->past = lower && (forms & AA_LEX_PAST) && !(forms & AA_LEX_BASE);
}

static uint32_t
find_word(finder *f, const aa_token *token)
{
	char	   *term = f->terms + f->terms_used;
	uint32_t	length = aa_term(f->article->text, token, term);
	slot	   *at;
	word	   *w;

	if (length == 0 || !make_room(f, &f->word_table, f->nwords))
		return AA_NONE;
	at = find_slot(&f->word_table, aa_hash(term, length, (uintptr_t) f));
	if (at->item != 0)
		return at->item - 1;
	at->key = aa_hash(term, length, (uintptr_t) f);
	at->item = ++f->nwords;
	w = &f->words[f->nwords - 1];
	memset(w, 0, sizeof(*w));
	w->term = f->terms_used;
	w->length = length;
	set_sorts(f, token, w);
	w->last_sentence = AA_NONE;
	f->terms_used += length;
	return f->nwords - 1;
}

static void
add_occurrence(finder *f, uint32_t i, uint32_t sentence, bool begins)
{
	const aa_token *token = &f->article->tokens[i];
	uint32_t	number = aa_token_counts(token) ? find_word(f, token) : AA_NONE;
	occurrence *o = &f->occurrences[f->noccurrences++];
	word	   *w;

	o->word = number;
	o->token = i;
	o->sentence = sentence;
	if (number == AA_NONE)
		return;
	w = &f->words[number];
	w->tf++;
	w->tf_acronym += (token->flags & AA_TOKEN_ALL_CAPITALS) != 0;
	w->tf_name += (token->flags & AA_TOKEN_CAPITAL) != 0 && !begins;
	w->nsentences += w->last_sentence != sentence;
	w->last_sentence = sentence;
}

static aa_status
find_words(finder *f)
{
	const aa_article *article = f->article;

	for (uint32_t s = 0; s < article->nsentences; s++)
	{
		const aa_sentence *sentence = &article->sentences[s];
		bool		begins = true;

		if (!aa_tells_story(&article->blocks[sentence->block]))
			continue;
		/* sentences part words as signs do */
		f->occurrences[f->noccurrences].word = AA_NONE;
		f->occurrences[f->noccurrences++].token = sentence->first_token;
		f->nsentences++;
		for (uint32_t i = sentence->first_token; i < sentence->end_token; i++)
		{
			if (!go_on(f, i))
				return AA_CANCELLED;
			add_occurrence(f, i, f->nsentences, begins);
			begins &= !aa_token_counts(&article->tokens[i]);
		}
	}
	return AA_OK;
}

/*----------
 * Neighbours.
 *----------
 */
static void
count_pair(finder *f, uint32_t left, uint32_t right)
{
	slot	   *at;

	if (!make_room(f, &f->pair_table, f->npairs))
		return;
	at = find_slot(&f->pair_table, pair_key(left, right));
	if (at->item == 0)
	{
		at->key = pair_key(left, right);
		at->item = ++f->npairs;
		f->pairs[f->npairs - 1] = (pair){left, right, 0};
		f->words[left].right_types++;
		f->words[right].left_types++;
	}
	f->pairs[at->item - 1].n++;
	f->words[left].right++;
	f->words[right].left++;
}

static aa_status
count_pairs(finder *f)
{
	for (uint32_t i = 1; i < f->noccurrences; i++)
	{
		uint32_t	left = f->occurrences[i - 1].word,
					right = f->occurrences[i].word;

		if (!go_on(f, i))
			return AA_CANCELLED;
		if (left != AA_NONE && right != AA_NONE)
			count_pair(f, left, right);
	}
	return AA_OK;
}

static double
pair_count(const finder *f, uint32_t left, uint32_t right)
{
	const slot *at;

	if (f->npairs == 0)
		return 0;
	at = find_slot(&f->pair_table, pair_key(left, right));
	return at->item == 0 ? 0 : f->pairs[at->item - 1].n;
}

/*----------
 * Scores of words.
 *----------
 */

/* Sentence numbers, word by word; the middle one is the median. */
static aa_status
sort_sentences(finder *f, uint32_t *sentences)
{
	uint32_t	at = 0;

	for (uint32_t i = 0; i < f->nwords; i++)
	{
		if (!go_on(f, i))
			return AA_CANCELLED;
		f->words[i].first = at;
		at += (uint32_t) f->words[i].tf;
	}
	for (uint32_t i = 0; i < f->noccurrences; i++)
	{
		if (!go_on(f, i))
			return AA_CANCELLED;
		if (f->occurrences[i].word != AA_NONE)
			sentences[f->words[f->occurrences[i].word].first++] = f->occurrences[i].sentence;
	}
	return AA_OK;
}

static double
median_sentence(const word *w, const uint32_t *sentences)
{
	uint32_t	n = (uint32_t) w->tf,
				from = w->first - n;

	/* sentences are numbered from 0 in the paper, from 1 here */
	return ((double) sentences[from + (n - 1) / 2] + sentences[from + n / 2]) / 2 - 1;
}

static void
score_word(const finder *f, word *w, const uint32_t *sentences, double usual)
{
	double		share = w->tf / f->max_tf,
				left = w->left > 0 ? w->left_types / w->left : 0,
				right = w->right > 0 ? w->right_types / w->right : 0;
	double		related = (0.5 + left * share) + (0.5 + right * share),
				position = log(log(3 + median_sentence(w, sentences))),
				names = fmax(w->tf_name, w->tf_acronym) / (1 + log(w->tf)),
				frequency = w->tf / usual,
				spread = w->nsentences / f->nsentences;

	w->score = position * related /
		(names + frequency / related + spread / related);
}

/* What counts as a usual frequency: mean and standard deviation of the words. */
static aa_status
find_usual(finder *f, double *usual)
{
	double		n = 0,
				sum = 0,
				squares = 0,
				mean;

	for (uint32_t i = 0; i < f->nwords; i++)
	{
		const word *w = &f->words[i];

		if (!go_on(f, i))
			return AA_CANCELLED;
		f->max_tf = fmax(f->max_tf, w->tf);
		n += !w->stop;
		sum += w->stop ? 0 : w->tf;
		squares += w->stop ? 0 : w->tf * w->tf;
	}
	mean = n > 0 ? sum / n : 1;
	*usual = mean + sqrt(fmax(0, n > 0 ? squares / n - mean * mean : 0));
	return AA_OK;
}

static aa_status
score_with(finder *f, const uint32_t *sentences, aa_commonness commonness, void *context)
{
	double		usual;

	if (find_usual(f, &usual) != AA_OK)
		return AA_CANCELLED;
	for (uint32_t i = 0; i < f->nwords; i++)
	{
		word	   *w = &f->words[i];

		if (!go_on(f, i))
			return AA_CANCELLED;
		score_word(f, w, sentences, usual);
		if (commonness != NULL && !w->stop)
			w->score *= commonness(context, f->terms + w->term, w->length);
	}
	return AA_OK;
}

static aa_status
score_words(finder *f, aa_commonness commonness, void *context)
{
	uint32_t   *sentences = aa_get_memory(f->env, f->noccurrences, sizeof(uint32_t));
	aa_status	status;

	if (sentences == NULL)
		return AA_NO_MEMORY;
	status = sort_sentences(f, sentences);
	if (status == AA_OK)
		status = score_with(f, sentences, commonness, context);
	aa_give_back(f->env, sentences);
	return status;
}

/*----------
 * Phrases.
 *----------
 */
static void
count_phrase(finder *f, uint32_t first, uint32_t nwords)
{
	uint64_t	key = nwords;
	slot	   *at;

	if (!make_room(f, &f->phrase_table, f->nphrases))
		return;
	for (uint32_t i = 0; i < nwords; i++)
		key = aa_hash_append(key, f->occurrences[first + i].word);
	at = find_slot(&f->phrase_table, key);
	if (at->item == 0)
	{
		aa_keyphrase *phrase = &f->phrases[f->nphrases];

		at->key = key;
		at->item = ++f->nphrases;
		phrase->first = first;
		phrase->last = first + nwords - 1;
		phrase->n = 0;
	}
	f->phrases[at->item - 1].n++;
}

static const word *
word_at(const finder *f, uint32_t i)
{
	return i < f->noccurrences && f->occurrences[i].word != AA_NONE ?
		&f->words[f->occurrences[i].word] :
		NULL;
}

static bool
is_capital(const finder *f, uint32_t i)
{
	return (f->article->tokens[f->occurrences[i].token].flags & AA_TOKEN_CAPITAL) != 0;
}

/* Does a name go on behind the word, as in President [Nora] Hallam? */
static bool
is_inside_name(const finder *f, uint32_t i)
{
	const word *next = word_at(f, i + 1);

	return next != NULL && !next->stop && is_capital(f, i) && is_capital(f, i + 1) &&
		!aa_ends_in_possessive(f->article, f->occurrences[i].token);
}

/* May the first n words from i on be a phrase, or the front of one? */
static bool
may_go_on(const finder *f, uint32_t i, uint32_t n)
{
	const word *last = word_at(f, i + n - 1);

	return last != NULL && (!last->stop || (n > 1 && last->joins));
}

static bool
may_end(const finder *f, uint32_t i)
{
	const word *w = word_at(f, i);

	return !w->stop && !w->past && !is_inside_name(f, i);
}

static aa_status
find_phrases(finder *f)
{
	for (uint32_t i = 0; i < f->noccurrences; i++)
	{
		if (!go_on(f, i))
			return AA_CANCELLED;
		for (uint32_t n = 1; n <= AA_MAX_PHRASE && may_go_on(f, i, n); n++)
		{
			if (may_end(f, i + n - 1))
				count_phrase(f, i, n);
		}
	}
	return AA_OK;
}

/*
 * A stop word inside counts by how likely the words around it lead to it and
 * come after it.
 */
static double
stop_word_chance(const finder *f, uint32_t i)
{
	uint32_t	left = f->occurrences[i - 1].word,
				here = f->occurrences[i].word,
				right = f->occurrences[i + 1].word;

	return pair_count(f, left, here) / f->words[left].tf *
		(pair_count(f, here, right) / f->words[right].tf);
}

static void
score_phrase(const finder *f, aa_keyphrase *phrase)
{
	double		product = 1,
				sum = 0;

	for (uint32_t i = phrase->first; i <= phrase->last; i++)
	{
		const word *w = &f->words[f->occurrences[i].word];

		if (w->stop)
		{
			double		chance = stop_word_chance(f, i);

			product *= 1 + (1 - chance);
			sum -= 1 - chance;
		}
		else
		{
			product *= w->score;
			sum += w->score;
		}
	}
	/* a stop word among words with low scores could turn the sign */
	phrase->score = product / (phrase->n * fmax(1 + sum, 0.1));
}

static bool
is_better(const aa_keyphrase *a, const aa_keyphrase *b)
{
	return a->score != b->score ? a->score < b->score : a->first < b->first;
}

/*
 * The phrases are a heap with the best on top, as few are taken from it.  Let
 * the one at place i sink to where it belongs.
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

static aa_status
score_phrases(finder *f)
{
	for (uint32_t i = f->nphrases; i-- > 0;)
	{
		if (!go_on(f, i))
			return AA_CANCELLED;
		score_phrase(f, &f->phrases[i]);
		sink(f, i);
	}
	return AA_OK;
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

/*
 * Do two phrases say nearly the same?  They do if they have two words in common,
 * or one of them is a single word of the other.
 */
static bool
are_alike(const finder *f, const aa_keyphrase *a, const aa_keyphrase *b)
{
	unsigned	common = 0;

	for (uint32_t i = a->first; i <= a->last; i++)
	{
		for (uint32_t j = b->first; j <= b->last; j++)
		{
			if (f->occurrences[i].word != f->occurrences[j].word)
				continue;
			common++;
			break;
		}
	}
	return common >= 2 || (common == 1 && (a->first == a->last || b->first == b->last));
}

static aa_status
choose_phrases(finder *f, aa_keyphrase *chosen, size_t max, size_t *n)
{
	for (uint32_t i = 0; f->nphrases > 0 && *n < max; i++)
	{
		aa_keyphrase phrase = take_best(f);
		size_t		j = 0;

		if (!go_on(f, i))
			return AA_CANCELLED;
		while (j < *n && !are_alike(f, &phrase, &chosen[j]))
			j++;
		if (j == *n)
			chosen[(*n)++] = phrase;
	}
	for (size_t i = 0; i < *n; i++)
	{
		uint32_t	first = f->occurrences[chosen[i].first].token;

		chosen[i].span.start = f->article->tokens[first].start;
		chosen[i].span.end = aa_word_end(f->article, f->occurrences[chosen[i].last].token);
	}
	return AA_OK;
}

/*----------
 * All together.
 *----------
 */
static bool
get_arrays(finder *f)
{
	const aa_article *article = f->article;
	size_t		n = article->ntokens;

	f->terms = aa_get_memory(f->env, (size_t) article->size * AA_TERM_GROWTH + 1, 1);
	f->words = aa_get_memory(f->env, n, sizeof(word));
	f->occurrences = aa_get_memory(f->env, 2 * n, sizeof(occurrence));
	f->pairs = aa_get_memory(f->env, n, sizeof(pair));
	f->phrases = aa_get_memory(f->env, n * AA_MAX_PHRASE, sizeof(aa_keyphrase));
	return f->terms != NULL && f->words != NULL && f->occurrences != NULL &&
		f->pairs != NULL && f->phrases != NULL;
}

static void
give_back_arrays(finder *f)
{
	aa_give_back(f->env, f->terms);
	aa_give_back(f->env, f->words);
	aa_give_back(f->env, f->occurrences);
	aa_give_back(f->env, f->pairs);
	aa_give_back(f->env, f->phrases);
	aa_give_back(f->env, f->word_table.slots);
	aa_give_back(f->env, f->pair_table.slots);
	aa_give_back(f->env, f->phrase_table.slots);
}

aa_status
aa_find_keyphrases(const aa_article *article, aa_commonness commonness,
				   void *context, aa_keyphrase *phrases, size_t max, size_t *n)
{
	finder		f = {.article = article, .env = &article->env};
	aa_status	status = get_arrays(&f) ? find_words(&f) : AA_NO_MEMORY;

	*n = 0;
	if (status == AA_OK)
		status = count_pairs(&f);
	if (status == AA_OK)
		status = score_words(&f, commonness, context);
	if (status == AA_OK)
		status = find_phrases(&f);
	if (status == AA_OK)
		status = score_phrases(&f);
	if (status == AA_OK)
		status = choose_phrases(&f, phrases, max, n);
	give_back_arrays(&f);
	/* tables that could not grow stopped the rest */
	return f.status != AA_OK ? f.status : status;
}
