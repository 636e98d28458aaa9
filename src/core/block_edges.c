/*-------------------------------------------------------------------------
 *
 * block_edges.c
 *	  Labels what stands above and below an article's text, titles aside.
 *
 * Who "is a reporter", where to write, who contributed, whom to follow: inside
 * the text such a sentence may be news, at its edges it is not.
 *
 *-------------------------------------------------------------------------
 */
#include "block_looks.h"
#include "language.h"

/* All that stands among so many blocks at the end. */
#define TAIL_BLOCKS 4
/* So many numbered notes may stand below who wrote the article. */
#define MAX_FOOT_NOTES 32
#define SURE_BLOCKS 5
#define MAX_CLOSING_TOKENS 6
#define MAX_EDGE_WORDS 80
/* Of more words, one over the text does not say who reports. */
#define MAX_FRONT_NOTICE 16
/* A line of so many words may stand below who wrote the article. */
#define MAX_STRAY_WORDS 6
#define MAX_TAIL_HEADING 4
#define MAX_ACKNOWLEDGEMENT_WORDS 10
/* "Jane Doe – University of Springfield" */
#define MAX_NAME_HEADING 8
#define MAX_BIOGRAPHY_WORDS 160
#define MAX_BIOGRAPHY_NAME 8
/* "Update, May 24, 5:46 p.m. ET" */
#define MAX_ADDITION_LABEL 12
/* A role stands so near behind the verb. */
#define MAX_ROLE_TOKENS 6

/* May the word stand in the lower case between names: "and", "von", "columnist Jane Doe"? */
static bool
is_inside_name(const aa_labeler *l, uint32_t t, uint32_t end)
{
	uint64_t	classes = aa_classes_at(l->article, t);

	return (classes & AA_LEX_PARTICLE) ||
		((classes & (AA_LEX_CONJUNCTION | AA_LEX_ROLE)) && t + 1 < end &&
		 (aa_token_at(l, t + 1)->flags & AA_TOKEN_CAPITAL));
}

/* The token behind the names that a block begins with, titles and all. */
static uint32_t
behind_name(const aa_labeler *l, uint32_t i)
{
	uint32_t	end = aa_block_at(l, i)->end_token;
	uint32_t	t = l->looks[i].first_word;
	uint32_t	limit = t + MAX_BIOGRAPHY_NAME;

	while (t < end && t < limit &&
		   ((aa_token_at(l, t)->flags & AA_TOKEN_CAPITAL) || aa_token_at(l, t)->mark == '.' ||
			is_inside_name(l, t, end)))
		t++;
	/* (@jane) */
	if (t + 3 < end && aa_token_at(l, t)->mark == '(' && aa_token_at(l, t + 1)->kind == AA_TOKEN_MENTION)
		t += 3;
	return t;
}

bool
aa_is_only_here(const aa_labeler *l, uint32_t i, uint32_t t, bool in_text)
{
	const aa_token *word = aa_token_at(l, t);

	for (uint32_t b = 0; b < aa_nblocks(l); b++)
	{
		const aa_block *block = aa_block_at(l, b);

		if (b == i || (in_text && (block->kind == AA_BLOCK_BYLINE || block->kind == AA_BLOCK_NOTICE)))
			continue;
		for (uint32_t other = block->first_token; other < block->end_token; other++)
		{
			if (aa_same_token(l, aa_token_at(l, other), word))
				return false;
		}
	}
	return true;
}

/* Does "is a", "is editor", "has been an" begin at token t? */
static bool
is_predicate(const aa_labeler *l, uint32_t t, uint32_t end)
{
	if (t + 2 < end && (aa_classes_at(l->article, t + 1) & AA_LEX_BE) &&
		(aa_classes_at(l->article, t) & AA_LEX_AUXILIARY))
		t++;
	return t + 1 < end && (aa_classes_at(l->article, t) & AA_LEX_BE) &&
		(aa_classes_at(l->article, t + 1) &
		 (AA_LEX_DETERMINER | AA_LEX_ROLE | AA_LEX_TITLE));
}

/* Is it "is a reporter", "is the senior editor", with a role? */
static bool
has_role(const aa_labeler *l, uint32_t t, uint32_t end)
{
	for (uint32_t i = t + 1; i < end && i <= t + MAX_ROLE_TOKENS; i++)
	{
		if (aa_classes_at(l->article, i) & (AA_LEX_ROLE | AA_LEX_TITLE))
			return true;
	}
	return false;
}

/* Given name, initial or title */
static bool
begins_name(const aa_labeler *l, uint32_t t)
{
	return (aa_token_at(l, t)->flags & AA_TOKEN_ABBREVIATION) ||
		(aa_classes_at(l->article, t) & (AA_LEX_GIVEN | AA_LEX_TITLE));
}

/* "Jane Doe and John Roe": so the news name people, too */
static bool
has_lower_word(const aa_labeler *l, uint32_t first, uint32_t end)
{
	for (uint32_t t = first; t < end; t++)
	{
		if ((aa_token_at(l, t)->flags & AA_TOKEN_LOWER) && !(aa_classes_at(l->article, t) & AA_LEX_PARTICLE))
			return true;
	}
	return false;
}

/* Text of a length that tells who wrote the article? */
static bool
may_be_biography(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];
	aa_block_kind kind = aa_block_at(l, i)->kind;

	/* where all nouns have capitals, too many blocks begin as with a name */
	return !l->article->language->capital_nouns && k->words <= MAX_BIOGRAPHY_WORDS && k->words >= 5 &&
		(kind == AA_BLOCK_PARAGRAPH || kind == AA_BLOCK_LIST_ITEM ||
		 (k->ends && kind == AA_BLOCK_PROMO) || (kind == AA_BLOCK_CAPTION && (k->ends || aa_has_inner_end(l, i))));
}

/* "Jane Doe", "Daily News Columnist Jane Doe" */
static bool
names_person(const aa_labeler *l, uint32_t first, uint32_t end)
{
	for (uint32_t t = first; t < end; t++)
	{
		if ((aa_token_at(l, t)->flags & AA_TOKEN_CAPITAL) && (aa_classes_at(l->article, t) & AA_LEX_GIVEN))
			return true;
	}
	return false;
}

/* "Jane Doe, a former teacher, is a reporter …", "Jane Doe teaches (jane.org)": who wrote this */
static bool
is_biography(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];
	uint32_t	end = aa_block_at(l, i)->end_token;
	uint32_t	t = behind_name(l, i);
	uint64_t	classes;

	if (!may_be_biography(l, i))
		return false;
	if (t < k->first_word + 2 || t >= end ||
		(has_lower_word(l, k->first_word, t) && !aa_is_only_here(l, i, t - 1, true)))
		return false;
	if (is_predicate(l, t, end))
		return begins_name(l, k->first_word) || has_role(l, t, end);
	if (!begins_name(l, k->first_word))
		return false;
	if ((aa_classes_at(l->article, t) & AA_LEX_BE) && has_role(l, t, end))
		return true;
	if (aa_token_at(l, t)->mark == ',')
	{
		while (t + 2 < end && !(aa_token_at(l, t)->mark == ',' && is_predicate(l, t + 1, end)))
			t++;
		return t + 2 < end;
	}
	classes = aa_classes_at(l->article, t);
	return (classes & (AA_LEX_BE | AA_LEX_VERB)) &&
		(k->kinds & (1u << AA_TOKEN_URL | 1u << AA_TOKEN_MENTION | 1u << AA_TOKEN_EMAIL));
}

/* Does "lives in", "was raised in", "currently serves as" begin at token t? */
static bool
is_plain_clause(const aa_labeler *l, uint32_t t, uint32_t end)
{
	uint64_t	classes = aa_classes_at(l->article, t);

	bool		is = (classes & AA_LEX_BE) != 0;

	t += is || (classes & AA_LEX_ADVERB);
	classes = aa_classes_at(l->article, t);
	return t + 2 < end && (aa_token_at(l, t)->flags & AA_TOKEN_LOWER) && (is || !(classes & AA_LEX_CUE_CLASS)) &&
		!(classes &
		  (AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_DETERMINER | AA_LEX_AUXILIARY | AA_LEX_RELATIVE)) &&
		(aa_classes_at(l->article, t + 1) & AA_LEX_PREPOSITION);
}

/*
 * Who is named nowhere else did not take part in what is told: "Doe is a writer
 * in Springfield", "Jane Doe lives in Springfield".
 */
static bool
introduces_writer(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];
	uint32_t	end = aa_block_at(l, i)->end_token;
	uint32_t	first = k->first_word;
	uint32_t	t = behind_name(l, i);
	uint64_t	classes = aa_classes_at(l->article, first);

	if (!may_be_biography(l, i) || !k->ends || t == first || t >= end || aa_has_marks(l, i) ||
		(classes & (AA_LEX_COMMON | AA_LEX_DETERMINER | AA_LEX_PRONOUN)))
		return false;
	if (!(is_predicate(l, t, end) && has_role(l, t, end)) &&
		!(t > first + 1 && (classes & AA_LEX_GIVEN) && is_plain_clause(l, t, end)))
		return false;
	return aa_is_only_here(l, i, t - 1, true);
}

static bool
is_apart(const aa_labeler *l, uint32_t i)
{
	aa_block_kind kind = aa_block_at(l, i)->kind;

	return kind == AA_BLOCK_PROMO || kind == AA_BLOCK_NOTICE || kind == AA_BLOCK_CREDIT || kind == AA_BLOCK_CAPTION ||
		l->looks[i].words == 0;
}

static bool
has_copyright_sign(const aa_labeler *l, const aa_block *block)
{
	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		if (aa_token_at(l, t)->mark == 0x00A9)
			return true;
	}
	return false;
}

/* "Jane Doe contributed.", "With Daily News wires" */
static bool
is_short_acknowledgement(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];
	uint32_t	last = aa_block_at(l, i)->end_token - 1;

	if (k->words > MAX_ACKNOWLEDGEMENT_WORDS || k->words < 2)
		return false;
	if (!k->ends)
		return k->words <= MAX_STRAY_WORDS && i + 1 == aa_nblocks(l) &&
			(aa_classes_at(l->article, k->first_word) & AA_LEX_PREPOSITION) &&
			(aa_token_at(l, k->first_word + 1)->flags & AA_TOKEN_CAPITAL);
	return k->words > 2 && k->last_mark == '.' && (aa_classes_at(l->article, last - 1) & AA_LEX_NOTICE) &&
		(aa_token_at(l, last - 2)->flags & AA_TOKEN_CAPITAL);
}

/* Whom to write to, who contributed, who owns it. */
static bool
is_edge_notice(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return aa_is_text(l, i) && k->words <= MAX_EDGE_WORDS && !aa_begins_quoted(l, i) &&
		(aa_has_kind(k, AA_TOKEN_EMAIL) || aa_count_phrases(l, i, AA_LEX_NOTICE) > 0 ||
		 has_copyright_sign(l, aa_block_at(l, i)) || is_short_acknowledgement(l, i));
}

/* "Follow us on …", "Visit example.org" */
static bool
is_edge_promo(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	/* somebody is quoted at the end, too */
	if (!aa_is_text(l, i) || k->words > MAX_EDGE_WORDS || aa_begins_quoted(l, i))
		return false;
	if (k->words > AA_HEADLINE_WORDS)
		return (k->start & AA_LEX_PROMO) && (k->start & AA_WORD_MORE);
	return ((k->start & AA_LEX_PROMO) && (k->last_mark != '.' || (k->start & (AA_WORD_MORE | AA_LEX_BASE)))) ||
		aa_count_phrases(l, i, AA_LEX_PROMO) > 0 || (aa_has_kind(k, AA_TOKEN_URL) && k->words <= AA_SUBHEADING_WORDS) ||
		(aa_has_kind(k, AA_TOKEN_MENTION) && k->words <= AA_KICKER_WORDS);
}

/* Is it of a date or a time: "May", "24", "p.m.", "ET", a comma? */
static bool
is_of_date(const aa_labeler *l, uint32_t t)
{
	const aa_token *token = aa_token_at(l, t);

	return token->kind != AA_TOKEN_WORD || (token->flags & (AA_TOKEN_ALL_CAPITALS | AA_TOKEN_ABBREVIATION)) ||
		(aa_word_classes(l->article, token) & (AA_LEX_CALENDAR | AA_LEX_PREPOSITION));
}

/*
 * "Update, May 24: The mayor has paid.": what was added below a text.  Above it and
 * inside of it so goes the news.
 */
static bool
is_addition(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];
	uint32_t	end = aa_block_at(l, i)->end_token;
	uint32_t	t = k->first_word + 1;

	if (!aa_is_text(l, i) || !(k->start & AA_LEX_BASE) || (k->start & AA_LEX_COMMON) || k->lower_start || !k->ends ||
		k->last_mark == ':' || aa_has_marks(l, i))
		return false;
	while (t < end && t < k->first_word + MAX_ADDITION_LABEL && aa_token_at(l, t)->mark != ':' &&
		   is_of_date(l, t))
		t++;
	return t < end && aa_token_at(l, t)->mark == ':';
}

/* "Twitter: janedoe" below how else to reach her */
static bool
is_contact_line(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return aa_is_text(l, i) && i > 0 && aa_block_at(l, i - 1)->kind == AA_BLOCK_NOTICE && k->words == 2 &&
		k->tokens == 3 && aa_token_at(l, aa_block_at(l, i)->first_token + 1)->mark == ':';
}

/* "About the Author", or who that is, over nothing but notices */
static bool
heads_tail(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return aa_is_text(l, i) && i + 1 < aa_nblocks(l) && !aa_is_name_line(l, i) &&
		aa_block_at(l, i + 1)->kind == AA_BLOCK_NOTICE && !k->ends && k->words >= 2 &&
		k->words <= (begins_name(l, k->first_word) ? MAX_NAME_HEADING : MAX_TAIL_HEADING) && k->long_words > 0 &&
		k->capitals == k->long_words;
}

/* One of the numbered notes below the article and below who wrote it */
static bool
is_foot_note(const aa_labeler *l, uint32_t i)
{
	return aa_block_at(l, i)->kind == AA_BLOCK_LIST_ITEM && !is_biography(l, i);
}

/* "Jane Doe reported from Springfield, and John Roe contributed to this report." */
static bool
ends_as_notice(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];
	uint32_t	end = aa_block_at(l, i)->end_token;

	if (!aa_is_text(l, i) || k->last_mark != '.' || k->words <= MAX_CLOSING_TOKENS || k->words > MAX_EDGE_WORDS ||
		!(aa_classes_at(l->article, end - 2) & AA_LEX_DOCUMENT) || aa_has_marks(l, i))
		return false;
	for (uint32_t t = end - MAX_CLOSING_TOKENS; t < end; t++)
	{
		if (aa_find_phrase(l->article, t, end) & AA_LEX_NOTICE)
			return true;
	}
	return false;
}

/* Somebody who is named nowhere else, and what he did or does */
static bool
is_sure_biography(const aa_labeler *l, uint32_t i)
{
	uint32_t	behind = behind_name(l, i);

	return is_biography(l, i) && names_person(l, l->looks[i].first_word, behind) &&
		aa_is_only_here(l, i, behind - 1, true);
}

/* "Source: Daily News" below all text is where that comes from, and no picture. */
static void
label_last_source(aa_labeler *l)
{
	uint32_t	last = aa_nblocks(l) - 1;

	if (last > 1 && aa_block_at(l, last)->kind == AA_BLOCK_CREDIT && aa_names_sources(l, last) &&
		(aa_block_at(l, last - 1)->kind == AA_BLOCK_LIST_ITEM ||
		 (aa_is_text(l, last - 1) && l->looks[last - 1].ends)))
		aa_block_at(l, last)->kind = AA_BLOCK_NOTICE;
}

/* Who wrote and who contributed, whatever stands below. */
static void
label_sure_notices(aa_labeler *l)
{
	uint32_t	n = aa_nblocks(l);

	for (uint32_t i = n > 2 + SURE_BLOCKS ? n - SURE_BLOCKS : 2; i < n; i++)
	{
		if (is_sure_biography(l, i) || ends_as_notice(l, i))
			aa_block_at(l, i)->kind = AA_BLOCK_NOTICE;
	}
}

/* What is at the article's end besides its text. */
void
aa_label_tail(aa_labeler *l)
{
	uint32_t	i = aa_nblocks(l);
	uint32_t	notes = 0;
	bool		skipped = false;

	label_sure_notices(l);
	label_last_source(l);
	for (uint32_t n = 0; n < TAIL_BLOCKS; n++)
	{
		while (i > 2 && (is_apart(l, i - 1) || (notes < MAX_FOOT_NOTES && is_foot_note(l, i - 1))))
			notes += !is_apart(l, --i);
		skipped = skipped || notes > 0;
		if (i <= 2)
			return;
		if (is_biography(l, i - 1) || introduces_writer(l, i - 1) ||
			(!skipped && (is_edge_notice(l, i - 1) || is_contact_line(l, i - 1) || heads_tail(l, i - 1))))
			aa_block_at(l, i - 1)->kind = AA_BLOCK_NOTICE;
		else if (is_addition(l, i - 1))
		{
			aa_block_at(l, i - 1)->kind = AA_BLOCK_NOTICE;
			skipped = true;
		}
		else if (!skipped && is_edge_promo(l, i - 1))
			aa_block_at(l, i - 1)->kind = AA_BLOCK_PROMO;
		else if (skipped || l->looks[i - 1].words > MAX_STRAY_WORDS)
			return;
		else
		{
			skipped = true;
			i--;
		}
	}
}

/* Notices and biographies over the text, the latter before its dateline. */
void
aa_label_front(aa_labeler *l)
{
	uint32_t	first = aa_next_text(l, 0);

	if (first + 2 < aa_nblocks(l) && first < AA_TOP_BLOCKS && is_edge_notice(l, first) &&
		!(l->looks[first].words > MAX_FRONT_NOTICE && aa_says_who_reports(l, first)) &&
		aa_dateline_end(l, first) == aa_block_at(l, first)->first_token)
		aa_block_at(l, first)->kind = AA_BLOCK_NOTICE;
	for (uint32_t i = 0; i + 1 < aa_nblocks(l) && i < AA_TOP_BLOCKS; i++)
	{
		uint32_t	next = aa_next_text(l, i + 1);

		if (next < aa_nblocks(l) && aa_is_text(l, i) && is_biography(l, i) &&
			((i < TAIL_BLOCKS && aa_has_kind(&l->looks[i], AA_TOKEN_MENTION)) ||
			 aa_dateline_end(l, next) > aa_block_at(l, next)->first_token))
			aa_block_at(l, i)->kind = AA_BLOCK_NOTICE;
	}
}
