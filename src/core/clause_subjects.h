/*-------------------------------------------------------------------------
 *
 * clause_subjects.h
 *	  Who reports in a clause whose verb stands second or last.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_CLAUSE_SUBJECTS_H
#define AA_CLAUSE_SUBJECTS_H

#include "verb_clauses.h"

/* Make the phrase the report's source. */
extern void aa_set_phrase(const aa_view *view, aa_report *report, aa_phrase p);

/* Make the phrase what the pronoun means that is its source: der Bericht, wonach */
extern void aa_set_antecedent(const aa_view *view, aa_report *report, aa_phrase p);

/* The noun phrase that ends with item k - 1: der Minister, der sagte */
extern aa_phrase aa_phrase_before(const aa_view *view, uint32_t k);

/*
 * What the relative clause behind the comma is about: ein Zettel hing dort, auf dem; er hat einen Brief
 * geschrieben, der
 */
extern aa_phrase aa_antecedent_before(const aa_view *view, uint32_t comma);

/*
 * Whose clause one is that a relative pronoun opens: Jane Roh, die sagte; der Plan,
 * den sie vorstellte.
 */
extern void aa_set_relative(const aa_clause *c, aa_report *report);

/* Is the subject a word that stands for nobody: es, das, man? */
extern bool aa_is_impersonal(const aa_view *view, aa_phrase p);

/* Is the subject a word that stands for a body: es rügte? */
extern bool aa_stands_for_body(const aa_clause *c, aa_phrase p);

/* Is among the items [first, end) one that words stand in: Bericht, Angaben? */
extern bool aa_has_document(const aa_view *view, uint32_t first, uint32_t end);

/* heißt es in der Erklärung; das geht aus dem Bericht hervor: what is said where */
extern aa_phrase aa_document_source(const aa_clause *c, aa_phrase subject);

/*
 * The clause's subject: in front of its finite verb, or behind it where nothing
 * in front can speak.
 */
extern aa_phrase aa_subject_of(const aa_clause *c);

/*
 * The subject of a clause that begins with its verb, before an apposition or a
 * relative clause: Der Minister, 48, sagte.
 */
extern aa_phrase aa_subject_before_insertion(const aa_clause *c);

/* sieht es die Ministerin: somebody behind the word that stands for nobody; else that word */
extern aa_phrase aa_subject_among(const aa_view *view, uint32_t first, uint32_t end);

/* The subject, wherever it stands: Der Zeuge, der dort wohnt, ist froh */
extern aa_phrase aa_clause_subject(const aa_clause *c);

/* The subject of the sentence's first clause. */
extern aa_phrase aa_main_subject(const aa_view *view);

/* Und warnte …: the subject of the report before, or of the sentence */
extern void aa_share_subject(const aa_clause *c, const aa_report *before, aa_report *report);

/* In dem Bericht wurde gefordert, dass: where it is told, if nobody is named as agent */
extern aa_phrase aa_agent_or_document(const aa_clause *c);

/* Die Zeitung zitiert den Minister: he says it; the paper, if it names nobody else */
extern aa_phrase aa_quoted_person(const aa_clause *c, aa_phrase subject);

/*
 * das Urteil der Ministerin, das Motto von Jane Roh, Jane Rohs Urteil, sein Urteil: whose a thing
 * is, which says nothing itself; else the phrase
 */
extern aa_phrase aa_owner_of(const aa_view *view, aa_phrase p);

/* Make the phrase the report's source, or the body that the word stands for. */
extern void aa_set_subject(const aa_clause *c, aa_report *report, aa_phrase p);

#endif							/* AA_CLAUSE_SUBJECTS_H */
