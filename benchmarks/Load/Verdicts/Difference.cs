namespace MVoting.Load.Verdicts;

/// <summary>A counter that stands otherwise than it should.</summary>
public readonly record struct Difference(string Counter, long Expected, long Counted)
{
    /// <summary>Every counter in which two counts differ; an option that one of them lacks has zeros there.</summary>
    public static IReadOnlyList<Difference> Between(BallotCount expected, BallotCount counted)
    {
        var differences = new List<Difference>();
        Compare(differences, "ballots", expected.Ballots, counted.Ballots);
        Compare(differences, "blank", expected.Blank, counted.Blank);
        foreach (var option in expected.Options.Keys.Union(counted.Options.Keys).Order(StringComparer.Ordinal))
        {
            Compare(
                differences,
                option,
                expected.Options.GetValueOrDefault(option),
                counted.Options.GetValueOrDefault(option));
        }

        return differences;
    }

    public override string ToString() => $"{Counter}: {Counted} counted, {Expected} expected";

    private static void Compare(
        List<Difference> differences, string option, OptionCount? expected, OptionCount? counted)
    {
        Compare(differences, $"votes of {option}", expected?.Votes ?? 0, counted?.Votes ?? 0);
        Compare(differences, $"points of {option}", expected?.Points ?? 0, counted?.Points ?? 0);
        var ranks = Math.Max(expected?.Rankings.Count ?? 0, counted?.Rankings.Count ?? 0);
        for (var rank = 0; rank < ranks; rank++)
        {
            Compare(
                differences, $"rank {rank + 1} of {option}", At(expected?.Rankings, rank), At(counted?.Rankings, rank));
        }
    }

    private static long At(IList<long>? rankings, int rank) =>
        rankings is not null && rank < rankings.Count ? rankings[rank] : 0;

    private static void Compare(List<Difference> differences, string counter, long expected, long counted)
    {
        if (expected != counted)
        {
            differences.Add(new Difference(counter, expected, counted));
        }
    }
}
