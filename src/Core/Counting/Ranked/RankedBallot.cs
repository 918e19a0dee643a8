namespace MVoting.Core.Counting.Ranked;

/// <summary>
/// The marks of one ballot as they were cast: at each rank nothing, one candidate, several, or an overvote of
/// which the candidates are not known. What they mean is for the rules. Trailing empty ranks are not kept.
/// </summary>
public readonly struct RankedBallot : IEquatable<RankedBallot>, IComparable<RankedBallot>
{
    // A rank is its candidates by their numbers, then End.
    internal const char End = '\uFFFF';
    internal const char UnnamedOvervote = '\uFFFE';

    private readonly string? _marks;

    internal RankedBallot(string marks) => _marks = marks;

    /// <summary>True when no rank holds a mark.</summary>
    public bool IsBlank => Marks.Length == 0;

    /// <summary>The number of the last rank with a mark.</summary>
    public int LastRank => Marks.AsSpan().Count(End);

    internal string Marks => _marks ?? "";

    public static bool operator ==(RankedBallot left, RankedBallot right) => left.Equals(right);

    public static bool operator !=(RankedBallot left, RankedBallot right) => !left.Equals(right);

    public static bool operator <(RankedBallot left, RankedBallot right) => left.CompareTo(right) < 0;

    public static bool operator >(RankedBallot left, RankedBallot right) => left.CompareTo(right) > 0;

    public static bool operator <=(RankedBallot left, RankedBallot right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RankedBallot left, RankedBallot right) => left.CompareTo(right) >= 0;

    /// <summary>The ranks in their order, from the first.</summary>
    public RankEnumerator GetEnumerator() => new(Marks);

    public bool Equals(RankedBallot other) => Marks == other.Marks;

    public override bool Equals(object? obj) => obj is RankedBallot other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(Marks, StringComparison.Ordinal);

    /// <summary>An order without a meaning, so that a profile is the same however the ballots came.</summary>
    public int CompareTo(RankedBallot other) => string.CompareOrdinal(Marks, other.Marks);

    /// <summary>Goes through the ranks of a ballot.</summary>
    public ref struct RankEnumerator(ReadOnlySpan<char> marks)
    {
        private ReadOnlySpan<char> _rest = marks;

        /// <summary>The marks at the present rank.</summary>
        public RankMarks Current { get; private set; }

        public bool MoveNext()
        {
            if (_rest.IsEmpty)
            {
                return false;
            }

            var end = _rest.IndexOf(End);
            Current = new RankMarks(_rest[..end]);
            _rest = _rest[(end + 1)..];
            return true;
        }
    }
}
