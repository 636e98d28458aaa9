/*-------------------------------------------------------------------------
 *
 * article.c
 *	  Runs the stages; the names of all kinds of things.
 *
 *-------------------------------------------------------------------------
 */
#include "article.h"

#include <string.h>

#include "search.h"
#include "stages.h"

void
aa_article_init(aa_article *article, const char *text, uint32_t size,
				const aa_language *language, aa_environment env)
{
	memset(article, 0, sizeof(*article));
	article->text = text;
	article->size = size;
	article->language = language;
	article->env = env;
}

/*
 * A dateline is cut off its paragraph, and so has a sentence of its own.  For
 * no other reason do sentences depend on the kinds of blocks, and finding
 * these takes as long as finding the sentences.
 */
static bool
label_blocks(aa_article *article)
{
	if (!article->kinds && !aa_may_have_datelines(article))
		return true;
	return aa_label_blocks(article);
}

typedef struct stage
{
	aa_stage	from;			/* the lowest stage that needs it */
	bool		(*run) (aa_article *article);
} stage;

static const stage stages[] = {
	{AA_STAGE_SENTENCES, aa_find_blocks},
	{AA_STAGE_SENTENCES, aa_find_tokens},
	{AA_STAGE_NAMES, aa_find_word_classes},
	{AA_STAGE_SENTENCES, label_blocks},
	{AA_STAGE_SENTENCES, aa_find_splices},
	{AA_STAGE_SENTENCES, aa_find_sentences},
	{AA_STAGE_NAMES, aa_find_phrases},
	{AA_STAGE_NAMES, aa_find_quotations},
	{AA_STAGE_NAMES, aa_find_names},
	{AA_STAGE_QUOTES, aa_find_quotes},
};

aa_status
aa_analyze(aa_article *article, aa_stage last)
{
	article->kinds = last >= AA_STAGE_BLOCKS;
	for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++)
	{
		article->ticked = 0;
		if (stages[i].from <= last && !stages[i].run(article))
			break;
	}
	return article->status;
}

bool
aa_block_lies_between(const aa_article *article, uint32_t from, uint32_t to)
{
	uint32_t	first = aa_find_sorted(aa_block, article->blocks, article->nblocks, span.start, from);

	return first < article->nblocks && article->blocks[first].span.start <= to;
}

const char *
aa_block_kind_name(aa_block_kind kind)
{
	static const char *const names[] = {
		[AA_BLOCK_PARAGRAPH] = "paragraph",
		[AA_BLOCK_KICKER] = "kicker",
		[AA_BLOCK_HEADLINE] = "headline",
		[AA_BLOCK_STANDFIRST] = "standfirst",
		[AA_BLOCK_BYLINE] = "byline",
		[AA_BLOCK_DATELINE] = "dateline",
		[AA_BLOCK_CAPTION] = "caption",
		[AA_BLOCK_CREDIT] = "credit",
		[AA_BLOCK_SUBHEADING] = "subheading",
		[AA_BLOCK_LIST_ITEM] = "list_item",
		[AA_BLOCK_PULL_QUOTE] = "pull_quote",
		[AA_BLOCK_TWEET] = "tweet",
		[AA_BLOCK_TURN] = "turn",
		[AA_BLOCK_PROMO] = "promo",
		[AA_BLOCK_NOTICE] = "notice",
	};

	return names[kind];
}

const char *
aa_token_kind_name(aa_token_kind kind)
{
	static const char *const names[] = {
		[AA_TOKEN_WORD] = "word",
		[AA_TOKEN_NUMBER] = "number",
		[AA_TOKEN_CURRENCY] = "currency",
		[AA_TOKEN_PERCENT] = "percent",
		[AA_TOKEN_ORDINAL] = "ordinal",
		[AA_TOKEN_TIME] = "time",
		[AA_TOKEN_URL] = "url",
		[AA_TOKEN_EMAIL] = "email",
		[AA_TOKEN_MENTION] = "mention",
		[AA_TOKEN_HASHTAG] = "hashtag",
		[AA_TOKEN_EMOJI] = "emoji",
		[AA_TOKEN_PUNCTUATION] = "punctuation",
		[AA_TOKEN_SYMBOL] = "symbol",
	};

	return names[kind];
}

const char *
aa_quote_kind_name(aa_quote_kind kind)
{
	static const char *const names[] = {
		[AA_QUOTE_DIRECT] = "direct",
		[AA_QUOTE_MIXED] = "mixed",
		[AA_QUOTE_INDIRECT] = "indirect",
		[AA_QUOTE_SCARE] = "scare",
	};

	return names[kind];
}

const char *
aa_cue_kind_name(aa_cue_kind kind)
{
	static const char *const names[] = {
		[AA_CUE_NONE] = NULL,
		[AA_CUE_SPEECH] = "speech",
		[AA_CUE_WRITING] = "writing",
		[AA_CUE_QUESTION] = "question",
		[AA_CUE_THOUGHT] = "thought",
		[AA_CUE_DECREE] = "decree",
	};

	return names[kind];
}

const char *
aa_quote_rule_name(aa_quote_rule rule)
{
	static const char *const names[] = {
		[AA_RULE_NOBODY] = "nobody",
		[AA_RULE_SOURCE_FIRST] = "source_first",
		[AA_RULE_CONTENT_FIRST] = "content_first",
		[AA_RULE_INVERTED] = "inverted",
		[AA_RULE_ACCORDING] = "according",
		[AA_RULE_LABEL] = "label",
		[AA_RULE_BYLINE] = "byline",
		[AA_RULE_FLOATING] = "floating",
		[AA_RULE_NEARBY] = "nearby",
	};

	return names[rule];
}

const char *
aa_bond_name(aa_bond bond)
{
	static const char *const names[] = {
		[AA_BOND_CLAUSE] = "clause",
		[AA_BOND_PARAGRAPH] = "paragraph",
		[AA_BOND_BEHIND_CLAUSE] = "behind_clause",
		[AA_BOND_COLON] = "colon",
		[AA_BOND_LABEL] = "label",
		[AA_BOND_NAME_COLON] = "name_colon",
		[AA_BOND_REPORT_BEFORE] = "report_before",
		[AA_BOND_SUBJECT_BEFORE] = "subject_before",
		[AA_BOND_SPEAKER_BEFORE] = "speaker_before",
		[AA_BOND_SUBJECT] = "subject",
		[AA_BOND_NICKNAME] = "nickname",
		[AA_BOND_NO_STORY] = "no_story",
		[AA_BOND_CROSSHEAD] = "crosshead",
		[AA_BOND_TITLE] = "title",
		[AA_BOND_SCARE_WORD] = "scare_word",
		[AA_BOND_NO_SPEAKER] = "no_speaker",
		[AA_BOND_FEW_WORDS] = "few_words",
		[AA_BOND_NO_SUBJECT] = "no_subject",
		[AA_BOND_UNSAID] = "unsaid",
		[AA_BOND_BESIDE_REPORT] = "beside_report",
		[AA_BOND_OWNER] = "owner",
		[AA_BOND_WORDS] = "words",
	};

	return names[bond];
}

const char *
aa_gender_pronoun(aa_gender gender)
{
	static const char *const pronouns[] = {
		[AA_GENDER_UNKNOWN] = NULL,
		[AA_GENDER_MASCULINE] = "he",
		[AA_GENDER_FEMININE] = "she",
		[AA_GENDER_PLURAL] = "they",
	};

	return pronouns[gender];
}
