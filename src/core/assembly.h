/*-------------------------------------------------------------------------
 *
 * assembly.h
 *	  Quotes while they are put together: what the files about them share.
 *
 * The steps, in this order, each reading what the one before wrote:
 *
 *		claimants.c		chooses among several clauses that report the same words
 *		marked_names.c	takes names in marks away from reporting clauses
 *		claims.c		gives clauses the quotations beyond their sentence
 *		anaphors.c		names the sources, "it" and "they" with the help of
 *		front_subjects.c	(with whom or what a sentence begins),
 *		documents.c		(whose words those of a document are) and
 *		described_people.c	(whom a description means)
 *		report_rows.c	makes the row of each clause
 *		quotation_rows.c	makes the rows of all other quotations, whose speakers
 *						unclaimed.c finds and speakers.c chooses
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_ASSEMBLY_H
#define AA_ASSEMBLY_H

#include "reports.h"

/* Fewer words in marks are no utterance by themselves. */
#define AA_MIN_UTTERANCE_WORDS 4

/* Who said a quotation that no clause claims. */
typedef struct aa_assigned
{
	uint32_t	entity;
	aa_run		source;			/* whose name to give where there is no entity */
	aa_span		mention;		/* where the text names them, or empty */
	uint8_t		rule;			/* AA_RULE_NOBODY where nobody */
	uint8_t		bond;			/* aa_bond */
	bool		whole;			/* a whole utterance */
} aa_assigned;

typedef struct aa_assembly
{
	aa_article *article;
	aa_reports	reports;
	uint32_t   *first_claim;	/* the first quotation of each report */
	uint32_t   *next_claim;		/* and the next one of each quotation */
	aa_run	   *named;			/* of each report, whose name to give if it has no
								 * entity */
	uint32_t	maxfirst;
	uint32_t	maxnext;
	uint32_t	maxnamed;
	uint32_t   *voices;			/* how many clauses with words in marks are of each entity */
	uint32_t	maxvoices;
	bool		mostly_double;	/* the article's marks */
	/* of quotation_rows.c: */
	uint32_t	last;			/* the last quotation that has a speaker */
	aa_assigned last_speaker;
} aa_assembly;

static inline const aa_quotation *
aa_quotation_at(const aa_assembly *a, uint32_t q)
{
	return &a->article->quotations[q];
}

static inline uint32_t
aa_quotation_end(const aa_quotation *q)
{
	return q->close == AA_NONE ? q->end_token : q->close + 1;
}

/* “MAYOR: …, of a transcript in marks */
static inline bool
aa_has_label(const aa_quotation *q)
{
	return q->first_token > q->open + 1;
}

static inline bool
aa_starts_sentence(const aa_assembly *a, uint32_t token)
{
	return (a->article->tokens[token].flags & AA_TOKEN_SENTENCE_START) != 0;
}

/* Words and numbers in marks. */
extern uint32_t aa_count_words(const aa_assembly *a, const aa_quotation *q);

/* ‘…’ or '…' */
extern bool aa_has_single_marks(const aa_assembly *a, const aa_quotation *q);

/* The first mention that begins at this token or later. */
extern uint32_t aa_first_mention(const aa_assembly *a, uint32_t token);

/* false: out of memory, as of all below. */
extern bool aa_add_span(aa_assembly *a, aa_span span);

/* Name the speaker: the entity, or else the source as written. */
extern void aa_set_speaker(aa_assembly *a, aa_quote *quote, uint32_t entity, aa_run source);

/* A title in marks that a noun owns or governs: nobody says it. */
extern bool aa_is_marked_title(const aa_assembly *a, const aa_quotation *q);

/* The quotation of which q is the next piece, AA_NONE where q begins by itself. */
extern uint32_t aa_piece_before(const aa_assembly *a, uint32_t q);

extern void aa_choose_claimants(aa_assembly *a);
extern void aa_drop_marked_names(aa_assembly *a);
extern bool aa_extend_claims(aa_assembly *a);
/* Is the report about words, rather than about what somebody thinks or decides? */
extern bool aa_speaks(const aa_report *r);
/* Name the sources that describe somebody: the head of the agency. */
extern void aa_find_described(aa_assembly *a);
/* Name the authors of documents that are sources: Helen Marsh's letter. */
extern void aa_find_authors(aa_assembly *a);
extern bool aa_name_sources(aa_assembly *a);
extern bool aa_add_report_row(aa_assembly *a, uint32_t report);

/* How a clause names its source, with what it says of it there; empty without one. */
extern aa_span aa_source_mention(const aa_assembly *a, const aa_report *r);
extern bool aa_add_quotation_rows(aa_assembly *a);

#endif							/* AA_ASSEMBLY_H */
