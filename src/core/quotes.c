/*-------------------------------------------------------------------------
 *
 * quotes.c
 *	  Puts reporting clauses and quotations together to quotes.
 *
 * Most quotations are claimed by a reporting clause when this begins.  What
 * follows a clause without a new one goes on with it; an utterance that stands
 * by itself is the last speaker's; words in marks beside a name may be that
 * person's; of the rest nobody speaks.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "judge.h"
#include "language.h"
#include "memory.h"
#include "names.h"
#include "reports.h"
#include "search.h"
#include "stages.h"
#include "unicode.h"
#include "words.h"

/* Fewer words in marks beside a name prove nothing. */
#define MIN_NEARBY_WORDS 4
/* An utterance of fewer words is not taken to go on by itself. */
#define MIN_FLOATING_WORDS 3
/* A crosshead has at most so many words. */
#define MAX_CROSSHEAD_WORDS 8
/* A title in marks has at most so many words; shorter ones may be small in it. */
#define MAX_TITLE_WORDS 7
#define MIN_TITLE_LETTERS 4
/* A sentence is looked at so many tokens back, its names likewise. */
#define MAX_TOKENS_BACK 300
/* "It said" means somebody at most so many sentences before. */
#define MAX_ANAPHOR_SENTENCES 4
/* Blocks that may lie between a speaker and words that go on. */
#define MAX_FLOATING_BLOCKS 2

/* Who said a quotation that no clause claims. */
typedef struct assigned
{
	uint32_t	entity;
	aa_run		source;			/* whose name to give where there is no entity */
	uint8_t		rule;			/* AA_RULE_NOBODY where nobody */
	uint8_t		bond;			/* aa_bond */
	bool		whole;			/* a whole utterance */
} assigned;

typedef struct assembler
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
	bool		mostly_double;	/* the article's marks */
	/* the last quotation that has a speaker */
	uint32_t	last;
	assigned	last_speaker;
} assembler;

static const aa_quotation *
quotation_at(const assembler *a, uint32_t q)
{
	return &a->article->quotations[q];
}

static uint32_t
quotation_end(const aa_quotation *q)
{
	return q->close == AA_NONE ? q->end_token : q->close + 1;
}

static bool
starts_sentence(const assembler *a, uint32_t token)
{
	return (a->article->tokens[token].flags & AA_TOKEN_SENTENCE_START) != 0;
}

/* Is only punctuation left of the sentence behind the quotation? */
static bool
ends_sentence(const assembler *a, const aa_quotation *q)
{
	const aa_block *block = &a->article->blocks[q->block];
	uint32_t	i = quotation_end(q);

	while (i < block->end_token && !starts_sentence(a, i))
	{
		if (a->article->tokens[i].kind != AA_TOKEN_PUNCTUATION)
			return false;
		i++;
	}
	return true;
}

static uint32_t
count_words(const assembler *a, const aa_quotation *q)
{
	uint32_t	n = 0;

	for (uint32_t i = q->first_token; i < q->end_token; i++)
		n += a->article->tokens[i].kind <= AA_TOKEN_TIME;
	return n;
}

/*----------
 * Names in marks: titles, slogans, what something is called.
 *----------
 */

/* “Evening Ferry.”: few words, the long ones with a capital, no stop within */
static bool
is_in_title_case(const assembler *a, const aa_quotation *q)
{
	const aa_token *tokens = a->article->tokens;
	uint32_t	words = 0;

	/* where all nouns have capitals, these tell nothing */
	if (a->article->language->capital_nouns)
		return false;
	for (uint32_t i = q->first_token; i < q->end_token; i++)
	{
		if ((tokens[i].flags & AA_TOKEN_END_MARK) && i + 1 < q->end_token)
			return false;
		if (tokens[i].kind != AA_TOKEN_WORD)
			continue;
		if (!(tokens[i].flags & AA_TOKEN_CAPITAL) &&
			(i == q->first_token || aa_token_length(&tokens[i]) >= MIN_TITLE_LETTERS))
			return false;
		words++;
	}
	return words > 0 && words <= MAX_TITLE_WORDS;
}

/*
 * Does a noun own or govern the words: the band's “…”, the “…” movement, on
 * “…”; not: she called it “…”, said “…”?
 */
static bool
is_part_of_phrase(const assembler *a, const aa_quotation *q)
{
	const aa_article *article = a->article;
	uint32_t	end = quotation_end(q);
	uint64_t	before = q->open > 0 ? article->classes[q->open - 1] : 0;

	/* her album, “…” */
	if (q->open > 1 && article->tokens[q->open - 1].mark == ',')
		return (article->classes[q->open - 2] & (AA_LEX_SCARE | AA_LEX_MEDIA)) != 0;
	if (q->open == 0 || article->tokens[q->open - 1].kind != AA_TOKEN_WORD ||
		(article->tokens[q->open].flags & AA_TOKEN_SENTENCE_START))
		return false;
	if (before & AA_LEX_DETERMINER)
		return end < article->ntokens && (article->tokens[end].flags & AA_TOKEN_LOWER) &&
			!(article->classes[end] & (AA_LEX_AUXILIARY | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_CUE_CLASS | AA_LEX_SUBORDINATOR | AA_LEX_ADVERB));
	if (before & (AA_LEX_PREPOSITION | AA_LEX_MEDIA))
		return !(before & AA_LEX_AS);
	return aa_ends_in_possessive(article, q->open - 1);
}

/* A process called “…”: the participle of a noun, with nobody who calls it so */
static bool
is_naming(const assembler *a, const aa_quotation *q, uint32_t report)
{
	const aa_report *r = &a->reports.reports[report];
	uint64_t	cue = r->cue_classes;
	uint64_t	head;

	if (r->cue.end != q->open || r->source.end != r->cue.first || r->entity != AA_NONE ||
		!(cue & AA_LEX_PARTICIPLE) || !(a->article->classes[r->source.first] & AA_LEX_DETERMINER))
		return false;
	head = a->article->classes[r->source.end - 1];
	return ((cue & AA_LEX_SCARE) || ((cue & AA_LEX_OBJECT) && !(cue & (AA_LEX_THAT | AA_LEX_BARE)))) &&
		!(head & (AA_LEX_PRONOUN | AA_LEX_COLLECTIVE | AA_LEX_ROLE | AA_LEX_PLURAL | AA_LEX_DOCUMENT | AA_LEX_ORGANISATION | AA_LEX_MEDIA));
}

/* Nobody says what is a name, though a clause around it reports something. */
static void
drop_names(assembler *a)
{
	for (uint32_t q = 0; q < a->article->nquotations; q++)
	{
		const aa_quotation *this = quotation_at(a, q);
		uint32_t	report = a->reports.claims[q];
		aa_report  *r;

		if (report == AA_NONE)
			continue;
		r = &a->reports.reports[report];
		if (!is_naming(a, this, report) &&
			!(is_in_title_case(a, this) &&
			  (is_part_of_phrase(a, this) || (r->cue_classes & AA_LEX_SCARE))))
			continue;
		a->reports.claims[q] = AA_NONE;
		/* said on the radio's “Morning Ferry”: nothing else is reported there */
		if (r->form == AA_FORM_QUOTATION && r->after.first == this->open)
			r->after = (aa_run){0, 0};
	}
}

/*----------
 * Claims beyond the clause's own sentence.
 *----------
 */

/*
 * The quotation begins where the sentence of the clause ends that has the one
 * before in front of it: “…,” she said of the plan. “… */
static bool
continues_report(const assembler *a, uint32_t q, uint32_t report)
{
	const aa_report *r = &a->reports.reports[report];
	const aa_quotation *this = quotation_at(a, q);
	const aa_sentence *sentence = &a->article->sentences[r->sentence];

	return sentence->end_token == this->open &&
		a->article->blocks[this->block].first_token < this->open &&
		a->article->sentences[r->sentence].block == this->block &&
		r->before.first < r->before.end && r->rule != AA_RULE_ACCORDING;
}

/* The first clause with its quotation in front in the sentence of a report. */
static uint32_t
fronted_report(const assembler *a, uint32_t report)
{
	uint32_t	sentence = a->reports.reports[report].sentence;
	uint32_t	found = AA_NONE;

	for (uint32_t i = report + 1; i > 0 && a->reports.reports[i - 1].sentence == sentence; i--)
	{
		if (a->first_claim[i - 1] != AA_NONE && a->reports.reports[i - 1].before.first < a->reports.reports[i - 1].before.end)
			found = i - 1;
	}
	return found;
}

/* “The statement read:” and then a block in marks. */
static bool
follows_colon(const assembler *a, uint32_t q, uint32_t report)
{
	const aa_report *r = &a->reports.reports[report];
	uint32_t	end = a->article->sentences[r->sentence].end_token;
	const aa_quotation *this = quotation_at(a, q);

	return r->binds_next && (this->open == end || (this->open > end && this->open < end + 3 && starts_sentence(a, this->open)));
}

static void
claim(assembler *a, uint32_t q, uint32_t report, aa_bond bond)
{
	a->reports.claims[q] = report;
	a->article->bonds[q] = (uint8_t) bond;
}

static void
extend_claims(assembler *a)
{
	uint32_t   *claims = a->reports.claims;
	uint32_t	report = 0;
	uint32_t	last = AA_NONE; /* claim: a title may stand between */

	for (uint32_t q = 0; q < a->article->nquotations; q++)
	{
		const aa_quotation *this = quotation_at(a, q);
		uint32_t	fronted;

		/* the last report whose cue stands before this quotation */
		while (report + 1 < a->reports.nreports &&
			   a->reports.reports[report + 1].cue.first < this->open)
			report++;
		if (claims[q] == AA_NONE)
		{
			if (q > 0 && quotation_at(a, q - 1)->continues)
				claim(a, q, claims[q - 1], AA_BOND_PARAGRAPH);
			else if (last != AA_NONE && (fronted = fronted_report(a, last)) != AA_NONE &&
					 continues_report(a, q, fronted))
				claim(a, q, fronted, AA_BOND_BEHIND_CLAUSE);
			else if (report < a->reports.nreports && follows_colon(a, q, report))
				claim(a, q, report, AA_BOND_COLON);
		}
		if (claims[q] != AA_NONE)
			last = claims[q];
	}
}

/*
 * The clause may stand behind the last paragraph of a quotation that runs over
 * several: the pieces before are its words, too.
 */
static void
extend_claims_back(assembler *a)
{
	uint32_t   *claims = a->reports.claims;

	for (uint32_t q = a->article->nquotations; q-- > 1;)
	{
		if (claims[q - 1] == AA_NONE && quotation_at(a, q - 1)->continues)
			claim(a, q - 1, claims[q], AA_BOND_PARAGRAPH);
	}
}

static bool
link_claims(assembler *a)
{
	uint32_t	n = a->article->nquotations;

	if (!aa_grow_array(a->article, (void **) &a->first_claim, &a->maxfirst,
					   a->reports.nreports + 1, sizeof(uint32_t)) ||
		!aa_grow_array(a->article, (void **) &a->next_claim, &a->maxnext, n + 1,
					   sizeof(uint32_t)))
		return false;
	memset(a->first_claim, 0xFF, (a->reports.nreports + 1) * sizeof(uint32_t));
	for (uint32_t q = n; q-- > 0;)
	{
		uint32_t	report = a->reports.claims[q];

		if (report == AA_NONE)
			continue;
		a->next_claim[q] = a->first_claim[report];
		a->first_claim[report] = q;
	}
	return true;
}

/* The first mention that begins at this token or later. */
static uint32_t
first_mention(const assembler *a, uint32_t token)
{
	return aa_find_sorted(aa_mention, a->article->mentions, a->article->nmentions, first_token, token);
}

/*----------
 * Pronouns without a gender: it added, they said.
 *----------
 */

static bool
is_anaphor(const assembler *a, aa_run source)
{
	return source.end == source.first + 1 &&
		(a->article->classes[source.first] & AA_LEX_PRONOUN) &&
		(a->article->classes[source.first] & AA_LEX_EPITHET);
}

/* May "it" or "they" be the source of this report?  Not a man or a woman. */
static bool
fits_anaphor(const assembler *a, aa_run source, uint32_t entity, bool plural)
{
	uint64_t	head;

	if (entity != AA_NONE)
		return a->article->entities[entity].kind != AA_ENTITY_PERSON ||
			(!plural && a->article->entities[entity].gender == AA_GENDER_UNKNOWN);
	if (source.first == source.end)
		return false;
	head = a->article->classes[source.end - 1];
	if (head & (AA_LEX_COLLECTIVE | AA_LEX_PLURAL))
		return plural;
	return !(head & AA_LEX_PRONOUN) && (plural || !(head & AA_LEX_ROLE));
}

/* The body that the sentence is about: its first words, if they are its name. */
static uint32_t
sentence_topic(const assembler *a, uint32_t sentence)
{
	const aa_sentence *s = &a->article->sentences[sentence];
	uint32_t	m = first_mention(a, s->first_token);

	return m < a->article->nmentions && a->article->mentions[m].first_token == s->first_token ?
		m :
		AA_NONE;
}

/*
 * Who "it" is: whose words the sentence before reports, or whose name it
 * begins with; else who spoke last shortly before.
 */
static void
name_anaphor(assembler *a, uint32_t report)
{
	aa_report  *r = &a->reports.reports[report];
	bool		plural = (a->article->classes[r->source.first] & AA_LEX_PLURAL) != 0;
	const aa_report *last = NULL;
	uint32_t	topic;

	for (uint32_t i = report; i-- > 0 && last == NULL;)
	{
		const aa_report *other = &a->reports.reports[i];

		if (other->sentence + MAX_ANAPHOR_SENTENCES < r->sentence)
			break;
		if (fits_anaphor(a, a->named[i], other->entity, plural))
		{
			last = other;
			a->named[report] = a->named[i];
			r->entity = other->entity;
		}
	}
	if (r->sentence == 0 || (last != NULL && last->sentence + 1 >= r->sentence) ||
		(topic = sentence_topic(a, r->sentence - 1)) == AA_NONE)
		return;
	if (fits_anaphor(a, (aa_run){0, 0}, a->article->mentions[topic].entity, plural))
		r->entity = a->article->mentions[topic].entity;
}

/* Is it about words, rather than about what somebody thinks or decides? */
static bool
speaks(const aa_report *r)
{
	uint64_t	class = r->cue_classes & AA_LEX_CUE_CLASS;

	return class == AA_LEX_SPEECH || class == AA_LEX_WRITING || class == AA_LEX_QUESTION;
}

static bool
name_sources(assembler *a)
{
	if (!aa_grow_array(a->article, (void **) &a->named, &a->maxnamed,
					   a->reports.nreports + 1, sizeof(aa_run)))
		return false;
	for (uint32_t i = 0; i < a->reports.nreports; i++)
	{
		a->named[i] = aa_naming_of(&a->reports.reports[i]);
		if (a->reports.reports[i].entity == AA_NONE && is_anaphor(a, a->named[i]) &&
			speaks(&a->reports.reports[i]))
			name_anaphor(a, i);
	}
	return true;
}

/*----------
 * Rows.
 *----------
 */

static bool
add_span(assembler *a, aa_span span)
{
	aa_span    *slot = aa_push(a->article, spans, nspans, maxspans);

	if (slot == NULL)
		return false;
	*slot = span;
	return true;
}

static bool
is_sign(const aa_token *token)
{
	return token->kind == AA_TOKEN_PUNCTUATION || token->kind == AA_TOKEN_SYMBOL;
}

/* Leave commas, dashes and stops at both ends out of a run. */
static aa_run
trim_run(const assembler *a, aa_run run)
{
	const aa_token *tokens = a->article->tokens;

	while (run.first < run.end && is_sign(&tokens[run.first]) &&
		   !(a->article->classes[run.first] & AA_WORD_QUOTED))
		run.first++;
	while (run.end > run.first && is_sign(&tokens[run.end - 1]) &&
		   !(a->article->classes[run.end - 1] & AA_WORD_QUOTED))
		run.end--;
	return run;
}

/* Does the run hold anything beside the quotation? */
static bool
is_only(const assembler *a, aa_run run, const aa_quotation *q)
{
	for (uint32_t i = run.first; i < run.end; i++)
	{
		if ((i < q->open || i >= quotation_end(q)) && !is_sign(&a->article->tokens[i]))
			return false;
	}
	return true;
}

/* The utterance ends inside its marks: “…,” “…?”; or is one by its place: „…“, */
static bool
is_closed_utterance(const assembler *a, const aa_quotation *q)
{
	const aa_token *last = &a->article->tokens[q->end_token - 1];

	return last->mark == ',' || (last->flags & AA_TOKEN_END_MARK) ||
		(a->article->language->comma_outside && q->close != AA_NONE &&
		 starts_sentence(a, q->open) && a->article->tokens[q->close + 1].mark == ',');
}

/*
 * The words around quotations that belong to what is reported; empty where
 * the quotations are all of it.
 */
static aa_run
paraphrase(const assembler *a, aa_run run, uint32_t report)
{
	run = trim_run(a, run);
	for (uint32_t q = a->first_claim[report]; q != AA_NONE && run.first < run.end;
		 q = a->next_claim[q])
	{
		const aa_quotation *this = quotation_at(a, q);

		if (is_only(a, run, this))
			return (aa_run){0, 0};
		/* said “We did it.” in a statement */
		if (this->open == run.first && is_closed_utterance(a, this) && count_words(a, this) > 3)
			return (aa_run){0, 0};
	}
	return run;
}

/* Is the span within one of the spans from first to end? */
static bool
is_covered(const assembler *a, uint32_t first, uint32_t end, aa_span span)
{
	for (uint32_t i = first; i < end; i++)
	{
		if (a->article->spans[i].start <= span.start && span.end <= a->article->spans[i].end)
			return true;
	}
	return false;
}

/* Bring the spans of a row into text order; there are few. */
static void
sort_spans(assembler *a, uint32_t first)
{
	aa_span    *spans = a->article->spans;

	for (uint32_t i = first + 1; i < a->article->nspans; i++)
	{
		aa_span		span = spans[i];
		uint32_t	k = i;

		for (; k > first && spans[k - 1].start > span.start; k--)
			spans[k] = spans[k - 1];
		spans[k] = span;
	}
}

/* Join sorted spans that overlap or touch, as a multirange does. */
static void
merge_spans(assembler *a, uint32_t first)
{
	aa_span    *spans = a->article->spans;
	uint32_t	n = first;

	for (uint32_t i = first; i < a->article->nspans; i++)
	{
		if (n > first && spans[i].start <= spans[n - 1].end)
		{
			if (spans[i].end > spans[n - 1].end)
				spans[n - 1].end = spans[i].end;
		}
		else
			spans[n++] = spans[i];
	}
	a->article->nspans = n;
}

/* Has the run a word or number beside "that"? */
static bool
has_words(const assembler *a, aa_run run)
{
	for (uint32_t i = run.first; i < run.end; i++)
	{
		if (!is_sign(&a->article->tokens[i]) &&
			!(a->article->classes[i] & AA_LEX_COMPLEMENTIZER && run.end == run.first + 1))
			return true;
	}
	return false;
}

static bool
add_run(assembler *a, aa_run run, uint32_t report)
{
	/* a turn is given whole, with its last full stop */
	if (a->reports.reports[report].rule != AA_RULE_LABEL || a->first_claim[report] != AA_NONE)
		run = paraphrase(a, run, report);
	return !has_words(a, run) || add_span(a, aa_span_of(a->article, run.first, run.end));
}

/* Sentences that are told after the report's source, too: they follow it. */
static bool
add_pieces(assembler *a, uint32_t report)
{
	const aa_report *reports = a->reports.reports;

	for (uint32_t k = report + 1; k < a->reports.nreports && reports[k].head == report; k++)
	{
		if (!add_run(a, reports[k].after, report))
			return false;
	}
	return true;
}

static bool
add_content(assembler *a, aa_quote *quote, uint32_t report)
{
	const aa_report *r = &a->reports.reports[report];
	uint32_t	runs_end;

	quote->first_span = a->article->nspans;
	if (!add_run(a, r->before, report) || !add_run(a, r->after, report) ||
		!add_pieces(a, report))
		return false;
	runs_end = a->article->nspans;
	quote->kind = quote->first_span < runs_end ? AA_QUOTE_MIXED : AA_QUOTE_DIRECT;
	for (uint32_t q = a->first_claim[report]; q != AA_NONE; q = a->next_claim[q])
	{
		const aa_quotation *this = quotation_at(a, q);
		aa_span		span = aa_span_of(a->article, this->first_token, this->end_token);

		if (!is_covered(a, quote->first_span, runs_end, span) && !add_span(a, span))
			return false;
	}
	sort_spans(a, quote->first_span);
	merge_spans(a, quote->first_span);
	quote->nspans = a->article->nspans - quote->first_span;
	if (a->first_claim[report] == AA_NONE)
		quote->kind = AA_QUOTE_INDIRECT;
	else if (quote->kind == AA_QUOTE_DIRECT &&
			 count_words(a, quotation_at(a, a->first_claim[report])) < MIN_NEARBY_WORDS &&
			 !is_closed_utterance(a, quotation_at(a, a->first_claim[report])))
		quote->kind = AA_QUOTE_MIXED;
	return true;
}

static bool
add_quoted(assembler *a, aa_quote *quote, uint32_t report)
{
	quote->first_quoted = a->article->nspans;
	for (uint32_t q = a->first_claim[report]; q != AA_NONE; q = a->next_claim[q])
	{
		const aa_quotation *this = quotation_at(a, q);

		if (!add_span(a, aa_span_of(a->article, this->first_token, this->end_token)))
			return false;
	}
	quote->nquoted = a->article->nspans - quote->first_quoted;
	return true;
}

/* Is the source a word that names nobody: he, it, they, Q? */
static bool
is_pronoun(const assembler *a, aa_run source)
{
	uint64_t	classes = a->article->classes[source.first];

	return source.end == source.first + 1 &&
		(((classes & (AA_LEX_PRONOUN | AA_LEX_SUBJECT)) && !(classes & AA_LEX_DETERMINER)) ||
		 ((classes & AA_LEX_DETERMINER) && (classes & AA_LEX_EPITHET)) ||
		 aa_token_length(&a->article->tokens[source.first]) == 1);
}

/* The source as written, white space folded. */
static aa_string
source_text(assembler *a, aa_run source)
{
	aa_span		span = aa_span_of(a->article, source.first, source.end);
	uint32_t	room = span.end - span.start;
	char	   *to = aa_string_space(a->article, room);
	aa_string	string = {to, 0};
	bool		blank = false;

	for (uint32_t at = span.start; to != NULL && at < span.end;)
	{
		unsigned	length;
		uint32_t	code = aa_decode(a->article->text, span.end, at, &length);

		if ((aa_char_properties(code) & AA_CHAR_CLASS_MASK) == AA_CHAR_SPACE)
			blank = true;
		else
		{
			if (blank)
				to[string.length++] = ' ';
			blank = false;
			memcpy(to + string.length, a->article->text + at, length);
			string.length += length;
		}
		at += length;
	}
	return string;
}

static void
set_speaker(assembler *a, aa_quote *quote, uint32_t entity, aa_run source)
{
	quote->entity = entity;
	if (entity != AA_NONE)
		quote->speaker = a->article->entities[entity].name;
	else if (source.first < source.end && !is_pronoun(a, source))
		quote->speaker = source_text(a, source);
}

static aa_cue_kind
cue_kind(uint64_t classes)
{
	switch (classes & AA_LEX_CUE_CLASS)
	{
		case AA_LEX_SPEECH:
			return AA_CUE_SPEECH;
		case AA_LEX_WRITING:
			return AA_CUE_WRITING;
		case AA_LEX_QUESTION:
			return AA_CUE_QUESTION;
		case AA_LEX_THOUGHT:
		case AA_LEX_RAISING:
			return AA_CUE_THOUGHT;
		case AA_LEX_DECREE:
			return AA_CUE_DECREE;
		default:
			return AA_CUE_NONE;
	}
}

/* Does the run hold words in marks? */
static bool
is_marked(const assembler *a, aa_run run)
{
	for (uint32_t i = run.first; i < run.end; i++)
	{
		if (a->article->classes[i] & AA_WORD_QUOTED)
			return true;
	}
	return false;
}

/* She's said: the pronoun is the mention, what was contracted begins the cue. */
static void
part_contraction(const assembler *a, aa_quote *quote, const aa_report *r)
{
	const char *text = a->article->text;
	uint32_t	last = r->source_extent - 1;
	uint64_t	classes = r->source.first < r->source.end ? a->article->classes[last] : 0;
	uint32_t	at = quote->mention.end;

	if (!(classes & AA_LEX_AUXILIARY) || !(classes & (AA_LEX_PRONOUN | AA_LEX_SUBJECT)))
		return;
	while (at > quote->mention.start && text[at - 1] != '\'' && (unsigned char) text[at - 1] != 0x99)
		at--;
	if (at == quote->mention.start)
		return;
	/* the last byte of U+2019, or an apostrophe */
	quote->mention.end = text[at - 1] == '\'' ? at - 1 : at - 3;
	if (r->cue.first == last + 1)
		quote->cue.start = quote->mention.end;
}

static bool
add_report_row(assembler *a, uint32_t report)
{
	const aa_report *r = &a->reports.reports[report];
	aa_quote   *quote;

	if (r->head != AA_NONE)
		return true;
	quote = aa_push(a->article, quotes, nquotes, maxquotes);
	if (quote == NULL)
		return false;
	if (!add_content(a, quote, report) || !add_quoted(a, quote, report))
		return false;
	/* a colon that nothing follows; a clause inside one that has its marks */
	if (quote->nspans == 0 ||
		(quote->kind == AA_QUOTE_INDIRECT && is_marked(a, r->after) && r->rule != AA_RULE_LABEL))
	{
		a->article->nquotes--;
		return true;
	}
	quote->rule = r->rule;
	quote->cue_kind = (uint8_t) cue_kind(r->cue_classes);
	if (r->cue.first < r->cue.end)
		quote->cue = aa_span_of(a->article, r->cue.first, r->cue.end);
	if (r->source.first < r->source.end && r->rule != AA_RULE_FLOATING)
		quote->mention = aa_span_of(a->article, r->source.first, r->source_extent);
	part_contraction(a, quote, r);
	set_speaker(a, quote, r->entity, a->named[report]);
	quote->step = r->step;
	quote->candidate = r->candidate;
	quote->confidence = aa_quote_confidence(a->article->language, quote);
	return a->article->status == AA_OK;
}

/*----------
 * Quotations without a clause.
 *----------
 */

/* A person who is the subject among the tokens [first, end), outside marks. */
static uint32_t
find_subject(const assembler *a, uint32_t first, uint32_t end)
{
	const aa_article *article = a->article;

	for (uint32_t low = first_mention(a, first); low < article->nmentions &&
		 article->mentions[low].first_token < end;
		 low++)
	{
		const aa_mention *m = &article->mentions[low];
		uint64_t	behind = m->end_token < article->ntokens ? article->classes[m->end_token] : 0;

		if (m->entity != AA_NONE && !(article->classes[m->first_token] & AA_WORD_QUOTED) &&
			article->entities[m->entity].kind == AA_ENTITY_PERSON &&
			((behind & (AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_ADVERB)) ||
			 (starts_sentence(a, m->first_token) && m->end_token < article->ntokens &&
			  article->tokens[m->end_token].mark == ',')))
			return low;
	}
	return AA_NONE;
}

static uint32_t
sentence_start(const assembler *a, uint32_t token)
{
	uint32_t	limit = token > MAX_TOKENS_BACK ? token - MAX_TOKENS_BACK : 0;

	while (token > limit && !starts_sentence(a, token))
		token--;
	return token;
}

/* The first of the captions that stand before a block, or the block. */
static uint32_t
before_captions(const assembler *a, uint32_t block)
{
	uint32_t	first = block;

	while (first > 1 && first + AA_MAX_BLOCKS_BETWEEN > block &&
		   aa_is_between(a->article, first - 1))
		first--;
	return first;
}

/* The sentence before the quotation, captions between paragraphs left out. */
static aa_run
previous_sentence(const assembler *a, const aa_quotation *q)
{
	uint32_t	block = q->block;
	uint32_t	end = q->open;

	if (end == a->article->blocks[block].first_token)
		end = a->article->blocks[before_captions(a, block)].first_token;
	return (aa_run){end > 0 ? sentence_start(a, end - 1) : 0, end};
}

/* The first person named among the tokens [first, end), outside marks. */
static uint32_t
find_person(const assembler *a, uint32_t first, uint32_t end)
{
	const aa_article *article = a->article;

	for (uint32_t m = first_mention(a, first); m < article->nmentions &&
		 article->mentions[m].first_token < end;
		 m++)
	{
		uint32_t	entity = article->mentions[m].entity;

		if (entity != AA_NONE && article->entities[entity].kind == AA_ENTITY_PERSON &&
			!(article->classes[article->mentions[m].first_token] & AA_WORD_QUOTED))
			return m;
	}
	return AA_NONE;
}

static bool
is_whole_block(const assembler *a, const aa_quotation *q)
{
	const aa_block *block = &a->article->blocks[q->block];

	return q->open == block->first_token && quotation_end(q) + 1 >= block->end_token;
}

/* Did the last speaker stop shortly before, with nobody else in between? */
static bool
may_go_on(const assembler *a, const aa_quotation *q)
{
	return a->last != AA_NONE && a->last_speaker.rule != AA_RULE_NOBODY &&
		quotation_at(a, a->last)->block + MAX_FLOATING_BLOCKS >= before_captions(a, q->block);
}

static bool
has_single_marks(const assembler *a, const aa_quotation *q)
{
	const aa_token *mark = &a->article->tokens[q->open];

	return mark->mark == 0x2018 || (mark->mark == '\'' && aa_token_length(mark) == 1);
}

/*
 * A block of few words in single marks, where the article has double ones: a
 * crosshead, which repeats somebody's words.
 */
static bool
is_crosshead(const assembler *a, const aa_quotation *q)
{
	return is_whole_block(a, q) && has_single_marks(a, q) && a->mostly_double &&
		count_words(a, q) <= MAX_CROSSHEAD_WORDS;
}

static bool
is_running_text(const assembler *a, const aa_quotation *q)
{
	aa_block_kind kind = (aa_block_kind) a->article->blocks[q->block].kind;

	return kind == AA_BLOCK_PARAGRAPH || kind == AA_BLOCK_LIST_ITEM || kind == AA_BLOCK_TURN;
}

static assigned
nobody(aa_bond why)
{
	return (assigned){.entity = AA_NONE, .rule = AA_RULE_NOBODY, .bond = (uint8_t) why};
}

/* The person of a mention beside the quotation. */
static assigned
person_nearby(const assembler *a, uint32_t mention, aa_bond why)
{
	const aa_mention *m = &a->article->mentions[mention];

	return (assigned){m->entity,
					  {m->first_token, m->end_token},
					  why == AA_BOND_LABEL ? AA_RULE_LABEL : AA_RULE_NEARBY,
					  (uint8_t) why,
					  why != AA_BOND_SUBJECT};
}

/*
 * The last clause with a source that reports among the tokens [first, end);
 * one that only relays what others say (according to the Herald) comes last.
 */
static uint32_t
report_in(const assembler *a, uint32_t first, uint32_t end)
{
	uint32_t	low = aa_find_sorted(aa_report, a->reports.reports, a->reports.nreports, cue.first, end);
	uint32_t	relay = AA_NONE;

	for (; low > 0 && a->reports.reports[low - 1].cue.first >= first; low--)
	{
		const aa_report *r = &a->reports.reports[low - 1];

		if (r->source.first == r->source.end)
			continue;
		if (r->rule != AA_RULE_ACCORDING &&
			!(a->article->classes[aa_naming_of(r).end - 1] & AA_LEX_MEDIA))
			return low - 1;
		if (relay == AA_NONE)
			relay = low - 1;
	}
	return relay;
}

/* Helen Marsh: “…”, in a caption, too: the mention that the colon follows */
static uint32_t
label_before(const assembler *a, const aa_quotation *q)
{
	const aa_mention *m;
	uint32_t	next;

	if (q->open < 2 || a->article->tokens[q->open - 1].mark != ':' ||
		(next = first_mention(a, q->open)) == 0)
		return AA_NONE;
	m = &a->article->mentions[next - 1];
	return m->end_token == q->open - 1 && m->entity != AA_NONE &&
			a->article->entities[m->entity].kind == AA_ENTITY_PERSON ?
		next - 1 :
		AA_NONE;
}

/* Oxley Ferries has changed its fares: the body that does something there */
static uint32_t
acting_topic(const assembler *a, uint32_t first)
{
	const aa_article *article = a->article;
	uint32_t	m = first_mention(a, first);
	uint64_t	behind;

	if (m == article->nmentions || article->mentions[m].first_token != first ||
		article->mentions[m].entity == AA_NONE)
		return AA_NONE;
	behind = article->classes[article->mentions[m].end_token];
	return (behind & (AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST)) &&
			!(article->classes[article->mentions[m].name_token] & (AA_LEX_PLACE | AA_LEX_COMMON)) ?
		m :
		AA_NONE;
}

/* Who says an utterance that is a sentence by itself? */
static assigned
floating_speaker(const assembler *a, const aa_quotation *q)
{
	const aa_article *article = a->article;
	assigned	speaker = {AA_NONE, {0, 0}, AA_RULE_FLOATING, AA_BOND_REPORT_BEFORE, true};
	aa_run		previous = previous_sentence(a, q);
	uint32_t	report = report_in(a, previous.first, previous.end);
	uint32_t	mention = AA_NONE;

	/* the sentence before reports what somebody said: so do they go on */
	if (report != AA_NONE)
	{
		speaker.entity = a->reports.reports[report].entity;
		speaker.source = a->named[report];
		return speaker;
	}
	/* the sentence before speaks of somebody: the words are theirs */
	if (previous.end > 0 && !(article->classes[previous.first] & AA_WORD_QUOTED))
		mention = find_subject(a, previous.first, previous.end);
	if (mention == AA_NONE)
		mention = acting_topic(a, previous.first);
	if (mention != AA_NONE)
	{
		speaker.entity = article->mentions[mention].entity;
		speaker.bond = AA_BOND_SUBJECT_BEFORE;
		return speaker;
	}
	if (!may_go_on(a, q))
		return nobody(AA_BOND_NO_SPEAKER);
	speaker.entity = a->last_speaker.entity;
	speaker.source = a->last_speaker.source;
	speaker.bond = AA_BOND_SPEAKER_BEFORE;
	return speaker;
}

/* Who says the quotation, if anybody does? */
static assigned
assign(const assembler *a, const aa_quotation *q)
{
	uint32_t	words = count_words(a, q);
	uint32_t	start = sentence_start(a, q->open);
	uint32_t	mention;

	mention = label_before(a, q);
	if (mention != AA_NONE)
		return person_nearby(a, mention, AA_BOND_LABEL);
	if (!is_running_text(a, q))
		return nobody(AA_BOND_NO_STORY);
	if (is_crosshead(a, q))
		return nobody(AA_BOND_CROSSHEAD);
	if (q->open > 0 && (a->article->classes[q->open - 1] & AA_LEX_SCARE))
		return nobody(AA_BOND_SCARE_WORD);
	if (is_in_title_case(a, q) && is_part_of_phrase(a, q))
		return nobody(AA_BOND_TITLE);
	/* Helen Marsh was blunt: “… */
	if (q->open > start && a->article->tokens[q->open - 1].mark == ':' &&
		(mention = find_person(a, start, q->open)) != AA_NONE)
		return person_nearby(a, mention, AA_BOND_NAME_COLON);
	if (starts_sentence(a, q->open) && ends_sentence(a, q) &&
		(words >= MIN_FLOATING_WORDS || is_whole_block(a, q)))
		return floating_speaker(a, q);
	if (words < MIN_NEARBY_WORDS)
		return nobody(AA_BOND_FEW_WORDS);
	mention = find_subject(a, start, q->open);
	if (mention == AA_NONE)
		return nobody(AA_BOND_NO_SUBJECT);
	return person_nearby(a, mention, AA_BOND_SUBJECT);
}

/* A row for quotation q and the pieces it continues in; *next is set behind. */
static bool
add_quotation_row(assembler *a, uint32_t q, assigned speaker, uint32_t *next)
{
	aa_quote   *quote = aa_push(a->article, quotes, nquotes, maxquotes);
	uint32_t	end = q;

	if (quote == NULL)
		return false;
	quote->first_span = quote->first_quoted = a->article->nspans;
	do
	{
		const aa_quotation *this = quotation_at(a, end);

		a->article->bonds[end] = end == q ? speaker.bond : AA_BOND_PARAGRAPH;
		if (!add_span(a, aa_span_of(a->article, this->first_token, this->end_token)))
			return false;
		end++;
	} while (end < a->article->nquotations && quotation_at(a, end - 1)->continues &&
			 a->reports.claims[end] == AA_NONE);
	quote->nspans = quote->nquoted = end - q;
	*next = end;
	quote->rule = speaker.rule;
	quote->step = speaker.bond;
	quote->kind = speaker.rule == AA_RULE_NOBODY ? AA_QUOTE_SCARE :
		speaker.whole							 ? AA_QUOTE_DIRECT :
												   AA_QUOTE_MIXED;
	quote->entity = quote->candidate = AA_NONE;
	if (speaker.rule != AA_RULE_NOBODY)
		set_speaker(a, quote, speaker.entity, speaker.source);
	if (speaker.source.first < speaker.source.end &&
		(speaker.rule == AA_RULE_NEARBY || speaker.rule == AA_RULE_LABEL))
		quote->mention = aa_span_of(a->article, speaker.source.first, speaker.source.end);
	quote->confidence = aa_quote_confidence(a->article->language, quote);
	return a->article->status == AA_OK;
}

/* Marks inside a name hold a nickname: John “Jack” Smith */
static bool
is_nickname(const assembler *a, const aa_quotation *q)
{
	uint32_t	next = first_mention(a, q->open);

	return next > 0 && a->article->mentions[next - 1].end_token > q->end_token &&
		a->article->mentions[next - 1].kind == AA_MENTION_NAME;
}

static void
remember_speaker(assembler *a, uint32_t q, assigned speaker)
{
	if (speaker.rule == AA_RULE_NOBODY)
		return;
	a->last = q;
	a->last_speaker = speaker;
}

static bool
has_mostly_double_marks(const assembler *a)
{
	uint32_t	singles = 0;

	for (uint32_t q = 0; q < a->article->nquotations; q++)
		singles += has_single_marks(a, quotation_at(a, q));
	return singles * 2 < a->article->nquotations;
}

static bool
add_quotation_rows(assembler *a)
{
	uint32_t	q = 0;

	a->last = AA_NONE;
	a->mostly_double = has_mostly_double_marks(a);
	while (q < a->article->nquotations)
	{
		uint32_t	report = a->reports.claims[q];
		assigned	speaker;

		if (!aa_tick(a->article, a->article->tokens[quotation_at(a, q)->open].start))
			return false;
		if (report != AA_NONE)
		{
			const aa_report *r = &a->reports.reports[report];

			speaker = (assigned){r->entity, a->named[report], r->rule, a->article->bonds[q], true};
			remember_speaker(a, q++, speaker);
			continue;
		}
		if (is_nickname(a, quotation_at(a, q)))
		{
			a->article->bonds[q++] = AA_BOND_NICKNAME;
			continue;
		}
		speaker = assign(a, quotation_at(a, q));
		if (!add_quotation_row(a, q, speaker, &q))
			return false;
		remember_speaker(a, q - 1, speaker);
	}
	return true;
}

/*----------
 * The stage.
 *----------
 */

static uint32_t
start_of(const assembler *a, const aa_quote *quote)
{
	return a->article->spans[quote->first_span].start;
}

/* Merge the sorted rows [first, middle) and [middle, end) of from into to. */
static void
merge_rows(const assembler *a, const aa_quote *from, aa_quote *to, uint32_t first,
		   uint32_t middle, uint32_t end)
{
	uint32_t	i = first,
				k = middle;

	for (uint32_t n = first; n < end; n++)
	{
		bool		left = k >= end ||
				   (i < middle && start_of(a, &from[i]) <= start_of(a, &from[k]));

		to[n] = left ? from[i++] : from[k++];
	}
}

/* Rows in text order: a merge sort, bottom up. */
static bool
sort_quotes(assembler *a)
{
	aa_article *article = a->article;
	uint32_t	n = article->nquotes;
	aa_quote   *other = NULL;
	uint32_t	max = 0;

	if (!aa_grow_array(article, (void **) &other, &max, n + 1, sizeof(aa_quote)))
		return false;
	for (uint32_t width = 1; width < n; width *= 2)
	{
		aa_quote   *sorted = other;

		for (uint32_t first = 0; first < n; first += 2 * width)
			merge_rows(a, article->quotes, other, first,
					   first + width < n ? first + width : n,
					   first + 2 * width < n ? first + 2 * width : n);
		other = article->quotes;
		article->quotes = sorted;
	}
	/* both arrays have room for all rows */
	article->maxquotes = n;
	(void) article->env.resize(article->env.context, other, 0);
	return true;
}

static bool
assemble(assembler *a)
{
	drop_names(a);
	if (!aa_reserve(a->article, bonds, maxbonds, a->article->nquotations + 1) ||
		!link_claims(a))
		return false;
	memset(a->article->bonds, AA_BOND_CLAUSE, a->article->nquotations);
	extend_claims(a);
	extend_claims_back(a);
	if (!link_claims(a) || !name_sources(a))
		return false;
	for (uint32_t report = 0; report < a->reports.nreports; report++)
	{
		if (!add_report_row(a, report))
			return false;
	}
	return add_quotation_rows(a) && (a->article->nquotes == 0 || sort_quotes(a));
}

static void
release(assembler *a, void *pointer)
{
	if (pointer != NULL)
		(void) a->article->env.resize(a->article->env.context, pointer, 0);
}

bool
aa_find_quotes(aa_article *article)
{
	assembler	a = {.article = article};
	bool		ok = aa_find_reports(article, &a.reports) && assemble(&a);

	release(&a, a.first_claim);
	release(&a, a.next_claim);
	release(&a, a.named);
	aa_release_reports(article, &a.reports);
	return ok;
}
