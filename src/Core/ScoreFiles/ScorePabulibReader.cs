using System.Collections.Immutable;
using MVoting.Core.Counting;
using MVoting.Core.Pabulib;
using MVoting.Core.RankedFiles;

namespace MVoting.Core.ScoreFiles;

/// <summary>
/// Reads the scores of another poll from its ballots, a <c>.pb</c> file: what plain greedy would rank its projects by.
/// </summary>
public static class ScorePabulibReader
{
    /// <summary>The rows, or the first defect with its line.</summary>
    public static ScoreReadResult Read(ReadOnlyMemory<byte> utf8)
    {
        var result = PabulibReader.Read(utf8);
        if (!result.IsUsable)
        {
            var defect = result.Errors[0];
            return new ScoreReadResult([], new RankedFileError(defect.Line, defect.Field, defect.Message));
        }

        var scores = GreedyRules.Scores(BudgetProfile.Of(result.File));
        var rows = ImmutableArray.CreateBuilder<ScoreRow>(result.File.Projects.Length);
        for (var project = 0; project < result.File.Projects.Length; project++)
        {
            var row = result.File.Projects[project];
            var score = (decimal)scores.Sum(project).Numerator;
            if (score < 0)
            {
                return new ScoreReadResult([], new RankedFileError(row.Line, "PROJECTS.project_id",
                    $"The ballots give \"{Polls.FieldErrors.Cut(row.Id)}\" {score} points in all. A source has no score below zero."));
            }

            rows.Add(new ScoreRow(row.Line, row.Id, score));
        }

        return new ScoreReadResult(rows.MoveToImmutable(), null);
    }
}
