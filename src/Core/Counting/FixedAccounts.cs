using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>
/// The money of the voters in Equal Shares in fixed point: for each merged ballot a lower and an upper bound of the
/// true amount. Every operation rounds the bounds outward, so the truth is always between them (each step is
/// monotone in the money that goes in); what the bounds decide is decided exactly. A range of shares is the same
/// thing with wider bounds.
/// </summary>
internal sealed class FixedAccounts
{
    /// <summary>Bits that all money together may take, so that every sum stays within 63.</summary>
    private const int SumBits = 61;

    /// <summary>Places below which the bounds would tell nothing.</summary>
    private const int LeastPlaces = 8;

    private const int MostPlaces = 44;

    private readonly Supporters _supporters;
    private readonly long[] _low;
    private readonly long[] _high;
    private readonly long[] _times;
    private readonly long[] _richLow;
    private readonly long[] _richHigh;
    private readonly long[] _richTimes;
    private readonly int[] _richWeights;

    public FixedAccounts(Supporters supporters)
    {
        _supporters = supporters;
        var ballots = supporters.Profile.Ballots;
        _low = new long[ballots.Count];
        _high = new long[ballots.Count];
        _times = [.. ballots.Multiplicities];
        var longest = supporters.Ballots.Length == 0 ? 0 : supporters.Ballots.Max(list => list.Length);
        _richLow = new long[longest];
        _richHigh = new long[longest];
        _richTimes = new long[longest];
        _richWeights = new int[longest];
    }

    /// <summary>Binary places of the fixed point.</summary>
    public int Places { get; private set; }

    /// <summary>Bounds of the last price found, for a weight of 1.</summary>
    public long PriceLow { get; private set; }

    /// <inheritdoc cref="PriceLow"/>
    public long PriceHigh { get; private set; }

    /// <summary>
    /// Where every supporter of the last priced option who has anything left pays the full price: their weights. The
    /// price is then exactly the cost divided by it. Else 0.
    /// </summary>
    public long ExactWeight { get; private set; }

    /// <summary>Upper bound of what the supporters of the last priced option have together.</summary>
    public long TogetherHigh { get; private set; }

    /// <summary>
    /// Gives every voter a share between two bounds; false where amounts are too large for the fixed point.
    /// </summary>
    public bool Reset(Rational low, Rational high)
    {
        var voters = BigInteger.Max(_supporters.Profile.Ballots.Voters, 1);
        var together = high.Ceiling() * voters;
        Places = (int)Math.Min(MostPlaces, SumBits - (long)together.GetBitLength());
        if (Places < LeastPlaces)
        {
            return false;
        }

        var scale = BigInteger.One << Places;
        Array.Fill(_low, (long)(low * scale).Floor());
        Array.Fill(_high, (long)(high * scale).Ceiling());
        return true;
    }

    /// <summary>Prices an option by what its supporters have now.</summary>
    public SharesPricing Price(int option)
    {
        var cost = (long)_supporters.Profile.Costs[option] << Places;
        var ballots = _supporters.Ballots[option];
        var weights = _supporters.HasWeights ? _supporters.Weights[option] : null;
        long low = 0, high = 0, weight = 0;
        var count = 0;
        for (var at = 0; at < ballots.Length; at++)
        {
            var ballot = ballots[at];
            var most = _high[ballot];
            if (most == 0)
            {
                continue;
            }

            var least = _low[ballot];
            var times = _times[ballot];
            low += least * times;
            high += most * times;
            _richLow[count] = least;
            _richHigh[count] = most;
            _richTimes[count] = times;
            if (weights is null)
            {
                weight += times;
            }
            else
            {
                _richWeights[count] = weights[at];
                weight += times * weights[at];
            }

            count++;
        }

        TogetherHigh = high;
        if (high < cost)
        {
            return SharesPricing.TooDear;
        }

        if (low < cost)
        {
            return SharesPricing.Unclear;
        }

        return weights is null ? Solve(cost, weight, count) : SolveWeighted(cost, weight, count);
    }

    /// <summary>Takes the price from the supporters of an option, within bounds for a weight of 1.</summary>
    public void Pay(int option, long priceLow, long priceHigh)
    {
        var ballots = _supporters.Ballots[option];
        if (!_supporters.HasWeights)
        {
            foreach (var ballot in ballots)
            {
                _low[ballot] = Math.Max(0, _low[ballot] - priceHigh);
                _high[ballot] = Math.Max(0, _high[ballot] - priceLow);
            }

            return;
        }

        var weights = _supporters.Weights[option];
        for (var at = 0; at < ballots.Length; at++)
        {
            var ballot = ballots[at];
            _low[ballot] = (long)Int128.Max(0, _low[ballot] - ((Int128)priceHigh * weights[at]));
            _high[ballot] = (long)Int128.Max(0, _high[ballot] - ((Int128)priceLow * weights[at]));
        }
    }

    // With every weight 1. Those below the price pay all; what they leave open is shared by the others, whose price
    // rises until nobody else falls below it. The lower bounds of the money give the upper bound of the price; for
    // its lower bound, whoever counts as poor pays at most the upper bound of what he has.
    private SharesPricing Solve(long cost, long weight, int count)
    {
        var rest = cost;
        var restHigh = cost;
        var anyPoor = false;
        while (weight > 0)
        {
            var price = rest / weight;
            var kept = 0;
            for (var at = 0; at < count; at++)
            {
                var least = _richLow[at];
                var times = _richTimes[at];
                if (least <= price)
                {
                    rest -= least * times;
                    restHigh -= _richHigh[at] * times;
                    weight -= times;
                }
                else
                {
                    _richLow[kept] = least;
                    _richHigh[kept] = _richHigh[at];
                    _richTimes[kept++] = times;
                }
            }

            if (kept == count)
            {
                Found(rest, restHigh, weight, anyPoor);
                return SharesPricing.Priced;
            }

            anyPoor = true;
            count = kept;
        }

        return SharesPricing.Unclear;
    }

    private SharesPricing SolveWeighted(long cost, long weight, int count)
    {
        var rest = cost;
        var restHigh = cost;
        var anyPoor = false;
        while (weight > 0)
        {
            var kept = 0;
            var (restNow, weightNow) = (rest, weight);
            for (var at = 0; at < count; at++)
            {
                var least = _richLow[at];
                var times = _richTimes[at];
                if ((Int128)least * weightNow <= (Int128)restNow * _richWeights[at])
                {
                    rest -= least * times;
                    restHigh -= _richHigh[at] * times;
                    weight -= times * _richWeights[at];
                }
                else
                {
                    _richLow[kept] = least;
                    _richHigh[kept] = _richHigh[at];
                    _richWeights[kept] = _richWeights[at];
                    _richTimes[kept++] = times;
                }
            }

            if (kept == count)
            {
                Found(rest, restHigh, weight, anyPoor);
                return SharesPricing.Priced;
            }

            anyPoor = true;
            count = kept;
        }

        return SharesPricing.Unclear;
    }

    private void Found(long rest, long restHigh, long weight, bool anyPoor)
    {
        PriceHigh = rest / weight + (rest % weight == 0 ? 0 : 1);
        PriceLow = Math.Max(0, restHigh / weight);
        ExactWeight = anyPoor ? 0 : weight;
    }
}
