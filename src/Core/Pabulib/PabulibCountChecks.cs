using System.Collections.Immutable;
using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>Compares the columns <c>votes</c> and <c>score</c> of PROJECTS with a count of the ballots.</summary>
internal static class PabulibCountChecks
{
    public static void Check(PabulibFile file, PabulibFindings findings)
    {
        var count = PabulibCount.Of(file);
        CheckVotes(file, count, findings);
        CheckScores(file, count, findings);
    }

    // A file counts a ballot that names a project twice once, or twice, but all of its projects in the same way.
    private static void CheckVotes(PabulibFile file, PabulibCount count, PabulibFindings findings)
    {
        var countsRepeats = Differs(file, count.Votes).Any() && !Differs(file, count.Mentions).Any();
        foreach (var project in Differs(file, count.Votes))
        {
            var row = file.Projects[project];
            var (votes, mentions) = (count.Votes[project], count.Mentions[project]);
            if (countsRepeats)
            {
                findings.Note(row.Line, "PROJECTS.votes",
                    $"votes {row.Votes} of the project \"{Cut(row.Id)}\" counts the repeats of ballots that name it " +
                    $"more than once: {votes} ballots name it. A count of the ballots has {votes}.");
                continue;
            }

            var withRepeats = votes == mentions ? "" : $" (with its repeats, {mentions} times)";
            findings.Error(row.Line, "PROJECTS.votes",
                $"The project \"{Cut(row.Id)}\" has votes {row.Votes}, but {votes} ballots name " +
                $"it{withRepeats}. {(row.Votes == mentions ? "Other rows do not count repeats: count all in one way." : "Correct the number, or look for lost ballots.")}");
        }
    }

    private static IEnumerable<int> Differs(PabulibFile file, ImmutableArray<long> counted) =>
        Enumerable.Range(0, file.Projects.Length)
            .Where(project => file.Projects[project].Votes is { } stated && stated != counted[project]);

    private static void CheckScores(PabulibFile file, PabulibCount count, PabulibFindings findings)
    {
        var stated = file.Projects.Where(project => project.Score is not null).ToArray();
        if (stated.Length == 0)
        {
            return;
        }

        if (count.FindScoring(file) is { } scoring)
        {
            if (file.Meta.VoteType == PabulibVoteType.Ordinal)
            {
                findings.Note(stated[0].Line, "PROJECTS.score",
                    $"The scores count {PabulibCount.Describe(scoring)}.");
            }

            return;
        }

        var likeliest = PabulibCount.Candidates(file)[0];
        if (likeliest == PabulibScoring.Votes
            && stated.All(row => row.Score == count.Mentions[file.Projects.IndexOf(row)]))
        {
            findings.Note(stated[0].Line, "PROJECTS.score",
                "The scores count the repeats of ballots that name a project more than once.");
            return;
        }

        var counted = count.Scores(likeliest);
        for (var project = 0; project < file.Projects.Length; project++)
        {
            var row = file.Projects[project];
            if (row.Score is { } score && score != counted[project])
            {
                findings.Error(row.Line, "PROJECTS.score",
                    $"The project \"{Cut(row.Id)}\" has score {score}, but its ballots give {counted[project]}. " +
                    "Correct the number, or look for lost ballots.");
            }
        }
    }
}
