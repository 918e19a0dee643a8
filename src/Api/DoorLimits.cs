namespace MVoting.Api;

/// <summary>
/// Every limit of the HTTP doors, in one place, each with its reason (invariant 8). Limits of the engine's data
/// stand in <c>MVoting.Core.Limits</c>.
/// </summary>
public static class DoorLimits
{
    /// <summary>
    /// Bytes of one ballot's body, and of every other body that is small: a ballot of 500 chosen options fits.
    /// </summary>
    public const int BodySizeBytes = 16 * 1024;

    /// <summary>Bytes of one line of a batch: the same ballot, the same limit.</summary>
    public const int BatchLineSizeBytes = 16 * 1024;

    /// <summary>
    /// Bytes of a batch: a million ballots of ordinary size. Streamed, so it bounds time, not memory.
    /// </summary>
    public const long BatchSizeBytes = 256L * 1024 * 1024;

    /// <summary>Lines of a batch: what is kept for each until the client has read it comes to some 64 MB.</summary>
    public const int BatchLines = 1_000_000;

    /// <summary>
    /// Lines of one batch that wait in lanes at a time; enough to fill the next call of several boxes.
    /// </summary>
    public const int BatchLinesUnderWay = 4_096;

    /// <summary>
    /// Bytes of problem texts that a batch keeps for a client which has not read its results yet.
    /// </summary>
    public const int BatchProblemsSizeBytes = 16 * 1024 * 1024;

    /// <summary>
    /// Batches that a node works on at a time; the next one hears "try again". Bounds their memory together.
    /// </summary>
    public const int BatchesAtATime = 16;

    /// <summary>Bytes of a poll's definition: a ballot paper may be 4 MB (<c>Limits.PaperSizeBytes</c>).</summary>
    public const int DefinitionSizeBytes = 4 * 1024 * 1024;

    /// <summary>Bytes of an imported <c>.pb</c> file: the largest published one is below 64 MB.</summary>
    public const int ImportSizeBytes = 256 * 1024 * 1024;

    /// <summary>Imports that a node works on at a time: each holds its file in memory.</summary>
    public const int ImportsAtATime = 2;

    /// <summary>
    /// Bytes of definitions and imported files that a node holds at a time, half of them a city's at most: two of the largest
    /// files.
    /// </summary>
    public const long BodiesSizeBytes = 2L * ImportSizeBytes;

    /// <summary>Seconds in which such a body must arrive, whatever its size, and more with what has arrived of it.</summary>
    public const int WholeBodySeconds = 30;

    /// <summary>Bytes of such a body that earn it another second: a line of half a megabit a second.</summary>
    public const int WholeBodyBytesPerSecond = 64 * 1024;

    /// <summary>Headers of a request; browsers and proxies send some thirty.</summary>
    public const int HeadersPerRequest = 64;

    /// <summary>Bytes of all headers of a request.</summary>
    public const int HeadersSizeBytes = 16 * 1024;

    /// <summary>Bytes of a request's first line: the longest path here has some 200.</summary>
    public const int RequestLineSizeBytes = 4 * 1024;

    /// <summary>
    /// Seconds for a request's head to arrive: a client that trickles its headers holds a connection this long.
    /// </summary>
    public const int HeadTimeoutSeconds = 15;

    /// <summary>Seconds that an idle connection is kept: longer than the usual load balancer's 60.</summary>
    public const int KeepAliveSeconds = 130;

    /// <summary>Seconds in which a ballot's whole body must arrive, however evenly it trickles.</summary>
    public const int BodyTimeoutSeconds = 10;

    /// <summary>
    /// Bytes a second that a client must send or read at least, after <see cref="DataRateGraceSeconds"/>.
    /// </summary>
    public const double DataRateBytesPerSecond = 240;

    /// <summary>Seconds before the least data rate is asked for.</summary>
    public const int DataRateGraceSeconds = 5;

    /// <summary>Open connections of a node: beyond it new ones are closed at once. Each costs some 10 KB.</summary>
    public const int Connections = 50_000;

    /// <summary>
    /// Ballots that wait in one lane: a second's work of a hot box. A full lane answers 503 at once.
    /// </summary>
    public const int LaneDepth = 8_192;

    /// <summary>Ballots of batches in one lane: they leave half of it to people who wait for an answer.</summary>
    public const int LaneDepthForBatches = LaneDepth / 2;

    /// <summary>
    /// Bytes of one call to a box: below the large object heap's threshold (85,000), as it is a new array each
    /// time.
    /// </summary>
    public const int CastSizeBytes = 80_000;

    /// <summary>Milliseconds after which a ballot's call or a read counts as unanswered, all its attempts together.</summary>
    public const int CallTimeoutMs = 10_000;

    /// <summary>
    /// Milliseconds after which a call that may be repeated is sent again while a silo is suspected of being dead: what
    /// was under way to it is answered by nobody, and the time until it is declared dead (some four seconds) is not to be
    /// waited out twice.
    /// </summary>
    public const int CallAttemptMs = 2_000;

    /// <summary>
    /// Milliseconds after which such a call is sent once more although every silo answers, if there is more than one: a
    /// message may get lost without a silo that is dead. In one that is only slow the repetition waits behind the first.
    /// </summary>
    public const int CallQuietAttemptMs = CallTimeoutMs / 2;

    /// <summary>
    /// Milliseconds after which a silent call makes the gateways be looked at: a commit on a busy machine takes less, and
    /// the look costs a connection for each silo.
    /// </summary>
    public const int SilenceMs = 500;

    /// <summary>Milliseconds before a call that failed is sent again; each further failure doubles them.</summary>
    public const int CallPauseMs = 50;

    /// <summary>Milliseconds between two attempts at most: so long a grain that woke elsewhere may wait for its callers.</summary>
    public const int LongestCallPauseMs = 400;

    /// <summary>
    /// Milliseconds that an order to a poll may take, all its attempts together: a closing carries itself to every box for
    /// 18 s before it says that it goes on by itself.
    /// </summary>
    public const int OrderTimeoutMs = 25_000;

    /// <summary>
    /// Milliseconds after which an order is sent again while a silo is suspected of being dead: each one that did arrive
    /// waits for the one before it.
    /// </summary>
    public const int OrderAttemptMs = 5_000;

    /// <summary>Milliseconds without a call that failed, after which the engine is said to answer again.</summary>
    public const int OutageEndMs = 10_000;

    /// <summary>
    /// Milliseconds that a ballot may wait for its call to begin. With the call's own limit: an answer within 15 s.
    /// </summary>
    public const int LaneWaitMs = 5_000;

    /// <summary>Ballots whose answers are given in one piece of work: small, so that all cores take part.</summary>
    public const int AnswersInAChunk = 32;

    /// <summary>Polls whose ballot paper a node keeps ready: all polls of the design's ten thousand.</summary>
    public const int PollsAtTheDoor = 20_000;

    /// <summary>
    /// Bytes of ballot papers that a node keeps ready; read into objects they take about four times as much.
    /// </summary>
    public const long PapersAtTheDoorSizeBytes = 128L * 1024 * 1024;

    /// <summary>Credentials that a node remembers, refused ones included.</summary>
    public const int CredentialsKept = 10_000;

    /// <summary>
    /// Milliseconds that a known credential is believed. A removed key works ten seconds longer at most: the city's own
    /// answer may be one second old.
    /// </summary>
    public const int CredentialKeptMs = 9_000;

    /// <summary>
    /// Milliseconds after which a known credential that is in use is looked at again, while it is believed: the time that is
    /// left is longer than a killed silo's grains are away, so that callers do not wait for the one that knows the key.
    /// </summary>
    public const int CredentialFreshMs = 2_000;

    /// <summary>Milliseconds between such looks while they fail.</summary>
    public const int CredentialLookAgainMs = 500;

    /// <summary>Milliseconds that an unknown credential is refused without looking again.</summary>
    public const int RefusalKeptMs = 2_000;

    /// <summary>
    /// Requests a second of one city's keys together on one node, unless <c>MVoting:Api:RequestsPerSecondPerCity</c> says
    /// otherwise: above what a partner's whole peak puts on one node, below what would starve every other city of a
    /// large one.
    /// </summary>
    public const int RequestsPerSecondPerCity = 50_000;

    /// <summary>
    /// Look-ups of receipts without a key that may fail from one address at once; one more each second. Many voters may
    /// share an address, and a code that is copied by hand is mistyped now and then.
    /// </summary>
    public const int FailuresPerAddress = 60;

    /// <summary>Look-ups of receipts that read from the engine or the journal at a time: ballots come first.</summary>
    public const int ReceiptLookUpsAtATime = 4;

    /// <summary>Look-ups that may wait for their turn; the next one answers 503 at once.</summary>
    public const int ReceiptLookUpsWaiting = 256;

    /// <summary>Milliseconds that a look-up waits for its turn.</summary>
    public const int ReceiptLookUpWaitMs = 2_000;

    /// <summary>
    /// Bytes of segments that a node keeps for look-ups of receipts: eight for each ballot, so two million ballots.
    /// </summary>
    public const long ReceiptSegmentsSizeBytes = 16L * 1024 * 1024;

    /// <summary>
    /// Milliseconds that results are answered from memory: ten readers a ballot cost one look a quarter second.
    /// </summary>
    public const int ResultsKeptMs = 250;

    /// <summary>Polls whose results a node keeps in memory.</summary>
    public const int ResultsKept = 2_000;

    /// <summary>
    /// Seconds without news after which a stream of results says that it still lives; proxies cut at 30 or 60.
    /// </summary>
    public const int HeartbeatSeconds = 15;

    /// <summary>Listeners to streams of results on one node.</summary>
    public const int Listeners = 20_000;

    /// <summary>
    /// Outcomes that a node counts at a time: each takes a core and the memory of its ballots for seconds, and voters
    /// come first.
    /// </summary>
    public const int CountsAtATime = 2;

    /// <summary>
    /// Bytes of memory that the ballots of one outcome or export may take: some fifteen million ballots of five options,
    /// and a node of 16 GiB bears all that it works on at a time when they are as large as the largest cities'.
    /// </summary>
    public const long CountSizeBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>Milliseconds of an outcome: ten million ballots are read in one or two minutes, and counted in as many.</summary>
    public const int CountTimeoutMs = 600_000;

    /// <summary>
    /// Shares that a completion of Equal Shares may have to look at over HTTP: fifty times those of the default
    /// increment. The command takes more.
    /// </summary>
    public const int OutcomeIncrements = 100_000;

    /// <summary>Outcomes that a node keeps: those that people look at on the evening of a closing.</summary>
    public const int OutcomesKept = 64;

    /// <summary>Bytes of an outcome that is kept: one of 200 projects has some 50 KB.</summary>
    public const int OutcomeKeptSizeBytes = 1024 * 1024;

    /// <summary>Exports that a node writes at a time. They may last as long as their readers are slow.</summary>
    public const int ExportsAtATime = 2;

    /// <summary>Milliseconds of an export: a hundred megabytes over a line of 1 Mbit/s.</summary>
    public const int ExportTimeoutMs = 900_000;

    /// <summary>Bytes of an export that are ready before its reader takes them.</summary>
    public const int ExportAheadSizeBytes = 256 * 1024;

    /// <summary>Entries of a page of polls.</summary>
    public const int PageLimit = 200;

    /// <summary>Entries of a page when the caller names no number.</summary>
    public const int PageDefault = 50;

    /// <summary>Characters of a search text.</summary>
    public const int SearchLength = 200;

    /// <summary>Characters of a key's name.</summary>
    public const int KeyNameLength = 128;

    /// <summary>Languages of a city.</summary>
    public const int LocalesPerCity = 32;

    /// <summary>Field errors told in one answer: a body of 16 KB can break thousands of rules.</summary>
    public const int ErrorsTold = 100;

    /// <summary>
    /// Milliseconds for which readiness is answered from memory, and that the database's clock may take to answer.
    /// </summary>
    public const int ReadinessKeptMs = 1_000;

    /// <summary>
    /// Milliseconds that a process which was told to end still answers, unless <c>MVoting:Api:DrainGraceMs</c> says
    /// otherwise: a load balancer that looks every second turns away in time.
    /// </summary>
    public const int DrainGraceMs = 2_000;

    /// <summary>Seconds in which a process that was told to end has ended.</summary>
    public const int ShutdownSeconds = 25;
}
