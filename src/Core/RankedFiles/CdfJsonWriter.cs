using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MVoting.Core.Counting.Ranked;

namespace MVoting.Core.RankedFiles;

/// <summary>
/// Writes ballots as a cast vote record report in NIST's common data format (SP 1500-103, version 1.0.0), JSON: one
/// record with one original snapshot for each ballot, sorted, so that their order tells nothing.
/// </summary>
public static class CdfJsonWriter
{
    /// <summary>An overvote without names is a mark for this selection, as in RCTab's reports.</summary>
    public const string OvervoteName = "overvote";

    private const string ContestId = "contest-001";
    private const string ElectionId = "election-001";
    private const string ScopeId = "gpu-election";
    private const string DeviceId = "rd-001";

    /// <param name="contest">The contest's name.</param>
    /// <param name="jurisdiction">Where the election was held.</param>
    /// <param name="generatedAt">The moment that the report states.</param>
    public static void Write(
        IBufferWriter<byte> output,
        RankedProfile profile,
        string contest,
        string jurisdiction,
        DateTimeOffset generatedAt)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(profile);
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        writer.WriteStartObject();
        writer.WriteString("@type", "CVR.CastVoteRecordReport");
        writer.WriteStartArray("CVR");
        var number = 0L;
        foreach (var group in profile.Ballots)
        {
            for (var copy = 0L; copy < group.Count; copy++)
            {
                Record(writer, group.Ballot, ++number);
            }
        }

        writer.WriteEndArray();
        Election(writer, profile, contest);
        writer.WriteString(
            "GeneratedDate", generatedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        writer.WriteStartArray("GpUnit");
        Item(writer, ScopeId, "CVR.GpUnit",
            ("Name", jurisdiction), ("OtherType", "Election Scope Jurisdiction"), ("Type", "other"));
        writer.WriteEndArray();
        writer.WriteStartArray("ReportGeneratingDeviceIds");
        writer.WriteStringValue(DeviceId);
        writer.WriteEndArray();
        writer.WriteStartArray("ReportingDevice");
        Item(writer, DeviceId, "CVR.ReportingDevice", ("Application", "MVoting"));
        writer.WriteEndArray();
        writer.WriteString("Version", "1.0.0");
        writer.WriteEndObject();
    }

    private static void Record(Utf8JsonWriter writer, RankedBallot ballot, long number)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartObject();
        writer.WriteString("@type", "CVR.CVR");
        writer.WriteString("BallotPrePrintedId", id);
        writer.WriteStartArray("CVRSnapshot");
        writer.WriteStartObject();
        writer.WriteString("@id", $"ballot-{id}");
        writer.WriteString("@type", "CVR.CVRSnapshot");
        writer.WriteStartArray("CVRContest");
        writer.WriteStartObject();
        writer.WriteString("@type", "CVR.CVRContest");
        writer.WriteStartArray("CVRContestSelection");
        foreach (var (selection, ranks) in Selections(ballot))
        {
            Selection(writer, selection, ranks);
        }

        writer.WriteEndArray();
        writer.WriteString("ContestId", ContestId);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteString("Type", "original");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteString("CurrentSnapshotId", $"ballot-{id}");
        writer.WriteString("ElectionId", ElectionId);
        writer.WriteEndObject();
    }

    // A candidate marked at several ranks is one selection with several positions.
    private static List<(int Selection, List<int> Ranks)> Selections(RankedBallot ballot)
    {
        List<(int Selection, List<int> Ranks)> all = [];
        var rank = 0;
        foreach (var here in ballot)
        {
            rank++;
            if (here.IsUnnamedOvervote)
            {
                Add(-1);
            }

            for (var at = 0; at < here.Count; at++)
            {
                Add(here[at]);
            }
        }

        return all;

        void Add(int selection)
        {
            var known = all.FindIndex(one => one.Selection == selection);
            if (known < 0)
            {
                all.Add((selection, [rank]));
            }
            else
            {
                all[known].Ranks.Add(rank);
            }
        }
    }

    private static void Selection(Utf8JsonWriter writer, int selection, List<int> ranks)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", "CVR.CVRContestSelection");
        writer.WriteString("ContestSelectionId", SelectionId(selection));
        writer.WriteStartArray("SelectionPosition");
        foreach (var rank in ranks)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "CVR.SelectionPosition");
            writer.WriteString("HasIndication", "yes");
            writer.WriteString("IsAllocable", "unknown");
            writer.WriteNumber("NumberVotes", 1);
            writer.WriteNumber("Rank", rank);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Election(Utf8JsonWriter writer, RankedProfile profile, string contest)
    {
        writer.WriteStartArray("Election");
        writer.WriteStartObject();
        writer.WriteString("@id", ElectionId);
        writer.WriteString("@type", "CVR.Election");
        writer.WriteStartArray("Candidate");
        for (var candidate = -1; candidate < profile.Candidates.Length; candidate++)
        {
            Item(writer, CandidateId(candidate), "CVR.Candidate",
                ("Name", candidate < 0 ? OvervoteName : profile.Candidates[candidate].Name));
        }

        writer.WriteEndArray();
        writer.WriteStartArray("Contest");
        writer.WriteStartObject();
        writer.WriteString("@id", ContestId);
        writer.WriteString("@type", "CVR.CandidateContest");
        writer.WriteStartArray("ContestSelection");
        for (var candidate = -1; candidate < profile.Candidates.Length; candidate++)
        {
            writer.WriteStartObject();
            writer.WriteString("@id", SelectionId(candidate));
            writer.WriteString("@type", "CVR.CandidateSelection");
            writer.WriteStartArray("CandidateIds");
            writer.WriteStringValue(CandidateId(candidate));
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("Name", contest);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteString("ElectionScopeId", ScopeId);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void Item(
        Utf8JsonWriter writer, string id, string type, params ReadOnlySpan<(string Name, string Value)> members)
    {
        writer.WriteStartObject();
        writer.WriteString("@id", id);
        writer.WriteString("@type", type);
        foreach (var (name, value) in members)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    }

    private static string SelectionId(int candidate) => "cs-" + Number(candidate);

    private static string CandidateId(int candidate) => "candidate-" + Number(candidate);

    private static string Number(int candidate) =>
        candidate < 0 ? OvervoteName : (candidate + 1).ToString(CultureInfo.InvariantCulture);
}
