using System.Runtime.InteropServices;
using MVoting.Core.Segments;

namespace MVoting.Core.Boxes;

/// <summary>The one segment of a box whose place in the journal is being decided.</summary>
internal sealed class FlyingSegment(SegmentRow row, List<PendingBallot> ballots, PendingOrder? order, long asked)
{
    private bool _answered;

    public SegmentRow Row { get; } = row;

    /// <summary>Its ballots, in the box's own list until it builds the next segment; empty for a control segment.</summary>
    public List<PendingBallot> Ballots { get; } = ballots;

    /// <summary>Its order; null for a segment of ballots, and for a mark, which the box writes by itself.</summary>
    public PendingOrder? Order { get; } = order;

    /// <summary>The effects that the box had asked for when it was built, this one included.</summary>
    public long Asked { get; } = asked;

    public bool IsControl => Ballots.Count == 0;

    /// <summary>Attempts that ended without a decision.</summary>
    public int Attempts { get; set; }

    /// <summary>The position was found taken: the journal must be read to its end.</summary>
    public bool MustRead { get; set; }

    /// <summary>The row was met in the journal: it is durable.</summary>
    public bool Committed { get; set; }

    /// <summary>A row of another activation was met.</summary>
    public bool Foreign { get; set; }

    /// <summary>Answers its ballots, once.</summary>
    public void Answer(CastStatus status, long momentMs)
    {
        if (_answered)
        {
            return;
        }

        _answered = true;
        var answer = status == CastStatus.Counted
            ? new CastAnswer(status, Row.Number, momentMs)
            : CastAnswer.Of(status);
        foreach (ref readonly var pending in CollectionsMarshal.AsSpan(Ballots))
        {
            pending.Answer(answer);
        }
    }

    /// <summary>Planted bug only: the same segment at the next position, whoever holds the present one.</summary>
    public FlyingSegment MovedBehindUnreadRow() =>
        new(Row with { Number = Row.Number + 1, Previous = default }, Ballots, Order, Asked) { Attempts = Attempts };
}
