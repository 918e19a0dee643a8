using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using MVoting.Core.Counting.Ranked;
using MVoting.Core.Polls;

namespace MVoting.Core.RankedFiles;

/// <summary>
/// Reads a configuration of RCTab (JSON): candidates, the first source's labels and columns, and the rules. Values
/// stand as text or as numbers, as its versions have written them. What does not change a count is passed over.
/// </summary>
public static class RcvConfigReader
{
    /// <summary>The configuration, or the first defect with its line.</summary>
    public static (RcvConfig? Config, RankedFileError? Error) Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var text = RankedFileText.Check(utf8);
            using var document = JsonDocument.Parse(text);
            return (new Document(text, document.RootElement).Read(), null);
        }
        catch (RankedFileException fault)
        {
            return (null, fault.Error);
        }
        catch (JsonException fault)
        {
            return (null, new RankedFileError((int)(fault.LineNumber ?? 0) + 1, "file", "This is no JSON."));
        }
    }

    private sealed class Document(ReadOnlyMemory<byte> text, JsonElement root)
    {
        private readonly JsonElement _rules = Member(root, "rules");

        public RcvConfig Read()
        {
            if (_rules.ValueKind != JsonValueKind.Object)
            {
                throw RankedFileText.Fault(1, "rules", "The configuration has no rules. Give a configuration of "
                    + "RCTab.");
            }

            var sources = Member(root, "cvrFileSources");
            var hasSource = sources.ValueKind == JsonValueKind.Array && sources.GetArrayLength() > 0;
            var source = hasSource ? sources[0] : default;
            return Text(source, "provider") is null or "" or "ess" or "cdf"
                ? new RcvConfig(Rules(), Layout(source), Text(source, "filePath") ?? "")
                : throw Fault("cvrFileSources.provider",
                    "Only the providers ess (as a table, saved as CSV) and cdf are read. Convert the ballots with "
                        + "RCTab.");
        }

        private RankedLayout Layout(JsonElement source) => new()
        {
            FirstVoteColumn = Whole(source, "cvrFileSources.firstVoteColumnIndex", 1),
            FirstVoteRow = Whole(source, "cvrFileSources.firstVoteRowIndex", 1) ?? 2,
            OvervoteLabel = Text(source, "overvoteLabel") ?? "",
            SkippedRankLabel = Text(source, "skippedRankLabel") ?? "",
            UndeclaredWriteInLabel = Text(source, "undeclaredWriteInLabel") ?? "",
            OvervoteDelimiter = Text(source, "overvoteDelimiter") ?? "",
            TreatBlankAsUndeclaredWriteIn = Flag(source, "cvrFileSources.treatBlankAsUndeclaredWriteIn"),
            Contest = Text(source, "contestId") ?? "",
            CountsUndeclaredWriteIns = !string.IsNullOrEmpty(Text(source, "undeclaredWriteInLabel"))
                || Flag(source, "cvrFileSources.treatBlankAsUndeclaredWriteIn"),
            Candidates = Candidates(),
        };

        private ImmutableArray<DeclaredCandidate> Candidates()
        {
            if (Member(root, "candidates") is not { ValueKind: JsonValueKind.Array } candidates)
            {
                return [];
            }

            return
            [
                .. candidates.EnumerateArray().Select((candidate, number) => new DeclaredCandidate(
                    Text(candidate, "name") ?? throw RankedFileText.Fault(
                        JsonLines.Find(text.Span, "candidates", number.ToString(CultureInfo.InvariantCulture)),
                        "candidates.name", "The candidate has no name."),
                    Flag(candidate, "candidates.excluded"),
                    Aliases(candidate))),
            ];
        }

        private ImmutableArray<string> Aliases(JsonElement candidate)
        {
            var aliases = Member(candidate, "aliases") is { ValueKind: JsonValueKind.Array } list
                ? list.EnumerateArray()
                    .Where(one => one.ValueKind == JsonValueKind.String)
                    .Select(one => JsonLines.Text(text.Span, one)!)
                : [];
            // Older versions gave one code instead.
            return [.. aliases.Append(Text(candidate, "code") ?? "").Where(alias => alias.Length > 0)];
        }

        private RankedRules Rules() => new()
        {
            WinnerElectionMode = Choice<WinnerElectionMode>("winnerElectionMode"),
            NumberOfWinners = Whole(_rules, "rules.numberOfWinners", 0) ?? throw Missing("numberOfWinners"),
            TiebreakMode = Choice<TiebreakMode>("tiebreakMode"),
            RandomSeed = Number<long>(_rules, "rules.randomSeed", long.MinValue),
            OvervoteRule = Choice<OvervoteRule>("overvoteRule"),
            MaxSkippedRanksAllowed = Text(_rules, "maxSkippedRanksAllowed") == "unlimited"
                ? null : Whole(_rules, "rules.maxSkippedRanksAllowed", 0) ?? throw Missing("maxSkippedRanksAllowed"),
            MaxRankingsAllowed = Text(_rules, "maxRankingsAllowed") == "max"
                ? null : Whole(_rules, "rules.maxRankingsAllowed", 1) ?? throw Missing("maxRankingsAllowed"),
            ExhaustOnDuplicateCandidate = Flag(_rules, "rules.exhaustOnDuplicateCandidate"),
            MinimumVoteThreshold = Whole(_rules, "rules.minimumVoteThreshold", 0) ?? 0,
            BatchElimination = Flag(_rules, "rules.batchElimination"),
            CutoffElimination = Flag(_rules, "rules.cutoffElimination"),
            ContinueUntilTwoCandidatesRemain = Flag(_rules, "rules.continueUntilTwoCandidatesRemain"),
            DoesFirstRoundDetermineThreshold = Flag(_rules, "rules.doesFirstRoundDetermineThreshold"),
            StopTabulationEarlyAfterRound = Whole(_rules, "rules.stopTabulationEarlyAfterRound", 1),
            DecimalPlacesForVoteArithmetic =
                Whole(_rules, "rules.decimalPlacesForVoteArithmetic", 1)
                ?? throw Missing("decimalPlacesForVoteArithmetic"),
            NonIntegerWinningThreshold = Flag(_rules, "rules.nonIntegerWinningThreshold"),
            HareQuota = Flag(_rules, "rules.hareQuota"),
            MultiSeatBottomsUpPercentageThreshold =
                Number<decimal>(_rules, "rules.multiSeatBottomsUpPercentageThreshold", 0),
        };

        private TEnum Choice<TEnum>(string name)
            where TEnum : struct, Enum
        {
            var value = Text(_rules, name) ?? throw Missing(name);
            return WireName<TEnum>.TryParse(value, out var choice)
                ? choice
                : throw Fault("rules." + name, $"'{FieldErrors.Cut(value)}' is none of {WireName<TEnum>.All}.");
        }

        private int? Whole(JsonElement owner, string path, int least) => Number(owner, path, least);

        // Empty text is how RCTab writes that nothing is given.
        private T? Number<T>(JsonElement owner, string path, T least)
            where T : struct, INumber<T>
        {
            var value = Text(owner, path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..]);
            if (string.IsNullOrWhiteSpace(value))
            {
                return null;
            }

            const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
            return T.TryParse(value, styles, CultureInfo.InvariantCulture, out var number) && number >= least
                ? number
                : throw Fault(path, $"'{FieldErrors.Cut(value)}' is no number from {least}.");
        }

        private bool Flag(JsonElement owner, string path)
        {
            var value = Member(owner, path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..]);
            return value.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False or JsonValueKind.Undefined or JsonValueKind.Null => false,
                _ => throw Fault(path, "Give true or false."),
            };
        }

        private RankedFileException Missing(string name) =>
            Fault("rules." + name, "The rule is missing. RCTab requires it.");

        private RankedFileException Fault(string path, string message) =>
            RankedFileText.Fault(JsonLines.Find(text.Span, Steps(path)), path, message);

        // Only the first source is read.
        private static string[] Steps(string path) =>
            path.Replace("cvrFileSources.", "cvrFileSources.0.", StringComparison.Ordinal).Split('.');

        private static JsonElement Member(JsonElement owner, string name) =>
            owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : default;

        private string? Text(JsonElement owner, string name)
        {
            var value = Member(owner, name);
            return value.ValueKind is JsonValueKind.String or JsonValueKind.Number
                ? JsonLines.Text(text.Span, value)
                : null;
        }
    }
}
