/*-------------------------------------------------------------------------
 *
 * block_pictures.c
 *	  Captions, and who made the picture.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "block_looks.h"

#define MAX_CREDIT_TOKENS 24
#define MAX_SOURCES_TOKENS 60
/* Who made a picture stands in so many tokens at a caption's end or front. */
#define MAX_TAIL_TOKENS 14
#define MAX_FRONT_TOKENS 10
#define MAX_BRACKET_TOKENS 16
#define MAX_CAPTION_WORDS 100
#define MAX_OWNED_WORDS 60
/* "JDOE/via Agency"; for whom she worked, behind the slash */
#define MAX_SHORT_CREDIT 7
#define MAX_OWNER_TOKENS 8
/* "Jane Doe and John Roe/Staff" */
#define MAX_NAMES 6
/* "(Agency)" */
#define MAX_BRACKETED_WORDS 5
/* "(Jane M. Doe)"; "(Jane Doe. Daily News)" behind a stop */
#define MAX_NAME_TOKENS 6
#define MAX_NAMES_TOKENS 9
/* Of a credit behind its label */
#define MAX_LOWER_WORDS 2
/* "In this Monday, May 4, 2020, photo," */
#define MAX_DATE_TOKENS 16
/* "In this undated file photo," */
#define MAX_UNDATED_TOKENS 4
/* A caption that is told only by its missing stop has so many words, ... */
#define MIN_OPEN_WORDS 13
#define MAX_OPEN_WORDS 45
/* ... another right beside it may have fewer ... */
#define MIN_BESIDE_WORDS 5
/* ... and a heading does not have more. */
#define MAX_LONG_HEADING_WORDS 30
/* So many pictures are a gallery; its title has so many words and signs. */
#define MIN_GALLERY 3
#define MIN_GALLERY_TITLE 4
#define MAX_GALLERY_TITLE 24
/* A colon so near its front makes it an entry of a table. */
#define MAX_COLON_TOKENS 7

/*----------
 * Credits.
 *----------
 */

/* Jane Doe/Agency, Jane Doe | Agency */
static bool
is_slash(const aa_token *token)
{
	return token->mark == '/' || token->mark == '|';
}

/* What a line says of who made a picture. */
typedef struct credit
{
	uint32_t	phrases;		/* words and phrases of the class */
	bool		leads;			/* a phrase within the first words */
	bool		words;
	uint32_t	colon;			/* the colon behind one of them, 0 if none */
	uint32_t	slash;			/* the last one, 0 if none */
	bool		agency;			/* an agency or medium behind it, or at the end */
	bool		brackets;		/* some open behind a word */
} credit;

/*
 * Read a line that may be a credit; false if it holds two sentences, or a
 * lower-case word that no credit has.
 */
static bool
read_credit(const aa_labeler *l, const aa_block *block, credit *c)
{
	memset(c, 0, sizeof(*c));
	for (uint32_t i = block->first_token; i < block->end_token;)
	{
		const aa_token *token = aa_token_at(l, i);
		uint64_t	classes = aa_phrase_classes(l->article, i, block->end_token);
		uint32_t	next = i + 1 + (uint32_t) ((classes & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT);

		if (i + 1 < block->end_token && aa_is_stop(l, i))
			return false;
		/* Jane Doe/pool/Agency */
		if (token->kind == AA_TOKEN_WORD && (token->flags & AA_TOKEN_LOWER) && i > block->first_token &&
			!(is_slash(&token[-1]) && i + 1 < block->end_token && is_slash(&token[1])) &&
			!(classes & (AA_LEX_PREPOSITION | AA_LEX_BY | AA_LEX_CREDIT | AA_LEX_CONJUNCTION | AA_LEX_DEFINITE)))
			return false;
		if (classes & AA_LEX_CREDIT)
		{
			c->phrases++;
			c->leads = c->leads || ((classes & AA_WORD_MORE) && i <= block->first_token + 1);
			if (c->colon == 0 && next < block->end_token && aa_token_at(l, next)->mark == ':')
				c->colon = next;
		}
		if (is_slash(token) && i > block->first_token)
		{
			c->slash = i;
			c->agency = false;
		}
		c->brackets = c->brackets || (c->words && aa_class_of(token) == AA_CHAR_OPEN);
		c->words = c->words || token->kind == AA_TOKEN_WORD;
		c->agency = c->agency || (classes & (AA_LEX_CREDIT | AA_LEX_MEDIA)) ||
			token->kind == AA_TOKEN_URL;
		i = next;
	}
	return true;
}

/* "Jane Doe/Daily News": a name, a slash and for whom, and nothing else. */
static bool
is_slash_credit(const aa_labeler *l, const aa_block *block, const credit *c)
{
	uint32_t	first = l->looks[block - l->article->blocks].first_word;

	/* JDOE/via Agency */
	if (c->slash == first + 1 && c->agency && first + MAX_SHORT_CREDIT >= block->end_token &&
		!(aa_classes_at(l->article, first) & AA_LEX_COMMON))
		return true;
	return !c->brackets && c->slash >= first + 2 && c->slash + MAX_OWNER_TOKENS >= block->end_token &&
		(c->agency || (c->slash <= first + 3 && c->slash + 2 == block->end_token) ||
		 ((aa_classes_at(l->article, first) & AA_LEX_GIVEN) &&
		  (c->slash <= first + 3 || (c->slash <= first + MAX_NAMES && c->slash + 2 == block->end_token))));
}

/* "Jane Doe for WEEKLY" */
static bool
is_made_for(const aa_labeler *l, const aa_block *block, const credit *c)
{
	uint32_t	by = block->first_token + 2;
	uint32_t	end = block->end_token;

	if (!c->agency || end < by + 2 || end > by + 5 ||
		!(aa_classes_at(l->article, by - 2) & AA_LEX_GIVEN))
		return false;
	/* Jane M. Doe, and her stop */
	while (by + 2 < end && (aa_token_at(l, by)->flags & (AA_TOKEN_CAPITAL | AA_TOKEN_ABBREVIATION)))
		by++;
	return (aa_token_at(l, by - 1)->flags & AA_TOKEN_CAPITAL) &&
		(aa_classes_at(l->article, by) & AA_LEX_PREPOSITION);
}

/* The same words twice: "Jane Doe/AGENCY Jane Doe/AGENCY" */
static bool
is_doubled(const aa_labeler *l, uint32_t first, uint32_t end)
{
	uint32_t	half = (end - first) / 2;
	const char *text = l->article->text;
	aa_span		a,
			b;

	if (half < 2 || half > MAX_TAIL_TOKENS || (end - first) % 2 != 0)
		return false;
	a = (aa_span){aa_token_at(l, first)->start, aa_token_at(l, first + half - 1)->end};
	b = (aa_span){aa_token_at(l, first + half)->start, aa_token_at(l, end - 1)->end};
	return a.end - a.start == b.end - b.start &&
		memcmp(text + a.start, text + b.start, a.end - a.start) == 0;
}

/* "Enlarge this image toggle caption" and then only a doubled credit */
static bool
is_doubled_credit(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	first = k->first_word;

	if (!(k->start & AA_LEX_CREDIT))
		return false;
	while (first < block->end_token)
	{
		uint64_t	classes = aa_phrase_classes(l->article, first, block->end_token);

		if (!(classes & (AA_LEX_CREDIT | AA_LEX_PROMO)))
			break;
		first += 1 + (uint32_t) ((classes & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT);
	}
	return is_doubled(l, first, block->end_token);
}

/* "Photo credit: Daily News, staff photographer" */
static bool
is_labelled_credit(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	colon = k->first_word + aa_start_length(k);
	uint32_t	lower = 0;

	if (!(k->start & AA_LEX_CREDIT) || !(k->start & AA_WORD_MORE) || colon >= block->end_token ||
		aa_token_at(l, colon)->mark != ':')
		return false;
	for (uint32_t t = colon; t < block->end_token; t++)
		lower += (aa_token_at(l, t)->flags & AA_TOKEN_LOWER) != 0;
	return lower <= MAX_LOWER_WORDS;
}

/* "via Daily News" */
static bool
is_taken_from(const aa_labeler *l, const aa_block *block)
{
	uint32_t	first = block->first_token;

	if (block->end_token < first + 2 || block->end_token > first + 6 ||
		!(aa_token_at(l, first)->flags & AA_TOKEN_LOWER) ||
		!(aa_classes_at(l->article, first) & AA_LEX_PREPOSITION))
		return false;
	for (uint32_t t = first + 1; t < block->end_token; t++)
	{
		if (!(aa_token_at(l, t)->flags & AA_TOKEN_CAPITAL))
			return false;
	}
	return true;
}

bool
aa_names_sources(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return (k->start & AA_LEX_CREDIT) && (k->start & (AA_LEX_ROLE | AA_LEX_COLLECTIVE)) &&
		k->first_word + 2 < aa_block_at(l, i)->end_token && aa_token_at(l, k->first_word + 1)->mark == ':' &&
		aa_token_at(l, k->first_word + 1)[1].kind != AA_TOKEN_PUNCTUATION;
}

/* "(Agency)", "(Screenshot, Daily News)" */
static bool
is_in_brackets(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	behind = k->first_word + aa_start_length(k);

	return k->words <= MAX_BRACKETED_WORDS && k->first_word == block->first_token + 1 &&
		behind < block->end_token && aa_class_of(aa_token_at(l, block->end_token - 1)) == AA_CHAR_CLOSE &&
		(behind + 1 == block->end_token ?
			 (k->start & (AA_LEX_CREDIT | AA_LEX_MEDIA)) != 0 :
			 (k->start & AA_LEX_CREDIT) && aa_token_at(l, behind)->mark == ',');
}

/* "Photo by Jane Doe", "Image: Agency", "AGENCY" */
static bool
begins_credit(const aa_labeler *l, const aa_looks *k, const credit *c)
{
	const aa_token *first = aa_token_at(l, k->first_word);

	if (!(k->start & AA_LEX_CREDIT))
		return false;
	/* a button: Photo */
	if (k->tokens == 1)
		return !(k->start & AA_LEX_COMMON);
	/* a gallery: "PHOTOS: The Year of the Bridge" */
	if ((k->start & AA_LEX_PROMO) && c->phrases < 2 && c->slash == 0 && aa_is_title_case(k) &&
		!(aa_classes_at(l->article, k->first_word + 2) & AA_LEX_GIVEN))
		return false;
	/* Courtesy Jane Doe */
	if (k->words > 2 && k->words <= MAX_SHORT_CREDIT && (aa_classes_at(l->article, k->first_word + 1) & AA_LEX_GIVEN))
		return true;
	return (k->start & AA_WORD_MORE) || (c->colon != 0 && c->colon <= k->first_word + 3) ||
		c->slash != 0 || (k->words <= 3 && (first->flags & AA_TOKEN_ALL_CAPITALS));
}

/* Does a sentence at token t begin as a credit: "Photos by", "Image:", "Photo illustration by"? */
static bool
begins_credit_sentence(const aa_labeler *l, uint32_t t, uint32_t end)
{
	uint64_t	classes = aa_phrase_classes(l->article, t, end);
	uint32_t	behind = t + 1 + (uint32_t) ((classes & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT);

	return (classes & AA_LEX_CREDIT) && behind < end &&
		((classes & AA_WORD_MORE) || aa_token_at(l, behind)->mark == ':');
}

/* "Graphic by Daily News. Photos by Jane Doe.": sentences that are credits, each of them */
static bool
is_row_of_credits(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	n = 0;
	uint32_t	lower = 0;

	if (!(k->start & AA_LEX_CREDIT) || k->tokens > MAX_SOURCES_TOKENS)
		return false;
	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		if (t == block->first_token || aa_is_stop(l, t - 1))
		{
			n++;
			if (!begins_credit_sentence(l, t, block->end_token))
				return false;
		}
		lower += (aa_token_at(l, t)->flags & AA_TOKEN_LOWER) &&
			!(aa_classes_at(l->article, t) & (AA_LEX_PREPOSITION | AA_LEX_BY | AA_LEX_CREDIT | AA_LEX_CONJUNCTION));
	}
	return n >= 2 && lower <= MAX_LOWER_WORDS;
}

bool
aa_is_credit_line(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = &l->article->blocks[i];
	const aa_looks *k = &l->looks[i];
	credit		c;

	if (k->words > 0 && k->tokens <= MAX_SOURCES_TOKENS && aa_names_sources(l, i))
		return true;
	if (is_row_of_credits(l, block, k))
		return true;
	/* "by Jane Doe | jane@example.org" is who wrote it */
	if (k->tokens > MAX_CREDIT_TOKENS || k->words == 0 || (k->start & AA_LEX_BY))
		return false;
	if (is_doubled_credit(l, block, k) || is_labelled_credit(l, block, k) || is_in_brackets(l, block, k))
		return true;
	if (!read_credit(l, block, &c))
		return false;
	if (begins_credit(l, k, &c) || c.leads || (!c.brackets && c.phrases >= 2 + (c.colon != 0)))
		return true;
	/* "Jane Doe Picture: Agency" shows Jane Doe */
	return (c.colon == 0 && !k->ends && is_slash_credit(l, block, &c)) ||
		(c.agency && c.slash > k->first_word + 1 && k->label == 0 &&
		 aa_token_at(l, k->first_word + 1)->mark == ':') ||
		is_made_for(l, block, &c) || is_taken_from(l, block);
}

/*----------
 * Captions.
 *----------
 */

/*
 * May a credit stand from token i on?  Most paragraphs end in one plain
 * sentence, and need no closer look.
 */
static bool
may_have_credit(const aa_labeler *l, const aa_block *block, uint32_t i)
{
	uint32_t	last = block->end_token - 1;

	if (!(aa_token_at(l, last)->flags & AA_TOKEN_END_MARK))
		return true;
	for (; i < last; i++)
	{
		const aa_token *token = aa_token_at(l, i);

		if (aa_class_of(token) == AA_CHAR_OPEN || token->mark == ':' || is_slash(token) ||
			(token->flags & AA_TOKEN_END_MARK))
			return true;
	}
	return false;
}

/* "… Jane Doe/Daily News/via AGENCY": no stop, a slash, and an agency or medium last. */
static bool
is_agency_tail(const aa_labeler *l, uint32_t i, uint32_t end)
{
	const aa_token *last = aa_token_at(l, end - 1);

	if (!(last->flags & AA_TOKEN_CAPITAL) ||
		!(aa_word_classes(l->article, last) & (AA_LEX_CREDIT | AA_LEX_MEDIA)))
		return false;
	for (i++; i + 1 < end; i++)
	{
		if (is_slash(aa_token_at(l, i)) &&
			(aa_token_at(l, i - 1)->flags & AA_TOKEN_CAPITAL))
			return true;
	}
	return false;
}

/* Is it "Jane Doe", or "HARBOUR LIBRARY"? */
static bool
is_owner(const aa_labeler *l, const aa_block *block, uint32_t first)
{
	uint32_t	end = block->end_token;
	bool		shouted = true;

	for (uint32_t t = first; t < end; t++)
		shouted = shouted && (aa_token_at(l, t)->flags & AA_TOKEN_ALL_CAPITALS);
	if (end - first < 2 || end - first > 4 || l->looks[block - l->article->blocks].words > MAX_OWNED_WORDS ||
		(aa_phrase_classes(l->article, first, end) & AA_LEX_PROMO))
		return false;
	/* whoever stands behind a quotation said it */
	return shouted ||
		(end - first < 4 && aa_class_of(aa_token_at(l, first - 1)) == AA_CHAR_PUNCTUATION &&
		 (aa_classes_at(l->article, first) & AA_LEX_GIVEN));
}

/*
 * "The bridge on Monday. Agency", "The bridge. Jane Doe/Daily News file", "The
 * bridge. Jane Doe—Daily News staff": who made it without a stop, behind the
 * stop of what is seen.
 */
static bool
is_open_credit(const aa_labeler *l, const aa_block *block)
{
	uint32_t	end = block->end_token;
	uint32_t	first = end;
	uint32_t	slash = 0;
	uint64_t	classes;

	while (first > block->first_token && end - first < MAX_TAIL_TOKENS &&
		   !aa_is_stop(l, first - 1))
	{
		const aa_token *token = aa_token_at(l, --first);

		if (token->mark == '/' || (aa_is_dash(token) && !(token->flags & AA_TOKEN_SPACE_BEFORE)))
			slash = first;
		else if (!(token->flags & AA_TOKEN_CAPITAL) && token->mark != '.' &&
				 !(first > block->first_token && is_slash(&token[-1])) &&
				 !(first + 1 == end && (aa_classes_at(l->article, first) & (AA_LEX_CREDIT | AA_LEX_COLLECTIVE))))
			return false;
	}
	if (first == end || first < block->first_token + 3 ||
		!aa_is_stop(l, first - 1))
		return false;
	if (slash >= first + 2 || is_owner(l, block, first))
		return true;
	classes = aa_phrase_classes(l->article, first, end);
	/* Courtesy Jane Doe */
	if ((classes & AA_LEX_CREDIT) && !(classes & AA_WORD_MORE) && first + 2 < end &&
		(aa_classes_at(l->article, first + 1) & AA_LEX_GIVEN))
		return true;
	return (classes & (AA_LEX_CREDIT | AA_LEX_MEDIA)) && !(classes & AA_LEX_COMMON) &&
		first + 1 + (uint32_t) ((classes & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT) == end;
}

/* "The mayor (Jane Doe)"; at the top also "The mayor (Harbour via Agency)" */
static bool
is_shown_by(const aa_labeler *l, const aa_block *block, uint32_t first)
{
	uint64_t	classes = aa_phrase_classes(l->article, first, block->end_token);

	return block->end_token - first >= 3 && first > block->first_token + 1 &&
		aa_token_at(l, block->first_token)->mark != '(' &&
		(block == l->article->blocks ||
		 ((classes & AA_LEX_GIVEN) && !(classes & (AA_LEX_COMMON | AA_LEX_MEDIA))));
}

/* "Jane M. Doe. Daily News" */
static bool
is_stop_between_names(const aa_token *token)
{
	return token->mark == '.' && (token[-1].flags & token[1].flags & AA_TOKEN_CAPITAL);
}

/* "(Jane Doe/Agency)", ". (Agency)": in brackets at the block's end */
static bool
is_bracketed_credit(const aa_labeler *l, const aa_block *block)
{
	uint32_t	end = block->end_token;
	uint64_t	inside = 0;
	bool		slash = false;
	bool		names = true;
	bool		shouted = true;

	/* the page's button: (Jane Doe/Agency) More */
	if ((aa_classes_at(l->article, end - 1) & AA_LEX_PROMO) && end > block->first_token + 1)
		end--;
	if (aa_class_of(aa_token_at(l, end - 1)) != AA_CHAR_CLOSE)
		return false;
	for (uint32_t i = end - 1; i-- > block->first_token && end - i <= MAX_BRACKET_TOKENS;)
	{
		/* a note that is glued to the text: [source needed]; what is heard: [END OF TAPE] */
		if (aa_token_at(l, i)->mark == '[' && (shouted || !(aa_token_at(l, i)->flags & AA_TOKEN_SPACE_BEFORE)))
			return false;
		/* (RELATED: Jane Doe sells her ferry) */
		if (aa_class_of(aa_token_at(l, i)) == AA_CHAR_OPEN && (aa_classes_at(l->article, i + 1) & AA_LEX_PROMO) &&
			aa_token_at(l, i + 2)->mark == ':')
			return false;
		if (aa_class_of(aa_token_at(l, i)) == AA_CHAR_OPEN)
			return slash || (inside & AA_LEX_CREDIT) ||
				(names && i > block->first_token &&
				 (aa_is_stop(l, i - 1) ?
					  i + MAX_NAMES_TOKENS >= end :
					  i + MAX_NAME_TOKENS >= end && is_shown_by(l, block, i + 1)));
		shouted = shouted && (aa_token_at(l, i)->flags & AA_TOKEN_ALL_CAPITALS);
		names = names &&
			((aa_token_at(l, i)->flags & AA_TOKEN_CAPITAL) ||
			 (i > block->first_token && is_stop_between_names(aa_token_at(l, i))) ||
			 (aa_classes_at(l->article, i) & AA_LEX_PREPOSITION));
		/* see Figure 2 */
		if (aa_token_at(l, i + 1)->kind != AA_TOKEN_NUMBER)
			inside |= aa_phrase_classes(l->article, i, end);
		slash = slash || is_slash(aa_token_at(l, i));
	}
	return false;
}

/* "… on Monday. © 2020 Agency", at token t */
static bool
is_year_of_rights(const aa_labeler *l, const aa_block *block, uint32_t t)
{
	const aa_token *token = aa_token_at(l, t);

	return token->mark == 0x00A9 && t > block->first_token + MIN_BESIDE_WORDS && t + 2 < block->end_token &&
		token[1].kind == AA_TOKEN_NUMBER && (token[2].flags & AA_TOKEN_CAPITAL);
}

static bool
has_year_of_rights(const aa_labeler *l, const aa_block *block)
{
	for (uint32_t t = block->end_token; t > block->first_token && block->end_token - t < MAX_TAIL_TOKENS; t--)
	{
		if (is_year_of_rights(l, block, t - 1))
			return true;
	}
	return false;
}

/* Does a credit end the block? */
static bool
has_credit_tail(const aa_labeler *l, const aa_block *block)
{
	uint32_t	end = block->end_token;
	uint32_t	limit = end > block->first_token + MAX_TAIL_TOKENS ?
		   end - MAX_TAIL_TOKENS :
		   block->first_token;

	if (aa_token_at(l, end - 1)->mark == ':' || !may_have_credit(l, block, limit))
		return false;
	if (is_agency_tail(l, limit, end) || is_bracketed_credit(l, block) || is_open_credit(l, block))
		return true;
	for (uint32_t i = end; i-- > limit;)
	{
		const aa_token *token = aa_token_at(l, i);
		uint64_t	classes;

		if (i + 2 < end && aa_is_stop(l, i))
			return false;
		if (is_year_of_rights(l, block, i))
			return aa_count_phrases(l, (uint32_t) (block - l->article->blocks), AA_LEX_NOTICE) == 0;
		if (token->kind != AA_TOKEN_WORD || i + 1 >= end)
			continue;
		classes = aa_phrase_classes(l->article, i, end);
		/* courtesy of Jane Doe */
		if ((token->flags & AA_TOKEN_LOWER) &&
			(!(classes & AA_WORD_MORE) || !(aa_token_at(l, end - 1)->flags & AA_TOKEN_CAPITAL)))
			continue;
		/* AGENCY: Mayor steps down */
		if (i == block->first_token && (token->flags & AA_TOKEN_ALL_CAPITALS))
			continue;
		/* Picture: Agency */
		if ((classes & AA_LEX_CREDIT) &&
			(aa_token_at(l, i + 1)->mark == ':' || aa_token_at(l, i + 1)->mark == '/' ||
			 (classes & AA_WORD_MORE)))
			return true;
	}
	return false;
}

/* "Jane Doe/Daily News A ferry on the river": whose name and medium stand before a sentence */
static bool
begins_sentence(const aa_labeler *l, const aa_block *block, uint32_t i)
{
	const aa_token *token = aa_token_at(l, i);

	return (token->flags & AA_TOKEN_CAPITAL) && (token[1].flags & AA_TOKEN_LOWER) &&
		token[-1].kind != AA_TOKEN_PUNCTUATION &&
		(aa_word_classes(l->article, token) & (AA_LEX_DETERMINER | AA_LEX_PREPOSITION | AA_LEX_PRONOUN)) &&
		(aa_classes_at(l->article, block->first_token) & AA_LEX_GIVEN);
}

/* "Jane Doe/AGENCY The mayor waves on Monday", "Jane Doe/Daily News/AGENCY The mayor" */
static bool
has_credit_front(const aa_labeler *l, const aa_block *block)
{
	uint32_t	limit = block->first_token + MAX_FRONT_TOKENS;
	bool		slash = false;

	for (uint32_t i = block->first_token; i + 5 < block->end_token && i < limit; i++)
	{
		const aa_token *token = aa_token_at(l, i);

		if (token->mark == '/' && i > block->first_token &&
			(aa_phrase_classes(l->article, i + 1, block->end_token) & AA_LEX_CREDIT))
			return true;
		if (slash && begins_sentence(l, block, i))
			return true;
		slash = slash || (token->mark == '/' && i > block->first_token + 1);
		if (!(token->flags & AA_TOKEN_CAPITAL) && token->mark != '.' && token->mark != '/' &&
			(token->flags & AA_TOKEN_SPACE_BEFORE || token->mark != '-'))
			return false;
	}
	return false;
}

/* "Media playback is unsupported on your device Media caption …" */
static bool
begins_caption(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *first = aa_token_at(l, block->first_token);

	/* AGENCY: “The mayor …” */
	if (!(k->start & AA_LEX_CREDIT) || k->words <= 6 || l->article->nblocks == 1 ||
		(first[1].mark == ':' && aa_class_of(&first[2]) == AA_CHAR_MARK))
		return false;
	/* PHOTO: The mayor waves on the bridge */
	if ((first->flags & AA_TOKEN_ALL_CAPITALS) && first[1].mark == ':' && !(k->start & AA_LEX_PROMO))
		return true;
	/* AGENCY The mayor waves on the bridge */
	if (block > l->article->blocks && (first->flags & AA_TOKEN_ALL_CAPITALS) &&
		!(k->start & (AA_WORD_MORE | AA_LEX_PROMO)) &&
		(first[1].flags & (AA_TOKEN_CAPITAL | AA_TOKEN_ALL_CAPITALS)) == AA_TOKEN_CAPITAL)
		return !k->ends || k->last_mark == '?' || aa_is_title_case(k);
	/* Image Jane Doe in Springfield */
	return (k->start & AA_WORD_MORE) ||
		(!(first->flags & AA_TOKEN_ALL_CAPITALS) && !(k->start & AA_LEX_MEDIA) &&
		 (first[1].flags & AA_TOKEN_CAPITAL));
}

/* "FILE - In this file photo" */
static bool
is_file_caption(const aa_labeler *l, const aa_block *block)
{
	const aa_token *first = aa_token_at(l, block->first_token);

	return (first->flags & AA_TOKEN_ALL_CAPITALS) && aa_token_length(first) == 4 &&
		block->end_token > block->first_token + 3 &&
		aa_is_dash(aa_token_at(l, block->first_token + 1)) &&
		(aa_word_classes(l->article, first) & AA_LEX_CREDIT);
}

/* "Figure 2 – Tolls by year", "Chart 1: Tolls", "Figure 2" */
static bool
is_numbered_figure(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *first = aa_token_at(l, block->first_token);

	if (!(k->start & AA_LEX_CREDIT) || !(first->flags & AA_TOKEN_CAPITAL) || k->tokens < 2 ||
		first[1].kind != AA_TOKEN_NUMBER)
		return false;
	return k->tokens <= AA_NUMBER_TOKENS ?
		k->tokens == 2 || first[2].kind == AA_TOKEN_PUNCTUATION :
		k->tokens > 4 && first[2].kind == AA_TOKEN_PUNCTUATION && !(first[3].flags & AA_TOKEN_LOWER);
}

/* "In this Monday, May 4, 2020, photo, the mayor …" */
static bool
is_dated_caption(const aa_labeler *l, const aa_block *block)
{
	uint32_t	first = block->first_token;
	uint64_t	second;
	bool		dated = false;
	bool		numbered = false;

	if (first + 4 >= block->end_token ||
		!(aa_classes_at(l->article, first) & AA_LEX_PREPOSITION))
		return false;
	second = aa_classes_at(l->article, first + 1);
	if (!(second & AA_LEX_DETERMINER))
		return false;
	for (uint32_t i = first + 2; i + 1 < block->end_token && i < first + MAX_DATE_TOKENS; i++)
	{
		const aa_token *token = aa_token_at(l, i);

		numbered = numbered || token->kind == AA_TOKEN_NUMBER || (aa_classes_at(l->article, i) & AA_LEX_CALENDAR);
		dated = dated || numbered || (aa_classes_at(l->article, i) & AA_LEX_CREDIT);
		/* to their credit, upon the release of the photograph, */
		if (dated && i > first + 2 && (numbered || i <= first + MAX_UNDATED_TOKENS) && (token->flags & AA_TOKEN_PLAIN) && aa_token_at(l, i + 1)->mark == ',' &&
			(aa_classes_at(l->article, i) & AA_LEX_CREDIT))
			return true;
	}
	return false;
}

/*
 * "CLOSE The mayor speaks", "Click to expand The mayor speaks © 2020 Agency": a
 * button stands before the caption of a picture.
 */
bool
aa_is_closed_picture(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	if (!(k->start & AA_LEX_PROMO) || k->words <= 6 || k->words > MAX_CAPTION_WORDS)
		return false;
	if ((k->start & AA_LEX_CREDIT) && aa_token_at(l, k->first_word + 1)->mark == 0 &&
		(aa_token_at(l, k->first_word)->flags & AA_TOKEN_ALL_CAPITALS))
		return true;
	return has_year_of_rights(l, aa_block_at(l, i));
}

/* "Jane Doe on the bridge (1:52)": a film, and how long it plays */
static bool
is_timed_film(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *last = aa_token_at(l, block->end_token - 1);

	/* (1:52pm) is when something happened */
	return k->words > MIN_BESIDE_WORDS && k->words <= MAX_OPEN_WORDS && last->mark == ')' &&
		last[-1].kind == AA_TOKEN_TIME && last[-2].mark == '(' &&
		l->article->text[last[-1].end - 1] <= '9';
}

/* "3/12 The mayor on the bridge": which picture of how many */
static bool
is_counted_picture(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *first = aa_token_at(l, block->first_token);
	uint32_t	slashes = 0;

	if (first->kind != AA_TOKEN_NUMBER || k->words <= MIN_BESIDE_WORDS || k->words > MAX_CAPTION_WORDS ||
		first[1].kind == AA_TOKEN_PUNCTUATION || (first[1].flags & AA_TOKEN_LOWER))
		return false;
	for (uint32_t at = first->start; at < first->end; at++)
		slashes += l->article->text[at] == '/';
	return slashes == 1;
}

bool
aa_is_caption(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = &l->article->blocks[i];
	const aa_looks *k = &l->looks[i];

	return is_file_caption(l, block) || begins_caption(l, block, k) ||
		is_dated_caption(l, block) || is_numbered_figure(l, block, k) || is_timed_film(l, block, k) ||
		is_counted_picture(l, block, k) ||
		(k->tokens <= AA_COUNTED_TOKENS && k->words <= MAX_CAPTION_WORDS &&
		 (has_credit_front(l, block) || has_credit_tail(l, block)));
}

/*----------
 * Lines without a stop among paragraphs that have theirs.
 *----------
 */

/* "The mayor waves on the bridge on May 4, 2020." */
bool
aa_is_dated_picture(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	uint32_t	year = block->end_token;

	if (l->looks[i].words < MIN_OPEN_WORDS || block->end_token < block->first_token + 6)
		return false;
	year -= 1 + l->looks[i].ends;
	return aa_token_at(l, year)->kind == AA_TOKEN_NUMBER && aa_token_at(l, year - 1)->mark == ',' &&
		aa_token_at(l, year - 2)->kind == AA_TOKEN_NUMBER &&
		(aa_word_classes(l->article, aa_token_at(l, year - 3)) & AA_LEX_CALENDAR);
}

/* "Where to vote: Springfield, Shelbyville" */
static bool
has_front_colon(const aa_labeler *l, const aa_block *block)
{
	for (uint32_t t = block->first_token; t < block->end_token && t < block->first_token + MAX_COLON_TOKENS; t++)
	{
		if (aa_token_at(l, t)->mark == ':')
			return true;
	}
	return false;
}

/* A line of some length that does not end. */
static bool
is_unstopped(const aa_labeler *l, uint32_t i, uint32_t least)
{
	const aa_looks *k = &l->looks[i];
	const aa_token *first = aa_token_at(l, aa_block_at(l, i)->first_token);
	const aa_token *last = aa_token_at(l, aa_block_at(l, i)->end_token - 1);

	return aa_is_text(l, i) && !k->ends && k->words >= least && k->words <= MAX_OPEN_WORDS &&
		!has_front_colon(l, aa_block_at(l, i)) && 2 * k->shouted < k->words &&
		((first->flags & AA_TOKEN_CAPITAL) || first->kind != AA_TOKEN_PUNCTUATION) &&
		!k->lower_start && last->mark != ':' && last->mark != ',' && last->mark != ';' &&
		!aa_is_dash(last);
}

/* ... and is no title. */
static bool
is_open_line(const aa_labeler *l, uint32_t i, uint32_t least)
{
	return is_unstopped(l, i, least) && !aa_is_title_case(&l->looks[i]);
}

/* Does a word in the lower case stand in it? */
static bool
has_lower_words(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		if (aa_token_at(l, t)->flags & AA_TOKEN_LOWER)
			return true;
	}
	return false;
}

/* "The mayor (pictured)", "the bridge (above)" */
static bool
points_at_picture(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	for (uint32_t t = block->first_token + 1; t + 2 < block->end_token; t++)
	{
		if (aa_token_at(l, t)->mark == '(' && aa_token_at(l, t + 2)->mark == ')' &&
			(aa_word_classes(l->article, aa_token_at(l, t + 1)) & AA_LEX_CREDIT))
			return true;
	}
	return false;
}

/* Two names with where they stand: "Jane Doe (left) on the bridge with John Roe (right)." */
static bool
tells_sides(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	uint32_t	n = 0;

	if (!aa_is_text(l, i) || l->looks[i].words > MAX_OPEN_WORDS)
		return false;
	for (uint32_t t = block->first_token + 1; t + 2 < block->end_token; t++)
		n += aa_token_at(l, t)->mark == '(' && aa_token_at(l, t + 2)->mark == ')' &&
			(aa_token_at(l, t - 1)->flags & AA_TOKEN_CAPITAL) && (aa_token_at(l, t + 1)->flags & AA_TOKEN_LOWER);
	return n >= 2;
}

/* "Jane Doe on the bridge, May 2020" */
static bool
ends_in_year(const aa_labeler *l, uint32_t i)
{
	const aa_token *year = aa_token_at(l, aa_block_at(l, i)->end_token - 1);

	/* names in capitals make no title of it */
	return is_unstopped(l, i, MIN_BESIDE_WORDS) && has_lower_words(l, i) && year->kind == AA_TOKEN_NUMBER &&
		aa_token_length(year) == 4 &&
		(year[-1].mark == ',' || (aa_word_classes(l->article, year - 1) & AA_LEX_CALENDAR));
}

/* Does it tell whose it is, who or when, or in two sentences? */
static bool
tells_of_picture(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	if ((l->looks[i].start & AA_LEX_CREDIT) || points_at_picture(l, i))
		return true;
	for (uint32_t t = block->first_token; t + 1 < block->end_token; t++)
	{
		const aa_token *token = aa_token_at(l, t);

		if (((token->flags & AA_TOKEN_CAPITAL) &&
			 (aa_classes_at(l->article, t) & (AA_LEX_CALENDAR | AA_LEX_GIVEN | AA_LEX_ABBR_TITLE))) ||
			aa_is_stop(l, t))
			return true;
	}
	return false;
}

static void
label_beside(aa_labeler *l, uint32_t i)
{
	if (aa_block_at(l, i)->kind == AA_BLOCK_CAPTION && is_open_line(l, i + 1, MIN_BESIDE_WORDS))
		aa_block_at(l, i + 1)->kind = AA_BLOCK_CAPTION;
}

/*
 * Several long lines without a stop in a text whose paragraphs have theirs: most
 * tell who and when, so they are captions, or else they are headings, which do
 * not follow each other.
 */
void
aa_label_open_lines(aa_labeler *l)
{
	uint32_t	n = 0;
	uint32_t	telling = 0;
	uint32_t	beside = 0;
	bool		captions;

	for (uint32_t i = 1; i + 1 < aa_nblocks(l); i++)
	{
		bool		open = is_open_line(l, i, MIN_OPEN_WORDS);

		if (tells_sides(l, i) || ends_in_year(l, i))
			aa_block_at(l, i)->kind = AA_BLOCK_CAPTION;
		if (!open)
			continue;
		n++;
		beside += is_open_line(l, i + 1, MIN_OPEN_WORDS);
		telling += tells_of_picture(l, i);
		if (aa_is_dated_picture(l, i) || points_at_picture(l, i))
			aa_block_at(l, i)->kind = AA_BLOCK_CAPTION;
	}
	captions = 2 * (telling + beside) >= n + 1 - (beside > 0);
	for (uint32_t i = 1; n > 1 && i + 1 < aa_nblocks(l); i++)
	{
		if (is_open_line(l, i, MIN_OPEN_WORDS) &&
			(captions || (!l->looks[i].repeated && l->looks[i].words <= MAX_LONG_HEADING_WORDS)))
			aa_block_at(l, i)->kind = captions ? AA_BLOCK_CAPTION : AA_BLOCK_SUBHEADING;
	}
	for (uint32_t i = 1; n > 1 && captions && i + 2 < aa_nblocks(l); i++)
		label_beside(l, i);
}

/*----------
 * Galleries.
 *----------
 */

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

	return l->looks[i].tokens > n + MIN_BESIDE_WORDS && (behind->flags & AA_TOKEN_CAPITAL) &&
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
