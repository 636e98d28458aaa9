/*-------------------------------------------------------------------------
 *
 * unclaimed.c
 *	  Rows of quotations that no reporting clause claims.
 *
 * An utterance that stands by itself is the last speaker's; words in marks
 * beside a name may be that person's; of the rest nobody speaks.  Where that
 * was learned (said.c), the words decide whether somebody does, and the rules
 * who.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "assembly.h"
#include "judge.h"
#include "language.h"
#include "memory.h"
#include "said.h"
#include "search.h"
#include "names.h"
#include "speakers.h"
#include "stages.h"
#include "unclaimed.h"
#include "words.h"

/* An utterance of fewer words is not taken to go on by itself. */
#define MIN_FLOATING_WORDS 3
/* A crosshead has at most so many words. */
#define MAX_CROSSHEAD_WORDS 8
/* A sentence is looked at so many tokens back, its names likewise. */
#define MAX_TOKENS_BACK 300
/* Blocks that may lie between a speaker and words that go on. */
#define MAX_FLOATING_BLOCKS 2
/* A list of points has at most so many. */
#define MAX_POINTS 16
/* ... and each so many marks behind its last word. */
#define MAX_CLOSING 8

/* Is only punctuation left of the sentence behind the quotation? */
static bool
ends_sentence(const aa_assembly *a, const aa_quotation *q)
{
	const aa_block *block = &a->article->blocks[q->block];
	uint32_t	i = aa_quotation_end(q);

	while (i < block->end_token && !aa_starts_sentence(a, i))
	{
		if (a->article->tokens[i].kind != AA_TOKEN_PUNCTUATION)
			return false;
		i++;
	}
	return true;
}

/*
 * Does the mention stand beside a verb as its subject does: Marsh wants; at a
 * sentence's begin, Marsh, who; where verbs stand second: wollte Marsch, and der
 * Minister, Uwe Roder, will?
 */
bool
aa_is_beside_verb(const aa_assembly *a, const aa_mention *m)
{
	const aa_article *article = a->article;
	uint64_t	behind = m->end_token < article->ntokens ? article->classes[m->end_token] : 0;
	bool		comma = m->end_token + 1 < article->ntokens && article->tokens[m->end_token].mark == ',';

	if ((behind & (AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_ADVERB)) ||
		(comma && aa_starts_sentence(a, m->first_token)))
		return true;
	return article->language->verb_second &&
		((comma && (article->classes[m->end_token + 1] & AA_LEX_AUXILIARY)) ||
		 (m->first_token > 0 && (article->classes[m->first_token - 1] & AA_LEX_AUXILIARY)));
}

/* A person who is the subject among the tokens [first, end), outside marks. */
static uint32_t
find_subject(const aa_assembly *a, uint32_t first, uint32_t end)
{
	const aa_article *article = a->article;

	for (uint32_t low = aa_first_mention(a, first); low < article->nmentions &&
		 article->mentions[low].first_token < end;
		 low++)
	{
		const aa_mention *m = &article->mentions[low];

		if (m->entity != AA_NONE && !(article->classes[m->first_token] & AA_WORD_QUOTED) &&
			article->entities[m->entity].kind == AA_ENTITY_PERSON && aa_is_beside_verb(a, m))
			return low;
	}
	return AA_NONE;
}

uint32_t
aa_sentence_start(const aa_assembly *a, uint32_t token)
{
	uint32_t	limit = token > MAX_TOKENS_BACK ? token - MAX_TOKENS_BACK : 0;

	while (token > limit && !aa_starts_sentence(a, token))
		token--;
	return token;
}

/* The first of the captions that stand before a block, or the block. */
static uint32_t
before_captions(const aa_assembly *a, uint32_t block)
{
	uint32_t	first = block;

	while (first > 1 && first + AA_MAX_BLOCKS_BETWEEN > block &&
		   aa_is_between(a->article, first - 1))
		first--;
	return first;
}

/* The sentence before the quotation, captions between paragraphs left out. */
aa_run
aa_previous_sentence(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	block = q->block;
	uint32_t	end = q->open;

	if (end == a->article->blocks[block].first_token)
		end = a->article->blocks[before_captions(a, block)].first_token;
	return (aa_run){end > 0 ? aa_sentence_start(a, end - 1) : 0, end};
}

/* Her message to Helen Marsh: not hers, as one from her is, or by her. */
bool
aa_is_addressed(const aa_assembly *a, uint32_t m)
{
	uint32_t	first = a->article->mentions[m].first_token;

	return first > 1 && !aa_starts_sentence(a, first - 1) &&
		(a->article->classes[first - 1] & AA_LEX_PREPOSITION) &&
		!(a->article->classes[first - 2] & AA_LEX_DOCUMENT && !(a->article->classes[first - 1] & AA_LEX_TO));
}

/* The first person named among the tokens [first, end), outside marks and not addressed. */
static uint32_t
find_person(const aa_assembly *a, uint32_t first, uint32_t end)
{
	const aa_article *article = a->article;

	for (uint32_t m = aa_first_mention(a, first); m < article->nmentions &&
		 article->mentions[m].first_token < end;
		 m++)
	{
		uint32_t	entity = article->mentions[m].entity;

		if (entity != AA_NONE && article->entities[entity].kind == AA_ENTITY_PERSON && !aa_is_addressed(a, m) &&
			!(article->classes[article->mentions[m].first_token] & AA_WORD_QUOTED))
			return m;
	}
	return AA_NONE;
}

static bool
is_whole_block(const aa_assembly *a, const aa_quotation *q)
{
	const aa_block *block = &a->article->blocks[q->block];

	return q->open == block->first_token && aa_quotation_end(q) + 1 >= block->end_token;
}

/* Did the last speaker stop shortly before, with nobody else in between? */
static bool
may_go_on(const aa_assembly *a, const aa_quotation *q)
{
	return a->last != AA_NONE && a->last_speaker.rule != AA_RULE_NOBODY &&
		aa_quotation_at(a, a->last)->block + MAX_FLOATING_BLOCKS >= before_captions(a, q->block);
}

/*
 * A block of few words in single marks, where the article has double ones: a
 * crosshead, which repeats somebody's words.
 */
static bool
is_crosshead(const aa_assembly *a, const aa_quotation *q)
{
	return is_whole_block(a, q) && aa_has_single_marks(a, q) && a->mostly_double &&
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

/* Is report r inside what the other one reports: she said [they meant to sail]? */
static bool
is_inside(const aa_report *r, const aa_report *other)
{
	return (other->cue_classes & (AA_LEX_THAT | AA_LEX_BARE)) && !(r->cue_classes & AA_LEX_GERUND) &&
		(r->before.first == r->before.end || r->before.first > other->cue.first) &&
		other->after.first <= r->source.first && r->cue.end <= other->after.end;
}

/*
 * The last clause with a source that reports among the tokens [first, end), not one
 * inside another; one that only relays what others say (according to the Herald) comes last.
 */
static uint32_t
report_in(const aa_assembly *a, uint32_t first, uint32_t end)
{
	uint32_t	sentence = aa_find_sorted(aa_sentence, a->article->sentences, a->article->nsentences,
										  first_token, end);
	uint32_t	i = aa_find_sorted(aa_report, a->reports.reports, a->reports.nreports, sentence, sentence);
	uint32_t	relay = AA_NONE;
	uint32_t	last = AA_NONE;

	/* reports are in the order of their sentences, not of their cues, which some lack */
	for (; i > 0 && a->article->sentences[a->reports.reports[i - 1].sentence].end_token > first; i--)
	{
		const aa_report *r = &a->reports.reports[i - 1];

		if (r->source.first == r->source.end || r->cue.first < first || r->cue.first >= end)
			continue;
		if (r->rule == AA_RULE_ACCORDING || aa_is_relayed_by_media(a->article, r))
			relay = relay == AA_NONE ? i - 1 : relay;
		else if (last == AA_NONE || is_inside(&a->reports.reports[last], r))
			last = i - 1;
	}
	return last != AA_NONE ? last : relay;
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

/* The source of a reporting clause, of words that it does not report. */
aa_assigned
aa_source_of(const aa_assembly *a, uint32_t report, aa_quote_rule rule, aa_bond why, bool whole)
{
	const aa_report *r = &a->reports.reports[report];

	return (aa_assigned){r->entity, a->named[report], aa_source_mention(a, r), (uint8_t) rule, (uint8_t) why, whole};
}

/* The last speaker, of words that follow. */
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
			find_person(a, r->cue.end, a->article->mentions[m].end_token) :
			AA_NONE;
	}
	return sentence.end > 0 && a->article->tokens[sentence.end - 1].mark == '?' ?
		find_person(a, sentence.first, sentence.end) :
		AA_NONE;
}

/* Who says an utterance that is a sentence by itself? */
static aa_assigned
floating_speaker(const aa_assembly *a, const aa_quotation *q)
{
	const aa_article *article = a->article;
	aa_assigned speaker = {AA_NONE, {0, 0}, {0, 0}, AA_RULE_FLOATING, AA_BOND_REPORT_BEFORE, true};
	aa_run		previous = aa_previous_sentence(a, q);
	uint32_t	report = report_in(a, previous.first, previous.end);
	uint32_t	mention = find_asked(a, previous, report);

	/* the sentence before reports what somebody said: so do they go on */
	if (mention == AA_NONE && report != AA_NONE)
		return aa_source_of(a, report, AA_RULE_FLOATING, AA_BOND_REPORT_BEFORE, true);
	/* the sentence before speaks of somebody: the words are theirs */
	if (mention == AA_NONE && previous.end > 0 && !(article->classes[previous.first] & AA_WORD_QUOTED))
		mention = find_subject(a, previous.first, previous.end);
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
	report = report_in(a, aa_sentence_start(a, a->article->blocks[block].first_token - 1),
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

/* Who says the quotation, if anybody does, by what stands around it? */
static aa_assigned
assign_by_rules(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	words = aa_count_words(a, q);
	uint32_t	start = aa_sentence_start(a, q->open);
	uint32_t	mention;
	uint32_t	list;

	if (aa_has_label(q))
		return labelled(a, q);
	mention = label_before(a, q);
	if (mention != AA_NONE)
		return person_nearby(a, mention, AA_BOND_LABEL);
	if (!is_running_text(a, q))
		return nobody(AA_BOND_NO_STORY);
	if (is_crosshead(a, q))
		return nobody(AA_BOND_CROSSHEAD);
	if (follows_scare_word(a, q))
		return nobody(AA_BOND_SCARE_WORD);
	if (aa_is_marked_title(a, q))
		return nobody(AA_BOND_TITLE);
	/* Helen Marsh was blunt: “…, and then: And on Nadia Colt: “… */
	if (q->open > start && a->article->tokens[q->open - 1].mark == ':')
	{
		mention = find_subject(a, start, q->open);
		if (mention == AA_NONE)
			mention = find_person(a, start, q->open);
		if (mention != AA_NONE)
			return person_nearby(a, mention, AA_BOND_NAME_COLON);
	}
	list = clause_of_list(a, q);
	if (list != AA_NONE)
		return aa_source_of(a, list, AA_RULE_LABEL, AA_BOND_LABEL, false);
	if (aa_starts_sentence(a, q->open) && ends_sentence(a, q) &&
		(words >= MIN_FLOATING_WORDS || is_whole_block(a, q)))
		return floating_speaker(a, q);
	if (words < AA_MIN_UTTERANCE_WORDS)
		return nobody(AA_BOND_FEW_WORDS);
	mention = find_subject(a, start, q->open);
	if (mention == AA_NONE)
		return nobody(AA_BOND_NO_SUBJECT);
	return person_nearby(a, mention, AA_BOND_SUBJECT);
}

/* Helen Marsh’s promise to “…”: the last one who owns something there, or AA_NONE */
static uint32_t
find_owner(const aa_assembly *a, uint32_t first, uint32_t end)
{
	const aa_article *article = a->article;

	for (uint32_t m = aa_first_mention(a, end); m > 0 && article->mentions[m - 1].first_token >= first; m--)
	{
		const aa_mention *mention = &article->mentions[m - 1];

		if (mention->entity != AA_NONE && aa_ends_in_possessive(article, mention->end_token - 1) &&
			!(article->classes[mention->first_token] & AA_WORD_QUOTED))
			return m - 1;
	}
	return AA_NONE;
}

/* The clause that reports, the subject, the owner: who is beside the words. */
static aa_assigned
person_beside(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	start = aa_sentence_start(a, q->open);
	uint32_t	report = report_in(a, start, q->open);
	uint32_t	mention;

	if (report != AA_NONE)
		return aa_source_of(a, report, AA_RULE_NEARBY, AA_BOND_BESIDE_REPORT, false);
	mention = find_subject(a, start, q->open);
	if (mention != AA_NONE)
		return person_nearby(a, mention, AA_BOND_SUBJECT);
	mention = find_owner(a, start, q->open);
	return mention != AA_NONE ? person_nearby(a, mention, AA_BOND_OWNER) : nobody(AA_BOND_NO_SUBJECT);
}

/* “We did it.”: from its capital to its stop */
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

/* Who says quotation q, if anybody does? */
static aa_assigned
assign(const aa_assembly *a, uint32_t q)
{
	aa_bond		bond = (aa_bond) a->article->bonds[q];
	aa_assigned speaker;

	/* a clause claimed it, but it is a name */
	if (bond == AA_BOND_TITLE)
		return nobody(bond);
	speaker = assign_by_rules(a, aa_quotation_at(a, q));
	return aa_learns_said(a) ? weigh(a, q, speaker) : speaker;
}

/*
 * Where the text begins that may name the speaker of the quotation: its own
 * paragraph, with the one before where that ends in a colon.
 */
static uint32_t
first_place(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	block = q->block;

	if (block > 0 && q->open > 0 && q->open == a->article->blocks[block].first_token &&
		a->article->tokens[q->open - 1].mark == ':')
		block--;
	return a->article->blocks[block].span.start;
}

/* A row for quotation q and the pieces it continues in; *next is set behind. */
static bool
add_quotation_row(aa_assembly *a, uint32_t q, aa_assigned speaker, uint32_t *next)
{
	aa_quote   *quote = aa_push(a->article, quotes, nquotes, maxquotes);
	uint32_t	end = q;

	if (quote == NULL)
		return false;
	quote->first_span = quote->first_quoted = a->article->nspans;
	do
	{
		const aa_quotation *this = aa_quotation_at(a, end);

		a->article->bonds[end] = end == q ? speaker.bond : AA_BOND_PARAGRAPH;
		if (!aa_add_span(a, aa_span_of(a->article, this->first_token, this->end_token)))
			return false;
		end++;
	} while (end < a->article->nquotations && aa_quotation_at(a, end - 1)->continues &&
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
		aa_set_speaker(a, quote, speaker.entity, speaker.source);
	if (speaker.mention.start >= first_place(a, aa_quotation_at(a, q)))
		quote->mention = speaker.mention;
	quote->confidence = aa_quote_confidence(a->article->language, quote);
	return a->article->status == AA_OK;
}

/* Marks inside a name hold a nickname: John “Jack” Smith */
static bool
is_nickname(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	next = aa_first_mention(a, q->open);

	return next > 0 && a->article->mentions[next - 1].end_token > q->end_token &&
		a->article->mentions[next - 1].kind == AA_MENTION_NAME;
}

static void
remember_speaker(aa_assembly *a, uint32_t q, aa_assigned speaker)
{
	if (speaker.rule == AA_RULE_NOBODY)
		return;
	a->last = q;
	a->last_speaker = speaker;
}

/* Count how often each entity speaks in clauses that have words in marks. */
static bool
count_voices(aa_assembly *a)
{
	size_t		n = a->article->nentities;

	if (!aa_grow_array(a->article, (void **) &a->voices, &a->maxvoices, (uint32_t) n + 1, sizeof(uint32_t)))
		return false;
	memset(a->voices, 0, n * sizeof(uint32_t));
	for (uint32_t q = 0; q < a->article->nquotations; q++)
	{
		uint32_t	report = a->reports.claims[q];
		uint32_t	entity = report == AA_NONE ? AA_NONE : a->reports.reports[report].entity;

		if (entity != AA_NONE)
			a->voices[entity]++;
	}
	return true;
}

bool
aa_add_quotation_rows(aa_assembly *a)
{
	uint32_t	q = 0;

	if (!count_voices(a))
		return false;
	a->last = AA_NONE;
	while (q < a->article->nquotations)
	{
		uint32_t	report = a->reports.claims[q];
		aa_assigned speaker;

		if (!aa_tick(a->article, a->article->tokens[aa_quotation_at(a, q)->open].start))
			return false;
		if (report != AA_NONE)
		{
			speaker = aa_source_of(a, report, (aa_quote_rule) a->reports.reports[report].rule,
								   (aa_bond) a->article->bonds[q], true);
			remember_speaker(a, q++, speaker);
			continue;
		}
		if (is_nickname(a, aa_quotation_at(a, q)))
		{
			a->article->bonds[q++] = AA_BOND_NICKNAME;
			continue;
		}
		speaker = assign(a, q);
		if (!add_quotation_row(a, q, speaker, &q))
			return false;
		remember_speaker(a, q - 1, speaker);
	}
	return true;
}
