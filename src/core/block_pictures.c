/*-------------------------------------------------------------------------
 *
 * block_pictures.c
 *	  Captions, credits and galleries, recognised by the captions and credits
 *	  beside them.
 *
 *-------------------------------------------------------------------------
 */
#include "block_pictures.h"

/* So many pictures are a gallery; its title has so many words and signs. */
#define MIN_GALLERY 3
#define MIN_GALLERY_TITLE 4
#define MAX_GALLERY_TITLE 24

/* A caption printed twice: once without its credit, or the same at the top. */
void
aa_label_doubled_captions(aa_labeler *l)
{
	for (uint32_t i = 0; i + 1 < aa_nblocks(l); i++)
	{
		const aa_looks *k = &l->looks[i];
		const aa_looks *next = &l->looks[i + 1];

		if (k->tokens < 4 || k->tokens > next->tokens || k->tokens > 2 * AA_COUNTED_TOKENS ||
			!(aa_is_text(l, i) || aa_block_at(l, i)->kind == AA_BLOCK_CAPTION) ||
			(aa_block_at(l, i + 1)->kind != AA_BLOCK_CAPTION &&
			 (i > 1 || k->tokens != next->tokens || k->words < 8 || k->ends || !aa_is_text(l, i + 1))))
			continue;
		if (aa_equal_words(l, aa_block_at(l, i), aa_block_at(l, i + 1), k->tokens))
			aa_block_at(l, i)->kind = aa_block_at(l, i + 1)->kind = AA_BLOCK_CAPTION;
	}
}

/* The caption stands below the sign that closes a picture (CLOSE), or below a figure's number. */
void
aa_label_below_picture(aa_labeler *l)
{
	if (aa_nblocks(l) > 2 && l->looks[0].words == 1 && (l->looks[0].start & AA_LEX_PROMO) &&
		(l->looks[0].start & AA_LEX_CREDIT) &&
		aa_is_text(l, 1) && !l->looks[1].ends && l->looks[1].words <= AA_SHORT_TOKENS)
		aa_block_at(l, 1)->kind = AA_BLOCK_CAPTION;
	for (uint32_t i = 0; i + 1 < aa_nblocks(l); i++)
	{
		const aa_looks *next = &l->looks[i + 1];

		if (aa_block_at(l, i)->kind == AA_BLOCK_CAPTION && l->looks[i].tokens <= AA_NUMBER_TOKENS &&
			aa_has_kind(&l->looks[i], AA_TOKEN_NUMBER) && aa_is_text(l, i + 1) && !next->ends &&
			next->words <= AA_HEADLINE_WORDS)
			aa_block_at(l, i + 1)->kind = AA_BLOCK_CAPTION;
	}
}

/* How many words do two blocks share from their beginning? */
static uint32_t
shared_start(const aa_labeler *l, uint32_t i, uint32_t j)
{
	const aa_block *a = aa_block_at(l, i);
	const aa_block *b = aa_block_at(l, j);
	uint32_t	n = 0;

	while (n < MAX_GALLERY_TITLE && a->first_token + n < a->end_token && b->first_token + n < b->end_token)
	{
		if (!aa_same_token(l, aa_token_at(l, a->first_token + n), aa_token_at(l, b->first_token + n)))
			break;
		n++;
	}
	return n;
}

/*
 * Is it a title of n words that a sentence is glued to?  Whoever repeats a beginning
 * goes on in lower case.
 */
static bool
has_glued_title(const aa_labeler *l, uint32_t i, uint32_t n)
{
	const aa_token *behind = aa_token_at(l, aa_block_at(l, i)->first_token + n);

	return l->looks[i].tokens > n + AA_MIN_BESIDE_WORDS && (behind->flags & AA_TOKEN_CAPITAL) &&
		behind[-1].kind != AA_TOKEN_PUNCTUATION && aa_token_at(l, aa_block_at(l, i)->first_token + 1)->mark != ',';
}

/* Three blocks or more that begin with the same title are the pictures of a gallery. */
void
aa_label_galleries(aa_labeler *l)
{
	for (uint32_t i = 0; i + MIN_GALLERY <= aa_nblocks(l);)
	{
		uint32_t	n = shared_start(l, i, i + 1);
		uint32_t	end = i + 1;

		while (n >= MIN_GALLERY_TITLE && end < aa_nblocks(l) && shared_start(l, i, end) >= n)
			end++;
		if (end >= i + MIN_GALLERY && has_glued_title(l, i, n) && has_glued_title(l, i + 1, n))
			aa_label_all(l, i, end, AA_BLOCK_CAPTION);
		i = end;
	}
}

/* "Daily News", "The Daily News": who owns a picture, and nothing else */
static bool
is_owner_line(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	uint32_t	first = block->first_token;
	uint64_t	classes;

	if (l->looks[i].words == 0 || l->looks[i].words > AA_KICKER_WORDS ||
		!(aa_token_at(l, first)->flags & AA_TOKEN_CAPITAL))
		return false;
	first += (aa_classes_at(l->article, first) & AA_LEX_DEFINITE) && first + 1 < block->end_token;
	classes = aa_phrase_classes(l->article, first, block->end_token);
	return (classes & (AA_LEX_CREDIT | AA_LEX_MEDIA)) && !(classes & AA_LEX_COMMON) &&
		first + 1 + (uint32_t) ((classes & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT) == block->end_token;
}

/* Between two paragraphs such a line is left of a picture. */
void
aa_label_owner_lines(aa_labeler *l)
{
	for (uint32_t i = 1; i + 1 < aa_nblocks(l); i++)
	{
		/* a single word may head what is below */
		if (aa_is_text(l, i - 1) && aa_is_running_text(&l->looks[i - 1]) && aa_is_text(l, i + 1) &&
			aa_is_running_text(&l->looks[i + 1]) && is_owner_line(l, i))
			aa_block_at(l, i)->kind = AA_BLOCK_CREDIT;
	}
}
