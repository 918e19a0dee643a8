using MVoting.Load.Ballots;
using MVoting.Load.Casting;

namespace MVoting.Testing.Cluster.Crowds;

/// <summary>A connection to one API process over one route, and what a call over it needs. One call at a time.</summary>
internal sealed class Teller(IDoor door, IBallotSource source) : IAsyncDisposable
{
    public BallotWriter Writer { get; } = new(source);

    private readonly List<CastAnswer> _answers = [];

    /// <summary>Sends the ballots once; the answers stand until the next call.</summary>
    public async ValueTask<IReadOnlyList<CastAnswer>> CastAsync(
        IReadOnlyList<CastItem> items, CancellationToken cancellationToken)
    {
        _answers.Clear();
        await door.CastAsync(items, _answers, cancellationToken);
        return _answers;
    }

    public async ValueTask DisposeAsync()
    {
        Writer.Dispose();
        await door.DisposeAsync();
    }
}
