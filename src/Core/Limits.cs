namespace MVoting.Core;

/// <summary>
/// Every limit of the engine's data, in one place, each with its reason (invariant 8). Limits of the HTTP doors
/// stand in <c>src/Api/DoorLimits.cs</c>.
/// </summary>
public static class Limits
{
    /// <summary>Questions in a poll. A ballot is encoded in one pass over all of them.</summary>
    public const int QuestionsPerPoll = 32;

    /// <summary>Options in a question. The largest participatory budgets published list some hundreds of projects.</summary>
    public const int OptionsPerQuestion = 2_000;

    /// <summary>Counters of one question: a ranked tally has options × ranks of them, and every box reports them all.</summary>
    public const int CountersPerQuestion = 250_000;

    /// <summary>
    /// Counters of a poll: some megabytes of results. Each listener and each reader is sent them all.
    /// </summary>
    public const int CountersPerPoll = 1_000_000;

    /// <summary>
    /// Bytes of a poll's tallies, eight a counter in each of its boxes: what one definition may cost a cluster when it opens.
    /// A city of a hundred million voters may have 40,000 counters, 200 projects by 200 ranks.
    /// </summary>
    public const long TalliesSizeBytes = 128L * 1024 * 1024;

    /// <summary>Accepted losses that a poll keeps, the newest: each is an operator's word after a disaster.</summary>
    public const int LossesPerPoll = 100;

    /// <summary>Points in a cumulative ballot and highest score of an option: a counter stays below 2^63 for 10^10 ballots.</summary>
    public const int PointsPerBallot = 1_000_000;

    /// <summary>Lowest score that a rule may allow, below zero for those who vote against.</summary>
    public const int LowestScore = -1_000;

    /// <summary>Highest budget or cost: the sum of all options' costs stays exact in a decimal's 28 digits.</summary>
    public const decimal MoneyAmount = 1_000_000_000_000_000_000m;

    /// <summary>Decimal places of money: more than any currency has; see <see cref="MoneyAmount"/>.</summary>
    public const int MoneyDecimals = 6;

    /// <summary>Attributes that a poll may declare.</summary>
    public const int AttributesPerPoll = 16;

    /// <summary>Values of one attribute: districts, age bands.</summary>
    public const int ValuesPerAttribute = 1_024;

    /// <summary>Characters (Unicode scalar values) of an id of a city, poll, question or option.</summary>
    public const int IdLength = 64;

    /// <summary>Characters of a title or a text, for each language.</summary>
    public const int TextLength = 4_096;

    /// <summary>Characters of a category, or of an attribute's value: a name, not a text.</summary>
    public const int LabelLength = 128;

    /// <summary>Characters of a language tag: RFC 5646 (4.4.1) reckons with 35.</summary>
    public const int LanguageTagLength = 35;

    /// <summary>Languages of one text.</summary>
    public const int LanguagesPerText = 32;

    /// <summary>Characters of a voter's reference.</summary>
    public const int VoterLength = 128;

    /// <summary>Characters of a ballot's id.</summary>
    public const int BallotIdLength = 64;

    /// <summary>Nested objects and lists of a poll's definition; the contract needs 6.</summary>
    public const int DefinitionDepth = 16;

    /// <summary>Nested objects and lists of a ballot; the contract needs 3.</summary>
    public const int BallotDepth = 8;

    /// <summary>Defects that are told of one document: enough to mend it, too few to make an answer large.</summary>
    public const int ErrorsPerDocument = 64;

    /// <summary>Characters of the caller's own text that a message repeats.</summary>
    public const int EchoLength = 64;

    /// <summary>Bytes of one encoded ballot: it must fit a segment beside others, and its length fits two bytes.</summary>
    public const int BallotSizeBytes = 8_192;

    /// <summary>Bytes of a frozen ballot paper: it is the first segment of every box.</summary>
    public const int PaperSizeBytes = 4 * 1024 * 1024;

    /// <summary>Voters a poll may expect. Beyond the largest city by an order of magnitude.</summary>
    public const int ExpectedVoters = 100_000_000;

    /// <summary>API keys of one city: they stand in one grain's state.</summary>
    public const int KeysPerCity = 1_000;

    /// <summary>
    /// Polls in one of the sixteen parts of a city's catalogue, which stand in one grain's state each: some 30,000 polls
    /// of a city, and a change of one of them rewrites half a megabyte at most.
    /// </summary>
    public const int PollsPerCataloguePart = 2_000;

    /// <summary>Polls whose entries wait for the next write of a part of the catalogue: every one of a full part, twice.</summary>
    public const int PutsPerCataloguePart = 4_000;

    /// <summary>Expected voters for each ballot box: a box of a million still replays in a few seconds.</summary>
    public const int VotersPerBox = 250_000;

    /// <summary>Ballot boxes in a poll.</summary>
    public const int BoxesPerPoll = ExpectedVoters / VotersPerBox;

    /// <summary>Ballots in one segment: bounds the memory of a commit and what a conflict admits again.</summary>
    public const int BallotsPerSegment = 4_096;

    /// <summary>Bytes of one encoded segment, the opening with its paper included.</summary>
    public const int SegmentSizeBytes = 8 * 1024 * 1024;

    /// <summary>Ballots that one box holds pending or deferred at a time; beyond it the answer is "try again".</summary>
    public const int PendingBallotsPerBox = 16_384;

    /// <summary>Orders that wait in one box. A poll sends one at a time; repeats of a slow one may stand beside it.</summary>
    public const int OrdersPerBox = 64;

    /// <summary>Ballots in one call to a box.</summary>
    public const int BallotsPerCast = 2_048;

    /// <summary>Changes of one voter's ballot in an <c>untilClose</c> poll that a box remembers, and so allows.</summary>
    public const int ChangesPerVoter = 32;

    /// <summary>
    /// Milliseconds for which an endpoint waits for a box's answer about a ballot, all attempts together. A ballot that is
    /// older is nobody's any more: its caller was told to try again, and may have cast another one since.
    /// </summary>
    public const int CastPatienceMs = 10_000;

    /// <summary>
    /// Milliseconds by which a box's clock may move on in one step before it looks at the database's clock: a clock that
    /// was wrong for a moment would otherwise close the box for good. A box that gets a ballot now and then never looks.
    /// </summary>
    public const int ClockLeapMs = 60_000;

    /// <summary>
    /// Milliseconds before the opening in which a box says "try again" instead of "not open yet": twice
    /// <see cref="ClockSkewMs"/>. By the clock of another silo it may be open, and count the same ballot.
    /// </summary>
    public const int OpeningMarginMs = 2 * ClockSkewMs;

    /// <summary>Segments of a box after which it waits a little for company, if it writes few ballots in each.</summary>
    public const int SegmentsBeforePacing = 65_536;

    /// <summary>Attempts to append one segment whose outcome stays unknown or failed before the box gives up.</summary>
    public const int AppendAttempts = 5;

    /// <summary>Conflicts in a row after which an activation yields to the other one.</summary>
    public const int ConflictsInARow = 4;

    /// <summary>Bytes of journal rows in one read, so that a replay streams.</summary>
    public const int ReadPageSizeBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Milliseconds that a box waits for one read of the journal before it counts as failed: a read that hangs for
    /// ever would keep a box standing for ever. As long as the journal's writer waits for its store.
    /// </summary>
    public const int JournalReadMs = 10_000;

    /// <summary>
    /// Milliseconds that a silo's clock may differ from the database's. Beyond it the silo's boxes take no ballots and
    /// its polls follow no schedule. NTP keeps machines within some tens.
    /// </summary>
    public const int ClockSkewMs = 500;

    /// <summary>Milliseconds that the database's clock may take to answer: a slower answer does not prove a clock right.</summary>
    public const int ClockRoundTripMs = 1_000;

    /// <summary>
    /// Milliseconds for which a silo's clock stays trusted without a comparison. A monotonic clock drifts 0.05 % at
    /// worst, which is 30 ms. Meanwhile nothing can be appended either, if it is the database that does not answer; a
    /// shorter time would end every box of the cluster in each failover of the database.
    /// </summary>
    public const int ClockUncheckedMs = 60_000;

    /// <summary>Segments in one transaction of the journal: beyond it the locks and the wait cost more than a commit.</summary>
    public const int JournalFlushRows = 1_024;

    /// <summary>Bytes of segments in one transaction: two of the largest segments, some tens of milliseconds of disk.</summary>
    public const int JournalFlushSizeBytes = 16 * 1024 * 1024;

    /// <summary>Segments that wait for a flush in one silo: 10,000 open polls may each have one there at the same moment.</summary>
    public const int JournalQueueRows = 16_384;

    /// <summary>Bytes of segments that wait for a flush in one silo: some seconds of a slow disk, and a memory one can spare.</summary>
    public const int JournalQueueSizeBytes = 256 * 1024 * 1024;

    /// <summary>Reads of the journal that wait in one silo: every box may be activated at the same moment after a start.</summary>
    public const int JournalReadsWaiting = 65_536;

    /// <summary>Append calls that wait inside a store: the silo's writer makes one at a time, tools a few.</summary>
    public const int JournalAppendsWaiting = 1_024;

    /// <summary>Boxes whose failed appends the silo's writer remembers, to send them alone.</summary>
    public const int JournalSuspectBoxes = 65_536;

    /// <summary>Writes of grains' states in one transaction: what a thousand polls write costs one flush of the disk.</summary>
    public const int GrainWritesPerCommit = 1_024;

    /// <summary>Bytes of grains' states in one transaction; a single larger state goes by itself.</summary>
    public const int GrainCommitSizeBytes = 16 * 1024 * 1024;

    /// <summary>Writes of grains' states that wait in one silo: 10,000 polls with some states each, at the same moment.</summary>
    public const int GrainWritesWaiting = 65_536;

    /// <summary>Ranks of one ballot: nobody can rank more candidates than there are options.</summary>
    public const int RanksPerBallot = OptionsPerQuestion;

    /// <summary>Bytes of a file of ranked ballots, which is held while it is read, and of a configuration.</summary>
    public const int RankedSizeBytes = 256 * 1024 * 1024;

    /// <summary>
    /// Ballots of a file of ranked ballots, weights included: more than there are people. Sums of them stay exact.
    /// </summary>
    public const long RankedBallots = 10_000_000_000;

    /// <summary>Characters of one mark of a BLT ballot: all candidates at one rank fit.</summary>
    public const int RankedMarkLength = 16_384;

    /// <summary>Values, names and brackets of a JSON report, which are all held while it is read: 12 to 36 bytes each.</summary>
    public const int RankedTokens = 32_000_000;

    /// <summary>Elements of an XML report, which are all held while it is read: some 100 bytes each.</summary>
    public const int RankedElements = 8_000_000;

    /// <summary>Elements inside each other in an XML report. The format itself needs some ten.</summary>
    public const int RankedElementDepth = 64;

    /// <summary>Ballots of a <c>.pb</c> file: the largest poll that the engine is made for. Each needs some 270 bytes.</summary>
    public const int PabulibVotes = 10_000_000;

    /// <summary>Bytes of a <c>.pb</c> file: some millions of ballots, and the whole file is held while it is read.</summary>
    public const int PabulibSizeBytes = 256 * 1024 * 1024;

    /// <summary>Bytes of one row of a <c>.pb</c> file: a ballot of all options fits; a quote never closed does not.</summary>
    public const int PabulibRowSizeBytes = 1024 * 1024;

    /// <summary>Columns of one section of a <c>.pb</c> file. The format itself names some twenty.</summary>
    public const int PabulibColumns = 256;

    /// <summary>Categories of a <c>.pb</c> file that limits can hold for: each ballot is measured in each of them.</summary>
    public const int PabulibCategories = 64;

    /// <summary>Errors, and notes, that are listed for one <c>.pb</c> file; what is beyond is counted.</summary>
    public const int PabulibFindings = 100;

    /// <summary>Ballots that name a project twice and are listed one by one, so that other notes have room, too.</summary>
    public const int PabulibRepeatsListed = 20;

    /// <summary>Rows of META that are kept. The format itself names some fifty.</summary>
    public const int PabulibMetaRows = 1_000;

    /// <summary>Outcomes that are listed where a tie order decides, and runs that look for them: a report is read by people.</summary>
    public const int TiedOutcomes = 1_000;

    /// <summary>Shares that a completion of Equal Shares may have to look at: more are refused before the first run.</summary>
    public const int EqualSharesIncrements = 1_000_000_000;

    /// <summary>The same under the default increment: seconds for a large city.</summary>
    public const int EqualSharesDefaultIncrements = 2_000;

    /// <summary>
    /// Reads of one support (an option on a merged ballot) that may be spent, unasked, to find how many supporters the
    /// losers of Equal Shares lacked: some tenths of a second.
    /// </summary>
    public const int LackingWork = 60_000_000;

    /// <summary>
    /// Numbers of further supporters that are tried one by one where a rule is not monotone; a larger range is halved.
    /// </summary>
    public const int LackingScan = 64;

    /// <summary>
    /// Voters who must share everything that a published ballot says of its voter: with fewer, whoever knows a neighbour's
    /// age and district would find his ballot. Five is what cities' statistical offices commonly ask for.
    /// </summary>
    public const int PublishedAlike = 5;
}
