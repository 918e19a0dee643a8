namespace MVoting.Core.Boxes;

/// <summary>A ballot that a box holds without having answered it.</summary>
/// <param name="MomentMs">The box's clock when it arrived.</param>
/// <param name="Asked">Effects that the box had asked for when it arrived.</param>
internal readonly record struct PendingBallot(CastBallot Ballot, long MomentMs, CastBatch Batch, int Index, long Asked)
{
    public void Answer(CastAnswer answer) => Batch.Answer(Index, answer);
}
