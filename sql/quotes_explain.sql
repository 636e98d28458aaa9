--
-- Why article_quotes() says what it says.  Weights are learned anew with every
-- change of the rules, so here stands only what they decide.
--
\pset null -

-- a clause that reports, and quotations in it, before it and after it
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('Gail Stroud said that the bridge would close in May.');
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('“Try,” said Alasdair Munce.');
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('Alasdair Munce said: “Try.”');
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('The bridge is safe, according to Gail Stroud.');

-- a quotation that goes on behind its clause, in the next paragraph, behind a
-- colon
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('“We told them,” Callum Rae said. “They sent a timetable.”');
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain(E'Hugh Tarn said: “There was a noise.\n\n“Nobody has rung me.”');
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain(E'The statement by Hugh Tarn said:\n\n“Nobody has rung me since that day.”');

-- a quotation without a clause: the speaker before goes on, the sentence before
-- has a person, one stands before a colon, one is the subject
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain(E'“We told them,” Callum Rae said.\n\n“They sent me a timetable.”');
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('Tessa Orme was furious. “They sent me a timetable.”');
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('Tessa Orme was blunt: “They sent me a timetable.”');
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('Tessa Orme was hurt by the “prophet of doom and gloom” email.');

-- nobody speaks, and why
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('The so-called “night ferry” sails at noon.');
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('The “night ferry” sails at noon.');
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('The film is “The Long Quay of Old Brackness” of course.');
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('“The timetable was old.”');
-- somebody does, by the looks of the words, but nobody is near
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('The ferry was late. “We are sorry, we will do better.” The bus came at noon.');
-- a name
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('Eduardo “Eddie” Pinto was the mayor of the town for nine years.');

-- what only looks like a clause is turned down
SELECT quote_no, part, content, rule, decision FROM article_quotes_explain('The ferry calls at noon.');

-- what is looked at, in words and sum
SELECT features[1:4] AS first_features, cardinality(features) = cardinality(weights) AS have_weights,
	score = (SELECT sum(weight) FROM unnest(weights) weight) AS is_sum, score >= threshold AS is_taken
FROM article_quotes_explain('Gail Stroud said that the bridge would close in May.');

-- nothing to explain, nothing to read
SELECT count(*) FROM article_quotes_explain('The road is closed.');
SELECT count(*) FROM article_quotes_explain(NULL);
