-- The tables that the other files here ask, and ways to fill them from texts
-- that nobody has checked.

CREATE EXTENSION article_analytics;

CREATE TABLE articles (
	article_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	id text,
	outlet text,
	published date,
	headline text,
	byline text,
	body text,
	event text				-- articles on the same event have the same
);

-- Text from bytes: UTF-8 where it is well-formed, Windows-1252 or Latin-1 where
-- not, NULL where it holds a zero byte and so cannot be text at all.
CREATE FUNCTION text_from_bytes(bytes bytea)
RETURNS text
LANGUAGE plpgsql
AS $$
DECLARE
	encoding name;
BEGIN
	FOREACH encoding IN ARRAY ARRAY['UTF8', 'WIN1252', 'LATIN1'] LOOP
		BEGIN
			RETURN convert_from(bytes, encoding);
		EXCEPTION WHEN character_not_in_repertoire OR untranslatable_character THEN
			NULL;				-- try the next one
		END;
	END LOOP;
	RETURN NULL;
END
$$;

-- The date that a text begins with, NULL where there is none.
CREATE FUNCTION date_from_text(value text)
RETURNS date
LANGUAGE plpgsql
AS $$
BEGIN
	RETURN substring(value FROM '^\d{4}-\d\d-\d\d')::date;
EXCEPTION WHEN data_exception THEN
	RETURN NULL;
END
$$;

-- One line of a JSON Lines file; says so and returns false where it is none.
CREATE FUNCTION add_json(line text, line_no bigint)
RETURNS boolean
LANGUAGE plpgsql
AS $$
DECLARE
	article jsonb;
BEGIN
	-- the bytes were read as if they were LATIN1, which takes any
	article := text_from_bytes(convert_to(line, 'LATIN1'))::jsonb;
	INSERT INTO articles (id, outlet, published, headline, byline, body, event)
	VALUES (coalesce(article->>'id', line_no::text), coalesce(article->>'outlet', 'unknown'),
			date_from_text(article->>'published'), article->>'headline',
			article->>'byline', article->>'body', article->>'event');
	RETURN true;
EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
	RAISE WARNING 'line % skipped: %', line_no, SQLERRM;
	RETURN false;
END
$$;

-- A text file, loaded by psql's \lo_import: \lo_import a.txt, then
-- SELECT add_file(:LASTOID, 'a');
CREATE FUNCTION add_file(object oid, name text)
RETURNS boolean
LANGUAGE plpgsql
AS $$
DECLARE
	body text;
BEGIN
	body := ltrim(text_from_bytes(lo_get(object)), E'\ufeff');
	PERFORM lo_unlink(object);
	IF body IS NULL THEN
		RAISE WARNING '% skipped: it holds zero bytes, so it is no text', name;
		RETURN false;
	END IF;
	INSERT INTO articles (id, outlet, body) VALUES (name, name, body);
	RETURN true;
END
$$;

-- All quotes, one row each.  Computed once and kept, as more than one question
-- is asked: INSERT INTO quotes TABLE quotes_of_articles;
CREATE VIEW quotes_of_articles AS
SELECT a.article_no, a.outlet, a.published, q.quote_no, q.kind, q.speaker,
	speaker_key(q.speaker) AS speaker_key, q.cue,
	-- paragraphs are parted by newlines
	replace(q.content, E'\n', ' ') AS content,
	cardinality(string_to_array(q.content, ' ')) AS words
FROM articles a, article_quotes(a.body) q
WHERE q.kind <> 'scare';

CREATE TABLE quotes AS TABLE quotes_of_articles WITH NO DATA;
ALTER TABLE quotes ADD quote_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;
