using System.Collections.Immutable;

namespace MVoting.Core.Counting;

/// <summary>How often each grade was given to one option, ascending. A default score counts as given.</summary>
internal sealed class Grades
{
    private readonly int[] _grades;
    private readonly long[] _times;

    public Grades(IEnumerable<KeyValuePair<int, long>> times)
    {
        var sorted = times.Where(pair => pair.Value > 0).OrderBy(pair => pair.Key).ToArray();
        _grades = [.. sorted.Select(pair => pair.Key)];
        _times = [.. sorted.Select(pair => pair.Value)];
        Count = _times.Sum();
        Sum = sorted.Aggregate(Rational.Zero, (sum, pair) => sum + ((Rational)pair.Key * pair.Value));
    }

    /// <summary>Ballots that rate the option.</summary>
    public long Count { get; }

    public Rational Sum { get; }

    public static ImmutableArray<Grades> Of(BudgetProfile profile)
    {
        var ballots = profile.Ballots;
        var times = profile.Options.Select(_ => new Dictionary<int, long>()).ToArray();
        for (var ballot = 0; ballot < ballots.Count; ballot++)
        {
            var options = ballots.Options(ballot);
            var points = ballots.Points(ballot);
            for (var at = 0; at < options.Length; at++)
            {
                var own = times[options[at]];
                own[points[at]] = own.GetValueOrDefault(points[at]) + ballots.Multiplicities[ballot];
            }
        }

        foreach (var own in times)
        {
            if (profile.Kind == BallotKind.Scores && profile.HasDefaultScore)
            {
                own[profile.DefaultScore] = own.GetValueOrDefault(profile.DefaultScore) + ballots.Voters - own.Values.Sum();
            }
        }

        return [.. times.Select(own => new Grades(own))];
    }

    /// <summary>The lower of the middle grades; 0 where nobody rated the option.</summary>
    public int Median() => Medians().FirstOrDefault();

    /// <summary>
    /// Majority judgment: by the median; where it is equal, by the next median after one such grade was taken from
    /// both, and so on. Above zero when the left option is ahead.
    /// </summary>
    public static int CompareByMajority(Grades left, Grades right)
    {
        if (left._grades.AsSpan().SequenceEqual(right._grades) && left._times.AsSpan().SequenceEqual(right._times))
        {
            return 0;
        }

        using var one = left.Medians().GetEnumerator();
        using var other = right.Medians().GetEnumerator();
        while (true)
        {
            var isLeft = one.MoveNext();
            if (!other.MoveNext())
            {
                return isLeft ? 1 : 0;
            }

            if (!isLeft || one.Current != other.Current)
            {
                return isLeft ? one.Current.CompareTo(other.Current) : -1;
            }
        }
    }

    // The lower middle one of what is left, again and again: of an odd number it is followed by the one below it, of
    // an even number by the one above, so the places alternate around the first.
    private IEnumerable<int> Medians()
    {
        var middle = (Count - 1) / 2;
        var (low, high) = (middle, middle + 1);
        var (lowAt, lowStart) = (0, 0L);
        while (lowStart + _times[lowAt] <= middle)
        {
            lowStart += _times[lowAt++];
        }

        var (highAt, highStart) = (lowAt, lowStart);
        var takesLow = true;
        for (var left = Count; left > 0; left--)
        {
            if (takesLow)
            {
                while (low < lowStart)
                {
                    lowStart -= _times[--lowAt];
                }

                low--;
                yield return _grades[lowAt];
            }
            else
            {
                while (high >= highStart + _times[highAt])
                {
                    highStart += _times[highAt++];
                }

                high++;
                yield return _grades[highAt];
            }

            takesLow = left % 2 == 1;
        }
    }
}
