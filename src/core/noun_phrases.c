/*-------------------------------------------------------------------------
 *
 * noun_phrases.c
 *	  Noun phrases of a language that capitalises its nouns.
 *
 * The capital shows where a phrase has its noun, and the case of the determiner
 * whether it may be a subject.  A phrase in the genitive belongs to the noun
 * before it, and so does one with a preposition behind the noun of a person or
 * body.
 *
 *-------------------------------------------------------------------------
 */
#include "noun_phrases.h"

#include <string.h>

#include "language.h"
#include "lexicon.h"
#include "words.h"

/* Words that may stand between a determiner and its noun. */
#define MAX_ADJECTIVES 6
/* What goes with a participle there has at most so many words. */
#define MAX_PARTICIPIAL 9
/* Phrases that may stand between the verb and its subject. */
#define MAX_BETWEEN 4

/* als klug geltend: no clause */
static bool
opens_comparison(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_SUBORDINATOR) && !aa_is_word(view, i, AA_LEX_COMPLEMENTIZER | AA_LEX_PREPOSITION);
}

/* May the word stand among what goes with a participle before its noun: sich [selbst in Bonn als klug] gebend? */
static bool
goes_with_participle(const aa_view *view, uint32_t i)
{
	return aa_is_nominal(view, i) || aa_is_attribute(view, i) ||
		(aa_is_word(view, i, AA_LEX_CALENDAR | AA_LEX_PREPOSITION | AA_LEX_ADVERB | AA_LEX_DETERMINER) &&
		 !aa_is_word(view, i, AA_LEX_CONJUNCTION)) ||
		opens_comparison(view, i);
}

/* die [in Bonn] geborene, die [sich als klug] gebende Ministerin: behind what goes with an attribute */
static uint32_t
skip_participial(const aa_view *view, uint32_t i)
{
	bool		reflexive = aa_is_word(view, i, AA_LEX_PRONOUN) &&
		!aa_is_word(view, i, AA_LEX_SUBJECT | AA_LEX_DETERMINER);

	if (opens_comparison(view, i) && aa_is_attribute(view, i + 1) && aa_is_attribute(view, i + 2) &&
		aa_is_nominal(view, i + 3))
		return i + 1;
	if (!reflexive && !opens_comparison(view, i) && !aa_is_word(view, i, AA_LEX_PREPOSITION))
		return i;
	for (uint32_t at = i + 1; at < i + MAX_PARTICIPIAL && goes_with_participle(view, at); at++)
	{
		if ((aa_is_nominal(view, at) || aa_is_word(view, at, AA_LEX_CALENDAR)) && aa_is_attribute(view, at + 1) &&
			(aa_is_nominal(view, at + 2) || aa_is_title(view, at + 2)))
			return at + 1;
	}
	return i;
}

/* Can a word that may stand between a determiner and its noun open a phrase alone? */
static bool
opens_phrase(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_DETERMINER) &&
		aa_is_word(view, i, AA_LEX_DEFINITE | AA_LEX_SUBJECT | AA_LEX_SUFFIX);
}

/* die „Morgenpost“[-Redaktion] */
static uint32_t
title_end(const aa_view *view, uint32_t i)
{
	return aa_is_kind(view, i + 1, AA_ITEM_DASH) && aa_is_nominal(view, i + 2) &&
			!(view->article->tokens[view->items[i + 1].first_token].flags & AA_TOKEN_SPACE_BEFORE) ?
		i + 3 :
		i + 1;
}

/* des Sprechers, as one mention: a phrase of its own behind a noun */
static bool
has_determiner(const aa_view *view, uint32_t i)
{
	return aa_is_role_item(view, i) && (view->article->classes[view->items[i].first_token] & AA_LEX_DETERMINER);
}

/* hatte Jane Roh Gutes zu melden; not: Jane Rohs Partei */
static bool
ends_with_person(const aa_view *view, uint32_t end)
{
	const aa_article *article = view->article;

	return aa_is_name_of_person(view, end - 1) &&
		!aa_ends_in(article, &article->tokens[view->items[end - 1].end_token - 1], &article->language->genitive_ending);
}

/* der Zeitung [„Bild“,] die Sendung [„heute“;] not: hat der Minister [„nicht gewusst“] */
static bool
is_called(const aa_view *view, uint32_t at)
{
	bool		lower;

	if (!aa_is_title(view, at) || aa_is_kind(view, at - 1, AA_ITEM_NAME))
		return false;
	/* von Zeugen „Q“ */
	if (aa_is_word(view, at - 1, AA_LEX_PLURAL) && aa_is_word(view, at - 1, AA_LEX_ROLE))
		return false;
	lower = (view->article->tokens[view->items[at].first_token + 1].flags & AA_TOKEN_LOWER) != 0;
	return !lower || aa_is_word(view, at - 1, AA_LEX_MEDIA | AA_LEX_SCARE);
}

/* die „heute“, eine „taz“-Umfrage; not: von einer „guten Idee“, von einem „Irrtum“ */
static bool
may_be_named(const aa_view *view, uint32_t determiner, uint32_t title)
{
	return aa_is_word(view, determiner, AA_LEX_DEFINITE) || title_end(view, title) > title + 1;
}

/* Haus [&] Grund */
static bool
joins_nouns(const aa_view *view, uint32_t i)
{
	return aa_is_kind(view, i, AA_ITEM_SIGN) && view->article->tokens[view->items[i].first_token].mark == '&' &&
		aa_is_nominal(view, i + 1);
}

/* die beiden, die einen; not: die Mail, die | dem Rat vorliegt, das | seiner Frau gehört */
static bool
goes_with_determiner(const aa_view *view, uint32_t first, uint32_t i)
{
	const aa_article *article = view->article;

	if (!aa_is_word(view, i, AA_LEX_DETERMINER))
		return false;
	if (!aa_is_word(view, first, AA_LEX_DEFINITE))
		return true;
	return !aa_is_word(view, i, AA_LEX_DEFINITE) &&
		strchr("mrs", article->text[article->tokens[view->items[i].first_token].end - 1]) == NULL;
}

/* Behind what stands before the nouns of the phrase at item i: [ein nicht genannter] Zeuge, [die 37 Jahre alte] Frau */
static uint32_t
skip_modifiers(const aa_view *view, uint32_t i)
{
	uint32_t	at = i + aa_is_word(view, i, AA_LEX_DETERMINER);

	at += at > i && goes_with_determiner(view, i, at);
	if (at > i)
		at = skip_participial(view, at);
	if (aa_is_word(view, at, AA_LEX_NEGATION) && aa_is_attribute(view, at + 1))
		at++;
	for (uint32_t n = 0; n < MAX_ADJECTIVES && aa_is_attribute(view, at) && !opens_phrase(view, at); n++)
		at++;
	/* a measure is no head */
	if ((aa_is_word(view, at, AA_LEX_CALENDAR) || (at > i && aa_is_number_item(view, at - 1))) &&
		aa_is_attribute(view, at + 1) && aa_is_nominal(view, at + 2))
		at += 2;
	return at;
}

uint32_t
aa_noun_end(const aa_view *view, uint32_t i)
{
	uint32_t	at = skip_modifiers(view, i);

	if (!aa_is_nominal(view, at))
		return aa_is_title(view, at) && (at > i ? may_be_named(view, i, at) : aa_takes_title(view, i - 1)) ?
			title_end(view, at) :
			i;
	do
		at += joins_nouns(view, at + 1) ? 2 : 1;
	while (aa_is_nominal(view, at) && !has_determiner(view, at) && !ends_with_person(view, at) &&
		   at < i + AA_MAX_PHRASE);
	return is_called(view, at) ? at + 1 : at;
}

/* sagte Roder [der Zeitung]: one noun that the profile does not know, behind the verb of one */
static bool
is_bare_name(const aa_view *view, uint32_t i)
{
	return i > 0 && aa_is_kind(view, i, AA_ITEM_WORD) && view->items[i].classes == 0 && aa_is_nominal(view, i) &&
		aa_is_finite_form(view, i - 1) && !aa_is_word(view, i - 1, AA_LEX_PLURAL);
}

bool
aa_is_attached(const aa_view *view, uint32_t i)
{
	if (aa_is_name_of_person(view, i - 1) || is_bare_name(view, i - 1))
		return false;
	if (aa_is_word(view, i, AA_LEX_DETERMINER) || aa_is_role_item(view, i))
		return (view->article->classes[view->items[i].first_token] & AA_LEX_SUFFIX) != 0;
	return aa_is_word(view, i, AA_LEX_PREPOSITION) && aa_is_word(view, i, AA_LEX_SUFFIX) &&
		!aa_is_word(view, i + 1, AA_LEX_CALENDAR) &&
		(aa_is_role_item(view, i - 1) ||
		 aa_is_word(view, i - 1, AA_LEX_ROLE | AA_LEX_ORGANISATION | AA_LEX_COLLECTIVE | AA_LEX_DOCUMENT));
}

/* Der sagte: at the sentence's begin somebody who was named before */
static bool
points_at_somebody(const aa_view *view, uint32_t i)
{
	return i == 0 && aa_is_word(view, i, AA_LEX_DEFINITE) && aa_is_word(view, i, AA_LEX_DETERMINER) &&
		aa_is_word(view, i, AA_LEX_MASCULINE | AA_LEX_FEMININE) && aa_is_finite_form(view, i + 1);
}

/* Einige sagten, sagte dieser: a determiner without its noun, beside the verb; not: bekäme eine „große Mehrheit“ */
static bool
stands_alone(const aa_view *view, uint32_t i)
{
	return points_at_somebody(view, i) ||
		(aa_is_word(view, i, AA_LEX_DETERMINER) && aa_is_word(view, i, AA_LEX_SUBJECT) &&
		 !aa_is_word(view, i, AA_LEX_DEFINITE) && !aa_is_nominal(view, i + 1) &&
		 !aa_is_kind(view, i + 1, AA_ITEM_QUOTATION) &&
		 (aa_is_finite_form(view, i + 1) || (i > 0 && aa_is_finite_form(view, i - 1))));
}

/* Sagen [die beiden], rief [ein anderer]: without their noun, beside the verb */
static bool
are_both(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_DETERMINER) && aa_is_word(view, i + 1, AA_LEX_DETERMINER) &&
		!aa_is_word(view, i + 1, AA_LEX_DEFINITE) &&
		(aa_is_word(view, i, AA_LEX_DEFINITE) ? !aa_is_word(view, i + 1, AA_LEX_SUBJECT) :
												aa_is_word(view, i, AA_LEX_SUBJECT) && !aa_is_nominal(view, i + 2)) &&
		(aa_is_finite_form(view, i + 2) || (i > 0 && aa_is_finite_form(view, i - 1)));
}

/* [für Umwelt] und Verkehr, sagte: two nouns without a determiner, and nothing more? */
static bool
joins_bare_nouns(const aa_view *view, uint32_t first, uint32_t end)
{
	return end == first + 1 && aa_is_kind(view, first, AA_ITEM_WORD) && aa_is_word(view, end, AA_LEX_CONJUNCTION) &&
		aa_is_kind(view, end + 1, AA_ITEM_WORD) && aa_is_nominal(view, end + 1) &&
		(aa_is_kind(view, end + 2, AA_ITEM_COMMA) || aa_is_finite_form(view, end + 2) ||
		 end + 2 >= aa_view_end(view));
}

/* sagte [ein Sprecher], wie [ein Sprecher] sagte: other phrases may stand beside it */
static bool
follows_verb(const aa_view *view, uint32_t i)
{
	return i > 0 && (aa_is_finite_form(view, i - 1) || aa_is_word(view, i - 1, AA_LEX_AS));
}

/*
 * sagte ein Sprecher | der dpa; sagte ein Sprecher der Polizei | der Branter Zeitung: who is told,
 * an agency or what stands further behind, though in form it may belong to the noun before
 */
static bool
is_told(const aa_view *view, uint32_t i, bool further)
{
	const uint64_t *classes = view->article->classes;
	uint32_t	end = aa_noun_end(view, i);
	uint64_t	wanted = further ? AA_LEX_MEDIA : AA_LEX_MEDIA | AA_LEX_RECIPIENT;

	for (uint32_t k = i; aa_is_word(view, i, AA_LEX_DETERMINER) && k < end; k++)
	{
		if ((classes[view->items[k].end_token - 1] & wanted) == wanted)
			return true;
	}
	return false;
}

/*
 * Behind the attribute that stands at item i behind a noun: der Leiter [von „Rat und Tat“], die Ministerin
 * [für Umwelt und Verkehr]; i where it has no noun.
 */
static uint32_t
attribute_end(const aa_view *view, uint32_t i)
{
	uint32_t	first = i + aa_is_word(view, i, AA_LEX_PREPOSITION);
	uint32_t	end = aa_noun_end(view, first);

	if (end == first && first > i && aa_is_title(view, first))
		end = title_end(view, first);
	if (end == first)
		return i;
	return first > 0 && aa_is_word(view, first - 1, AA_LEX_PREPOSITION) && joins_bare_nouns(view, first, end) ?
		end + 2 :
		end;
}

uint32_t
aa_phrase_end(const aa_view *view, uint32_t i)
{
	uint32_t	end,
				head;

	if (aa_is_pronoun(view, i) && !aa_is_word(view, i, AA_LEX_DETERMINER))
		return i + 1;
	end = aa_noun_end(view, i);
	if (end == i && are_both(view, i))
		return i + 2;
	if (end == i && stands_alone(view, i))
		return i + 1;
	head = end;
	while (end > i && end < i + AA_MAX_PHRASE && aa_is_attached(view, end) &&
		   !(follows_verb(view, i) && is_told(view, end, end > head)))
	{
		uint32_t	next = attribute_end(view, end);

		if (next == end)
			break;
		end = next;
	}
	return end;
}

static bool
is_feminine(const aa_article *article, uint32_t noun)
{
	return aa_ends_in_any(article, &article->tokens[noun], article->language->feminine) ||
		(article->classes[noun] & AA_LEX_FEMININE);
}

/* großen, Neuen: an adjective in no subject's case */
static bool
is_inflected(const aa_article *article, uint32_t i)
{
	return aa_ends_in(article, &article->tokens[i], &article->language->oblique_ending);
}

/*
 * der Zeitung, einer großen Stadt, der „Neuen Welt“: a determiner that opens a subject only
 * with other genders, as the noun or the adjective's ending tells
 */
static bool
is_oblique(const aa_view *view, uint32_t i)
{
	const aa_article *article = view->article;
	const aa_item *item = aa_view_item(view, i);
	uint32_t	noun = i + 1;

	if (!(article->classes[item->first_token] & AA_LEX_SUFFIX))
		return false;
	if (item->kind == AA_ITEM_NAME)
		return is_feminine(article, article->mentions[item->index].name_token);
	if (aa_is_title(view, noun))
		return view->items[noun].end_token - view->items[noun].first_token > 3 &&
			is_inflected(article, view->items[noun].first_token + 1);
	while (noun < i + MAX_ADJECTIVES && aa_is_attribute(view, noun) &&
		   !aa_is_word(view, noun, AA_LEX_ADVERB | AA_LEX_DETERMINER))
		noun++;
	if (!aa_is_kind(view, noun, AA_ITEM_WORD) || !aa_is_nominal(view, noun))
		return false;
	/* der Neuen Zeitung; not: der Verband FIFA */
	while (is_inflected(article, view->items[noun].first_token) && noun < i + MAX_ADJECTIVES &&
		   aa_is_kind(view, noun + 1, AA_ITEM_WORD) && aa_is_nominal(view, noun + 1))
		noun++;
	return is_feminine(article, view->items[noun].first_token) ||
		(noun > i + 1 && is_inflected(article, view->items[noun - 1].first_token));
}

bool
aa_begins_subject(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	if (is_oblique(view, i))
		return false;
	if (aa_is_pronoun(view, i) || aa_is_word(view, i, AA_LEX_DETERMINER))
		return (item->classes & AA_LEX_SUBJECT) != 0;
	/* den Minister */
	if (aa_is_role_item(view, i))
		return (view->article->classes[item->first_token] & AA_LEX_SUBJECT) != 0;
	return aa_is_nominal(view, i) || (aa_is_title(view, i) && aa_takes_title(view, i - 1)) ||
		(aa_is_attribute(view, i) && !aa_is_word(view, i, AA_LEX_ADVERB | AA_LEX_VERB));
}

uint32_t
aa_prepositional_end(const aa_view *view, uint32_t i)
{
	uint32_t	end = aa_noun_end(view, i + 1);

	if (end == i + 1)
	{
		/* am späten Abend, unter dem Titel „…“ */
		while (aa_is_attribute(view, end) && end < i + MAX_ADJECTIVES)
			end++;
		if (aa_is_word(view, end, AA_LEX_CALENDAR) || aa_is_kind(view, end, AA_ITEM_QUOTATION))
			return end + 1;
		return i + 1;
	}
	while (end < i + AA_MAX_PHRASE && aa_is_attached(view, end) && aa_noun_end(view, end) > end)
		end = aa_noun_end(view, end);
	return end;
}

aa_phrase
aa_find_subject(const aa_view *view, uint32_t i, uint32_t end)
{
	for (uint32_t n = 0; n < MAX_BETWEEN && i < end; n++)
	{
		uint32_t	next;

		while (i < end &&
			   (aa_is_word(view, i, AA_LEX_ADVERB | AA_LEX_NEGATION | AA_LEX_CALENDAR) ||
				(aa_is_pronoun(view, i) && !aa_begins_subject(view, i))))
			i++;
		if (aa_is_word(view, i, AA_LEX_PREPOSITION))
		{
			i = aa_prepositional_end(view, i);
			continue;
		}
		next = aa_phrase_end(view, i);
		if (next == i || next > end)
			return aa_no_phrase;
		if (aa_begins_subject(view, i))
			return (aa_phrase){i, next};
		i = next;
	}
	return aa_no_phrase;
}

/*
 * The item that is the title of a paper before other words in marks: sprach im Gespräch
 * mit dem „Blick“ von einem „…“, wurde im „Blick“ als „…“ bezeichnet; else end.
 */
uint32_t
aa_paper_before_words(const aa_view *view, uint32_t first, uint32_t end)
{
	uint32_t	title = first;
	uint32_t	i;

	while (title < end && !aa_is_kind(view, title, AA_ITEM_QUOTATION))
		title++;
	if (!aa_is_title(view, title) ||
		(view->article->tokens[view->items[title].first_token + 1].flags & AA_TOKEN_LOWER) ||
		!aa_has_quotation(view, title + 1, end))
		return end;
	for (i = title; i > first &&
		 (aa_is_word(view, i - 1, AA_LEX_DETERMINER) || aa_is_nominal(view, i - 1) ||
		  aa_is_attribute(view, i - 1));)
		i--;
	return i > first && aa_is_word(view, i - 1, AA_LEX_PREPOSITION) && !aa_is_word(view, i - 1, AA_LEX_BY) ?
		title :
		end;
}
