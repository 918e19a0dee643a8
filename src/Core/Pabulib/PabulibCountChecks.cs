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

    private static void CheckVotes(PabulibFile file, PabulibCount count, PabulibFindings findings)
    {
        for (var project = 0; project < file.Projects.Length; project++)
        {
            var row = file.Projects[project];
            if (row.Votes is { } stated && stated != count.Votes[project])
            {
                findings.Error(row.Line, "PROJECTS.votes",
                    $"The project \"{Cut(row.Id)}\" has votes {stated}, but {count.Votes[project]} ballots name " +
                    "it. Correct the number, or look for lost ballots.");
            }
        }
    }

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

        var counted = count.Scores(PabulibCount.Candidates(file)[0]);
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
