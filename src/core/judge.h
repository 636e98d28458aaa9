/*-------------------------------------------------------------------------
 *
 * judge.h
 *	  How likely is a candidate to be a reporting clause at all?
 *
 * "She said that" reports, "the law says that" may not, "he played the" does
 * not.  A logistic model over a few dozen features decides.  Its weights are
 * learned from annotated news by scripts/train_reports.py, and generated as a
 * table. A language without a model takes every candidate.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_JUDGE_H
#define AA_JUDGE_H

#include "hashed_features.h"
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
	int			margins[AA_MARGINS];	/* to add to either */
	int			step;			/* score between two steps of confidence */
	const uint8_t *confidence;	/* percent right of rows of each kind, rule and
								 * step of score from the lower threshold on */
	aa_linear	ends;			/* where what is reported ends, see ends.h */
	aa_linear	edges;			/* where its parts begin and end, see edges.h */
	aa_linear	claims;			/* whose words in marks are, see claimants.c */
	aa_linear	said;			/* are they anybody's, see said.c */
	aa_linear	speakers;		/* who says those that no clause has, see speakers.c */
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
	uint8_t		step;			/* of confidence that its score reaches */
	uint32_t	candidate;		/* its number, in the order of judging */
} aa_judgement;

/*
 * An evident report is accepted whatever it scores, and all are where the
 * language has no model.
 */
extern aa_judgement aa_judge_report(aa_article *article, const aa_sentence *sentence,
									const aa_report *report, aa_nesting nesting,
									bool evident);

/*
 * How many rows of this quote's kind, rule and step are right.  Where the
 * language has no model, what is usual for its rule.
 */
extern float aa_quote_confidence(const aa_language *language, const aa_quote *quote);

#endif							/* AA_JUDGE_H */
