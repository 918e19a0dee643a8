using System.Text;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Core.Tests.Polls;

namespace MVoting.Core.Tests.Ballots;

/// <summary>
/// Proves what a ballot's JSON may hold and what it may not: which defects make it malformed (400) and which make
/// it invalid (422), and that every broken rule is named.
/// </summary>
public sealed class BallotReaderTests
{
    private const string Approval = """{"type":"approval","min":1,"max":5}""";
    private const string District = ",\"attributes\":[{\"id\":\"district\",\"values\":[\"Jongno\",\"중구\"]}]";

    private static readonly BallotPaper Paper = PollSamples.Paper(Approval, 10, pollMore: District);

    [Fact]
    public void A_good_ballot_is_encoded_with_its_channel_and_attributes()
    {
        var draft = new BallotDraft();
        var reading = Read(
            Paper,
            """
            {"voter":"resident-4711","ballotId":"0f6c.A_1-z","answers":{"q1":["p7","p1"]},
             "channel":"kiosk","attributes":{"district":"중구"}}
            """,
            draft);

        Assert.Equal(BallotReading.Ok, reading);
        Assert.Equal("resident-4711"u8, draft.Voter);
        Assert.Equal("0f6c.A_1-z"u8, draft.BallotId);
        Assert.Equal(
            new Ballot(BallotChannel.Kiosk, [1], [new Answer([new Pick(0), new Pick(6)])]),
            Paper.Codec.Decode(draft.Encoded));
    }

    private static BallotReading Read(BallotPaper paper, string json, BallotDraft draft) =>
        new BallotReader(paper).Read(Encoding.UTF8.GetBytes(json), draft);
}
