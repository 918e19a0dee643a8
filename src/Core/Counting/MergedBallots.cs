using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MVoting.Core.Counting;

/// <summary>
/// Equal ballots as one, with how often each was cast, in the order of first arrival: what every rule reads.
/// Approvals and points are kept by the options' places, rankings in the order of preference.
/// </summary>
public sealed class MergedBallots
{
    private readonly int[] _starts;
    private readonly int[] _options;
    private readonly int[] _points;

    internal MergedBallots(int[] starts, int[] options, int[] points, long[] multiplicities)
    {
        _starts = starts;
        _options = options;
        _points = points;
        Multiplicities = ImmutableCollectionsMarshal.AsImmutableArray(multiplicities);
        Voters = multiplicities.Sum();
    }

    /// <summary>Different ballots.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Ballots cast, blank ones included.</summary>
    public long Voters { get; }

    /// <summary>Voters who cast each ballot, one or more.</summary>
    public ImmutableArray<long> Multiplicities { get; }

    /// <summary>
    /// The same ballots and <paramref name="times"/> more that name one option alone; with points, where the ballots hold
    /// any.
    /// </summary>
    internal MergedBallots With(int option, int? points, long times) => new(
        [.. _starts, _starts[^1] + 1],
        [.. _options, option],
        points is { } given ? [.. _points, given] : [],
        [.. Multiplicities, times]);

    /// <summary>Those of the ballots for which something holds.</summary>
    internal MergedBallots Where(Predicate<int> holds)
    {
        List<int> starts = [0];
        List<int> options = [];
        List<int> points = [];
        List<long> multiplicities = [];
        for (var ballot = 0; ballot < Count; ballot++)
        {
            if (holds(ballot))
            {
                options.AddRange(Options(ballot));
                points.AddRange(Points(ballot));
                starts.Add(options.Count);
                multiplicities.Add(Multiplicities[ballot]);
            }
        }

        return new([.. starts], [.. options], [.. points], [.. multiplicities]);
    }

    /// <summary>Places of a ballot's options.</summary>
    public ReadOnlySpan<int> Options(int ballot) =>
        _options.AsSpan(_starts[ballot], _starts[ballot + 1] - _starts[ballot]);

    /// <summary>
    /// A ballot's points, one for each of <see cref="Options"/>; empty where the ballots hold none.
    /// </summary>
    public ReadOnlySpan<int> Points(int ballot) => _points.Length == 0
        ? []
        : _points.AsSpan(_starts[ballot], _starts[ballot + 1] - _starts[ballot]);
}
