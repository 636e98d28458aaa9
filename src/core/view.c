/*-------------------------------------------------------------------------
 *
 * view.c
 *	  A sentence as the search for reporting clauses sees it.
 *
 *-------------------------------------------------------------------------
 */
#include "view.h"

#include <string.h>

#include "item_sorts.h"
#include "language.h"
#include "memory.h"
#include "names.h"
#include "search.h"
#include "unicode.h"
#include "words.h"

/* A remark in brackets has at most so many tokens. */
#define MAX_REMARK 40
/* So many words and signs are added between two looks at whether to go on. */
#define MAX_PLAIN 256
/* So many items are looked at one by one. */
#define MAX_BACK 8
/* What says who has words in marks, between these and the verb, has so many items. */
#define MAX_SPEAKER 12

/* The caller has made room. */
static void
add_item(aa_view *view, aa_item_kind kind, uint32_t first, uint32_t end,
		 uint64_t classes, uint32_t index)
{
	view->items[view->nitems++] = (aa_item){classes, first, end, index, (uint8_t) kind, AA_SORT_UNASKED};
}

/* The quotation that token i stands in, its marks included, or AA_NONE. */
static uint32_t
quotation_at(aa_view *view, uint32_t i)
{
	const aa_article *article = view->article;

	while (view->quotation < article->nquotations)
	{
		const aa_quotation *q = &article->quotations[view->quotation];
		uint32_t	end = q->close == AA_NONE ? q->end_token : q->close + 1;

		if (i < q->open)
			break;
		if (i < end)
			return view->quotation;
		view->quotation++;
	}
	return AA_NONE;
}

static uint32_t
mention_at(aa_view *view, uint32_t i)
{
	const aa_article *article = view->article;

	while (view->mention < article->nmentions &&
		   article->mentions[view->mention].first_token < i)
		view->mention++;
	return view->mention < article->nmentions &&
			article->mentions[view->mention].first_token == i ?
		view->mention :
		AA_NONE;
}

/* The token behind a remark in brackets that begins at i; i if there is none. */
static uint32_t
skip_remark(const aa_view *view, uint32_t i)
{
	const aa_article *article = view->article;
	uint32_t	end = view->sentence->end_token;

	if (aa_class_of(&article->tokens[i]) != AA_CHAR_OPEN)
		return i;
	for (uint32_t at = i + 1; at < end && at < i + MAX_REMARK; at++)
	{
		if (article->classes[at] & AA_WORD_QUOTED)
			return i;
		if (aa_class_of(&article->tokens[at]) == AA_CHAR_CLOSE)
			return at + 1;
	}
	return i;
}

/* Does an unknown word end as adverbs do: fervently? */
static bool
ends_as_adverb(const aa_article *article, const aa_token *token)
{
	const aa_word_ending *ending = &article->language->adverb_ending;

	return aa_ends_in(article, token, ending) && (token->flags & AA_TOKEN_LOWER) &&
		aa_token_length(token) > 2 * ending->length;
}

/* What only the form of a word tells, of one that may be a pronoun or a time. */
static uint64_t
classes_by_form(const aa_article *article, uint32_t i, uint64_t classes)
{
	const aa_token *token = &article->tokens[i];

	/* Thursday's meeting: no time */
	if ((classes & AA_LEX_CALENDAR) && aa_ends_in_possessive(article, i))
		return AA_LEX_DETERMINER;
	/* the US: no pronoun */
	if ((classes & AA_LEX_PRONOUN) && (classes & AA_LEX_PLACE) && (token->flags & AA_TOKEN_ALL_CAPITALS))
		return classes & ~(AA_LEX_PRONOUN | AA_LEX_PLURAL);
	/* a report in May said, on 5 May; they may say; either in a headline of capitals */
	if ((classes & AA_LEX_CALENDAR) && (classes & AA_LEX_AUXILIARY) && i > 0 && !(token[-1].flags & AA_TOKEN_CAPITAL))
		return classes & ~((token->flags & AA_TOKEN_CAPITAL) ? AA_LEX_AUXILIARY : AA_LEX_CALENDAR);
	return classes;
}

/* How many tokens go with token i: insisted [on] a name, but insisted on Friday is no phrase. */
static uint32_t
phrase_length(const aa_article *article, uint32_t i)
{
	uint32_t	n = aa_phrase_length(article, i);

	return n == 2 && (article->classes[i] & AA_LEX_CUE_CLASS) && (article->classes[i + n] & AA_LEX_CALENDAR) ? 1 : n;
}

/*
 * “…,” Marsh, the mayor,[ complained]: the item of the marks that what has been read behind them, up to
 * so many items, gives a speaker, or AA_NONE.
 */
static uint32_t
marks_of_speaker(const aa_view *view, uint32_t nitems)
{
	uint32_t	limit = nitems > MAX_SPEAKER ? nitems - MAX_SPEAKER : 0;
	uint32_t	commas = 0;

	for (uint32_t k = nitems; k-- > limit;)
	{
		const aa_item *item = &view->items[k];

		if (item->kind == AA_ITEM_QUOTATION)
			return k + 1 < nitems && item[1].kind != AA_ITEM_COMMA && commas % 2 == 0 ? k : AA_NONE;
		commas += item->kind == AA_ITEM_COMMA;
		if (item->kind != AA_ITEM_COMMA && item->kind != AA_ITEM_NAME &&
			(item->kind != AA_ITEM_WORD || (item->classes & AA_LEX_AUXILIARY) ||
			 ((item->classes & AA_LEX_VERB) && !(item->classes & AA_LEX_ROLE))))
			return AA_NONE;
	}
	return AA_NONE;
}

/*
 * “…,” Marsh [complained] to the mayor: behind marks and their speaker it is the verb that has them,
 * not the phrase that it begins with what it goes on to, if it may have marks by itself.
 */
static AA_RARE bool
closes_marks(const aa_view *view, uint32_t nitems, uint32_t i)
{
	const aa_token *tokens = view->article->tokens;
	uint32_t	marks;
	uint32_t	close;

	if (!(view->article->classes[i] & AA_LEX_CUE_CLASS) || (view->article->classes[i] & AA_LEX_QUOTES) ||
		(marks = marks_of_speaker(view, nitems)) == AA_NONE)
		return false;
	/* Of “The Pier,” Marsh complained to the paper: a name in marks */
	if (marks > 0 && view->items[marks - 1].kind != AA_ITEM_COMMA && view->items[marks - 1].kind != AA_ITEM_COLON)
		return false;
	close = view->items[marks].end_token - 1;
	return close > 0 &&
		(tokens[close - 1].mark == ',' || tokens[close - 1].mark == '?' || tokens[close - 1].mark == '!') &&
		(aa_word_classes(view->article, &tokens[i]) & AA_LEX_QUOTES);
}

/* Words with any of these classes take a closer look. */
#define CLOSER (AA_WORD_MORE | AA_LEX_CALENDAR | AA_LEX_PRONOUN)

/* What is known of such a word at token i, or of the phrase from there on to next. */
static uint64_t
closer_classes(const aa_article *article, uint32_t i, uint32_t next)
{
	uint64_t	classes = article->classes[i];

	if (next == i + 1 && (classes & AA_WORD_MORE) && (classes & AA_LEX_CUE_CLASS))
		classes = aa_word_classes(article, &article->tokens[i]);
	return classes & (AA_LEX_CALENDAR | AA_LEX_PRONOUN) ? classes_by_form(article, i, classes) : classes;
}

static aa_item_kind
sign_kind(const aa_token *token)
{
	if (token->kind != AA_TOKEN_PUNCTUATION && token->kind != AA_TOKEN_SYMBOL)
		return AA_ITEM_WORD;
	if (token->mark == ',')
		return AA_ITEM_COMMA;
	if (token->mark == ':')
		return AA_ITEM_COLON;
	return aa_class_of(token) == AA_CHAR_DASH ? AA_ITEM_DASH : AA_ITEM_SIGN;
}

/* The apostrophe of the workers' union, Radio 4's */
static bool
is_possessive_mark(const aa_view *view, uint32_t i)
{
	return i > view->sentence->first_token && aa_is_bare_possessive(view->article, i) &&
		!(view->article->classes[i] & AA_WORD_QUOTED);
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Is the last item somebody's name? */
static bool
ends_with_person(const aa_view *view)
{
	const aa_item *last;
	uint32_t	e;

	if (view->nitems == 0)
		return false;
	last = &view->items[view->nitems - 1];
	e = last->kind == AA_ITEM_NAME ? view->article->mentions[last->index].entity : AA_NONE;
	return e != AA_NONE && view->article->entities[e].kind == AA_ENTITY_PERSON;
}

/* a 0[:]3-defeat, an Oxley[/]Brandon poll; not: Helen Marsh/Oxley Press, a picture's credit */
static bool
is_joint(const aa_view *view, uint32_t i)
{
	const aa_article *article = view->article;
	const aa_token *token = &article->tokens[i];

	if (token->start == 0 || token->end >= article->size || (token->mark != ':' && token->mark != '/'))
		return false;
	return token->mark == '/' ?
		i > view->sentence->first_token && i + 1 < view->sentence->end_token &&
			!((token->flags | token[1].flags) & AA_TOKEN_SPACE_BEFORE) &&
			!ends_with_person(view) :
		is_digit(article->text[token->start - 1]) && is_digit(article->text[token->end]);
}

/*
 * Add the words and phrases from token i on, which nearly all items are; the result is
 * the first token that is none, or end.
 */
static uint32_t
add_words(aa_view *view, uint32_t i, uint32_t end)
{
	const aa_article *article = view->article;
	const aa_token *tokens = article->tokens;
	uint32_t	limit = view->sentence->end_token;
	aa_item    *item = view->items + view->nitems;

	while (i < end && tokens[i].kind == AA_TOKEN_WORD)
	{
		uint64_t	classes = article->classes[i];
		uint32_t	next = i + 1;

		if (classes & CLOSER)
		{
			next = i + phrase_length(article, i);
			next = next < limit ? next : limit;
			if (next > i + 1 && view->marked && closes_marks(view, (uint32_t) (item - view->items), i))
				next = i + 1;
			classes = closer_classes(article, i, next);
		}
		if (classes == 0 && ends_as_adverb(article, &tokens[i]))
			classes = AA_LEX_ADVERB;
		*item++ = (aa_item){classes, i, next, AA_NONE, AA_ITEM_WORD, AA_SORT_UNASKED};
		i = next;
	}
	view->nitems = (uint32_t) (item - view->items);
	return i;
}

/* Add the sign at token i, if it is one that counts; the result is the token behind it or its remark. */
static uint32_t
add_sign(aa_view *view, uint32_t i)
{
	uint16_t	mark = view->article->tokens[i].mark;
	uint32_t	next;

	/* as most signs are */
	if (mark == ',' || mark == '.')
	{
		add_item(view, mark == ',' ? AA_ITEM_COMMA : AA_ITEM_SIGN, i, i + 1, view->article->classes[i], AA_NONE);
		return i + 1;
	}
	next = skip_remark(view, i);
	if (next > i)
		return next;
	if (!is_possessive_mark(view, i) && !is_joint(view, i))
		add_item(view, sign_kind(&view->article->tokens[i]), i, i + 1, view->article->classes[i], AA_NONE);
	return i + 1;
}

/* Add what begins at token i; the result is the token behind it. */
static uint32_t
add_at(aa_view *view, uint32_t i)
{
	const aa_article *article = view->article;
	uint32_t	end = view->sentence->end_token;
	uint32_t	found = quotation_at(view, i);
	uint32_t	next;

	if (found != AA_NONE)
	{
		const aa_quotation *q = &article->quotations[found];

		next = q->close == AA_NONE ? q->end_token : q->close + 1;
		next = next < end ? next : end;
		add_item(view, AA_ITEM_QUOTATION, i, next, 0, found);
		view->marked = true;
		return next;
	}
	found = mention_at(view, i);
	if (found == AA_NONE)
		return article->tokens[i].kind == AA_TOKEN_WORD ? add_words(view, i, i + 1) : add_sign(view, i);
	next = article->mentions[found].end_token;
	next = next < end ? next : end;
	/* a pronoun's classes, for contracted auxiliaries: he's */
	add_item(view, AA_ITEM_NAME, i, next,
			 article->mentions[found].kind == AA_MENTION_PRONOUN ? article->classes[i] : 0, found);
	return next;
}

/* The token up to which no quotation or mention begins, MAX_PLAIN from i at most. */
static uint32_t
plain_end(const aa_view *view, uint32_t i)
{
	const aa_article *article = view->article;
	uint32_t	next = view->sentence->end_token;

	if (next - i > MAX_PLAIN)
		next = i + MAX_PLAIN;
	if (view->quotation < article->nquotations && article->quotations[view->quotation].open < next)
		next = article->quotations[view->quotation].open;
	if (view->mention < article->nmentions && article->mentions[view->mention].first_token < next)
		next = article->mentions[view->mention].first_token;
	return next;
}

/* The sentence's first token behind labels, which stand anywhere in captions: Image copyright Oxley Press … */
static uint32_t
first_token(const aa_article *article, const aa_sentence *sentence)
{
	uint32_t	first = sentence->first_token;

	if (article->blocks[sentence->block].kind != AA_BLOCK_CAPTION)
	{
		uint32_t	behind = first + aa_phrase_length(article, first);

		return aa_labels_story(article->classes[first]) && behind < sentence->end_token ? behind : first;
	}
	for (uint32_t i = first; i < sentence->end_token; i += aa_phrase_length(article, i))
	{
		uint32_t	next = i + aa_phrase_length(article, i);

		if (aa_is_label(article, i) && next < sentence->end_token &&
			(article->tokens[next].flags & AA_TOKEN_SPACE_BEFORE))
			first = next;
	}
	return first;
}

bool
aa_view_sentence(aa_view *view, const aa_sentence *sentence)
{
	aa_article *article = view->article;
	uint32_t	most = sentence->end_token - sentence->first_token + 1;

	view->sentence = sentence;
	view->nitems = 0;
	view->marked = false;
	if (most > view->maxitems &&
		!aa_grow_array(article, (void **) &view->items, &view->maxitems, most,
					   sizeof(aa_item)))
		return false;
	for (uint32_t i = first_token(article, sentence); i < sentence->end_token;)
	{
		uint32_t	end = plain_end(view, i);

		if (i >= end)
			i = add_at(view, i);
		for (; i < end; i = i < end ? add_sign(view, i) : i)
			i = add_words(view, i, end);
		if (!aa_tick(article, article->tokens[i - 1].start))
			return false;
	}
	view->items[view->nitems] = (aa_item){.kind = AA_ITEM_OUTSIDE, .index = AA_NONE};
	return true;
}

/* Most items are one token: what is looked for stands little before as many items from the front. */
uint32_t
aa_view_find(const aa_view *view, uint32_t token)
{
	uint32_t	tokens = token - view->sentence->first_token;
	uint32_t	i = tokens < view->nitems ? tokens : view->nitems;

	for (uint32_t limit = i > MAX_BACK ? i - MAX_BACK : 0; i > limit; i--)
	{
		if (view->items[i - 1].first_token < token)
			return i;
	}
	return aa_find_sorted(aa_item, view->items, i, first_token, token);
}

uint32_t
aa_first_token_of(const aa_view *view, uint32_t i)
{
	return i < view->nitems ? view->items[i].first_token : view->sentence->end_token;
}

uint32_t
aa_end_token_before(const aa_view *view, uint32_t i)
{
	return i == 0 ? view->sentence->first_token : aa_view_item(view, i - 1)->end_token;
}

aa_run
aa_items_run(const aa_view *view, uint32_t first, uint32_t end)
{
	if (first >= end)
		return (aa_run){0, 0};
	return (aa_run){aa_first_token_of(view, first), aa_end_token_before(view, end)};
}
