using System.Globalization;
using System.Text.Json;
using MVoting.Api.Requests;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;
using MVoting.Grains.Cities;
using MVoting.Grains.Polls;

namespace MVoting.Api.Polls;

/// <summary>A poll, and a page of polls, as the contract has them.</summary>
public static class PollJson
{
    /// <summary>
    /// The ETag of a poll: its version, and from the opening on its state as well, because the clock alone opens a poll.
    /// </summary>
    public static string ETagOf(PollSnapshot poll) => poll.State is PollState.Draft or PollState.Scheduled
        ? string.Create(CultureInfo.InvariantCulture, $"\"{poll.Version}\"")
        : string.Create(CultureInfo.InvariantCulture, $"\"{poll.Version}-{WireName<PollState>.Of(poll.State)}\"");

    /// <summary>One poll; with the notes of an import when it was made by one.</summary>
    public static ReadOnlyMemory<byte> Make(PollSnapshot poll, IReadOnlyList<PabulibNote>? notes = null) =>
        JsonText.Make((poll, notes), static (writer, state) =>
        {
            writer.WriteStartObject();
            WritePoll(writer, state.poll);
            if (state.notes is not null)
            {
                WriteNotes(writer, state.notes);
            }

            writer.WriteEndObject();
        });

    /// <summary>A page of polls.</summary>
    public static ReadOnlyMemory<byte> Make(PollPage page) => JsonText.Make(page, static (writer, page) =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var entry in page.Items)
        {
            WriteEntry(writer, entry);
        }

        writer.WriteEndArray();
        writer.WriteString("nextCursor", page.Next is null ? null : PollCursor.Of(page.Next));
        writer.WriteEndObject();
    });

    private static void WritePoll(Utf8JsonWriter writer, PollSnapshot poll)
    {
        writer.WriteString("id", poll.Poll);
        writer.WriteString("city", poll.City);
        writer.WriteString("state", WireName<PollState>.Of(poll.State));
        writer.WriteNumber("version", poll.Version);
        using var definition = JsonDocument.Parse(poll.Definition);
        foreach (var member in definition.RootElement.EnumerateObject())
        {
            // The poll's own moments count: closing may have been put off.
            if (!member.NameEquals("opensAt") && !member.NameEquals("closesAt"))
            {
                member.WriteTo(writer);
            }
        }

        JsonText.Moment(writer, "opensAt", poll.OpensAtMs);
        JsonText.Moment(writer, "closesAt", poll.ClosesAtMs);
        JsonText.Moment(writer, "createdAt", poll.CreatedAtMs);
        JsonText.Moment(writer, "openedAt", poll.OpenedAtMs);
        JsonText.Moment(writer, "closedAt", poll.ClosedAtMs);
        JsonText.Moment(writer, "publishedAt", poll.PublishedAtMs);
        writer.WriteNumber("boxes", poll.Boxes);
        writer.WriteString("paperHash", poll.PaperHash is null ? null : Convert.ToHexStringLower(poll.PaperHash));
        writer.WriteString("fault", poll.Fault);
    }

    private static void WriteEntry(Utf8JsonWriter writer, PollEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("id", entry.Poll);
        writer.WritePropertyName("title");
        using (var title = JsonDocument.Parse(entry.Title))
        {
            title.RootElement.WriteTo(writer);
        }

        writer.WriteString("kind", WireName<PollKind>.Of(entry.Kind));
        writer.WriteString("state", WireName<PollState>.Of(entry.State));
        JsonText.Moment(writer, "opensAt", entry.OpensAtMs);
        JsonText.Moment(writer, "closesAt", entry.ClosesAtMs);
        writer.WriteEndObject();
    }

    private static void WriteNotes(Utf8JsonWriter writer, IReadOnlyList<PabulibNote> notes)
    {
        writer.WriteStartObject("import");
        writer.WriteStartArray("notes");
        foreach (var note in notes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", note.Line);
            writer.WriteString("field", note.Field);
            writer.WriteString("message", note.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
