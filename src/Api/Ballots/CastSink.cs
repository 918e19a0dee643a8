using MVoting.Core.Boxes;

namespace MVoting.Api.Ballots;

/// <summary>
/// Who waits for the answers of ballots in a lane. A class and a token instead of a task for each ballot: a batch
/// takes all its answers itself.
/// </summary>
public abstract class CastSink
{
    /// <summary>
    /// Takes one answer, exactly once for each ballot that a lane took. Called on the lane's own thread: what runs
    /// in it holds back the answers that follow.
    /// </summary>
    /// <param name="token">What was given with the ballot.</param>
    public abstract void OnAnswer(int token, CastAnswer answer);
}
