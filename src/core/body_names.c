/*-------------------------------------------------------------------------
 *
 * body_names.c
 *	  The names of bodies: where one begins, and what links its parts, as in
 *	  Ministry of Defence, Customs and Border Council, Hollin & Sons.
 *
 *	  Their words are known ones with capitals, so that what surrounds a name tells
 *	  whether a word belongs to it.
 *
 *-------------------------------------------------------------------------
 */
#include "name_finder.h"

#include "language.h"
#include "words.h"

/* The name of a body has so many words behind its first. */
#define MAX_BODY_WORDS 5

/* [Harbour Watch] says: the item behind the known words with capitals that may name a body, from token i on */
static uint32_t
body_words_end(const aa_finder *f, uint32_t i)
{
	const uint64_t none = AA_LEX_GIVEN | AA_LEX_TITLE | AA_LEX_ROLE | AA_LEX_NOT_NAME;
	const uint64_t known = AA_LEX_ORGANISATION | AA_LEX_MEDIA | AA_LEX_DOCUMENT | AA_LEX_COMMON | AA_LEX_VERB;
	uint32_t	end = i;

	while (end < i + MAX_BODY_WORDS && aa_finds_capital(f, end) && aa_finds_next_word(f, end) &&
		   !(aa_finder_classes(f, end) & none))
		end++;
	return end > i &&
			((aa_finder_classes(f, end - 1) & known) || (aa_finder_token(f, end - 1)->flags & AA_TOKEN_ALL_CAPITALS)) ?
		end :
		i;
}

/*
 * [Harbour] Watch says: does the ordinary word begin what a body is called?  Not: Asked Harbour
 * Watch, Several Oxley pilots
 */
bool
aa_begins_body(const aa_finder *f, uint32_t i)
{
	const uint64_t none = AA_LEX_STARTER | AA_LEX_ADVERB | AA_LEX_COLLECTIVE | AA_LEX_PROMO | AA_LEX_TITLE |
		AA_LEX_ROLE | AA_LEX_GIVEN | AA_LEX_PARTICIPLE | AA_LEX_GERUND | AA_LEX_PAST | AA_LEX_NOT_NAME;
	uint32_t	end;

	if (f->title_case || f->article->language->capital_nouns || (aa_finder_classes(f, i) & none) ||
		aa_is_compound_adjective(f, i))
		return false;
	end = body_words_end(f, i + 1);
	return end > i + 1 && aa_finds_next_word(f, end) && !aa_finds_capital(f, end) &&
		(aa_finder_classes(f, end) & (AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_AUXILIARY)) &&
		!(aa_finder_classes(f, end) & (AA_LEX_NOUN | AA_LEX_DOCUMENT));
}

/* A known word with a capital that may stand in what a body is called: Defence, Human; not: Helen, Orme, Minister */
static bool
is_known_word(const aa_finder *f, uint32_t i)
{
	const uint64_t none = AA_LEX_GIVEN | AA_LEX_TITLE | AA_LEX_PLACE | AA_LEX_MEDIA | AA_LEX_NOT_NAME | AA_LEX_STARTER;

	return aa_finds_capital(f, i) && (aa_finder_classes(f, i) & (AA_LEX_COMMON | AA_LEX_VERB)) &&
		!(aa_finder_classes(f, i) & none) && !(aa_finder_token(f, i)->flags & AA_TOKEN_ALL_CAPITALS);
}

/* Do the words with capitals up to token i begin with somebody's given name: Ada Colt of Harbour Action? */
static bool
has_given_name(const aa_finder *f, uint32_t i)
{
	for (; i > f->first && aa_finds_capital(f, i - 1); i--)
	{
		if (aa_finder_classes(f, i - 1) & AA_LEX_GIVEN)
			return true;
	}
	return false;
}

/* Ministry [of] Defence, Centre [for] Ports, Conference [of] State Parks */
static bool
links_by_preposition(const aa_finder *f, uint32_t i)
{
	uint64_t	before = aa_finder_classes(f, i - 1);

	if (!aa_is_one_of(f->article, f->article->language->body_links, i, i + 1) || !aa_finds_capital(f, i - 1) ||
		(before & AA_LEX_TITLE))
		return false;
	if (before & AA_LEX_ORGANISATION)
		return aa_finds_name_word(f, i + 1);
	return aa_reads(f->article, i, f->article->language->genitive) && i > f->first + 1 && is_known_word(f, i - 1) &&
		!(before & (AA_LEX_ROLE | AA_LEX_DOCUMENT)) && is_known_word(f, i + 1) && !has_given_name(f, i);
}

/* Does a preposition link the words in front of token i to the noun for a body: Ministry [of] Food? */
static bool
is_behind_preposition(const aa_finder *f, uint32_t i)
{
	while (i > f->first + 1 && aa_finds_capital(f, i - 1))
		i--;
	return i > f->first + 1 && links_by_preposition(f, i - 1);
}

/*
 * Customs [and] Border Council, Centre for Food [and] Health: words that are known, but for nobody and
 * no body, before and behind, in what a body is called.
 */
static bool
links_by_conjunction(const aa_finder *f, uint32_t i)
{
	uint32_t	end = i + 1;

	if (!(aa_finder_classes(f, i) & AA_LEX_CONJUNCTION) || (aa_finder_classes(f, i) & AA_LEX_SUBORDINATOR) ||
		!is_known_word(f, i - 1) || (aa_finder_classes(f, i - 1) & (AA_LEX_ORGANISATION | AA_LEX_ROLE)) ||
		aa_finds_possessive(f, i - 1))
		return false;
	while (end < i + MAX_BODY_WORDS && aa_finds_next_word(f, end) && is_known_word(f, end))
		end++;
	if (end == i + 1)
		return false;
	if (is_behind_preposition(f, i))
		return !(aa_finder_classes(f, i + 1) & AA_LEX_ORGANISATION);
	return end > i + 2 && (aa_finder_classes(f, end - 1) & AA_LEX_ORGANISATION) &&
		!(aa_finder_classes(f, end - 2) & AA_LEX_ORGANISATION);
}

bool
aa_is_inner_link(const aa_finder *f, uint32_t i)
{
	if (f->article->language->capital_nouns || !aa_finds_next_word(f, i + 1))
		return false;
	if (i < f->end && aa_finder_token(f, i)->mark == '&')
		return aa_finds_name_word(f, i + 1);
	return aa_finds_next_word(f, i) && (links_by_preposition(f, i) || links_by_conjunction(f, i));
}

bool
aa_finds_office(const aa_finder *f, uint32_t i)
{
	uint64_t	owner = aa_finder_classes(f, i - 1);

	if (owner & AA_WORD_INSIDE)
		owner = aa_word_classes(f->article, aa_finder_token(f, i - 1));
	return (owner & (AA_LEX_TITLE | AA_LEX_ROLE)) && !(owner & AA_LEX_PLACE) &&
		aa_finds_capital(f, i - 1) && (aa_finder_classes(f, i) & AA_LEX_ORGANISATION) && aa_finds_capital(f, i) &&
		!aa_finds_capital(f, i + 1) && !f->article->language->capital_nouns;
}

/* Is the run [start, end) what a body is called: a noun for one at its end, no given name? */
static bool
is_body_name(const aa_finder *f, uint32_t start, uint32_t end)
{
	for (uint32_t i = start; i < end; i++)
	{
		if (aa_finder_classes(f, i) & AA_LEX_GIVEN)
			return false;
	}
	return start < end && (aa_finder_classes(f, end - 1) & AA_LEX_ORGANISATION) &&
		!(aa_finder_classes(f, end - 1) & (AA_LEX_PLACE | AA_LEX_MEDIA));
}

/*
 * [Quarry Workers] Union, [County Sheriff’s] Office, [Child] Rescue Alliance: what stands before
 * the words of a body's name is no title
 */
uint32_t
aa_start_of_body(const aa_finder *f, uint32_t first, uint32_t start, uint32_t end)
{
	if (start == first || !is_body_name(f, start, end) ||
		((aa_finder_classes(f, start - 1) & AA_LEX_TITLE) && !aa_finds_possessive(f, start - 1)))
		return start;
	return first + ((aa_word_classes(f->article, aa_finder_token(f, first)) & AA_LEX_DEFINITE) != 0);
}
