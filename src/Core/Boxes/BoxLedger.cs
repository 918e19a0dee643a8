using System.Buffers.Binary;
using System.Security.Cryptography;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Core.Tallies;

namespace MVoting.Core.Boxes;

/// <summary>
/// The committed state of one box: a pure function of the box's segments, applied in order, and of nothing else. The
/// box in production, its recovery, the recount and the check of a journal all use this one implementation.
/// </summary>
public sealed class BoxLedger
{
    private readonly SegmentTimes _times = new();
    private readonly IBallotCount? _counted;
    private VoterRoll? _roll;
    private Tally? _tally;
    private bool _isDamaged;

    // Of no meaning: where the reads ahead leave what they read.
    private int _fetched;

    /// <param name="poll">The poll's name in the journal.</param>
    /// <param name="box">The box within the poll, from 0.</param>
    /// <param name="counted">
    /// Hears of every ballot that counts, for who reads a journal to the end; worthless once a segment is damaged.
    /// </param>
    public BoxLedger(PollUid poll, int box, IBallotCount? counted = null)
    {
        Poll = poll;
        Box = box;
        _counted = counted;
    }

    public PollUid Poll { get; }

    public int Box { get; }

    /// <summary>Number of the last segment; 0 before the opening.</summary>
    public int LastNumber => _times.Last;

    /// <summary>Hash of the last segment; zero before the opening.</summary>
    public SegmentHash LastHash { get; private set; }

    /// <summary>Random id of the last segment; empty before the opening.</summary>
    public Guid LastId { get; private set; }

    /// <summary>The last segment's moment, Unix milliseconds; 0 before the opening.</summary>
    public long LastMomentMs { get; private set; }

    /// <summary>Where the box stands.</summary>
    public BoxPhase Phase { get; private set; }

    /// <summary>The frozen ballot paper; null before the opening.</summary>
    public BallotPaper? Paper { get; private set; }

    /// <summary>Nothing is admitted before, Unix milliseconds; null: no bound.</summary>
    public long? OpensAtMs { get; private set; }

    /// <summary>Nothing is admitted at it or after, Unix milliseconds; null: no bound.</summary>
    public long? ClosesAtMs { get; private set; }

    /// <summary>The version of the last order that was taken; 0 before the opening.</summary>
    public long OrderVersion { get; private set; }

    /// <summary>
    /// Rises when an operator accepts a loss: the version of the last such order, 0 before any. Numbers of segments may be
    /// used again after a loss, so two totals are compared by epoch first.
    /// </summary>
    public long Epoch { get; private set; }

    /// <summary>The last order that was taken.</summary>
    public BoxOrderKind? OrderKind { get; private set; }

    /// <summary>The tally of the committed ballots; null before the opening.</summary>
    /// <exception cref="InvariantException">A damaged segment was applied: the tally may hold a part of it.</exception>
    public Tally? Tally
    {
        get
        {
            Invariant.Check(!_isDamaged, "a ledger that met a damaged segment tells no tally");
            return _tally;
        }
    }

    /// <summary>Voters who have voted.</summary>
    public long Voters => _roll?.Count ?? 0;

    /// <summary>Whether ballots may be changed until the closing.</summary>
    public bool IsRevisable => Paper?.Definition.Revision == RevisionMode.UntilClose;

    /// <summary>The moment of a committed segment, Unix milliseconds.</summary>
    public long MomentOf(int segment) => _times[segment];

    /// <summary>
    /// Fetches what the look-ups of a request's next voters will read, up to
    /// <see cref="VoterTable.FetchedAtOnce"/> of them. The box must be open.
    /// </summary>
    internal void Fetch(ReadOnlySpan<byte> request, int offset, int ballots)
    {
        if (!_roll!.IsCompact)
        {
            return;
        }

        for (var ballot = Math.Min(ballots, VoterTable.FetchedAtOnce); ballot > 0; ballot--)
        {
            _fetched ^= _roll.Touch(CastFormat.ReadVoter(request, ref offset));
        }
    }

    internal VoterStanding Look(VoterKey voter, ulong fingerprint, out int segment)
    {
        segment = 0;
        return _roll is null ? VoterStanding.New : _roll.Look(voter, fingerprint, out segment);
    }

    /// <summary>
    /// Applies the next segment. Throws <see cref="DamagedSegmentException"/> when it is not the next one, is not
    /// whole, or says what no box may have written; the ledger must not be used after that.
    /// </summary>
    public void Apply(SegmentRow row)
    {
        Invariant.Check(!_isDamaged, "a ledger that met a damaged segment goes no further");
        _isDamaged = true;
        try
        {
            ApplyChecked(row);
            _isDamaged = false;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw new DamagedSegmentException(Poll, Box, row.Number, fault.Message.TrimEnd('.'));
        }
    }

    /// <summary>What a seal says of the ballots before it: their count and the SHA-256 of their tally's bytes.</summary>
    internal byte[] SealStatement()
    {
        Invariant.Check(_tally is not null, "only an opened box is sealed");
        var statement = new byte[8 + SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64LittleEndian(statement, _tally.Ballots);
        SHA256.HashData(_tally.ToBytes(), statement.AsSpan(8));
        return statement;
    }

    private void ApplyChecked(SegmentRow row)
    {
        var segment = Segment.Read(row);
        var header = segment.Header;
        Require(header.Poll == Poll && header.Box == Box, "it belongs to another box");
        Require(header.Number == LastNumber + 1, $"the next number is {LastNumber + 1}");
        Require(header.Previous == LastHash, "it does not follow from the segment before it");
        Require(header.MomentMs >= LastMomentMs, "its moment lies before that of the segment before it");
        switch (header.Kind)
        {
            case SegmentKind.Control:
                ApplyOrder(segment.ReadOrder(out var rest), rest, header.MomentMs);
                break;
            case SegmentKind.Ballots:
                RequireAdmission(header, revisable: false);
                ApplyBallots(segment);
                break;
            default:
                RequireAdmission(header, revisable: true);
                ApplyLinkedBallots(segment);
                break;
        }

        _times.Add(header.MomentMs);
        LastHash = segment.Hash;
        LastId = header.Id;
        LastMomentMs = header.MomentMs;
    }

    private void ApplyOrder(in BoxOrder order, ReadOnlyMemory<byte> rest, long momentMs)
    {
        Require(BoxRules.Judge(this, order) == OrderVerdict.Write, $"a box that is {Phase} takes no order {order.Kind}");
        Require(order.Kind is BoxOrderKind.Open or BoxOrderKind.Seal || rest.Length == 0, "it is longer than its order");
        switch (order.Kind)
        {
            case BoxOrderKind.Open:
                Paper = BallotPaper.Read(rest);
                Require(Paper.Uid == Poll && Box < Paper.Boxes, "its ballot paper is another poll's");
                _roll = new VoterRoll(IsRevisable, Paper.Definition.ExpectedVoters / Paper.Boxes);
                _tally = new Tally(Paper);
                OpensAtMs = order.OpensAtMs;
                ClosesAtMs = order.ClosesAtMs;
                Phase = BoxPhase.Open;
                break;
            case BoxOrderKind.Pause:
                Phase = Planted.Is(PlantedBug.PauseForgottenOnReplay) ? Phase : BoxPhase.Paused;
                break;
            case BoxOrderKind.Resume:
                Phase = BoxPhase.Open;
                break;
            case BoxOrderKind.Reschedule:
                ClosesAtMs = order.ClosesAtMs;
                break;
            case BoxOrderKind.AcceptLoss:
                // A pause may be among what is gone: the poll's next order says whether the box is paused.
                (ClosesAtMs, Epoch, Phase) = (order.ClosesAtMs, order.Version, BoxPhase.Paused);
                break;
            case BoxOrderKind.Mark:
                Require(momentMs >= ClosesAtMs && order.Version == OrderVersion, "its mark stands before the closing");
                return;
            case BoxOrderKind.Void:
                Phase = BoxPhase.Void;
                break;
            default:
                Require(rest.Span.SequenceEqual(SealStatement()), "its seal names another count or tally");
                if (!Planted.Is(PlantedBug.SealForgottenOnReplay))
                {
                    Phase = BoxPhase.Sealed;
                }

                break;
        }

        (OrderVersion, OrderKind) = (order.Version, order.Kind);
    }

    private void RequireAdmission(in SegmentHeader header, bool revisable)
    {
        Require(Phase == BoxPhase.Open, $"it holds ballots, and the box is {Phase}");
        Require(IsRevisable == revisable, "its kind is not the one of this poll's ballots");
        Require(header.MomentMs >= (OpensAtMs ?? long.MinValue), "its moment lies before the opening");
        Require(
            header.MomentMs < (ClosesAtMs ?? long.MaxValue) || Planted.Is(PlantedBug.ClosingTimeIgnored),
            "its moment lies after the closing");
    }

    private void ApplyBallots(in Segment segment)
    {
        segment.ReadBallots(out var count, out var voters, out var ballots);
        VoterKey? previous = null;
        for (var index = 0; index < count; index++)
        {
            if (index % VoterTable.FetchedAtOnce == 0)
            {
                Fetch(voters);
            }

            previous = NextVoter(ref voters, previous, out var fingerprint);
            Require(
                _roll!.TryEnter(previous.Value, fingerprint, segment.Header.Number, [], out _)
                    || Planted.Is(PlantedBug.RetryAsNewBallot),
                "a voter in it has voted before");
        }

        ReadOnlySpan<byte> last = [];
        for (var index = 0; index < count; index++)
        {
            var encoded = Segment.ReadEncoded(ref ballots);
            Require(index == 0 || last.SequenceCompareTo(encoded) <= 0, "its ballots are not in order");
            Count(encoded);
            last = encoded;
        }

        Require(ballots.IsEmpty, "it goes on behind its last ballot");
    }

    // The next voters' places in the table, of which each would otherwise be waited for by itself.
    private void Fetch(ReadOnlySpan<byte> voters)
    {
        var end = Math.Min(voters.Length, VoterTable.FetchedAtOnce * SegmentWriter.VoterSizeBytes);
        for (var offset = 0; offset < end; offset += SegmentWriter.VoterSizeBytes)
        {
            _fetched ^= _roll!.Touch(VoterKey.Read(voters[offset..]));
        }
    }

    private void ApplyLinkedBallots(in Segment segment)
    {
        segment.ReadBallots(out var count, out var voters, out _);
        VoterKey? previous = null;
        for (var index = 0; index < count; index++)
        {
            previous = NextVoter(ref voters, previous, out var fingerprint);
            var encoded = Segment.ReadEncoded(ref voters);
            Require(
                _roll!.TryEnter(previous.Value, fingerprint, segment.Header.Number, encoded, out var replaced),
                "a ballot in it stands in an earlier segment");
            if (!replaced.IsEmpty)
            {
                _tally!.Remove(replaced);
                _counted?.Remove(replaced);
            }

            Count(encoded);
        }

        Require(voters.IsEmpty, "it goes on behind its last ballot");
    }

    private VoterKey NextVoter(ref ReadOnlySpan<byte> voters, VoterKey? previous, out ulong fingerprint)
    {
        var voter = Segment.ReadVoter(ref voters, previous, out fingerprint);
        Require(voter.BoxOf(Paper!.Boxes) == Box, "a voter in it belongs to another box");
        return voter;
    }

    private void Count(ReadOnlySpan<byte> encoded)
    {
        Require(_tally!.TryAdd(encoded), "a ballot in it breaks the rules of its paper");
        _counted?.Add(encoded);
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new FormatException(otherwise);
        }
    }
}
