using System.Text;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;
using MVoting.Grains.Boxes;
using MVoting.Grains.Polls;
using MVoting.Grains.Secrets;

namespace MVoting.Grains.Tests;

/// <summary>A poll of four projects, and the part of a door: it knows the paper and the secret, and casts.</summary>
public sealed class Election(Engine engine, string poll)
{
    private BallotPaper? _paper;
    private PollSecret? _secret;

    public IPollGrain Grain => engine.Poll(poll);

    public static byte[] Definition(
        long? opensAtMs = null, long? closesAtMs = null, string results = "live", string revision = "final", int voters = 100) =>
        Encoding.UTF8.GetBytes($$$"""
            { "title": {"en": "Budget"}, "kind": "issue",
              "questions": [ { "id": "q1", "text": {"en": "Which projects?"}, "ballot": { "type": "approval", "max": 2 },
                "options": [ {"id": "a", "text": {"en": "A"}}, {"id": "b", "text": {"en": "B"}},
                             {"id": "c", "text": {"en": "C"}}, {"id": "d", "text": {"en": "D"}} ] } ],
              "opensAt": {{{Moment(opensAtMs)}}}, "closesAt": {{{Moment(closesAtMs)}}},
              "results": "{{{results}}}", "revision": "{{{revision}}}", "expectedVoters": {{{voters}}} }
            """);

    public async Task<PollReply> OpenAsync(byte[]? definition = null)
    {
        await PatientlyAsync(() => Grain.CreateAsync(definition ?? Definition()));
        return await ActAsync(PollAction.Open);
    }

    /// <summary>Opens with a moment that is near: when it returns, every box holds it.</summary>
    public async Task OpenForMomentAsync(long opensAtMs)
    {
        await OpenAsync(Definition(opensAtMs));
        await UntilAsync(PollState.Opening);
        await UntilBoxIsOpenAsync();
    }

    /// <summary>Acts as an operator does: "try again" is followed.</summary>
    public Task<PollReply> ActAsync(PollAction action) => PatientlyAsync(() => Grain.ActAsync(action));

    /// <summary>Closes, however long it takes.</summary>
    public async Task CloseAsync()
    {
        await ActAsync(PollAction.Close);
        await UntilAsync(PollState.Closed);
    }

    private static async Task<PollReply> PatientlyAsync(Func<Task<PollReply>> call)
    {
        while (true)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var reply = await call();
            if (reply.Kind != PollReplyKind.TryAgain)
            {
                return reply;
            }
        }
    }

    public async Task<CastAnswer> CastAsync(string voter, string ballotId, params string[] options)
    {
        await LearnAsync();
        var key = _secret!.VoterKeyOf(Encoding.UTF8.GetBytes(voter));
        var draft = new BallotDraft();
        var json = $$$"""{"voter":"{{{voter}}}","ballotId":"{{{ballotId}}}","answers":{"q1":["{{{string.Join("\",\"", options)}}}"]}}""";
        Assert.Equal(BallotReading.Ok, new BallotReader(_paper!).Read(Encoding.UTF8.GetBytes(json), draft));
        var encoded = draft.Encoded.ToArray();
        var request = new byte[CastFormat.HeaderSizeBytes + CastFormat.BallotOverheadBytes + encoded.Length];
        CastFormat.WriteHeader(request, _paper!.Hash.Span, 1);
        CastFormat.WriteBallot(
            request.AsSpan(CastFormat.HeaderSizeBytes),
            key,
            _secret.FingerprintOf(key, Encoding.UTF8.GetBytes(ballotId)),
            encoded);
        var box = engine.Grains.GetGrain<IBallotBoxGrain>(GrainKeys.Box("riverside", poll, key.BoxOf(_paper.Boxes)));
        return CastAnswer.Read((await box.CastAsync(new CastRequest(request))).Bytes);
    }

    public async Task<Tally?> TallyAsync()
    {
        var results = await Grain.GetResultsAsync();
        return results?.Tally is { } bytes ? Tally.Read(BallotPaper.Read(results.Paper!), bytes) : null;
    }

    /// <summary>Waits until the poll shows a state, by asking; bounded by the test's own time.</summary>
    public async Task UntilAsync(PollState state)
    {
        while ((await Grain.GetAsync())!.State != state)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>
    /// Waits until the poll's only box has its paper, by asking; its answers to ballots are the same before that and until
    /// its moment.
    /// </summary>
    public async Task UntilBoxIsOpenAsync()
    {
        var box = engine.Grains.GetGrain<IBallotBoxGrain>(GrainKeys.Box("riverside", poll, 0));
        while ((await box.GetTotalsAsync()).Segment == 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Waits until the poll counts so many ballots, by asking; bounded by the test's own time.</summary>
    public async Task UntilCountedAsync(long ballots)
    {
        while ((await TallyAsync())!.Ballots != ballots)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private async Task LearnAsync()
    {
        if (_paper is null)
        {
            var door = await Grain.GetDoorAsync();
            _paper = BallotPaper.Read(door!.Paper);
            _secret = new PollSecret(new MasterSecret(new byte[32]).UnwrapPollSecret(_paper.Uid, door.WrappedSecret));
        }
    }

    private static string Moment(long? ms) =>
        ms is null ? "null" : $"\"{DateTimeOffset.FromUnixTimeMilliseconds(ms.Value):yyyy-MM-ddTHH:mm:ss.fffZ}\"";
}
