-- What tells the kinds of blocks apart, one sign at a time; written for this test
CREATE FUNCTION pg_temp.show(body text) RETURNS TABLE (kind text, start text)
LANGUAGE sql AS $$
	SELECT kind, left(content, 56) FROM article_blocks(body) ORDER BY block_no
$$;

-- promotion: a call behind a stop or at the front, a label glued to its link, a gallery, markup
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, two years after it should have been there.
We are a town paper without owners. Sign up for our letter today.
Visit our page for more stories.
Read the report of the builders below:
It goes on for years:Town asks for more money for its bridge
next Image 2 of 7
Read More Why Nobody Needed the Bridge The mayor said that everybody did, and the clerk said that nobody did. We asked both of them in May, and again in June, and then we asked those who take the ferry to work on every day but Sunday.
<span class="bridge">a</span>
She said that she had read the report, and that the bridge was going to stay where it is.
“Let us know what you think. Sign up for the ferry,” the clerk said, and nobody did so.
Jane Roe: The bridge we never needed
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- notices: a label, a date, who may print it; who wrote it, and how to reach them
SELECT * FROM pg_temp.show($$Revised: April 12, 2017
The bridge opened on Monday, two years after it should have, and the mayor was glad of it.
5/23/2018
[Updated, 2 p.m.: The mayor has come back from the bridge, and says that nobody was there.]
Few people came to see how she did it, and the town clerk was not among them, she said.
Published in a small town, the paper had little to say of the bridge, and said it twice.
Contributing to the bridge was easy, she said, and nobody did so.
From The Bridge, a book of Doe and Sons. © 2017 by Ann Doe.
About the Author
Ann Doe has been a reporter for twenty years, and is going to be one for twenty more.
Contributing: Jo Poe, The Springfield Bridge
Email: ann@example.org
Twitter: anndoe$$);

-- a picture or a line below the text does not hide who wrote it
SELECT * FROM pg_temp.show($$The bridge opened on Monday, two years after it should have, and the mayor was glad of it.
Few people came to see how she did it, and the town clerk was not among them, she said.
Ann Doe is a clerk of the harbour and former mayor of Springfield.
Ann Doe. (Photo: Jo Poe)
Like this:$$);

-- pictures: whose they are, behind a stop, in brackets, behind a label; what they show
SELECT * FROM pg_temp.show($$The old bridge (Harbour Archive via Film)
The mayor opened the bridge on Monday, and few people came to see how she did it.
The bridge on the day before it was opened. HARBOUR LIBRARY
The clerk on the old ferry, with her dog. Jane Poe
Jane Roe on the bridge [Jo Poe/Reuters]
Photo credit: Daily News, staff photographer
Video by Jane Poe
PHOTOS: The Ten Longest Bridges Ever Built
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);
SELECT * FROM pg_temp.show($$Jane Roe, mayor of the town, waves to her few guests on the bridge on Monday, May 4, 2020.
SPRINGFIELD (AP) — The new bridge over the harbour opened on Monday, two years late.$$);

-- over the text: the first of several headings is no section; a letter's greeting is none
SELECT * FROM pg_temp.show($$Introduction
The mayor opened the bridge on Monday, and few people came to see how she did it.
What it costs
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);
SELECT * FROM pg_temp.show($$Dear reader:
The mayor opened the bridge on Monday, and few people came to see how she did it.$$);
SELECT * FROM pg_temp.show($$A Commentary By Jane Roe
The mayor opened the bridge on Monday, and few people came to see how she did it.$$);

-- a summary stands right below or above the picture, unless it tells when something happened
SELECT * FROM pg_temp.show($$A toll alone will never pay for it.
The bridge on Monday morning. (Jo Poe/Daily News)
The mayor opened the bridge, and few people in the town came to see how she did it, or why.$$);
SELECT * FROM pg_temp.show($$The bridge in the early morning. (Jo Poe/Daily News)
The mayor opened the bridge on Monday.
Few people in the town came to see how she did it, and nobody who did could say what it was for.$$);

-- no subheading: a sentence that was broken, one that ends in a note, a quotation that goes on
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The truth, as ever, is that those who came were
not nearly as many as the mayor had hoped for, and most of them left before she spoke.
Nobody has asked for a bridge.[16]
The clerk has counted everybody who came, and nobody doubts what he says of such things.
“We are going to keep this bridge
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
‘Nobody’s bridge’
The clerk says so to everybody who asks him, and to those who do not ask him as well.
How Can a Town Pay for a Bridge That Nobody Wants?
The ferry has been for sale for a year, and so far nobody has come to look at it at all.$$);

-- words shown again: most of them, without a clause, with other marks; but not a text taken twice
SELECT * FROM pg_temp.show($$The clerk said so in May. “We have built a bridge that nobody in this town has ever asked us for,” she said, and left.
“We have built a bridge that nobody in this town has ever asked us for.”
It was in the “Daily News” of that week, and in no other paper, that we read of it first, as she says of many things.
It was in the ‘Daily News’ of that week, and in no other paper, that we read of it first.
The town is going to ask for a toll from May on, and to sell the ferry in the same month, which is late. Few people have asked for that.
The ferry has been for sale for a year, and so far nobody has come to look at it at all.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Few people have asked for that.$$);

-- letters in brackets are a list; a speaker may break off; an agency behind two dashes
SELECT * FROM pg_temp.show($$SPRINGFIELD, Ohio--(BUSINESS WIRE)--The new bridge over the harbour opened on Monday, two years late.
The town names three reasons for it, and nobody in the council has found a fourth one.
(a) The ferry is old, and will not do for more than a year or two.
(b) The harbour is growing, and needs a second way over the water.
MAYOR: Would you let me finish?
CLERK: But I —
MAYOR: You would not, I see.$$);
SELECT * FROM pg_temp.show($$(London) – The new bridge over the harbour opened on Monday, two years late.$$);

-- lists: the same mark before each line; sentences that begin alike, below a colon; lines below a heading
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
~ She paid for it out of her own pocket
~ She said so to nobody in the town.
— Jane Roe
These are the rules for all who want to walk over the bridge before noon:
Keep to the left.
Keep your dog near you, and take it home when it barks at the ferry, as many dogs do.
Keep off the rails.
Who Paid
The town, with a loan that it took in May
The harbour, out of what the ferry earned
A builder who does not want to be named here$$);
SELECT * FROM pg_temp.show($$The town is going to pay for the bridge with what is left of these, as its clerk said on Monday.
A toll of two pounds for each lorry that crosses the bridge before noon, and of one after it;
the harbour's share in the old ferry, which has been for sale for a year; and
A loan.
Nobody has come to look at the ferry so far; few have asked what it costs.$$);

-- links that a text announces, an appeal at its end
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The clerk told more of it later. More from Daily News:
The ferry nobody wants to buy
Harbour fish are back for the first time
A mayor and her many dogs
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
If you enjoyed this story, please consider a gift to our work, as others of the town have done.$$);

-- headings come in numbers: questions over answers, names over who bears them, days; one question is the text's own
SELECT * FROM pg_temp.show($$We asked two people of the town about the bridge, and both of them had much to say.
How long did it take you to build the bridge?
JANE ROE: Longer than the town had been told, and not as long as I thought that it would.
What will become of the old ferry and of those who work on it?
JOHN DOE: We are going to sell it. I do not know who will want to have it.$$);
SELECT * FROM pg_temp.show($$Two people may be the next mayor of the town, and neither has said that she wants to.
Jane Roe
Roe has been the clerk of the harbour for twenty years, and knows all who work there.
Mary Doe
The builder of the bridge is Doe’s brother, as everybody in the town knows by now.$$);
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Is that what the town was waiting for?
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- captions lack the stops that the text has; figures have a number
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Mayor Jane Roe waves to her few guests from the middle of the bridge on Monday
The clerk, who did not come, was seen on the old ferry with two of his dogs
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Figure 2 – Tolls on the bridges of the harbour
Figure 3
What the Ferry Earned From May to December
GETTY The ferry in the old harbour on Monday
The ferry has been for sale for a year, and so far nobody has come to look at it at all.$$);

-- a label says more behind a comma; facts do not speak
SELECT * FROM pg_temp.show($$ROE: “Nobody in this town has paid more for the bridge than I have.”
THE FACTS: The town paid for all of it, as its own accounts of that year show.
ROE, on the ferry: “It has been sold for twice of what it cost us.”
THE FACTS: Nobody has bought it so far, and nobody has even asked what it costs.$$);

-- words shown again, with a capital in brackets
SELECT * FROM pg_temp.show($$In short, the costs of the old bridge are no secret to anybody in the town, the clerk said in May.
[T]he costs of the old bridge are no secret to anybody in the town.
The ferry has been for sale for a year, and so far nobody has come to look at it at all.$$);

-- who wrote it is named nowhere else, whatever stands below; who else took part; links and their headings
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Daily News Columnist Ann Doe is the author of a book on the ferries of Springfield.
The tolls of all bridges from here to Springfield are told in her next one, which comes out in May.
Bob Poe contributed.$$);
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Online:
The town's own accounts: https://example.org/accounts
See the list of all bridges »
With Harbour wires$$);
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Susan Poe lives in Springfield and has written two books on ferries.$$);
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and Susan Poe came to see how she did it.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Susan Poe lives in Springfield and has written two books on ferries.$$);

-- who made the picture, in brackets or behind what is seen; a film, and how long it plays
SELECT * FROM pg_temp.show($$Jane Roe tells Daily News what the old ferry has cost the town so far (1:52)
(Reuters)
The mayor opened the bridge on Monday, and few people came to see how she did it.
Jane Roe waves from the middle of the bridge on Monday. Ann M. Doe / AP file
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
John Roe walks his two dogs over the bridge. Courtesy John Roe
Ann Doe and Mary Poe/Staff
The ferry has been for sale for a year, and so far nobody has come to look at it at all.
Jane Doe/pool/Getty Images$$);
SELECT * FROM pg_temp.show($$Jane Roe waves to her few guests from the middle of the new bridge on May 4, 2020.
Jane Doe/Daily News
The mayor opened the bridge on Monday, and few people came to see how she did it.
Jane Roe and the clerk on the bridge. Ann Doe—Harbour staff
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Jane Roe and the clerk on the ferry in May Ann Doe | Reuters
The ferry has been for sale for a year, and so far nobody has come to look at it at all.
Jane Roe and the clerk in the harbour (Ann Doe/Daily News) More
Click to expand Jane Roe and the clerk of the harbour speak to each other. © 2020 Ann Doe$$);
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Doe reported from Springfield, and Jane Poe and her brother at the harbour contributed to this report.
The tolls of all bridges from here to Springfield are told on another day, as they come out in May.$$);
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The Associated Press
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
JROE/via Reuters
The ferry has been for sale for a year, and so far nobody has come to look at it at all.
H/T Jane Doe and Bob Poe$$);

-- words shown again: said in two parts, or behind a conjunction
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
“You never knew when the ferry would come or go. Nobody in the town ever did.”
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
The harbour will be for yachts alone, or so the builders hope.
“You never knew when the ferry would come or go,” said Jo Poe, who had it for ten years. “Nobody in the town ever did.”
But the harbour will be for yachts alone, or so the builders hope. The clerk did not say when that is to be.$$);

-- lists without bullets: what each is about, questions, lines that were taken twice; adverts among dashes
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
She had three things to tell the few who came to the bridge on that day:
Tolls: Lorries pay from May on, and cars from June on, but nobody who lives in the town is going to pay at all.
Lorries pay from May on, and cars from June on, but nobody who lives in the town is going to pay at all.
Old ferry- It goes to a town on the other shore, which has asked for it twice, and which will have to paint it.
The town clerk had two questions that nobody on the bridge wanted to answer for him:
Who is going to paint it?
Who is going to pay for the paint, if the town on the other shore does not?
Asked by the paper, he had five more of them, and a day later the mayor had read them all.
Which of the builders said that the bridge would be open two years ago?
Which of them was paid for saying so, and by whom?
What did the harbour know of the paint before it was bought?
How many people came to see the bridge on the day that it was opened?
What did those who did not come have to do on that day?
The paper has asked for the answers, and is going to print them when there are any.
– The first thing that the paper asked for is a list of all that was bought for the bridge.
Advertisement
– The second is a list of those who bought it, and of what they were told about its price.
Nobody in the town hall has said when the two lists are going to be there, or whether.$$);

-- headings with a colon are no speakers, whatever verb they have; a row of buttons to its end
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
MEANWHILE, ON THE FERRY:
Nobody had heard that it was going to be sold, and nobody believed it when they did.
FIND YOUR FERRY:
It goes from the harbour at noon, as it has done for ten years, and will do so until May.
MEANWHILE, ON THE FERRY:
The clerk had come to count those who were on it, and he did not have to count for long.
Facebook
Email
Telegram
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- links: nothing but an address; a longer call with its address beside another
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
https://example.org/bridge/film?v=2
The town has a page of its own for the bridge, example.org, which few people have seen.
Give to the ferry today! https://example.org/ferry
Come to the harbour on the first of May, bring all that you have got, and leave it with us or on https://example.org/harbour for the ferry.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- datelines with a date, and with who sends it in square brackets
SELECT * FROM pg_temp.show($$Springfield, May 4, 2020 – The new bridge over the harbour opened on Monday, two years late.$$);
SELECT * FROM pg_temp.show($$SPRINGFIELD, Ohio [Harbour University] — The new bridge over the harbour opened on Monday, two years late.$$);

-- pictures: who stands where, a year at the end, names and whose in brackets behind a stop
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Mayor Roe (left) waves to the builders of the bridge with Jo Poe (right).
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Roe with her dog on the old ferry, May 2017
Asked about the toll (again) and about the ferry (again), the clerk said that he did not know.
The builders of the bridge by the harbour. (Ann Poe. The Springfield Times)
Official portrait of the mayor, and of her dog, in the town hall.
Few people in the town have seen it, and fewer have said that it looks like either of them.$$);

-- whose work the report is, what was wrong in it, and a writer behind what she does
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Few people came to see how she did it, and the town clerk was not among them, she said.
In a report of May 4 about the bridge, the Daily News reported erroneously that the toll is two pounds.
Harbour columnist Ann Doe is a former mayor of Springfield and the author of The Ferry.
Jo Poe wrote this story for the harbour page, and Jane Roe read it.$$);

-- a name that the text does not know made the picture; who is told of is shown by it; a longer line is a heading
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Jane Poe
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
John Doe
The ferry has been for sale for a year, and Doe, who has it, saw nobody who came to look at it at all.
Jane Poe’s Very Last Picture
It shows the old ferry in the harbour, and those who work on it, as they were ten years ago.$$);

-- a gallery: the same title before each picture, or which picture of how many it is
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The Bridges of Springfield From the old ferry one can see three of them on a day without fog.
The Bridges of Springfield Before noon nobody pays a toll. That is going to change from May on.
The Bridges of Springfield Painters have been at work on this one for a year.
The town has four reasons to sell the ferry, as the clerk told the few who came.
The town has four reasons to keep the bridge, as he told those who did not come.
The town has four reasons for all that it does, and nobody has ever asked for a fifth.
3/12 2020 Jane Roe waves to her few guests from the middle of the bridge$$);

-- what was added below a text, and where it comes from; updates inside of a text are news
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Update: The clerk has come to the bridge, and says that he saw nobody there.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Update, May 24, 5:46 p.m. ET: The mayor has paid for the paint.
Source: Daily News$$);

-- a post that is signed by when it was shared; lines that begin with a verb whose subject is above
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Our new bridge at noon A post shared by Jane Roe (@janeroe) on May 4, 2020 at 2:57pm PDT
The town has counted all of its bridges, and found that those over the harbour:
Are twice as long as they have to be, and were paid for by nobody who has ever had to walk over them.
Were not painted before they were opened.
Are going to be closed for a month in each year from May on, so that the town may have them painted.
Nobody in the town hall has said who is going to paint them, or whether anybody has asked a painter, and nobody in the town has asked for it, as of Monday at noon, when the paper had to be printed, so that it will have to wait for another day.$$);

-- who wrote words in marks; a caption that ends in its year, a note in brackets; several credits in a row
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
“Nobody in this town has asked for a bridge, and nobody in it is going to pay for one.”
Jane Poe, Harbour Watch
The ferry has been sold for twice of what it cost the town ten years ago.[12][better source needed]
Mayor Jane Roe with Town Clerk John Poe, May 2020
Graphic by Daily News. Photos by Jo Poe.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- a part of a digest is no section of the paper
SELECT * FROM pg_temp.show($$From the Harbour
The mayor opened the bridge on Monday, and few people came to see how she did it.$$);

-- headings between dashes; who is quoted, with what they are
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
- Nobody came -
The town clerk stayed at home with her dog all day, as she had said that she would.
- 'A bridge too many' -
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
— and nobody listened —
The builders left the harbour in the same week, and they are not going to come back.$$);
SELECT * FROM pg_temp.show($$Many in the town had something to say of the bridge when it had opened on Monday.
Ann Doe, director of the harbour: “We are going to miss the ferry, as it was always late.”
John Roe, who built half of it: “I never thought that it was going to stand for this long.”
Jo Poe, a clerk for the town and for the ferry: “We have no plans to build another bridge.”
Jane Poe, head of the ferry, said in a letter: “We are going to sell it in May, or in June.”$$);

-- long lines without a stop side by side are captions, even if none tells who or when
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The new bridge was painted by the builders in the week before it was opened
Nobody could be seen on the other side of the harbour when the music began
The ferry left the harbour for the last time with nobody but its dog on board
The town is going to ask for a toll from May on, and to sell the ferry in the same month, as nobody has paid for the deck.$$);

-- what is heard in the hall comes again, and is no button of the page
SELECT * FROM pg_temp.show($$MAYOR: I said that we would build it, and here it is.
(LAUGHTER)
DOE: When are you going to pay for it?
(LAUGHTER)
MAYOR: We have a whole harbour to sell.$$);

-- short lines right above a signed post; one alone is text unless it exclaims
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Who came to the bridge by car:
Springfield – 3
Shelbyville – 12
The harbour – 0 pic.twitter.com/abcdef — Jane Roe (@janeroe) May 4, 2020
The town clerk stayed at home with her dog all day, as she had said that she would.
What a day!
We have a bridge. pic.twitter.com/bcdefg — Jane Roe (@janeroe) May 5, 2020
The builders answered.
We have no money. pic.twitter.com/cdefgh — John Doe (@johndoe) May 5, 2020
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- who wrote the article, with whose rights it has glued to it
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
— Jane Doe is a columnist of the Harbour. © 2020 Daily News Writers Group$$);

-- who speaks is announced on a line of its own
SELECT * FROM pg_temp.show($$JANE DOE, HOST:
The mayor opened the bridge on Monday, and few people came to see how she did it.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- words shown again may be shortened, and begin in the midst of a sentence
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The town never seemed to tire of paying for a bridge that leads nowhere.
The clerk wondered why the town never seemed to tire of borrowing, begging and paying for a bridge that, as everybody knows by now, leads nowhere. He has gone.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- datelines: a place in brackets, and one alone before a dash
SELECT * FROM pg_temp.show($$(Washington, DC) – The town opened the bridge on Monday, and few people came to see how it did so.
(Above) – The mayor waves to the few people who came to see how she opened the bridge.$$);
SELECT * FROM pg_temp.show($$Detroit – The town opened the bridge on Monday, and few people came to see how it did so.
The mayor – She had not slept for a week – did not say a word to the people who came.$$);

-- several writers, and where they wrote
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Jane Doe and John Poe, Washington Post
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- who made a picture, for whom, and who sells it, before what it shows and alone
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Jane Doe/Harbour Weekly-Leader/AP The town clerk walks over the bridge in the first hour of its life with her dog.
Jane Poe-Doe/The New York Times via Reuters
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- where it comes from, below a list
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
• The town is going to ask for a toll.
• The ferry is going to be sold.
Source: Daily News$$);

-- a long heading in capitals among others, and one that stands alone
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
THE BRIDGE
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
THE FERRY
The town clerk stayed at home with her dog all day, as she had said that she would.
WHAT THE BUILDERS OF THE OLD BRIDGE HAVE TO SAY OF IT
The builders left the harbour in the same week, and they are not going to come back.
THE HARBOUR
The ferry has been sold for twice of what it cost the town ten years ago.$$);
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
WHAT THE BUILDERS OF THE OLD BRIDGE HAVE TO SAY OF IT
The builders left the harbour in the same week, and they are not going to come back.$$);

-- what kind of text it is, right over it
SELECT * FROM pg_temp.show($$Few People Come To See The Bridge
What the town thinks of it
Town report
The mayor opened the bridge on Monday, and few people came to see how she did it.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- a report that was published on a day is no notice of when the article was
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The report, published on Tuesday, found that wages fell.
First published on Tuesday at 9 p.m.$$);

-- no words shown again: what quotes itself, and what a colon announces
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
She said that the bridge the town has paid for all these years “leads nowhere at all.”
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
People asked the town clerk. She said that the bridge the town has paid for all these years “leads nowhere,” and went home with her dog.$$);
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The builders had told the town what they wanted in a letter of last year:
The town has to pay for the whole bridge before the first stone of it is laid.
In May they said that the town has to pay for the whole bridge before the first stone of it is laid, and left.$$);

-- items that are taken twice, the second time without what they are about and the number of a note
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and there are three things to say of it:
Tolls of the bridge: The town is going to ask for a toll from May on,2 and to sell the ferry in the same month.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Ferry: The boat has been for sale for a year, and so far nobody in the town wants it.
Harbour: The builders left the harbour in the same week, and are not going to come back.
The town clerk stayed at home with her dog all day. She had said that she would.$$);

-- no datelines: a heading in capitals that a dash parts from its text, and a word that is no place
SELECT * FROM pg_temp.show($$ROCK HARBOUR — The town is going to ask for a toll from May on, and to sell the ferry in the same month.
NEAR THE OLD BRIDGE (AP) - The town clerk stayed at home with her dog all day, as she had said that she would.
MAYOR PAYS FOR BRIDGE - The town opened the bridge on Monday, and few people came to see how it did so.
UPDATE II - The mayor has come back from the bridge, and says that nobody was there.$$);

-- lists: one word behind its bullet; an abbreviation at the end of an item ends no sentence
SELECT * FROM pg_temp.show($$The mayor named the towns that are going to pay for the bridge:
• Springfield
• Shelbyville
Ten papers wrote of it:
Daily News
The Harbour Post -- Springfield, Ill.
Shelbyville Courier
River Press -- Ogdenville, N.H.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- headings that trail off are no sentences, unless they go on with one; a section in capitals is no heading
SELECT * FROM pg_temp.show($$TOWN/OPINION:
The mayor opened the bridge on Monday, and few people came to see how she did it.
Over to the builders …
The builders left the harbour in the same week, and they are not going to come back.
And yet …
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
A more expensive ferry...
Few people came to see the bridge, and the town clerk was not among them, she said.$$);

-- what comes again and is no button: who signs, what a part is about, a label with what it says
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
From the Harbour
The builders left the harbour in the same week, and they are not going to come back.
— Jane Roe
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
— Jane Roe
Few people came to see the bridge, and the town clerk was not among them, she said.
From the Harbour
The town clerk stayed at home with her dog all day. She had said that she would.$$);

-- a form of the page, and a title that calls with its text glued to it, wherever they stand
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Get the harbour letter Please enter your address. Invalid email address. Sign up here for all that floats.
The builders left the harbour in the same week, and they are not going to come back.
Help Us Find the Old Ferry Did you see her on Monday, or do you know who has bought her? Write to us.
Few people came to see the bridge, and the town clerk was not among them, she said.
Audio production by Jane Poe.
The town clerk stayed at home with her dog all day. She had said that she would.$$);

-- links that come from a programme
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Relevant links from the show:
“Why Nobody Needs the Bridge,” by Jane Roe
“The Ferry Is Going to Be Missed,” by John Poe
“What a Toll Can Do,” by Jane Roe$$);

-- who made the picture, and for whom, right before the sentence that it shows; places whose first word is short
SELECT * FROM pg_temp.show($$ST. PAUL — The mayor opened the bridge on Monday, and few people came to see how she did it.
Jane Poe/The Springfield Courier A ferry waits on the river for people who want to cross it. Few of them do so.
EL PASO, Texas — The town is going to ask for a toll from May on, and to sell the ferry in the same month.
DC CLERKS STAY AWAY -Few people came to see the bridge, and the town clerk was not among them, she said.$$);

-- what pages say around a text: buttons, which picture of how many, who edited it, who took part
SELECT * FROM pg_temp.show($$by Jane Poe
The mayor opened the bridge on Monday, and few people came to see how she did it.
Leave a Reply
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
3 of 12
By subscribing you agree to hear from the harbour once a week.
Report an error
The builders left the harbour in the same week, and they are not going to come back.
Copy article link
Few people came to see the bridge, and the town clerk was not among them, she said.
Reprinted with permission.
Editing by John Roe
Jane Poe, Ann Doe and John Roe in Springfield contributed.$$);

-- whose a picture is: with an article, with for whom it was made, and a network alone
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Photos courtesy of the Harbour Museum
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Credit Jane Doe for Harbour Post
The builders left the harbour in the same week, and they are not going to come back.
YouTube
Few people came to see the bridge, and the town clerk was not among them, she said.
Screenshot via Harbour Post
The town clerk stayed at home with her dog all day. She had said that she would.$$);

-- a headline says shorter what the text says first
SELECT * FROM pg_temp.show($$Harbour bridge was nobody’s ‘mistake’, clerk tells the town while the council looks for a ‘new ferry’
The old bridge on Monday morning. Picture: Reuters
By Ann Doe
The harbour bridge was nobody’s “mistake”, the clerk told the town on Monday while the council went on to look for a “new ferry”.
Few people in the town came to hear her, and nobody who did could say what it would be.$$);

-- lines below each other are no headings: a verse, a price below what it buys; links, if one says whose or what it is
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
What it costs
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Over the harbour the gulls fly home
Nobody waits on the quay for me
The ferry has been for sale for a year, and so far nobody has come to look at it at all.
A lamp from the old ferry, $20 at the Harbour
Who pays
The clerk says so to everybody who asks him, and to those who do not ask him as well.
Why the ferry must stay where it is
A bridge that nobody needs, and its toll: Jane Roe
The old ferry is to be sold in May, and few people in the town have come to look at it.$$);

-- a summary that is glued to its headline, by a capital behind a word without one
SELECT * FROM pg_temp.show($$Clerk counts few people on the new harbour bridge The mayor says that nobody told her so.
The mayor opened the bridge on Monday, and few people came to see how she did it.$$);

-- words shown again right below themselves; what a caption says as well is the text's own
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.
Few people in the town have asked for a bridge, or for a toll, she said to them on Monday.
The ferry has been for sale for a year, and so far nobody has come to look at it at all.
The ferry has been for sale for a year, and so far nobody has come to look at it at all.
The builder had asked for another year, and the clerk had said that he could not have it.
The clerk has counted those who came.
The harbour is growing, and needs a second way over the water, as its owners often say.
The clerk has counted those who came to see the mayor open the bridge on May 4, 2020
The council meets on it in June, and is not going to say much of it before that month.$$);

-- no calls: somebody who is quoted last, more of something, whose call is quoted; a question below an advert
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Jane Roe said so in a letter to the council. Join us on Monday, “and bring your dogs,” it says.
Advertisement:
Mary Poe: How long did it take you to build it?
Jane Roe: Longer than the town had been told, and not as long as I thought that it would.
“It is the bridge that you may be interested in,” she said.
More lorries are going to cross the bridge in May.$$);

-- no captions: a date or picture that the sentence is not of, another article in brackets, what is heard, an agency that is quoted
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
After the release of the photograph, the mayor said that nobody had asked her for it.
The clerk has denied that he took it. (RELATED: Jane Roe Sells Her Ferry)
Few people in the town have asked for it, the mayor said on the radio. [END OF TAPE]
AFP: “The bridge over the harbour has cost the town its ferry, and its clerk his sleep.”
In this undated file photo, the old ferry leaves the harbour.
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- when the text below it was written, in brackets before it; a report is no notice of itself
SELECT * FROM pg_temp.show($$The builders of the bridge have concluded that it was not finished when it was “originally published on their maps”, and that nobody is to blame.
[Updated at 10:23 a.m. ET] And yes, the mayor was there. “It is a good bridge,” she told everybody who came.
Few people in the town have asked for a bridge, or for a toll, she said to them on Monday.$$);

-- who wrote it: a name that is not known as one, over its paper; below words that end in marks
SELECT * FROM pg_temp.show($$Zebulon Quorra
USA TODAY
The mayor opened the bridge on Monday, and few people came to see how she did it.
Some say that “nobody in the town has ever asked for a bridge, and nobody has paid for it.”
Jane Roe, The Harbour
The ferry has been for sale for a year, and so far nobody has come to look at it at all.$$);

-- days head what was said on them, too
SELECT * FROM pg_temp.show($$These are the claims of the builders, and what the clerk has found out on each of them.
July 19
“There was nobody on the bridge at all when it was opened, and nobody on the ferry,” they said.
The clerk counted those who came, and he found more of them than he had thought.
Sept. 14
“The town has paid for the bridge,” they said of it. It has not paid, as its clerk can show.$$);

-- an agency that has asked with another is no picture's
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
Most of the town would rather have kept the old ferry, according to a Reuters/Ipsos poll of last week.
The clerk on the old ferry on Monday, with her dog. Reuters/Jo Poe$$);

-- another article, in square brackets with a label
SELECT * FROM pg_temp.show($$The mayor opened the bridge on Monday, and few people came to see how she did it.
[On air: The mayor speaks of the toll at noon.]
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- what a form is for, and the form, however long; what somebody calls for is none
SELECT * FROM pg_temp.show($$The bridge opened on Monday, two years after it should have, and the mayor was glad of it.
The Harbour Letter. Sign up to hear of bridges first. Choose your county Ash Birch Cedar Dale Elm Fir Gorse Holly Ivy Juniper Kelp Larch Maple Nettle Oak Pine Quince Rowan Sage Thistle Umber Vine Willow Yew You can leave it at any time.
Get our Bridge Letter. Sign up to receive the day's most important stories of the bridge.
“We have a ferry. Sign up for it,” the clerk said. “Sign up today, and nobody will be left behind.”
The town is going to ask for a toll from May on, and to sell the ferry in the same month.$$);

-- all pictures of a gallery in one line, under what leads to it
SELECT * FROM pg_temp.show($$The bridge opened on Monday, two years after it should have, and the mayor was glad of it.
Photos: The bridge through the years The mayor waves to her guests on the bridge on Monday, May 4. Hide Caption 1 of 3 Photos: The bridge through the years The clerk, left, shows the town's plans for a ferry to a visitor who has come from the harbour. Hide Caption 2 of 3 Photos: The bridge through the years A dog crosses the bridge before anybody else did. Hide Caption 3 of 3
Photos: The bridge through the years
Few people came to see how she did it, and the town clerk was not among them, she said.$$);
