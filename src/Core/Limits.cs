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

    /// <summary>Points in a cumulative ballot and highest score of an option: a counter stays below 2^63 for 10^10 ballots.</summary>
    public const int PointsPerBallot = 1_000_000;

    /// <summary>Attributes that a poll may declare.</summary>
    public const int AttributesPerPoll = 16;

    /// <summary>Values of one attribute: districts, age bands.</summary>
    public const int ValuesPerAttribute = 1_024;

    /// <summary>Characters (Unicode scalar values) of an id of a city, poll, question or option.</summary>
    public const int IdLength = 64;

    /// <summary>Characters of a title or a text, for each language.</summary>
    public const int TextLength = 4_096;

    /// <summary>Languages of one text.</summary>
    public const int LanguagesPerText = 32;

    /// <summary>Characters of a voter's reference.</summary>
    public const int VoterLength = 128;

    /// <summary>Characters of a ballot's id.</summary>
    public const int BallotIdLength = 64;

    /// <summary>Bytes of one encoded ballot: it must fit a segment beside others, and its length fits two bytes.</summary>
    public const int BallotSizeBytes = 8_192;

    /// <summary>Bytes of a frozen ballot paper: it is the first segment of every box.</summary>
    public const int PaperSizeBytes = 4 * 1024 * 1024;

    /// <summary>Voters a poll may expect. Beyond the largest city by an order of magnitude.</summary>
    public const int ExpectedVoters = 100_000_000;

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

    /// <summary>Ballots in one call to a box.</summary>
    public const int BallotsPerCast = 2_048;

    /// <summary>Changes of one voter's ballot in an <c>untilClose</c> poll that a box remembers, and so allows.</summary>
    public const int ChangesPerVoter = 32;

    /// <summary>Attempts to append one segment whose outcome stays unknown or failed before the box gives up.</summary>
    public const int AppendAttempts = 5;

    /// <summary>Conflicts in a row after which an activation yields to the other one.</summary>
    public const int ConflictsInARow = 4;

    /// <summary>Bytes of journal rows in one read, so that a replay streams.</summary>
    public const int ReadPageSizeBytes = 4 * 1024 * 1024;

    /// <summary>Bytes of a <c>.pb</c> file: some millions of ballots, and the whole file is held while it is read.</summary>
    public const int PabulibSizeBytes = 256 * 1024 * 1024;

    /// <summary>Bytes of one row of a <c>.pb</c> file: a ballot of all options fits; a quote never closed does not.</summary>
    public const int PabulibRowSizeBytes = 1024 * 1024;

    /// <summary>Columns of one section of a <c>.pb</c> file. The format itself names some twenty.</summary>
    public const int PabulibColumns = 256;

    /// <summary>Errors, and notes, that are listed for one <c>.pb</c> file; what is beyond is counted.</summary>
    public const int PabulibFindings = 100;
}
