using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>Sequential Phragmén by itself, as an outcome with its reasons.</summary>
internal static class PhragmenRules
{
    public static Func<TieBreaker, Outcome> Prepare(
        BudgetProfile profile, RuleOptions options, CountWatch watch)
    {
        Rational? maxLoad = options.NumberOrNull("maxLoad", 0, Limits.MoneyAmount) is { } load
            ? profile.InParts(Rational.Of(load)) : null;
        return ties => Count(profile, ties, maxLoad, watch);
    }

    /// <summary>Rounds for the report, from a given number on.</summary>
    public static IEnumerable<EqualSharesRound> Rounds(BudgetProfile profile, PhragmenCount count, int firstRound, BigInteger before)
    {
        var left = before;
        for (var at = 0; at < count.Winners.Count; at++)
        {
            var option = count.Winners[at];
            left -= profile.Costs[option];
            yield return new EqualSharesRound
            {
                Number = firstRound + at,
                Stage = "phragmen",
                Option = profile.Ids[option],
                Cost = profile.Money(profile.Costs[option]),
                After = profile.Money(left),
                Price = count.Loads[at] / profile.Scale,
            };
        }
    }

    /// <summary>Why an option did not win.</summary>
    public static string Lost(BudgetProfile profile, PhragmenCount count, int option)
    {
        var cost = profile.Text(profile.Costs[option]);
        if (profile.Options[option].IsWithdrawn)
        {
            return "withdrawn by the city";
        }

        if (profile.Votes[option] == 0)
        {
            return "no ballot supports it";
        }

        if (profile.Costs[option] > profile.Budget)
        {
            return $"costs {cost}, more than the whole budget {profile.Text(profile.Budget)}";
        }

        if (count.IsLoaded)
        {
            return "its supporters would carry more than the most that was allowed";
        }

        var left = profile.Text(count.Remaining);
        return count.StoppedBy.Contains(option) && profile.Costs[option] > count.Remaining
            ? $"was next, but did not fit and ended the count: {left} left, costs {cost}"
            : $"the count ended before its turn, at {string.Join(", ", count.StoppedBy.Select(one => profile.Ids[one]))}, which did not fit";
    }

    private static Outcome Count(
        BudgetProfile profile, TieBreaker ties, Rational? maxLoad, CountWatch watch)
    {
        var count = new PhragmenCount(profile, ties, [], firstRound: 1, watch, maxLoad);
        var places = count.Winners.Select((option, at) => (option, at)).ToDictionary(pair => pair.option, pair => pair.at);
        return new Outcome
        {
            Rule = RuleName.Phragmen,
            Parameters = [],
            Winners = [.. count.Winners.Select(option => profile.Ids[option])],
            Cost = profile.Money(profile.Budget - count.Remaining),
            Remaining = profile.Money(count.Remaining),
            Rounds = [.. Rounds(profile, count, 1, profile.Budget)],
            Options =
            [
                .. profile.Options.Select((option, at) => new OutcomeOption
                {
                    Id = option.Id,
                    Won = places.ContainsKey(at),
                    Why = places.TryGetValue(at, out var place)
                        ? $"funded in round {place + 1}: its {profile.Votes[at]} supporters then carry {(count.Loads[place] / profile.Scale).ToText(2)} each"
                        : Lost(profile, count, at) + (count.Lacking(at) is { } lacks ? $"; {lacks.ToText()}" : ""),
                    Votes = profile.Votes[at],
                    Cost = profile.Money(profile.Costs[at]),
                    Round = places.TryGetValue(at, out place) ? place + 1 : null,
                    Lacking = places.ContainsKey(at) ? null : count.Lacking(at),
                }),
            ],
            Ties = ties.Outcome(),
        };
    }
}
