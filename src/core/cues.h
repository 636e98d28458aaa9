/*-------------------------------------------------------------------------
 *
 * cues.h
 *	  May a word be the cue of a reporting clause, by its form and place?
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_CUES_H
#define AA_CUES_H

#include "clauses.h"

/* The verb of a clause in the active: [she] said, [critics] say, has warned. */
extern bool aa_is_cue(const aa_view *view, uint32_t i);

/* The verb before such a one in the infinitive: Marsh [took] to the airwaves to say; AA_NONE without one. */
extern uint32_t aa_find_turn_before(const aa_view *view, uint32_t i);

/* Most verbs are no infinitives. */
static inline uint32_t
aa_turn_before(const aa_view *view, uint32_t i)
{
	return i > 0 && aa_is_word(view, i, AA_LEX_BASE) && aa_is_word(view, i - 1, AA_LEX_TO | AA_LEX_ADVERB) ?
		aa_find_turn_before(view, i) :
		AA_NONE;
}

/* A finite one that opens a report of its own: … and said, but insists */
extern bool aa_is_finite_report(const aa_view *view, uint32_t i);

/* One in the passive: was told, is expected to */
extern bool aa_is_passive_participle(const aa_view *view, uint32_t i);

static inline bool
aa_is_passive_cue(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_PARTICIPLE) && aa_is_passive_participle(view, i);
}

/* One before its source: “…,” said the minister */
extern bool aa_is_inverted_cue(const aa_view *view, uint32_t i);

/* The road, said the minister, [is] safe: the verb of a clause whose subject stands before */
extern bool aa_begins_predicate(const aa_view *view, uint32_t i);

/* A name, with its cue and nothing reported behind: …, the minister said. */
extern bool aa_is_attribution(const aa_view *view, uint32_t i);

/* A question without its asker: [When] asked whether … */
extern bool aa_lacks_asker(const aa_view *view, uint32_t i);

static inline bool
aa_is_question(const aa_view *view, uint32_t i)
{
	return (aa_view_item(view, i)->classes & AA_LEX_CUE_CLASS) == AA_LEX_QUESTION && aa_lacks_asker(view, i);
}

/* Where what is asked there begins, or i where nothing is. */
extern uint32_t aa_question_start(const aa_view *view, uint32_t i);

/* Is it a verb whose subject is that of what is reported: seems to? */
static inline bool
aa_is_raising_cue(const aa_view *view, uint32_t i)
{
	return (aa_view_item(view, i)->classes & AA_LEX_CUE_CLASS) == AA_LEX_RAISING && aa_is_cue(view, i);
}

/* Is it an adjective for what its subject thinks: is confident that?  Verbs are none, but for: was worried that */
extern bool aa_is_predicative_cue(const aa_view *view, uint32_t i);

static inline bool
aa_is_adjective_cue(const aa_view *view, uint32_t i)
{
	return (aa_view_item(view, i)->classes & (AA_LEX_VERB | AA_LEX_FELT)) != AA_LEX_VERB &&
		aa_is_predicative_cue(view, i);
}

#endif							/* AA_CUES_H */
