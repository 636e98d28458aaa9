/*-------------------------------------------------------------------------
 *
 * anaphors.c
 *	  Resolves "it" and "they" as sources of reports.
 *
 *-------------------------------------------------------------------------
 */
#include "assembly.h"
#include "front_subjects.h"
#include "language.h"
#include "memory.h"
#include "people.h"
#include "words.h"

/* "It said" means somebody at most so many sentences before. */
#define MAX_ANAPHOR_SENTENCES 4
/* ... among so many reports. */
#define MAX_ANAPHOR_REPORTS 64
/* What somebody writes is looked for among so many tokens at the end of a sentence. */
#define MAX_TOKENS_AT_END 24
/* A sentence is searched for what words stand in over so many. */
#define MAX_TOKENS_IN_PLACE 40
/* A sentence's last clause has at most so many. */
#define MAX_LAST_CLAUSE 40
/* A heading's question names at most so many. */
#define MAX_ASKED 8

static bool
is_anaphor(const aa_assembly *a, aa_run source)
{
	return source.end == source.first + 1 &&
		(a->article->classes[source.first] & (AA_LEX_PRONOUN | AA_LEX_ADVERB)) &&
		(a->article->classes[source.first] & AA_LEX_EPITHET);
}

/* darin: what was named before, in which words stand */
static bool
points_at_document(uint64_t pronoun)
{
	return (pronoun & (AA_LEX_PRONOUN | AA_LEX_ADVERB)) == AA_LEX_ADVERB;
}

/* demnach: whoever it is that told before */
static bool
points_at_report(uint64_t pronoun)
{
	return (pronoun & AA_LEX_ACCORDING) != 0;
}

/*
 * Where determiners tell the gender: is it the pronoun's?  "die" and "der" say which, "das"
 * that it is neither; else the noun does, if it is known.
 */
static bool
agrees_in_gender(const aa_assembly *a, aa_run source, uint64_t pronoun)
{
	const uint64_t genders = AA_LEX_MASCULINE | AA_LEX_FEMININE;
	uint64_t	first = a->article->classes[source.first];
	uint64_t	told = first & AA_LEX_DETERMINER ? first : a->article->classes[source.end - 1];

	if (a->article->language->feminine == NULL || (!(told & genders) && !(told & AA_LEX_DEFINITE)))
		return true;
	return (told & genders) == (pronoun & genders);
}

/* May a noun end at this token: not the one of one of the reports, nor half of the 48% of owners? */
static bool
may_be_noun(const aa_article *article, uint32_t i)
{
	return article->tokens[i].kind == AA_TOKEN_WORD && !(article->classes[i] & (AA_LEX_PRONOUN | AA_LEX_DETERMINER));
}

/* The phrase's noun: the [report] on two schools, [officials] at the agency */
static uint32_t
head_of(const aa_article *article, aa_run source)
{
	uint32_t	head = source.first;

	while (head + 1 < source.end &&
		   !((article->classes[head + 1] & (AA_LEX_PREPOSITION | AA_LEX_RELATIVE)) && may_be_noun(article, head)))
		head++;
	return head;
}

/* Are several of them what the noun names; or a body, or somebody, so that they may be? */
static bool
may_be_several(const aa_article *article, uint32_t noun)
{
	uint64_t	classes = article->classes[noun];

	return (classes & (AA_LEX_COLLECTIVE | AA_LEX_PLURAL)) ||
		!(classes & (AA_LEX_DOCUMENT | AA_LEX_PRONOUN)) ||
		((classes & AA_LEX_DOCUMENT) && aa_ends_as_plural(article, noun));
}

/* May the pronoun mean the source of this report?  Not a man or a woman who is named. */
static bool
fits_anaphor(const aa_assembly *a, aa_run source, uint32_t entity, uint64_t pronoun)
{
	bool		plural = (pronoun & AA_LEX_PLURAL) != 0;
	uint32_t	head;
	uint64_t	classes;

	if (points_at_report(pronoun))
		return source.first < source.end && !(a->article->classes[source.end - 1] & AA_LEX_PRONOUN);
	if (points_at_document(pronoun))
		return source.first < source.end && (a->article->classes[head_of(a->article, source)] & AA_LEX_DOCUMENT);
	if (source.first < source.end && !agrees_in_gender(a, source, pronoun))
		return false;
	/* Helen Marsh's letter: "it", though the words are hers */
	if (!plural && source.first < source.end && (a->article->classes[source.end - 1] & AA_LEX_DOCUMENT))
		return true;
	if (entity != AA_NONE)
		return a->article->entities[entity].kind != AA_ENTITY_PERSON ||
			(!plural && a->article->entities[entity].gender == AA_GENDER_UNKNOWN);
	if (source.first == source.end)
		return false;
	head = head_of(a->article, source);
	if (plural)
		return may_be_several(a->article, head);
	classes = a->article->classes[head];
	return !(classes & (AA_LEX_COLLECTIVE | AA_LEX_PLURAL | AA_LEX_PRONOUN)) &&
		(!(classes & AA_LEX_ROLE) || (pronoun & (AA_LEX_MASCULINE | AA_LEX_FEMININE)));
}

/* The entity that the noun of the subject names, or AA_NONE */
static uint32_t
entity_of_subject(const aa_assembly *a, const aa_front_subject *s)
{
	uint32_t	m = aa_first_mention(a, s->noun_end);

	return m > 0 && a->article->mentions[m - 1].end_token == s->noun_end &&
			a->article->mentions[m - 1].first_token >= s->phrase.first ?
		a->article->mentions[m - 1].entity :
		AA_NONE;
}

/* Is the subject one that the pronoun may mean?  A body or what it writes for "it", people for "they". */
static bool
is_of_subject(const aa_assembly *a, const aa_front_subject *s, uint64_t pronoun)
{
	uint64_t	noun = a->article->classes[s->noun_end - 1];
	bool		many = (noun & (AA_LEX_PLURAL | AA_LEX_COLLECTIVE)) != 0;
	uint32_t	entity;

	if (pronoun & AA_LEX_PLURAL)
		return s->several || (many && (noun & (AA_LEX_ROLE | AA_LEX_COLLECTIVE)));
	if (s->several || many)
		return false;
	entity = entity_of_subject(a, s);
	if (entity != AA_NONE)
		return a->article->entities[entity].kind != AA_ENTITY_PERSON;
	return (noun & (AA_LEX_DOCUMENT | AA_LEX_ORGANISATION | AA_LEX_MEDIA)) && !(noun & AA_LEX_ROLE);
}

/* Give the report the subject of the tokens [first, end) as its source, if the pronoun may mean it. */
static bool
name_by_subject(aa_assembly *a, uint32_t report, uint32_t first, uint32_t end, uint64_t pronoun)
{
	aa_front_subject s = aa_find_front_subject(a->article, first, end);

	if (s.noun_end == 0 || !is_of_subject(a, &s, pronoun))
		return false;
	a->named[report] = s.phrase;
	a->reports.reports[report].entity = s.several ? AA_NONE : entity_of_subject(a, &s);
	return true;
}

/* The plan was late, and [the council met]: where the last clause begins, if behind a comma and "and"; else the end */
static uint32_t
last_clause_of(const aa_article *article, const aa_sentence *sentence)
{
	uint32_t	limit = sentence->end_token > sentence->first_token + MAX_LAST_CLAUSE ?
		sentence->end_token - MAX_LAST_CLAUSE :
		sentence->first_token;

	for (uint32_t i = sentence->end_token; i-- > limit + 1;)
	{
		if ((article->classes[i] & AA_LEX_CONJUNCTION) && article->tokens[i - 1].mark == ',' &&
			!(article->classes[i] & AA_WORD_QUOTED))
			return i + 1;
	}
	return sentence->end_token;
}

/* The noun with what stands before it, back to its article: [a police driver] */
static aa_run
phrase_of(const aa_article *article, uint32_t noun)
{
	uint32_t	first = noun;

	while (first > 0 && noun - first <= AA_MAX_MODIFIERS && article->tokens[first - 1].kind == AA_TOKEN_WORD &&
		   !(article->tokens[first].flags & AA_TOKEN_SENTENCE_START) &&
		   !(article->classes[first] & AA_LEX_DETERMINER))
		first--;
	return (aa_run){first, noun + 1};
}

/* a letter to her: the noun ends its phrase; not: a letter writer */
static bool
ends_noun_phrase(const aa_article *article, uint32_t noun)
{
	const uint64_t behind = AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR | AA_LEX_RELATIVE |
		AA_LEX_GERUND | AA_LEX_PARTICIPLE | AA_LEX_CALENDAR | AA_LEX_ADVERB;

	return noun + 1 < article->ntokens &&
		(article->tokens[noun + 1].kind != AA_TOKEN_WORD || (article->classes[noun + 1] & behind));
}

/* They signed a treaty. It says: what somebody writes, near the end of the sentence before */
static bool
name_by_document(aa_assembly *a, uint32_t report, const aa_sentence *sentence, uint64_t pronoun)
{
	const aa_article *article = a->article;
	uint32_t	limit = sentence->end_token > sentence->first_token + MAX_TOKENS_AT_END ?
		sentence->end_token - MAX_TOKENS_AT_END :
		sentence->first_token;

	for (uint32_t i = sentence->end_token; !(pronoun & AA_LEX_PLURAL) && i-- > limit;)
	{
		uint64_t	classes = article->classes[i];
		aa_run		phrase;
		uint64_t	first;

		if (!(classes & AA_LEX_DOCUMENT) || (classes & (AA_WORD_QUOTED | AA_LEX_PLURAL | AA_LEX_VERB)) ||
			!(article->tokens[i].flags & AA_TOKEN_LOWER) || !ends_noun_phrase(article, i))
			continue;
		phrase = phrase_of(article, i);
		first = article->classes[phrase.first];
		if (!(first & AA_LEX_DETERMINER) || (first & (AA_LEX_RELATIVE | AA_LEX_SUBORDINATOR)) ||
			((first & AA_LEX_PLURAL) && (first & AA_LEX_SUBJECT)))
			continue;
		a->named[report] = phrase;
		a->reports.reports[report].entity = AA_NONE;
		return true;
	}
	return false;
}

/* Sie schrieb einen Brief. Darin heißt es: the last thing named in the sentence before in which words stand */
static void
name_by_place(aa_assembly *a, uint32_t report, const aa_sentence *sentence)
{
	const aa_article *article = a->article;
	uint32_t	limit = sentence->end_token > sentence->first_token + MAX_TOKENS_IN_PLACE ?
		sentence->end_token - MAX_TOKENS_IN_PLACE :
		sentence->first_token;

	for (uint32_t i = sentence->end_token; i-- > limit;)
	{
		aa_run		phrase = phrase_of(article, i);

		if (!(article->classes[i] & AA_LEX_DOCUMENT) || (article->classes[i] & AA_WORD_QUOTED) ||
			!(article->tokens[i].flags & AA_TOKEN_CAPITAL) || !(article->classes[phrase.first] & AA_LEX_DETERMINER))
			continue;
		a->named[report] = phrase;
		return;
	}
}

/*
 * The plan was late, and the council met. It said …: the subject of the last clause of the sentence
 * before, if the report last found is none of that clause
 */
static bool
name_by_last_clause(aa_assembly *a, uint32_t report, const aa_sentence *sentence, const aa_report *last,
					uint64_t pronoun)
{
	uint32_t	clause = last_clause_of(a->article, sentence);

	return a->article->language->feminine == NULL && clause < sentence->end_token &&
		(last == NULL || last->cue.first < clause) &&
		name_by_subject(a, report, clause, sentence->end_token, pronoun);
}

/* What does the council say? It …: the only body that a heading's question names */
static bool
name_by_question(aa_assembly *a, uint32_t report, const aa_sentence *sentence, uint64_t pronoun)
{
	const aa_article *article = a->article;
	uint32_t	found = AA_NONE;
	uint32_t	first = aa_first_mention(a, sentence->first_token);

	if ((pronoun & AA_LEX_PLURAL) || article->tokens[sentence->end_token - 1].mark != '?')
		return false;
	for (uint32_t m = first; m < article->nmentions && m < first + MAX_ASKED &&
		 article->mentions[m].first_token < sentence->end_token;
		 m++)
	{
		uint32_t	entity = article->mentions[m].entity;

		if (entity == AA_NONE || entity == found)
			continue;
		if (found != AA_NONE || article->entities[entity].kind == AA_ENTITY_PERSON)
			return false;
		found = entity;
	}
	if (found != AA_NONE)
		a->reports.reports[report].entity = found;
	return found != AA_NONE;
}

/* The council is poor, as [it] says; not: The council is poor, [it] says */
static bool
is_behind_own_clause(const aa_article *article, const aa_report *r)
{
	const uint64_t openers = AA_LEX_SUBORDINATOR | AA_LEX_RELATIVE | AA_LEX_CONJUNCTION;

	return r->source.first > article->sentences[r->sentence].first_token + 2 &&
		(article->classes[r->source.first - 1] & openers);
}

/*
 * Der Verband hatte gewarnt: a body without a name that the sentence begins with, where
 * determiners tell the gender; or nothing.
 */
static aa_run
body_in_front(const aa_assembly *a, uint32_t sentence)
{
	const aa_article *article = a->article;
	uint32_t	first = article->sentences[sentence].first_token;
	uint32_t	noun = first + 1;

	if (article->language->feminine == NULL || !(article->classes[first] & AA_LEX_DETERMINER) ||
		!(article->classes[first] & AA_LEX_SUBJECT))
		return (aa_run){0, 0};
	while (noun < first + AA_MAX_MODIFIERS && noun + 1 < article->sentences[sentence].end_token &&
		   !(article->tokens[noun].flags & AA_TOKEN_CAPITAL))
		noun++;
	return (article->classes[noun] & AA_LEX_ORGANISATION) && !(article->classes[noun] & AA_LEX_ROLE) &&
			(article->classes[noun + 1] & (AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST)) ?
		(aa_run){first, noun + 1} :
		(aa_run){0, 0};
}

/* The pronoun's classes; "sie" is of several only with their verb: sie sagten */
static uint64_t
pronoun_of(const aa_assembly *a, const aa_report *r)
{
	uint64_t	classes = a->article->classes[r->source.first];
	bool		singular = (r->cue_classes & (AA_LEX_THIRD | AA_LEX_PAST)) != 0 &&
		!(r->cue_classes & (AA_LEX_PLURAL | AA_LEX_BASE | AA_LEX_PARTICIPLE));

	return (classes & AA_LEX_FEMININE) && singular ? classes & ~AA_LEX_PLURAL : classes;
}

bool
aa_speaks(const aa_report *r)
{
	uint64_t	class = r->cue_classes & AA_LEX_CUE_CLASS;

	return class == AA_LEX_SPEECH || class == AA_LEX_WRITING || class == AA_LEX_QUESTION;
}

/*
 * The report shortly before whose source the pronoun may mean, or AA_NONE; who thinks
 * something need not be who spoke before.
 */
static uint32_t
report_before(const aa_assembly *a, uint32_t report, uint64_t pronoun)
{
	const aa_report *r = &a->reports.reports[report];

	if (!aa_speaks(r))
		return AA_NONE;
	for (uint32_t i = report; i-- > 0 && i + MAX_ANAPHOR_REPORTS > report;)
	{
		const aa_report *other = &a->reports.reports[i];

		if (other->sentence + MAX_ANAPHOR_SENTENCES < r->sentence)
			break;
		if (fits_anaphor(a, a->named[i], other->entity, pronoun))
			return i;
	}
	return AA_NONE;
}

/* By whom or what the sentence before is about: its subject, whom it asks about, what is written in it. */
static void
name_by_sentence_before(aa_assembly *a, uint32_t report, const aa_sentence *sentence, uint64_t pronoun)
{
	if (!name_by_subject(a, report, sentence->first_token, sentence->end_token, pronoun) &&
		!name_by_question(a, report, sentence, pronoun) && aa_speaks(&a->reports.reports[report]))
		(void) name_by_document(a, report, sentence, pronoun);
}

/* The same where determiners tell the gender: by the body that the sentence begins with. */
static void
name_by_body(aa_assembly *a, uint32_t report, uint32_t sentence, uint64_t pronoun)
{
	aa_run		body = body_in_front(a, sentence);

	if (body.first == body.end || !fits_anaphor(a, body, AA_NONE, pronoun))
		return;
	a->named[report] = body;
	a->reports.reports[report].entity = AA_NONE;
}

/*
 * Who "it" is: whose words the sentence before reports, or whose name or noun
 * it begins with; else who spoke last shortly before.
 */
static void
name_anaphor(aa_assembly *a, uint32_t report)
{
	aa_report  *r = &a->reports.reports[report];
	uint64_t	pronoun = pronoun_of(a, r);
	uint32_t	before = report_before(a, report, pronoun);
	const aa_report *last = before == AA_NONE ? NULL : &a->reports.reports[before];
	const aa_sentence *sentence = &a->article->sentences[r->sentence];
	bool		gendered = a->article->language->feminine != NULL;

	if (last != NULL)
	{
		a->named[report] = a->named[before];
		r->entity = last->entity;
	}
	else if (points_at_document(pronoun) && r->sentence > 0)
		name_by_place(a, report, &sentence[-1]);
	if (points_at_report(pronoun) || points_at_document(pronoun) || (last != NULL && last->sentence == r->sentence))
		return;
	if (!gendered && is_behind_own_clause(a->article, r) &&
		name_by_subject(a, report, sentence->first_token, r->source.first, pronoun))
		return;
	if (r->sentence == 0 || name_by_last_clause(a, report, &sentence[-1], last, pronoun) ||
		(last != NULL && last->sentence + 1 >= r->sentence))
		return;
	if (gendered)
		name_by_body(a, report, r->sentence - 1, pronoun);
	else
		name_by_sentence_before(a, report, &sentence[-1], pronoun);
}

/* He, who is somebody without a name, is called as a source before called that one. */
static void
name_unnamed(aa_assembly *a, uint32_t report)
{
	aa_run		source = a->named[report];
	uint32_t	m = aa_first_mention(a, source.first);
	uint32_t	noun;

	if (source.end != source.first + 1 || m == a->article->nmentions ||
		a->article->mentions[m].first_token != source.first || a->article->mentions[m].kind != AA_MENTION_PRONOUN ||
		a->article->mentions[m].unnamed == 0)
		return;
	noun = a->article->mentions[m].unnamed;
	a->named[report] = phrase_of(a->article, noun);
	for (uint32_t i = report; i-- > 0 && a->named[i].end > noun && i + MAX_ANAPHOR_REPORTS > report;)
	{
		if (a->named[i].first <= noun && noun < a->named[i].end)
			a->named[report] = a->named[i];
	}
}

bool
aa_name_sources(aa_assembly *a)
{
	if (!aa_grow_array(a->article, (void **) &a->named, &a->maxnamed,
					   a->reports.nreports + 1, sizeof(aa_run)))
		return false;
	for (uint32_t i = 0; i < a->reports.nreports; i++)
	{
		a->named[i] = aa_naming_of(&a->reports.reports[i]);
		if (a->reports.reports[i].entity == AA_NONE)
			name_unnamed(a, i);
	}
	aa_find_authors(a);
	aa_find_described(a);
	for (uint32_t i = 0; i < a->reports.nreports; i++)
	{
		if (a->reports.reports[i].entity == AA_NONE && is_anaphor(a, a->named[i]))
			name_anaphor(a, i);
	}
	return true;
}
