using System.Globalization;
using MVoting.Core.Counting;

namespace MVoting.Silo.Commands;

/// <summary>
/// How far a count is, as one line at a terminal, rewritten: after a second, or at once where the bound on the work is
/// large. Elsewhere nothing is written, so that a log holds the outcome alone.
/// </summary>
internal sealed class CountDisplay(TextWriter writer, bool isTerminal, TimeProvider time) : IProgress<CountProgress>, IDisposable
{
    /// <summary>Shares beyond which a count can take more than some seconds.</summary>
    public const long ManyShares = 100_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly long _began = time.GetTimestamp();
    private long? _shown;
    private int _length;

    public void Report(CountProgress value)
    {
        var isLarge = value is { Stage: CountStage.Shares, Done: 0, Announced: > ManyShares };
        var isDue = time.GetElapsedTime(_began) >= s_patience
            && (_shown is not { } shown || time.GetElapsedTime(shown) >= s_interval);
        if (isTerminal && (isLarge || isDue))
        {
            Show(Text(value));
            _shown = time.GetTimestamp();
        }
    }

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
        CountStage.Shares => "shares",
        CountStage.TiedOutcomes => "ways out of ties",
        CountStage.Reasons => "losing options explained",
        _ => "rounds",
    };

    private void Show(string text)
    {
        writer.Write('\r');
        writer.Write(text.PadRight(_length));
        writer.Flush();
        _length = text.Length;
    }
}
