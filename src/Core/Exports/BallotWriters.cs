using System.Buffers;
using MVoting.Core.Polls;
using MVoting.Core.RankedFiles;

namespace MVoting.Core.Exports;

/// <summary>Writes published ballots in each format, row by row.</summary>
public static class BallotWriters
{
    /// <summary>Why a question cannot be written in a format, and what to use instead; null: it can.</summary>
    public static string? Refusal(Question question, ExportFormat format)
    {
        ArgumentNullException.ThrowIfNull(question);
        var isRanked = question.Rules.Type == BallotType.Ranked;
        return format switch
        {
            ExportFormat.Pabulib => PabulibExport.Refusal(question),
            ExportFormat.Csv when isRanked => Label(question),
            ExportFormat.Blt or ExportFormat.Nist when !isRanked =>
                $"The format {WireName<ExportFormat>.Of(format)} holds ranked ballots; the question {question.Id} has {WireName<BallotType>.Of(question.Rules.Type)} ballots. Use csv or ndjson.",
            _ => null,
        };
    }

    /// <summary>The media type of a format.</summary>
    public static string MediaType(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "text/csv; charset=utf-8",
        ExportFormat.Ndjson => "application/x-ndjson",
        ExportFormat.Nist => "application/json",
        _ => "text/plain; charset=utf-8",
    };

    /// <summary>How the name of a file of this format ends.</summary>
    public static string Extension(ExportFormat format) => format switch
    {
        ExportFormat.Pabulib => "pb",
        ExportFormat.Nist => "json",
        _ => WireName<ExportFormat>.Of(format),
    };

    /// <summary>Writes all ballots to a text or to bytes, as the format is; the question must not be refused.</summary>
    public static void Write(
        ExportFormat format, PublicBallots ballots, ExportFrame frame, TextWriter text, IBufferWriter<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(frame);
        Invariant.Check(Refusal(ballots.Question, format) is null, "a question is written in a format that can hold it");
        switch (format)
        {
            case ExportFormat.Pabulib:
                PabulibExport.Write(text, ballots, frame);
                break;
            case ExportFormat.Csv when ballots.Question.Rules.Type == BallotType.Ranked:
                RankedCsvWriter.Write(text, ballots.ToRankedProfile());
                break;
            case ExportFormat.Csv:
                CsvBallots.Write(text, ballots);
                break;
            case ExportFormat.Ndjson:
                NdjsonBallots.Write(bytes, ballots);
                break;
            case ExportFormat.Blt:
                BltWriter.Write(text, ballots.ToRankedProfile(), frame.Seats, ballots.Question.Id);
                break;
            default:
                CdfJsonWriter.Write(
                    bytes, ballots.ToRankedProfile(), ballots.Question.Id, frame.City, frame.Ended);
                break;
        }
    }

    // The table marks what is no candidate by words, and an option's id may be one of them.
    private static string? Label(Question question)
    {
        var layout = new RankedLayout();
        string[] labels = [layout.OvervoteLabel, layout.SkippedRankLabel, layout.UndeclaredWriteInLabel];
        return question.Options.FirstOrDefault(option => labels.Contains(option.Id)) is { } option
            ? $"In a table of ranked ballots the option {option.Id} would be read as a mark of that name. Use ndjson, blt or nist."
            : null;
    }
}
