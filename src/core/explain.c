/*-------------------------------------------------------------------------
 *
 * explain.c
 *	  Says in words what the judge weighs a candidate by.
 *
 * judge.c hashes what it sees; this file writes the same in the manner of the
 * field's feature files: "cue=said form=that".
 *
 *-------------------------------------------------------------------------
 */
#include "explain.h"

#include <stdio.h>
#include <string.h>

#include "judge_templates.h"
#include "reports.h"
#include "search.h"
#include "word_sorts.h"
#include "words.h"

/* Words that are shown of auxiliaries and of cues. */
#define MAX_SHOWN_WORDS 6
/* Words whose sorts a template looks at. */
#define MAX_SORTS 3

/* How the number that a template looks at is shown. */
typedef enum value_kind
{
	VALUE_NONE,
	VALUE_FORM,
	VALUE_RULE,
	VALUE_SOURCE,
	VALUE_COUNT,				/* a bucket, see hashed_features.h */
	VALUE_NESTING,
	VALUE_YES,
	VALUE_MARKED,
	VALUE_CLASSES,				/* of words, shifted */
	VALUE_CUE,					/* words: the number is a hash */
	VALUE_AUXILIARIES,
	VALUE_WORD_BEFORE,
	VALUE_WORD_BEHIND,
	VALUE_FIRST_WORD,
	VALUE_SECOND_WORD,
	VALUE_LAST_WORD,
	VALUE_WORD_OUTSIDE,
	VALUE_FIRST_OF_SENTENCE,
	VALUE_SORTS,				/* of words, packed: see word_sorts.h */
} value_kind;

/* Of which part of the clause first, second and last words are. */
typedef enum part
{
	PART_NONE,
	PART_SOURCE,
	PART_BEHIND,				/* what is reported behind the cue */
	PART_BEFORE,
} part;

typedef struct value
{
	const char *name;
	uint8_t		kind;			/* value_kind */
	uint8_t		shift;			/* of classes */
} value;

typedef struct feature_template
{
	uint8_t		part;
	value		a;
	value		b;
} feature_template;

/* clang-format off */
#define NOTHING		{NULL, VALUE_NONE, 0}
#define FORM		{"form", VALUE_FORM, 0}
#define CUE			{"cue", VALUE_CUE, 0}
#define SORTS(name)	{name, VALUE_SORTS, 0}

/* The templates of what is reported on one side. */
#define RUN(side, what) (AA_TEMPLATE_##side + AA_RUN_##what)
#define RUN_TEMPLATES(side, part, name) \
	[RUN(side, EMPTY)] = {part, {name, VALUE_NONE, 0}, FORM}, \
	[RUN(side, LENGTH)] = {part, {name ".length", VALUE_COUNT, 0}, FORM}, \
	[RUN(side, LAST)] = {part, {name ".last", VALUE_LAST_WORD, 0}, NOTHING}, \
	[RUN(side, QUOTED)] = {part, {name ".quoted", VALUE_COUNT, 0}, FORM}, \
	[RUN(side, MOOD)] = {part, {name ".reported_mood", VALUE_COUNT, 0}, FORM}, \
	[RUN(side, MARKED)] = {part, {name ".marked", VALUE_MARKED, 0}, FORM}, \
	[RUN(side, MARKED_QUOTED)] = {part, {name ".marked", VALUE_MARKED, 0}, {name ".quoted", VALUE_COUNT, 0}}, \
	[RUN(side, MARKED_CUE)] = {part, {name ".marked", VALUE_MARKED, 0}, CUE}, \
	[RUN(side, MARKED_SOURCE)] = {part, {name ".marked", VALUE_MARKED, 0}, {"source", VALUE_SOURCE, 0}}
/* clang-format on */

static const feature_template templates[] = {
	[AA_TEMPLATE_CUE] = {PART_NONE, CUE, NOTHING},
	[AA_TEMPLATE_CUE_FORM] = {PART_NONE, CUE, FORM},
	[AA_TEMPLATE_CUE_RULE] = {PART_NONE, CUE, {"rule", VALUE_RULE, 0}},
	[AA_TEMPLATE_CUE_FRAMES] = {PART_NONE, {"cue.frames", VALUE_CLASSES, AA_LEX_CUE_CLASS_SHIFT}, FORM},
	[AA_TEMPLATE_CUE_VERB] = {PART_NONE, {"cue.verb", VALUE_CLASSES, AA_LEX_CUE_CLASS_SHIFT + 9}, FORM},
	[AA_TEMPLATE_CUE_SOURCE] = {PART_NONE, CUE, {"source", VALUE_SOURCE, 0}},
	[AA_TEMPLATE_AUXILIARIES_FORM] = {PART_NONE, {"auxiliaries", VALUE_AUXILIARIES, 0}, FORM},
	[AA_TEMPLATE_AUXILIARIES_CUE] = {PART_NONE, {"auxiliaries", VALUE_AUXILIARIES, 0}, CUE},
	[AA_TEMPLATE_SOURCE] = {PART_NONE, {"source", VALUE_SOURCE, 0}, FORM},
	[AA_TEMPLATE_SOURCE_LAST] = {PART_SOURCE, {"source.last", VALUE_LAST_WORD, 0}, NOTHING},
	[AA_TEMPLATE_SOURCE_FIRST] = {PART_SOURCE, {"source.first", VALUE_FIRST_WORD, 0}, NOTHING},
	[AA_TEMPLATE_SOURCE_NOUNS] = {PART_NONE, {"source.nouns", VALUE_CLASSES, AA_NOUN_CLASS_SHIFT}, FORM},
	[AA_TEMPLATE_CUE_WORDS] = {PART_NONE, {"cue.words", VALUE_CUE, 0}, NOTHING},
	[AA_TEMPLATE_WORD_BEFORE] = {PART_NONE, {"word_before", VALUE_WORD_BEFORE, 0}, NOTHING},
	[AA_TEMPLATE_WORD_BEHIND] = {PART_NONE, {"word_behind", VALUE_WORD_BEHIND, 0}, NOTHING},
	[AA_TEMPLATE_WORD_BEHIND_CUE] = {PART_NONE, {"word_behind", VALUE_WORD_BEHIND, 0}, CUE},
	[AA_TEMPLATE_WORD_BEFORE_FORM] = {PART_NONE, {"word_before", VALUE_WORD_BEFORE, 0}, FORM},
	[AA_TEMPLATE_CLASSES_BEFORE] = {PART_NONE, {"word_before.classes", VALUE_CLASSES, 5}, NOTHING},
	[AA_TEMPLATE_PLACE] = {PART_NONE, {"place_in_sentence", VALUE_COUNT, 0}, FORM},
	[AA_TEMPLATE_BEHIND_FIRST] = {PART_BEHIND, {"behind.first", VALUE_FIRST_WORD, 0}, FORM},
	[AA_TEMPLATE_BEHIND_SECOND] = {PART_BEHIND, {"behind.second", VALUE_SECOND_WORD, 0}, FORM},
	RUN_TEMPLATES(BEHIND, PART_BEHIND, "behind"),
	RUN_TEMPLATES(BEFORE, PART_BEFORE, "before"),
	[AA_TEMPLATE_NESTING] = {PART_NONE, {"nesting", VALUE_NESTING, 0}, FORM},
	[AA_TEMPLATE_NEXT_SENTENCE] = {PART_NONE, {"next_sentence", VALUE_YES, 0}, {"parenthesis", VALUE_YES, 0}},
	[AA_TEMPLATE_NESTING_CUE] = {PART_NONE, {"nesting", VALUE_NESTING, 0}, CUE},
	[AA_TEMPLATE_SORT_AT_END] = {PART_NONE, SORTS("sort.at_end"), CUE},
	[AA_TEMPLATE_THREE_SORTS_AT_END] = {PART_NONE, SORTS("sorts.at_end"), FORM},
	[AA_TEMPLATE_SORTS_TO_CUE] = {PART_NONE, SORTS("sorts.to_cue"), FORM},
	[AA_TEMPLATE_SORTS_FROM_CUE] = {PART_NONE, SORTS("sorts.from_cue"), FORM},
	[AA_TEMPLATE_SOURCE_SORTS] = {PART_SOURCE, SORTS("source.sorts"), FORM},
	[AA_TEMPLATE_SORTS_TO_SOURCE] = {PART_SOURCE, SORTS("sorts.to_source"), FORM},
	[AA_TEMPLATE_SOURCE_LAST_FORM] = {PART_SOURCE, {"source.last", VALUE_LAST_WORD, 0}, FORM},
	[AA_TEMPLATE_SOURCE_LAST_CUE] = {PART_SOURCE, {"source.last", VALUE_LAST_WORD, 0}, {"cue.class", VALUE_CLASSES, AA_LEX_CUE_CLASS_SHIFT}},
	[AA_TEMPLATE_BEFORE_SOURCE] = {PART_SOURCE, {"before_source", VALUE_WORD_OUTSIDE, 0}, NOTHING},
	[AA_TEMPLATE_SENTENCE_FIRST] = {PART_NONE, {"sentence.first", VALUE_FIRST_OF_SENTENCE, 0}, FORM},
	[AA_TEMPLATE_WORD_BEFORE_SORT] = {PART_NONE, {"word_before", VALUE_WORD_BEFORE, 0}, SORTS("sort.before")},
	[AA_TEMPLATE_TWO_SORTS_AT_END] = {PART_NONE, SORTS("sorts.at_end"), FORM},
};

#define NTEMPLATES (sizeof(templates) / sizeof(templates[0]))

/*----------
 * A buffer that drops what does not fit.
 *----------
 */
typedef struct writer
{
	const aa_article *article;
	char	   *data;
	uint32_t	length;
} writer;

static void
put(writer *w, const char *data, uint32_t length)
{
	if (length > AA_MAX_FEATURE_TEXT - w->length)
		return;
	memcpy(w->data + w->length, data, length);
	w->length += length;
}

static void
put_string(writer *w, const char *string)
{
	put(w, string, (uint32_t) strlen(string));
}

static void
put_number(writer *w, uint32_t number)
{
	char		digits[16];

	put(w, digits, (uint32_t) snprintf(digits, sizeof(digits), "%u", (unsigned) number));
}

/*----------
 * Values.
 *----------
 */

/* The first token that begins at this byte or later. */
static uint32_t
token_at(const aa_article *article, uint32_t byte)
{
	return aa_find_sorted(aa_token, article->tokens, article->ntokens, start, byte);
}

/* A word as judge.c looks at it: its normal form, a sign, or what it is. */
static void
put_word(writer *w, uint32_t i)
{
	const aa_token *token = &w->article->tokens[i];
	char		term[AA_MAX_KEY * AA_TERM_GROWTH];

	if (token->mark != 0)
		put(w, w->article->text + token->start, aa_token_length(token));
	else if (aa_token_length(token) > AA_MAX_KEY)
		put_string(w, "(long)");
	else if (token->kind != AA_TOKEN_WORD)
	{
		put_string(w, "(");
		put_string(w, aa_token_kind_name(token->kind));
		put_string(w, ")");
	}
	else
		put(w, term, aa_word_term(w->article, token, term));
}

static void
put_words(writer *w, aa_span span)
{
	uint32_t	first = token_at(w->article, span.start),
				end = token_at(w->article, span.end);

	for (uint32_t i = first; i < end && i < first + MAX_SHOWN_WORDS; i++)
	{
		if (i > first)
			put_string(w, " ");
		put_word(w, i);
	}
}

/* The number of a bucket: 1, 2, 3-4, 5-7, 8-12 … */
static void
put_count(writer *w, uint32_t b)
{
	uint32_t	low = 1,
				high = 2;

	if (b == 99)
	{
		put_string(w, "0");
		return;
	}
	for (uint32_t i = 0; i < b; i++)
	{
		uint32_t	sum = low + high;

		low = high;
		high = sum;
	}
	put_number(w, low);
	if (b == 8)
		put_string(w, "+");
	else if (high > low + 1)
	{
		put_string(w, "-");
		put_number(w, high - 1);
	}
}

static void
put_classes(writer *w, uint32_t bits, uint32_t shift)
{
	static const struct
	{
		uint64_t	mask;
		uint64_t	classes;
		const char *name;
	} names[] = {
		{AA_LEX_DETERMINER, AA_LEX_DETERMINER, "determiner"},
		{AA_LEX_SUBJECT, AA_LEX_SUBJECT, "subject"},
		{AA_LEX_PRONOUN, AA_LEX_PRONOUN, "pronoun"},
		{AA_LEX_MASCULINE, AA_LEX_MASCULINE, "masculine"},
		{AA_LEX_FEMININE, AA_LEX_FEMININE, "feminine"},
		{AA_LEX_PLURAL, AA_LEX_PLURAL, "plural"},
		{AA_LEX_PREPOSITION, AA_LEX_PREPOSITION, "preposition"},
		{AA_LEX_CONJUNCTION, AA_LEX_CONJUNCTION, "conjunction"},
		{AA_LEX_SUBORDINATOR, AA_LEX_SUBORDINATOR, "subordinator"},
		{AA_LEX_RELATIVE, AA_LEX_RELATIVE, "relative"},
		{AA_LEX_AUXILIARY, AA_LEX_AUXILIARY, "auxiliary"},
		{AA_LEX_NEGATION, AA_LEX_NEGATION, "negation"},
		{AA_LEX_ADVERB, AA_LEX_ADVERB, "adverb"},
		{AA_LEX_CUE_CLASS, AA_LEX_SPEECH, "speech"},
		{AA_LEX_CUE_CLASS, AA_LEX_WRITING, "writing"},
		{AA_LEX_CUE_CLASS, AA_LEX_QUESTION, "question"},
		{AA_LEX_CUE_CLASS, AA_LEX_THOUGHT, "thought"},
		{AA_LEX_CUE_CLASS, AA_LEX_DECREE, "decree"},
		{AA_LEX_CUE_CLASS, AA_LEX_RAISING, "raising"},
		{AA_LEX_QUOTES, AA_LEX_QUOTES, "quotes"},
		{AA_LEX_THAT, AA_LEX_THAT, "that"},
		{AA_LEX_BARE, AA_LEX_BARE, "bare"},
		{AA_LEX_RECIPIENT, AA_LEX_RECIPIENT, "recipient"},
		{AA_LEX_OBJECT, AA_LEX_OBJECT, "object"},
		{AA_LEX_INFINITIVE, AA_LEX_INFINITIVE, "infinitive"},
		{AA_LEX_NOUN, AA_LEX_NOUN, "noun"},
		{AA_LEX_BASE, AA_LEX_BASE, "base"},
		{AA_LEX_THIRD, AA_LEX_THIRD, "third"},
		{AA_LEX_PAST, AA_LEX_PAST, "past"},
		{AA_LEX_GERUND, AA_LEX_GERUND, "gerund"},
		{AA_LEX_PARTICIPLE, AA_LEX_PARTICIPLE, "participle"},
	};
	uint64_t	classes = (uint64_t) bits << shift;
	const char *separator = "";

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
	{
		if ((classes & names[i].mask) != names[i].classes)
			continue;
		put_string(w, separator);
		put_string(w, names[i].name);
		separator = "+";
	}
	if (*separator == '\0')
		put_string(w, "none");
}

static const char *
form_name(uint32_t form)
{
	static const char *const names[] = {
		[AA_FORM_BEFORE] = "before",
		[AA_FORM_QUOTATION] = "quotation",
		[AA_FORM_COLON] = "colon",
		[AA_FORM_THAT] = "that",
		[AA_FORM_CLAUSE] = "clause",
		[AA_FORM_INFINITIVE] = "infinitive",
		[AA_FORM_OBJECT] = "object",
		[AA_FORM_REST] = "rest",
		[AA_FORM_LOOSE] = "loose",
	};

	return names[form];
}

/* The kinds that source_kind() of judge.c tells apart. */
static const char *
source_name(uint32_t kind)
{
	static const char *const names[] = {
		"none", "pronoun", "person", "organisation", "name", "unused", "capital", "phrase"};

	return names[kind];
}

/* What words in marks may be, see marked_kind in judge.c. */
static const char *
marked_name(uint32_t kind)
{
	static const char *const names[] = {"words", "noun", "definite", "title"};

	return names[kind];
}

static const char *
nesting_name(uint32_t nesting)
{
	static const char *const names[] = {"first", "second", "inside"};

	return names[nesting];
}

static aa_span
span_of_part(const aa_weighing *weighing, part part)
{
	return part == PART_SOURCE ? weighing->source :
		part == PART_BEHIND	   ? weighing->after :
								 weighing->before;
}

/* The first token of the sentence that holds token i. */
static uint32_t
first_of_sentence(const aa_article *article, uint32_t i)
{
	uint32_t	next = aa_find_sorted(aa_sentence, article->sentences, article->nsentences, first_token, i + 1);

	return next > 0 ? article->sentences[next - 1].first_token : AA_NONE;
}

/* The sorts of words that a template looks at, the last in the lowest bits. */
static void
put_sorts(writer *w, uint32_t sorts)
{
	uint32_t	mask = (1 << AA_WORD_SORT_BITS) - 1;
	const char *separator = "";

	for (uint32_t shift = MAX_SORTS * AA_WORD_SORT_BITS; shift > 0;)
	{
		uint32_t	sort;

		shift -= AA_WORD_SORT_BITS;
		sort = sorts >> shift & mask;
		if (sort == 0)
			continue;
		put_string(w, separator);
		put_string(w, aa_word_sort_name(sort));
		separator = "+";
	}
}

/* One of the words that a template looks at; at the text's edge there is none. */
static void
put_word_of(writer *w, const aa_weighing *weighing, value_kind kind, part part)
{
	aa_span		span = span_of_part(weighing, part);
	uint32_t	cue = token_at(w->article, weighing->verb.start),
				i = token_at(w->article, span.start);

	switch (kind)
	{
		case VALUE_WORD_BEFORE:
			i = cue > 0 ? cue - 1 : AA_NONE;
			break;
		case VALUE_WORD_BEHIND:
			i = token_at(w->article, weighing->verb.end);
			break;
		case VALUE_SECOND_WORD:
			i++;
			break;
		case VALUE_LAST_WORD:
			i = token_at(w->article, span.end) - 1;
			break;
		case VALUE_WORD_OUTSIDE:
			i = i > 0 ? i - 1 : AA_NONE;
			break;
		case VALUE_FIRST_OF_SENTENCE:
			i = first_of_sentence(w->article, cue);
			break;
		default:
			break;
	}
	if (i < w->article->ntokens)
		put_word(w, i);
}

static void
put_value(writer *w, const aa_weighing *weighing, part part, const value *v, uint32_t number)
{
	if (v->name == NULL)
		return;
	if (w->length > 0)
		put_string(w, " ");
	put_string(w, v->name);
	put_string(w, "=");
	switch ((value_kind) v->kind)
	{
		case VALUE_NONE:
			put_string(w, "none");
			break;
		case VALUE_FORM:
			put_string(w, form_name(number));
			break;
		case VALUE_RULE:
			put_string(w, aa_quote_rule_name((aa_quote_rule) number));
			break;
		case VALUE_SOURCE:
			put_string(w, source_name(number));
			break;
		case VALUE_COUNT:
			put_count(w, number);
			break;
		case VALUE_NESTING:
			put_string(w, nesting_name(number));
			break;
		case VALUE_YES:
			put_string(w, number ? "yes" : "no");
			break;
		case VALUE_MARKED:
			put_string(w, marked_name(number));
			break;
		case VALUE_CLASSES:
			put_classes(w, number, v->shift);
			break;
		case VALUE_SORTS:
			put_sorts(w, number);
			break;
		case VALUE_CUE:
			put_words(w, weighing->verb);
			break;
		case VALUE_AUXILIARIES:
			put_words(w, (aa_span){weighing->cue.start, weighing->verb.start});
			break;
		case VALUE_WORD_BEFORE:
		case VALUE_WORD_BEHIND:
		case VALUE_FIRST_WORD:
		case VALUE_SECOND_WORD:
		case VALUE_LAST_WORD:
		case VALUE_WORD_OUTSIDE:
		case VALUE_FIRST_OF_SENTENCE:
			put_word_of(w, weighing, (value_kind) v->kind, part);
			break;
	}
}

uint32_t
aa_feature_text(const aa_article *article, const aa_weighing *weighing,
				const aa_feature *feature, char *buffer)
{
	writer		w = {article, buffer, 0};
	uint32_t	number = feature->template;
	const feature_template *t = number < NTEMPLATES ? &templates[number] : NULL;

	if (t == NULL || t->a.name == NULL)
	{
		put_string(&w, "template=");
		put_number(&w, number);
		return w.length;
	}
	put_value(&w, weighing, (part) t->part, &t->a, feature->a);
	put_value(&w, weighing, (part) t->part, &t->b, feature->b);
	return w.length;
}
