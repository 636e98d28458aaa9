/*-------------------------------------------------------------------------
 *
 * mention_places.c
 *	  Describes how each mention stands in its sentence.
 *
 *-------------------------------------------------------------------------
 */
#include "people.h"

#include <string.h>

#include "block_looks.h"
#include "language.h"
#include "memory.h"
#include "words.h"

/* An apposition has at most so many tokens. */
#define MAX_APPOSITION 24
/* A clause behind what it reports ends the sentence with at most so many tokens. */
#define MAX_CLOSING 24

/* A finite verb that reports words: said */
static bool
is_said(uint64_t verb)
{
	return (verb & AA_LEX_QUOTES) && (verb & (AA_LEX_PAST | AA_LEX_THIRD));
}

/* The verb that follows token i, adverbs and auxiliaries skipped. */
static uint64_t
verb_behind(const aa_article *article, uint32_t i, uint32_t end)
{
	uint64_t	seen = 0;

	for (uint32_t limit = i + 5 < end ? i + 5 : end; i < limit; i++)
	{
		uint64_t	classes = article->classes[i];

		if (classes & (AA_LEX_AUXILIARY | AA_LEX_ADVERB | AA_LEX_NEGATION))
			seen |= classes & AA_LEX_AUXILIARY;
		/* Marsh himself had said */
		else if ((classes & AA_LEX_PRONOUN) && (classes & (AA_LEX_MASCULINE | AA_LEX_FEMININE)) &&
				 !(classes & (AA_LEX_SUBJECT | AA_LEX_DETERMINER)))
			continue;
		else
			return seen | (classes & (AA_LEX_QUOTES | AA_LEX_VERB));
	}
	return seen;
}

/* A comma, or a dash between blanks: what may open and close an apposition */
static bool
parts(const aa_token *token, const aa_token *as)
{
	return token->mark == ',' || as->mark == ',' ? token->mark == as->mark : aa_is_dash(token);
}

/*
 * The verb behind the comma or dash before token i, or behind the one that closes what
 * it opens: Jane Doe,[ who has a farm,] said; Jane Doe –[ the mayor –] said.
 */
static uint64_t
verb_behind_comma(const aa_article *article, uint32_t i, uint32_t end)
{
	uint64_t	verb = verb_behind(article, i + ((article->classes[i] & AA_LEX_RELATIVE) != 0), end);
	const aa_token *opening = &article->tokens[i - 1];

	if (verb & (AA_LEX_PAST | AA_LEX_THIRD))
		return verb;
	for (uint32_t limit = i + MAX_APPOSITION < end ? i + MAX_APPOSITION : end; i < limit; i++)
	{
		if (article->classes[i] & AA_WORD_QUOTED)
			return 0;
		if (parts(&article->tokens[i], opening))
			return verb_behind(article, i + 1, end);
	}
	return 0;
}

/*
 * The reporting verb before a name that begins at token i: said[ the furious,
 * 45-year-old] Marsh; or AA_NONE.
 */
static uint32_t
verb_before(const aa_article *article, uint32_t i, uint32_t first)
{
	uint32_t	limit = i > first + AA_MAX_MODIFIERS ? i - AA_MAX_MODIFIERS : first;

	while (i > limit)
	{
		uint64_t	classes = article->classes[--i];

		if (is_said(classes))
			return i;
		if (article->tokens[i].kind != AA_TOKEN_WORD ||
			(classes &
			 (AA_LEX_VERB | AA_LEX_AUXILIARY | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR |
			  AA_LEX_RELATIVE | AA_LEX_PRONOUN)))
			return AA_NONE;
	}
	return AA_NONE;
}

static bool
is_before_comma(const aa_article *article, const aa_mention *mention,
				const aa_sentence *sentence)
{
	return mention->end_token < sentence->end_token &&
		article->tokens[mention->end_token].mark == ',';
}

/* Helen Marsh – the mayor – said: behind the name with which the sentence begins, between blanks */
static bool
is_before_dash(const aa_article *article, const aa_mention *mention, const aa_sentence *sentence)
{
	return mention->first_token == sentence->first_token && mention->end_token + 1 < sentence->end_token &&
		aa_is_dash(&article->tokens[mention->end_token]) &&
		(article->tokens[mention->end_token].flags & AA_TOKEN_SPACE_BEFORE);
}

/* What stands before a name and its article: [to] the UN */
static uint64_t
classes_before(const aa_article *article, uint32_t first, const aa_sentence *sentence)
{
	const uint64_t kinds = AA_LEX_DETERMINER | AA_LEX_SUBORDINATOR;

	if (first > sentence->first_token + 1 && (article->classes[first - 1] & kinds) == AA_LEX_DETERMINER)
		first--;
	return first > sentence->first_token ? article->classes[first - 1] : 0;
}

static bool
is_relative(const aa_article *article, uint32_t i, const aa_sentence *sentence)
{
	return i < sentence->end_token && (article->classes[i] & AA_LEX_RELATIVE);
}

static bool
is_determiner(const aa_article *article, const aa_mention *mention)
{
	return mention->kind == AA_MENTION_PRONOUN && (article->classes[mention->first_token] & AA_LEX_DETERMINER);
}

/*
 * Where verbs stand second: am Abend lobte Jane Roh, dort gab sich Jane Roh; not: sie
 * hat Jane Roh
 */
static bool
is_subject_behind_verb(const aa_article *article, uint32_t first, const aa_sentence *sentence)
{
	uint64_t	front = article->classes[sentence->first_token];
	uint64_t	before = first > sentence->first_token + 1 ? article->classes[first - 1] : 0;
	bool		reflexive = (before & AA_LEX_PRONOUN) && !(before & AA_LEX_SUBJECT);

	if (!article->language->verb_second || first < sentence->first_token + 2)
		return false;
	if (reflexive)
		before = article->classes[first - 2];
	if (!(before & (AA_LEX_AUXILIARY | AA_LEX_PAST | AA_LEX_THIRD)))
		return false;
	return reflexive || (front & (AA_LEX_PREPOSITION | AA_LEX_ADVERB)) ||
		((before & AA_LEX_AUXILIARY) && !(front & AA_LEX_SUBJECT));
}

/* des Ministers, dem Minister: a determiner that opens no subject, where these tell cases */
static bool
is_oblique(const aa_article *article, const aa_mention *mention)
{
	return article->language->determiners_tell_case && mention->kind == AA_MENTION_ROLE &&
		(article->classes[mention->first_token] & (AA_LEX_DETERMINER | AA_LEX_SUBJECT)) == AA_LEX_DETERMINER;
}

/*
 * [The plan was late,] said Marsh[, …]: the subject of the reporting verb at that
 * token, or AA_NONE; not: said Marsh was late
 */
static void
describe_inverted(const aa_article *article, uint32_t verb, const aa_mention *mention,
				  const aa_sentence *sentence, aa_mention_place *at)
{
	uint32_t	behind = mention->end_token;

	if (verb == AA_NONE)
		return;
	at->speaks = at->subject = true;
	at->closes = verb > sentence->first_token && article->tokens[verb - 1].mark == ',' &&
		(article->classes[verb] & (AA_LEX_THAT | AA_LEX_RECIPIENT)) == AA_LEX_THAT && !at->possessive &&
		behind < sentence->end_token &&
		(article->tokens[behind].mark == ',' || article->tokens[behind].mark == '.' ||
		 (mention->kind == AA_MENTION_NAME && (article->classes[behind] & AA_LEX_PREPOSITION)));
}

/* To Marsh; told Marsh: is something done to who is named behind words of these classes? */
static bool
is_governed_by(uint64_t before)
{
	return (before & AA_LEX_PREPOSITION) || ((before & AA_LEX_RECIPIENT) && (before & AA_LEX_PAST));
}

/*
 * Of which verbs the mention is the subject: of one behind it, before it, or behind an apposition (One organiser, Jane
 * Doe, told; Jane Doe, a farmer from Oxley, told).  What belongs to another noun is no subject of what stands behind.
 */
static void
describe_verbs(const aa_article *article, const aa_mention *mention, const aa_sentence *sentence, bool belongs,
			   aa_mention_place *at)
{
	uint32_t	first = mention->first_token;
	uint32_t	behind = mention->end_token;
	uint64_t	verb = verb_behind(article, behind, sentence->end_token);
	bool		pronoun = mention->kind == AA_MENTION_PRONOUN;

	at->speaks = !belongs && is_said(verb);
	at->subject = !belongs && (verb & (AA_LEX_AUXILIARY | AA_LEX_PAST | AA_LEX_THIRD));
	if (!at->governed && (!pronoun || article->language->verb_second))
		describe_inverted(article, verb_before(article, first, sentence->first_token), mention, sentence, at);
	if (!at->governed && !pronoun)
		at->subject |= is_subject_behind_verb(article, first, sentence);
	if (!belongs &&
		(is_before_comma(article, mention, sentence) || is_before_dash(article, mention, sentence)) &&
		is_said(verb_behind_comma(article, behind + 1, sentence->end_token)))
		at->speaks = at->subject = true;
	/* his, her: no subject, whatever stands beside them */
	if (at->possessive || is_determiner(article, mention))
		at->subject = at->speaks = false;
	at->acts = at->subject;
}

static void
describe_place(const aa_article *article, const aa_mention *mention,
			   const aa_sentence *sentence, aa_mention_place *at)
{
	uint32_t	first = mention->first_token;
	uint64_t	before = classes_before(article, first, sentence);
	/* by Marsh, who said: the subject of what follows, whatever stands before */
	bool		comma = is_before_comma(article, mention, sentence);
	bool		relative = is_relative(article, mention->end_token + comma, sentence);
	/* the head of the UN said: the head */
	bool		belongs = !relative && (before & (AA_LEX_PREPOSITION | AA_LEX_SUBORDINATOR)) == AA_LEX_PREPOSITION;

	at->quoted = (article->classes[first] & AA_WORD_QUOTED) != 0;
	at->possessive = mention->kind != AA_MENTION_PRONOUN &&
		aa_ends_in_possessive(article, mention->end_token - 1);
	/* according to Marsh */
	at->cited = first >= sentence->first_token + 2 &&
		((article->classes[first - 2] | before) & AA_LEX_ACCORDING);
	at->governed = at->cited || (!relative && is_governed_by(before));
	describe_verbs(article, mention, sentence, belongs || is_oblique(article, mention), at);
}

/* Sentences count when they have a word outside quotation marks. */
static bool
has_own_words(const aa_article *article, const aa_sentence *sentence)
{
	for (uint32_t i = sentence->first_token; i < sentence->end_token; i++)
	{
		if (article->tokens[i].kind == AA_TOKEN_WORD &&
			!(article->classes[i] & AA_WORD_QUOTED))
			return true;
	}
	return false;
}

/*
 * May the word be a part of what somebody without a name is called, or does a name begin with it:
 * a [Halvane] spokesman, a [Welsh] driver; not: a [Helen] Marsh, a [Mr] Marsh?
 */
static bool
may_stand_before_noun(const aa_article *article, uint32_t i)
{
	if ((article->tokens[i].flags & (AA_TOKEN_CAPITAL | AA_TOKEN_ALL_CAPITALS)) != AA_TOKEN_CAPITAL)
		return true;
	if (article->language->capital_nouns)
		return (article->classes[i] & (AA_LEX_PLACE | AA_LEX_ROLE)) != 0;
	return (article->classes[i] & AA_LEX_PLACE) || !(article->classes[i] & (AA_LEX_GIVEN | AA_LEX_TITLE));
}

/* The noun of somebody unnamed whose phrase begins at token i with a determiner that brings somebody new; or 0. */
static uint32_t
new_person_at(const aa_article *article, const aa_sentence *sentence, uint32_t i)
{
	/* his driver; where nouns have genders, "eine" has one, too */
	uint64_t	genders = article->language->capital_nouns ? 0 : AA_LEX_MASCULINE | AA_LEX_FEMININE;
	uint64_t	others = AA_LEX_DEFINITE | AA_LEX_RELATIVE | genders;

	if (i >= sentence->end_token ||
		(article->classes[i] & (AA_LEX_DETERMINER | others | AA_LEX_PLURAL)) != AA_LEX_DETERMINER)
		return 0;
	for (uint32_t n = 0; n < AA_MAX_MODIFIERS && ++i < sentence->end_token; n++)
	{
		if (article->tokens[i].kind != AA_TOKEN_WORD || (article->classes[i] & AA_WORD_QUOTED) ||
			!may_stand_before_noun(article, i))
			return 0;
		/* a driver, Helen Marsh, came */
		if ((article->classes[i] & AA_LEX_ROLE) && i + 2 < sentence->end_token && article->tokens[i + 1].mark == ',' &&
			(article->tokens[i + 2].flags & AA_TOKEN_CAPITAL))
			return 0;
		if ((article->classes[i] & AA_LEX_ROLE) && !(article->classes[i] & (AA_LEX_PLURAL | AA_LEX_COLLECTIVE)))
			return i + 1 < sentence->end_token && !(article->tokens[i + 1].flags & AA_TOKEN_CAPITAL) &&
					!(article->classes[i + 1] & AA_LEX_ROLE) ?
				i :
				0;
	}
	return 0;
}

/* Is token i the verb of a clause behind what it reports, where the verb stands second: …, sagte ein Fahrer? */
static bool
reports_behind_comma(const aa_article *article, uint32_t i)
{
	return i > 0 && article->tokens[i - 1].mark == ',' && (article->tokens[i].flags & AA_TOKEN_LOWER) &&
		(article->classes[i] & (AA_LEX_QUOTES | AA_LEX_THAT)) && (article->classes[i] & (AA_LEX_PAST | AA_LEX_THIRD)) &&
		!(article->classes[i] & AA_WORD_QUOTED);
}

/*
 * Die Brücke sei sicher, sagte [ein Ingenieur] am Montag: the noun of somebody unnamed who reports what stands
 * before, or 0.
 */
static uint32_t
closing_stranger(const aa_article *article, const aa_sentence *sentence)
{
	uint32_t	limit = sentence->end_token > sentence->first_token + MAX_CLOSING ?
		sentence->end_token - MAX_CLOSING :
		sentence->first_token + 1;

	for (uint32_t i = sentence->end_token; article->language->verb_second && i-- > limit;)
	{
		if (reports_behind_comma(article, i))
			return new_person_at(article, sentence, i + 1);
	}
	return 0;
}

/*
 * A driver who lives there said; "…," said a driver: the noun of somebody unnamed
 * with whom the sentence begins, its words in marks aside; or 0.
 */
static uint32_t
stranger_of(const aa_article *article, const aa_sentence *sentence)
{
	uint32_t	i = sentence->first_token;
	uint32_t	noun;

	while (i < sentence->end_token &&
		   ((article->classes[i] & AA_WORD_QUOTED) || article->tokens[i].kind != AA_TOKEN_WORD))
		i++;
	/* “…,” [said] a driver */
	if (i < sentence->end_token && i > sentence->first_token && is_said(article->classes[i]))
		i++;
	noun = new_person_at(article, sentence, i);
	return noun != 0 ? noun : closing_stranger(article, sentence);
}

/* What a sentence begins with that has its subject behind a comma. */
typedef enum front
{
	FRONT_NONE,
	FRONT_CLAUSE,				/* When Marsh left, Orme said; in Oxley, Orme said */
	FRONT_PARTICIPLE			/* Asked about Marsh, Orme said */
} front;

static front
front_of(const aa_article *article, const aa_sentence *sentence)
{
	uint64_t	classes = article->classes[sentence->first_token];

	if (classes & (AA_LEX_SUBORDINATOR | AA_LEX_PREPOSITION))
		return FRONT_CLAUSE;
	return (classes & (AA_LEX_GERUND | AA_LEX_PARTICIPLE)) && !(classes & (AA_LEX_ROLE | AA_LEX_ADVERB)) ?
		FRONT_PARTICIPLE :
		FRONT_NONE;
}

/* When Orme left, [Marsh] said */
static bool
is_subject_behind_comma(const aa_resolver *r, const aa_sentence *sentence, uint32_t m)
{
	uint32_t	first = r->article->mentions[m].first_token;

	return r->places[m].subject && !r->places[m].quoted && first > sentence->first_token &&
		(r->article->tokens[first - 1].mark == ',' || aa_is_dash(&r->article->tokens[first - 1]));
}

/* The subject behind the comma, not what stands before it, leads the sentence. */
static void
mark_front(aa_resolver *r, const aa_sentence *sentence, uint32_t first, uint32_t end)
{
	front		kind = front_of(r->article, sentence);
	uint32_t	main = first;

	if (kind == FRONT_NONE)
		return;
	while (main < end && !is_subject_behind_comma(r, sentence, main))
		main++;
	if (main == end)
		return;
	for (uint32_t i = first; i < main; i++)
	{
		r->places[i].leads = false;
		r->places[i].fronted = kind == FRONT_PARTICIPLE;
	}
	r->places[main].leads = true;
	r->places[main].told_of = false;
}

/* Die Ministerin komme, sagte ein Sprecher: does somebody unnamed tell of those whom the sentence names? */
static bool
is_told_by_stranger(const aa_resolver *r, uint32_t first, uint32_t end)
{
	const aa_mention_place *at = &r->places[first];

	return r->article->language->verb_second && at->stranger == at->sentence && at->stranger_noun > 0 &&
		r->article->mentions[end - 1].end_token <= at->stranger_noun;
}

/* Marsh backs Orme, said Helen Reed: she tells of those whom the sentence names before her. */
static void
mark_closing(aa_resolver *r, uint32_t first, uint32_t end)
{
	uint32_t	speaker = first;

	while (speaker < end && (!r->places[speaker].closes || r->places[speaker].quoted))
		speaker++;
	if (speaker == end && (first == end || !is_told_by_stranger(r, first, end)))
		return;
	for (uint32_t i = first; i < speaker; i++)
		r->places[i].told_of = true;
	if (speaker < end)
		r->places[speaker].told_of = false;
}

/*
 * Describe the sentence's mentions, from m on, which have in common what common says;
 * returns the first mention behind the sentence.
 */
static uint32_t
describe_sentence(aa_resolver *r, const aa_mention_place *common, uint32_t m)
{
	const aa_article *article = r->article;
	const aa_sentence *sentence = &article->sentences[common->within];
	uint32_t	first = m;
	bool		leads = true;
	bool		spoken = false; /* has anybody, up to here? */

	for (; m < article->nmentions && article->mentions[m].first_token < sentence->end_token; m++)
	{
		const aa_mention *mention = &article->mentions[m];
		aa_mention_place *at = &r->places[m];

		*at = *common;
		at->leads = leads;
		describe_place(article, mention, sentence, at);
		at->leads &= !at->cited;
		/* Jane Doe, a farmer, gave: the verb stands behind the apposition */
		if (leads && !at->quoted && !at->possessive && !is_determiner(article, mention) &&
			(mention->first_token == sentence->first_token ||
			 (!at->governed && is_before_comma(article, mention, sentence))))
			at->subject = true;
		leads = leads && (at->quoted || at->possessive || at->governed);
		at->told_of = spoken && !at->cited;
		spoken |= (at->speaks || at->cited) && !at->quoted;
	}
	mark_front(r, sentence, first, m);
	mark_closing(r, first, m);
	return m;
}

bool
aa_describe_places(aa_resolver *r)
{
	const aa_article *article = r->article;
	aa_mention_place common = {0};
	uint32_t	m = 0;

	if (!aa_grow_array(r->article, (void **) &r->places, &r->maxplaces,
					   article->nmentions + 1, sizeof(aa_mention_place)))
		return false;
	for (uint32_t s = 0; s < article->nsentences && m < article->nmentions; s++)
	{
		const aa_sentence *sentence = &article->sentences[s];
		const aa_block *block = &article->blocks[sentence->block];
		uint32_t	noun = aa_is_text_block(block) ? stranger_of(article, sentence) : 0;

		common.sentence += has_own_words(article, sentence);
		if (noun != 0)
		{
			common.stranger = common.sentence;
			common.stranger_noun = noun;
		}
		common.block = sentence->block;
		common.within = s;
		common.in_text = aa_is_text_block(block);
		common.headline = block->title_case || block->kind == AA_BLOCK_HEADLINE;
		m = describe_sentence(r, &common, m);
	}
	return true;
}
