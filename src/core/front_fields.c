/*-------------------------------------------------------------------------
 *
 * front_fields.c
 *	  What stands before a clause that its verb opens, in its sentence.
 *
 * Während sie sagte, er komme, räumte Roder ein: the subordinate clause is the field in
 * front of the verb.  In: er komme, räumte Roder ein, it is what the clause reports.
 *
 *-------------------------------------------------------------------------
 */
#include "front_fields.h"

#include "lexicon.h"

bool
aa_has_main_clause(const aa_view *view, uint32_t end)
{
	for (uint32_t i = end > AA_MAX_CONTENT ? end - AA_MAX_CONTENT : 0, next; i < end; i = next + 1)
	{
		next = aa_clause_end(view, i);
		if (!aa_opens_subordinate(view, i) && aa_has_finite(view, i, next < end ? next : end))
			return true;
	}
	return false;
}

/* Has the front field words in marks, but for a paper to which it is known: die dem „Blick“ vorliegt? */
static bool
has_words(const aa_view *view, uint32_t end)
{
	if (end > AA_MAX_CONTENT)
		end = AA_MAX_CONTENT;
	for (uint32_t i = 0; i < end; i++)
	{
		if (aa_is_kind(view, i, AA_ITEM_QUOTATION) &&
			!(i > 0 && aa_is_title(view, i) && aa_is_word(view, i - 1, AA_LEX_DETERMINER) &&
			  aa_is_word(view, i - 1, AA_LEX_DEFINITE)))
			return true;
	}
	return false;
}

/* [Den Plan], der gestern kam, nannte der Minister; [die Räte], die kamen, warnte er: no subject, or another one */
static bool
is_object_in_front(const aa_clause *c, uint32_t end)
{
	const uint64_t he = AA_LEX_MASCULINE | AA_LEX_SUBJECT;
	uint32_t	behind = c->finite + 1;

	return aa_phrase_end(c->view, 0) == end && end > 0 &&
		(!aa_begins_subject(c->view, 0) ||
		 (aa_is_pronoun(c->view, behind) && (aa_view_item(c->view, behind)->classes & he) == he));
}

bool
aa_follows_front_field(const aa_clause *c, const aa_report *before)
{
	const aa_view *view = c->view;
	uint32_t	end = aa_clause_end(view, 0);

	if (c->first < 2 || !aa_is_kind(view, c->first - 1, AA_ITEM_COMMA))
		return false;
	/* Den Plan, den sie „…“ nennt, lehnt der Rat ab; die Kritik, er sei „…“, wies er zurück */
	if (before != NULL)
		return ((aa_is_aside(view, 0) && !aa_is_word(view, 0, AA_LEX_AS)) ||
				(!aa_has_finite(view, 0, end) && !aa_has_quotation(view, 0, end))) &&
			(before->after.end == aa_first_token_of(view, c->first - 1) ||
			 before->cue.end == aa_first_token_of(view, c->first - 1));
	return (aa_is_word(view, 0, AA_LEX_PREPOSITION) || is_object_in_front(c, end)) && end < c->first - 1 &&
		aa_is_relative(view, end + 1) &&
		!aa_has_main_clause(view, c->first - 1) && !has_words(view, c->first) &&
		!(aa_is_kind(view, c->end, AA_ITEM_COMMA) && aa_is_finite_form(view, c->end + 1));
}
