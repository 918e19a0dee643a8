using MVoting.Core.Tallies;
using MVoting.Simulation.People;

namespace MVoting.Simulation.Checks;

/// <summary>A count by hand: one number for each option, and nothing of Core's tally in it.</summary>
internal sealed class NaiveTally
{
    private readonly long[] _first = new long[Booklet.FirstOptions];
    private readonly long[] _second = new long[Booklet.SecondOptions];
    private long _ballots;
    private long _blank;

    public long Ballots => _ballots;

    public void Count(BallotForm form, int change)
    {
        _ballots += change;
        _blank += form.IsBlank ? change : 0;
        Array.ForEach(form.First, option => _first[option] += change);
        Array.ForEach(form.Second, option => _second[option] += change);
    }

    public void Merge(NaiveTally other)
    {
        _ballots += other._ballots;
        _blank += other._blank;
        for (var option = 0; option < _first.Length; option++)
        {
            _first[option] += other._first[option];
        }

        for (var option = 0; option < _second.Length; option++)
        {
            _second[option] += other._second[option];
        }
    }

    public NaiveTally Copy()
    {
        var copy = new NaiveTally();
        copy.Merge(this);
        return copy;
    }

    public bool Fits(Tally tally)
    {
        var fits = tally.Ballots == _ballots && tally.Blank == _blank;
        for (var option = 0; option < _first.Length; option++)
        {
            fits &= tally.Votes(0, option) == _first[option];
        }

        for (var option = 0; option < _second.Length; option++)
        {
            fits &= tally.Votes(1, option) == _second[option];
        }

        return fits;
    }

    public override string ToString() =>
        $"{_ballots} ballots, {_blank} blank, q1 [{string.Join(' ', _first)}], q2 [{string.Join(' ', _second)}]";
}
