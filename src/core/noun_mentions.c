/*-------------------------------------------------------------------------
 *
 * noun_mentions.c
 *	  Finds mentions without a name: roles ("the prime minister"), bodies ("the
 *	  firm"), pronouns.
 *
 *-------------------------------------------------------------------------
 */
#include "name_finder.h"

/* So many words stand between "the" and a role. */
#define MAX_ROLE_MODIFIERS 4
/* Words of a clause up to the verb that ends it. */
#define MAX_VERB_FINAL 40

/* the 45-year-old: a number and a noun of the profile */
static bool
is_age(const aa_finder *f, uint32_t i)
{
	const aa_token *token = aa_finder_token(f, i);
	const char *text = f->article->text;
	uint32_t	at = token->start;
	aa_token	noun;

	if (text[at] < '0' || text[at] > '9')
		return false;
	while (at < token->end && text[at] >= '0' && text[at] <= '9')
		at++;
	if (at + 1 >= token->end || text[at] != '-')
		return false;
	noun = *token;
	noun.start = at + 1;
	return (aa_word_classes(f->article, &noun) & AA_LEX_EPITHET) != 0;
}

/* by the firm, for the firm; not: according to the firm */
static bool
is_governed(const aa_finder *f, uint32_t the)
{
	uint64_t	before = the > f->first ? aa_finder_classes(f, the - 1) : 0;

	if ((before & AA_WORD_INSIDE) && the >= f->first + 2)
		before |= aa_finder_classes(f, the - 2);
	return (before & AA_LEX_PREPOSITION) && !(before & AA_LEX_ACCORDING);
}

/* the group [of] … */
static bool
is_genitive(const aa_finder *f, uint32_t i)
{
	return aa_reads(f->article, i, f->article->language->genitive);
}

/* Do capitals stand in the tokens, but for a place's before an epithet: the Welsh firm? */
static bool
holds_name(const aa_finder *f, uint32_t first, uint32_t end, uint64_t classes)
{
	for (uint32_t i = first; i < end; i++)
	{
		if (aa_finds_capital(f, i) && !((classes & AA_LEX_EPITHET) && (aa_finder_classes(f, i) & AA_LEX_PLACE)))
			return true;
	}
	return false;
}

/* The firm [said], the firm[,]: does what stands at token i end the phrase of a noun?  Not: firm plans, the group of */
static bool
follows_noun_phrase(const aa_finder *f, uint32_t i)
{
	const uint64_t after = AA_LEX_VERB | AA_LEX_AUXILIARY | AA_LEX_ADVERB | AA_LEX_NEGATION | AA_LEX_PREPOSITION |
		AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR | AA_LEX_RELATIVE;

	return !aa_finds_word(f, i) || ((aa_finder_classes(f, i) & after) && !is_genitive(f, i));
}

/*
 * the ferry firm, the Welsh firm: a body's noun, in a phrase of these classes that
 * ends at next, that may stand for its name; not: the firm's, firm plans, a
 * spokesman for the firm, the Halvane firm, the Marsh administration
 */
static bool
is_body_noun(const aa_finder *f, uint32_t the, uint64_t classes, uint32_t next)
{
	if (f->article->language->bodies == NULL || next > f->end ||
		!(classes & (AA_LEX_ORGANISATION | AA_LEX_MEDIA)) || (classes & (AA_LEX_COLLECTIVE | AA_LEX_PLURAL)))
		return false;
	return (aa_finder_token(f, next - 1)->flags & AA_TOKEN_LOWER) && !aa_finds_possessive(f, next - 1) &&
		follows_noun_phrase(f, next) && !is_governed(f, the) && !holds_name(f, the + 1, next - 1, classes);
}

/* the paper: the same where the profile has it with "the" */
static bool
is_definite_body(const aa_finder *f, uint32_t i)
{
	uint64_t	classes = f->article->classes[i];

	/* few words are */
	return (classes & (AA_LEX_ORGANISATION | AA_LEX_MEDIA)) && aa_phrase_length(f->article, i) == 2 &&
		is_body_noun(f, i, classes, i + 2) && (aa_word_classes(f->article, aa_finder_token(f, i)) & AA_LEX_DEFINITE);
}

/* the US president: the country is a word of the role, not a name by itself; not: the US senator Ada Wong */
bool
aa_is_role_of_place(const aa_finder *f, uint32_t i)
{
	uint32_t	noun = i + aa_phrase_length(f->article, i);
	uint32_t	end;

	if (noun == i + 1 || !(aa_finder_classes(f, i) & AA_LEX_PLACE) || !aa_finds_definite(f, i) ||
		aa_finds_possessive(f, noun - 1) ||
		noun >= f->end || !aa_finds_next_word(f, noun) || !aa_finds_title(f, noun) || aa_finds_capital(f, noun) ||
		(aa_finder_classes(f, noun) & AA_LEX_PLURAL))
		return false;
	end = noun + aa_phrase_length(f->article, noun);
	return !aa_finds_possessive(f, end - 1) &&
		!(end < f->end && aa_finds_next_word(f, end) && aa_finds_capital(f, end));
}

/* Does a determiner stand before i that brings somebody new: a, one, another? */
static bool
is_indefinite(const aa_finder *f, uint32_t i)
{
	uint64_t	before = i > f->first ? aa_finder_classes(f, i - 1) : 0;

	return (before & AA_LEX_DETERMINER) && !(before & (AA_LEX_DEFINITE | AA_LEX_MASCULINE | AA_LEX_FEMININE)) &&
		!aa_finds_possessive(f, i - 1);
}

/* PM: without "the", only a title in capitals is a role by itself, and nobody new: a Kremlin spokesman */
static bool
is_bare_role(const aa_finder *f, uint32_t i)
{
	return !f->article->language->capital_nouns && (aa_finder_classes(f, i) & AA_LEX_TITLE) &&
		(aa_finder_classes(f, i) & AA_LEX_ROLE) && aa_finds_capital(f, i) && !is_indefinite(f, i);
}

/* Is token i, in a phrase that begins at first, a noun that says who is meant: the [mayor], the [45-year-old]? */
static bool
is_role_word(const aa_finder *f, uint32_t first, uint32_t i)
{
	uint64_t	classes = aa_finder_classes(f, i);

	if (aa_finds_title(f, i) && !(classes & AA_LEX_PLURAL))
		return true;
	return i > first && (is_age(f, i) || is_body_noun(f, first, classes, i + aa_phrase_length(f->article, i)));
}

/*
 * Is token i a verb that ends the phrase?  Behind the role, the mayor [accused] her, but not: the mayor accused of it
 * said; before one, the council [says] President Hale …, but not: the accused said.
 */
static bool
is_verb_of_role(const aa_finder *f, uint32_t i, bool behind)
{
	return aa_finds_reporting_verb(f, i) && !(behind && (aa_finder_classes(f, i + 1) & AA_LEX_PREPOSITION));
}

/*
 * The end of the role whose phrase begins at first, and its words at token at; role is set to where the noun begins.
 * The result is first if there is none.
 */
static uint32_t
role_words_end(const aa_finder *f, uint32_t first, uint32_t at, uint32_t *role)
{
	uint32_t	end = first;

	for (uint32_t n = 0; n <= MAX_ROLE_MODIFIERS && aa_finds_word(f, at); n++)
	{
		if ((n > 0 && !aa_finds_next_word(f, at)) || (end > first && is_verb_of_role(f, at, true)))
			break;
		if (is_role_word(f, first, at))
		{
			*role = at;
			end = at + aa_phrase_length(f->article, at);
		}
		else if (end > first || (aa_finder_classes(f, at) & (AA_LEX_NOT_NAME | AA_LEX_PLURAL)) ||
				 is_verb_of_role(f, at, false))
			break;
		at += aa_phrase_length(f->article, at);
	}
	return end;
}

/*
 * "the [UK] prime minister" or "PM" from i on: its end, and where the role
 * itself begins; i if there is none.
 */
static uint32_t
role_end(const aa_finder *f, uint32_t i, uint32_t *role)
{
	uint32_t	at = aa_finds_definite(f, i) ? i + 1 : i;

	if (is_definite_body(f, i))
	{
		*role = i + 1;
		return i + 2;
	}
	if (aa_phrase_length(f->article, i) > 1 && at > i)
	{
		if (!aa_is_role_of_place(f, i))
			return i;
		at = i + aa_phrase_length(f->article, i);
	}
	if (at == i && !is_bare_role(f, i))
		return i;
	return role_words_end(f, i, at, role);
}

/* die Bewohner: a man's noun behind a determiner of women is one of several */
static bool
is_plural_by_determiner(const aa_finder *f, uint32_t i, uint32_t role)
{
	const uint64_t feminine = AA_LEX_DETERMINER | AA_LEX_FEMININE;

	return role > i && (aa_finder_classes(f, i) & feminine) == feminine &&
		(aa_finder_classes(f, role) & (AA_LEX_MASCULINE | AA_LEX_FEMININE)) == AA_LEX_MASCULINE;
}

bool
aa_find_role(aa_finder *f, uint32_t i, uint32_t *next)
{
	uint32_t	role = i;
	uint32_t	end = role_end(f, i, &role);

	*next = i;
	if (end == i || end > f->end || is_plural_by_determiner(f, i, role))
		return true;
	/* the Lady Maren, die Ministerin Hanna Brandt: the role is a title there */
	if ((f->article->language->capital_nouns || aa_finds_capital(f, role)) &&
		aa_finds_next_word(f, end) && aa_finds_name_word(f, end) &&
		(!aa_finds_possessive(f, end - 1) || aa_finds_office(f, end)))
		return true;
	*next = end;
	return aa_add_mention(f, AA_MENTION_ROLE, i, role, end) != NULL;
}

/* A finite verb of one person or thing: sagt */
static bool
is_singular_verb(uint64_t classes)
{
	return (classes & (AA_LEX_THIRD | AA_LEX_PAST)) && !(classes & (AA_LEX_PLURAL | AA_LEX_BASE));
}

/* wie sie am Montag [mitteilte]: the last finite verb of the clause whose verb stands last */
static uint64_t
last_verb(const aa_finder *f, uint32_t i)
{
	uint32_t	end = i + MAX_VERB_FINAL < f->end ? i + MAX_VERB_FINAL : f->end;
	uint64_t	found = 0;

	for (; i < end && aa_finder_token(f, i)->mark != ',' && aa_finder_token(f, i)->mark != ':'; i++)
	{
		uint64_t	classes = aa_finder_classes(f, i);

		if ((classes & (AA_LEX_THIRD | AA_LEX_PAST)) && !(classes & AA_WORD_QUOTED))
			found = classes;
	}
	return found;
}

/*
 * Is the verb of the pronoun, beside it or at the clause's end, one of a singular?
 * "sie" is she or they.
 */
static bool
has_singular_verb(const aa_finder *f, uint32_t i)
{
	const uint64_t openers = AA_LEX_SUBORDINATOR | AA_LEX_COMPLEMENTIZER | AA_LEX_RELATIVE | AA_LEX_AS;
	uint64_t	before = i > f->first ? aa_finder_classes(f, i - 1) : 0;

	if (is_singular_verb(aa_finder_classes(f, i + 1)) || is_singular_verb(before))
		return true;
	return f->article->language->verb_second && (before & openers) && is_singular_verb(last_verb(f, i + 1));
}

bool
aa_find_pronoun(aa_finder *f, uint32_t i, uint32_t *next)
{
	uint64_t	classes = aa_finder_classes(f, i);

	*next = i;
	if (!(classes & AA_LEX_PRONOUN) || !(classes & (AA_LEX_MASCULINE | AA_LEX_FEMININE)))
		return true;
	if ((classes & AA_LEX_PLURAL) && !has_singular_verb(f, i))
		return true;
	*next = i + 1;
	return aa_add_mention(f, AA_MENTION_PRONOUN, i, i, i + 1) != NULL;
}
