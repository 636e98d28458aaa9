/*-------------------------------------------------------------------------
 *
 * clauses.h
 *	  What clauses are made of (verbs, nouns, times), as far as the classes of
 *	  their words tell.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_CLAUSES_H
#define AA_CLAUSES_H

#include "view.h"

/* What no noun phrase runs over. */
#define AA_CLAUSE_BARRIER \
	(AA_LEX_SUBORDINATOR | AA_LEX_RELATIVE | AA_LEX_AUXILIARY | AA_LEX_NEGATION)

static inline bool
aa_is_kind(const aa_view *view, uint32_t i, aa_item_kind kind)
{
	return aa_view_item(view, i)->kind == kind;
}

/* A word of any of these classes; names and marks are none. */
static inline bool
aa_is_word(const aa_view *view, uint32_t i, uint64_t classes)
{
	const aa_item *item = aa_view_item(view, i);

	return (item->kind == AA_ITEM_WORD) & ((item->classes & classes) != 0);
}

/* A word or name, of which phrases are made. */
static inline bool
aa_is_phrase_item(const aa_view *view, uint32_t i)
{
	return aa_is_kind(view, i, AA_ITEM_WORD) || aa_is_kind(view, i, AA_ITEM_NAME);
}

/* The item that ends the sentence's words: its full stop is left out. */
extern uint32_t aa_view_end(const aa_view *view);

/* A name, or a word that may be a part of a noun phrase but its front. */
extern bool aa_is_noun_like(const aa_item *item);

/* Is the word a noun where it stands: the claims, his report, in reports? */
extern bool aa_is_noun_here(const aa_view *view, uint32_t i);

/* A word that is nothing but a noun, as far as the profile knows. */
extern bool aa_is_plain_noun(const aa_view *view, uint32_t i);

/* A word that the profile does not know, ending as finite verbs do */
extern bool aa_ends_as_verb(const aa_view *view, uint32_t i);

/* Does the word end as plurals do? */
extern bool aa_is_plural_form(const aa_view *view, uint32_t i);

/* The same of an item with a class of finite verbs. */
extern bool aa_is_finite_verb(const aa_view *view, uint32_t i);

/* A finite verb that is not also a participle: not "based in York".  Most items are no verbs. */
static inline bool
aa_is_finite(const aa_view *view, uint32_t i)
{
	return (aa_view_item(view, i)->classes & (AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST)) &&
		aa_is_finite_verb(view, i);
}

/*
 * Is it a finite verb, whatever else its form may be: said, cheered the plan; not: money paid to them,
 * to be, forecasts?
 */
extern bool aa_is_surely_finite(const aa_view *view, uint32_t i);

/* Does the clause from item i on have a finite verb before end? */
extern bool aa_has_verb(const aa_view *view, uint32_t i, uint32_t end);

/* "to" with a verb, not: his trip to Paris */
extern bool aa_is_infinitive(const aa_view *view, uint32_t i);

/* Vowed [not] to go */
extern bool aa_is_denied_infinitive(const aa_view *view, uint32_t i);

/* Are there words in marks among the items? */
extern bool aa_has_quotation(const aa_view *view, uint32_t i, uint32_t end);

/* Monday, 2010, the 5 of 5 April */
extern bool aa_is_time(const aa_view *view, uint32_t i);

/* Monday, and what the profile knows as one: on Monday; not: last year's budget */
extern bool aa_ends_with_time(const aa_view *view, uint32_t i);

/* A poll [taken] on Friday showed: a participle before the time that goes with it */
extern bool aa_has_only_date(const aa_view *view, uint32_t i);

/* Most verbs that report are none. */
static inline bool
aa_is_dated(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_PARTICIPLE) && !aa_is_word(view, i, AA_LEX_BARE) && aa_has_only_date(view, i);
}

/* [What] the mayor calls “…”: the pronoun of a clause that stands for a noun */
extern bool aa_is_what(const aa_view *view, uint32_t i);

/* The preposition that joins a noun to the one before it: of */
extern bool aa_is_genitive(const aa_view *view, uint32_t i);

#endif							/* AA_CLAUSES_H */
