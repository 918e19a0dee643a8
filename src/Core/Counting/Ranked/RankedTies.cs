using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace MVoting.Core.Counting.Ranked;

/// <summary>
/// Breaks the ties of a ranked count and remembers them. The lot is one order of all candidates, fixed before the
/// count; the tallies of earlier rounds come before it where the mode says so.
/// </summary>
internal sealed class RankedTies
{
    private readonly RankedProfile _profile;
    private readonly RankedRules _rules;
    private readonly int?[] _places;
    private readonly List<OutcomeTie> _met = [];

    public RankedTies(RankedProfile profile, RankedRules rules)
    {
        _profile = profile;
        _rules = rules;
        _places = Places();
    }

    public IReadOnlyList<OutcomeTie> Met => _met;

    /// <summary>The place of a candidate in the lot, the lower is preferred; the last where it has none.</summary>
    public int Place(int candidate) => _places[candidate] ?? int.MaxValue;

    /// <summary>Selects one of several tied candidates to be elected or eliminated; null: an official has to.</summary>
    /// <param name="tallies">Tallies of the rounds before this one, of this run-off, the first one first.</param>
    public int? Select(int round, IReadOnlyList<int> tied, bool toElect, IReadOnlyList<BigInteger?[]> tallies)
    {
        var remaining = tied;
        var by = "";
        if (_rules.TiebreakMode
            is TiebreakMode.PreviousRoundCountsThenAsk or TiebreakMode.PreviousRoundCountsThenRandom)
        {
            for (var before = tallies.Count - 1; before >= 0 && remaining.Count > 1; before--)
            {
                remaining = Narrow(remaining, toElect, tallies[before]);
                by = string.Create(CultureInfo.InvariantCulture,
                    $"{(toElect ? "most" : "fewest")} votes in round {round - tallies.Count + before}");
            }
        }

        if (remaining.Count > 1)
        {
            if (remaining.Any(candidate => _places[candidate] is null))
            {
                Keep(round, tied, null, "not decided: an official draws the lot");
                return null;
            }

            remaining = [toElect ? remaining.MinBy(Place) : remaining.MaxBy(Place)];
            by = $"{(toElect ? "first" : "last")} in {OrderName}";
        }

        Keep(round, tied, remaining[0], $"{(toElect ? "elected" : "eliminated")}: {by}");
        return remaining[0];
    }

    private string OrderName => !_rules.TieOrder.IsEmpty
        ? "the order that was drawn"
        : _rules.TiebreakMode == TiebreakMode.UseCandidateOrder
            ? "the candidates' order"
            : string.Create(CultureInfo.InvariantCulture, $"the order drawn from the seed {_rules.RandomSeed}");

    private static int[] Narrow(IReadOnlyList<int> tied, bool toElect, BigInteger?[] tallies)
    {
        var best = toElect ? tied.Max(candidate => tallies[candidate]) : tied.Min(candidate => tallies[candidate]);
        return [.. tied.Where(candidate => tallies[candidate] == best)];
    }

    private void Keep(int round, IReadOnlyList<int> tied, int? chosen, string by) => _met.Add(new OutcomeTie(
        round,
        [.. tied.Order().Select(candidate => _profile.Candidates[candidate].Name)],
        chosen is { } one ? _profile.Candidates[one].Name : "",
        by));

    private int?[] Places()
    {
        var names = _profile.Candidates.Select(candidate => candidate.Name).ToImmutableArray();
        if (!_rules.TieOrder.IsEmpty)
        {
            return [.. names.Select(name => _rules.TieOrder.IndexOf(name) is var at and >= 0 ? at : (int?)null)];
        }

        return _rules.TiebreakMode switch
        {
            TiebreakMode.UseCandidateOrder => [.. names.Select((_, at) => (int?)at)],
            TiebreakMode.StopCountingAndAsk or TiebreakMode.PreviousRoundCountsThenAsk => new int?[names.Length],
            _ => [.. TieOrder.OfSeed(_rules.RandomSeed!.Value).Lots(names).Select(place => (int?)place)],
        };
    }
}
