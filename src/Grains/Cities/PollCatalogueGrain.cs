using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Grains.Polls;

namespace MVoting.Grains.Cities;

/// <summary>
/// One of sixteen parts of a city's list of polls, by the poll's journal name: a write rewrites one part, so ten
/// thousand polls cost some hundred entries a change.
/// </summary>
[GrainType("catalogue")]
public sealed class PollCatalogueGrain(
    [PersistentState("catalogue", GrainStorageNames.Default)] IPersistentState<PollCatalogueState> state)
    : Grain, IPollCatalogueGrain
{
    /// <summary>Parts of a city's catalogue.</summary>
    public const int Parts = 16;

    /// <summary>The part that holds this poll.</summary>
    public static IPollCatalogueGrain Of(IGrainFactory grains, string city, string poll) =>
        Part(grains, city, (int)(PollUid.Of(city, poll).Low % Parts));

    /// <summary>A part by its number.</summary>
    public static IPollCatalogueGrain Part(IGrainFactory grains, string city, int part) =>
        grains.GetGrain<IPollCatalogueGrain>(city + "/" + part.ToString(CultureInfo.InvariantCulture));

    /// <summary>The entry of a poll as it is now.</summary>
    public static PollEntry EntryOf(string poll, PollDefinition definition, PollLife life)
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
            life.Version);
    }

    /// <inheritdoc/>
    public async Task PutAsync(PollEntry entry)
    {
        var entries = state.State.Entries;
        if (entries.TryGetValue(entry.Poll, out var kept) && kept.Version >= entry.Version)
        {
            return;
        }

        entries[entry.Poll] = entry;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            // What is in memory is not what is kept: the next call reads it again, and takes the entry.
            DeactivateOnIdle();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<bool> HasRoomAsync(string poll) => Task.FromResult(
        state.State.Entries.Count < Limits.PollsPerCataloguePart || state.State.Entries.ContainsKey(poll));

    /// <inheritdoc/>
    public Task<PollEntry[]> FindAsync(PollQuery query) => Task.FromResult(state.State.Entries.Values
        .Where(entry => Matches(entry, query))
        .OrderBy(entry => entry.Poll, StringComparer.Ordinal)
        .Take(query.Limit + 1)
        .ToArray());

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
}
