/*-------------------------------------------------------------------------
 *
 * unclaimed.c
 *	  Decides who says words in marks that no reporting clause claims.
 *
 * An utterance that stands by itself is the last speaker's; words in marks
 * beside a name may be that person's; the rest nobody says.  Where a model was
 * trained (said.c), it decides whether anybody says them, and the rules who.
 *
 *-------------------------------------------------------------------------
 */
#include "unclaimed.h"

#include "language.h"
#include "names.h"
#include "said.h"
#include "speakers.h"
#include "stages.h"
#include "surroundings.h"
#include "words.h"

/* An utterance of fewer words is not taken to go on by itself. */
#define MIN_FLOATING_WORDS 3
/* A crosshead has at most so many words. */
#define MAX_CROSSHEAD_WORDS 8
/* Blocks that may lie between a speaker and words that go on. */
#define MAX_FLOATING_BLOCKS 2
/* A list of points has at most so many. */
#define MAX_POINTS 16
/* ... and each so many marks behind its last word. */
#define MAX_CLOSING 8

/* Did the last speaker stop shortly before, with nobody else in between? */
static bool
may_go_on(const aa_assembly *a, const aa_quotation *q)
{
	return a->last != AA_NONE && a->last_speaker.rule != AA_RULE_NOBODY &&
		aa_quotation_at(a, a->last)->block + MAX_FLOATING_BLOCKS >= aa_before_captions(a, q->block);
}

/*
 * A block of few words in single marks, where the article has double ones: a
 * crosshead, which repeats somebody's words.
 */
static bool
is_crosshead(const aa_assembly *a, const aa_quotation *q)
{
	return aa_is_whole_block(a, q) && aa_has_single_marks(a, q) && a->mostly_double &&
		aa_count_words(a, q) <= MAX_CROSSHEAD_WORDS;
}

static bool
is_running_text(const aa_assembly *a, const aa_quotation *q)
{
	aa_block_kind kind = (aa_block_kind) a->article->blocks[q->block].kind;

	return kind == AA_BLOCK_PARAGRAPH || kind == AA_BLOCK_LIST_ITEM || kind == AA_BLOCK_TURN;
}

static aa_assigned
nobody(aa_bond why)
{
	return (aa_assigned){.entity = AA_NONE, .rule = AA_RULE_NOBODY, .bond = (uint8_t) why};
}

/* The person of a mention beside the quotation. */
static aa_assigned
person_nearby(const aa_assembly *a, uint32_t mention, aa_bond why)
{
	const aa_mention *m = &a->article->mentions[mention];

	return (aa_assigned){m->entity,
						 {m->first_token, m->end_token},
						 aa_span_of(a->article, m->first_token, m->end_token),
						 why == AA_BOND_LABEL ? AA_RULE_LABEL : AA_RULE_NEARBY,
						 (uint8_t) why,
						 why != AA_BOND_SUBJECT};
}

static aa_assigned
labelled(const aa_assembly *a, const aa_quotation *q)
{
	aa_run		label = {q->open + 1, q->first_token - 1};
	uint32_t	next = aa_first_mention(a, label.first);
	uint32_t	entity = next < a->article->nmentions && a->article->mentions[next].end_token <= label.end ?
		a->article->mentions[next].entity :
		AA_NONE;

	return (aa_assigned){entity, label, aa_span_of(a->article, label.first, label.end),
						 AA_RULE_LABEL, AA_BOND_LABEL, true};
}

/* Helen Marsh: “…”, in a caption, too: the mention that the colon follows */
static uint32_t
label_before(const aa_assembly *a, const aa_quotation *q)
{
	const aa_mention *m;
	uint32_t	next;

	if (q->open < 2 || a->article->tokens[q->open - 1].mark != ':' ||
		(next = aa_first_mention(a, q->open)) == 0)
		return AA_NONE;
	m = &a->article->mentions[next - 1];
	return m->end_token == q->open - 1 && m->entity != AA_NONE && !aa_is_addressed(a, next - 1) &&
			a->article->entities[m->entity].kind == AA_ENTITY_PERSON ?
		next - 1 :
		AA_NONE;
}

aa_assigned
aa_source_of(const aa_assembly *a, uint32_t report, aa_quote_rule rule, aa_bond why, bool whole)
{
	const aa_report *r = &a->reports.reports[report];

	return (aa_assigned){r->entity, a->named[report], aa_source_mention(a, r), (uint8_t) rule, (uint8_t) why, whole};
}

aa_assigned
aa_speaker_goes_on(const aa_assembly *a, bool whole)
{
	aa_assigned speaker = a->last_speaker;

	speaker.rule = AA_RULE_FLOATING;
	speaker.bond = AA_BOND_SPEAKER_BEFORE;
	speaker.whole = whole;
	return speaker;
}

/*
 * The person whom the sentence before asks something: What did Helen Marsh say?
 * The paper asked Helen Marsh whether …
 */
static uint32_t
find_asked(const aa_assembly *a, aa_run sentence, uint32_t report)
{
	const aa_report *r = report != AA_NONE ? &a->reports.reports[report] : NULL;

	if (r != NULL)
	{
		uint32_t	m = aa_first_mention(a, r->cue.end);

		return (r->cue_classes & AA_LEX_CUE_CLASS) == AA_LEX_QUESTION && r->before.first == r->before.end &&
				m < a->article->nmentions && a->article->mentions[m].first_token == r->cue.end ?
			aa_find_person(a, r->cue.end, a->article->mentions[m].end_token) :
			AA_NONE;
	}
	return sentence.end > 0 && a->article->tokens[sentence.end - 1].mark == '?' ?
		aa_find_person(a, sentence.first, sentence.end) :
		AA_NONE;
}

/* Who says an utterance that is a sentence by itself? */
static aa_assigned
floating_speaker(const aa_assembly *a, const aa_quotation *q)
{
	const aa_article *article = a->article;
	aa_assigned speaker = {AA_NONE, {0, 0}, {0, 0}, AA_RULE_FLOATING, AA_BOND_REPORT_BEFORE, true};
	aa_run		previous = aa_previous_sentence(a, q);
	uint32_t	report = aa_report_in(a, previous.first, previous.end);
	uint32_t	mention = find_asked(a, previous, report);

	/* the sentence before reports what somebody said: so do they go on */
	if (mention == AA_NONE && report != AA_NONE)
		return aa_source_of(a, report, AA_RULE_FLOATING, AA_BOND_REPORT_BEFORE, true);
	/* the sentence before speaks of somebody: the words are theirs */
	if (mention == AA_NONE && previous.end > 0 && !(article->classes[previous.first] & AA_WORD_QUOTED))
		mention = aa_find_subject_person(a, previous.first, previous.end);
	if (mention != AA_NONE)
	{
		speaker.entity = article->mentions[mention].entity;
		speaker.mention =
			aa_span_of(article, article->mentions[mention].first_token, article->mentions[mention].end_token);
		speaker.bond = AA_BOND_SUBJECT_BEFORE;
		return speaker;
	}
	return may_go_on(a, q) ? aa_speaker_goes_on(a, true) : nobody(AA_BOND_NO_SPEAKER);
}

/* Does the block go on with the list of points before it, each without a full stop? */
static bool
is_open_point(const aa_assembly *a, uint32_t block)
{
	const aa_block *this = &a->article->blocks[block];
	uint32_t	last = this->end_token;
	uint32_t	limit = last > this->first_token + MAX_CLOSING ? last - MAX_CLOSING : this->first_token;

	if (this->kind != AA_BLOCK_PARAGRAPH && this->kind != AA_BLOCK_LIST_ITEM)
		return false;
	/* behind the last word stand marks at most */
	while (last > limit && a->article->tokens[last - 1].kind == AA_TOKEN_PUNCTUATION)
	{
		const aa_token *sign = &a->article->tokens[--last];

		if ((sign->flags & AA_TOKEN_END_MARK) || sign->mark == '.' || sign->mark == ':')
			return false;
	}
	return last > limit && !(a->article->tokens[last - 1].flags & AA_TOKEN_END_MARK);
}

/*
 * Mr Orme also said: / the bridge was “old” / the piers were “rotten”: the clause before the
 * colon that opens the list of points in which the quotation stands, or AA_NONE
 */
static uint32_t
clause_of_list(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	limit = q->block > MAX_POINTS ? q->block - MAX_POINTS : 0;
	uint32_t	block = q->block;
	uint32_t	report;

	/* not a point that is all marks, or a name with a colon and marks */
	if (!is_open_point(a, block) || q->open == a->article->blocks[block].first_token ||
		a->article->tokens[q->open - 1].kind != AA_TOKEN_WORD)
		return AA_NONE;
	while (block > limit && a->article->blocks[block - 1].end_token > 0 &&
		   (is_open_point(a, block - 1) || aa_is_between(a->article, block - 1)))
		block--;
	if (block == limit || a->article->blocks[block - 1].end_token == 0 ||
		a->article->tokens[a->article->blocks[block - 1].end_token - 1].mark != ':')
		return AA_NONE;
	report = aa_report_in(a, aa_sentence_start(a, a->article->blocks[block].first_token - 1),
						  a->article->blocks[block].first_token);
	return report != AA_NONE && aa_speaks(&a->reports.reports[report]) ? report : AA_NONE;
}

/* so-called “…”, also known as a “…” */
static bool
follows_scare_word(const aa_assembly *a, const aa_quotation *q)
{
	const uint64_t *classes = a->article->classes;
	uint32_t	i = q->open;

	if (i > 1 && (classes[i - 1] & AA_LEX_DETERMINER) && !(classes[i - 1] & AA_LEX_DEFINITE))
		i--;
	/* a phrase has its class where it begins */
	while (i > 1 && (classes[i - 1] & AA_WORD_INSIDE))
		i--;
	return i > 0 && (classes[i - 1] & AA_LEX_SCARE) != 0;
}

/* Does what stands around the words show that nobody says them, and why? */
static bool
is_unsaid(const aa_assembly *a, const aa_quotation *q, aa_bond *why)
{
	if (!is_running_text(a, q))
		*why = AA_BOND_NO_STORY;
	else if (is_crosshead(a, q))
		*why = AA_BOND_CROSSHEAD;
	else if (follows_scare_word(a, q))
		*why = AA_BOND_SCARE_WORD;
	else if (aa_is_marked_title(a, q))
		*why = AA_BOND_TITLE;
	else
		return false;
	return true;
}

/* Helen Marsh was blunt: “…; and then: And on Nadia Colt: “…: who is named before the colon, or AA_NONE */
static uint32_t
person_before_colon(const aa_assembly *a, const aa_quotation *q, uint32_t start)
{
	uint32_t	mention;

	if (q->open <= start || a->article->tokens[q->open - 1].mark != ':')
		return AA_NONE;
	mention = aa_find_subject_person(a, start, q->open);
	return mention != AA_NONE ? mention : aa_find_person(a, start, q->open);
}

/* Are the words a sentence by themselves, long enough for an utterance? */
static bool
is_floating(const aa_assembly *a, const aa_quotation *q)
{
	return aa_starts_sentence(a, q->open) && aa_ends_sentence(a, q) &&
		(aa_count_words(a, q) >= MIN_FLOATING_WORDS || aa_is_whole_block(a, q));
}

/* Who says the quotation, if anybody does, by what stands around it? */
static aa_assigned
assign_by_rules(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	start = aa_sentence_start(a, q->open);
	uint32_t	mention;
	uint32_t	list;
	aa_bond		why;

	if (aa_has_label(q))
		return labelled(a, q);
	mention = label_before(a, q);
	if (mention != AA_NONE)
		return person_nearby(a, mention, AA_BOND_LABEL);
	if (is_unsaid(a, q, &why))
		return nobody(why);
	mention = person_before_colon(a, q, start);
	if (mention != AA_NONE)
		return person_nearby(a, mention, AA_BOND_NAME_COLON);
	list = clause_of_list(a, q);
	if (list != AA_NONE)
		return aa_source_of(a, list, AA_RULE_LABEL, AA_BOND_LABEL, false);
	if (is_floating(a, q))
		return floating_speaker(a, q);
	if (aa_count_words(a, q) < AA_MIN_UTTERANCE_WORDS)
		return nobody(AA_BOND_FEW_WORDS);
	mention = aa_find_subject_person(a, start, q->open);
	return mention == AA_NONE ? nobody(AA_BOND_NO_SUBJECT) : person_nearby(a, mention, AA_BOND_SUBJECT);
}

/* The clause that reports, the subject, the owner: who is beside the words. */
static aa_assigned
person_beside(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	start = aa_sentence_start(a, q->open);
	uint32_t	report = aa_report_in(a, start, q->open);
	uint32_t	mention;

	if (report != AA_NONE)
		return aa_source_of(a, report, AA_RULE_NEARBY, AA_BOND_BESIDE_REPORT, false);
	mention = aa_find_subject_person(a, start, q->open);
	if (mention != AA_NONE)
		return person_nearby(a, mention, AA_BOND_SUBJECT);
	mention = aa_find_owner(a, start, q->open);
	return mention != AA_NONE ? person_nearby(a, mention, AA_BOND_OWNER) : nobody(AA_BOND_NO_SUBJECT);
}

bool
aa_is_utterance(const aa_assembly *a, const aa_quotation *q)
{
	return (a->article->tokens[q->first_token].flags & AA_TOKEN_CAPITAL) &&
		(a->article->tokens[q->end_token - 1].flags & AA_TOKEN_END_MARK);
}

/* Who says words that no clause reports, but somebody says by the looks of them? */
static aa_assigned
somebody(const aa_assembly *a, const aa_quotation *q)
{
	aa_assigned speaker = nobody(AA_BOND_NO_SPEAKER);

	if (aa_starts_sentence(a, q->open))
		speaker = floating_speaker(a, q);
	if (speaker.rule == AA_RULE_NOBODY)
		speaker = person_beside(a, q);
	if (speaker.rule != AA_RULE_NOBODY)
		return speaker;
	/* the paragraph goes on with who spoke before in it */
	if (a->last != AA_NONE && aa_quotation_at(a, a->last)->block == q->block &&
		a->last_speaker.rule != AA_RULE_NOBODY)
		return aa_speaker_goes_on(a, aa_is_utterance(a, q));
	return (aa_assigned){
		.entity = AA_NONE, .rule = AA_RULE_NEARBY, .bond = AA_BOND_WORDS, .whole = aa_is_utterance(a, q)};
}

/* Do the rules keep the words from everybody only as they find nobody? */
static bool
lacks_speaker(aa_assigned speaker)
{
	return speaker.bond == AA_BOND_FEW_WORDS || speaker.bond == AA_BOND_NO_SUBJECT ||
		speaker.bond == AA_BOND_NO_SPEAKER;
}

/* The rules' answer, unless what was learned says the contrary. */
static aa_assigned
weigh(const aa_assembly *a, uint32_t q, aa_assigned speaker)
{
	bool		lacks = lacks_speaker(speaker);
	bool		said = aa_is_said(a, q, (aa_bond) speaker.bond, speaker.rule != AA_RULE_NOBODY);
	aa_assigned chosen = speaker;

	if (lacks || speaker.rule == AA_RULE_FLOATING || speaker.rule == AA_RULE_NEARBY)
		chosen = aa_choose_speaker(a, q, lacks ? somebody(a, aa_quotation_at(a, q)) : speaker);
	if (said)
		return chosen;
	/* what stands by itself is an utterance; words beside a person may be a name */
	return speaker.bond == AA_BOND_SUBJECT ? nobody(AA_BOND_UNSAID) : speaker;
}

aa_assigned
aa_assign_speaker(const aa_assembly *a, uint32_t q)
{
	aa_bond		bond = (aa_bond) a->article->bonds[q];
	aa_assigned speaker;

	/* a clause claimed it, but it is a name */
	if (bond == AA_BOND_TITLE)
		return nobody(bond);
	speaker = assign_by_rules(a, aa_quotation_at(a, q));
	return aa_learns_said(a) ? weigh(a, q, speaker) : speaker;
}
