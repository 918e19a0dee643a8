using CsCheck;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;

namespace MVoting.Core.Tests.Boxes;

/// <summary>Proves that the bytes of a call give back its ballots, and its voters alone to who reads ahead.</summary>
public sealed class CastFormatTests
{
    private static readonly Gen<(VoterKey Voter, ulong Fingerprint, byte[] Encoded)> s_ballot = Gen.Select(
        Gen.ULong, Gen.ULong, Gen.ULong, Gen.Byte.Array[0, 300], (high, low, print, bytes) => (new VoterKey(high, low), print, bytes));

    [Fact]
    public void What_is_written_is_read_back_and_reading_ahead_sees_the_same_voters() => s_ballot.Array[1, 40].Sample(
        ballots =>
        {
            var request = new byte[CastFormat.HeaderSizeBytes
                + ballots.Sum(ballot => CastFormat.BallotOverheadBytes + ballot.Encoded.Length)];
            CastFormat.WriteHeader(request, new byte[32], ballots.Length);
            var length = CastFormat.HeaderSizeBytes;
            foreach (var (voter, fingerprint, encoded) in ballots)
            {
                length += CastFormat.WriteBallot(request.AsSpan(length), voter, fingerprint, encoded);
            }

            Assert.Equal(request.Length, length);
            Assert.Equal(ballots.Length, CastFormat.Count(request));
            var (offset, ahead) = (CastFormat.HeaderSizeBytes, CastFormat.HeaderSizeBytes);
            foreach (var (voter, fingerprint, encoded) in ballots)
            {
                Assert.Equal(voter, CastFormat.ReadVoter(request, ref ahead));
                var ballot = CastFormat.ReadBallot(request, ref offset);
                Assert.Equal((voter, fingerprint), (ballot.Voter, ballot.Fingerprint));
                Assert.Equal(encoded, ballot.Encoded.ToArray());
                Assert.Equal(offset, ahead);
            }
        },
        iter: 200);
}
