using MVoting.Core;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Ladder.Samples;

namespace MVoting.Ladder.Rungs;

/// <summary>
/// A body of JSON becomes what a box takes: parsed, checked against the paper and encoded, the voter's key and the
/// ballot id's fingerprint made. On one thread.
/// </summary>
internal sealed class ParseRung(BallotPaper paper) : IRung
{
    private const int TimesEach = 20;

    private readonly BallotStock _stock = new(paper);
    private readonly BallotReader _reader = new(paper);
    private readonly BallotDraft _draft = new();
    private readonly PollSecret _secret = new(new byte[PollSecret.SizeBytes]);

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<int> RunAsync(CancellationToken cancellationToken)
    {
        ulong seen = 0;
        for (var times = 0; times < TimesEach; times++)
        {
            foreach (var json in _stock.Json)
            {
                Invariant.Check(_reader.Read(json, _draft) == BallotReading.Ok, "a ballot of the ladder is good");
                var voter = _secret.VoterKeyOf(_draft.Voter);
                seen ^= _secret.FingerprintOf(voter, _draft.BallotId);
            }
        }

        Invariant.Check(seen == 0, "an even number of equal fingerprints leaves nothing");
        return Task.FromResult(TimesEach * _stock.Json.Count);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
