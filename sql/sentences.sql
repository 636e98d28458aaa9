-- Where sentences end.  Each text is cut at the bars of the second column.
CREATE TEMP TABLE spec (no int GENERATED ALWAYS AS IDENTITY, text text, sentences text);
INSERT INTO spec (text, sentences) VALUES
	-- titles, initials, what goes before a number
	('Mr. Doe met Dr. Roe. Sen. Poe left.', 'Mr. Doe met Dr. Roe.|Sen. Poe left.'),
	('Lt. Gov. Ann Q. Doe spoke. So did J.K. Roe.', 'Lt. Gov. Ann Q. Doe spoke.|So did J.K. Roe.'),
	('The ex-Gov. Doe came with the ex-Mrs. Roe.', 'The ex-Gov. Doe came with the ex-Mrs. Roe.'),
	('See No. 5 and Fig. 6. Then p. 7.', 'See No. 5 and Fig. 6.|Then p. 7.'),
	('On Jan. 6 it rained. In Feb. It snowed.', 'On Jan. 6 it rained.|In Feb.|It snowed.'),
	('[Ann Q.] Roe and Poe, A. (2019) agree.', '[Ann Q.] Roe and Poe, A. (2019) agree.'),
	('She took vitamin C. The cold went away.', 'She took vitamin C.|The cold went away.'),
	('Bill S. 1234 cites Deut. 5:6 and Rom. 7. It passed.', 'Bill S. 1234 cites Deut. 5:6 and Rom. 7.|It passed.'),
	('He was born (b. May 1960) here.', 'He was born (b. May 1960) here.'),
	('Del. Ann Doe of Dover, Del. said so. See Vol. IV here.', 'Del. Ann Doe of Dover, Del. said so.|See Vol. IV here.'),
	('The House passed H. R. 12 and he played a sonata (K. 5).', 'The House passed H. R. 12 and he played a sonata (K. 5).'),
	-- measures: a name behind is a new sentence, unless all before it says only when
	('He left at 6 p.m. Mr. Roe stayed. At 7 P.M. Mr. Roe left.', 'He left at 6 p.m.|Mr. Roe stayed.|At 7 P.M. Mr. Roe left.'),
	('On Monday at 6 a.m. Doe woke: In 44 B.C. Brutus fled.', 'On Monday at 6 a.m. Doe woke: In 44 B.C. Brutus fled.'),
	('It dates from 90 B.C. Archaeologists agree.', 'It dates from 90 B.C.|Archaeologists agree.'),
	('Polls close at 8 p.m. E.S.T. and then at 9 p.m. EST. We wait.', 'Polls close at 8 p.m. E.S.T. and then at 9 p.m. EST.|We wait.'),
	('It is 5 ft. 6 in. long and 3 ft. Ann measured it.', 'It is 5 ft. 6 in. long and 3 ft.|Ann measured it.'),
	-- two-faced ones: a word that opens sentences decides
	('Acme Inc. said so. It bought Roe Corp. The price was low.', 'Acme Inc. said so.|It bought Roe Corp.|The price was low.'),
	('It bought Roe Co. Mr. Doe was glad.', 'It bought Roe Co.|Mr. Doe was glad.'),
	('The U.S. Army came to the U.S. The army left.', 'The U.S. Army came to the U.S.|The army left.'),
	('She earned a Ph.D. Carla hired her. J.D. Doe came.', 'She earned a Ph.D.|Carla hired her.|J.D. Doe came.'),
	('The U.N. Ambassador Carla Roe met the envoy to the U.N. Carla Doe.', 'The U.N. Ambassador Carla Roe met the envoy to the U.N. Carla Doe.'),
	('The U.S. Forest Service and the U.K.’s Carla Roe agree.', 'The U.S. Forest Service and the U.K.’s Carla Roe agree.'),
	('The U.S. Open began. U.S. Trade Representative Ann Doe came.', 'The U.S. Open began.|U.S. Trade Representative Ann Doe came.'),
	('At 5 p.m. Tuesday they met. At 6 p.m. They left.', 'At 5 p.m. Tuesday they met.|At 6 p.m.|They left.'),
	('At 5 p.m. EST it began.', 'At 5 p.m. EST it began.'),
	('Polls in Oxley close at 8 p.m. Eastern time, in Corvel at 8 p.m. Pacific. We wait.', 'Polls in Oxley close at 8 p.m. Eastern time, in Corvel at 8 p.m. Pacific.|We wait.'),
	('So said Ald. Ann Roe, Ret. Col. Carla Doe and Spc. Tom Poe about Prop. 7. It passed.', 'So said Ald. Ann Roe, Ret. Col. Carla Doe and Spc. Tom Poe about Prop. 7.|It passed.'),
	('It was a prop. Seven more followed.', 'It was a prop.|Seven more followed.'),
	('Pens, pads, etc. were sold. Pens, etc. The rest stayed.', 'Pens, pads, etc. were sold.|Pens, etc.|The rest stayed.'),
	('Some (e.g. The Bridge) stood.', 'Some (e.g. The Bridge) stood.'),
	('He left (at five, i.e.) The rest stayed.', 'He left (at five, i.e.)|The rest stayed.'),
	('Use the newer IE. It works.', 'Use the newer IE.|It works.'),
	('They live on Elm St. It is quiet. St. Paul is not.', 'They live on Elm St.|It is quiet.|St. Paul is not.'),
	('The cat sat. Mass. Gov. Doe spoke.', 'The cat sat.|Mass. Gov. Doe spoke.'),
	('Ann Doe, D-N.Y., spoke. The non-U.S. firms left.', 'Ann Doe, D-N.Y., spoke.|The non-U.S. firms left.'),
	-- closing marks and notes belong to the sentence before
	('He said, “I left.” Then he did.', 'He said, “I left.”|Then he did.'),
	('(He left.) She stayed.', '(He left.)|She stayed.'),
	('It rose.[6] It fell. [7] [8] It rose.', 'It rose.[6]|It fell. [7] [8]|It rose.'),
	('"I left. " Then he came.', '"I left. "|Then he came.'),
	('He said, "She said, ''I left.'' "', 'He said, "She said, ''I left.'' "'),
	('He said, “She said, ‘I left.’ ” He stayed. “', 'He said, “She said, ‘I left.’ ”|He stayed. “'),
	('»I left.« Then «she» did. »Why?« He left.', '»I left.«|Then «she» did.|»Why?«|He left.'),
	('It rose.7 But it fell.[citation needed] Who knows?', 'It rose.7|But it fell.[citation needed]|Who knows?'),
	('"I left." "I stayed."', '"I left."|"I stayed."'),
	('„Ich ging.“ Then he came.', '„Ich ging.“|Then he came.'),
	-- remarks in brackets, and what is none
	('The house was sold. (photo: Ann Doe)', 'The house was sold.|(photo: Ann Doe)'),
	('Who pays? [laughter] We all do.', 'Who pays?|[laughter] We all do.'),
	('She left … [and] never came back. He left (she did not).', 'She left … [and] never came back.|He left (she did not).'),
	('Viva Carla! (1965), and others. Doe et al. (1993) agree.', 'Viva Carla! (1965), and others.|Doe et al. (1993) agree.'),
	-- several sentences in one quotation; the clause that reports one
	('“I left. I came back,” he said.', '“I left.|I came back,” he said.'),
	('“Why?” Mr. Watson asks. “Why not?” said the driver.', '“Why?” Mr. Watson asks.|“Why not?” said the driver.'),
	('“Stop!” I say. “Why?” They left.', '“Stop!” I say.|“Why?”|They left.'),
	('“Why?” She said the driver was late. “Why?” He replied: “Why not?”', '“Why?”|She said the driver was late.|“Why?”|He replied: “Why not?”'),
	('“Why?” They told the driver that he could. “Go!” Ann Doe told the driver in the yard.', '“Why?”|They told the driver that he could.|“Go!” Ann Doe told the driver in the yard.'),
	('“Who pays?” Nobody asked. “Who?” In the end, Doe says, we all do.', '“Who pays?”|Nobody asked.|“Who?”|In the end, Doe says, we all do.'),
	-- ellipses
	('Well . . . yes. And... no. He left … The rest stayed.', 'Well . . . yes.|And... no.|He left …|The rest stayed.'),
	('One [...] two. Three (…) four.', 'One [...] two.|Three (…) four.'),
	('Well... I think so. It ended... The rest left.', 'Well... I think so.|It ended...|The rest left.'),
	('... The rest left. He was ... I do not know.', '... The rest left.|He was ... I do not know.'),
	('It ended. (...) The rest left.', 'It ended.|(...) The rest left.'),
	-- no blank behind the stop
	('Angry voters.According to Doe, node.js won. See example.com now.', 'Angry voters.|According to Doe, node.js won.|See example.com now.'),
	('He said “yes.”She left.', 'He said “yes.”|She left.'),
	('It cost 1.6m. Version 2.0.1 came.', 'It cost 1.6m.|Version 2.0.1 came.'),
	-- numbers of lists
	('1. Open it. 2. Close it. 3. Rest.', '1. Open it.|2. Close it.|3. Rest.'),
	('Two steps: 1. Open it.', 'Two steps: 1. Open it.'),
	('It rose by 5. Then it fell.', 'It rose by 5.|Then it fell.'),
	('Here it is: a) Open it. b) Close it.', 'Here it is: a) Open it.|b) Close it.'),
	('A. First point', 'A. First point'),
	('Q. Who is it? A. It is Doe.', 'Q. Who is it?|A. It is Doe.'),
	(E'• 9. First\n\niv. Second\n\na.) Third', '• 9. First|iv. Second|a.) Third'),
	('J. K. Doe wrote it.', 'J. K. Doe wrote it.'),
	-- lower case
	('It was cold. we went home. who knew? nobody did.', 'It was cold.|we went home.|who knew?|nobody did.'),
	('He left for Atlantis. we stayed. He left on Sat. we stayed.', 'He left for Atlantis.|we stayed.|He left on Sat. we stayed.'),
	('She joined the AAA. it pays well.', 'She joined the AAA.|it pays well.'),
	('Yahoo! and Jeopardy! are names.', 'Yahoo! and Jeopardy! are names.'),
	('He sold it. eBay took a fee.', 'He sold it.|eBay took a fee.'),
	-- who said it, behind a dash
	('It is a long game. — Ann Doe', 'It is a long game. — Ann Doe'),
	('It is late. — And I must go now, he said.', 'It is late.|— And I must go now, he said.'),
	-- lines
	(E'A headline\nA first line. Another.\n\nLast', 'A headline|A first line.|Another.|Last'),
	-- other scripts
	('雨が降った。そして止んだ。', '雨が降った。|そして止んだ。'),
	('One．Two．', 'One．|Two．'),
	('यह एक है। यह दो है।', 'यह एक है।|यह दो है।'),
	('Really?! Yes!!! No.', 'Really?!|Yes!!!|No.');

-- what differs: nothing
SELECT spec.*, got
FROM spec, LATERAL (SELECT string_agg(sentence, '|' ORDER BY sentence_no) AS got FROM article_sentences(text)) g
WHERE sentences IS DISTINCT FROM got
ORDER BY no;

SELECT count(*) FROM spec;

-- the span gives the text back, whatever the width of the characters
SELECT sentence_no, block_no, span,
	substr(body, lower(span), upper(span) - lower(span)) = sentence AS same
FROM (VALUES (E'“Ça va?” 😀 Oui. Non.\n\n日本。')) v(body), article_sentences(body)
ORDER BY sentence_no;

-- as one value, for generated columns; sentences that touch make one range
SELECT article_sentence_spans('One. Two. Three.Four.');
CREATE TEMP TABLE articles (body text,
	spans int4multirange GENERATED ALWAYS AS (article_sentence_spans(body)) STORED);
INSERT INTO articles VALUES ('One. Two.'), (''), (NULL);
SELECT * FROM articles;

-- the user's own abbreviations, with or without their stop, in any case
SELECT sentence FROM article_sentences('The Abtl. Nord paid. See zf. 5 there.');
SELECT sentence FROM article_sentences('The Abtl. Nord paid. See zf. 5 there.', 'en', '{Abtl.,ZF}');
SELECT sentence FROM article_sentences('He ran the Abtl. The rest left.', 'en', '{abtl}');
SELECT sentence FROM article_sentences('One. Two.', abbreviations => '{}');
SELECT article_sentences('a', 'en', '{""}');
SELECT article_sentences('a', 'en', '{.}');
SELECT article_sentences('a', 'en', ARRAY[E'two\twords']);
SELECT article_sentences('a', 'en', ARRAY[repeat('x', 65)]);

SELECT count(*) FROM article_sentences(NULL);
SELECT count(*) FROM article_sentences('');
SELECT count(*) FROM article_sentences('...');
