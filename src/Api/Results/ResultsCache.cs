using System.Collections.Concurrent;
using MVoting.Api.Engine;
using MVoting.Api.Problems;
using MVoting.Core.Polls;

namespace MVoting.Api.Results;

/// <summary>
/// The results that this node has read within <see cref="DoorLimits.ResultsKeptMs"/>: however many readers, the
/// poll is asked four times a second. What is sealed is known to be sealed and nothing else of it is here.
/// </summary>
public sealed partial class ResultsCache(IEngine engine, TimeProvider time, ILogger<ResultsCache> logger)
{
    private readonly ConcurrentDictionary<(string City, string Poll), Kept> _kept = new();
    private readonly long _keptTicks = time.TimestampFrequency * DoorLimits.ResultsKeptMs / 1000;

    /// <summary>The results, at most <see cref="DoorLimits.ResultsKeptMs"/> old. Never throws.</summary>
    public async ValueTask<ResultsView> GetAsync(string city, string poll)
    {
        if (!Identifiers.IsId(city) || !Identifiers.IsId(poll))
        {
            return Refused(ProblemKinds.NotFound);
        }

        if (_kept.TryGetValue((city, poll), out var kept) && kept.View is { } view && IsFresh(view))
        {
            return view;
        }

        if (kept is null)
        {
            MakeRoom();
            kept = _kept.GetOrAdd((city, poll), static (name, cache) => new Kept(cache, name.City, name.Poll), this);
        }

        var read = await kept.Reading.ReadAsync();
        if (read.Refusal == ProblemKinds.NotFound)
        {
            _kept.TryRemove(KeyValuePair.Create((city, poll), kept));
        }

        return read;
    }

    /// <summary>
    /// Forgets what was read of a poll: its state was changed through this node, and the next reader sees it.
    /// </summary>
    public void Drop(string city, string poll) => _kept.TryRemove((city, poll), out _);

    private bool IsFresh(ResultsView view) => time.GetTimestamp() - view.ReadAt < _keptTicks;

    // A memory of a quarter second: what is not fresh any more is worth nothing.
    private void MakeRoom()
    {
        if (_kept.Count < DoorLimits.ResultsKept)
        {
            return;
        }

        foreach (var entry in _kept)
        {
            if (entry.Value.View is not { } view || !IsFresh(view))
            {
                _kept.TryRemove(entry);
            }
        }
    }

    private async Task<ResultsView> ReadAsync(Kept kept)
    {
        var readAt = time.GetTimestamp();
        try
        {
            var results = await engine.Poll(kept.City, kept.Poll).GetResultsAsync();
            return results switch
            {
                null => Refused(ProblemKinds.NotFound),
                { Sealed: true } => new ResultsView(
                    ProblemKinds.ResultsSealed, 0, results.State == PollState.Cancelled, default, readAt),
                _ => new ResultsView(
                    null,
                    results.Version,
                    results.State is PollState.Published or PollState.Cancelled,
                    ResultsJson.Make(kept.Poll, results, kept.PaperOf(results.Paper)),
                    readAt),
            };
        }
        catch (Exception exception)
        {
            if (!EngineFaults.IsOutage(exception))
            {
                LogReadFailed(exception, kept.City, kept.Poll);
            }

            return Refused(ProblemKinds.TryAgain);
        }
    }

    // Its moment is long past: a refusal is never answered from memory.
    private static ResultsView Refused(ProblemKind kind) => new(kind, 0, false, default, long.MinValue / 2);

    // An engine that is away is said once, by OutageLog.
    [LoggerMessage(Level = LogLevel.Error, Message = "The results of poll {City}/{Poll} could not be read.")]
    private partial void LogReadFailed(Exception exception, string city, string poll);

    private sealed class Kept
    {
        private BallotPaper? _paper;

        public Kept(ResultsCache cache, string city, string poll)
        {
            (City, Poll) = (city, poll);
            Reading = new FreshRead<ResultsView>(async () => View = await cache.ReadAsync(this));
        }

        public string City { get; }

        public string Poll { get; }

        public FreshRead<ResultsView> Reading { get; }

        public ResultsView? View { get; private set; }

        // Parsed once: the paper comes with every answer and does not change. One read at a time runs here.
        public BallotPaper? PaperOf(byte[]? bytes)
        {
            if (bytes is not null && (_paper is null || !_paper.Bytes.Span.SequenceEqual(bytes)))
            {
                _paper = BallotPaper.Read(bytes);
            }

            return bytes is null ? null : _paper;
        }
    }
}
