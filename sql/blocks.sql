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

-- an agency alone is a dateline; the body may be all there is
SELECT * FROM pg_temp.show('(CNN) The bridge opened on Monday, two years after it should have.');
SELECT * FROM pg_temp.show('The bridge opened on Monday, two years after it should have.');

-- lines: blank ones part blocks, single breaks do unless the text is hard-wrapped
SELECT block_no, kind, span, content FROM article_blocks(E'One line of text.\r\nAnother line.\n\n\n  Third one.  ');
SELECT block_no, content FROM article_blocks(E'The bridge over the harbour has been opened by the\nmayor on Monday after two years in which nobody had\nworked on it because the builder had no money left\nto pay for the steel and the men that it needed to\nfinish the work.');

SELECT count(*) FROM article_blocks(NULL);
SELECT count(*) FROM article_blocks(E' \n\n ');
SELECT * FROM article_blocks('a', 'xx');
