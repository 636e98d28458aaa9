--
-- The people an article names.  One phenomenon a statement; all people, places
-- and events are invented.
--
\pset null -

-- the fullest name, the key to join on, and where the article speaks of them:
-- by surname and by pronoun as well
SELECT name, key, titles, pronoun, mentions
FROM article_people('Eleanor Vasey opened the hearing. Ms Vasey said she was sorry.');

-- mentions are characters of the stored text
SELECT substr(body, lower(m), upper(m) - lower(m)) AS mention
FROM (VALUES ('Eleanor Vasey opened the hearing. Ms Vasey said she was sorry.')) v(body),
	 article_people(body) p, unnest(p.mentions) m;

-- a name is explained further down
SELECT name, mentions FROM article_people('“The pier is gone,” Mr. Pinto said. Eduardo Pinto has been mayor for nine years.');

-- titles are no part of the name
SELECT name, titles, pronoun FROM article_people('Sir Alasdair Munce chaired the inquiry. “Try,” said Sir Alasdair.');
SELECT name, titles, pronoun FROM article_people('Baroness Ada Thorne opened the debate. “The Arctic is not for sale,” said Lady Thorne.');
SELECT name, titles, pronoun FROM article_people('Dr. Ortwen Vries published the study. “Naps help,” Dr. Vries said.');
SELECT name, titles, pronoun FROM article_people('Gov. Lorna Beckwith spoke to residents on Monday. “Stay where you are,” Beckwith said.');

-- a role that somebody holds is a mention of them
SELECT name, titles, mentions FROM article_people('Nora Hallam, the prime minister, left at dawn. “We have a deal,” the prime minister said.');

-- what stands between "the" and the name is a title, too, and of nobody else
SELECT name, titles FROM article_people('It was the novelist Oona Trask, the town''s mayor Gail Stroud and the Oxley councillor Curt Ballard who paid for the bridge.');

-- two people with one surname are two, and titles tell which one is meant
SELECT name, pronoun, mentions FROM article_people('Mayor Eduardo Pinto met his sister, Luisa Pinto, at the pier. “The dogs are fine,” Ms. Pinto said. “The pier is not,” Mr. Pinto said.');

-- in the order of the text
SELECT person_no, name, pronoun FROM article_people('Gail Stroud met Eduardo Pinto at the pier. Curt Ballard came later.');

-- places and days are no people
SELECT name FROM article_people('The ferry left Brackness on Tuesday and reached Skarra Sound in May.');

-- nor are bodies and things, whatever noun stands before them: a noun of persons tells only of what may be a person
SELECT name FROM article_people('Its rival QXB asked Human Resources for the writer Oona Trask. The Helen Marsh School in Oxley has a Mini-14 from K Street.');

-- nor what begins with somebody's surname
SELECT name FROM article_people('Leo Tarn owns Tarn Vodka. The Tarn Orme meeting is on Friday. Mr Orme waits.');

-- initials begin a name, but not a street's
SELECT name FROM article_people('The pier that J.R. Orme built was sold to JD Stroud on Monday. Nobody had been seen in H Street since then.');

-- a link that has run together with a name is no part of it, nor are words that begin in a bracket, nor the rest of a place
SELECT name FROM article_people('The bridge was the idea of Gail Stroud Gail Ann StroudMayor says she is well MORE and of Sen. Curt Ballard Curt Ballard2020 ferries sail again MORE, who paid for it. (Of course he did.)');
SELECT name FROM article_people('It was the North Carolina Republican who paid for the bridge.');

-- the key has no titles, initials, case, accents, stops or particle with a hyphen
SELECT name, speaker_key(name) FROM (VALUES
	('Nora Hallam'),
	('Prime Minister Nora Hallam'),
	('Dame NORA HALLAM'),
	('Émile Garnier'),
	('Dr. Emile Garnier'),
	('John F. Pinto Jr.'),
	('Karim al-Tamar'),
	('')) v(name);

-- no text, no rows
SELECT count(*) FROM article_people(NULL);
SELECT count(*) FROM article_people('');
SELECT speaker_key(NULL);

-- an unknown profile is an error
\set VERBOSITY terse
SELECT * FROM article_people('Gail Stroud', lang => 'xx');
\echo :LAST_ERROR_SQLSTATE
