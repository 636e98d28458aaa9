/*-------------------------------------------------------------------------
 *
 * surroundings.h
 *	  The surroundings of a quotation that no clause claims: its sentence and
 *	  the one before, with the people and clauses in them.
 *
 * Positions are tokens of the article, and end stands behind the last one;
 * results are numbers of mentions or reports, AA_NONE if there is none.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_SURROUNDINGS_H
#define AA_SURROUNDINGS_H

#include "assembly.h"

/* The first token of the sentence with this one. */
extern uint32_t aa_sentence_start(const aa_assembly *a, uint32_t token);

/* The first of the captions that stand right before a block, or the block. */
extern uint32_t aa_before_captions(const aa_assembly *a, uint32_t block);

/* The sentence before the quotation, captions between paragraphs left out. */
extern aa_run aa_previous_sentence(const aa_assembly *a, const aa_quotation *q);

/* Is only punctuation left of the sentence behind the quotation? */
extern bool aa_ends_sentence(const aa_assembly *a, const aa_quotation *q);

extern bool aa_is_whole_block(const aa_assembly *a, const aa_quotation *q);

/*
 * Does the mention stand beside a verb as its subject does: Marsh wants; at a
 * sentence's begin, Marsh, who; where verbs stand second: wollte Marsch, and der
 * Minister, Uwe Roder, will?
 */
extern bool aa_is_beside_verb(const aa_assembly *a, const aa_mention *m);

/* Her message to Helen Marsh: not hers, as one from her is, or by her. */
extern bool aa_is_addressed(const aa_assembly *a, uint32_t m);

/* The first person outside marks who is a subject there, and who is named there without being addressed. */
extern uint32_t aa_find_subject_person(const aa_assembly *a, uint32_t first, uint32_t end);
extern uint32_t aa_find_person(const aa_assembly *a, uint32_t first, uint32_t end);

/* Helen Marsh’s promise to “…”: the last one who owns something there */
extern uint32_t aa_find_owner(const aa_assembly *a, uint32_t first, uint32_t end);

/*
 * The last clause with a source that reports there, not one inside another; one that
 * only relays what others say (according to the Herald) comes last.
 */
extern uint32_t aa_report_in(const aa_assembly *a, uint32_t first, uint32_t end);

#endif							/* AA_SURROUNDINGS_H */
