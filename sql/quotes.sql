--
-- Who is quoted, saying what.  One phenomenon a statement; all people, places
-- and events are invented.
--
\pset null -

-- the verb and the speaker stand behind the words, in either order, or before
SELECT content, speaker, cue FROM article_quotes('“The ferry will sail at nine,” said Eleanor Vasey.');
SELECT content, speaker, cue FROM article_quotes('“The ferry will sail at nine,” Eleanor Vasey said on Tuesday.');
SELECT content, speaker, cue FROM article_quotes('Eleanor Vasey said: “The ferry will sail at nine.”');
SELECT content, speaker, cue FROM article_quotes('Eleanor Vasey said, “The ferry will sail at nine.”');
SELECT content, speaker, cue FROM article_quotes('“Never!” shouted Owen Pryce.');

-- a question is another kind of cue, so are writing, thinking and deciding
SELECT content, speaker, cue, cue_kind FROM article_quotes('“Will the ferry sail?” asked Tessa Orme.');
SELECT content, speaker, cue, cue_kind FROM article_quotes('Owen Pryce tweeted: “The cone stays.”');
SELECT content, speaker, cue, cue_kind FROM article_quotes('Owen Pryce believes that the club will be sold.');

-- a clause about the speaker, or a role, may stand between
SELECT content, speaker FROM article_quotes('“We lost the whole harvest,” said Hugh Tarn, who farms at Brackness.');
SELECT content, speaker FROM article_quotes('Hugh Tarn, who farms at Brackness, said: “We lost the whole harvest.”');
SELECT content, speaker FROM article_quotes('“The seal had failed,” Callum Rae, the chief engineer, said.');

-- according to
SELECT kind, content, speaker, cue FROM article_quotes('“The bridge is safe,” according to Gail Stroud.');
SELECT kind, content, speaker, cue FROM article_quotes('The bridge is safe, according to Gail Stroud, the county engineer.');

-- whom it was said to is never the speaker
SELECT content, speaker, cue FROM article_quotes('Douglas Finch told the Tri-River news agency: “I had no choice.”');
SELECT content, speaker, cue FROM article_quotes('“I had no choice,” Douglas Finch told reporters.');
SELECT content, speaker, cue FROM article_quotes('Hugh Tarn told Douglas Finch: “Nobody has ever rung me.”');
SELECT content, speaker, cue FROM article_quotes('“Who signed the order?” Tessa Orme asked Douglas Finch.');
SELECT content, speaker, cue FROM article_quotes('“You did well,” Fiona Garrick said to Hugh Tarn.');

-- paragraphs that open with a mark and do not close go on: one row, a newline
-- where a paragraph lies between, and a span for each
SELECT content, spans, speaker
FROM article_quotes(E'Hugh Tarn said: “There was a noise. Then the floor went.\n\n“Nobody from the company has rung me.”');

-- the clause that says who spoke may stand in the last paragraph
SELECT content, spans, speaker
FROM article_quotes(E'Hugh Tarn, a sheep farmer from Brackness, gave evidence on Tuesday.\n\n“There was a noise. Then the floor went.\n\n“Nobody from the company has rung me,” he said.');

-- interrupted by its attribution: one row with two spans, in which the text
-- stands as it was printed
SELECT content, spans, speaker
FROM article_quotes('“I told them about the door,” said Callum Rae, “and I told them three times.”');
SELECT content, spans, speaker
FROM article_quotes('“I told them about the door,” said Callum Rae. “They sent me a timetable.”');

-- a floating quote goes on with the speaker before; it has no cue or mention
-- of its own
SELECT content, speaker, mention, cue
FROM article_quotes(E'“I told them about the door,” said Callum Rae.\n\n“They sent me a timetable.”');

-- one in the paragraph that names its speaker has the mention, and one behind a
-- colon, too
SELECT content, speaker, mention, cue
FROM article_quotes(E'Callum Rae said the door was open. He laughed. “They sent me a timetable.”');
SELECT content, speaker, mention, cue
FROM article_quotes(E'Callum Rae sent out a letter about the door:\n\n“They sent me a timetable.”');

-- a second cue without a subject is the same speaker's
SELECT content, speaker, cue
FROM article_quotes('“We sent her on the trip of a lifetime,” Patricia Lowell said, adding: “I want them to look at me.”');
SELECT kind, content, speaker, cue
FROM article_quotes('Curt Ballard said the crews were ready, adding: “Bring boots. Bring all your boots.”');

-- words that are partly quoted: quoted_spans has what stands in marks
SELECT kind, content, quoted_spans, speaker
FROM article_quotes('Fiona Garrick said the families “deserve the truth, not a cover-up”.');
SELECT kind, content, quoted_spans, speaker
FROM article_quotes('Owen Pryce said the shirt was “an insult” and that the town would “never forgive it”.');
SELECT kind, content, speaker, cue FROM article_quotes('Owen Pryce called the new shirt “an insult to the town”.');

-- reported without marks: with that, without, in front, and around the verb
SELECT kind, content, speaker FROM article_quotes('Gail Stroud said that the bridge would close in May.');
SELECT kind, content, speaker FROM article_quotes('Gail Stroud said the bridge would close in May.');
SELECT kind, content, speaker FROM article_quotes('The bridge will close in May, Gail Stroud said.');
SELECT kind, content, spans, speaker FROM article_quotes('The bridge, Gail Stroud said, will close in May.');
SELECT kind, content, speaker, cue FROM article_quotes('Tessa Orme asked whether anyone had read the email.');

-- marks that nobody speaks in: so-called, titles; a nickname is a part of the name
SELECT kind, content, speaker FROM article_quotes('The so-called “night ferry” sails at noon.');
SELECT kind, content, speaker FROM article_quotes('Her first novel, “The Long Quay”, was published in May.');
SELECT kind, content, speaker FROM article_quotes('Eduardo “Eddie” Pinto was the mayor of the town for nine years.');

-- a subheading in marks is no utterance either, whoever is named below it
SELECT kind, content, speaker FROM article_quotes(E'The hearing began with emails of the fortnight before the sinking.\n\n“A copy of the timetable”\n\nCallum Rae gave evidence on Tuesday and will return on Friday.');

-- a name with a colon labels a headline
SELECT kind, content, speaker FROM article_quotes(E'Callum Rae: “I told them three times”\n\nThe ferry sank in May. The inquiry goes on.');

-- a transcript's turns are their speakers', without marks
SELECT kind, content, speaker FROM article_quotes(E'These are the key exchanges from the debate.\n\nWHITCOMBE: We will fix the roads. I promise you that.\n\nKESSING: You had six years to fix them.');

-- single marks, between apostrophes and plural possessives
SELECT content, speaker FROM article_quotes($$'We won't play in the owners' colours,' said Owen Pryce. 'It's not who we are.'$$);
SELECT content, speaker FROM article_quotes('‘We won’t play in the owners’ colours,’ said Owen Pryce.');

-- heights and decades are no marks
SELECT content, speaker FROM article_quotes($$"He was 5'8" tall and wore a coat from the '90s," said Gail Stroud.$$);
SELECT content, speaker FROM article_quotes($$The man, who is 5'8", danced to songs of the '90s. "He was happy," said Gail Stroud.$$);
SELECT content, speaker FROM article_quotes($$'I'm 5'8" and I was born in the '90s,' said Owen Pryce.$$);

-- marks within marks belong to the content
SELECT content, speaker FROM article_quotes('“She told me ‘the door will hold’ and I believed her,” said Callum Rae.');

-- marks of all sorts: straight, doubled, wrong way round, of two sorts
SELECT content, speaker FROM article_quotes('"The pier is gone," said Luis Pinto. "The dogs are fine."');
SELECT content, speaker FROM article_quotes($$``The pier is gone,'' said Luis Pinto.$$);
SELECT content, speaker FROM article_quotes($$''The pier is gone,'' said Luis Pinto.$$);
SELECT content, speaker FROM article_quotes('”The pier is gone,” said Luis Pinto. ”The dogs are fine.”');
SELECT content, speaker FROM article_quotes('“The pier is gone,“ said Luis Pinto.');
SELECT content, speaker FROM article_quotes('“The pier is gone," said Luis Pinto.');
SELECT content, speaker FROM article_quotes('« Le pont est fermé », said Émile Garnier.');

-- a mark that is never closed ends with its paragraph and shifts nothing
SELECT content, speaker FROM article_quotes(E'Callum Rae said: “I told them three times.\n\nThe inquiry goes on. “It was a mess,” Tessa Orme said.');
SELECT content, speaker FROM article_quotes(E'"I told them three times," said Callum Rae. "They sent me a timetable.\n\n"It was a mess," Tessa Orme said.');

-- speaker is the fullest name that the article gives; mention is what stands
-- in the clause: a pronoun, a surname, a title with first name, a role
SELECT content, speaker, mention FROM article_quotes('Eleanor Vasey opened the hearing on Monday. “The ferry was safe,” she said.');
SELECT content, speaker, mention FROM article_quotes('Gail Stroud met Eduardo Pinto at the pier. “The pier is gone,” she said. “Build another,” he replied.');
SELECT content, speaker, mention FROM article_quotes('“The pier is gone,” Mr. Pinto said. Eduardo Pinto has been mayor for nine years.');
SELECT content, speaker, mention FROM article_quotes('Sir Alasdair Munce chaired the inquiry. “Try,” said Sir Alasdair.');
SELECT content, speaker, mention FROM article_quotes('Baroness Ada Thorne opened the debate. “The Arctic is not for sale,” said Lady Thorne.');
SELECT content, speaker, mention FROM article_quotes('The transport minister, Fiona Garrick, met the families. “We will publish it all,” the minister said.');
SELECT content, speaker, mention FROM article_quotes('The mayor, Eduardo Pinto, walked the pier with the engineer, Gail Stroud. “It will be rebuilt,” the mayor said. “By May,” the engineer said.');
SELECT content, speaker, mention FROM article_quotes('Prime Minister Nora Hallam arrived at dawn. “We have a deal,” the PM said.');

-- two people with one surname
SELECT content, speaker, mention FROM article_quotes('Mayor Eduardo Pinto met his sister, Luisa Pinto, at the pier. “The dogs are fine,” Ms. Pinto said. “The pier is not,” Mr. Pinto said.');
SELECT content, speaker, mention FROM article_quotes('Hugh Tarn and his wife, Moira Tarn, farm at Brackness. “We lost the lot,” Mrs Tarn said. “Not the dog,” said Mr Tarn.');

-- organisations, reports and people without a name
SELECT content, speaker FROM article_quotes('Halvane Ferries said: “We will not comment while proceedings are under way.”');
SELECT content, speaker FROM article_quotes('The report said the door had failed.');
SELECT content, speaker FROM article_quotes('“We will not comment,” said a spokesman for Halvane Ferries.');
SELECT content, speaker FROM article_quotes('A spokeswoman for the council said the bridge was safe.');
SELECT content, speaker, mention FROM article_quotes('“We will not comment,” a council spokesman, Ian Mott, said.');
SELECT content, speaker FROM article_quotes('“It was a mess,” two officials said.');

-- no name, no guess: speaker is NULL where “she” may be anybody
SELECT content, speaker, mention FROM article_quotes('“The ferry was safe,” she said.');

-- whoever is named in captions and credits alone does not speak
SELECT content, speaker, mention FROM article_quotes(E'Image caption Hugh Tarn was rescued by a lifeboat\n\n“Nobody has rung me,” he said.');
SELECT content, speaker, mention FROM article_quotes(E'The inquiry heard from Callum Rae, the chief engineer, on Tuesday.\n\n(Photo by Jo Marsh/Skerry Pictures)\n\n“I told them three times,” he said.');

-- spans are characters of the stored text, marks left out
SELECT content, substr(body, lower(spans), upper(spans) - lower(spans)) AS slice,
	   mention, substr(body, lower(mention_span), upper(mention_span) - lower(mention_span)) AS mention_slice,
	   cue, substr(body, lower(cue_span), upper(cue_span) - lower(cue_span)) AS cue_slice
FROM (VALUES ('Émile Garnier said: “The café is 5 € dearer.”')) v(body), article_quotes(body);

-- no text, no rows; text without quotes likewise
SELECT count(*) FROM article_quotes(NULL);
SELECT count(*) FROM article_quotes('');
SELECT count(*) FROM article_quotes(E' \n\t ');
SELECT count(*) FROM article_quotes('The ferry sails at nine.');

-- an unknown profile is an error
\set VERBOSITY terse
SELECT * FROM article_quotes('“Hello,” she said.', lang => 'xx');
\echo :LAST_ERROR_SQLSTATE
