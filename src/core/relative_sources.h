/*-------------------------------------------------------------------------
 *
 * relative_sources.h
 *	  Who speaks in a relative clause, and which noun phrases have one.
 *
 *	  Items of the sentence's view are given by their index.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_RELATIVE_SOURCES_H
#define AA_RELATIVE_SOURCES_H

#include "sources.h"

/* Helen Marsh, who said: the phrase before the relative pronoun at item i */
extern aa_source aa_source_of_relative(const aa_view *view, uint32_t i);

/* Where the phrase ends that the relative pronoun at item i goes with, before its comma or dash */
extern uint32_t aa_noun_before_relative(const aa_view *view, uint32_t i);

/*
 * [Pilots who] have sailed to Oxley said: the relative pronoun whose clause the phrase at
 * item i ends, without a comma behind, or 0
 */
extern uint32_t aa_relative_around(const aa_view *view, uint32_t i);

#endif							/* AA_RELATIVE_SOURCES_H */
