using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>
/// How many more supporters a loser of Equal Shares lacked. Each of them is one more voter, so the share of everybody
/// falls, and what the others buy changes: the only sure way is to count again.
/// <para>
/// A number that is always enough: supporters who name nothing else keep their money for the option, so it is bought
/// once their shares alone pay for it, which is when N·share(n + N) reaches its cost.
/// </para>
/// </summary>
internal sealed class SharesLacking(BudgetProfile profile, EqualSharesSettings settings, TieBreaker ties, CountWatch watch)
{
    private readonly int _points = MostPoints(profile);

    /// <summary>
    /// The number for each of the losers; null where none is known: the option costs as much as the whole budget, a
    /// ballot that ranks it alone is worth nothing, or a comparison decides.
    /// </summary>
    /// <param name="runs">Runs that one count took.</param>
    public LackingSupport?[] Of(IReadOnlyList<int> losers, long runs, int rounds)
    {
        var found = new LackingSupport?[losers.Count];
        if (settings.Lacking == LackingUse.None || settings.Comparison != SharesComparison.None
            || settings.Utility == UtilityKind.Borda)
        {
            return found;
        }

        var enough = losers.Select(Enough).ToArray();
        var trials = enough.Sum(most => most is { } number ? LackingSupport.Trials(number) : 0);
        IsExact = settings.Lacking == LackingUse.Exact
            || (settings.Lacking == LackingUse.Auto && (BigInteger)trials * runs * (rounds + 4) * Supports() <= Limits.LackingWork);
        watch.Begin(CountStage.Reasons, losers.Count);
        for (var at = 0; at < losers.Count; at++)
        {
            if (enough[at] is { } most)
            {
                found[at] = IsExact
                    ? LackingSupport.Find(most, more => Wins(losers[at], (long)more), isMonotone: false)
                    : new LackingSupport(most, LackingKind.Enough);
            }

            watch.Tell(at + 1);
        }

        return found;
    }

    /// <summary>Whether the numbers were found by counting again.</summary>
    public bool IsExact { get; private set; }

    // The least for an exact share is c·n / (B - c); shares in whole units can ask for more.
    private BigInteger? Enough(int option)
    {
        var cost = profile.Costs[option];
        var isFree = cost.IsZero && settings.Utility == UtilityKind.Cost;
        if (profile.Options[option].IsWithdrawn || isFree || cost >= profile.Budget)
        {
            return null;
        }

        var voters = profile.Ballots.Voters;
        var more = BigInteger.Max(1, new Rational(cost * voters, profile.Budget - cost).Ceiling());
        while (more <= Limits.ExpectedVoters)
        {
            var share = EqualSharesRules.FirstShare(profile, voters + (long)more, settings.HasIncrements ? settings.Start : ShareStart.Exact);
            if (share * more >= cost)
            {
                return more;
            }

            more += BigInteger.Max(1, more / 16);
        }

        return null;
    }

    private bool Wins(int option, long more)
    {
        watch.Cancellation.ThrowIfCancellationRequested();
        var other = profile.With(option, _points, more);
        var count = new EqualSharesCount(
            other, new Supporters(other, settings.Utility), settings, ties.Anew(other), new CountWatch(watch.Cancellation));
        return count.Winners().Contains(option);
    }

    private long Supports()
    {
        var sum = (long)profile.Ballots.Count;
        for (var ballot = 0; ballot < profile.Ballots.Count; ballot++)
        {
            sum += profile.Ballots.Options(ballot).Length;
        }

        return sum;
    }

    // A supporter who names nothing else gives the most points that any ballot gives to one option.
    private static int MostPoints(BudgetProfile profile)
    {
        var most = 1;
        for (var ballot = 0; ballot < profile.Ballots.Count; ballot++)
        {
            foreach (var points in profile.Ballots.Points(ballot))
            {
                most = Math.Max(most, points);
            }
        }

        return most;
    }
}
