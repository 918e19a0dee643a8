using System.Runtime.InteropServices;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;

namespace MVoting.Core.Exports;

/// <summary>
/// The ballots of one question on their way from the journal to the public: merged as they come, so that neither
/// their order nor their boxes nor the other answers of the same ballot are left. Not for several threads.
/// </summary>
public sealed class PollExport : IBallotCount
{
    private readonly BallotPaper _paper;
    private readonly Question _question;
    private readonly EncodedAnswer _answer;
    private readonly Dictionary<string, long> _ballots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly char[] _key;

    /// <param name="paper">The paper that the ballots were cast under.</param>
    /// <param name="question">The question's place in it.</param>
    public PollExport(BallotPaper paper, int question)
    {
        ArgumentNullException.ThrowIfNull(paper);
        _paper = paper;
        _question = paper.Definition.Questions[question];
        _answer = new EncodedAnswer(paper.Codec, question);
        _lookup = _ballots.GetAlternateLookup<ReadOnlySpan<char>>();
        _key = new char[PublicBallot.Length(paper.Definition.Attributes.Length, _question.Options.Length, true)];
    }

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<byte> encoded) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_lookup, Key(encoded), out _)++;

    /// <inheritdoc/>
    public void Remove(ReadOnlySpan<byte> encoded)
    {
        var key = Key(encoded);
        ref var times = ref CollectionsMarshal.GetValueRefOrNullRef(_lookup, key);
        if (--times == 0)
        {
            _lookup.Remove(key);
        }
    }

    /// <summary>
    /// What may be published of them: sorted by content, so that the order is the same whoever voted when; and of what
    /// the ballots say about voters only as much as <paramref name="leastAlike"/> voters or more have in common.
    /// </summary>
    public PublicBallots ToPublic(int leastAlike = Limits.PublishedAlike)
    {
        var columns = new VoterColumns(_paper.Definition.Attributes);
        columns.KeepWhatIsShared(_ballots, leastAlike);
        var merged = new Dictionary<string, long>(_ballots.Count, StringComparer.Ordinal);
        foreach (var (key, times) in _ballots)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(merged, columns.Masked(key), out _) += times;
        }

        var sorted = merged.ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return new PublicBallots(_paper, _question, columns, sorted);
    }

    private ReadOnlySpan<char> Key(ReadOnlySpan<byte> encoded)
    {
        _answer.Read(encoded);
        return _key.AsSpan(0, PublicBallot.Write(_key, _answer));
    }
}
