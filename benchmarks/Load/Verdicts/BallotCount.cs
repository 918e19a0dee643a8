namespace MVoting.Load.Verdicts;

/// <summary>A count of ballots, option by option: the generator's own, or the one that the server answers.</summary>
public sealed class BallotCount
{
    private readonly Dictionary<string, OptionCount> _options = [];

    public long Ballots { get; set; }

    public long Blank { get; set; }

    public IReadOnlyDictionary<string, OptionCount> Options => _options;

    /// <summary>The counters of an option, made when they are asked for first.</summary>
    public OptionCount Of(string option)
    {
        if (!_options.TryGetValue(option, out var count))
        {
            _options.Add(option, count = new OptionCount());
        }

        return count;
    }
}
