/*-------------------------------------------------------------------------
 *
 * block_tweets.c
 *	  Finds embedded posts, line by line.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "block_looks.h"

/* From "(@name" to the end: ") May 4, 2020" */
#define MAX_SIGNATURE_TOKENS 10
/* From "@name" to the end: ") on May 4, 2020 at 2:57pm PDT" */
#define MAX_TIMED_TOKENS 11
/* So many lines may a tweet have, that is parted from another by its signature. */
#define MAX_TWEET_LINES 8
/* A tweet's lines lie so many line breaks apart, paragraphs fewer. */
#define MIN_WIDE_GAP 4

/* Nothing but the address of a post: https://twitter.com/jane/status/1 */
static bool
is_post_address(const aa_labeler *l, const aa_block *block)
{
	const aa_token *token = aa_token_at(l, block->first_token);
	const char *text = l->article->text;

	if (block->end_token != block->first_token + 1 || token->kind != AA_TOKEN_URL)
		return false;
	for (uint32_t at = token->start; at + 12 <= token->end; at++)
	{
		if (memcmp(text + at, "twitter.com/", 12) == 0)
			return true;
	}
	return false;
}

/* "A post shared by Jane Doe (@jane) on May 4, 2020 at 2:57pm PDT": its signature ends in when */
static bool
is_timed_signature(const aa_labeler *l, const aa_block *block, uint32_t mention)
{
	bool		zone = (aa_token_at(l, block->end_token - 1)->flags & AA_TOKEN_ALL_CAPITALS) != 0;

	return mention > block->first_token + 3 && mention + MAX_TIMED_TOKENS >= block->end_token &&
		mention + 4 < block->end_token && aa_token_at(l, mention - 1)->mark == '(' &&
		aa_token_at(l, block->end_token - 1 - zone)->kind == AA_TOKEN_TIME;
}

/* "Jane Doe (@jane) May 4, 2020" behind a dash, or an address */
bool
aa_is_tweet(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];
	bool		dash = false;

	if (!aa_has_kind(k, AA_TOKEN_URL) && !aa_has_kind(k, AA_TOKEN_MENTION))
		return false;
	if (is_post_address(l, block))
		return true;
	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		const aa_token *token = aa_token_at(l, t);

		if (token->kind == AA_TOKEN_URL && aa_token_length(token) > 16 &&
			memcmp(l->article->text + token->start, "pic.twitter.com/", 16) == 0)
			return true;
		dash = dash || aa_is_dash(token);
		if (dash && token->kind == AA_TOKEN_MENTION && t + MAX_SIGNATURE_TOKENS >= block->end_token &&
			aa_token_at(l, t - 1)->mark == '(')
			return true;
		if (token->kind == AA_TOKEN_MENTION && is_timed_signature(l, block, t))
			return true;
	}
	return false;
}

/* A dash and whose tweet it was, with the words in the lines above. */
static bool
is_tweet_signature(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	return block->kind == AA_BLOCK_TWEET && aa_is_dash(aa_token_at(l, block->first_token));
}

/* Do the lines i - 1 and i lie farther apart than paragraphs do? */
static bool
is_wide_gap(const aa_labeler *l, uint32_t i)
{
	uint32_t	breaks = 0;

	for (uint32_t at = aa_block_at(l, i - 1)->span.end;
		 at < aa_block_at(l, i)->span.start && breaks < MIN_WIDE_GAP; at++)
		breaks += l->article->text[at] == '\n';
	return breaks == MIN_WIDE_GAP;
}

/* Text, or a line that ends in an address */
static bool
may_be_posted(const aa_labeler *l, uint32_t i)
{
	return aa_is_text(l, i) ||
		(aa_block_at(l, i)->kind == AA_BLOCK_PROMO && aa_has_kind(&l->looks[i], AA_TOKEN_URL));
}

/* Lines between two signatures are tweets, and the line above the first. */
static void
label_signed_lines(aa_labeler *l)
{
	uint32_t	last = AA_NONE;

	for (uint32_t i = 1; i < aa_nblocks(l); i++)
	{
		if (!is_tweet_signature(l, i))
			continue;
		if (may_be_posted(l, i - 1))
			aa_block_at(l, i - 1)->kind = AA_BLOCK_TWEET;
		for (uint32_t k = i - 1; last != AA_NONE && i - last <= MAX_TWEET_LINES && k > last; k--)
		{
			if (may_be_posted(l, k))
				aa_block_at(l, k)->kind = AA_BLOCK_TWEET;
		}
		last = i;
	}
}

/* "What a day!", "Springfield: 3": too short for a paragraph, and no title */
static bool
is_short_line(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return aa_is_text(l, i) && !aa_is_running_text(k) && !aa_is_title_case(k) && k->last_mark != ':' &&
		k->words > 0 && !(k->last_mark == '.' && aa_is_stop(l, aa_block_at(l, i)->end_token - 1));
}

/* Short lines right above a signed one belong to it; one alone may be a heading, unless it exclaims or asks. */
static void
label_short_lines(aa_labeler *l)
{
	for (uint32_t i = 1; i < aa_nblocks(l); i++)
	{
		uint32_t	first = i;

		while (aa_block_at(l, i)->kind == AA_BLOCK_TWEET && first > 0 && i - first < MAX_TWEET_LINES &&
			   is_short_line(l, first - 1))
			first--;
		if (i - first > 1 || l->looks[first].ends)
			aa_label_all(l, first, i, AA_BLOCK_TWEET);
	}
}

/* The upper lines of a tweet that is signed in its last one. */
void
aa_label_tweet_lines(aa_labeler *l)
{
	label_signed_lines(l);
	for (uint32_t i = aa_nblocks(l); i-- > 1;)
	{
		/* all gaps are wide where embedded posts are set off from the text */
		if (aa_block_at(l, i)->kind != AA_BLOCK_TWEET || (i + 1 < aa_nblocks(l) && is_wide_gap(l, i + 1)))
			continue;
		for (; i > 0 && aa_is_text(l, i - 1) && is_wide_gap(l, i) && !aa_begins_quoted(l, i - 1); i--)
			aa_block_at(l, i - 1)->kind = AA_BLOCK_TWEET;
		if (i == 0)
			break;
	}
	label_short_lines(l);
}
