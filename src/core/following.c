/*-------------------------------------------------------------------------
 *
 * following.c
 *	  What follows an end mark, and whether a sentence may begin with it.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "sentence_ends.h"

/* So many closing marks and brackets may follow an end mark. */
#define MAX_CLOSERS 8
/* A name behind a dash at a block's end has at most so many words. */
#define MAX_SIGNATURE 5
/* A note's number has at most so many digits. */
#define MAX_NOTE 3

/*----------
 * The next word's evidence.
 *----------
 */

/* Bytes at the token's start that are among `letters`. */
uint32_t
aa_run_of(const aa_splitter *s, const aa_token *token, const char *letters)
{
	uint32_t	at = token->start;

	while (at < token->end && s->article->text[at] != '\0' &&
		   strchr(letters, s->article->text[at]) != NULL)
		at++;
	return at - token->start;
}

/* A single capital letter. */
bool
aa_is_initial(const aa_splitter *s, uint32_t i)
{
	const aa_token *token;
	unsigned	length;

	if (!aa_is_capital(s, i))
		return false;
	token = aa_token_at(s, i);
	(void) aa_decode(s->article->text, token->end, token->start, &length);
	return token->start + length == token->end;
}

/* A. and I. are initials, not words that open sentences. */
bool
aa_is_dotted_initial(const aa_splitter *s, uint32_t i)
{
	return aa_touches(s, i + 1) && aa_token_at(s, i + 1)->mark == '.' && aa_is_initial(s, i);
}

/* A capitalised word that opens sentences: The, But, He. */
bool
aa_is_starter(const aa_splitter *s, uint32_t i)
{
	if (!aa_is_capital(s, i) || !(aa_classes_of(s, i) & AA_LEX_STARTER))
		return false;
	return !aa_is_dotted_initial(s, i);
}

/*
 * A capitalised word that is no name, title or noun that goes with one: what
 * follows Inc. or U.S. is then a new sentence.
 */
bool
aa_is_common_start(const aa_splitter *s, uint32_t i)
{
	uint64_t	classes = aa_classes_of(s, i);

	/* Mr. and Mrs., which no other title goes before */
	if ((classes & AA_LEX_ABBR_TITLE) && (classes & (AA_LEX_MASCULINE | AA_LEX_FEMININE)))
		return aa_is_capital(s, i);
	return aa_is_starter(s, i) ||
		(aa_is_capital(s, i) && (classes & AA_LEX_COMMON) != 0 && !aa_is_initial(s, i) &&
		 !(classes &
		   (AA_LEX_TITLE | AA_LEX_ROLE | AA_LEX_ORGANISATION | AA_LEX_PLACE | AA_LEX_GIVEN | AA_LEX_CALENDAR |
			AA_LEX_DOCUMENT | AA_LEX_MEDIA | AA_LEX_ABBR_TITLE | AA_LEX_ABBR_EITHER)));
}

bool
aa_is_number(const aa_splitter *s, uint32_t i)
{
	if (i >= s->end)
		return false;
	switch (aa_token_at(s, i)->kind)
	{
		case AA_TOKEN_NUMBER:
		case AA_TOKEN_CURRENCY:
		case AA_TOKEN_PERCENT:
		case AA_TOKEN_ORDINAL:
		case AA_TOKEN_TIME:
			return true;
		default:
			return aa_char_properties((unsigned char) s->article->text[aa_token_at(s, i)->start]) ==
				AA_CHAR_DIGIT;
	}
}

/* Vol. IV; a single letter says too little */
bool
aa_is_roman_number(const aa_splitter *s, uint32_t i)
{
	const aa_token *token;

	if (i >= s->end || !(aa_token_at(s, i)->flags & AA_TOKEN_ALL_CAPITALS))
		return false;
	token = aa_token_at(s, i);
	return aa_run_of(s, token, "IVXLC") == aa_token_length(token);
}

/* wikiHow, eBay: lower case in front, capitals inside. */
static bool
is_camel_case(const aa_splitter *s, const aa_token *word)
{
	const char *text = s->article->text;

	for (uint32_t at = word->start + 1; at < word->end && at < word->start + 12; at++)
	{
		if (text[at] >= 'A' && text[at] <= 'Z')
			return true;
	}
	return false;
}

/*
 * "… — Jane Doe": a dash and a name up to the end of the block tell whose
 * words these were, and are no sentence.
 */
static bool
is_signature(const aa_splitter *s, uint32_t dash)
{
	uint32_t	i = dash + 1;

	while (i < s->end && i <= dash + MAX_SIGNATURE && aa_is_capital(s, i))
		i++;
	return i == s->end && i > dash + 1;
}

/* a) or iii) numbers what follows. */
static bool
is_label(const aa_splitter *s, uint32_t i)
{
	const aa_token *token = aa_token_at(s, i);

	if (!aa_touches(s, i + 1) || aa_token_at(s, i + 1)->mark != ')' ||
		!aa_is_capital(s, i + 2) || aa_token_length(token) > AA_MAX_LABEL)
		return false;
	return aa_token_length(token) == 1 ||
		aa_run_of(s, token, "ivx") == aa_token_length(token);
}

/* (...) stands for the beginning of what follows. */
static bool
is_omission(const aa_splitter *s, const aa_following *f)
{
	return f->opened && f->word + 2 < s->end && aa_is_ellipsis(aa_token_at(s, f->word)) &&
		aa_token_at(s, f->word - 1)->mark == '(' && aa_token_at(s, f->word + 1)->mark == ')' &&
		aa_is_capital(s, f->word + 2);
}

/* Viva Jane! (1965), and … */
static bool
is_bracketed_number(const aa_splitter *s, uint32_t i)
{
	return i + 2 < s->end && aa_is_bracket(aa_token_at(s, i)) &&
		aa_token_at(s, i + 1)->kind == AA_TOKEN_NUMBER &&
		aa_class_of(aa_token_at(s, i + 2)) == AA_CHAR_CLOSE &&
		i + 3 < s->end && !aa_is_capital(s, i + 3) && !aa_is_number(s, i + 3);
}

/* Could a sentence begin with what follows, as far as its looks go? */
bool
aa_may_start_sentence(const aa_splitter *s, const aa_following *f)
{
	const aa_token *word;

	if (f->word >= s->end)
		return true;
	word = aa_token_at(s, f->word);
	if (word->flags & AA_TOKEN_LOWER)
		return is_camel_case(s, word) || is_label(s, f->word);
	if (word->kind == AA_TOKEN_PUNCTUATION)
		return is_omission(s, f) ||
			(aa_class_of(word) == AA_CHAR_DASH && aa_is_capital(s, f->word + 1) &&
			 !is_signature(s, f->word));
	return !is_bracketed_number(s, f->next);
}

/*----------
 * What closes behind the mark, and where the next word is.
 *----------
 */

bool
aa_is_opener(const aa_token *token)
{
	uint8_t		class = aa_class_of(token);

	return class == AA_CHAR_OPEN || class == AA_CHAR_MARK ||
		class == AA_CHAR_APOSTROPHE;
}

/* Is a straight quotation mark open behind what is written?  Few ask. */
static bool
is_straight_open(aa_splitter *s)
{
	for (; s->counted < s->write; s->counted++)
		s->straight += aa_token_at(s, s->counted)->mark == '"';
	return s->straight % 2 == 1;
}

/* “ closes in German, « and ‹ close what » and › opened. */
static bool
looks_both_ways(uint16_t mark)
{
	return mark == 0x201C || mark == 0x00AB || mark == 0x2039;
}

/* May the token close something behind an end mark it touches? */
static bool
is_closer(aa_splitter *s, uint32_t i)
{
	const aa_token *token = aa_token_at(s, i);

	switch (aa_class_of(token))
	{
		case AA_CHAR_CLOSE:
		case AA_CHAR_APOSTROPHE:
			return true;
		case AA_CHAR_MARK:
			if (token->mark == '"')
				/* touching on both sides: it closes if one is open */
				return !aa_touches(s, i + 1) ||
					aa_token_at(s, i + 1)->kind == AA_TOKEN_PUNCTUATION ||
					is_straight_open(s);
			return token->mark != '`' && token->mark != 0x2018 &&
				token->mark != 0x201A && token->mark != 0x201E &&
				(!looks_both_ways(token->mark) || !aa_touches(s, i + 1) ||
				 (aa_token_at(s, i + 1)->kind == AA_TOKEN_PUNCTUATION && !aa_is_bracket(aa_token_at(s, i + 1))));
		default:
			return false;
	}
}

/*
 * A note's number in square brackets, [6] or [1-3], or words that touch the mark,
 * as in "so.[citation needed]", which belong to what stands before: how many
 * tokens they take, 0 if there is nothing of the kind at i.
 */
static uint32_t
reference_length(const aa_splitter *s, uint32_t i)
{
	uint32_t	first = i;
	bool		words;

	if (i >= s->end || aa_token_at(s, i)->mark != '[')
		return 0;
	words = aa_touches(s, i) && aa_token_at(s, i - 1)->mark == '.' && i + 1 < s->end &&
		(aa_token_at(s, i + 1)->flags & AA_TOKEN_LOWER);
	for (i++; i < s->end && i < first + MAX_CLOSERS; i++)
	{
		const aa_token *token = aa_token_at(s, i);

		if (token->mark == ']')
			return i > first + 1 ? i + 1 - first : 0;
		if (!words && token->kind != AA_TOKEN_NUMBER && token->mark != ',' &&
			aa_class_of(token) != AA_CHAR_DASH && token->mark != '-')
			return 0;
	}
	return 0;
}

/* Some texts put a blank before the closing mark too: he said. " Then */
static bool
is_spaced_closer(aa_splitter *s, uint32_t i)
{
	if (i >= s->end || aa_touches(s, i + 1))
		return false;
	if (i + 1 == s->end)
		return aa_class_of(aa_token_at(s, i)) == AA_CHAR_CLOSE ||
			aa_class_of(aa_token_at(s, i)) == AA_CHAR_MARK;
	switch (aa_token_at(s, i)->mark)
	{
		case '"':
			return is_straight_open(s) ||
				(aa_touches(s, i + 2) && aa_is_opener(aa_token_at(s, i + 1)));
		case 0x201D:			/* ” */
		case 0x00BB:			/* » */
		case 0x203A:			/* › */
		case ')':
			return true;
		default:
			return false;
	}
}

/*
 * Is the token at i the number of a note that touches the stop: … of it.8 Yet
 * some say?  A plain word stands before, a word that opens sentences behind.
 */
static bool
is_note_number(const aa_splitter *s, uint32_t mark, uint32_t i)
{
	const aa_token *before;

	if (i + 1 >= s->end || aa_touches(s, i + 1) || !aa_touches(s, i) || aa_token_at(s, i)->kind != AA_TOKEN_NUMBER ||
		aa_token_length(aa_token_at(s, i)) > MAX_NOTE || aa_token_at(s, mark)->mark != '.' ||
		s->write == s->first || !aa_is_starter(s, i + 1))
		return false;
	before = aa_token_at(s, s->write - 1);
	return i > mark + 1 || aa_class_of(before) == AA_CHAR_CLOSE ||
		((before->flags & AA_TOKEN_LOWER) &&
		 !(aa_abbreviation_classes(s->article, before) & AA_LEX_ABBREVIATION));
}

aa_following
aa_look_ahead(aa_splitter *s, uint32_t mark)
{
	aa_following f = {0};
	uint32_t	i = mark + 1;
	uint32_t	reference;

	while (f.closers < MAX_CLOSERS && aa_touches(s, i) && is_closer(s, i))
	{
		f.closers++;
		i++;
	}
	if (f.closers < MAX_CLOSERS && is_spaced_closer(s, i))
	{
		f.closers++;
		i++;
	}
	f.last_closer = i - 1;
	while (f.closers < 2 * MAX_CLOSERS && (reference = reference_length(s, i)) > 0)
	{
		f.closers += reference;
		i += reference;
	}
	if (is_note_number(s, mark, i))
	{
		f.closers++;
		i++;
	}
	f.next = i;
	f.spaced = i < s->end && !aa_touches(s, i);
	while (i < s->end && i < f.next + MAX_CLOSERS && aa_is_opener(aa_token_at(s, i)))
		i++;
	f.opened = i > f.next;
	f.word = i;
	return f;
}
