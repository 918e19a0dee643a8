using System.Globalization;
using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>Puts the options of a contest in order and elects the first ones that reach what is asked.</summary>
internal sealed class ContestCount(
    BudgetProfile profile, RuleName rule, OptionScores scores, ContestBar bar, TieBreaker ties)
{
    public Outcome Outcome(CountWatch watch)
    {
        var isQuorate = bar.Cast >= bar.Quorum;
        var order = Order();
        var won = Won(order);
        var lacking = Lacking(order, won, watch);
        return new Outcome
        {
            Rule = rule,
            Parameters = [],
            Winners = [.. order.Where(won.Contains).Select(option => profile.Ids[option])],
            Rounds =
            [
                .. order.Select((option, at) => new ContestRound
                {
                    Number = at + 1,
                    Option = profile.Ids[option],
                    Score = scores.Scores[option],
                    Won = won.Contains(option),
                }),
            ],
            Options =
            [
                .. profile.Options.Select((option, at) => new OutcomeOption
                {
                    Id = option.Id,
                    Won = won.Contains(at),
                    Why = Why(at, order, won, isQuorate) + (lacking[at] is { } lacks ? $"; {lacks.ToText()}" : ""),
                    Votes = profile.Votes[at],
                    Score = scores.Scores[at],
                    Round = order.IndexOf(at) + 1,
                    Lacking = lacking[at],
                }),
            ],
            Ties =
            [
                .. ties.Outcome().Where(tie =>
                    tie.Options.Select(id => won.Contains(profile.Ids.IndexOf(id))).Distinct().Count() > 1),
            ],
            Remarks = isQuorate
                ? []
                : [string.Create(
                    CultureInfo.InvariantCulture,
                    $"the quorum was missed: {bar.Cast:N0} ballots were cast, {bar.Quorum:N0} are needed; nothing is decided")],
        };
    }

    private HashSet<int> Won(List<int> order)
    {
        var won = new HashSet<int>();
        if (bar.Cast >= bar.Quorum)
        {
            Elect(order, won, keepsSeats: true);
            Elect(order, won, keepsSeats: false);
        }

        return won;
    }

    private LackingSupport?[] Lacking(List<int> order, HashSet<int> won, CountWatch watch)
    {
        var found = new LackingSupport?[order.Count];
        if (!scores.AreVotes || ties.IsTrial)
        {
            return found;
        }

        var hasCategories = bar.CategoryMost.Count + bar.CategoryLeast.Count > 0;
        var rivals = order.Where(option => !profile.Options[option].IsWithdrawn && scores.Unfit[option] is null).ToList();
        watch.Begin(CountStage.Reasons, found.Length);
        for (var option = 0; option < found.Length; option++)
        {
            watch.Tell(option);
            if (!won.Contains(option) && !profile.Options[option].IsWithdrawn)
            {
                found[option] = hasCategories ? ByTrials(option) : AtOnce(option, rivals);
            }
        }

        return found;
    }

    // Whoever stands before an option that reaches the threshold reaches it too. So the option has to pass the last of as
    // many rivals as there are seats, to reach the threshold, which rises with every further voter, and to make the quorum.
    private LackingSupport? AtOnce(int option, List<int> rivals)
    {
        var least = BigInteger.Max(BigInteger.One, bar.Quorum - bar.Cast);
        if (bar.Threshold is { } threshold)
        {
            if (threshold >= Rational.One)
            {
                return null;
            }

            least = BigInteger.Max(
                least, (((threshold * bar.ValidBallots) - scores.Scores[option]) / (Rational.One - threshold)).Ceiling());
        }

        if (rivals.Where(rival => rival != option).Skip(bar.Winners - 1).Cast<int?>().FirstOrDefault() is { } last)
        {
            var level = (scores.Scores[last] - scores.Scores[option]).Ceiling();
            least = BigInteger.Max(least, ties.Precedes(option, (long)level, last) ? level : level + 1);
        }

        return new LackingSupport(least, LackingKind.Least);
    }

    // Where a supporter more is a vote more. He is a voter more as well: thresholds rise with the ballots. A vote more for
    // an option only moves it up, and only others fall below a threshold that has risen: it harms nobody's own option, unless
    // options of several categories stand for each other.
    private LackingSupport? ByTrials(int option)
    {
        var most = (scores.Scores.Max() - scores.Scores[option]).Ceiling() + 1;
        if (bar.Threshold is { } threshold && threshold < Rational.One)
        {
            most = BigInteger.Max(
                most, (((threshold * bar.ValidBallots) - scores.Scores[option]) / (Rational.One - threshold)).Ceiling());
        }

        most = BigInteger.Max(most, bar.Quorum - bar.Cast);
        return LackingSupport.Find(most, more => WinsWith(option, (long)more), isMonotone: profile.Options.All(one => one.Categories.Length <= 1));
    }

    private bool WinsWith(int option, long more)
    {
        var count = new ContestCount(profile, rule, scores.With(option, more), bar.With(more), ties.With(option, more));
        return count.Won(count.Order()).Contains(option);
    }

    // In the order of the scores. Seats that categories still need are kept for them; where they have no option that
    // could take them, a second turn gives them to the others.
    private void Elect(List<int> order, HashSet<int> won, bool keepsSeats)
    {
        for (var place = 0; place < order.Count; place++)
        {
            var option = order[place];
            if (won.Count < bar.Winners && !won.Contains(option) && Obstacle(option) is null && FullCategory(option, won) is null
                && !(keepsSeats && IsKept(option, won)))
            {
                won.Add(option);

                // An option of several categories may have taken the last need: a seat is free for whoever was kept back.
                place = keepsSeats ? -1 : place;
            }
        }
    }

    private string? FullCategory(int option, HashSet<int> won)
    {
        foreach (var category in profile.Options[option].Categories)
        {
            if (bar.CategoryMost.TryGetValue(category, out var most) && WinnersOf(category, won) >= most)
            {
                return category;
            }
        }

        return null;
    }

    private bool IsKept(int option, HashSet<int> won)
    {
        var needed = bar.CategoryLeast.Sum(pair => Math.Max(0, pair.Value - WinnersOf(pair.Key, won)));
        return bar.Winners - won.Count <= needed && !profile.Options[option].Categories.Any(category =>
            bar.CategoryLeast.TryGetValue(category, out var least) && WinnersOf(category, won) < least);
    }

    private int WinnersOf(string category, HashSet<int> won) =>
        won.Count(option => profile.Options[option].Categories.Contains(category));

    private List<int> Order()
    {
        var waiting = Enumerable.Range(0, profile.Options.Length).ToList();
        waiting.Sort((left, right) => scores.Compare(right, left) is var order && order != 0
            ? order
            : ties.Place(left).CompareTo(ties.Place(right)));
        List<int> order = [];
        while (waiting.Count > 0)
        {
            var tied = waiting.TakeWhile(option => scores.Compare(option, waiting[0]) == 0).ToList();

            // Only where the places that are left do not suffice for all of them does their order decide anything.
            var next = tied.Count > 1 && order.Count < bar.Winners && order.Count + tied.Count > bar.Winners
                ? ties.Choose(order.Count + 1, tied) : waiting[0];
            waiting.Remove(next);
            order.Add(next);
        }

        return order;
    }

    private string? Obstacle(int option)
    {
        if (profile.Options[option].IsWithdrawn)
        {
            return "withdrawn";
        }

        if (scores.Unfit[option] is { } unfit)
        {
            return unfit;
        }

        return bar.Threshold is { } threshold && scores.Scores[option] < threshold * bar.ValidBallots
            ? $"needs {(threshold * bar.ValidBallots).Ceiling().ToString("N0", CultureInfo.InvariantCulture)} of {bar.ValidBallots.ToString("N0", CultureInfo.InvariantCulture)} ballots"
            : null;
    }

    private string Why(int option, List<int> order, HashSet<int> won, bool isQuorate)
    {
        var place = $"place {order.IndexOf(option) + 1} with {OutcomeText.Amount(scores.Scores[option])} {scores.Unit}";
        if (won.Contains(option))
        {
            return place;
        }

        if (!isQuorate)
        {
            return $"{place}; the quorum was missed";
        }

        if (Obstacle(option) is { } obstacle)
        {
            return $"{place}; {obstacle}";
        }

        if (FullCategory(option, won) is { } full)
        {
            return $"{place}; its category {full} has all the winners that it may have";
        }

        var last = order.Last(won.Contains);
        if (order.IndexOf(last) > order.IndexOf(option))
        {
            return $"{place}; the seat was kept for a category that needed it";
        }

        var missing = scores.Scores[last] - scores.Scores[option];
        return scores.Unit == "as median"
            ? $"{place}; behind {profile.Ids[last]}"
            : $"{place}; behind {profile.Ids[last]} by {OutcomeText.Amount(missing)}";
    }
}
