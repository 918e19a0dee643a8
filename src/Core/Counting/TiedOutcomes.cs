using System.Collections.Immutable;

namespace MVoting.Core.Counting;

/// <summary>
/// Irresolute mode: tries every way out of every tie by running the count again with a script of choices, and lists
/// the different sets of winners. Bounded by <see cref="Limits.TiedOutcomes"/>, and says so when it was cut.
/// </summary>
internal static class TiedOutcomes
{
    public static Outcome Add(
        BudgetProfile profile,
        Outcome outcome,
        TieBreaker ties,
        Func<IReadOnlyList<int>, TieBreaker> breaker,
        Func<TieBreaker, Outcome> count,
        CountWatch watch)
    {
        var places = profile.Ids.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        var found = new Dictionary<string, ImmutableArray<string>>();
        var waiting = new Stack<(TieBreaker Ties, int From)>();
        var runs = 1;
        var isCut = false;
        Keep(outcome);
        watch.Begin(CountStage.TiedOutcomes, Limits.TiedOutcomes);
        waiting.Push((ties, 0));
        while (waiting.TryPop(out var run))
        {
            var met = run.Ties.Met;
            for (var tie = run.From; tie < met.Count; tie++)
            {
                for (var turn = 1; turn < met[tie].Options.Length; turn++)
                {
                    if (runs == Limits.TiedOutcomes)
                    {
                        isCut = true;
                        break;
                    }

                    watch.Tell(runs);
                    var next = breaker([.. met.Take(tie).Select(one => one.Turn), turn]);
                    Keep(count(next));
                    runs++;
                    waiting.Push((next, tie + 1));
                }
            }
        }

        return outcome with
        {
            TiedOutcomes = [.. found.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)],
            TiedOutcomesAreCut = isCut,
        };

        void Keep(Outcome one)
        {
            ImmutableArray<string> winners = [.. one.Winners.OrderBy(id => places[id])];
            found.TryAdd(string.Join(',', winners.Select(id => $"{places[id]:D6}")), winners);
        }
    }
}
