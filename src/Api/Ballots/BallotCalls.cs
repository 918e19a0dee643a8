using Microsoft.Extensions.ObjectPool;

namespace MVoting.Api.Ballots;

/// <summary>
/// The node's pool of <see cref="BallotCall"/>s: as many as a full lane's waiters are worth keeping.
/// </summary>
public sealed class BallotCalls
{
    private const int Kept = 1_024;

    private readonly DefaultObjectPool<BallotCall> _pool = new(new DefaultPooledObjectPolicy<BallotCall>(), Kept);

    public BallotCall Rent() => _pool.Get();

    /// <summary>Takes a call back that nothing refers to any more.</summary>
    public void Return(BallotCall call) => _pool.Return(call);
}
