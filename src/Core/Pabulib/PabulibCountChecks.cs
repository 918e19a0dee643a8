using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>Compares the columns <c>votes</c> and <c>score</c> of PROJECTS with a count of the ballots.</summary>
internal static class PabulibCountChecks
{
    public static void Check(
        PabulibFile file, IReadOnlyList<(int Line, int Project)> repeats, PabulibFindings findings)
    {
        var count = PabulibCount.Of(file);
        var repeated = new long[file.Projects.Length];
        foreach (var (_, project) in repeats)
        {
            repeated[project]++;
        }

        CheckRepeats(file, count, repeats, repeated, findings);
        CheckVotes(file, count, repeated, findings);
        CheckScores(file, count, findings);
    }

    // Some cities counted a project that a ballot names twice as two votes: where the stated votes say so, the ballot is as
    // it was cast. It counts once here. Anywhere else it is an error of the file.
    private static void CheckRepeats(
        PabulibFile file,
        PabulibCount count,
        IReadOnlyList<(int Line, int Project)> repeats,
        long[] repeated,
        PabulibFindings findings)
    {
        var isMeant = file.Meta.VoteType is PabulibVoteType.Approval or PabulibVoteType.Cumulative;
        foreach (var (line, project) in repeats)
        {
            var row = file.Projects[project];
            if (isMeant && row.Votes == count.Votes[project] + repeated[project])
            {
                findings.Count(line, "VOTES.vote", "a project named again by a ballot, as the stated votes count it; here it counts once");
            }
            else
            {
                findings.Error(line, "VOTES.vote", $"The ballot names the project \"{Cut(row.Id)}\" twice. Name it once.");
            }
        }
    }

    private static void CheckVotes(PabulibFile file, PabulibCount count, long[] repeated, PabulibFindings findings)
    {
        for (var project = 0; project < file.Projects.Length; project++)
        {
            var row = file.Projects[project];
            if (row.Votes is { } stated && stated != count.Votes[project] && stated != count.Votes[project] + repeated[project])
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
