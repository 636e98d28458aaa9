/*-------------------------------------------------------------------------
 *
 * told_clauses.c
 *	  Clauses that are told, where the verb stands second or last.
 *
 * What kind of clause one is (told after somebody, relative, put in, a tag), and where
 * what is reported ends.
 *
 *-------------------------------------------------------------------------
 */
#include "told_clauses.h"

#include "lexicon.h"

/* Phrases of place and time between a subject and its verb. */
#define MAX_PLACES 3

bool
aa_is_so(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_ACCORDING) && aa_is_word(view, i, AA_LEX_ADVERB) &&
		!aa_is_word(view, i, AA_LEX_PRONOUN);
}

bool
aa_is_tag(const aa_view *view, uint32_t i)
{
	return aa_is_so(view, i) && aa_begins_subject(view, i + 1) && aa_phrase_end(view, i + 1) > i + 1;
}

/*
 * …, die Bahn habe Geld[,] und der Minister sagte, …; …, sie sei arm; er nannte …: behind item
 * k somebody else reports, in a main clause that is not told after anybody.
 */
static bool
begins_report(const aa_view *view, uint32_t k)
{
	uint32_t	verb = aa_phrase_end(view, k + 1);
	uint64_t	classes;

	/* und der Verband in Brant warnte */
	for (int n = 0; n < MAX_PLACES && verb > k + 1 && aa_is_word(view, verb, AA_LEX_PREPOSITION); n++)
		verb = aa_prepositional_end(view, verb);

	if ((!aa_is_word(view, k, AA_LEX_CONJUNCTION) && !aa_is_kind(view, k, AA_ITEM_SIGN)) || verb == k + 1 ||
		!aa_begins_subject(view, k + 1) || aa_clause_first(view, k + 1) != k + 1)
		return false;
	classes = aa_view_item(view, verb)->classes;
	return aa_is_finite_form(view, verb) && aa_cue_class(classes) == AA_LEX_SPEECH && (classes & AA_LEX_VERB) &&
		!(classes & AA_LEX_AUXILIARY);
}

/* [sagte] der Sprecher: does a verb, itself not told after others, stand there before its subject? */
static bool
is_before_subject(const aa_view *view, uint32_t verb)
{
	return aa_is_finite_form(view, verb) && !aa_is_reported_form(view, verb) && aa_begins_subject(view, verb + 1) &&
		aa_phrase_end(view, verb + 1) > verb + 1;
}

/* Is the verb one that tells whose words stand before, in a clause that it opens and the sentence ends with? */
static bool
opens_last_clause(const aa_view *view, uint32_t verb)
{
	const uint64_t frames = AA_LEX_QUOTES | AA_LEX_BARE;
	aa_clause	c;

	return aa_read_clause(&c, view, verb) && !c.verb_final && c.first == verb && (c.classes & frames) == frames &&
		c.end >= aa_view_end(view);
}

/*
 * Laut Polizei brannte es[,] sagte der Sprecher: behind item k stands a clause that reports all
 * from item i on; not: wenn es brenne, sagte sie
 */
static bool
begins_tag(const aa_view *view, uint32_t i, uint32_t k)
{
	return aa_is_kind(view, k, AA_ITEM_COMMA) && is_before_subject(view, k + 1) && !aa_opens_subordinate(view, i) &&
		aa_has_finite(view, i, k) && opens_last_clause(view, k + 1);
}

uint32_t
aa_content_end(const aa_view *view, uint32_t i)
{
	uint32_t	end = aa_view_end(view);

	if (end > i + AA_MAX_CONTENT)
		end = i + AA_MAX_CONTENT;
	for (uint32_t k = i + 1; k < end; k++)
	{
		if ((aa_is_kind(view, k, AA_ITEM_COMMA) && aa_is_tag(view, k + 1)) || begins_tag(view, i, k))
			return k;
		/* …, er sei müde: „…“ */
		if (aa_is_kind(view, k, AA_ITEM_COLON) && aa_is_kind(view, k + 1, AA_ITEM_QUOTATION))
			return k;
		/* …, dass es regnet, und warnte */
		if (aa_is_word(view, k, AA_LEX_CONJUNCTION) && aa_is_finite_form(view, k + 1) &&
			!aa_is_reported_form(view, k + 1))
			return k;
		if (begins_report(view, k))
			return aa_is_kind(view, k - 1, AA_ITEM_COMMA) ? k - 1 : k;
	}
	return end;
}

/*
 * The token that ends what a colon before item k announces: the sentence's, if it
 * is not too long, or the first of a clause with another colon and its own words in
 * marks.
 */
uint32_t
aa_colon_end(const aa_view *view, uint32_t k)
{
	for (uint32_t i = k + 1;
		 i < k + AA_MAX_CONTENT && i + 1 < view->nitems && !aa_is_kind(view, k, AA_ITEM_QUOTATION); i++)
	{
		if (aa_is_kind(view, i, AA_ITEM_COLON) && aa_is_kind(view, i + 1, AA_ITEM_QUOTATION))
		{
			uint32_t	first = aa_clause_first(view, i - 1);

			return aa_first_token_of(view, first > k ? first : k);
		}
	}
	return aa_first_token_of(view, k + AA_MAX_CONTENT);
}

bool
aa_has_infinitive(const aa_view *view, uint32_t k, uint32_t end)
{
	for (uint32_t i = k; i < end; i++)
	{
		if (aa_is_word(view, i, AA_LEX_TO) && !aa_has_capital(view, i + 1) &&
			(aa_is_word(view, i + 1, AA_LEX_BASE | AA_LEX_AUXILIARY) ||
			 aa_view_item(view, i + 1)->classes == 0) &&
			aa_is_kind(view, i + 1, AA_ITEM_WORD))
			return true;
	}
	return false;
}

/*
 * Its verb stands last, where that of a main clause does not: der kommt; not: der Mann
 * habe gewusst, das sei falsch.
 */
bool
aa_is_relative(const aa_view *view, uint32_t k)
{
	uint32_t	relative = aa_is_word(view, k, AA_LEX_PREPOSITION) ? k + 1 : k;
	uint32_t	end,
				next,
				verbs;

	if (!aa_is_word(view, relative, AA_LEX_RELATIVE))
		return false;
	/* bei dem es darum gehe */
	if (relative > k && aa_is_pronoun(view, relative + 1))
		return true;
	end = aa_clause_end(view, k);
	/* die nicht [genannt werden] will */
	verbs = end - 1;
	while (verbs > k && aa_is_word(view, verbs - 1, AA_LEX_BASE))
		verbs--;
	next = aa_phrase_end(view, relative);
	if ((next > relative || next + 2 < end) && aa_is_finite_form(view, next > relative ? next : relative + 1))
		return false;
	/* er kennt den Rat, der entscheidet; not: plant, das Ziel zu ändern; das Ziel müsse er ändern */
	return aa_is_kind(view, end, AA_ITEM_COMMA) ||
		(aa_is_finite_form(view, end - 1) && !aa_is_reported_form(view, end - 1) &&
		 !aa_has_finite(view, k, verbs) && !aa_has_infinitive(view, k, end));
}

bool
aa_is_aside(const aa_view *view, uint32_t i)
{
	return aa_opens_subordinate(view, i) && !aa_is_word(view, i, AA_LEX_COMPLEMENTIZER);
}

/* Its verb does not stand last, as that of a relative clause does. */
bool
aa_tells_on(const aa_view *view, uint32_t i)
{
	uint32_t	end = aa_clause_end(view, i);

	if (aa_is_word(view, i, AA_LEX_SUBORDINATOR | AA_LEX_COMPLEMENTIZER))
		return false;
	i = aa_first_finite(view, i, end);
	return i + 1 < end && aa_is_reported_form(view, i);
}

bool
aa_follows_in_block(const aa_view *view)
{
	return view->sentence > view->article->sentences && view->sentence[-1].block == view->sentence->block;
}

uint32_t
aa_behind_relative(const aa_view *view, uint32_t i)
{
	uint32_t	end = aa_clause_end(view, i);

	return aa_is_relative(view, i) && aa_is_kind(view, end, AA_ITEM_COMMA) && aa_is_finite_form(view, end + 1) ?
		end + 1 :
		i;
}
