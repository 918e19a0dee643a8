using System.Globalization;
using System.Numerics;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>Equal Shares with its completion and comparison, as an outcome with its reasons.</summary>
internal sealed class EqualSharesCount(
    BudgetProfile profile,
    Supporters supporters,
    EqualSharesSettings settings,
    TieBreaker ties,
    CountWatch watch)
{
    private readonly SharesEngine _engine = new(supporters) { Cancellation = watch.Cancellation };
    private readonly List<int> _winners = [];
    private readonly List<EqualSharesRound> _rounds = [];
    private readonly List<string> _remarks = [];
    private readonly List<KeyValuePair<string, string>> _found = [];
    private readonly Dictionary<int, string> _why = [];
    private BigInteger _left = profile.Budget;
    private bool _explains = true;
    private long _runs = 1;

    /// <summary>Who wins, without the reasons.</summary>
    public IReadOnlyList<int> Winners()
    {
        _explains = false;
        Decide();
        return _winners;
    }

    public Outcome Outcome()
    {
        Decide();
        var lacking = Lacking();
        var places = _rounds.ToDictionary(round => round.Option, round => round.Number);
        return new Outcome
        {
            Rule = RuleName.EqualShares,
            Parameters = [.. _found],
            Winners = [.. _winners.Select(option => profile.Ids[option])],
            Cost = profile.Money(profile.Budget - _left),
            Remaining = profile.Money(_left),
            Rounds = [.. _rounds],
            Options =
            [
                .. profile.Options.Select((option, at) => new OutcomeOption
                {
                    Id = option.Id,
                    Won = _winners.Contains(at),
                    Why = lacking.GetValueOrDefault(at) is { } lacks ? $"{_why[at]}; {lacks.ToText()}" : _why[at],
                    Votes = profile.Votes[at],
                    Score = supporters.HasWeights ? supporters.WeightSums[at] : null,
                    Cost = profile.Money(profile.Costs[at]),
                    Round = places.TryGetValue(option.Id, out var place) ? place : null,
                    Lacking = lacking.GetValueOrDefault(at),
                }),
            ],
            Ties = ties.Outcome(),
            Remarks = [.. _remarks],
        };
    }

    private void Decide()
    {
        var share = Share();
        Buy(share);
        if (_explains)
        {
            Explain(share);
        }

        if (settings.EndsGreedily)
        {
            EndGreedily();
        }
        else if (settings.Completion == EqualSharesCompletion.Phragmen)
        {
            EndByPhragmen();
        }

        if (settings.Comparison != SharesComparison.None)
        {
            Compare();
        }
    }

    // A run that tries another way out of a tie lists winners, and explains nothing.
    private Dictionary<int, LackingSupport> Lacking()
    {
        if (ties.IsTrial)
        {
            return [];
        }

        var losers = Enumerable.Range(0, profile.Options.Length).Except(_winners).ToList();
        var search = new SharesLacking(profile, settings, ties, watch);
        var found = search.Of(losers, _runs, _rounds.Count);
        if (found.Any(one => one is not null) && !search.IsExact && settings.Lacking == LackingUse.Auto)
        {
            _remarks.Add("how many supporters an option lacked is told as a number that is surely enough: the least takes many counts, --lacking exact makes them");
        }

        return losers.Zip(found).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second!);
    }

    // The share that the completion ends with.
    private Rational Share()
    {
        if (!settings.HasIncrements)
        {
            return EqualSharesRules.ExactShare(profile);
        }

        var isBudget = settings.Completion == EqualSharesCompletion.BudgetIncrease;
        var step = isBudget ? settings.Increment / Math.Max(1, profile.Ballots.Voters) : settings.Increment;
        var search = new SharesSearch(_engine, supporters, ties, watch);
        search.Run(EqualSharesRules.FirstShare(profile, settings.Start), step, settings.StopsWhenExhaustive);
        _runs += search.Runs;
        _found.Add(new("increments", search.Increments.ToString(CultureInfo.InvariantCulture)));
        _remarks.Add($"ended after {search.Increments.ToString("N0", CultureInfo.InvariantCulture)} increments: {search.Ending}");
        return search.Share;
    }

    private void Buy(Rational share)
    {
        _found.Add(new("share", (share / profile.Scale).ToString()));
        _engine.IsThorough = _explains;
        _engine.Buying = Bought;
        watch.Begin(CountStage.Rounds, supporters.CanBuy.Count(can => can));
        var status = _engine.Run(share, share, profile.Budget, ties.Choose);
        Invariant.Check(status == SharesStatus.Done && _left.Sign >= 0, "Equal Shares never overspends the budget");
    }

    private void Bought(int option, Rational price)
    {
        var cost = profile.Costs[option];
        var paid = price / profile.Scale;
        Rational? effective = price.Sign == 0 ? null : cost / price;
        Fund(option, "equalShares", paid, effective);
        watch.Tell(_rounds.Count);
        _why[option] = $"funded in round {_rounds.Count}: a supporter pays at most {OutcomeText.Amount(paid)}" +
            (effective is { } votes && settings.Utility == UtilityKind.Cost ? $", {OutcomeText.Amount(votes)} effective votes" : "");
    }

    private void Fund(int option, string stage, Rational? price = null, Rational? effectiveVotes = null)
    {
        _winners.Add(option);
        _left -= profile.Costs[option];
        _rounds.Add(new EqualSharesRound
        {
            Number = _rounds.Count + 1,
            Stage = stage,
            Option = profile.Ids[option],
            Cost = profile.Money(profile.Costs[option]),
            After = profile.Money(_left),
            Price = price,
            EffectiveVotes = effectiveVotes,
        });
    }

    private void Explain(Rational share)
    {
        for (var option = 0; option < profile.Options.Length; option++)
        {
            if (!_why.ContainsKey(option))
            {
                _why[option] = Lost(option, share);
            }
        }
    }

    private string Lost(int option, Rational share)
    {
        var cost = profile.Text(profile.Costs[option]);
        if (profile.Options[option].IsWithdrawn)
        {
            return "withdrawn by the city";
        }

        if (!supporters.CanBuy[option])
        {
            return profile.Votes[option] == 0 ? "no ballot supports it" : "it is worth nothing to anybody by this utility";
        }

        if (_engine.DroppedAt[option] is var round and > 0)
        {
            var left = OutcomeText.Amount(_engine.Left(option) / profile.Scale);
            return $"supporters' money ran out in round {round}: {left} left together, costs {cost}";
        }

        return $"its {profile.Votes[option]} supporters never had enough: {OutcomeText.Amount(share / profile.Scale)} each, costs {cost}";
    }

    private void EndGreedily()
    {
        var scores = settings.Utility is UtilityKind.Points or UtilityKind.Borda
            ? GreedyRules.Density(profile, settings.Utility)
            : GreedyScores.Of([.. profile.Votes], "votes");
        var greedy = new GreedySettings();
        var count = new GreedyCount(profile, scores, greedy, ties, [.. _winners], _rounds.Count + 1);
        var reasons = new GreedyReasons(profile, scores, greedy, count, ties);
        foreach (var round in count.Rounds)
        {
            if (round.Funded)
            {
                Fund(round.Place, "utilitarian");
            }

            if (_explains)
            {
                _why[round.Place] = round.Funded
                    ? $"by the completion: {reasons.Fact(round)}"
                    : $"{_why[round.Place]}; in the completion: {reasons.Fact(round)}";
            }
        }
    }

    private void EndByPhragmen()
    {
        var firstRound = _rounds.Count + 1;
        var count = new PhragmenCount(profile, ties, [.. _winners], firstRound, watch);
        var rounds = PhragmenRules.Rounds(profile, count, firstRound, _left).ToArray();
        for (var at = 0; at < rounds.Length; at++)
        {
            var option = count.Winners[at];
            Fund(option, "phragmen", rounds[at].Price);
            _why[option] = $"by the completion: funded in round {_rounds.Count} with load {rounds[at].Price!.Value.ToText(2)}";
        }

        for (var option = 0; option < profile.Options.Length; option++)
        {
            if (_explains && !_winners.Contains(option))
            {
                _why[option] += $"; in the completion: {PhragmenRules.Lost(profile, count, option)}";
            }
        }
    }

    // Equal Shares stays unless strictly more voters are better off with greedy.
    private void Compare()
    {
        var scores = GreedyRules.Scores(profile);
        var greedySettings = new GreedySettings();
        var greedy = new GreedyCount(profile, scores, greedySettings, ties);
        var (forShares, forGreedy) = Preferences(greedy.Winners);
        _found.Add(new("preferShares", forShares.ToString(CultureInfo.InvariantCulture)));
        _found.Add(new("preferGreedy", forGreedy.ToString(CultureInfo.InvariantCulture)));
        var isReplaced = forGreedy > forShares;
        _remarks.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"by {WireName<SharesComparison>.Of(settings.Comparison)} {forShares:N0} voters are better off with Equal Shares, {forGreedy:N0} with greedy: {(isReplaced ? "greedy replaces it" : "it stays")}"));
        if (!isReplaced)
        {
            return;
        }

        var reasons = new GreedyReasons(profile, scores, greedySettings, greedy, ties);
        _winners.Clear();
        _rounds.Clear();
        _left = profile.Budget;
        foreach (var round in greedy.Rounds)
        {
            _why[round.Place] = $"by greedy, which more voters prefer: {reasons.Fact(round)}";
            if (round.Funded)
            {
                Fund(round.Place, "greedy");
            }
        }
    }

    private (long Shares, long Greedy) Preferences(IReadOnlyList<int> greedyWinners)
    {
        var ballots = profile.Ballots;
        var own = new bool[profile.Options.Length];
        var other = new bool[profile.Options.Length];
        _winners.ForEach(option => own[option] = true);
        foreach (var option in greedyWinners)
        {
            other[option] = true;
        }

        long forShares = 0, forGreedy = 0;
        for (var ballot = 0; ballot < ballots.Count; ballot++)
        {
            var options = ballots.Options(ballot);
            int shares = 0, greedy = 0;
            for (var at = 0; at < options.Length; at++)
            {
                if (Utilities.Weight(ballots, ballot, at, UtilityKind.Cardinality) > 0)
                {
                    shares += own[options[at]] ? 1 : 0;
                    greedy += other[options[at]] ? 1 : 0;
                }
            }

            if (settings.Comparison == SharesComparison.Coverage)
            {
                shares = Math.Min(shares, 1);
                greedy = Math.Min(greedy, 1);
            }

            forShares += shares > greedy ? ballots.Multiplicities[ballot] : 0;
            forGreedy += greedy > shares ? ballots.Multiplicities[ballot] : 0;
        }

        return (forShares, forGreedy);
    }
}
