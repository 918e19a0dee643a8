using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>
/// Runs Equal Shares: Peters, Pierczyński and Skowron (2021), "Proportional Participatory Budgeting with Additive
/// Utilities". As long as some option's supporters can pay for it together, the one with the least price for what
/// it is worth is bought, and its supporters pay the same price for each unit of worth, or all that they have.
/// <para>
/// An option's price never falls while money is spent, so only options whose last price could still be the least
/// are priced again. Prices come from <see cref="FixedAccounts"/>; what their bounds leave open is settled by
/// <see cref="ExactShares"/>. Reused for many runs; not for several threads.
/// </para>
/// </summary>
internal sealed class SharesEngine
{
    private readonly Supporters _supporters;
    private readonly FixedAccounts _fixed;
    private readonly ExactShares _exact;
    private readonly int[] _live;
    private readonly double[] _keyLow;
    private readonly double[] _keyHigh;
    private readonly double[] _worth;
    private readonly long[] _priceLow;
    private readonly long[] _priceHigh;
    private readonly long[] _exactWeight;
    private readonly int[] _pricedAt;
    private readonly int[] _droppedAt;
    private readonly List<int> _bought = [];
    private readonly List<int> _contenders = [];
    private bool _isRange;
    private bool _isExact;
    private int _liveCount;

    public SharesEngine(Supporters supporters)
    {
        _supporters = supporters;
        _fixed = new FixedAccounts(supporters);
        _exact = new ExactShares(supporters);
        var count = supporters.CanBuy.Length;
        _live = new int[count];
        _keyLow = new double[count];
        _keyHigh = new double[count];
        _priceLow = new long[count];
        _priceHigh = new long[count];
        _exactWeight = new long[count];
        _pricedAt = new int[count];
        _droppedAt = new int[count];
        _worth = [.. supporters.Profile.Costs.Select(cost => supporters.Utility == UtilityKind.Cost ? (double)cost : 1.0)];
    }

    /// <summary>The options that the last run bought, in order.</summary>
    public IReadOnlyList<int> Bought => _bought;

    /// <summary>
    /// In which round of the last run each option was found too dear; 0 where it never was affordable.
    /// </summary>
    public IReadOnlyList<int> DroppedAt => _droppedAt;

    /// <summary>How often the last run needed exact fractions.</summary>
    public int ExactSteps { get; private set; }

    /// <summary>
    /// Whether every option is priced in every round, so that <see cref="DroppedAt"/> names the first round in which it
    /// was too dear; else it names one in which that was noticed.
    /// </summary>
    public bool IsThorough { get; set; }

    /// <summary>
    /// Called with each option bought and its price for a weight of 1, in parts of money, where that is not
    /// exact to the last bit of the fixed point.
    /// </summary>
    public Action<int, Rational>? Buying { get; set; }

    /// <summary>Ends a run between two purchases.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>
    /// One run with shares from <paramref name="low"/> to <paramref name="high"/>, in parts of money.
    /// </summary>
    /// <param name="limit">The run is left when what was bought costs more.</param>
    /// <param name="choose">Takes one of several tied options.</param>
    public SharesStatus Run(Rational low, Rational high, BigInteger limit, Func<int, IReadOnlyList<int>, int> choose)
    {
        _isRange = low != high;
        _bought.Clear();
        _exact.Reset(low);
        ExactSteps = 0;
        Array.Clear(_droppedAt);
        Array.Fill(_pricedAt, -1);
        _isExact = !_fixed.Reset(low, high);
        if (_isExact)
        {
            return _isRange ? SharesStatus.Unclear : RunExact(limit, choose);
        }

        if (!Begin(low, high))
        {
            return SharesStatus.Unclear;
        }

        var spent = BigInteger.Zero;
        while (true)
        {
            Cancellation.ThrowIfCancellationRequested();
            if (!FindContenders())
            {
                return SharesStatus.Unclear;
            }

            if (_contenders.Count == 0)
            {
                return SharesStatus.Done;
            }

            var option = _contenders.Count == 1 ? _contenders[0] : Settle(choose);
            if (option < 0)
            {
                return SharesStatus.Unclear;
            }

            Buying?.Invoke(option, new Rational(_priceHigh[option], BigInteger.One << _fixed.Places));
            _fixed.Pay(option, _priceLow[option], _priceHigh[option]);
            _bought.Add(option);
            Remove(option);
            spent += _supporters.Profile.Costs[option];
            if (spent > limit)
            {
                return SharesStatus.OverLimit;
            }
        }
    }

    /// <summary>
    /// One run in exact fractions alone: the definition. For amounts beyond the fixed point, and as the measure
    /// of it.
    /// </summary>
    public SharesStatus RunExact(Rational share, BigInteger limit, Func<int, IReadOnlyList<int>, int> choose)
    {
        _isRange = false;
        _isExact = true;
        _bought.Clear();
        _exact.Reset(share);
        Array.Clear(_droppedAt);
        return RunExact(limit, choose);
    }

    /// <summary>
    /// What the supporters of an option have left after the last run, in parts of money, to the last bit of the
    /// fixed point.
    /// </summary>
    public Rational Left(int option)
    {
        if (_isExact)
        {
            return _exact.Together(option);
        }

        _fixed.Price(option);
        return new Rational(_fixed.TogetherHigh, BigInteger.One << _fixed.Places);
    }

    private SharesStatus RunExact(BigInteger limit, Func<int, IReadOnlyList<int>, int> choose)
    {
        var costs = _supporters.Profile.Costs;
        var live = Enumerable.Range(0, costs.Length).Where(option => _supporters.CanBuy[option]).ToList();
        var spent = BigInteger.Zero;
        while (true)
        {
            Rational? best = null;
            _contenders.Clear();
            Rational price = default;
            for (var at = 0; at < live.Count; at++)
            {
                if (_exact.Price(live[at]) is not { } found)
                {
                    _droppedAt[live[at]] = _bought.Count;
                    live.RemoveAt(at--);
                    continue;
                }

                var key = Key(live[at], found);
                if (best is null || key <= best.Value)
                {
                    if (best is null || key < best.Value)
                    {
                        _contenders.Clear();
                    }

                    best = key;
                    _contenders.Add(live[at]);
                }
            }

            if (_contenders.Count == 0)
            {
                return SharesStatus.Done;
            }

            var option = _contenders.Count == 1 ? _contenders[0] : choose(_bought.Count + 1, _contenders);
            price = _exact.Price(option)!.Value;
            Buying?.Invoke(option, price);
            _exact.Pay(option, price);
            _bought.Add(option);
            live.Remove(option);
            spent += costs[option];
            if (spent > limit)
            {
                return SharesStatus.OverLimit;
            }
        }
    }

    // With whole shares everybody pays the same price for a weight of 1 where every weight is 1, and an option is
    // affordable when all shares of its supporters together reach its cost: nothing has to be walked through.
    private bool Begin(Rational low, Rational high)
    {
        _liveCount = 0;
        var costs = _supporters.Profile.Costs;
        var votes = _supporters.HasWeights ? null : _supporters.WeightSums;
        for (var option = 0; option < costs.Length; option++)
        {
            if (!_supporters.CanBuy[option])
            {
                continue;
            }

            var voters = votes?[option] ?? _supporters.Voters(option);
            if (high * voters < costs[option])
            {
                continue;
            }

            if (low * voters < costs[option])
            {
                return false;
            }

            _live[_liveCount++] = option;
            SetExactPrice(option, _supporters.WeightSums[option]);
            _pricedAt[option] = _supporters.HasWeights ? -1 : 0;
        }

        SortLive();
        return true;
    }

    // False where a range of shares does not take one course.
    private bool FindContenders()
    {
        var bestHigh = double.PositiveInfinity;
        for (var at = 0; at < _liveCount; at++)
        {
            var option = _live[at];
            if (_keyLow[option] > bestHigh && !IsThorough)
            {
                break;
            }

            if (_pricedAt[option] != _bought.Count)
            {
                switch (Reprice(option))
                {
                    case SharesPricing.Unclear:
                        return false;
                    case SharesPricing.TooDear:
                        _droppedAt[option] = _bought.Count;
                        Remove(option);
                        at--;
                        continue;
                }
            }

            bestHigh = Math.Min(bestHigh, _keyHigh[option]);
        }

        SortLive();
        _contenders.Clear();
        for (var at = 0; at < _liveCount && _keyLow[_live[at]] <= bestHigh; at++)
        {
            _contenders.Add(_live[at]);
        }

        return true;
    }

    private SharesPricing Reprice(int option)
    {
        _pricedAt[option] = _bought.Count;
        if (_supporters.Profile.Costs[option].IsZero)
        {
            SetExactPrice(option, _supporters.WeightSums[option]);
            return SharesPricing.Priced;
        }

        switch (_fixed.Price(option))
        {
            case SharesPricing.TooDear:
                return SharesPricing.TooDear;
            case SharesPricing.Unclear when _isRange:
                return SharesPricing.Unclear;
            case SharesPricing.Unclear:
                if (ExactPrice(option) is not { } price)
                {
                    return SharesPricing.TooDear;
                }

                SetPrice(option, price);
                return SharesPricing.Priced;
        }

        if (_fixed.ExactWeight > 0)
        {
            SetExactPrice(option, _fixed.ExactWeight);
        }
        else
        {
            SetPrice(option, _fixed.PriceLow, _fixed.PriceHigh);
        }

        return SharesPricing.Priced;
    }

    // The contenders' bounds overlap: by their exact prices, or, where several are equal, by the tie order.
    private int Settle(Func<int, IReadOnlyList<int>, int> choose)
    {
        var isKnown = _contenders.TrueForAll(option => _exactWeight[option] > 0);
        if (!isKnown && _isRange)
        {
            return -1;
        }

        Rational? best = null;
        List<int> tied = [];
        foreach (var option in _contenders)
        {
            Rational price;
            if (_exactWeight[option] > 0)
            {
                price = new Rational(_supporters.Profile.Costs[option], _exactWeight[option]);
            }
            else
            {
                price = ExactPrice(option)!.Value;
                SetPrice(option, price);
            }

            var key = Key(option, price);
            if (best is null || key <= best.Value)
            {
                if (best is null || key < best.Value)
                {
                    tied.Clear();
                }

                best = key;
                tied.Add(option);
            }
        }

        return tied.Count == 1 ? tied[0] : choose(_bought.Count + 1, tied);
    }

    private Rational Key(int option, Rational price) =>
        _supporters.Utility == UtilityKind.Cost ? price / _supporters.Profile.Costs[option] : price;

    private Rational? ExactPrice(int option)
    {
        ExactSteps++;
        while (_exact.Paid < _bought.Count)
        {
            var paid = _bought[_exact.Paid];
            _exact.Pay(paid, _exact.Price(paid)!.Value);
        }

        return _exact.Price(option);
    }

    private void SetExactPrice(int option, long weight)
    {
        var cost = _supporters.Profile.Costs[option] << _fixed.Places;
        var low = cost / weight;
        SetPrice(option, (long)low, (long)low + ((low * weight) == cost ? 0 : 1));
        _exactWeight[option] = weight;
    }

    private void SetPrice(int option, Rational price)
    {
        var scaled = price * (BigInteger.One << _fixed.Places);
        SetPrice(option, (long)scaled.Floor(), (long)scaled.Ceiling());
    }

    // Three roundings of a double stand behind each bound: widened by far more than they can add up to.
    private void SetPrice(int option, long low, long high)
    {
        const double widening = 1.0 / (1L << 50);
        _priceLow[option] = low;
        _priceHigh[option] = high;
        _exactWeight[option] = 0;
        _keyLow[option] = low / _worth[option] * (1 - widening);
        _keyHigh[option] = high / _worth[option] * (1 + widening);
    }

    private void Remove(int option)
    {
        var at = Array.IndexOf(_live, option, 0, _liveCount);
        Array.Copy(_live, at + 1, _live, at, _liveCount - at - 1);
        _liveCount--;
    }

    // Insertion: the options stand almost in order, and few prices have changed.
    private void SortLive()
    {
        for (var at = 1; at < _liveCount; at++)
        {
            var option = _live[at];
            var key = _keyLow[option];
            var to = at;
            while (to > 0 && (_keyLow[_live[to - 1]] > key))
            {
                _live[to] = _live[to - 1];
                to--;
            }

            _live[to] = option;
        }
    }
}
