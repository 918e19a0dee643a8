using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>
/// The completions that run Equal Shares again and again with larger shares. The rule looks at every share
/// start, start + step, start + 2·step … and stops at the first whose outcome costs more than the budget (what a
/// still larger one would give does not matter), or, where the completion says so, whose outcome leaves nothing
/// that would fit.
/// <para>
/// Shares are not looked at one by one: a whole range is run at once, and when all its shares take one course, they
/// have one outcome. Where they do not, the range is cut down, to a single share at last.
/// </para>
/// </summary>
internal sealed class SharesSearch(SharesEngine engine, Supporters supporters, TieBreaker ties, CountWatch watch)
{
    private const long LongestRange = 1 << 20;

    /// <summary>The last share whose outcome the budget pays for, in parts of money.</summary>
    public Rational Share { get; private set; }

    /// <summary>Shares looked at after the first one.</summary>
    public long Increments { get; private set; }

    /// <summary>Runs that were needed for them.</summary>
    public long Runs { get; private set; }

    /// <summary>Why the search ended, as half a sentence.</summary>
    public string Ending { get; private set; } = "";

    /// <param name="step">What each voter gets more in a run, in parts of money, above zero.</param>
    /// <param name="stopsWhenExhaustive">Whether it ends when no other option fits the budget.</param>
    public void Run(Rational start, Rational step, bool stopsWhenExhaustive)
    {
        var budget = supporters.Profile.Budget;
        Share = start;
        watch.Begin(CountStage.Shares, (long)BigInteger.Min(
            long.MaxValue, EqualSharesRules.MostIncrements(start, step, supporters.LargestShare())));
        var status = One(start, start);
        Invariant.Check(status == SharesStatus.Done, "what the voters have together pays for what they buy");
        if (IsOver(stopsWhenExhaustive))
        {
            return;
        }

        long length = 1;
        while (true)
        {
            watch.Tell(Increments);
            var low = start + (step * (Increments + 1));
            var high = start + (step * (Increments + length));
            status = One(low, high);
            if (status == SharesStatus.Unclear)
            {
                length = Math.Max(1, length / 4);
                continue;
            }

            if (status == SharesStatus.OverLimit)
            {
                Ending = $"with one increment more the outcome costs more than the budget {supporters.Profile.Text(budget)}";
                return;
            }

            if (IsOver(stopsWhenExhaustive))
            {
                Increments++;
                Share = low;
                return;
            }

            Increments += length;
            Share = high;
            length = Math.Min(LongestRange, length * 2);
        }
    }

    private SharesStatus One(Rational low, Rational high)
    {
        Runs++;
        return engine.Run(low, high, supporters.Profile.Budget, (_, tied) => tied.MinBy(ties.Place));
    }

    private bool IsOver(bool stopsWhenExhaustive)
    {
        var profile = supporters.Profile;
        var bought = engine.Bought;
        if (bought.Count == supporters.CanBuy.Count(can => can))
        {
            Ending = "every option with support is funded";
            return true;
        }

        if (!stopsWhenExhaustive)
        {
            return false;
        }

        var left = profile.Budget;
        foreach (var option in bought)
        {
            left -= profile.Costs[option];
        }

        for (var option = 0; option < profile.Costs.Length; option++)
        {
            if (profile.Costs[option] <= left && !profile.Options[option].IsWithdrawn && !bought.Contains(option))
            {
                return false;
            }
        }

        Ending = $"no other option fits the {profile.Text(left)} left";
        return true;
    }
}
