using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>
/// What <see cref="BallotReader"/> made of one ballot, and its scratch. Meant to be reused: it holds one ballot at
/// a time, for any paper, and its spans are good until the next one is read. Not thread-safe.
/// </summary>
public sealed class BallotDraft
{
    private readonly byte[] voter = new byte[4 * Limits.VoterLength];
    private readonly byte[] ballotId = new byte[Limits.BallotIdLength];
    private byte[] encoded = [];
    private byte[] text = [];
    private bool[] answered = [];
    private int voterLength;
    private int ballotIdLength;
    private int encodedLength;

    /// <summary>The voter's reference in UTF-8; empty when the ballot has none and needs none.</summary>
    public ReadOnlySpan<byte> Voter => voter.AsSpan(0, voterLength);

    /// <summary>The caller's id of the ballot, in ASCII.</summary>
    public ReadOnlySpan<byte> BallotId => ballotId.AsSpan(0, ballotIdLength);

    /// <summary>The ballot in its final bytes; empty unless the reading was <see cref="BallotReading.Ok"/>.</summary>
    public ReadOnlySpan<byte> Encoded => encoded.AsSpan(0, encodedLength);

    /// <summary>What is wrong with the ballot; at most <see cref="Limits.ErrorsPerDocument"/>.</summary>
    public List<FieldError> Errors { get; } = [];

    internal BallotMarks Marks { get; } = new();

    internal bool IsMalformed { get; private set; }

    internal void Reset(BallotLayout layout)
    {
        Errors.Clear();
        IsMalformed = false;
        (voterLength, ballotIdLength, encodedLength) = (0, 0, 0);
        Marks.Reset(layout);
        encoded = encoded.Length >= layout.MaxSizeBytes ? encoded : new byte[layout.MaxSizeBytes];
        answered = answered.Length >= layout.Questions.Length ? answered : new bool[layout.Questions.Length];
        answered.AsSpan().Clear();
    }

    internal void Malformed(string field, string message)
    {
        IsMalformed = true;
        Errors.Report(field, message);
    }

    internal void Invalid(string field, string message) => Errors.Report(field, message);

    internal void SetVoter(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(voter);
        voterLength = utf8.Length;
    }

    internal void SetBallotId(ReadOnlySpan<byte> ascii)
    {
        ascii.CopyTo(ballotId);
        ballotIdLength = ascii.Length;
    }

    /// <summary>Notes that a question has an answer; false when it had one before.</summary>
    internal bool SetAnswered(int question)
    {
        var isFirst = !answered[question];
        answered[question] = true;
        return isFirst;
    }

    internal bool IsAnswered(int question) => answered[question];

    internal void Encode(BallotLayout layout) => encodedLength = BallotEncoder.Encode(layout, Marks, encoded);

    /// <summary>Room for a string of JSON without its escapes, which is never longer than with them.</summary>
    internal Span<byte> TextOf(int lengthBytes)
    {
        if (text.Length < lengthBytes)
        {
            text = new byte[Math.Max(256, lengthBytes)];
        }

        return text;
    }
}
