using System.Globalization;
using MVoting.Core.Counting;

namespace MVoting.Silo.Commands;

/// <summary>
/// How far a count is, and the most that it can have to do: after a second, or at once where that bound is large. At a
/// terminal it is one line, rewritten; elsewhere nothing, so that a log holds the outcome alone, unless lines are asked for.
/// </summary>
internal sealed class CountDisplay(TextWriter writer, CountDisplayKind kind, TimeProvider time) : IProgress<CountProgress>, IDisposable
{
    /// <summary>Shares beyond which a count can take more than some seconds.</summary>
    public const long ManyShares = 100_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_lineInterval = TimeSpan.FromSeconds(10);

    private readonly long _began = time.GetTimestamp();
    private long? _shown;
    private int _length;

    public void Report(CountProgress value)
    {
        var isLarge = value is { Stage: CountStage.Shares, Done: 0, Announced: > ManyShares };
        var isDue = time.GetElapsedTime(_began) >= s_patience
            && (_shown is not { } shown || time.GetElapsedTime(shown) >= Interval);
        if (kind != CountDisplayKind.Nothing && (isLarge || isDue))
        {
            Show(Text(value));
            _shown = time.GetTimestamp();
        }
    }

    private TimeSpan Interval => kind == CountDisplayKind.Lines ? s_lineInterval : s_interval;

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (_length > 0)
        {
            Show("");
            writer.Write('\r');
        }
    }

    private static string Text(CountProgress value) => string.Create(
        CultureInfo.InvariantCulture,
        $"{value.Done:N0} of at most {value.Announced:N0} {Steps(value.Stage)}");

    private static string Steps(CountStage stage) => stage switch
    {
        CountStage.Ballots => "different ballots",
        CountStage.Shares => "shares",
        CountStage.TiedOutcomes => "ways out of ties",
        CountStage.Reasons => "losing options explained",
        _ => "rounds",
    };

    private void Show(string text)
    {
        if (kind == CountDisplayKind.Lines)
        {
            writer.WriteLine(text);
            writer.Flush();
            return;
        }

        writer.Write('\r');
        writer.Write(text.PadRight(_length));
        writer.Flush();
        _length = text.Length;
    }
}
