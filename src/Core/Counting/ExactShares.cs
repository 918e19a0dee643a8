namespace MVoting.Core.Counting;

/// <summary>
/// The money of the voters in Equal Shares as exact fractions: the definition, written down. Voters who have paid
/// for the same options have the same money, so it is kept once for each such group. It serves as the slow path
/// that is always right, and settles what <see cref="FixedAccounts"/> cannot tell apart.
/// </summary>
internal sealed class ExactShares(Supporters supporters)
{
    private readonly int[] _groups = new int[supporters.Profile.Ballots.Count];
    private readonly List<Rational> _money = [];

    /// <summary>Options paid for so far.</summary>
    public int Paid { get; private set; }

    /// <summary>Gives every voter the same share, in parts of money.</summary>
    public void Reset(Rational share)
    {
        Array.Clear(_groups);
        _money.Clear();
        _money.Add(share);
        Paid = 0;
    }

    /// <summary>What the supporters of an option have together.</summary>
    public Rational Together(int option)
    {
        var sum = Rational.Zero;
        foreach (var part in Parts(option))
        {
            sum += part.Money * part.Voters;
        }

        return sum;
    }

    /// <summary>
    /// The least price at which the supporters pay the whole cost together, each the price times his weight or all
    /// that he has; null where they have too little.
    /// </summary>
    public Rational? Price(int option)
    {
        Rational rest = supporters.Profile.Costs[option];
        if (rest.Sign == 0)
        {
            return Rational.Zero;
        }

        // Those who run out first, first: once the price is below somebody's limit, it is below all that follow.
        var parts = Parts(option);
        parts.Sort((left, right) => left.Limit.CompareTo(right.Limit));
        var weight = supporters.WeightSums[option];
        for (var at = 0; at < parts.Count; at++)
        {
            var price = rest / weight;
            if (price <= parts[at].Limit)
            {
                return price;
            }

            rest -= parts[at].Money * parts[at].Voters;
            weight -= parts[at].Voters * parts[at].Weight;
        }

        return null;
    }

    /// <summary>Takes an option's price from its supporters.</summary>
    public void Pay(int option, Rational price)
    {
        var moved = new Dictionary<(int, int), int>();
        var ballots = supporters.Ballots[option];
        for (var at = 0; at < ballots.Length; at++)
        {
            var key = (_groups[ballots[at]], supporters.Weights[option][at]);
            if (!moved.TryGetValue(key, out var group))
            {
                group = _money.Count;
                _money.Add(Rational.Max(Rational.Zero, _money[key.Item1] - (price * key.Item2)));
                moved.Add(key, group);
            }

            _groups[ballots[at]] = group;
        }

        Paid++;
    }

    private List<Part> Parts(int option)
    {
        var voters = new Dictionary<(int Group, int Weight), long>();
        var ballots = supporters.Ballots[option];
        for (var at = 0; at < ballots.Length; at++)
        {
            var key = (_groups[ballots[at]], supporters.Weights[option][at]);
            voters[key] = voters.GetValueOrDefault(key) + supporters.Profile.Ballots.Multiplicities[ballots[at]];
        }

        return [.. voters.Select(pair => new Part(_money[pair.Key.Group], pair.Key.Weight, pair.Value))];
    }

    private readonly record struct Part(Rational Money, int Weight, long Voters)
    {
        /// <summary>The price from which on these voters pay all that they have.</summary>
        public Rational Limit { get; } = Weight == 1 ? Money : Money / Weight;
    }
}
