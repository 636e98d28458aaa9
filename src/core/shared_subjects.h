/*-------------------------------------------------------------------------
 *
 * shared_subjects.h
 *	  The subject that a verb without one of its own shares with another verb of
 *	  the sentence.
 *
 *	  Items of the sentence's view are given by their index.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_SHARED_SUBJECTS_H
#define AA_SHARED_SUBJECTS_H

#include "reporter.h"
#include "sources.h"

/*
 * The subject of the first verb of the last main clause before item i, but of
 * none in a relative clause.
 */
extern aa_source aa_sentence_subject(const aa_reporter *r, uint32_t i);

/* [She] won by saying that …, the man who left after telling them: the subject of the verb before it */
extern aa_source aa_nearest_subject(const aa_reporter *r, uint32_t i);

/*
 * The report before in the sentence, if its source is that of the verb at item i, whose
 * group begins at item k, too; or NULL.
 */
extern const aa_report *aa_report_to_share(const aa_reporter *r, uint32_t i, uint32_t k);

/* The subject that such a verb shares with another one of the sentence. */
extern aa_source aa_shared_subject(const aa_reporter *r, uint32_t i, uint32_t k, bool participle);

#endif							/* AA_SHARED_SUBJECTS_H */
