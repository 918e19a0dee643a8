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
    private readonly BigInteger?[] _lacking;

    /// <param name="already">Options that another rule has funded before: they put no load on anybody.</param>
    /// <param name="maxLoad">The most that a voter may carry, in parts of money, or null.</param>
    /// <exception cref="OperationCanceledException">The count was cancelled between two rounds.</exception>
    public PhragmenCount(
        BudgetProfile profile,
        TieBreaker ties,
        IReadOnlyCollection<int> already,
        int firstRound,
        CountWatch watch,
        Rational? maxLoad = null)
    {
        _maxLoad = maxLoad;
        _profile = profile;
        _ties = ties;
        Remaining = already.Aggregate(profile.Budget, (left, option) => left - profile.Costs[option]);
        StoppedBy = [];
        _lacking = new BigInteger?[profile.Options.Length];
        Run(already, firstRound, watch);
    }

    public IReadOnlyList<int> Winners => _winners;

    /// <summary>The load of each winner's supporters at its election, in parts of money.</summary>
    public IReadOnlyList<Rational> Loads => _loads;

    public BigInteger Remaining { get; private set; }

    /// <summary>The options that were next and of which one did not fit; empty where the options ran out.</summary>
    public IReadOnlyList<int> StoppedBy { get; private set; }

    /// <summary>Whether the count ended because of the most that a voter may carry.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>
    /// The further supporters with whom a losing option would have been funded. They change nothing before its turn, as
    /// they carry nothing and shares do not exist, and its turn comes the earlier the more there are: the least number
    /// over all rounds is the least of all. Null where no support helps, or where another rule has funded options before.
    /// </summary>
    public LackingSupport? Lacking(int option) =>
        _lacking[option] is { } more ? new LackingSupport(more, LackingKind.Least) : null;

    private void Run(IReadOnlyCollection<int> already, int firstRound, CountWatch watch)
    {
        var supporters = new Supporters(_profile, UtilityKind.Cardinality);
        var ballots = _profile.Ballots;
        var live = Enumerable.Range(0, _profile.Options.Length)
            .Where(option => supporters.CanBuy[option] && _profile.Costs[option] <= _profile.Budget && !already.Contains(option))
            .ToList();
        var carriedBy = new int[ballots.Count];
        List<long[]> carriers = [[.. _profile.Votes]];
        watch.Begin(CountStage.Rounds, live.Count);
        while (live.Count > 0)
        {
            watch.Tell(_winners.Count);
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

            var isOver = least > _maxLoad || tied.Exists(option => _profile.Costs[option] > Remaining);
            if (already.Count == 0)
            {
                LookForMore(isOver && least > _maxLoad ? null : least, isOver ? -1 : tied.MinBy(_ties.Place), carriers);
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

        if (already.Count == 0)
        {
            LookForMore(null, -1, carriers);
        }
    }

    // With how many more supporters each option would be next now: earlier than the one that is, or at the same time and
    // before it in the tie order. Nobody is next (null) where only the most that a voter may carry stands in the way.
    private void LookForMore(Rational? time, int next, List<long[]> carriers)
    {
        for (var option = 0; option < _lacking.Length; option++)
        {
            var cost = _profile.Costs[option];
            if (cost > Remaining || _profile.Options[option].IsWithdrawn || _winners.Contains(option)
                || (cost.Sign > 0 && (time?.Sign == 0 || _maxLoad?.Sign == 0)))
            {
                continue;
            }

            var sum = Carried(option, carriers);
            var least = BigInteger.One;
            if (time is { Sign: > 0 } now)
            {
                var supporters = sum / now;
                least = supporters.Ceiling() - _profile.Votes[option];
                least += supporters.IsWhole && !(next >= 0 && _ties.Precedes(option, (long)least, next)) ? 1 : 0;
            }

            if (_maxLoad is { Sign: > 0 } most)
            {
                least = BigInteger.Max(least, (sum / most).Ceiling() - _profile.Votes[option]);
            }

            least = BigInteger.Max(least, BigInteger.One);
            _lacking[option] = _lacking[option] is { } before ? BigInteger.Min(before, least) : least;
        }
    }

    private Rational Time(int option, List<long[]> carriers) => Carried(option, carriers) / _profile.Votes[option];

    // The cost and what the supporters carry already.
    private Rational Carried(int option, List<long[]> carriers)
    {
        Rational sum = _profile.Costs[option];
        for (var round = 1; round < carriers.Count; round++)
        {
            if (carriers[round][option] is var voters and > 0)
            {
                sum += _loads[round - 1] * voters;
            }
        }

        return sum;
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
