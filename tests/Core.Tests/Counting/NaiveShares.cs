using MVoting.Core.Counting;

namespace MVoting.Core.Tests.Counting;

/// <summary>
/// Equal Shares by the shortest road from its definition, voter by voter and in fractions: what the engine is
/// measured by. It shares nothing with it but the fractions.
/// </summary>
internal static class NaiveShares
{
    /// <param name="worth">What an option is worth to each voter; zero: no support.</param>
    public static List<int> Run(Rational share, decimal[] costs, int[][] worth, bool isCostUtility, Func<List<int>, int> choose)
    {
        var money = Enumerable.Repeat(share, worth.Length).ToArray();
        var live = Enumerable.Range(0, costs.Length).ToList();
        List<int> bought = [];
        while (true)
        {
            var prices = live.Select(option => (Option: option, Price: Price(option)))
                .Where(pair => pair.Price is not null).ToList();
            if (prices.Count == 0)
            {
                return bought;
            }

            var keys = prices.ToDictionary(
                pair => pair.Option,
                pair => isCostUtility ? pair.Price!.Value / Rational.Of(costs[pair.Option]) : pair.Price!.Value);
            var least = keys.Values.Min();
            var tied = keys.Where(pair => pair.Value == least).Select(pair => pair.Key).ToList();
            var next = choose(tied);
            var price = prices.Single(pair => pair.Option == next).Price!.Value;
            for (var voter = 0; voter < money.Length; voter++)
            {
                money[voter] -= Rational.Min(money[voter], price * worth[voter][next]);
            }

            bought.Add(next);
            live.Remove(next);
        }

        // The price lies between two neighbouring limits at which some voter runs out.
        Rational? Price(int option)
        {
            var cost = Rational.Of(costs[option]);
            var voters = Enumerable.Range(0, money.Length).Where(voter => worth[voter][option] > 0).ToArray();
            if (voters.Length == 0 || (cost.Sign == 0 && isCostUtility))
            {
                return null;
            }

            foreach (var limit in voters.Select(voter => money[voter] / worth[voter][option]).Order())
            {
                Rational poor = 0;
                var rich = 0;
                foreach (var voter in voters)
                {
                    if (money[voter] < limit * worth[voter][option])
                    {
                        poor += money[voter];
                    }
                    else
                    {
                        rich += worth[voter][option];
                    }
                }

                if (poor + (limit * rich) >= cost)
                {
                    return (cost - poor) / rich;
                }
            }

            return null;
        }
    }
}
