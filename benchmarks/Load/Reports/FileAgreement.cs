using MVoting.Core.Pabulib;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Reports;

/// <summary>Does what was counted equal the <c>votes</c> and <c>score</c> columns that the city published?</summary>
public static class FileAgreement
{
    /// <summary>Writes a line for each column that the file has; returns the projects that differ.</summary>
    public static IReadOnlyList<string> Write(
        TextWriter output,
        PabulibFile file,
        PabulibCount own,
        IReadOnlyList<string> optionIds,
        BallotCount counted)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(counted);
        var wrong = new List<string>();
        if (file.Projects.Any(project => project.Votes is not null))
        {
            WriteColumn(
                output, file, optionIds, "votes", project => project.Votes, id => Named(file, counted, id), wrong);
        }

        if (file.Projects.Any(project => project.Score is not null))
        {
            WriteScore(output, file, own, optionIds, counted, wrong);
        }

        return wrong;
    }

    private static void WriteScore(
        TextWriter output,
        PabulibFile file,
        PabulibCount own,
        IReadOnlyList<string> optionIds,
        BallotCount counted,
        List<string> wrong)
    {
        if (FindScoring(file, own) is not { } scoring)
        {
            output.WriteFigure("file", "score is made by no known way of counting; not compared");
            return;
        }

        var length = Math.Max(
            file.Meta.MaxLength ?? file.Projects.Length,
            file.Votes.Select(vote => vote.Projects.Length).DefaultIfEmpty().Max());
        Func<string, long>? score = scoring switch
        {
            PabulibScoring.Votes => id => Named(file, counted, id),
            PabulibScoring.Points when file.Meta.VoteType != PabulibVoteType.Ordinal => id => Of(counted, id).Points,
            PabulibScoring.PointsWithDefault => id => Of(counted, id).Points
                + (file.Meta.DefaultScore ?? 0) * (counted.Ballots - Of(counted, id).Votes),
            PabulibScoring.BordaByMaxLength => id => Of(counted, id).Rankings
                .Select((ballots, rank) => ballots * (length - rank)).Sum(),
            _ => null,
        };
        if (score is null)
        {
            output.WriteFigure(
                "file", $"score (as {scoring}) agrees with the file's own count; a tally of ranks does not hold it");
            return;
        }

        WriteColumn(output, file, optionIds, $"score (as {scoring})", project => project.Score, score, wrong);
    }

    /// <summary>
    /// Points beside ranks only say the ranks once more, and a ranked tally holds ranks: they are tried first.
    /// </summary>
    private static PabulibScoring? FindScoring(PabulibFile file, PabulibCount own)
    {
        var byRank = own.Scores(PabulibScoring.BordaByMaxLength);
        var isByRank = file.Meta.VoteType == PabulibVoteType.Ordinal
            && file.Projects.Index().All(at => at.Item.Score is null || at.Item.Score == byRank[at.Index]);
        return isByRank ? PabulibScoring.BordaByMaxLength : own.FindScoring(file);
    }

    private static void WriteColumn(
        TextWriter output,
        PabulibFile file,
        IReadOnlyList<string> optionIds,
        string column,
        Func<PabulibProject, long?> told,
        Func<string, long> counted,
        List<string> wrong)
    {
        var compared = file.Projects.Index().Where(at => told(at.Item) is not null).ToList();
        var differ = compared.Where(at => told(at.Item) != counted(optionIds[at.Index])).ToList();
        wrong.AddRange(differ.Select(at =>
            $"the file's {column} of {at.Item.Id} is {told(at.Item)}, counted {counted(optionIds[at.Index])}"));
        output.WriteFigure(
            "file", $"{column} agrees for {compared.Count - differ.Count} of {compared.Count} projects");
    }

    /// <summary>The ballots that name an option, at any rank.</summary>
    private static long Named(PabulibFile file, BallotCount counted, string option) =>
        file.Meta.VoteType == PabulibVoteType.Ordinal
            ? Of(counted, option).Rankings.Sum()
            : Of(counted, option).Votes;

    private static OptionCount Of(BallotCount counted, string option) =>
        counted.Options.GetValueOrDefault(option) ?? new OptionCount();
}
