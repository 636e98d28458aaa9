/*-------------------------------------------------------------------------
 *
 * name_runs.c
 *	  Runs of capitalised words: where one with a name ends, and where the name in
 *	  it begins behind titles, places and bodies, as in Labour MP Clive Lewis.
 *
 *-------------------------------------------------------------------------
 */
#include "name_finder.h"

#include <string.h>

#include "language.h"
#include "words.h"

/* A name has at most so many words; longer runs of capitals are no names. */
#define MAX_NAME_WORDS 8

/* A nickname in marks inside a name: John “Jack” Smith.  Its end, or i. */
static uint32_t
skip_nickname(const aa_finder *f, uint32_t i)
{
	uint32_t	at = i;

	while (at < f->end && at < i + 4 && (aa_finder_classes(f, at) & AA_WORD_QUOTED))
		at++;
	/* … of Oxley,” Mayor Doe said: the marks of what he says */
	if (at < i + 3 || (aa_finder_classes(f, i - 1) & AA_WORD_QUOTED))
		return i;
	return aa_finds_capital(f, i + 1) && aa_finds_next_word(f, at) &&
			aa_finds_name_word(f, at) && aa_finder_token(f, at - 1)->mark != 0 ?
		at :
		i;
}

/*
 * Helen Marsh Helen Marsh: a caption's or credit's end and the next sentence,
 * run together.
 */
static bool
is_repetition(const aa_finder *f, uint32_t first, uint32_t i)
{
	const char *text = f->article->text;
	uint32_t	length = aa_token_length(aa_finder_token(f, first));

	return aa_token_length(aa_finder_token(f, i)) >= length &&
		memcmp(text + aa_finder_token(f, i)->start, text + aa_finder_token(f, first)->start, length) == 0 &&
		(aa_token_length(aa_finder_token(f, i)) == length || aa_finds_possessive(f, i)) &&
		(i > first + 1 || (aa_finder_token(f, first)->flags & AA_TOKEN_SENTENCE_START));
}

/* Marsh’s [Oxley]: does what stands before token i end a name, unless a body is meant (Sheriff’s Office)? */
static bool
is_behind_end(const aa_finder *f, uint32_t i)
{
	return (aa_finds_possessive(f, i - 1) && !aa_finds_office(f, i)) || aa_splice_behind(f->article, i - 1) != NULL;
}

/*
 * Can token i be no part of the run that begins at first: behind a sign, a label, a headline's verb, the name once
 * more, unless a link stands before it?
 */
static bool
is_parted(const aa_finder *f, uint32_t first, uint32_t i, bool linked)
{
	if ((!aa_finds_next_word(f, i) && !aa_finds_inner_link(f, i)) || aa_is_label(f->article, i))
		return true;
	return (f->title_case && aa_finds_reporting_verb(f, i)) || (!linked && is_repetition(f, first, i));
}

/* Is it a word of a name, or an initial before one: Timothy [D.] Cook? */
static bool
is_run_word(const aa_finder *f, uint32_t i)
{
	return aa_finds_name_word(f, i) ||
		(aa_finds_initial(f, i) && aa_finds_next_word(f, i + 1) && aa_finds_capital(f, i + 1));
}

uint32_t
aa_name_run_end(const aa_finder *f, uint32_t i)
{
	uint32_t	at = i + aa_phrase_length(f->article, i);
	uint32_t	words = 1;
	bool		linked = false;

	if (f->title_case && aa_finds_reporting_verb(f, i))
		return i;
	while (at < f->end && words < MAX_NAME_WORDS && !is_behind_end(f, at))
	{
		uint32_t	after = skip_nickname(f, at);

		if (after > at)
		{
			at = after;
			continue;
		}
		if (is_parted(f, i, at, linked))
			break;
		linked = aa_finds_inner_particle(f, at) || aa_finds_inner_link(f, at);
		if (!linked && !is_run_word(f, at))
			break;
		at += linked ? 1 : aa_phrase_length(f->article, at);
		words += !linked;
	}
	return at < f->end ? at : f->end;
}

/* ", Jr." or "III" behind a name */
uint32_t
aa_skip_suffix(const aa_finder *f, uint32_t i)
{
	uint32_t	at = i;

	if (aa_splice_behind(f->article, i - 1) != NULL)
		return i;
	if (at < f->end && aa_finder_token(f, at)->mark == ',' && aa_finds_next_word(f, at + 1))
		at++;
	return aa_finds_capital(f, at) && (aa_finder_classes(f, at) & AA_LEX_SUFFIX) &&
			!(aa_finder_classes(f, at) & AA_LEX_TITLE) ?
		at + 1 :
		i;
}

/* A capitalised noun that is no person's name: Council, Education. */
static bool
is_body_word(const aa_finder *f, uint32_t i)
{
	uint64_t	classes = aa_finder_classes(f, i);

	return (classes & (AA_LEX_ORGANISATION | AA_LEX_MEDIA | AA_LEX_DOCUMENT | AA_LEX_COMMON)) &&
		!(classes & AA_LEX_GIVEN);
}

/*
 * Is the title or role from at to after, in a name that begins at start, a given
 * name before another (Earl Warren) or a surname (Timothy D. Cook, Rosa King Jr)?
 */
static bool
is_name_for_all_that(const aa_finder *f, uint32_t start, uint32_t at, uint32_t after, uint32_t end)
{
	bool		suffix = after + 1 == end && (aa_finder_classes(f, after) & AA_LEX_SUFFIX) && !aa_finds_title(f, after);

	if (start == at)
		return (aa_finder_classes(f, at) & AA_LEX_GIVEN) && after < end && !aa_finds_title(f, after);
	return (after == end || suffix) && after == at + 1 && (aa_finder_classes(f, start) & AA_LEX_GIVEN) &&
		(suffix || !(aa_finder_classes(f, at) & AA_LEX_TITLE) || aa_finds_surname(f, at));
}

/* Bureau of [Justice] Statistics: behind what links the parts of a body's name, no title of whoever might follow */
static bool
is_behind_link(const aa_finder *f, uint32_t first, uint32_t at, uint32_t after)
{
	return at > first && after == at + 1 && after < f->end && (aa_finder_token(f, at - 1)->flags & AA_TOKEN_LOWER) &&
		!(aa_finder_classes(f, after) & AA_LEX_GIVEN);
}

/*
 * The mayor of London Helen Marsh: where the person's name begins in a run of capitals that
 * begins with the place of an office, or first
 */
static uint32_t
start_behind_place(const aa_finder *f, uint32_t first, uint32_t end)
{
	uint32_t	at = first + aa_phrase_length(f->article, first);
	uint64_t	office = first > f->first + 1 ? aa_finder_classes(f, first - 2) : 0;

	return at + 1 < end && (office & (AA_LEX_TITLE | AA_LEX_ROLE)) &&
			aa_reads(f->article, first - 1, f->article->language->genitive) &&
			(aa_finder_classes(f, at) & AA_LEX_GIVEN) && !(aa_finder_classes(f, at) & AA_LEX_PLACE) &&
			((aa_finder_classes(f, first) & AA_LEX_PLACE) ||
			 ((office & AA_LEX_TITLE) && !(aa_finder_classes(f, first) & AA_LEX_GIVEN))) ?
		at :
		first;
}

/*
 * Where the name proper begins in the run [first, end): behind titles, roles,
 * places and bodies (Labour MP Clive Lewis), but a run of places or bodies
 * alone is a name itself.
 */
uint32_t
aa_name_start(const aa_finder *f, uint32_t first, uint32_t end)
{
	uint32_t	at = first;
	uint32_t	start = first;

	while (at < end)
	{
		uint64_t	classes = aa_finder_classes(f, at);
		uint32_t	after = at + aa_phrase_length(f->article, at);

		if (aa_finds_title(f, at) && !is_name_for_all_that(f, start, at, after, end) &&
			!is_behind_link(f, first, at, after))
			start = after;
		/* Refugee Council Enver Solomon: a person's name behind a body's */
		else if (at > first && after < end && (classes & AA_LEX_GIVEN) &&
				 !(classes & AA_LEX_PLACE) && is_body_word(f, at - 1))
			start = at;
		at = after;
	}
	start = aa_start_of_body(f, first, start, end);
	return start == first ? start_behind_place(f, first, end) : start;
}
