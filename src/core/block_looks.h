/*-------------------------------------------------------------------------
 *
 * block_looks.h
 *	  How a block looks, which is what its kind is judged by.
 *
 * Labelling goes from the block to its surroundings: its looks are taken once
 * (block_looks.c), then comes its kind by itself (block_kinds.c and what it
 * calls), then what repetition and neighbours tell (block_repeats.c,
 * block_layout.c and what it calls), and in the end datelines are cut off
 * (datelines.c).
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_BLOCK_LOOKS_H
#define AA_BLOCK_LOOKS_H

#include <string.h>

#include "article.h"
#include "unicode.h"
#include "words.h"

/* "Figure 2:" alone has no more. */
#define AA_NUMBER_TOKENS 3
/* Longer blocks than this are text, whatever words they hold. */
#define AA_SHORT_TOKENS 60
/* Of longer blocks nothing is counted but their tokens. */
#define AA_COUNTED_TOKENS 120
/* Capitals are counted in blocks of so many words at most. */
#define AA_HEADLINE_WORDS 30
#define AA_SUBHEADING_WORDS 15
#define AA_KICKER_WORDS 3
/* A title of another article, or one that tells who said what, has so many. */
#define AA_MIN_REPORT_WORDS 6
/* So many blocks from the top may stand before the article's text. */
#define AA_TOP_BLOCKS 12

typedef struct aa_looks
{
	uint32_t	tokens;
	uint32_t	words;
	uint32_t	capitals;		/* words of four letters or more, capitalised */
	uint32_t	long_words;		/* words of four letters or more */
	uint32_t	shouted;		/* words in capitals only */
	uint64_t	start;			/* classes of the phrase it begins with */
	uint32_t	first_word;		/* token behind a bracket, bullet or dash */
	uint32_t	last_mark;		/* the last token's mark */
	uint32_t	kinds;			/* a bit for each aa_token_kind in it */
	uint32_t	label;			/* the colon of a speaker's label, or 0 */
	bool		label_shouted;	/* the label is in capitals ... */
	bool		label_names;	/* ... is a name, by its words */
	bool		ends;			/* with an end mark, closers skipped */
	bool		lower_start;
	bool		repeated;		/* its words stand in a longer block, too: */
	uint32_t	copy_of;		/* this one */
} aa_looks;

typedef struct aa_labeler
{
	aa_article *article;
	aa_looks   *looks;			/* of each block */
	uint32_t	maxlooks;
} aa_labeler;

static inline const aa_token *
aa_token_at(const aa_labeler *l, uint32_t i)
{
	return &l->article->tokens[i];
}

static inline aa_block *
aa_block_at(const aa_labeler *l, uint32_t i)
{
	return &l->article->blocks[i];
}

static inline uint32_t
aa_nblocks(const aa_labeler *l)
{
	return l->article->nblocks;
}

/* Is it the same word or sign? */
static inline bool
aa_same_token(const aa_labeler *l, const aa_token *a, const aa_token *b)
{
	return aa_token_length(a) == aa_token_length(b) &&
		memcmp(l->article->text + a->start, l->article->text + b->start, aa_token_length(a)) == 0;
}

static inline bool
aa_is_dash(const aa_token *token)
{
	return aa_class_of(token) == AA_CHAR_DASH;
}

/* Not yet known to be anything but the article's text. */
static inline bool
aa_is_text(const aa_labeler *l, uint32_t i)
{
	return l->article->blocks[i].kind == AA_BLOCK_PARAGRAPH;
}

static inline bool
aa_has_kind(const aa_looks *k, aa_token_kind kind)
{
	return (k->kinds & 1u << kind) != 0;
}

/* Tokens of the phrase that begins the block. */
static inline uint32_t
aa_start_length(const aa_looks *k)
{
	return 1 + (uint32_t) ((k->start & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT);
}

/* Say what the blocks from i to before end are. */
static inline void
aa_label_all(aa_labeler *l, uint32_t i, uint32_t end, aa_block_kind kind)
{
	for (; i < end; i++)
		aa_block_at(l, i)->kind = kind;
}

/* A sentence of some length: the article's text has begun. */
static inline bool
aa_is_running_text(const aa_looks *k)
{
	return k->words > AA_HEADLINE_WORDS || (k->ends && k->words > 6);
}

/* Most Words Begin Like This: a headline, even with a full stop. */
static inline bool
aa_is_title_case(const aa_looks *k)
{
	return k->words <= AA_HEADLINE_WORDS && k->long_words >= 4 &&
		k->capitals * 10 >= k->long_words * 8;
}

/* Whether all words of the block are capitals, as in inserted headlines. */
static inline bool
aa_is_shouted(const aa_looks *k)
{
	return k->words > 0 && k->words <= AA_HEADLINE_WORDS && !k->ends &&
		k->shouted * 10 >= k->words * 8;
}

/* Does it begin with a quotation mark? */
static inline bool
aa_begins_quoted(const aa_labeler *l, uint32_t i)
{
	return l->looks[i].tokens > 0 &&
		aa_class_of(aa_token_at(l, l->article->blocks[i].first_token)) == AA_CHAR_MARK;
}

extern void aa_look_at(const aa_labeler *l, const aa_block *block, aa_looks *k);

/* An end mark that is no abbreviation's stop; sentences are not known yet. */
extern bool aa_is_stop(const aa_labeler *l, uint32_t token);

/* Does the block hold a quotation mark? */
extern bool aa_has_marks(const aa_labeler *l, uint32_t i);

/* (APPLAUSE) */
extern bool aa_is_bracketed(const aa_labeler *l, uint32_t i);

/* Do both begin with the same n words and signs? */
extern bool aa_equal_words(const aa_labeler *l, const aa_block *a, const aa_block *b, uint32_t n);

/* How many phrases of two words or more have it? */
extern uint32_t aa_count_phrases(const aa_labeler *l, uint32_t i, uint64_t class);

/* Only a name, or who employs it: Jane Doe; DAILY NEWS. */
extern bool aa_is_name_line(const aa_labeler *l, uint32_t i);

/* "Jane Doe and Sen. John Smith" */
extern bool aa_is_names_line(const aa_labeler *l, uint32_t i);

/* The report, published on Monday, [found] that …: a sentence that says who reports is no notice for a phrase in its middle. */
extern bool aa_says_who_reports(const aa_labeler *l, uint32_t i);

/* Which blocks stand inside of longer ones?  Fills looks.repeated and copy_of. */
extern bool aa_find_repeats(aa_labeler *l); /* block_repeats.c */

/* Links, calls to the reader, buttons. */
extern bool aa_is_promo(const aa_labeler *l, uint32_t i);	/* block_promotion.c */
extern bool aa_is_gallery_page(const aa_labeler *l, uint32_t i);
extern void aa_label_appeals(aa_labeler *l);

/* Only who made a picture: "Photo by Jane Doe"; "Sources: the town's records, Daily News" */
extern bool aa_is_credit_line(const aa_labeler *l, uint32_t i); /* block_credits.c */
extern bool aa_names_sources(const aa_labeler *l, uint32_t i);

/* What a picture shows, by its own looks. */
extern bool aa_is_caption(const aa_labeler *l, uint32_t i); /* block_captions.c */
extern bool aa_is_closed_picture(const aa_labeler *l, uint32_t i);

/* ... because it lacks the stop that paragraphs have, ... */
extern bool aa_is_dated_picture(const aa_labeler *l, uint32_t i);	/* block_open_lines.c */
extern void aa_label_open_lines(aa_labeler *l);

/* ... or by what stands beside it. */
extern void aa_label_doubled_captions(aa_labeler *l);	/* block_pictures.c */
extern void aa_label_below_picture(aa_labeler *l);
extern void aa_label_galleries(aa_labeler *l);
extern void aa_label_owner_lines(aa_labeler *l);

/* Embedded posts: one that is signed; then the lines above its last one. */
extern bool aa_is_tweet(const aa_labeler *l, uint32_t i);	/* block_tweets.c */
extern void aa_label_tweet_lines(aa_labeler *l);

/* The colon of "MAYOR:", or 0; and whether speakers take turns. */
extern void aa_find_label(const aa_labeler *l, const aa_block *block, aa_looks *k); /* block_turns.c */
extern void aa_label_turns(aa_labeler *l);

/* Titles that lead elsewhere, and the page's own lines. */
extern void aa_label_promoted_titles(aa_labeler *l);	/* block_links.c */
extern void aa_label_repeated_lines(aa_labeler *l);
extern void aa_label_button_rows(aa_labeler *l);
extern void aa_label_headlines_inside(aa_labeler *l);
extern void aa_label_links(aa_labeler *l);
extern void aa_label_link_headings(aa_labeler *l);

/* Subheadings, pull quotes, names below pictures. */
extern void aa_label_inside(aa_labeler *l); /* block_headings.c */
extern void aa_label_like_headings(aa_labeler *l);
extern void aa_label_first_heading(aa_labeler *l);
extern void aa_forget_lone_heading(aa_labeler *l);

/* Nothing but a date or time. */
extern bool aa_is_time_stamp(const aa_labeler *l, uint32_t i);	/* block_kinds.c */

/* The next block from i on that is no picture, credit, promotion or tweet. */
extern uint32_t aa_next_text(const aa_labeler *l, uint32_t i);	/* block_layout.c */

/* Items: by their bullet or number; then by what announces them. */
extern bool aa_is_list_item(const aa_labeler *l, uint32_t i);	/* block_lists.c */
extern void aa_label_marked_lines(aa_labeler *l);
extern void aa_label_series(aa_labeler *l);
extern void aa_label_colon_lists(aa_labeler *l);
extern void aa_label_open_lists(aa_labeler *l);

/* Bylines; then kicker, headline and standfirst. */
extern void aa_label_name_lines(aa_labeler *l); /* block_titles.c */
extern void aa_label_top(aa_labeler *l);

/* Does a sentence end inside of a block that does not end itself? */
extern bool aa_has_inner_end(const aa_labeler *l, uint32_t i);

/*
 * Does the word of token t stand in no other block, or if only those in the text are
 * asked for, in none but bylines and notices?  This reads the whole article, so only a
 * few words of it may be asked for.
 */
extern bool aa_is_only_here(const aa_labeler *l, uint32_t i, uint32_t t, bool in_text); /* block_edges.c */

/* Notices, biographies and promotion at both ends. */
extern void aa_label_front(aa_labeler *l);
extern void aa_label_tail(aa_labeler *l);

/* All that a block's place among the others tells. */
extern bool aa_label_among_neighbours(aa_labeler *l);	/* block_layout.c */

/* The token behind the dateline of a block, its first token if it has none. */
extern uint32_t aa_dateline_end(const aa_labeler *l, uint32_t i);	/* datelines.c */
extern bool aa_cut_datelines(aa_labeler *l);

#endif							/* AA_BLOCK_LOOKS_H */
