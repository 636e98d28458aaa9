/*-------------------------------------------------------------------------
 *
 * words.c
 *	  Looks the article's words and phrases up in the language profile.
 *
 *-------------------------------------------------------------------------
 */
#include "words.h"

#include <string.h>

#include "bits.h"
#include "bytes.h"
#include "language.h"
#include "memory.h"
#include "stages.h"
#include "unicode.h"

/* The longest phrase a profile may hold, in words. */
#define MAX_PHRASE 3

/* Keys have no final stop: "u.s" */
static uint32_t
strip_stop(const char *key, uint32_t n)
{
	return n > 1 && key[n - 1] == '.' ? n - 1 : n;
}

/*
 * Fold a word of ASCII letters alone, as nearly all are; 0 for other words, long
 * ones and those at the very end of the text.  Writes AA_RUN bytes, zeros behind
 * the word.
 */
static inline uint32_t
fold_letters(const aa_article *article, const aa_token *token, char *key)
{
	const char *word = article->text + token->start;
	uint32_t	n = aa_token_length(token);
	bool		upper,
				lower;

	if (n > AA_RUN || article->size - token->start < AA_RUN ||
		aa_letter_run(word, &upper, &lower) < n)
		return 0;
	aa_fold_run(word, n, key);
	return n;
}

uint32_t
aa_word_term(const aa_article *article, const aa_token *token, char *term)
{
	uint32_t	n = fold_letters(article, token, term);

	return n > 0 ? n : aa_term(article->text, token, term);
}

/* The term; it has no possessive 's. */
static inline uint32_t
word_key(const aa_article *article, const aa_token *token, char *key)
{
	uint32_t	n = fold_letters(article, token, key);

	return n > 0 ? n : strip_stop(key, aa_term(article->text, token, key));
}

/* A word with 's may be one of the profile as it is: it's, let's. */
static uint64_t
contraction_classes(const aa_article *article, const aa_token *token)
{
	char		key[AA_MAX_KEY * AA_TERM_GROWTH];
	unsigned char before;
	uint32_t	n;

	/* the apostrophe's last byte, of ' or ’ and the like */
	if (aa_token_length(token) < 3 ||
		((before = (unsigned char) article->text[token->end - 2]) != '\'' &&
		 before < 0x80))
		return 0;
	n = aa_fold(article->text, token->start, token->end, key);
	return n > 2 && key[n - 2] == '\'' ?
		aa_lexicon_find(article->language->lexicon, key, n) :
		0;
}

/* Shorter ends are no last part of a compound: Verrat is no kind of Rat. */
#define MIN_LAST_PART 5

/*
 * What the profile knows of a compound's last part, if it names a person, a body
 * or a document: the longest part counts.
 */
static uint64_t
compound_classes(const aa_article *article, const char *key, uint32_t n)
{
	const uint64_t heads = AA_LEX_ROLE | AA_LEX_ORGANISATION | AA_LEX_DOCUMENT | AA_LEX_MEDIA;
	const uint64_t kept = heads | AA_LEX_TITLE | AA_LEX_MASCULINE | AA_LEX_FEMININE |
		AA_LEX_PLURAL | AA_LEX_COLLECTIVE | AA_LEX_EPITHET;

	for (uint32_t i = 2; i + 2 < n; i++)
	{
		uint64_t	classes;

		if (((unsigned char) key[i] & 0xC0) == 0x80 || (n - i < MIN_LAST_PART && key[i - 1] != '-'))
			continue;
		classes = aa_lexicon_find(article->language->lexicon, key + i, n - i);
		if (classes & heads)
			return classes & kept;
	}
	return 0;
}

bool
aa_is_capital_noun(const aa_article *article, const aa_token *token)
{
	uint32_t	at = token->end;
	unsigned	length;

	if (token->flags & AA_TOKEN_CAPITAL)
		return true;
	while (at > token->start && article->text[at - 1] != '-')
		at--;
	return at > token->start && at < token->end &&
		(aa_char_properties(aa_decode(article->text, token->end, at, &length)) & AA_CHAR_UPPER);
}

uint64_t
aa_word_classes(const aa_article *article, const aa_token *token)
{
	const aa_language *language = article->language;
	char		key[AA_MAX_KEY * AA_TERM_GROWTH + AA_LEXICON_RUN];
	uint32_t	n;
	uint64_t	classes;

	if (token->kind != AA_TOKEN_WORD || aa_token_length(token) > AA_MAX_KEY)
		return 0;
	if (!(token->flags & AA_TOKEN_PLAIN) && (classes = contraction_classes(article, token)) != 0)
		return classes;
	n = word_key(article, token, key);
	memset(key + n, 0, AA_LEXICON_RUN);
	classes = aa_lexicon_find_padded(language->lexicon, key, n);
	if (classes == 0 && language->compounds && !(token->flags & AA_TOKEN_PLAIN) && aa_is_capital_noun(article, token))
		return compound_classes(article, key, n);
	return classes;
}

/* The ends of a word with unknown ones: it may be any. */
#define ANY_ENDS UINT32_MAX

/*
 * The ends of a word's key where they can be seen at once, those of ASCII
 * letters alone.  Without branches but for the end of the text: which words
 * have capitals cannot be foreseen.
 */
static inline uint32_t
ends_of(const aa_article *article, const aa_token *token)
{
	const char *word = article->text + token->start;
	uint32_t	n = aa_token_length(token);
	bool		upper,
				lower;

	if (token->flags & AA_TOKEN_PLAIN)
		return aa_lexicon_ends(n, word[0], word[n - 1]);
	if (article->size - token->start < AA_RUN)
		return ANY_ENDS;
	return aa_letter_run(word, &upper, &lower) >= n ?
		aa_lexicon_ends(n, (char) (word[0] | 0x20), (char) (word[n - 1] | 0x20)) :
		ANY_ENDS;
}

/* Can it be seen at once that the word is no abbreviation? */
static bool
abbreviates_nothing(const aa_article *article, const aa_token *token)
{
	const uint8_t *shapes = article->language->lexicon->shapes;
	uint32_t	ends = ends_of(article, token);
	uint32_t	shape = aa_lexicon_shape(ends);

	return ends != ANY_ENDS && (shapes[shape / 8] >> shape % 8 & 1) == 0;
}

uint64_t
aa_abbreviation_classes(const aa_article *article, const aa_token *token)
{
	return abbreviates_nothing(article, token) ? 0 : aa_word_classes(article, token);
}

bool
aa_is_same_text(const char *a, const char *b, uint32_t length)
{
	for (uint32_t i = 0; i < length; i++)
	{
		if ((a[i] | 0x20) != (b[i] | 0x20))
			return false;
	}
	return true;
}

/* Do these bytes read as the word?  Most differ in their first letter. */
static inline bool
is_word(const char *text, uint32_t length, const char *word)
{
	return ((*text ^ *word) & ~0x20) == 0 && strlen(word) == length && aa_is_same_text(text, word, length);
}

bool
aa_reads(const aa_article *article, uint32_t i, const char *word)
{
	return word != NULL && i < article->ntokens &&
		is_word(article->text + article->tokens[i].start, aa_token_length(&article->tokens[i]), word);
}

bool
aa_is_one_of(const aa_article *article, const char *const *list, uint32_t first, uint32_t end)
{
	uint32_t	start = article->tokens[first].start;
	uint32_t	length = article->tokens[end - 1].end - start;

	for (; list != NULL && *list != NULL; list++)
	{
		if (is_word(article->text + start, length, *list))
			return true;
	}
	return false;
}

/*
 * A word of ASCII letters alone as a key; false, and an empty key, for other tokens.  AA_RUN
 * bytes of text must be there.
 */
static inline bool
make_run(const aa_article *article, const aa_token *token, aa_lexicon_run *key)
{
	const char *word = article->text + token->start;
	uint32_t	n = aa_token_length(token);
	bool		upper,
				lower;
	bool		fits = (token->kind == AA_TOKEN_WORD) & (aa_letter_run(word, &upper, &lower) >= n);

	n &= -(uint32_t) fits;
	aa_fold_run(word, n, key->bytes);
	memset(key->bytes + AA_RUN, 0, AA_LEXICON_RUN - AA_RUN);
	key->length = n;
	return fits;
}

/* Is it a word behind a blank, so that it may go on with a phrase? */
static inline bool
may_follow(const aa_token *token)
{
	return (token->kind == AA_TOKEN_WORD) & ((token->flags & AA_TOKEN_SPACE_BEFORE) != 0);
}

/*
 * May a phrase begin with this token and the next?  Says yes now and then where
 * none does.
 */
static bool
may_begin_phrase(const aa_article *article, const aa_token *token)
{
	aa_lexicon_run first,
		second;

	if (token->kind != AA_TOKEN_WORD || !may_follow(token + 1))
		return false;
	return article->size - token[1].start < AA_RUN ||
		!make_run(article, token, &first) || !make_run(article, token + 1, &second) ||
		aa_lexicon_may_begin(article->language->lexicon, aa_lexicon_hash(first.bytes, first.length),
							 aa_lexicon_hash(second.bytes, second.length));
}

/* The phrase that begins at token i, if one does; see aa_find_phrase(). */
static uint64_t
read_phrase(const aa_article *article, uint32_t i, uint32_t end)
{
	char		key[(AA_MAX_KEY * AA_TERM_GROWTH + 1) * MAX_PHRASE + AA_LEXICON_RUN];
	uint32_t	n;
	uint64_t	found = 0;

	if (aa_token_length(&article->tokens[i]) > AA_MAX_KEY)
		return 0;
	n = word_key(article, &article->tokens[i], key);
	for (uint64_t more = 1; more < MAX_PHRASE && i + more < end; more++)
	{
		const aa_token *next = &article->tokens[i + more];
		uint64_t	classes;

		if (next->kind != AA_TOKEN_WORD || aa_token_length(next) > AA_MAX_KEY ||
			!(next->flags & AA_TOKEN_SPACE_BEFORE))
			break;
		key[n] = ' ';
		n += word_key(article, next, key + n + 1) + 1;
		memset(key + n, 0, AA_LEXICON_RUN);
		classes = aa_lexicon_find_padded(article->language->lexicon, key, n);
		if (classes & ~AA_LEX_PHRASE)
			found = (classes & ~AA_LEX_PHRASE) | more << AA_WORD_MORE_SHIFT;
		if (!(classes & AA_LEX_PHRASE))
			break;
	}
	return found;
}

/* May a phrase of several words begin at token i? */
static inline bool
may_begin_at(const aa_article *article, uint32_t i, uint32_t end)
{
	return i + 1 < end &&
		(article->classes != NULL ? (article->classes[i] & AA_WORD_BEGINS) != 0 :
									may_begin_phrase(article, &article->tokens[i]));
}

uint64_t
aa_find_phrase(const aa_article *article, uint32_t i, uint32_t end)
{
	return may_begin_at(article, i, end) ? read_phrase(article, i, end) : 0;
}

uint32_t
aa_count_block_phrases(aa_article *article, const aa_block *block, uint64_t class)
{
	uint32_t	n = 0;

	for (uint32_t i = block->first_token; i < block->end_token; i++)
	{
		uint64_t	found;

		if (!may_begin_at(article, i, block->end_token))
			continue;
		found = read_phrase(article, i, block->end_token);
		n += (found & class) != 0;
		/* nobody need look at the place again */
		if (found == 0 && article->classes != NULL)
			article->classes[i] &= ~AA_WORD_BEGINS;
	}
	return n;
}

uint64_t
aa_phrase_classes(const aa_article *article, uint32_t i, uint32_t end)
{
	uint64_t	classes = aa_classes_at(article, i);
	uint64_t	phrase = classes & AA_LEX_PHRASE ? aa_find_phrase(article, i, end) : 0;

	return phrase != 0 ? phrase : classes;
}

/* Is the conjunction a title, as it stands in capitals among words that do not: OB Roder? */
static bool
is_capital_title(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];
	const char *const *titles = article->language->capital_titles;
	uint32_t	around = (i > 0 ? token[-1].flags : 0) | (i + 1 < article->ntokens ? token[1].flags : 0);

	if (!(token->flags & AA_TOKEN_ALL_CAPITALS) || (around & AA_TOKEN_ALL_CAPITALS))
		return false;
	while (titles != NULL && *titles != NULL && !aa_reads(article, i, *titles))
		titles++;
	return titles != NULL && *titles != NULL;
}

void
aa_find_classes_at(aa_article *article, uint32_t i)
{
	uint64_t	classes = aa_word_classes(article, &article->tokens[i]);

	if ((classes & AA_LEX_COMPLEMENTIZER) && is_capital_title(article, i))
		classes = AA_LEX_TITLE | AA_LEX_ROLE;
	article->classes[i] = classes & AA_LEX_PHRASE ? classes | AA_WORD_BEGINS : classes;
}

/*
 * May a phrase begin with the word at token i and the next one, by their keys?  Says
 * yes where the next word has none.
 */
static inline bool
may_go_on(const aa_article *article, uint32_t i, const aa_lexicon_run keys[2])
{
	bool		begins = aa_lexicon_may_begin(article->language->lexicon, keys[0].hash, keys[1].hash);

	return may_follow(&article->tokens[i + 1]) & (begins | (keys[1].length == 0));
}

/*
 * Of n tokens from i on, whose keys and classes were found, mark those that a phrase may
 * begin with.  One word in four may; these are asked about the next word.
 */
static void
mark_beginnings(aa_article *article, uint32_t i, uint32_t n, const aa_lexicon_run *keys)
{
	uint64_t   *classes = article->classes + i;
	uint32_t	first = 0;		/* a bit for each that a phrase begins with somewhere */

	for (uint32_t k = n; k-- > 0;)
		first = first << 1 | ((classes[k] & AA_LEX_PHRASE) != 0);
	for (; first != 0; first &= first - 1)
	{
		uint32_t	k = aa_lowest_bit(first);
		bool		begins = k + 1 == n || may_go_on(article, i + k, keys + k);

		classes[k] |= AA_WORD_BEGINS & -(uint64_t) begins;
	}
}

/*
 * Fill the classes of n tokens from i on.  Most words make keys that are looked
 * up together; signs make empty ones, and the odd words are seen to one by one.  What
 * a token is cannot be foreseen, so that no branch asks.
 */
static void
find_several(aa_article *article, uint32_t i, uint32_t n)
{
	aa_lexicon_run keys[AA_LEXICON_KEYS];
	const aa_token *token;
	uint32_t	odd = 0;		/* a bit for each odd word */

	/* behind the last words of the text too little is left to read */
	for (; n > 0 && article->size - article->tokens[i + n - 1].start < AA_RUN; n--)
		aa_find_classes_at(article, i + n - 1);
	token = &article->tokens[i + n];
	for (uint32_t k = n; k-- > 0;)
	{
		bool		word = (--token)->kind == AA_TOKEN_WORD;

		odd = odd << 1 | (make_run(article, token, &keys[k]) ^ word);
	}
	aa_lexicon_find_all(article->language->lexicon, keys, n, article->classes + i);
	mark_beginnings(article, i, n, keys);
	for (; odd != 0; odd &= odd - 1)
		aa_find_classes_at(article, i + aa_lowest_bit(odd));
	for (uint32_t k = 0; k < n && article->language->compounds; k++)
	{
		uint64_t	classes = article->classes[i + k];
		bool		shouted = (article->tokens[i + k].flags & AA_TOKEN_ALL_CAPITALS) != 0;

		if (keys[k].length > 0 && (classes == 0 || (shouted && (classes & AA_LEX_COMPLEMENTIZER))))
			aa_find_classes_at(article, i + k);
	}
}

bool
aa_find_word_classes(aa_article *article)
{
	uint32_t	max = 0;

	/* one more, so that the token behind the last can be asked for */
	if (!aa_grow_array(article, (void **) &article->classes, &max,
					   article->ntokens + 1, sizeof(uint64_t)))
		return false;
	article->classes[article->ntokens] = 0;
	for (uint32_t i = 0; i < article->ntokens; i += AA_LEXICON_KEYS)
	{
		uint32_t	left = article->ntokens - i;

		find_several(article, i, left < AA_LEXICON_KEYS ? left : AA_LEXICON_KEYS);
		if (!aa_tick(article, article->tokens[i].start))
			return false;
	}
	return true;
}

/* the [North Carolina] governor: a phrase with "the" gives way to one that goes on */
static bool
gives_way(const aa_article *article, uint32_t i, uint64_t found, uint32_t end)
{
	return (article->classes[i] & AA_LEX_DEFINITE) &&
		(aa_find_phrase(article, i + 1, end) & AA_WORD_MORE) >= (found & AA_WORD_MORE);
}

/*
 * Is the phrase at token i none in a sentence, as it says something of a block alone: she [posted on]
 * Monday?  One that begins with a capital parts what is glued together: [Image caption] Helen Marsh said.
 */
static bool
is_of_block_alone(const aa_article *article, uint32_t i, uint64_t found)
{
	return !(found & ~(AA_WORD_MORE | AA_LEX_CREDIT | AA_LEX_PROMO | AA_LEX_NOTICE)) &&
		(article->tokens[i].flags & AA_TOKEN_LOWER) != 0;
}

static void
find_phrases_of(aa_article *article, const aa_block *block)
{
	for (uint32_t i = block->first_token; i < block->end_token; i++)
	{
		uint64_t	found;

		if (!(article->classes[i] & AA_WORD_BEGINS))
			continue;
		found = aa_find_phrase(article, i, block->end_token);
		article->classes[i] &= ~AA_WORD_BEGINS;
		if (found == 0 || is_of_block_alone(article, i, found) ||
			gives_way(article, i, found, block->end_token))
			continue;
		article->classes[i] = found;
		for (uint32_t end = i + aa_phrase_length(article, i); i + 1 < end; i++)
			article->classes[i + 1] |= AA_WORD_INSIDE;
	}
}

bool
aa_find_phrases(aa_article *article)
{
	article->classes[article->ntokens] = 0;
	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		find_phrases_of(article, &article->blocks[i]);
		if (!aa_tick(article, article->blocks[i].span.end))
			return false;
	}
	return true;
}

bool
aa_ends_as_plural(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];

	return aa_ends_in(article, token, &article->language->plural_ending) &&
		!aa_ends_in_any(article, token, article->language->singular_endings);
}
