/*-------------------------------------------------------------------------
 *
 * sentences.c
 *	  Finds where sentences end, and which words are abbreviations.
 *
 * Each end mark is decided once, from what stands before it (the classes of
 * abbreviations in the language profile), what closes behind it and what the
 * next word is.  A full stop that belongs to an abbreviation becomes part of
 * its token.  As the treebanks do, sentences end inside quotations that hold
 * several; but not between "…?" and the clause that reports it.
 *
 * All looks to the left and right are bounded, so the work is linear.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "abbreviations.h"
#include "language.h"
#include "memory.h"
#include "reporting.h"
#include "stages.h"
#include "unicode.h"
#include "words.h"

/* So many closing marks and brackets may follow an end mark. */
#define MAX_CLOSERS 8
/* A name behind a dash at a block's end has at most so many words. */
#define MAX_SIGNATURE 5
/* a) iii) */
#define MAX_LABEL 4
/* On the morning of Monday, Dec. 7, at 6 a.m.; the ambassador to the U.N. */
#define MAX_ADJUNCT 10
#define MAX_APPOSITION 4
/* A note's number has at most so many digits. */
#define MAX_NOTE 3
/* What a word may be before its stop is known to be its own. */
#define ABBREVIATIONS \
	(AA_LEX_ABBR_TITLE | AA_LEX_ABBR_NUMBER | AA_LEX_ABBR_EITHER | AA_LEX_ABBR_NEVER)
/* Abbreviations are short. */
#define MAX_PIECE 8
/* Longer words are no abbreviations that the profile lacks, not even names. */
#define MAX_SHORT_WORD 4
#define MAX_SHORT_NAME 6
/* So many tokens are passed on without asking whether to go on. */
#define MAX_RUN 4096

typedef struct splitter
{
	aa_article *article;
	const aa_block *block;
	uint32_t	read;			/* the token to look at next */
	uint32_t	write;			/* where it goes: merging makes the stream shorter */
	uint32_t	end;			/* of the block's tokens, as read */
	uint32_t	block_start;	/* first written token of the block */
	uint32_t	first;			/* first written token of the sentence */
	uint32_t	straight;		/* straight double quotation marks of the block */
	uint32_t	counted;		/* up to this written token */
} splitter;

static const aa_token *
token_at(const splitter *s, uint32_t i)
{
	return &s->article->tokens[i];
}

static bool
touches(const splitter *s, uint32_t i)
{
	return i < s->end && !(token_at(s, i)->flags & AA_TOKEN_SPACE_BEFORE);
}

static uint8_t
mark_class(const aa_token *token)
{
	return token->mark == 0 ? AA_CHAR_LETTER :
							  aa_char_properties(token->mark) & AA_CHAR_CLASS_MASK;
}

static bool
is_bracket(const aa_token *token)
{
	return mark_class(token) == AA_CHAR_OPEN;
}

static bool
is_opener(const aa_token *token)
{
	uint8_t		class = mark_class(token);

	return class == AA_CHAR_OPEN || class == AA_CHAR_MARK ||
		class == AA_CHAR_APOSTROPHE;
}

/* Is a straight quotation mark open behind what is written?  Few ask. */
static bool
is_straight_open(splitter *s)
{
	for (; s->counted < s->write; s->counted++)
		s->straight += token_at(s, s->counted)->mark == '"';
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
is_closer(splitter *s, uint32_t i)
{
	const aa_token *token = token_at(s, i);

	switch (mark_class(token))
	{
		case AA_CHAR_CLOSE:
		case AA_CHAR_APOSTROPHE:
			return true;
		case AA_CHAR_MARK:
			if (token->mark == '"')
				/* touching on both sides: it closes if one is open */
				return !touches(s, i + 1) ||
					token_at(s, i + 1)->kind == AA_TOKEN_PUNCTUATION ||
					is_straight_open(s);
			return token->mark != '`' && token->mark != 0x2018 &&
				token->mark != 0x201A && token->mark != 0x201E &&
				(!looks_both_ways(token->mark) || !touches(s, i + 1) ||
				 (token_at(s, i + 1)->kind == AA_TOKEN_PUNCTUATION && !is_bracket(token_at(s, i + 1))));
		default:
			return false;
	}
}

static bool
is_ellipsis(const aa_token *token)
{
	return token->mark == 0x2026;
}

/* What follows an end mark, once its closers are skipped. */
typedef struct following
{
	uint32_t	closers;		/* tokens that close */
	uint32_t	last_closer;	/* the end mark, if there are none */
	uint32_t	next;			/* the token behind them; s->end if none */
	uint32_t	word;			/* next, or the first token behind openers */
	bool		opened;			/* an opening mark or bracket between them */
	bool		spaced;			/* white space before next */
} following;

/*
 * A note's number in square brackets, [6] or [1-3], or words that touch the mark,
 * as in "so.[citation needed]", which belong to what stands before: how many
 * tokens they take, 0 if there is nothing of the kind at i.
 */
static uint32_t
reference_length(const splitter *s, uint32_t i)
{
	uint32_t	first = i;
	bool		words;

	if (i >= s->end || token_at(s, i)->mark != '[')
		return 0;
	words = touches(s, i) && token_at(s, i - 1)->mark == '.' && i + 1 < s->end &&
		(token_at(s, i + 1)->flags & AA_TOKEN_LOWER);
	for (i++; i < s->end && i < first + MAX_CLOSERS; i++)
	{
		const aa_token *token = token_at(s, i);

		if (token->mark == ']')
			return i > first + 1 ? i + 1 - first : 0;
		if (!words && token->kind != AA_TOKEN_NUMBER && token->mark != ',' &&
			mark_class(token) != AA_CHAR_DASH && token->mark != '-')
			return 0;
	}
	return 0;
}

/* Some texts put a blank before the closing mark too: he said. " Then */
static bool
is_spaced_closer(splitter *s, uint32_t i)
{
	if (i >= s->end || touches(s, i + 1))
		return false;
	if (i + 1 == s->end)
		return mark_class(token_at(s, i)) == AA_CHAR_CLOSE ||
			mark_class(token_at(s, i)) == AA_CHAR_MARK;
	switch (token_at(s, i)->mark)
	{
		case '"':
			return is_straight_open(s) ||
				(touches(s, i + 2) && is_opener(token_at(s, i + 1)));
		case 0x201D:			/* ” */
		case 0x00BB:			/* » */
		case 0x203A:			/* › */
		case ')':
			return true;
		default:
			return false;
	}
}

static bool is_starter(const splitter *s, uint32_t i);

/*
 * Is the token at i the number of a note that touches the stop: … of it.8 Yet
 * some say?  A plain word stands before, a word that opens sentences behind.
 */
static bool
is_note_number(const splitter *s, uint32_t mark, uint32_t i)
{
	const aa_token *before;

	if (i + 1 >= s->end || touches(s, i + 1) || !touches(s, i) || token_at(s, i)->kind != AA_TOKEN_NUMBER ||
		aa_token_length(token_at(s, i)) > MAX_NOTE || token_at(s, mark)->mark != '.' ||
		s->write == s->first || !is_starter(s, i + 1))
		return false;
	before = token_at(s, s->write - 1);
	return i > mark + 1 || mark_class(before) == AA_CHAR_CLOSE ||
		((before->flags & AA_TOKEN_LOWER) &&
		 !(aa_abbreviation_classes(s->article, before) & ABBREVIATIONS));
}

static following
look_ahead(splitter *s, uint32_t mark)
{
	following	f = {0};
	uint32_t	i = mark + 1;
	uint32_t	reference;

	while (f.closers < MAX_CLOSERS && touches(s, i) && is_closer(s, i))
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
	f.spaced = i < s->end && !touches(s, i);
	while (i < s->end && i < f.next + MAX_CLOSERS && is_opener(token_at(s, i)))
		i++;
	f.opened = i > f.next;
	f.word = i;
	return f;
}

/*----------
 * The next word's evidence.
 *----------
 */

static bool
is_capital(const splitter *s, uint32_t i)
{
	return i < s->end && (token_at(s, i)->flags & AA_TOKEN_CAPITAL) != 0;
}

static uint64_t
classes_of(const splitter *s, uint32_t i)
{
	return i < s->end ? aa_classes_at(s->article, i) : 0;
}

/* Bytes at the token's start that are among `letters`. */
static uint32_t
run_of(const splitter *s, const aa_token *token, const char *letters)
{
	uint32_t	at = token->start;

	while (at < token->end && s->article->text[at] != '\0' &&
		   strchr(letters, s->article->text[at]) != NULL)
		at++;
	return at - token->start;
}

/* A single capital letter. */
static bool
is_initial(const splitter *s, uint32_t i)
{
	const aa_token *token;
	unsigned	length;

	if (!is_capital(s, i))
		return false;
	token = token_at(s, i);
	(void) aa_decode(s->article->text, token->end, token->start, &length);
	return token->start + length == token->end;
}

/* A. and I. are initials, not words that open sentences. */
static bool
is_dotted_initial(const splitter *s, uint32_t i)
{
	return touches(s, i + 1) && token_at(s, i + 1)->mark == '.' && is_initial(s, i);
}

/* A capitalised word that opens sentences: The, But, He. */
static bool
is_starter(const splitter *s, uint32_t i)
{
	if (!is_capital(s, i) || !(classes_of(s, i) & AA_LEX_STARTER))
		return false;
	return !is_dotted_initial(s, i);
}

/*
 * A capitalised word that is no name, title or noun that goes with one: what
 * follows Inc. or U.S. is then a new sentence.
 */
static bool
is_common_start(const splitter *s, uint32_t i)
{
	uint64_t	classes = classes_of(s, i);

	/* Mr. and Mrs., which no other title goes before */
	if ((classes & AA_LEX_ABBR_TITLE) && (classes & (AA_LEX_MASCULINE | AA_LEX_FEMININE)))
		return is_capital(s, i);
	return is_starter(s, i) ||
		(is_capital(s, i) && (classes & AA_LEX_COMMON) != 0 && !is_initial(s, i) &&
		 !(classes & (AA_LEX_TITLE | AA_LEX_ROLE | AA_LEX_ORGANISATION | AA_LEX_PLACE | AA_LEX_GIVEN | AA_LEX_CALENDAR | AA_LEX_DOCUMENT | AA_LEX_MEDIA | AA_LEX_ABBR_TITLE | AA_LEX_ABBR_EITHER)));
}

static bool
is_number(const splitter *s, uint32_t i)
{
	if (i >= s->end)
		return false;
	switch (token_at(s, i)->kind)
	{
		case AA_TOKEN_NUMBER:
		case AA_TOKEN_CURRENCY:
		case AA_TOKEN_PERCENT:
		case AA_TOKEN_ORDINAL:
		case AA_TOKEN_TIME:
			return true;
		default:
			return aa_char_properties((unsigned char) s->article->text[token_at(s, i)->start]) ==
				AA_CHAR_DIGIT;
	}
}

/* Vol. IV; a single letter says too little */
static bool
is_roman_number(const splitter *s, uint32_t i)
{
	const aa_token *token;

	if (i >= s->end || !(token_at(s, i)->flags & AA_TOKEN_ALL_CAPITALS))
		return false;
	token = token_at(s, i);
	return run_of(s, token, "IVXLC") == aa_token_length(token);
}

/* wikiHow, eBay: lower case in front, capitals inside. */
static bool
is_camel_case(const splitter *s, const aa_token *word)
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
is_signature(const splitter *s, uint32_t dash)
{
	uint32_t	i = dash + 1;

	while (i < s->end && i <= dash + MAX_SIGNATURE && is_capital(s, i))
		i++;
	return i == s->end && i > dash + 1;
}

/* a) or iii) numbers what follows. */
static bool
is_label(const splitter *s, uint32_t i)
{
	const aa_token *token = token_at(s, i);

	if (!touches(s, i + 1) || token_at(s, i + 1)->mark != ')' ||
		!is_capital(s, i + 2) || aa_token_length(token) > MAX_LABEL)
		return false;
	return aa_token_length(token) == 1 ||
		run_of(s, token, "ivx") == aa_token_length(token);
}

/* (...) stands for the beginning of what follows. */
static bool
is_omission(const splitter *s, const following *f)
{
	return f->opened && f->word + 2 < s->end && is_ellipsis(token_at(s, f->word)) &&
		token_at(s, f->word - 1)->mark == '(' && token_at(s, f->word + 1)->mark == ')' &&
		is_capital(s, f->word + 2);
}

/* Viva Jane! (1965), and … */
static bool
is_bracketed_number(const splitter *s, uint32_t i)
{
	return i + 2 < s->end && is_bracket(token_at(s, i)) &&
		token_at(s, i + 1)->kind == AA_TOKEN_NUMBER &&
		mark_class(token_at(s, i + 2)) == AA_CHAR_CLOSE &&
		i + 3 < s->end && !is_capital(s, i + 3) && !is_number(s, i + 3);
}

/* Could a sentence begin with what follows, as far as its looks go? */
static bool
may_start_sentence(const splitter *s, const following *f)
{
	const aa_token *word;

	if (f->word >= s->end)
		return true;
	word = token_at(s, f->word);
	if (word->flags & AA_TOKEN_LOWER)
		return is_camel_case(s, word) || is_label(s, f->word);
	if (word->kind == AA_TOKEN_PUNCTUATION)
		return is_omission(s, f) ||
			(mark_class(word) == AA_CHAR_DASH && is_capital(s, f->word + 1) &&
			 !is_signature(s, f->word));
	return !is_bracketed_number(s, f->next);
}

/*----------
 * Abbreviations.
 *----------
 */

typedef enum verdict
{
	STOP,						/* an ordinary full stop */
	ABBREVIATION,				/* the stop is the word's, the sentence goes on */
	ABBREVIATION_AT_END,		/* the stop is the word's and ends the sentence */
} verdict;

/* EST, GMT, E.S.T.: they end in the T of "time", but for UTC. */
static bool
is_time_zone(const splitter *s, const aa_token *token)
{
	const char *text = s->article->text + token->start;
	uint32_t	length = aa_token_length(token);

	if (!(token->flags & AA_TOKEN_ALL_CAPITALS))
		return false;
	if (token->flags & AA_TOKEN_ABBREVIATION)
		return length <= 6 && text[length - 2] == 'T';
	return length <= 4 && (text[length - 1] == 'T' || memcmp(text, "UTC", 3) == 0);
}

/* Time zones and days go on behind "p.m.": 5 p.m. EST, 5 p.m. Tuesday. */
static bool
continues_time(const splitter *s, uint32_t i)
{
	return i < s->end &&
		((classes_of(s, i) & AA_LEX_CALENDAR) != 0 || is_time_zone(s, token_at(s, i)));
}

/*
 * May the token be part of "On Monday at 6 a.m.", which says when or where what
 * follows happened, and is no clause?
 */
static bool
fits_adjunct(const splitter *s, uint32_t i)
{
	const aa_token *token = token_at(s, i);
	uint64_t	classes = classes_of(s, i);

	if (token->kind != AA_TOKEN_WORD)
		return is_number(s, i) || token->mark == ',';
	if (classes & (AA_LEX_PREPOSITION | AA_LEX_DETERMINER | AA_LEX_CALENDAR))
		return true;
	return (token->flags & AA_TOKEN_CAPITAL) ? (classes & AA_LEX_PLACE) != 0 :
											   !(classes & (AA_LEX_AUXILIARY | AA_LEX_SUBJECT | AA_LEX_PAST | AA_LEX_THIRD));
}

/* Is all such an adjunct from the front of the clause to the written token `word`? */
static bool
opens_with_adjunct(const splitter *s, uint32_t word)
{
	uint32_t	first = word;

	while (first > s->first && word - first < MAX_ADJUNCT && fits_adjunct(s, first - 1))
		first--;
	return (classes_of(s, first) & AA_LEX_PREPOSITION) &&
		(first == s->first || token_at(s, first - 1)->mark == ':' ||
		 (first == s->first + 1 && mark_class(token_at(s, s->first)) == AA_CHAR_MARK));
}

/*
 * 6 p.m., 753 B.C., 3 ft. of snow: a number goes with them, so that a name
 * behind does not.
 */
static bool
is_measure(const splitter *s, uint32_t word, uint64_t classes)
{
	const uint64_t both = AA_LEX_ABBR_NUMBER | AA_LEX_ABBR_EITHER;

	return (classes & both) == both && !(classes & AA_LEX_CALENDAR) && word > s->block_start &&
		(is_number(s, word - 1) || (token_at(s, word)->flags & AA_TOKEN_LOWER));
}

static verdict
judge_measure(const splitter *s, uint32_t word, const following *f)
{
	if (f->word >= s->end)
		return ABBREVIATION_AT_END;
	if (!is_capital(s, f->word) || continues_time(s, f->word))
		return ABBREVIATION;
	return is_starter(s, f->word) || f->opened || !opens_with_adjunct(s, word) ?
		ABBREVIATION_AT_END :
		ABBREVIATION;
}

/* Does nothing but brackets and apostrophes close behind the stop? */
static bool
is_loosely_closed(const splitter *s, const following *f)
{
	uint8_t		class = mark_class(token_at(s, f->last_closer));

	return f->closers == 0 || class == AA_CHAR_CLOSE || class == AA_CHAR_APOSTROPHE;
}

/* J.D. may be a degree, or somebody's given names. */
static bool
looks_like_initials(const splitter *s, uint32_t word)
{
	const aa_token *token = token_at(s, word);

	return aa_token_length(token) == 4 && (token->flags & AA_TOKEN_ALL_CAPITALS) &&
		!(classes_of(s, word) & AA_LEX_PLACE);
}

/*
 * Does a name begin a sentence behind an abbreviation that goes with no given
 * name?  Not in apposition: the ambassador to the U.N. Jane Doe.
 */
static bool
is_new_name(const splitter *s, uint32_t word, const following *f)
{
	const uint64_t others = AA_LEX_COMMON | AA_LEX_TITLE | AA_LEX_ORGANISATION | AA_LEX_PLACE |
		AA_LEX_CALENDAR | AA_LEX_DOCUMENT | AA_LEX_MEDIA;
	uint64_t	classes = classes_of(s, f->word);
	uint32_t	from = word - s->first > MAX_APPOSITION ? word - MAX_APPOSITION : s->first;

	if (f->opened || !is_capital(s, f->word) || !(classes & AA_LEX_GIVEN) || (classes & others) ||
		(classes_of(s, f->word + 1) & AA_LEX_ORGANISATION) || looks_like_initials(s, word))
		return false;
	for (uint32_t i = from; i < word; i++)
	{
		if (classes_of(s, i) & (AA_LEX_ROLE | AA_LEX_TITLE))
			return false;
	}
	return true;
}

/*
 * An abbreviation that may end a sentence (Inc., U.S., J.K.): it does before
 * a word that opens sentences or an opening quotation mark.
 */
static verdict
judge_two_faced(const splitter *s, uint32_t word, uint64_t classes, const following *f)
{
	if (f->word >= s->end)
		return ABBREVIATION_AT_END;
	/* the U.S.'s */
	if ((token_at(s, word)->flags & AA_TOKEN_ABBREVIATION) && word == s->read &&
		s->article->text[token_at(s, word)->end - 1] != '.')
		return ABBREVIATION;
	/* U.S. is an adjective before any noun, Inc. is not */
	if (token_at(s, word)->flags & AA_TOKEN_ABBREVIATION ? is_starter(s, f->word) :
														   is_common_start(s, f->word))
		return ABBREVIATION_AT_END;
	if ((classes & (AA_LEX_ABBR_EITHER | AA_LEX_ABBR_NUMBER)) == AA_LEX_ABBR_EITHER &&
		is_new_name(s, word, f))
		return ABBREVIATION_AT_END;
	if (!is_loosely_closed(s, f) && is_capital(s, f->word))
		return ABBREVIATION_AT_END;
	return f->opened && !is_bracket(token_at(s, f->next)) && is_capital(s, f->word) ?
		ABBREVIATION_AT_END :
		ABBREVIATION;
}

/* Behind a bracket or another initial a letter has a number: H. R. 1280, (K. 526). */
static bool
is_numbered_letter(const splitter *s, uint32_t word)
{
	const aa_token *before = token_at(s, word > s->block_start ? word - 1 : word);

	return is_bracket(before) ||
		((before->flags & AA_TOKEN_ABBREVIATION) && aa_token_length(before) == 2);
}

/* A single capital and a stop: J. Smith, but "Vitamin C. The". */
static verdict
judge_initial(const splitter *s, uint32_t word, const following *f)
{
	if (f->word >= s->end)
		return STOP;
	/* Doe, J. (2001) */
	if (f->opened && is_bracket(token_at(s, f->next)))
		return ABBREVIATION;
	if (!is_capital(s, f->word))
		/* (A. and b.), "J. 's": lower case goes on; H. R. 1280, (K. 526) */
		return (token_at(s, f->word)->flags & AA_TOKEN_LOWER) ||
				(is_number(s, f->word) && is_numbered_letter(s, word)) ?
			ABBREVIATION :
			STOP;
	if (f->opened)
		return STOP;
	/* [John Q.] Smith */
	if (f->closers > 0 && mark_class(token_at(s, f->last_closer)) != AA_CHAR_CLOSE)
		return STOP;
	return is_starter(s, f->word) ? STOP : ABBREVIATION;
}

/* Is the word among the caller's own abbreviations? */
static bool
is_own(const splitter *s, const aa_token *word)
{
	char		key[AA_MAX_KEY * AA_TERM_GROWTH];
	uint32_t	n;

	if (s->article->own == NULL || aa_token_length(word) > AA_MAX_KEY)
		return false;
	n = aa_term(s->article->text, word, key);
	if (n > 1 && key[n - 1] == '.')
		n--;
	return aa_own_classes(s->article, key, n) != 0;
}

/* The classes of a word, or of what stands behind its last hyphen: ex-Mrs. */
static uint64_t
abbreviation_classes(const splitter *s, const aa_token *word)
{
	uint64_t	classes;
	aa_token	piece = *word;

	if (aa_token_length(word) <= MAX_PIECE &&
		(classes = aa_abbreviation_classes(s->article, word)) != 0)
		return classes;
	for (uint32_t at = word->end; at-- > word->start && word->end - at <= MAX_PIECE;)
	{
		if (s->article->text[at] != '-')
			continue;
		piece.start = at + 1;
		piece.flags &= (uint8_t) ~AA_TOKEN_PLAIN;
		return aa_word_classes(s->article, &piece);
	}
	return 0;
}

/* An abbreviation that names and titles go with: Mr. Sen. St. */
static verdict
judge_title(const splitter *s, uint32_t word, uint64_t classes, const following *f)
{
	if (!is_capital(s, f->word) || f->opened)
		return judge_two_faced(s, word, classes, f);
	/* Davis St. It … */
	if ((classes & AA_LEX_ABBR_EITHER) && is_starter(s, f->word))
		return ABBREVIATION_AT_END;
	return ABBREVIATION;
}

/* (b. March 1960), d. 1990, z. B.: a letter in lower case that is no word */
static bool
is_lone_letter(const splitter *s, uint32_t word)
{
	const aa_token *token = token_at(s, word);

	return word > s->block_start && aa_token_length(token) == 1 &&
		(token->flags & AA_TOKEN_LOWER) &&
		!(aa_classes_at(s->article, word) & AA_LEX_COMMON);
}

/* In some languages "3. Oktober" is the third. */
static bool
is_ordinal(const splitter *s, const aa_token *number, const following *f)
{
	return s->article->language->ordinals && number->kind == AA_TOKEN_NUMBER &&
		aa_token_length(number) <= 2 && f->closers == 0 && f->word < s->end &&
		((token_at(s, f->word)->flags & AA_TOKEN_LOWER) ||
		 (is_capital(s, f->word) && !is_starter(s, f->word)));
}

/* Does the full stop behind the written token `word` belong to it? */
static verdict
judge_abbreviation(const splitter *s, uint32_t word, const following *f)
{
	const aa_token *token = token_at(s, word);
	uint64_t	classes;
	bool		capital = (token->flags & AA_TOKEN_CAPITAL) != 0;
	bool		dotted = (token->flags & AA_TOKEN_ABBREVIATION) != 0;

	if (token->kind != AA_TOKEN_WORD)
		return is_ordinal(s, token, f) ? ABBREVIATION : STOP;
	if (is_own(s, token))
		return judge_two_faced(s, word, 0, f);
	classes = abbreviation_classes(s, token);
	if (!dotted && (classes & AA_LEX_ABBR_NUMBER) && f->closers == 0 &&
		(is_number(s, f->word) || is_roman_number(s, f->word)))
		return ABBREVIATION;
	if (!dotted && is_initial(s, word))
		return judge_initial(s, word, f);
	if ((classes & AA_LEX_ABBR_NEVER) && (dotted || !(token->flags & AA_TOKEN_ALL_CAPITALS)))
		return f->word >= s->end || (f->closers > 0 && is_starter(s, f->word)) ?
			ABBREVIATION_AT_END :
			ABBREVIATION;
	if (is_measure(s, word, classes))
		return judge_measure(s, word, f);
	if (dotted)
		return judge_two_faced(s, word, classes, f);
	if (classes & AA_LEX_ABBR_TITLE && f->closers == 0 &&
		(capital || (is_capital(s, f->word) && !is_starter(s, f->word))))
		return judge_title(s, word, classes, f);
	if ((classes & AA_LEX_ABBR_EITHER) && capital)
		return judge_two_faced(s, word, classes, f);
	if ((classes & AA_LEX_ABBR_NUMBER) && (classes & AA_LEX_CALENDAR) && capital)
		return judge_two_faced(s, word, classes, f);
	if (is_lone_letter(s, word) &&
		(token_at(s, word - 1)->mark == '(' || is_number(s, f->word) ||
		 is_dotted_initial(s, f->word)))
		return ABBREVIATION;
	/* etc. and the like before lower case or a comma */
	if ((classes & (AA_LEX_ABBR_EITHER | AA_LEX_ABBR_NUMBER)) && f->word < s->end &&
		!may_start_sentence(s, f))
		return ABBREVIATION;
	return STOP;
}

/*----------
 * End marks.
 *----------
 */

/* "voters.According": a stop without a blank ends a sentence all the same. */
static bool
is_glued_end(const splitter *s, uint32_t mark, const following *f)
{
	const char *text = s->article->text;
	const aa_token *stop = token_at(s, mark);
	const aa_token *word;

	if (f->word >= s->end || stop->start == 0 || !is_capital(s, f->word))
		return false;
	word = token_at(s, f->word);
	if ((word->flags & AA_TOKEN_ALL_CAPITALS) || word->kind != AA_TOKEN_WORD)
		return false;
	if (f->closers > 0)
		return true;
	return (unsigned char) text[stop->start - 1] >= 'a' ||
		(text[stop->start - 1] >= '0' && text[stop->start - 1] <= '9');
}

/* Does the block begin with this token, or with a bullet and it? */
static bool
begins_block(const splitter *s, uint32_t word)
{
	const aa_token *before = token_at(s, word - (word > s->block_start));

	return word == s->block_start ||
		(word == s->block_start + 1 && before->kind >= AA_TOKEN_PUNCTUATION &&
		 !is_opener(before));
}

/*
 * "1.", "A." or "iv." at the front of a block numbers it, so does "2." at a
 * sentence's start or behind a colon.  The answer to a question is headed "A."
 */
static bool
is_list_number(const splitter *s, uint32_t word, const following *f)
{
	const aa_token *token = token_at(s, word);
	uint32_t	length = aa_token_length(token);

	if (token->kind == AA_TOKEN_NUMBER)
		return begins_block(s, word) ? length <= 3 :
									   length <= 2 && (word == s->first || token_at(s, word - 1)->mark == ':');
	if (token->kind != AA_TOKEN_WORD)
		return false;
	if (begins_block(s, word))
		return length == 1 || (length <= MAX_LABEL && run_of(s, token, "ivx") == length);
	return word == s->first && length == 1 && (token->flags & AA_TOKEN_CAPITAL) &&
		is_starter(s, f->word);
}

/* Is the word before a stop surely a plain one, and no abbreviation? */
static bool
is_plain_word(const splitter *s, const aa_token *word)
{
	uint32_t	length = aa_token_length(word);

	if (!(word->flags & AA_TOKEN_LOWER))
		return (word->flags & AA_TOKEN_CAPITAL) && length > MAX_SHORT_NAME;
	return length > MAX_SHORT_WORD ||
		(length > 1 && (aa_word_classes(s->article, word) & AA_LEX_COMMON));
}

/* NATO has no stop of its own; a state (WA.) may have, and goes on with and, of. */
static bool
is_acronym(const splitter *s, const aa_token *word)
{
	return (word->flags & AA_TOKEN_ALL_CAPITALS) &&
		!(aa_abbreviation_classes(s->article, word) & ABBREVIATIONS);
}

/*
 * Hasty writers begin sentences in lower case.  So does one here if a plain
 * word or a question mark stands before, and a word that opens sentences
 * behind.
 */
static bool
starts_in_lower_case(const splitter *s, uint32_t mark, const following *f)
{
	const aa_token *token = token_at(s, mark);
	uint64_t	next = classes_of(s, f->word);

	if (f->closers > 0 || f->opened || is_ellipsis(token) || s->write == s->first ||
		!(next & AA_LEX_STARTER))
		return false;
	if (token->mark != '.')
		return token->mark == '?';
	return is_plain_word(s, token_at(s, s->write - 1)) ||
		(is_acronym(s, token_at(s, s->write - 1)) &&
		 !(next & (AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION)));
}

/*
 * A remark in brackets that begins in lower case, (photo: Jane Doe), goes with
 * no word of the sentence before it, or it would stand before the stop.
 */
static bool
is_remark(const splitter *s, uint32_t mark, const following *f)
{
	if (f->word != f->next + 1 || f->word >= s->end || s->write == s->first ||
		!is_bracket(token_at(s, f->next)) || !(token_at(s, f->word)->flags & AA_TOKEN_LOWER))
		return false;
	if (token_at(s, f->next)->mark == '[')
		return !is_ellipsis(token_at(s, mark));
	return (token_at(s, mark)->mark == '.' && f->closers == 0 &&
			is_plain_word(s, token_at(s, s->write - 1)));
}

/* Does the ellipsis stand for words of the sentence that it is in? */
static bool
stands_for_words(const splitter *s, uint32_t mark, const following *f)
{
	bool		second = s->write == s->first + 1;

	/* what it stands for began the sentence */
	if (s->write == s->first)
		return true;
	/* (...) at the front */
	if (f->closers > 0)
		return second && token_at(s, s->first)->mark == '(';
	/* Well... I think */
	if (second && touches(s, mark))
		return true;
	if (!is_capital(s, f->word))
		return true;
	/* "I" is always a capital */
	return !f->opened && !touches(s, mark) &&
		(!is_starter(s, f->word) ||
		 (is_initial(s, f->word) && (classes_of(s, f->word) & AA_LEX_SUBJECT)));
}

static bool
ends_sentence(const splitter *s, uint32_t mark, const following *f)
{
	const aa_token *token = token_at(s, mark);

	if (f->word >= s->end)
		return true;
	if (!f->spaced && !(token->mark >= 0x300 && token->mark != 0x2026))
		return is_glued_end(s, mark, f);
	if (!may_start_sentence(s, f))
		return starts_in_lower_case(s, mark, f) || is_remark(s, mark, f);
	if (is_ellipsis(token) && stands_for_words(s, mark, f))
		return false;
	if (token->mark != '.' && f->closers > 0 && !f->opened)
		return (is_starter(s, f->next) && !is_initial(s, f->next)) ||
			!aa_reporting_follows(s->article, f->next, s->end);
	return true;
}

/*----------
 * The pass.
 *----------
 */

/* The token at s->read, with its classes if these are known. */
static void
write_token(splitter *s)
{
	if (s->article->classes != NULL)
		s->article->classes[s->write] = s->article->classes[s->read];
	s->article->tokens[s->write++] = s->article->tokens[s->read++];
}

/* All up to the next end mark or abbreviation, MAX_RUN tokens at most. */
static void
write_run(splitter *s)
{
	aa_token   *from = s->article->tokens + s->read;
	uint32_t	limit = s->end - s->read < MAX_RUN ? s->end - s->read : MAX_RUN;
	uint32_t	n = 0;

	while (n < limit && !(from[n].flags & (AA_TOKEN_END_MARK | AA_TOKEN_ABBREVIATION)))
		n++;
	if (s->write != s->read)
		memmove(s->article->tokens + s->write, from, n * sizeof(aa_token));
	if (s->write != s->read && s->article->classes != NULL)
		memmove(s->article->classes + s->write, s->article->classes + s->read,
				n * sizeof(uint64_t));
	s->read += n;
	s->write += n;
}

/* A full stop that belongs to the token written last. */
static void
merge_stop(splitter *s)
{
	aa_token   *word = &s->article->tokens[s->write - 1];

	word->end = s->article->tokens[s->read++].end;
	if (word->kind == AA_TOKEN_NUMBER)
	{
		word->kind = AA_TOKEN_ORDINAL;
		return;
	}
	word->flags = (uint8_t) ((word->flags | AA_TOKEN_ABBREVIATION) & ~AA_TOKEN_PLAIN);
	if (s->article->classes != NULL)
		s->article->classes[s->write - 1] = aa_word_classes(s->article, word);
}

/* ". . ." is one ellipsis. */
static void
merge_spaced_ellipsis(splitter *s)
{
	aa_token   *dots = &s->article->tokens[s->read];
	uint32_t	i = s->read + 1;

	while (i < s->end && token_at(s, i)->mark == '.' &&
		   token_at(s, i)->start <= token_at(s, i - 1)->end + 2)
		i++;
	if (i - s->read < 3)
		return;
	dots->mark = 0x2026;
	dots->end = token_at(s, i - 1)->end;
	s->article->tokens[i - 1] = *dots;
	s->read = i - 1;
}

/* Write the end mark or abbreviation at s->read; does a sentence end here? */
static bool
split_here(splitter *s)
{
	const aa_token *token = token_at(s, s->read);
	following	f;
	bool		ends;

	if (token->mark == '.')
		merge_spaced_ellipsis(s);
	token = token_at(s, s->read);
	f = look_ahead(s, s->read);
	if (token->flags & AA_TOKEN_ABBREVIATION)
	{
		verdict		v = judge_abbreviation(s, s->read, &f);

		ends = v == ABBREVIATION_AT_END && (f.spaced || f.word >= s->end);
		write_token(s);
	}
	else if (token->mark == '.' && s->write > s->block_start && touches(s, s->read))
	{
		/* J. K. Doe is no item of a list */
		bool		listed = is_list_number(s, s->write - 1, &f) &&
				   !is_dotted_initial(s, f.word);
		verdict		v = listed ? STOP :
								 judge_abbreviation(s, s->write - 1, &f);

		if (v == STOP)
		{
			ends = !listed && ends_sentence(s, s->read, &f);
			write_token(s);
		}
		else
		{
			ends = v == ABBREVIATION_AT_END && (f.spaced || f.word >= s->end);
			merge_stop(s);
		}
	}
	else
	{
		ends = ends_sentence(s, s->read, &f);
		write_token(s);
	}
	if (ends)
	{
		while (f.closers-- > 0)
			write_token(s);
	}
	return ends;
}

static bool
add_sentence(splitter *s, uint32_t block)
{
	aa_article *article = s->article;
	uint32_t	first = s->first;
	aa_sentence *sentence = aa_push(article, sentences, nsentences, maxsentences);

	if (sentence == NULL)
		return false;
	sentence->block = block;
	sentence->first_token = first;
	sentence->end_token = s->write;
	sentence->span.start = article->tokens[first].start;
	sentence->span.end = article->tokens[s->write - 1].end;
	article->tokens[first].flags |= AA_TOKEN_SENTENCE_START;
	s->first = s->write;
	return true;
}

static bool
split_block(splitter *s, uint32_t block)
{
	aa_article *article = s->article;

	s->block = &article->blocks[block];
	s->block_start = s->first = s->write;
	s->read = s->block->first_token;
	s->end = s->block->end_token;
	s->straight = 0;
	s->counted = s->write;
	while (s->read < s->end)
	{
		if (!aa_tick(article, token_at(s, s->read)->start))
			return false;
		write_run(s);
		if (s->read < s->end &&
			token_at(s, s->read)->flags & (AA_TOKEN_END_MARK | AA_TOKEN_ABBREVIATION) &&
			split_here(s) && !add_sentence(s, block))
			return false;
	}
	if (s->write > s->first && !add_sentence(s, block))
		return false;
	article->blocks[block].first_token = s->block_start;
	article->blocks[block].end_token = s->write;
	return true;
}

bool
aa_find_sentences(aa_article *article)
{
	splitter	s = {.article = article};

	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		if (!split_block(&s, i))
			return false;
	}
	article->ntokens = s.write;
	return true;
}
