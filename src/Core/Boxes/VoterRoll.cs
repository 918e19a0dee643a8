using MVoting.Core.Ballots;

namespace MVoting.Core.Boxes;

/// <summary>Who has voted in a box: a compact table for <c>final</c> polls, histories for <c>untilClose</c> ones.</summary>
internal sealed class VoterRoll(bool revisable, long expectedVoters)
{
    private readonly VoterTable _final = new(expectedVoters);
    private readonly Dictionary<VoterKey, VoterHistory> _histories = [];

    /// <summary>Voters who have voted.</summary>
    public long Count => revisable ? _histories.Count : _final.Count;

    /// <summary>Whether the voters stand in a <see cref="VoterTable"/>, whose places can be read ahead.</summary>
    public bool IsCompact => !revisable;

    /// <summary>Fetches what a look-up or an entry of this voter will read (<see cref="VoterTable.Touch"/>).</summary>
    public int Touch(VoterKey voter) => _final.Touch(voter);

    /// <summary>What is known of this voter, and of a ballot with this fingerprint.</summary>
    /// <param name="segment">The segment of the accepted ballot with this fingerprint; 0 when there is none.</param>
    public VoterStanding Look(VoterKey voter, ulong fingerprint, out int segment)
    {
        if (!revisable)
        {
            if (!_final.TryGet(voter, out var known, out segment))
            {
                return VoterStanding.New;
            }

            if (known == fingerprint)
            {
                return VoterStanding.SameBallot;
            }

            segment = 0;
            return VoterStanding.Voted;
        }

        segment = 0;
        if (!_histories.TryGetValue(voter, out var history))
        {
            return VoterStanding.New;
        }

        segment = history.SegmentOf(fingerprint);
        if (segment != 0 && Planted.Is(PlantedBug.LateRetryReplacesNewer) && history.Changes > 0)
        {
            return VoterStanding.MayChange;
        }

        return segment != 0 ? VoterStanding.SameBallot
            : history.Changes < Limits.ChangesPerVoter ? VoterStanding.MayChange
            : VoterStanding.ChangesSpent;
    }

    /// <summary>
    /// Enters a committed ballot. False: the journal holds a second ballot of a voter where there must be one.
    /// </summary>
    /// <param name="replaced">The ballot that counted until now, empty when there was none.</param>
    public bool TryEnter(
        VoterKey voter, ulong fingerprint, int segment, ReadOnlySpan<byte> encoded, out ReadOnlySpan<byte> replaced)
    {
        replaced = [];
        if (!revisable)
        {
            return _final.TryAdd(voter, fingerprint, segment);
        }

        if (!_histories.TryGetValue(voter, out var history))
        {
            _histories.Add(voter, history = new VoterHistory());
        }
        else if (history.SegmentOf(fingerprint) != 0 && !Planted.Is(PlantedBug.LateRetryReplacesNewer))
        {
            return false;
        }

        replaced = history.Current;
        history.Accept(fingerprint, segment, encoded);
        return true;
    }
}
