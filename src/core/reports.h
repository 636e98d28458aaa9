/*-------------------------------------------------------------------------
 *
 * reports.h
 *	  Reporting clauses: who says, and where the words are.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_REPORTS_H
#define AA_REPORTS_H

#include "article.h"
#include "view.h"

/* The form of what is reported behind the cue; or it is reported only before it. */
typedef enum aa_content_form
{
	AA_FORM_BEFORE,
	AA_FORM_QUOTATION,			/* said “… */
	AA_FORM_COLON,				/* said: … */
	AA_FORM_THAT,				/* said that … */
	AA_FORM_CLAUSE,				/* said he would … */
	AA_FORM_INFINITIVE,			/* vowed to … */
	AA_FORM_OBJECT,				/* denounced the … */
	AA_FORM_REST,				/* the rest of a clause around the cue */
	AA_FORM_LOOSE,				/* apologised to the …: as no frame foresees */
} aa_content_form;

typedef struct aa_report
{
	uint32_t	sentence;
	aa_run		cue;			/* with its auxiliaries: did not say */
	aa_run		verb;			/* the cue without them: say */
	aa_run		source;			/* as the text names it there */
	aa_run		antecedent;		/* whose name to give, where the source is a
								 * relative pronoun: Helen Marsh, who said;
								 * else empty */
	uint32_t	source_extent;	/* the token behind the source and all that is said
								 * of it there: Helen Marsh[, mayor of Oxley] */
	uint32_t	entity;			/* of the source, or AA_NONE */
	aa_run		before;			/* what is reported, on either side of the clause */
	aa_run		after;
	uint32_t	head;			/* the report of whose quote this is a piece, or
								 * AA_NONE: Es sei zu spät. */
	uint64_t	cue_classes;
	uint32_t	stem;			/* hash of its verb's stems, by which the models know it */
	uint8_t		rule;			/* aa_quote_rule */
	uint8_t		form;			/* aa_content_form */
	uint8_t		step;			/* of confidence, see judge.h */
	uint32_t	candidate;		/* its number among those weighed */
	bool		split;			/* the clause stands inside what is reported */
	bool		binds_next;		/* a colon ends the sentence: the next one is
								 * what is reported */
	bool		names;			/* what the mayor calls “…”: nobody else's words */
} aa_report;

typedef struct aa_reports
{
	aa_report  *reports;		/* in text order */
	uint32_t	nreports;
	uint32_t	maxreports;
	uint32_t   *claims;			/* the report of each quotation, or AA_NONE */
	uint32_t	maxclaims;
	uint8_t    *touching;		/* does the clause that claims it touch it? */
	uint32_t	maxtouching;
} aa_reports;

/* The words that name the source. */
static inline aa_run
aa_naming_of(const aa_report *report)
{
	return report->antecedent.first < report->antecedent.end ? report->antecedent : report->source;
}

/* Is the source a paper or programme, which relays what others say? */
static inline bool
aa_is_relayed_by_media(const aa_article *article, const aa_report *report)
{
	aa_run		source = aa_naming_of(report);

	return source.first < source.end && (article->classes[source.end - 1] & AA_LEX_MEDIA) != 0;
}

/* A clause without a subject of its own: …, adding that */
static inline void
aa_share_source(aa_report *report, const aa_report *other)
{
	report->source = other->source;
	report->antecedent = other->antecedent;
	report->source_extent = other->source_extent;
	report->entity = other->entity;
}

/* Find all reporting clauses of an article. */
extern bool aa_find_reports(aa_article *article, aa_reports *reports);

extern void aa_release_reports(aa_article *article, aa_reports *reports);

#endif							/* AA_REPORTS_H */
