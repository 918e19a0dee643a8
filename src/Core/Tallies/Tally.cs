using MVoting.Core.Ballots;
using MVoting.Core.Polls;

namespace MVoting.Core.Tallies;

/// <summary>
/// The count of one ballot box or of a whole poll: sums over encoded ballots, so that parts merge into the whole
/// in any order. Not thread-safe. Questions and options are named by their index in the ballot paper.
/// </summary>
public sealed class Tally : IEquatable<Tally>
{
    private readonly long[] counters;

    /// <summary>The count of no ballots.</summary>
    public Tally(BallotPaper paper)
        : this(paper, new long[paper.Codec.Layout.CounterCount])
    {
    }

    private Tally(BallotPaper paper, long[] counters)
    {
        Paper = paper;
        this.counters = counters;
    }

    public BallotPaper Paper { get; }

    /// <summary>Ballots counted, the blank ones among them.</summary>
    public long Ballots { get; private set; }

    /// <summary>Ballots that name no option in any question (and, where there are scores, score none).</summary>
    public long Blank { get; private set; }

    /// <summary>
    /// Ballots that support the option: that name it (<c>single</c>, <c>approval</c>, <c>knapsack</c>), give it
    /// points above 0 (<c>cumulative</c>) or any score, even 0 or less (<c>score</c>), or prefer it to all others
    /// (<c>ranked</c>: first preferences).
    /// </summary>
    public long Votes(int question, int option) => counters[VoteIndex(question, option)];

    /// <summary>The sum of the option's points or scores; 0 in the types that have neither.</summary>
    public long Points(int question, int option)
    {
        var layout = Layout(question, option);
        return layout.HasPoints ? counters[PointIndex(layout, option)] : 0;
    }

    /// <summary>
    /// Ballots of a <c>ranked</c> question that put the option at the rank, from 0 to the question's
    /// <see cref="BallotRules.Max"/> less 1.
    /// </summary>
    public long Ranked(int question, int option, int rank)
    {
        var layout = Layout(question, option);
        Invariant.Check(layout.IsRanked && rank >= 0 && rank < layout.Rules.Max, "the question has no such rank");
        return counters[layout.FirstCounter + (rank * layout.OptionCount) + option];
    }

    /// <summary>Counts a ballot. Allocates nothing.</summary>
    /// <exception cref="InvariantException">
    /// The bytes are not a well-formed ballot of the paper. The tally is then of no use any more.
    /// </exception>
    public void Add(ReadOnlySpan<byte> encoded) =>
        Invariant.Check(TryAdd(encoded), "only a well-formed ballot of the paper is counted");

    /// <summary>
    /// Counts a ballot and looks at it in the same walk. False: the bytes are not a well-formed ballot of the paper, and
    /// the tally is of no use any more. Allocates nothing.
    /// </summary>
    internal bool TryAdd(ReadOnlySpan<byte> encoded) => TryCount(encoded, 1);

    /// <summary>Takes back a ballot that was added and is replaced by another of the same voter.</summary>
    /// <exception cref="InvariantException">
    /// The bytes are not a well-formed ballot of the paper, or it was never added. The tally is then of no use.
    /// </exception>
    public void Remove(ReadOnlySpan<byte> encoded) =>
        Invariant.Check(TryCount(encoded, -1), "only a well-formed ballot of the paper is counted");

    /// <summary>Adds the count of other ballots on the same paper.</summary>
    public void Merge(Tally other)
    {
        Invariant.Check(HasPaperOf(other), "tallies of different papers do not merge");
        Ballots += other.Ballots;
        Blank += other.Blank;
        for (var index = 0; index < counters.Length; index++)
        {
            counters[index] += other.counters[index];
        }
    }

    /// <summary>Planted bug only: what is counted here and not in an earlier state of the same tally.</summary>
    internal void Subtract(Tally earlier)
    {
        Ballots -= earlier.Ballots;
        Blank -= earlier.Blank;
        for (var index = 0; index < counters.Length; index++)
        {
            counters[index] -= earlier.counters[index];
        }
    }

    public Tally Clone() => new(Paper, (long[])counters.Clone()) { Ballots = Ballots, Blank = Blank };

    /// <summary>
    /// The tally in a compact form that <see cref="Read"/> understands; equal tallies have equal bytes.
    /// </summary>
    public byte[] ToBytes() => TallyFormat.Write(Paper, Ballots, Blank, counters);

    /// <summary>Reads what <see cref="ToBytes"/> wrote for the same paper.</summary>
    /// <exception cref="FormatException">The bytes are damaged, or another paper's.</exception>
    public static Tally Read(BallotPaper paper, ReadOnlySpan<byte> bytes)
    {
        var counters = new long[paper.Codec.Layout.CounterCount];
        var (ballots, blank) = TallyFormat.Read(paper, bytes, counters);
        return new Tally(paper, counters) { Ballots = ballots, Blank = blank };
    }

    /// <summary>Whether both count the same on the same paper.</summary>
    public bool Equals(Tally? other) =>
        other is not null && HasPaperOf(other) && Ballots == other.Ballots && Blank == other.Blank
        && counters.AsSpan().SequenceEqual(other.counters);

    public override bool Equals(object? obj) => Equals(obj as Tally);

    /// <summary>The paper's, as the count changes.</summary>
    public override int GetHashCode() => Paper.GetHashCode();

    private bool HasPaperOf(Tally other) => Paper.Equals(other.Paper);

    private bool TryCount(ReadOnlySpan<byte> encoded, int change)
    {
        var layout = Paper.Codec.Layout;
        var cursor = new BallotCursor(layout, encoded, stackalloc ulong[layout.MarkWords]);
        cursor.SkipHeader();
        var named = 0;
        for (var index = 0; index < layout.Questions.Length; index++)
        {
            named += CountAnswer(ref cursor, index, layout.Questions[index], change);
        }

        if (!cursor.Ends())
        {
            return false;
        }

        Ballots += change;
        Blank += named == 0 ? change : 0;
        Invariant.Check(Ballots >= 0 && Blank >= 0, "only a ballot that was counted is taken back");
        return true;
    }

    /// <summary>Counts one answer and says how many options it names.</summary>
    private int CountAnswer(ref BallotCursor cursor, int index, QuestionLayout question, int change)
    {
        var (hasPoints, step) = (question.HasPoints, question.IsRanked ? question.OptionCount : 0);
        var (first, named) = (question.FirstCounter, 0);
        cursor.Open(index);
        while (cursor.Next(out var option, out var points))
        {
            ref var votes = ref counters[first + (named * step) + option];
            votes += change;
            Invariant.Check(votes >= 0, "only a ballot that was counted is taken back");
            if (hasPoints)
            {
                counters[PointIndex(question, option)] += change * points;
            }

            named++;
        }

        return named;
    }

    private static int PointIndex(QuestionLayout question, int option) =>
        question.FirstCounter + question.VoteCounters + option;

    private int VoteIndex(int question, int option) => Layout(question, option).FirstCounter + option;

    private QuestionLayout Layout(int question, int option)
    {
        var layout = Paper.Codec.Layout.Questions[question];
        Invariant.Check(option >= 0 && option < layout.OptionCount, "the question has no such option");
        return layout;
    }
}
