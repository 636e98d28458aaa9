/*-------------------------------------------------------------------------
 *
 * judge.h
 *	  How likely is a candidate a reporting clause at all?
 *
 * "She said that" reports, "the law says that" may not, "he played the" does
 * not.  A logistic model over a few dozen features decides, whose weights are
 * learned from annotated news by scripts/train_reports.py and generated as a
 * table.  A language without a model takes every candidate.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_JUDGE_H
#define AA_JUDGE_H

#include "reports.h"

/* A score falls into one of so many steps of confidence. */
#define AA_CONFIDENCE_STEPS 32

/*
 * Weights of hashed features.  All is done in integers, so that results are
 * the same on every platform.
 */
typedef struct aa_model
{
	const int8_t *weights;
	uint32_t	mask;			/* number of weights - 1 */
	int			bias;
	int			threshold;		/* lower scores are no reports ... */
	int			threshold_marked;	/* ... where words in marks are reported */
	int			step;			/* score between two steps of confidence */
	const uint8_t *confidence;	/* percent, of each step from the lower one on */
} aa_model;

/* How a candidate lies to the reports found before it in the sentence. */
typedef enum aa_nesting
{
	AA_NESTING_FIRST,			/* there are none */
	AA_NESTING_SECOND,
	AA_NESTING_INSIDE,			/* in what one of them reports */
} aa_nesting;

/* How well a candidate scored. */
typedef struct aa_judgement
{
	bool		accepted;
	uint8_t		confidence;		/* percent of such candidates that are right */
} aa_judgement;

/* Where the language has no model all are accepted, with confidence 80. */
extern aa_judgement aa_judge_report(aa_article *article, const aa_sentence *sentence,
									const aa_report *report, aa_nesting nesting);

#endif							/* AA_JUDGE_H */
