/*-------------------------------------------------------------------------
 *
 * name_parts.c
 *	  May a word be part of a name, and may a name begin with it?
 *
 * Capitals tell, except where a word has one anyway: at the beginning of a
 * sentence, or as a month.  An ordinary word is a surname where the article has
 * it behind a given name or a title.
 *
 *-------------------------------------------------------------------------
 */
#include "name_finder.h"

#include <string.h>

#include "bits.h"
#include "language.h"
#include "words.h"

/* Words that a sentence may begin with, and that are capital for no more than that. */
#define ORDINARY \
	(AA_LEX_COMMON | AA_LEX_STARTER | AA_LEX_ADVERB | AA_LEX_VERB | \
	 AA_LEX_COLLECTIVE | AA_LEX_PROMO)

uint32_t
aa_particle_length(const aa_article *article, const aa_token *token)
{
	const char *word = article->text + token->start;
	char		particle[AA_PARTICLE - 1];

	if (token->kind != AA_TOKEN_WORD || word[AA_PARTICLE] < 'A' || word[AA_PARTICLE] > 'Z')
		return 0;
	for (uint32_t i = 0; i < AA_PARTICLE - 1; i++)
		particle[i] = (char) (word[i] >= 'A' && word[i] <= 'Z' ? word[i] + ('a' - 'A') : word[i]);
	return aa_lexicon_find(article->language->lexicon, particle, sizeof(particle)) & AA_LEX_PARTICLE ?
		AA_PARTICLE :
		0;
}

/* Park [Won-soon]: a given name in two syllables behind a family name that stands first */
static bool
is_behind_family_name(const aa_finder *f, uint32_t i)
{
	return i > f->first && aa_finds_capital(f, i - 1) && aa_finds_next_word(f, i) && aa_finder_classes(f, i) == 0 &&
		aa_is_one_of(f->article, f->article->language->family_names, i - 1, i);
}

/* Bow-tied, English-speaking: capitals that make no name */
bool
aa_is_compound_adjective(const aa_finder *f, uint32_t i)
{
	const aa_token *token = aa_finder_token(f, i);
	const char *hyphen = memchr(f->article->text + token->start, '-', aa_token_length(token));

	return hyphen != NULL && hyphen + 1 < f->article->text + token->end && hyphen[1] >= 'a' && hyphen[1] <= 'z' &&
		!is_behind_family_name(f, i);
}

/* Is the ordinary word one of the article's surnames? */
bool
aa_finds_surname(const aa_finder *f, uint32_t i)
{
	uint64_t	hash = aa_name_hash(f->article, i) % AA_MAX_SURNAMES;

	return (f->surnames->bits[hash / 64] >> hash % 64 & 1) != 0;
}

/* Price [rekindled]: an unknown word that ends as finite verbs do, and not as plurals */
static bool
ends_as_verb(const aa_finder *f, uint32_t i)
{
	return aa_finder_classes(f, i) == 0 && aa_finds_next_word(f, i) &&
		(aa_finder_token(f, i)->flags & AA_TOKEN_LOWER) &&
		f->article->language->finite_endings != NULL &&
		aa_ends_in_any(f->article, aa_finder_token(f, i), f->article->language->finite_endings) &&
		!aa_ends_in(f->article, aa_finder_token(f, i), &f->article->language->plural_ending);
}

/* ... and by what follows the name of somebody here? */
static bool
is_surname_at_start(const aa_finder *f, uint32_t i)
{
	uint64_t	behind = AA_LEX_VERB | AA_LEX_AUXILIARY | AA_LEX_NEGATION | AA_LEX_ADVERB |
		AA_LEX_CONJUNCTION | AA_LEX_RELATIVE;

	/* Price in May said; not: Price of bread */
	if ((aa_finder_classes(f, i + 1) & AA_LEX_PREPOSITION) &&
		!aa_reads(f->article, i + 1, f->article->language->genitive))
		return aa_finds_surname(f, i);
	return (aa_finds_possessive(f, i) || (aa_finder_classes(f, i + 1) & behind) || ends_as_verb(f, i + 1) ||
			(i + 1 < f->end && (aa_finder_token(f, i + 1)->mark == ',' || aa_finder_token(f, i + 1)->mark == ':'))) &&
		aa_finds_surname(f, i);
}

/*
 * May, Jan, Will: months and auxiliaries that are names, too.  Behind a name or
 * title (Mrs May, not: on Monday May 5), before another one (Will Marsh, not:
 * in May Will left), or where the article knows the surname (May said).
 */
static bool
is_month_name(const aa_finder *f, uint32_t i)
{
	uint64_t	before = i > f->first ? aa_finder_classes(f, i - 1) : 0;
	uint64_t	others = AA_LEX_PREPOSITION | AA_LEX_DETERMINER | AA_LEX_CALENDAR;

	if (f->title_case ||
		(i + 1 < f->end && aa_finder_token(f, i + 1)->kind != AA_TOKEN_WORD && aa_finder_token(f, i + 1)->mark == 0))
		return false;
	if (i > f->first && aa_finds_capital(f, i - 1) && aa_finds_next_word(f, i) &&
		((before & (AA_LEX_GIVEN | AA_LEX_TITLE)) || !(before & (AA_LEX_NOT_NAME | ORDINARY))))
		return true;
	if (before & others)
		return false;
	return aa_finds_capital(f, i + 1) ||
		((aa_finds_possessive(f, i) || (aa_finder_classes(f, i + 1) & (AA_LEX_VERB | AA_LEX_AUXILIARY))) &&
		 aa_finds_surname(f, i));
}

/* WHO chief Helen Marsh: a body by the profile, in capitals among words that have none */
static bool
is_capital_body(const aa_finder *f, uint32_t i)
{
	return aa_is_one_of(f->article, f->article->language->capital_bodies, i, i + 1) &&
		!(i > f->first && (aa_finder_token(f, i - 1)->flags & AA_TOKEN_ALL_CAPITALS)) &&
		!(i + 1 < f->end && (aa_finder_token(f, i + 1)->flags & AA_TOKEN_ALL_CAPITALS));
}

/* the WHO: in capitals behind "the" or in a bracket, no pronoun */
static bool
is_acronym(const aa_finder *f, uint32_t i)
{
	const aa_token *token = aa_finder_token(f, i);

	if (!(token->flags & AA_TOKEN_ALL_CAPITALS) || aa_token_length(token) < 2)
		return false;
	return is_capital_body(f, i) ||
		(i > f->first && ((aa_finder_classes(f, i - 1) & AA_LEX_DEFINITE) || token[-1].mark == '(') &&
		 !(token[-1].flags & AA_TOKEN_ALL_CAPITALS));
}

/* Helga Sommer, Uwe Freitag: where a day or season behind a given name has a preposition (am Freitag) */
static bool
is_calendar_surname(const aa_finder *f, uint32_t i)
{
	return f->article->language->capital_nouns && (aa_finder_classes(f, i) & AA_LEX_CALENDAR) && i > f->first &&
		(aa_finder_classes(f, i - 1) & AA_LEX_GIVEN) && !(aa_finder_classes(f, i - 1) & AA_LEX_CALENDAR) &&
		aa_finds_capital(f, i - 1) && aa_finds_next_word(f, i);
}

bool
aa_is_name_word(const aa_finder *f, uint32_t i)
{
	uint64_t	classes = aa_finder_classes(f, i);

	if (is_calendar_surname(f, i) || ((classes & (AA_LEX_RELATIVE | AA_LEX_PRONOUN)) && is_acronym(f, i)))
		return true;
	if (classes & AA_LEX_GIVEN)
		return !(classes & AA_LEX_NOT_NAME) || is_month_name(f, i);
	return !(classes & AA_LEX_NOT_NAME) && !aa_is_compound_adjective(f, i);
}

/*
 * Does the word stand behind a quotation mark or a bracket where a sentence may begin?
 * Not behind the comma of “…,” Marsh said: there the capital is the name's.
 */
static bool
is_behind_mark(const aa_finder *f, uint32_t i)
{
	if (aa_finder_token(f, i - 1)->mark == '(')
		return true;
	return (aa_finder_classes(f, i - 1) & AA_WORD_QUOTED) && aa_finder_token(f, i - 1)->mark != 0 &&
		!(i >= f->first + 2 && aa_finder_token(f, i - 2)->mark == ',' && aa_finds_next_word(f, i));
}

bool
aa_is_inner_particle(const aa_finder *f, uint32_t i)
{
	/* Jan van Roh, but not: Minister Roh von Siemens */
	if (f->article->language->capital_nouns && i > f->first &&
		!(aa_finder_classes(f, i - 1) & (AA_LEX_GIVEN | AA_LEX_PARTICLE)))
		return false;
	return aa_finds_next_word(f, i) && !(aa_finder_token(f, i)->flags & AA_TOKEN_CAPITAL) &&
		aa_finds_next_word(f, i + 1) &&
		(aa_finds_capital(f, i + 1) || (aa_finder_classes(f, i + 1) & AA_LEX_PARTICLE));
}

/* May a name begin with the sentence's first word, which is capital anyway? */
bool
aa_may_begin_name(const aa_finder *f, uint32_t i)
{
	uint64_t	classes = aa_finder_classes(f, i);

	if (!(aa_finder_token(f, i)->flags & AA_TOKEN_SENTENCE_START) && i > f->begins &&
		!is_behind_mark(f, i))
		return true;
	/* Von Jane Roh: of her; not: Von der Lind */
	if ((classes & AA_LEX_PARTICLE) && (classes & AA_LEX_PREPOSITION) &&
		(aa_finder_classes(f, i + 1) & (AA_LEX_GIVEN | AA_LEX_TITLE | AA_LEX_ROLE)))
		return false;
	if (!(classes & ORDINARY) || is_surname_at_start(f, i) || aa_begins_body(f, i))
		return true;
	return (classes & (AA_LEX_GIVEN | AA_LEX_TITLE)) && aa_finds_next_word(f, i + 1) &&
		(aa_finds_name_word(f, i + 1) || aa_finds_inner_particle(f, i + 1));
}

/* Has the word a capital of its own, inside a sentence, as the one right before it has? */
static bool
is_capital_behind_capital(const aa_token *token)
{
	return (token->flags & AA_TOKEN_CAPITAL) && !(token->flags & AA_TOKEN_SENTENCE_START) &&
		(token->flags & AA_TOKEN_SPACE_BEFORE) && (token[-1].flags & AA_TOKEN_CAPITAL);
}

/* Rosa King: is the title a surname, as a given name stands before it and no name behind?  Not: King Charles */
static bool
is_title_as_surname(const aa_article *article, uint32_t i)
{
	return (article->classes[i - 1] & AA_LEX_GIVEN) && !(article->classes[i - 1] & AA_LEX_TITLE) &&
		i + 1 < article->ntokens && aa_phrase_length(article, i) == 1 &&
		(!(article->tokens[i + 1].flags & AA_TOKEN_CAPITAL) || (article->classes[i + 1] & AA_LEX_SUFFIX));
}

/* Anna Brown, Mr Young: an ordinary word as a surname, inside a sentence */
static bool
is_ordinary_surname(const aa_article *article, uint32_t i)
{
	uint64_t	classes = article->classes[i];

	/* few words are names or titles, many are capital */
	if (!(article->classes[i - 1] & (AA_LEX_GIVEN | AA_LEX_TITLE)) || !is_capital_behind_capital(&article->tokens[i]))
		return false;
	if ((classes & AA_LEX_TITLE) && (classes & AA_LEX_ROLE))
		return is_title_as_surname(article, i);
	return (classes & (ORDINARY | AA_LEX_NOT_NAME)) && (!(classes & AA_LEX_NOT_NAME) || (classes & AA_LEX_GIVEN));
}

void
aa_find_surnames(const aa_article *article, const uint64_t *beginnings, aa_surnames *found)
{
	memset(found, 0, sizeof(*found));
	for (uint32_t b = 0; b < article->nblocks; b++)
	{
		const aa_block *block = &article->blocks[b];

		for (uint32_t i = block->first_token;
			 !block->title_case && (i = aa_next_bit(beginnings, i + 1, block->end_token)) < block->end_token;)
		{
			uint64_t	hash;

			if (!is_ordinary_surname(article, i))
				continue;
			hash = aa_name_hash(article, i) % AA_MAX_SURNAMES;
			found->bits[hash / 64] |= UINT64_C(1) << hash % 64;
		}
	}
}
