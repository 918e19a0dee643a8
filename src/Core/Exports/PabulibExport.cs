using System.Globalization;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;

namespace MVoting.Core.Exports;

/// <summary>
/// A question with a budget as a <c>.pb</c> file that reads back without a defect: its ballots give every rule the
/// outcome that they give in the poll. The voters are called by their place in the file.
/// </summary>
internal static class PabulibExport
{
    // The format wants a country, and a city here has none.
    private const string NoCountry = "unknown";

    /// <summary>Why a question is no <c>.pb</c> file; null: it is one.</summary>
    public static string? Refusal(Question question)
    {
        if (question.Budget is not > 0)
        {
            return $"A .pb file has a budget; the question {question.Id} has none. Use {Others(question)}.";
        }

        return question.Options.FirstOrDefault(option => option.Cost is not > 0) is { } option
            ? $"In a .pb file everything costs more than 0; the option {option.Id} of the question {question.Id} does not. Use {Others(question)}."
            : null;
    }

    public static void Write(TextWriter writer, PublicBallots ballots, ExportFrame frame)
    {
        var votes = new PabulibVoterColumns(ballots);
        PabulibWriter.WriteHead(writer, Meta(ballots, frame), Projects(ballots));
        writer.Write("VOTES\n");
        string[] own = ballots.HasPoints ? ["voter_id", "vote", "points"] : ["voter_id", "vote"];
        PabulibWriter.Row(writer, own.Concat(votes.Names));
        var number = 0L;
        foreach (var ballot in ballots.Ballots)
        {
            string?[] cells = [.. Answer(ballots, ballot), .. votes.Cells(ballot)];
            for (var copy = 0L; copy < ballot.Times; copy++)
            {
                var voter = string.Create(CultureInfo.InvariantCulture, $"v{++number}");
                PabulibWriter.Row(writer, cells.Prepend(voter));
            }
        }
    }

    private static string Others(Question question) =>
        question.Rules.Type == BallotType.Ranked ? "csv, ndjson, blt or nist" : "csv or ndjson";

    private static IEnumerable<string> Answer(PublicBallots ballots, PublicBallot ballot)
    {
        yield return string.Join(',', ballots.OptionIds(ballot));
        if (ballots.HasPoints)
        {
            yield return string.Join(',', Enumerable.Range(0, ballot.Count).Select(at => Text(ballot.Points(at))));
        }
    }

    private static PabulibMeta Meta(PublicBallots ballots, ExportFrame frame)
    {
        var question = ballots.Question;
        var title = ballots.Paper.Definition.Title;
        List<KeyValuePair<string, string>> meta =
        [
            new("description", Line(title, ballots.Paper.Poll)),
            new("country", NoCountry),
            new("unit", Line(frame.City, ballots.Paper.City)),
            new("instance", ballots.Paper.Poll),
            new("num_projects", Text(question.Options.Length)),
            new("num_votes", Text(ballots.Total)),
            new("budget", PabulibNumber.Write(question.Budget!.Value)),
            new("vote_type", PabulibNames.Of(VoteType(question.Rules.Type))),
            new("rule", "unknown"),
            new("date_begin", Day(frame.Began)),
            new("date_end", Day(frame.Ended)),
            .. LimitsOf(question),
        ];
        var language = title.Entries[0].Key.Split('-')[0];
        if (language.Length is 2 or 3)
        {
            meta.Add(new("language", language.ToLowerInvariant()));
        }

        if (question.Currency is { } currency && currency != Money.NoCurrency)
        {
            meta.Add(new("currency", currency));
        }

        meta.Add(new("comment", string.Create(
            CultureInfo.InvariantCulture,
            $"#1: question {question.Id} of poll {ballots.Paper.City}/{ballots.Paper.Poll}; the ballots are sorted by content, the voters' names are places in this file")));
        return PabulibMeta.Of(meta);
    }

    private static List<KeyValuePair<string, string>> LimitsOf(Question question)
    {
        var rules = question.Rules;
        if (rules.Type == BallotType.Score)
        {
            return
            [
                new("min_length", "0"),
                new("min_points", Text(rules.MinScore)),
                new("max_points", Text(rules.MaxScore)),
            ];
        }

        // A choose-1 ballot has no other length in the format.
        List<KeyValuePair<string, string>> limits = rules.Type == BallotType.Single
            ? []
            : [new("min_length", Text(rules.Min)), new("max_length", Text(rules.Max))];
        if (rules.Type == BallotType.Knapsack)
        {
            limits.Add(new("max_sum_cost", PabulibNumber.Write(question.Budget!.Value)));
        }
        else if (rules.Type == BallotType.Cumulative)
        {
            limits.Add(new("max_points", Text(rules.MaxPerOption)));
            limits.Add(new("min_sum_points", Text(rules.MinPoints)));
            limits.Add(new("max_sum_points", Text(rules.Points)));
        }

        return [.. limits, .. CategoryLimitsOf(question)];
    }

    // Parallel lists, in which a category without a limit has one that cannot be broken.
    private static IEnumerable<KeyValuePair<string, string>> CategoryLimitsOf(Question question)
    {
        var limits = question.Rules.PerCategory;
        if (limits.IsEmpty)
        {
            yield break;
        }

        string[] categories =
        [
            .. limits.Items.Select(limit => limit.Category)
                .Concat(question.Options.SelectMany(option => CategoryLimits.CategoriesOf(option.Category)))
                .Distinct().Take(Limits.PabulibCategories),
        ];
        string List(Func<CategoryLimit?, decimal> value) => string.Join(',', categories.Select(category =>
            PabulibNumber.Write(value(limits.Items.FirstOrDefault(limit => limit.Category == category)))));

        yield return new("categories", string.Join(',', categories));
        if (limits.Items.Any(limit => limit.Min > 0))
        {
            yield return new("min_length_per_category", List(limit => limit?.Min ?? 0));
        }

        yield return new("max_length_per_category", List(limit => limit?.Max ?? question.Options.Length));
        if (limits.Items.Any(limit => limit.MaxCost is not null))
        {
            var all = question.Options.Sum(option => option.Cost ?? 0);
            yield return new("max_sum_cost_per_category", List(limit => limit?.MaxCost ?? all));
        }
    }

    private static List<PabulibProject> Projects(PublicBallots ballots)
    {
        var question = ballots.Question;
        var (votes, scores) = Count(ballots);
        var hasScores = ballots.HasPoints || question.Rules.Type == BallotType.Ranked;
        return
        [
            .. question.Options.Select((option, at) => new PabulibProject
            {
                Id = option.Id,
                Cost = option.Cost!.Value,
                Votes = votes[at],
                Score = hasScores ? scores[at] : null,
                Name = option.Text.IsEmpty ? null : PabulibLabels.Text(option.Text.ToString(), Limits.TextLength),
                Category = option.Category,
            }),
        ];
    }

    // Ranks are scored by the longest ballot that was allowed: what greedy ranks by in the poll.
    private static (long[] Votes, long[] Scores) Count(PublicBallots ballots)
    {
        var votes = new long[ballots.Question.Options.Length];
        var scores = new long[votes.Length];
        foreach (var ballot in ballots.Ballots)
        {
            for (var at = 0; at < ballot.Count; at++)
            {
                votes[ballot.Option(at)] += ballot.Times;
                scores[ballot.Option(at)] +=
                    ballot.Times * (ballots.HasPoints ? ballot.Points(at) : ballots.Question.Rules.Max - at);
            }
        }

        return (votes, scores);
    }

    private static PabulibVoteType VoteType(BallotType type) => type switch
    {
        BallotType.Single => PabulibVoteType.ChooseOne,
        BallotType.Cumulative => PabulibVoteType.Cumulative,
        BallotType.Score => PabulibVoteType.Scoring,
        BallotType.Ranked => PabulibVoteType.Ordinal,
        _ => PabulibVoteType.Approval,
    };

    private static string Line(LocalizedText text, string otherwise) => Line(text.ToString(), otherwise);

    // The format reads None as nothing.
    private static string Line(string text, string otherwise) =>
        PabulibLabels.Text(text, Limits.TextLength) is { Length: > 0 } line && line != "None" ? line : otherwise;

    private static string Day(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
