/*-------------------------------------------------------------------------
 *
 * article_people.c
 *	  article_people(body, lang): the people of an article, and speaker_key(name).
 *
 *-------------------------------------------------------------------------
 */
#include "analysis.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

static Datum
titles_datum(const aa_article *article, const aa_entity *entity)
{
	Datum	   *titles = palloc(Max(entity->ntitles, 1) * sizeof(Datum));

	for (uint32 i = 0; i < entity->ntitles; i++)
	{
		aa_string	title = article->titles[entity->first_title + i];

		titles[i] = PointerGetDatum(text_from_utf8(title.data, title.length));
	}
	return PointerGetDatum(construct_array(titles, (int) entity->ntitles, TEXTOID,
										   -1, false, TYPALIGN_INT));
}

/*
 * The mentions of each entity, in text order: ends[e] is the end of entity e's
 * spans, which begin where those of the entity before end.
 */
typedef struct MentionSpans
{
	aa_span    *spans;
	uint32	   *ends;
} MentionSpans;

static MentionSpans
group_mentions(const aa_article *article)
{
	MentionSpans result;
	uint32		total = 0;

	result.spans = MemoryContextAllocHuge(CurrentMemoryContext,
										  (article->nmentions + 1) * sizeof(aa_span));
	result.ends = MemoryContextAllocHuge(CurrentMemoryContext,
										 (article->nentities + 1) * sizeof(uint32));
	memset(result.ends, 0, (article->nentities + 1) * sizeof(uint32));
	for (uint32 i = 0; i < article->nmentions; i++)
	{
		if (article->mentions[i].entity != AA_NONE)
			result.ends[article->mentions[i].entity]++;
	}
	/* from counts to where each entity's spans begin ... */
	for (uint32 e = 0; e < article->nentities; e++)
	{
		uint32		count = result.ends[e];

		result.ends[e] = total;
		total += count;
	}
	/* ... which moves to where they end */
	for (uint32 i = 0; i < article->nmentions; i++)
	{
		const aa_mention *mention = &article->mentions[i];

		if (mention->entity != AA_NONE)
		{
			aa_span    *span = &result.spans[result.ends[mention->entity]++];

			span->start = article->tokens[mention->first_token].start;
			span->end = article->tokens[mention->end_token - 1].end;
		}
	}
	return result;
}

/* Where the article speaks of the entity. */
static Datum
mentions_datum(Analysis *analysis, const MentionSpans *mentions, uint32 entity)
{
	uint32		first = entity > 0 ? mentions->ends[entity - 1] : 0;

	return analysis_multirange(analysis, mentions->spans + first,
							   mentions->ends[entity] - first);
}

/* A name may be one word of hundreds of megabytes. */
static Datum
key_datum(const aa_language *language, aa_string name)
{
	char	   *key = MemoryContextAllocHuge(CurrentMemoryContext,
											 (Size) name.length * AA_TERM_GROWTH + 1);
	uint32		length = aa_speaker_key(language, name.data, name.length, key);

	return PointerGetDatum(text_from_utf8(key, length));
}

PG_FUNCTION_INFO_V1(article_people);
Datum
article_people(PG_FUNCTION_ARGS)
{
	Analysis	analysis;
	MentionSpans mentions;
	int32		person_no = 0;
	Rows		rows;

	analyze(&analysis, PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1), AA_STAGE_NAMES);
	mentions = group_mentions(&analysis.article);
	begin_rows(&rows, fcinfo);
	for (uint32 i = 0; i < analysis.article.nentities; i++)
	{
		const aa_entity *entity = &analysis.article.entities[i];
		Datum		values[6];
		bool		nulls[6] = {false};

		if (entity->kind != AA_ENTITY_PERSON)
			continue;
		values[0] = Int32GetDatum(++person_no);
		values[1] = PointerGetDatum(text_from_utf8(entity->name.data, entity->name.length));
		values[2] = key_datum(analysis.article.language, entity->name);
		values[3] = titles_datum(&analysis.article, entity);
		values[4] = name_datum(aa_gender_pronoun(entity->gender), &nulls[4]);
		values[5] = mentions_datum(&analysis, &mentions, i);
		put_row(&rows, values, nulls);
	}
	end_rows(&rows);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(speaker_key);
Datum
speaker_key(PG_FUNCTION_ARGS)
{
	uint32		size;
	const char *name = utf8_from_text(PG_GETARG_TEXT_PP(0), &size);
	char	   *key;

	if (size > AA_MAX_SIZE / AA_TERM_GROWTH)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("name is too long"),
				 errdetail("It takes %u bytes.", size),
				 errhint("speaker_key() takes the name of one speaker.")));
	key = palloc((Size) size * AA_TERM_GROWTH + 1);
	PG_RETURN_TEXT_P(text_from_utf8(key, aa_speaker_key(aa_language_default(), name, size, key)));
}
