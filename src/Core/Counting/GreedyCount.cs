using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>
/// The greedy family: the options in the order of their scores, each funded if it fits. One pass; what the rules
/// differ in stands in <see cref="GreedySettings"/>.
/// </summary>
internal sealed class GreedyCount
{
    private readonly BudgetProfile _profile;
    private readonly GreedyScores _scores;
    private readonly GreedySettings _settings;
    private readonly TieBreaker _ties;
    private readonly BigInteger _budget;
    private readonly int _firstRound;
    private readonly List<GreedyRound> _rounds = [];
    private readonly List<int> _winners = [];

    /// <param name="already">Options that another rule has funded before.</param>
    /// <param name="firstRound">The number of the first round.</param>
    public GreedyCount(
        BudgetProfile profile,
        GreedyScores scores,
        GreedySettings settings,
        TieBreaker ties,
        IReadOnlyCollection<int>? already = null,
        int firstRound = 1)
    {
        _firstRound = firstRound;
        _profile = profile;
        _scores = scores;
        _settings = settings;
        _ties = ties;
        _budget = profile.Budget - Sum(already ?? []);
        Order = [.. Enumerable.Range(0, profile.Options.Length).Where(option => already?.Contains(option) != true)];
        Array.Sort(Order, (left, right) => _scores.Compare(right, left) is var order && order != 0
            ? order
            : ties.Place(left).CompareTo(ties.Place(right)));
        State = Run();
    }

    /// <summary>All options that were to be judged, by score and tie order.</summary>
    public int[] Order { get; }

    public GreedyState State { get; }

    public IReadOnlyList<GreedyRound> Rounds => _rounds;

    /// <summary>In the order of their funding.</summary>
    public IReadOnlyList<int> Winners => _winners;

    /// <summary>
    /// The most favourable thing that could happen to a losing option by support alone: the last place in the
    /// order of the others at which it would be funded; -1 where there is none, the number of the others where any
    /// place will do.
    /// </summary>
    public int LastWinningPlace(int option)
    {
        var state = new GreedyState(_profile, _scores, _settings, _budget);
        var last = -1;
        var place = 0;
        foreach (var other in Order)
        {
            if (other == option)
            {
                continue;
            }

            last = GreedyState.IsFunded(state.JudgePlace(option)) ? place : last;
            state.Apply(other, state.Judge(other));
            place++;
        }

        return GreedyState.IsFunded(state.JudgePlace(option)) ? place : last;
    }

    private BigInteger Sum(IReadOnlyCollection<int> options) =>
        options.Aggregate(BigInteger.Zero, (sum, option) => sum + _profile.Costs[option]);

    private GreedyState Run()
    {
        var state = new GreedyState(_profile, _scores, _settings, _budget);
        for (var start = 0; start < Order.Length;)
        {
            var end = start + 1;
            while (end < Order.Length && _scores.Compare(Order[start], Order[end]) == 0)
            {
                end++;
            }

            TakeGroup(state, [.. Order[start..end]]);
            start = end;
        }

        if (_settings is { Cascades: true, HasCaps: true })
        {
            Cascade(state);
        }

        return state;
    }

    // Options of one score. Where the order among them can matter, each turn is a tie of its own.
    private void TakeGroup(GreedyState state, List<int> group)
    {
        var matters = group.Count > 1 && !group.TrueForAll(option => !GreedyState.IsFunded(state.Judge(option)))
            && (_settings.HasCaps || !_settings.Groups.IsEmpty || Sum(group) > state.Remaining);
        while (group.Count > 0)
        {
            var option = matters && group.Count > 1 ? _ties.Choose(_firstRound + _rounds.Count, group) : group[0];
            group.Remove(option);
            Take(state, option, state.Judge(option));
        }
    }

    private void Cascade(GreedyState state)
    {
        state.CapsHold = false;
        foreach (var option in Order)
        {
            if (!_winners.Contains(option) && state.Judge(option) == GreedyDecision.Funded)
            {
                Take(state, option, GreedyDecision.Funded);
            }
        }
    }

    private void Take(GreedyState state, int option, GreedyDecision decision)
    {
        var before = state.Remaining;
        var obstacle = decision switch
        {
            GreedyDecision.Excluded => _profile.Ids[state.GroupWinner(option)!.Value],
            GreedyDecision.CategoryFull => state.FullCategory(option),
            GreedyDecision.NeighborhoodFull => _profile.Options[option].Neighborhood,
            GreedyDecision.NotReached => _profile.Ids[state.StoppedAt!.Value],
            _ => null,
        };
        state.Apply(option, decision);
        _rounds.Add(new GreedyRound
        {
            Number = _firstRound + _rounds.Count,
            Option = _profile.Ids[option],
            Place = option,
            Decision = decision,
            Funded = GreedyState.IsFunded(decision),
            Score = _scores.Score(_profile, option),
            Cost = _profile.Money(_profile.Costs[option]),
            Before = _profile.Money(before),
            BeforeParts = before,
            After = _profile.Money(state.Remaining),
            Obstacle = obstacle,
        });
        if (GreedyState.IsFunded(decision))
        {
            _winners.Add(option);
        }
    }
}
