using MVoting.Core.Polls;

namespace MVoting.Core.Counting.Ranked;

/// <summary>Makes the profile of a <c>ranked</c> question; its candidates are called by the options' ids.</summary>
internal sealed class RankedQuestion
{
    private readonly RankedProfileBuilder _builder = new();
    private readonly RankedBallotDraft _draft = new();
    private readonly string _title;

    public RankedQuestion(Question question)
    {
        Invariant.Check(question.Rules.Type == BallotType.Ranked, "only ranked ballots have an order");
        _title = question.Id;
        foreach (var option in question.Options)
        {
            var isNew = _builder.TryAdd(new RankedCandidate(option.Id), out _);
            Invariant.Check(isNew, "the options of a question have different ids");
        }

        _builder.OfferRanks(question.Rules.Max);
    }

    /// <summary>Adds equal ballots; the options stand in order of preference.</summary>
    public void Add(ReadOnlySpan<int> options, long times)
    {
        _draft.Clear();
        for (var rank = 0; rank < options.Length; rank++)
        {
            _draft.Mark(rank + 1, options[rank]);
        }

        _builder.Add(_draft, times);
    }

    public RankedProfile Build() => _builder.Build().With(seats: null, _title);
}
