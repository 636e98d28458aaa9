-- The pieces of articles, written for this test
CREATE FUNCTION pg_temp.show(body text) RETURNS TABLE (kind text, start text)
LANGUAGE sql AS $$
	SELECT kind, left(content, 48) FROM article_blocks(body) ORDER BY block_no
$$;

SELECT * FROM pg_temp.show($$Harbour bridge opens after long delay
By Ann Doe and Bob Roe
FILE - In this file photo, workers stand on the bridge. (Jo Poe/Daily News)
SPRINGFIELD (AP) — The new bridge over the harbour opened on Monday, two years late.
Mayor Jane Roe said that she was glad of it, and that the cost had been worth it.
What went wrong?
The first builder went out of business in the second year, and nobody took over at once.
Advertisement
Read more: How the bridge was planned
The city will now pay for the old ferry until May, and sell it then to whoever wants it.
The Associated Press contributed to this report.
Copyright 2020 Daily News. All rights reserved.$$);

-- transcripts and interviews
SELECT * FROM pg_temp.show($$The mayor spoke to our reporter on Monday about what the bridge has cost the city so far.
Q: What did it cost?
A: More than we thought it would, and less than they say it did.
Q: Will there be a toll?
A: Not while I am here, I can tell you that.$$);

-- tweets, lists, other articles' titles in capitals, who wrote it
SELECT * FROM pg_temp.show($$The mayor wrote about the bridge on Monday night, and many people answered her at once.
We did it. The bridge is open. pic.twitter.com/AbCdEfG — Jane Roe (@janeroe) May 4, 2020
MAYOR OF NEXT TOWN WANTS A BRIDGE OF HER OWN
The plans name these parts of the work:
Pillars and piers
Road and rails
Lamps and signs
Nobody has said yet how long each of these will take, or in which order they will come.
CLICK HERE TO GET THE APP
Ann Doe is a reporter in Springfield.
Write to Ann Doe at ann@example.org$$);

-- over the text: section, headline, summary, who wrote it and for whom
SELECT * FROM pg_temp.show($$Opinion
The Bridge Nobody Asked For
A toll that never comes down, and a ferry that was good enough for everybody.
By Ann Doe
Daily News
Springfield, Ohio – The bridge opened on Monday, and nobody at the harbour has found a good word for it yet.$$);

-- a summary in points, and one whose words come back in the text
SELECT * FROM pg_temp.show($$Story highlights Jane Roe: The bridge has cost the town more than it can bear
A toll will not bring the money back, she says
Roe: Next time, ask those who take the ferry first
The bridge opened on Monday, and the town has been counting its money since that day.$$);
SELECT * FROM pg_temp.show($$The bridge on Monday morning. (Jo Poe/Daily News)
Nobody asked for the bridge, and nobody will thank the mayor for it.
The mayor opened the bridge on Monday, and few people came to see how she did it.
It is easy to say why. Nobody asked for the bridge, and nobody will thank the mayor for it. She knows that herself.$$);

-- words of the text shown again; the page's own lines; questions over their answers
SELECT * FROM pg_temp.show($$The mayor said on Monday that the bridge would stay, whatever it may cost the town.
“We built it, and we are going to keep it”
Share
Later on Monday she was asked about it again. “We built it, and we are going to keep it,” she said.
Share
Who pays for it?
Nobody has said yet who is going to pay for the bridge when the money has run out.
Town clerk says ferry will be sold by May
[Harbour Plans to Sell Its Ferry]
Who wants an old ferry?
The ferry is going to be sold as soon as somebody wants to have it, the town clerk said.$$);

-- pictures: who made them, with and without what they show
SELECT * FROM pg_temp.show($$Enlarge this image toggle caption Jo Poe/Daily News Jo Poe/Daily News
The mayor opened the bridge on Monday, and few people came to see how she did it.
Photo by Jo Poe
Jo Poe/Reuters The mayor walks over the bridge on Monday.
It is easy to say why, as few people in the town have ever asked for a bridge at all.
The mayor on the bridge. Jo Poe/Daily News
Source: Harbour Office
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- speakers come back; other lines may begin with a word and a colon, too
SELECT * FROM pg_temp.show($$Jane Roe: What has the bridge cost us?
Bob: More than we thought it would, and less than they say it did.
Jane Roe: Will there be a toll?
Bob: Not while I am here, I can tell you that.$$);
SELECT * FROM pg_temp.show($$Plan: The bridge was to open in May, and to cost the town no more than the ferry did.
Outcome: The bridge opened two years late, and nobody can say what it has cost so far.
Plan: The ferry was to be sold in the same month, and its crew to work on the bridge.
Outcome: The ferry is still there, and so is its crew, and nobody has asked for either.$$);

-- below the text: who wrote it, to whom to write, where to follow
SELECT * FROM pg_temp.show($$6 years ago
The bridge opened on Monday, two years after it should have, and the mayor was glad of it.
Few people came to see how she did it, and the town clerk was not among them, she said.
Ann Doe, a former clerk of the town, is a writer in Springfield. Her book on bridges will be out in May.
Follow the Daily News on Facebook, Twitter and Instagram.
The views expressed in this column are those of the writer, and not of those who pay her.$$);

-- the lines of one post lie farther apart than paragraphs
SELECT * FROM pg_temp.show(E'The mayor wrote about the bridge on Monday night, and many people answered her.\n\nWe did it.\n\n\n\nThe bridge is open. — Jane Roe (@janeroe) May 4, 2020\n\nNobody has said yet how many of those who answered her were glad of the bridge.');

-- an agency alone is a dateline; the body may be all there is
SELECT * FROM pg_temp.show('(CNN) The bridge opened on Monday, two years after it should have.');
SELECT * FROM pg_temp.show('The bridge opened on Monday, two years after it should have.');

-- lines: blank ones part blocks, single breaks do unless the text is hard-wrapped
SELECT block_no, kind, span, content FROM article_blocks(E'One line of text.\r\nAnother line.\n\n\n  Third one.  ');
SELECT block_no, content FROM article_blocks(E'The bridge over the harbour has been opened by the\nmayor on Monday after two years in which nobody had\nworked on it because the builder had no money left\nto pay for the steel and the men that it needed to\nfinish the work.');

SELECT count(*) FROM article_blocks(NULL);
SELECT count(*) FROM article_blocks(E' \n\n ');
SELECT * FROM article_blocks('a', 'xx');
