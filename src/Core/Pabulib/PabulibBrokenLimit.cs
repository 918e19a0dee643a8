using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>One of the city's own limits, and how many ballots are beyond it, how far, and where the first stands.</summary>
/// <param name="key">The key of META.</param>
/// <param name="isLeast">True for a lower limit.</param>
/// <param name="limit">The limit's value.</param>
/// <param name="category">The category of projects it holds for, or null for all.</param>
internal sealed class PabulibBrokenLimit(string key, bool isLeast, decimal limit, string? category)
{
    private int _ballots;
    private int _firstLine;
    private decimal _worst;

    public void See(decimal value, int line)
    {
        if (isLeast ? value >= limit : value <= limit)
        {
            return;
        }

        _worst = _ballots == 0 ? value : isLeast ? Math.Min(_worst, value) : Math.Max(_worst, value);
        _firstLine = _ballots == 0 ? line : _firstLine;
        _ballots++;
    }

    public void Note(PabulibMeta meta, PabulibFindings findings)
    {
        if (_ballots == 0)
        {
            return;
        }

        var line = meta.LineOf(key);
        var scope = category is null ? "" : $" for \"{Cut(category)}\"";
        var source = line > 0 ? $"line {line}" : "the format's default";
        var stated = $"{key} {PabulibNumber.Write(limit)}{scope} ({source})";
        var beyond = (_ballots == 1 ? "1 ballot holds " : $"{_ballots} ballots hold ") + (isLeast ? "less" : "more");
        var worst = isLeast ? "least" : "most";
        findings.Note(_firstLine, $"META.{key}",
            $"{stated}: {beyond}, the {worst} {PabulibNumber.Write(_worst)}, first at line {_firstLine}.");
    }
}
