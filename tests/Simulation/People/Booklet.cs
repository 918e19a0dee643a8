using MVoting.Core.Ballots;
using MVoting.Core.Polls;

namespace MVoting.Simulation.People;

/// <summary>
/// A small frozen ballot paper, and every ballot that can be cast on it: which options it names, and its bytes. The
/// simulation's own count works with these lists alone and never asks Core what a ballot says.
/// </summary>
internal sealed class Booklet
{
    private static readonly Booklet[] s_all =
        [.. from revisable in new[] { false, true } from boxes in new[] { 1, 2, 3 } select new Booklet(boxes, revisable)];

    private readonly Dictionary<string, BallotForm> _byBytes = [];

    private Booklet(int boxes, bool revisable)
    {
        Paper = BallotPaper.Freeze("lodz", $"sim-{boxes}", Definition(boxes, revisable));
        Invariant.Check(Paper.Boxes == boxes, "the expected voters give the boxes wanted");
        for (var first = 0; first < 1 << FirstOptions; first++)
        {
            for (var second = 0; second <= SecondOptions; second++)
            {
                Add(first, second);
            }
        }
    }

    public const int FirstOptions = 3;

    public const int SecondOptions = 2;

    public BallotPaper Paper { get; }

    public List<BallotForm> Forms { get; } = [];

    public static Booklet Of(int boxes, bool revisable) => s_all[(revisable ? 3 : 0) + boxes - 1];

    /// <summary>The ballot with these bytes, or null.</summary>
    public BallotForm? Find(ReadOnlySpan<byte> encoded) => _byBytes.GetValueOrDefault(Convert.ToHexString(encoded));

    private void Add(int first, int second)
    {
        var names = Enumerable.Range(0, FirstOptions).Where(option => (first >> option & 1) != 0).ToArray();
        if (names.Length > 2)
        {
            return;
        }

        var bytes = Paper.Codec.Encode(new Ballot(
            BallotChannel.Web,
            [],
            [
                new Answer([.. names.Select(option => new Pick(option))]),
                new Answer(second == 0 ? [] : [new Pick(second - 1)]),
            ]));
        var form = new BallotForm(bytes, names, second == 0 ? [] : [second - 1]);
        Forms.Add(form);
        _byBytes.Add(Convert.ToHexString(bytes), form);
    }

    private static PollDefinition Definition(int boxes, bool revisable) => new()
    {
        Title = LocalizedText.Of("en", "Parks and a name"),
        Kind = PollKind.Public,
        Revision = revisable ? RevisionMode.UntilClose : RevisionMode.Final,
        ExpectedVoters = boxes * Limits.VotersPerBox,
        Questions =
        [
            new Question { Id = "q1", Rules = BallotRules.Approval(0, 2), Options = Options(FirstOptions) },
            new Question { Id = "q2", Rules = BallotRules.Single(0), Options = Options(SecondOptions) },
        ],
    };

    private static System.Collections.Immutable.ImmutableArray<PollOption> Options(int count) =>
        [.. Enumerable.Range(1, count).Select(option => new PollOption($"o{option}", LocalizedText.Of("en", $"Option {option}")))];
}
