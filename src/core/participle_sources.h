/*-------------------------------------------------------------------------
 *
 * participle_sources.h
 *	  Whose words a participle reports, by what stands right before it.
 *
 *	  Item k of the sentence's view is where the group of the participle begins.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_PARTICIPLE_SOURCES_H
#define AA_PARTICIPLE_SOURCES_H

#include "reporter.h"
#include "sources.h"

/*
 * Marsh was quoted as saying, the paper quoted Marsh as saying: is it so before the participle, so that
 * nothing else may tell who says so?  Then source is she, if found.
 */
extern bool aa_find_quoted_as(const aa_reporter *r, uint32_t k, aa_source *source);

/* A letter from Marsh saying; …, with half of them saying; [she] won by saying: who does, if found */
extern aa_source aa_source_of_participle(const aa_reporter *r, uint32_t k);

/*
 * The paper quoted Marsh, of Oxley, as [saying]: the cue whose words are hers, for the
 * one at item i, with her as source; i if there is none.
 */
extern uint32_t aa_relayed_cue(const aa_reporter *r, uint32_t i, aa_source *source);

#endif							/* AA_PARTICIPLE_SOURCES_H */
