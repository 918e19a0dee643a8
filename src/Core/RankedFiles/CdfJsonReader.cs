using System.Globalization;
using System.Text.Json;
using MVoting.Core.Counting.Ranked;
using MVoting.Core.Pabulib;

namespace MVoting.Core.RankedFiles;

/// <summary>
/// Reads one ranked contest of a cast vote record report in NIST's common data format (SP 1500-103), JSON. Of each
/// record the current snapshot counts; where that is one that a counting program has interpreted, the one that was
/// modified by people, or the original: this engine applies its own rules to what was marked.
/// </summary>
public static class CdfJsonReader
{
    public static RankedReadResult Read(ReadOnlyMemory<byte> utf8, RankedLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return RankedFileText.Read(() =>
        {
            var text = RankedFileText.Check(utf8);
            try
            {
                CheckSize(text.Span);
                using var document = JsonDocument.Parse(text);
                return new Report(text, document.RootElement, layout).Read();
            }
            catch (JsonException fault)
            {
                throw RankedFileText.Fault((int)(fault.LineNumber ?? 0) + 1, "file", "This is no JSON. Export the "
                    + "file again.");
            }
        });
    }

    // Looked at before anything is kept: millions of empty values take the memory of many files.
    private static void CheckSize(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        for (var tokens = 0; reader.Read(); tokens++)
        {
            if (tokens == Limits.RankedTokens)
            {
                throw RankedFileText.Fault(1 + PabulibText.LineEnds(text[..(int)reader.TokenStartIndex]), "file",
                    $"The file has more than {Limits.RankedTokens} values. Split it by contest, or export it as CSV.");
            }
        }
    }

    private sealed class Report(ReadOnlyMemory<byte> text, JsonElement root, RankedLayout layout)
    {
        private readonly CdfBallots _ballots = new(layout);

        public RankedProfile Read()
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            var contests = new List<JsonElement>();
            foreach (var election in List(root, "Election"))
            {
                foreach (var candidate in List(election, "Candidate"))
                {
                    names[Text(candidate, "@id") ?? ""] = Text(candidate, "Name") ?? Text(candidate, "@id") ?? "";
                }

                contests.AddRange(List(election, "Contest"));
            }

            var contest = Choose(contests);
            foreach (var selection in List(contest, "ContestSelection"))
            {
                var id = Text(selection, "@id") ?? "";
                var candidate = List(selection, "CandidateIds").Select(one => JsonLines.Text(text.Span, one)).FirstOrDefault();
                var isWriteIn = Text(selection, "IsWriteIn") == "true";
                var name = isWriteIn || candidate is null ? null : names.GetValueOrDefault(candidate);
                if (name is null && !isWriteIn)
                {
                    throw RankedFileText.Fault(JsonLines.Find(text.Span, "Election"), "ContestSelection",
                        $"The selection '{id}' names no candidate of the election.");
                }

                _ballots.Select(id, name, 1);
            }

            ReadRecords(Text(contest, "@id") ?? "");
            return _ballots.Build(Text(contest, "Name") ?? "");
        }

        private JsonElement Choose(List<JsonElement> contests)
        {
            var found = contests.FindAll(contest => layout.Contest.Length == 0
                || Text(contest, "Name") == layout.Contest || Text(contest, "@id") == layout.Contest);
            return found.Count == 1
                ? found[0]
                : throw CdfBallots.NoSingleContest(
                    JsonLines.Find(text.Span, "Election"),
                    found.Count,
                    layout.Contest,
                    contests.Select(one => Text(one, "Name")));
        }

        private void ReadRecords(string contestId)
        {
            var number = -1;
            if (!HasMember(root, "CVR") || root.GetProperty("CVR") is not { ValueKind: JsonValueKind.Array } records)
            {
                return;
            }

            // Not as a list: there may be millions.
            foreach (var record in records.EnumerateArray())
            {
                number++;
                var snapshot = Snapshot(record);
                var contest = Array.FindIndex(snapshot, one => Text(one, "ContestId") == contestId);
                if (contest < 0)
                {
                    continue;
                }

                _ballots.Begin();
                foreach (var selection in List(snapshot[contest], "CVRContestSelection"))
                {
                    if (!NeedsAdjudication(selection))
                    {
                        ReadSelection(selection, number);
                    }
                }

                _ballots.End();
            }
        }

        private void ReadSelection(JsonElement selection, int record)
        {
            var id = Text(selection, "ContestSelectionId");
            if (Text(selection, "Rank") is { } rank)
            {
                Mark(id, rank, record);
                return;
            }

            foreach (var position in List(selection, "SelectionPosition"))
            {
                if (Text(position, "HasIndication") != "no" && Text(position, "IsAllocable") != "no")
                {
                    Mark(HasMember(position, "CVRWriteIn") ? null : id, Text(position, "Rank"), record);
                }
            }
        }

        private void Mark(string? selection, string? rank, int record)
        {
            try
            {
                _ballots.Mark(selection, rank, 0);
            }
            catch (RankedFileException fault)
            {
                var line = JsonLines.Find(text.Span, "CVR", record.ToString(CultureInfo.InvariantCulture));
                throw RankedFileText.Fault(line, $"CVR[{record}].{fault.Error.Field}", fault.Error.Message);
            }
        }

        private JsonElement[] Snapshot(JsonElement record)
        {
            var snapshots = List(record, "CVRSnapshot").ToList();
            var current = snapshots.FindIndex(one => Text(one, "@id") == Text(record, "CurrentSnapshotId"));
            if (current < 0 || Text(snapshots[current], "Type") == "interpreted")
            {
                var marked = snapshots.FindLastIndex(one => Text(one, "Type") == "modified");
                marked = marked < 0 ? snapshots.FindIndex(one => Text(one, "Type") == "original") : marked;
                current = marked < 0 ? current : marked;
            }

            return current < 0 ? [] : List(snapshots[current], "CVRContest");
        }

        private bool NeedsAdjudication(JsonElement selection) =>
            Text(selection, "Status") == "needs-adjudication"
            || List(selection, "Status").Any(one => JsonLines.Text(text.Span, one) == "needs-adjudication");

        private static bool HasMember(JsonElement owner, string name) =>
            owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out _);

        private static JsonElement[] List(JsonElement owner, string name) =>
            owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var list)
                && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray()]
                : [];

        private string? Text(JsonElement owner, string name) =>
            owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value)
                ? JsonLines.Text(text.Span, value)
                : null;
    }
}
