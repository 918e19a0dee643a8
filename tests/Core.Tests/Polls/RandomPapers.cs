using System.Collections.Immutable;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;

namespace MVoting.Core.Tests.Polls;

/// <summary>Valid papers of every ballot type and valid ballots on them, drawn from a seed.</summary>
internal static class RandomPapers
{
    /// <summary>A paper of one to three questions and none to three attributes.</summary>
    public static BallotPaper Paper(Random random) => BallotPaper.Freeze("city", "poll", Definition(random));

    public static PollDefinition Definition(Random random) => new()
    {
        Title = LocalizedText.Of([new("en", $"Poll \"{random.Next()}\" <1>"), new("ko", "주민참여예산 🗳")]),
        Kind = (PollKind)random.Next(4),
        Questions = [.. Enumerable.Range(1, random.Next(1, 4)).Select(number => Question(random, $"q{number}"))],
        Attributes =
        [
            .. Enumerable.Range(1, random.Next(4)).Select(number => new AttributeDeclaration(
                $"a{number}", [.. Enumerable.Range(0, random.Next(1, 20)).Select(value => $"값 {value}")])),
        ],
        OpensAt = random.Next(2) == 0 ? null : DateTimeOffset.UnixEpoch.AddMilliseconds(random.Next()),
        Results = (ResultsMode)random.Next(2),
        Revision = (RevisionMode)random.Next(2),
        ExpectedVoters = random.Next(1, 5_000_000),
    };

    /// <summary>A ballot that keeps every rule of the paper.</summary>
    public static Ballot Ballot(Random random, BallotPaper paper) => new(
        (BallotChannel)random.Next(6),
        [.. paper.Definition.Attributes.Select(attribute => random.Next(-1, attribute.Values.Length))],
        [.. paper.Definition.Questions.Select(question => new Answer(Picks(random, question)))]);

    private static Question Question(Random random, string id)
    {
        var options = random.Next(3) switch
        {
            0 => random.Next(1, 5),
            1 => random.Next(5, 40),
            _ => random.Next(40, 180),
        };
        var max = random.Next(1, options + 1);
        var min = random.Next(0, max + 1);
        var points = random.Next(1, 30);
        var maxPerOption = random.Next(1, points + 1);
        var lowest = random.Next(-5, 5);
        var rules = (BallotType)random.Next(6) switch
        {
            BallotType.Single => BallotRules.Single(random.Next(2)),
            BallotType.Approval => BallotRules.Approval(min, max),
            BallotType.Knapsack => BallotRules.Knapsack(0, max),
            BallotType.Cumulative => BallotRules.Cumulative(
                points,
                random.Next(0, (int)Math.Min(points, (long)max * maxPerOption) + 1),
                maxPerOption,
                Math.Min(min, points),
                max),
            BallotType.Score => BallotRules.Score(lowest, lowest + random.Next(0, 12)),
            _ => BallotRules.Ranked(min, max),
        };
        return new Question
        {
            Id = id,
            Text = random.Next(2) == 0 ? LocalizedText.Empty : LocalizedText.Of("en", "Which?\n"),
            Rules = rules,
            Budget = random.Next(1, 1_000_000) / 100m,
            Currency = "PLN",
            Options =
            [
                .. Enumerable.Range(1, options).Select(number => new PollOption(
                    $"p{number}/{random.Next(9)}", LocalizedText.Of("pl", "Łąka"), random.Next(0, 300_000) / 100m)),
            ],
        };
    }

    private static ImmutableArray<Pick> Picks(Random random, Question question)
    {
        var (rules, options) = (question.Rules, question.Options.Length);
        var shuffled = Enumerable.Range(0, options).ToArray();
        random.Shuffle(shuffled);
        return rules.Type switch
        {
            BallotType.Score => Ascending(shuffled.Take(random.Next(0, options + 1)).Select(
                option => new Pick(option, random.Next(rules.MinScore, rules.MaxScore + 1)))),
            BallotType.Cumulative => PointsOf(random, rules, shuffled),
            BallotType.Knapsack => Affordable(question, shuffled.Take(random.Next(0, rules.Max + 1))),
            BallotType.Ranked => [.. Some(random, rules, shuffled)],
            _ => Ascending(Some(random, rules, shuffled)),
        };
    }

    private static IEnumerable<Pick> Some(Random random, BallotRules rules, int[] shuffled) =>
        shuffled.Take(random.Next(rules.Min, rules.Max + 1)).Select(option => new Pick(option));

    private static ImmutableArray<Pick> Affordable(Question question, IEnumerable<int> options)
    {
        var left = question.Budget!.Value;
        var picks = new List<Pick>();
        foreach (var option in options)
        {
            var cost = question.Options[option].Cost!.Value;
            if (cost <= left)
            {
                left -= cost;
                picks.Add(new Pick(option));
            }
        }

        return Ascending(picks);
    }

    private static ImmutableArray<Pick> PointsOf(Random random, BallotRules rules, int[] shuffled)
    {
        var fewest = Math.Max(rules.Min, (rules.MinPoints + rules.MaxPerOption - 1) / rules.MaxPerOption);
        var count = random.Next(fewest, Math.Min(rules.Max, rules.Points) + 1);
        if (count == 0)
        {
            return [];
        }

        var points = Enumerable.Repeat(1, count).ToArray();
        var most = Math.Min(rules.Points, count * rules.MaxPerOption);
        for (var left = random.Next(Math.Max(count, rules.MinPoints), most + 1) - count; left > 0;)
        {
            var index = random.Next(count);
            if (points[index] < rules.MaxPerOption)
            {
                points[index]++;
                left--;
            }
        }

        return Ascending(shuffled.Take(count).Select((option, index) => new Pick(option, points[index])));
    }

    private static ImmutableArray<Pick> Ascending(IEnumerable<Pick> picks) => [.. picks.OrderBy(pick => pick.Option)];
}
