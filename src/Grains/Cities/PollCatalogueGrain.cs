using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using MVoting.Core;
using MVoting.Core.PollLife;
using MVoting.Core.Polls;
using MVoting.Grains.Clocks;
using Orleans.Storage;

namespace MVoting.Grains.Cities;

/// <summary>
/// One of sixteen parts of a city's list of polls, by the poll's journal name. A write rewrites one part, and takes all
/// entries that came during the write before it: ten thousand polls that open together cost a part a few writes a second.
/// </summary>
[GrainType("catalogue")]
public sealed partial class PollCatalogueGrain(
    [PersistentState("catalogue", GrainStorageNames.Default)] IPersistentState<PollCatalogueState> state,
    ISiloClock clock,
    TimeProvider time,
    ILogger<PollCatalogueGrain> logger) : Grain, IPollCatalogueGrain
{
    // A put waits for the write before its own and for its own: together well below the 30 s of a grain's caller.
    private static readonly TimeSpan s_storagePatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_burstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_proofAge = TimeSpan.FromSeconds(1);

    // What a write or a read has proved durable, and nothing else: it alone is shown. Replaced and never changed.
    private Dictionary<string, PollEntry> _durable = [];

    // When the call began that proved it. The state is read after this object is made.
    private long _provedAt = time.GetTimestamp();
    private CatalogueBatch _waiting = new();
    private CatalogueBatch? _writing;
    private TaskCompletionSource? _proof;
    private bool _isWorking;
    private bool _hasEnded;

    /// <summary>Parts of a city's catalogue.</summary>
    public const int Parts = 16;

    /// <summary>The part that holds this poll.</summary>
    public static IPollCatalogueGrain Of(IGrainFactory grains, string city, string poll) =>
        Part(grains, city, (int)(PollUid.Of(city, poll).Low % Parts));

    /// <summary>A part by its number.</summary>
    public static IPollCatalogueGrain Part(IGrainFactory grains, string city, int part) =>
        grains.GetGrain<IPollCatalogueGrain>(city + "/" + part.ToString(CultureInfo.InvariantCulture));

    /// <summary>The entry of a poll as it is now.</summary>
    public static PollEntry EntryOf(string poll, PollDefinition definition, PollRecord life)
    {
        var title = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(title))
        {
            writer.WriteStartObject();
            foreach (var (language, text) in definition.Title.Entries)
            {
                writer.WriteString(language, text);
            }

            writer.WriteEndObject();
        }

        return new PollEntry(
            poll,
            Encoding.UTF8.GetString(title.WrittenSpan),
            definition.Kind,
            life.State,
            life.OpensAtMs,
            life.ClosesAtMs,
            life.Version,
            life.IsSettled);
    }

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _durable = state.State.Entries;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        End();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task PutAsync(PollEntry entry)
    {
        // Versions only rise, so what was once durable in this version or a newer one still is.
        if (_durable.TryGetValue(entry.Poll, out var kept) && kept.Version >= entry.Version)
        {
            return Task.CompletedTask;
        }

        if (_writing is { } writing && writing.Covers(entry))
        {
            return writing.Written;
        }

        if (_hasEnded || (_waiting.Entries.Count >= Limits.PutsPerCataloguePart && !_waiting.Entries.ContainsKey(entry.Poll)))
        {
            return Task.FromException(NotWritten());
        }

        var batch = _waiting;
        batch.Add(entry);
        Work();
        return batch.Written;
    }

    /// <inheritdoc/>
    public Task<bool> HasRoomAsync(string poll)
    {
        var polls = new HashSet<string>(_waiting.Entries.Keys);
        polls.UnionWith(_writing?.Entries.Keys ?? []);
        polls.ExceptWith(_durable.Keys);
        return Task.FromResult(_durable.Count + polls.Count < Limits.PollsPerCataloguePart
            || _durable.ContainsKey(poll)
            || polls.Contains(poll));
    }

    /// <inheritdoc/>
    public async Task<PollEntry[]> FindAsync(PollQuery query)
    {
        if (time.GetElapsedTime(_provedAt) > s_proofAge)
        {
            // A node that hung and goes on may hold what another activation has changed since.
            await ProveAsync();
        }

        // By a clock that is not trusted no poll opens, in the list as elsewhere.
        var (nowMs, isTrusted) = clock.Read();
        return [.. _durable.Values
            .Select(entry => isTrusted ? entry.AsOf(nowMs) : entry)
            .Where(entry => Matches(entry, query))
            .OrderBy(entry => entry.Poll, StringComparer.Ordinal)
            .Take(query.Limit + 1)];
    }

    // Joins the next call of the storage that begins after this one: a write under ETag proves as much as a read.
    private Task ProveAsync()
    {
        if (_hasEnded)
        {
            return Task.FromException(NotWritten());
        }

        _proof ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var proof = _proof.Task;
        Work();
        return proof;
    }

    private void Work()
    {
        if (!_isWorking)
        {
            _isWorking = true;
            WorkAsync().Ignore();
        }
    }

    // One call of the storage at a time, on the grain's scheduler between its calls. Never faults.
    private async Task WorkAsync()
    {
        while (!_hasEnded && (_proof is not null || _waiting.Entries.Count > 0))
        {
            var batch = _writing = _waiting;
            _waiting = new CatalogueBatch();
            (var proof, _proof) = (_proof, null);
            try
            {
                await CallStorageAsync(batch);
                batch.Complete();
                proof?.TrySetResult();
            }
            catch (Exception fault)
            {
                await GiveUpAsync(fault, batch, proof);
            }

            _writing = null;
            if (batch.Entries.Count > 1 && !_hasEnded)
            {
                // Several in one write are a burst: the next write waits for company, a lone entry never does.
                await Task.Delay(s_burstPause, time);
            }
        }

        _isWorking = false;
    }

    // A crash before the write: nobody was answered, and the polls call again. After it: the same, and the entries
    // are found durable.
    private async Task CallStorageAsync(CatalogueBatch batch)
    {
        var started = time.GetTimestamp();
        var next = new Dictionary<string, PollEntry>(_durable);
        var changes = false;
        foreach (var (poll, entry) in batch.Entries)
        {
            if (!next.TryGetValue(poll, out var kept) || kept.Version < entry.Version)
            {
                next[poll] = entry;
                changes = true;
            }
        }

        if (changes)
        {
            state.State = new PollCatalogueState { Entries = next };
            await state.WriteStateAsync().WaitAsync(s_storagePatience, time);
        }
        else
        {
            await state.ReadStateAsync().WaitAsync(s_storagePatience, time);
            next = state.State.Entries;
        }

        (_durable, _provedAt) = (next, started);
    }

    private async Task GiveUpAsync(Exception fault, CatalogueBatch batch, TaskCompletionSource? proof)
    {
        LogNotWritten(logger, fault, this.GetPrimaryKeyString());
        batch.Fail(NotWritten());
        if (fault is not (InconsistentStateException or TimeoutException))
        {
            try
            {
                // Whether the write came through is unknown: the next one builds on what is kept now.
                await CallStorageAsync(new CatalogueBatch());
                proof?.TrySetResult();
                return;
            }
            catch (Exception again)
            {
                LogNotWritten(logger, again, this.GetPrimaryKeyString());
            }
        }

        // Another activation has written, or the storage does not answer. A call that hangs may still change the state
        // of this activation: the next one has a state of its own, and its ETag decides.
        Fail(proof);
        End();
        DeactivateOnIdle();
    }

    private void End()
    {
        _hasEnded = true;
        _waiting.Fail(NotWritten());
        _writing?.Fail(NotWritten());
        Fail(_proof);
    }

    private static void Fail(TaskCompletionSource? proof)
    {
        if (proof?.TrySetException(NotWritten()) == true)
        {
            _ = proof.Task.Exception;
        }
    }

    // Callers take it for an outage and call again.
    private static OrleansException NotWritten() =>
        new("The list of polls could not be read or written at the moment. Call again.");

    private static bool Matches(PollEntry entry, PollQuery query) =>
        (query.After is null || string.CompareOrdinal(entry.Poll, query.After) > 0)
        && (query.State is null || query.State == entry.State)
        && (query.Kind is null || query.Kind == entry.Kind)
        && (query.Search is null
            || entry.Poll.Contains(query.Search, StringComparison.OrdinalIgnoreCase)
            || TitleContains(entry.Title, query.Search));

    private static bool TitleContains(string title, string search)
    {
        using var texts = JsonDocument.Parse(title);
        return texts.RootElement.EnumerateObject()
            .Any(text => text.Value.GetString()!.Contains(search, StringComparison.OrdinalIgnoreCase));
    }

    [LoggerMessage(LogLevel.Warning, "Part {Part} of the list of polls could not be read or written; the polls call again.")]
    private static partial void LogNotWritten(ILogger logger, Exception fault, string part);
}
