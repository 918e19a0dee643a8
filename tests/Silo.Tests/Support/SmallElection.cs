using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Grains;
using MVoting.Grains.Boxes;
using MVoting.Grains.Polls;
using MVoting.Grains.Secrets;

namespace MVoting.Silo.Tests.Support;

/// <summary>A poll of two projects in the city "riverside", and the part of a door: it casts, one ballot a call.</summary>
public sealed class SmallElection(TestSilo silo, string poll, string results = "live")
{
    private readonly byte[] _definition = Encoding.UTF8.GetBytes($$"""
        { "title": {"en": "Budget"}, "kind": "issue", "expectedVoters": 100, "results": "{{results}}",
          "questions": [ { "id": "q1", "text": {"en": "Which project?"}, "ballot": { "type": "single" },
            "options": [ {"id": "a", "text": {"en": "A"} }, {"id": "b", "text": {"en": "B"} } ] } ] }
        """);

    public string Name => $"riverside/{poll}";

    public IPollGrain Grain => silo.Grains.GetGrain<IPollGrain>(GrainKeys.Poll("riverside", poll));

    public Task CreateAsync() => Grain.CreateAsync(_definition);

    /// <summary>Opens, casts a ballot for each option named, and closes: then the tally is final.</summary>
    public async Task HoldAsync(params string[] options)
    {
        await CreateAsync();
        Assert.Equal(PollReplyKind.Done, (await Grain.ActAsync(PollAction.Open)).Kind);
        for (var voter = 0; voter < options.Length; voter++)
        {
            Assert.Equal(CastStatus.Counted, await CastAsync($"voter-{voter}", options[voter]));
        }

        Assert.Equal(PollReplyKind.Done, (await Grain.ActAsync(PollAction.Close)).Kind);
    }

    public async Task<CastStatus> CastAsync(string voter, string option)
    {
        var door = await Grain.GetDoorAsync();
        var paper = BallotPaper.Read(door!.Paper);
        var master = silo.Services.GetRequiredService<MasterSecret>();
        var secret = new PollSecret(master.UnwrapPollSecret(paper.Uid, door.WrappedSecret));
        var key = secret.VoterKeyOf(Encoding.UTF8.GetBytes(voter));
        var draft = new BallotDraft();
        var json = $$"""{ "voter": "{{voter}}", "ballotId": "one", "answers": { "q1": ["{{option}}"] } }""";
        Assert.Equal(BallotReading.Ok, new BallotReader(paper).Read(Encoding.UTF8.GetBytes(json), draft));
        var encoded = draft.Encoded.ToArray();
        var request = new byte[CastFormat.HeaderSizeBytes + CastFormat.BallotOverheadBytes + encoded.Length];
        CastFormat.WriteHeader(request, paper.Hash.Span, 1);
        CastFormat.WriteBallot(
            request.AsSpan(CastFormat.HeaderSizeBytes), key, secret.FingerprintOf(key, "one"u8), encoded);
        var box = silo.Grains.GetGrain<IBallotBoxGrain>(GrainKeys.Box("riverside", poll, key.BoxOf(paper.Boxes)));
        return CastAnswer.Read((await box.CastAsync(new CastRequest(request))).Bytes).Status;
    }
}
