using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>
/// Sequential Phragmén: Los, Christoff and Grossi (2022), "Proportional Budget Allocations: Towards a
/// Systematization". Money comes to every voter at the same pace, and the option whose supporters can pay for it
/// first is funded. In other words, an option is spread as a load over its supporters, all of whom then carry the
/// same. The count ends as soon as an option that would be next does not fit: nothing is skipped.
/// <para>
/// A voter's load is that of the last option funded for him, so the loads are kept as one fraction for each round,
/// with how many supporters of each option carry it. Options that cost more than the whole budget, that are
/// withdrawn, or that nobody supports take no part.
/// </para>
/// </summary>
internal sealed class PhragmenCount
{
    private readonly BudgetProfile _profile;
    private readonly TieBreaker _ties;
    private readonly Rational? _maxLoad;
    private readonly List<int> _winners = [];
    private readonly List<Rational> _loads = [];

    /// <param name="already">Options that another rule has funded before: they put no load on anybody.</param>
    /// <param name="maxLoad">The most that a voter may carry, in parts of money, or null.</param>
    /// <exception cref="OperationCanceledException">The count was cancelled between two rounds.</exception>
    public PhragmenCount(
        BudgetProfile profile,
        TieBreaker ties,
        IReadOnlyCollection<int> already,
        int firstRound,
        CancellationToken cancellation,
        Rational? maxLoad = null)
    {
        _maxLoad = maxLoad;
        _profile = profile;
        _ties = ties;
        Remaining = already.Aggregate(profile.Budget, (left, option) => left - profile.Costs[option]);
        StoppedBy = [];
        Run(already, firstRound, cancellation);
    }

    public IReadOnlyList<int> Winners => _winners;

    /// <summary>The load of each winner's supporters at its election, in parts of money.</summary>
    public IReadOnlyList<Rational> Loads => _loads;

    public BigInteger Remaining { get; private set; }

    /// <summary>The options that were next and of which one did not fit; empty where the options ran out.</summary>
    public IReadOnlyList<int> StoppedBy { get; private set; }

    /// <summary>Whether the count ended because of the most that a voter may carry.</summary>
    public bool IsLoaded { get; private set; }

    private void Run(IReadOnlyCollection<int> already, int firstRound, CancellationToken cancellation)
    {
        var supporters = new Supporters(_profile, UtilityKind.Cardinality);
        var ballots = _profile.Ballots;
        var live = Enumerable.Range(0, _profile.Options.Length)
            .Where(option => supporters.CanBuy[option] && _profile.Costs[option] <= _profile.Budget && !already.Contains(option))
            .ToList();
        var carriedBy = new int[ballots.Count];
        List<long[]> carriers = [[.. _profile.Votes]];
        while (live.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            Rational? least = null;
            List<int> tied = [];
            foreach (var option in live)
            {
                var time = Time(option, carriers);
                if (least is null || time <= least.Value)
                {
                    if (least is null || time < least.Value)
                    {
                        tied.Clear();
                    }

                    least = time;
                    tied.Add(option);
                }
            }

            if (least > _maxLoad)
            {
                IsLoaded = true;
                return;
            }

            if (tied.Exists(option => _profile.Costs[option] > Remaining))
            {
                StoppedBy = tied;
                return;
            }

            var next = tied.Count == 1 ? tied[0] : _ties.Choose(firstRound + _winners.Count, tied);
            live.Remove(next);
            _winners.Add(next);
            _loads.Add(least!.Value);
            Remaining -= _profile.Costs[next];
            Carry(supporters, next, carriedBy, carriers);
        }
    }

    private Rational Time(int option, List<long[]> carriers)
    {
        Rational sum = _profile.Costs[option];
        for (var round = 1; round < carriers.Count; round++)
        {
            if (carriers[round][option] is var voters and > 0)
            {
                sum += _loads[round - 1] * voters;
            }
        }

        return sum / _profile.Votes[option];
    }

    private void Carry(Supporters supporters, int option, int[] carriedBy, List<long[]> carriers)
    {
        var ballots = _profile.Ballots;
        var round = _winners.Count;
        carriers.Add(new long[_profile.Options.Length]);
        foreach (var ballot in supporters.Ballots[option])
        {
            var times = ballots.Multiplicities[ballot];
            var options = ballots.Options(ballot);
            for (var at = 0; at < options.Length; at++)
            {
                if (Utilities.Weight(ballots, ballot, at, UtilityKind.Cardinality) > 0)
                {
                    carriers[carriedBy[ballot]][options[at]] -= times;
                    carriers[round][options[at]] += times;
                }
            }

            carriedBy[ballot] = round;
        }
    }
}
