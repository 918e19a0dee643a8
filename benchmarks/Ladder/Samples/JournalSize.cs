namespace MVoting.Ladder.Samples;

/// <summary>What a ballot of the ladder's paper takes in the journal.</summary>
internal static class JournalSize
{
    private const int Ballots = 1_000;

    /// <summary>Bytes of a ballot in a segment of 1,000, its share of the segment's head included.</summary>
    public static double OfBallot()
    {
        var paper = LadderPaper.Make("size", boxes: 1);
        return new OpenedBox(paper, 0).Cast(new BallotStock(paper).Request(0, Ballots)).Bytes.Length / (double)Ballots;
    }
}
